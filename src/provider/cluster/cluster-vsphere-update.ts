import { isOwnMark, OWNER_ANNOTATION, ownerMark } from '../../domain/owner';
import { tagsToLabels } from '../../domain/tags';
import {
  createVsphereMachinePool,
  deleteClusterProfiles,
  deleteVsphereMachinePool,
  getCluster,
  getClusterProfile,
  getVsphereCloudConfig,
  patchClusterMetadata,
  patchClusterProfiles,
  putVsphereClusterConfig,
  type Scope,
  updateVsphereMachinePool,
} from '../../palette';
import type { ProviderData } from '../shared/provider-data';
import { type ClusterSettings, clusterConfigBody, poolBody, profileBody } from './cluster-vsphere-body';
import type { ClusterState } from './cluster-vsphere-schema';

/** The resource's type; a part of its owner marks. */
export const CLUSTER_TYPE = 'palette_cluster_vsphere';

/** Where a cluster's calls go, and what ends them early. */
export type ClusterCall = { readonly scope: Scope; readonly signal: AbortSignal };

/** The annotations that are ours: whose the cluster is, and its description. */
export function annotationsFor(
  palette: ProviderData,
  { name, description }: Pick<ClusterSettings, 'name' | 'description'>,
): { [key: string]: string } {
  return {
    ...(description === null ? {} : { description }),
    ...(palette.owner === undefined ? {} : { [OWNER_ANNOTATION]: ownerMark(palette.owner, CLUSTER_TYPE, name) }),
  };
}

/** Brings a cluster from what it is to what is configured. */
export async function updateCluster(
  palette: ProviderData,
  wanted: ClusterSettings,
  prior: ClusterState,
  call: ClusterCall,
): Promise<void> {
  await updateMetadata(palette, wanted, prior, call);
  await updateMachines(palette, wanted, prior, call);
  await updateProfiles(palette, wanted, prior, call);
}

/** Only our own annotations are sent: Palette keeps its own among them, the reference to the gateway above all. */
async function updateMetadata(
  palette: ProviderData,
  wanted: ClusterSettings,
  prior: ClusterState,
  call: ClusterCall,
): Promise<void> {
  const cluster = await getCluster(palette.client, prior.id, call);
  const annotations = annotationsFor(palette, wanted);
  const mark = cluster?.metadata.annotations?.[OWNER_ANNOTATION];
  const marked = mark === annotations[OWNER_ANNOTATION] || isOwnMark(mark, palette.ownerName);
  if (marked && same(wanted.tags, prior.tags) && wanted.description === prior.description) return;
  const described = wanted.description === null && prior.description !== null ? { ...annotations, description: '' } : annotations;
  const labels = tagsToLabels(wanted.tags ?? []);
  await patchClusterMetadata(palette.client, prior.id, { name: wanted.name, labels, annotations: described }, call);
}

async function updateMachines(
  palette: ProviderData,
  wanted: ClusterSettings,
  prior: ClusterState,
  call: ClusterCall,
): Promise<void> {
  const { client } = palette;
  const configUid = prior.cloud_config_id;
  // It repeats the control plane's placement, so it may change with a pool.
  const clusterConfig = clusterConfigBody(wanted);
  if (!same(clusterConfig, clusterConfigBody(prior))) await putVsphereClusterConfig(client, configUid, clusterConfig, call);
  if (same(wanted.machine_pool, prior.machine_pool)) return;
  const present = await getVsphereCloudConfig(client, configUid, call);
  const names = new Set(present?.spec?.machinePoolConfig.map(({ name }) => name));
  for (const pool of wanted.machine_pool) {
    const before = prior.machine_pool.find(({ name }) => name === pool.name);
    const body = poolBody(wanted, pool, present);
    if (!names.has(pool.name)) await createVsphereMachinePool(client, configUid, body, call);
    else if (!before || !same(pool, before)) await updateVsphereMachinePool(client, configUid, pool.name, body, call);
  }
  const kept = new Set(wanted.machine_pool.map(({ name }) => name));
  for (const name of names) {
    if (name !== undefined && !kept.has(name)) await deleteVsphereMachinePool(client, configUid, name, call);
  }
}

/**
 * Attaches, changes and detaches profiles. A profile's new version is another profile to Palette:
 * it takes the place of the attached one of the same name (or, for infrastructure, of the attached
 * infrastructure profile), because a cluster is never without one.
 */
async function updateProfiles(
  palette: ProviderData,
  wanted: ClusterSettings,
  prior: ClusterState,
  call: ClusterCall,
): Promise<void> {
  if (same(wanted.cluster_profile, prior.cluster_profile)) return;
  const cluster = await getCluster(palette.client, prior.id, call);
  const kept = new Set(wanted.cluster_profile.map(({ id }) => id));
  const leaving = new Map(
    (cluster?.spec?.clusterProfileTemplates ?? []).filter(({ uid = '' }) => !kept.has(uid)).map((each) => [each.uid ?? '', each]),
  );
  const attached = new Set(cluster?.spec?.clusterProfileTemplates?.map(({ uid }) => uid));
  const profiles = [];
  for (const profile of wanted.cluster_profile) {
    const replaced = attached.has(profile.id) ? undefined : await replacedBy(palette, profile.id, [...leaving.values()], call);
    if (replaced !== undefined) leaving.delete(replaced);
    profiles.push({ ...profileBody(profile), ...(replaced === undefined ? {} : { replaceWithProfile: replaced }) });
  }
  await patchClusterProfiles(palette.client, prior.id, { profiles }, call);
  if (leaving.size > 0) await deleteClusterProfiles(palette.client, prior.id, [...leaving.keys()], call);
}

interface AttachedProfile {
  readonly uid?: string;
  readonly name?: string;
  readonly type?: string;
}

async function replacedBy(
  palette: ProviderData,
  uid: string,
  leaving: readonly AttachedProfile[],
  call: ClusterCall,
): Promise<string | undefined> {
  if (leaving.length === 0) return undefined;
  const profile = await getClusterProfile(palette.client, uid, call);
  const ofInfrastructure = isInfrastructure(profile?.spec?.published?.type);
  const replaced =
    leaving.find(({ name }) => name === profile?.metadata.name) ??
    leaving.find(({ type }) => ofInfrastructure && isInfrastructure(type));
  return replaced?.uid;
}

function isInfrastructure(type: string | undefined): boolean {
  return type === 'infra' || type === 'cluster';
}

/** Whether two values say the same, in whatever order their attributes stand. */
function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
