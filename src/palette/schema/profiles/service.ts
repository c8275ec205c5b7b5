import { Type } from '@sinclair/typebox';
import { type Data, list, object, oneOf, optional } from '../data';
import { ObjectMeta } from '../metadata';
import { operation } from '../operation';

const serviceName = oneOf(
  'ally',
  'jet',
  'palette',
  'ambit',
  'ally-lite',
  'palette-lite',
  'crony',
  'tick',
  'edge',
  'lodge',
  'level',
  'edgeconfig',
  'firth',
  'stylus',
  'provider-k3s',
  'provider-kubeadm',
  'provider-rke2',
  'provider-nodeadm',
  'provider-canonical',
);

/** A file as the management plane hands it to agents. */
export const GitRepoFileContent = optional({
  name: Type.String(),
  path: Type.String(),
  content: Type.String(),
  repoName: Type.String(),
  sha: Type.String(),
});

export const ServiceVersion = optional({
  apiVersion: Type.String(),
  kind: Type.String(),
  metadata: ObjectMeta,
  spec: optional({ name: Type.String(), latestVersion: GitRepoFileContent }),
});
export type ServiceVersion = Data<typeof ServiceVersion>;

export const ServiceManifest = optional({
  apiVersion: Type.String(),
  kind: Type.String(),
  metadata: ObjectMeta,
  spec: optional({ name: Type.String(), version: Type.String(), manifests: list(GitRepoFileContent) }),
});
export type ServiceManifest = Data<typeof ServiceManifest>;

const agent = { clusterUid: Type.String(), edgeHostUid: Type.String() };

/** What agents ask for to keep themselves up to date. */
export const serviceOperations = {
  getServiceVersion: operation({
    method: 'GET',
    path: '/v1/services/{serviceName}/version',
    scope: 'either',
    params: Type.Object({ serviceName }),
    query: optional(agent),
    response: { status: 200, body: ServiceVersion },
    idempotent: true,
  }),
  getServiceManifest: operation({
    method: 'GET',
    path: '/v1/services/{serviceName}/versions/{version}/manifest',
    scope: 'either',
    params: Type.Object({ serviceName, version: Type.String() }),
    query: object({ action: oneOf('apply', 'delete', 'resources') }, { resourceFilename: Type.String(), ...agent }),
    response: { status: 200, body: ServiceManifest },
    idempotent: true,
  }),
} as const;
