import { createHash } from 'node:crypto';
import type { ServiceManifest, ServiceVersion } from '../../../palette/schema/full';
import type { World } from '../../world/world';

const REPOSITORY = 'palette-services';

/** The newest version of every service, and what those agents have that say nothing else: the version of Palette. */
export function latestVersion({ rules }: World): string {
  return `${rules.paletteVersion}.0`;
}

/** The newest version of an agent's service. */
export function serviceVersionView(service: string, version: string): ServiceVersion {
  return {
    apiVersion: 'v1',
    kind: 'serviceversion',
    metadata: { name: service },
    spec: { name: service, latestVersion: file('version.txt', `${service}/version.txt`, version) },
  };
}

/** What an agent applies or deletes to have a service in a version, or the resources that belong to it. */
export function serviceManifestView(
  service: string,
  version: string,
  action: 'apply' | 'delete' | 'resources',
  resourceFile: string | undefined,
): ServiceManifest {
  const files = filesOf(service, version, action).map(({ name, content }) => file(name, `${service}/${version}/${name}`, content));
  return {
    apiVersion: 'v1',
    kind: 'servicemanifest',
    metadata: { name: service },
    spec: { name: service, version, manifests: files.filter(({ name }) => !resourceFile || name === resourceFile) },
  };
}

function filesOf(service: string, version: string, action: 'apply' | 'delete' | 'resources'): { name: string; content: string }[] {
  const deployment = { name: `${service}.yaml`, content: deploymentText(service, version) };
  const account = { name: 'service-account.yaml', content: objectText('v1', 'ServiceAccount', service) };
  if (action === 'resources') return [account];
  return action === 'apply' ? [account, deployment] : [deployment, account];
}

function deploymentText(service: string, version: string): string {
  return `${objectText('apps/v1', 'Deployment', service)}spec:
  replicas: 1
  selector:
    matchLabels:
      app: ${service}
  template:
    metadata:
      labels:
        app: ${service}
    spec:
      serviceAccountName: ${service}
      containers:
        - name: ${service}
          image: palette.example/${service}:${version}
`;
}

function objectText(apiVersion: string, kind: string, service: string): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${service}\n  namespace: palette-system\n`;
}

function file(name: string, path: string, content: string) {
  return { name, path, content, repoName: REPOSITORY, sha: createHash('sha1').update(content).digest('hex') };
}
