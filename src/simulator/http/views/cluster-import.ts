import type { Cluster } from '../../world/records';

/** How a cluster that exists is brought to Palette: the command that its owner runs, and how far it is. Undefined for others. */
export function importView(
  cluster: Cluster,
  baseUrl: string,
): { readonly importLink: string; readonly isBrownfield: boolean; readonly state: string } | undefined {
  if (cluster.imported === undefined) return undefined;
  return {
    importLink: `kubectl apply -f ${baseUrl}/v1/spectroclusters/${cluster.uid}/import/manifest`,
    isBrownfield: true,
    state: cluster.state === 'Importing' ? 'Pending' : 'Imported',
  };
}

/** The manifest of an imported cluster's agent: real enough to be read. */
export function importManifest(cluster: Cluster, baseUrl: string): string {
  const proxies = Object.entries(cluster.imported?.proxy ?? {}).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`);
  return [
    'apiVersion: v1',
    'kind: Namespace',
    'metadata:',
    `  name: cluster-${cluster.uid}`,
    '---',
    'apiVersion: v1',
    'kind: ConfigMap',
    'metadata:',
    '  name: palette-agent-config',
    `  namespace: cluster-${cluster.uid}`,
    'data:',
    `  clusterUid: "${cluster.uid}"`,
    `  importMode: ${cluster.imported?.readOnly ? 'read-only' : 'full'}`,
    `  managementUrl: ${baseUrl}`,
    ...proxies,
    '',
  ].join('\n');
}
