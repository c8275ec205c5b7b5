import { type TSchema, Type } from '@sinclair/typebox';
import { SpectroClusterValidatorResponse } from '../cluster-parts';
import { type Data, list, oneOf, optional } from '../data';
import { ObjectMetaInputEntity, Uid } from '../metadata';
import { operation } from '../operation';
import type { Versions } from './config-operations';

const CloudRate = optional({
  compute: optional({ rate: Type.Number(), type: Type.String() }),
  storage: list(optional({ rate: Type.Number(), sizeGB: Type.Number(), type: Type.String() })),
  total: Type.Number(),
});

/** What a cluster would cost in the period that was asked for. */
export const SpectroClusterRate = optional({
  name: Type.String(),
  machinePools: list(optional({ name: Type.String(), nodesCount: Type.Integer(), rate: CloudRate })),
  rate: optional({ compute: Type.Number(), storage: Type.Number(), total: Type.Number() }),
});
export type SpectroClusterRate = Data<typeof SpectroClusterRate>;

/** How the agent of such a cluster reaches Palette, and where it finds the CA of that way. */
export const ImportProxy = optional({
  caContainerMountPath: Type.String(),
  caHostPath: Type.String(),
  httpProxy: Type.String(),
  httpsProxy: Type.String(),
  noProxy: Type.String(),
});

/** How a cluster that exists already is taken over: with `read-only` it is watched and nothing more. */
export const ImportClusterConfig = optional({ importMode: oneOf('read-only'), proxy: ImportProxy });
export type ImportClusterConfig = Data<typeof ImportClusterConfig>;

export const SpectroClusterImportEntity = optional({
  metadata: ObjectMetaInputEntity,
  spec: optional({ clusterConfig: ImportClusterConfig }),
});
export type SpectroClusterImportEntity = Data<typeof SpectroClusterImportEntity>;

/** The calls around the creation of clusters on one cloud. */
export function creationOperations<Entity extends TSchema, RateEntity extends TSchema>(
  path: string,
  schemas: { readonly cluster: Entity; readonly rate: RateEntity },
  versions: Versions = {},
) {
  return {
    create_Cluster: operation({
      ...versions,
      method: 'POST',
      path,
      scope: 'either',
      body: schemas.cluster,
      response: { status: 201, body: Uid },
      idempotent: false,
    }),
    validate_Cluster: operation({
      ...versions,
      method: 'POST',
      path: `${path}/validate`,
      scope: 'either',
      body: schemas.cluster,
      response: { status: 200, body: SpectroClusterValidatorResponse },
      idempotent: true,
    }),
    rate_Cluster: operation({
      ...versions,
      method: 'POST',
      path: `${path}/rate`,
      scope: 'either',
      query: optional({ periodType: oneOf('hourly', 'monthly', 'yearly') }),
      body: schemas.rate,
      response: { status: 200, body: SpectroClusterRate },
      idempotent: true,
    }),
    import_Cluster: operation({
      ...versions,
      method: 'POST',
      path: `${path}/import`,
      scope: 'either',
      body: SpectroClusterImportEntity,
      response: { status: 201, body: Uid },
      idempotent: false,
    }),
  } as const;
}
