import { shownState } from '../../world/cluster-health';
import { kubernetesVersion } from '../../world/cluster-packs';
import type { Cluster } from '../../world/records';
import type { World } from '../../world/world';
import { healthOf } from './cluster';
import { clusterTags } from './cluster-metadata';
import { timeText } from './metadata';

const COLUMNS: readonly (readonly [title: string, read: (world: World, cluster: Cluster) => string])[] = [
  ['Name', (_world, { name }) => name],
  ['UID', (_world, { uid }) => uid],
  ['Project', (world, { projectUid }) => world.projects.get(projectUid ?? '')?.name ?? ''],
  ['Environment', (_world, { cloudType }) => cloudType],
  ['State', shownState],
  ['Health', (world, cluster) => healthOf(world, cluster)?.state ?? ''],
  ['Kubernetes', kubernetesVersion],
  ['Nodes', (_world, { machines }) => String(machines.length)],
  ['Cloud Account', (world, { accountUid }) => world.accounts.get(accountUid ?? '')?.name ?? ''],
  ['Tags', (_world, cluster) => clusterTags(cluster).join(' ')],
  ['Created', (_world, { createdAt }) => timeText(createdAt)],
  ['Last Modified', (_world, { modifiedAt }) => timeText(modifiedAt)],
];

/** Clusters as a table of comma-separated values with a line of titles ({@link https://www.rfc-editor.org/rfc/rfc4180}). */
export function clustersCsv(world: World, clusters: readonly Cluster[]): string {
  const rows = clusters.map((cluster) => COLUMNS.map(([, read]) => read(world, cluster)));
  return [COLUMNS.map(([title]) => title), ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
