import type { ImportClusterConfig } from '../../palette/schema/full';
import { cloudOf } from './clouds';
import { finishImport } from './cluster-progress';
import { checkClusterName } from './clusters';
import { Refusal } from './errors';
import { addCluster } from './indexes';
import { type MetadataInput, newRecord } from './metadata';
import { requireAlive } from './pools';
import type { CloudType, Cluster } from './records';
import { about, newUid, recordEvent, touch, type World, wakeAt } from './world';

/** A cluster that exists already, and that Palette is to know. */
export interface ImportedCluster extends MetadataInput {
  readonly name: string;
  readonly cloudType: CloudType;
  readonly importing?: ImportClusterConfig;
}

/** Adds a cluster that exists: Importing until its agent calls. It has no gateway, no account and no machines of Palette's. */
export function importCluster(world: World, projectUid: string | undefined, input: ImportedCluster): Cluster {
  checkClusterName(world, projectUid, input.name);
  const proxy = Object.fromEntries(Object.entries(input.importing?.proxy ?? {}).filter(([, value]) => value));
  const cluster: Cluster = {
    ...newRecord(world, input),
    role: 'workload',
    cloudType: input.cloudType,
    projectUid,
    configUid: newUid(world),
    state: 'Importing',
    pivoted: true,
    waitsForGateway: false,
    config: cloudOf(input.cloudType).importedConfig,
    pools: [],
    machines: [],
    machinesMade: 0,
    conditions: [],
    profiles: [],
    settings: {},
    imported: {
      readOnly: input.importing?.importMode === 'read-only',
      fetched: false,
      ...(Object.keys(proxy).length > 0 && { proxy }),
    },
    appliesFrom: world.now,
  };
  addCluster(world, cluster);
  touch(world, cluster);
  return cluster;
}

/** Somebody fetched the manifest of the cluster's agent. Whoever does is taken to apply it: the agent calls soon after. */
export function fetchImportManifest(world: World, cluster: Cluster): void {
  const imported = requireImported(cluster);
  if (cluster.state !== 'Importing' || imported.fetched) return;
  imported.fetched = true;
  wakeAt(world, 'cluster', cluster, world.now + about(world, world.timings.registration));
}

/** The agent of an imported cluster has done its work: the cluster is Running. */
export function reportImported(world: World, cluster: Cluster): void {
  requireImported(cluster);
  requireAlive(cluster);
  if (cluster.state !== 'Importing') return;
  wakeAt(world, 'cluster', cluster, undefined);
  finishImport(world, cluster);
}

/** Lets Palette change a cluster that it only watched so far. */
export function upgradeImport(world: World, cluster: Cluster): void {
  const imported = requireImported(cluster);
  requireAlive(cluster);
  if (!imported.readOnly) throw new Refusal('InvalidCluster', `Cluster ${cluster.name} isn't imported for reading only`);
  imported.readOnly = false;
  recordEvent(world, cluster.uid, 'Normal', 'ImportUpgraded', `Cluster ${cluster.name} can be changed from now on`);
  touch(world, cluster);
}

/** What an imported cluster keeps of its import, or a refusal for any other cluster. */
export function requireImported(cluster: Cluster): NonNullable<Cluster['imported']> {
  if (cluster.imported === undefined) throw new Refusal('InvalidCluster', `Cluster ${cluster.name} wasn't imported`);
  return cluster.imported;
}
