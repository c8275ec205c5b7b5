import { OWNER_ANNOTATION, ownerMark } from '../domain/owner';
import { tagsToLabels } from '../domain/tags';
import { DiagnosticError, errorAt, path, type TimedContext } from '../framework';
import {
  clusterGatewayUid,
  createVsphereCluster,
  createVsphereMachinePool,
  deleteClusterProfiles,
  deleteVsphereMachinePool,
  findClustersByName,
  getCluster,
  getClusterVariables,
  getGateway,
  getVsphereAccount,
  getVsphereCloudConfig,
  isGatewayRunning,
  patchClusterMetadata,
  patchClusterProfiles,
  putVsphereClusterConfig,
  type Scope,
  updateVsphereMachinePool,
} from '../palette';
import { isGone, latestErrors, removeCluster, requireGateway, waitUntilHealthy } from './cluster-life';
import { clusterBody, clusterConfigBody, poolBody, profileBody } from './cluster-vsphere-body';
import { clusterAttributes } from './cluster-vsphere-read';
import { type ClusterState, clusterSchema, poolProblems, timeouts } from './cluster-vsphere-schema';
import { parseImportId } from './context';
import { createOnce, refuseAdopted } from './create-once';
import { type Palette, resource, scopeOf } from './palette';
import { refuseRename } from './renamed-block';

const TYPE = 'palette_cluster_vsphere';

type Settings = Pick<ClusterState, 'name' | 'description'>;

function annotationsFor(palette: Palette, { name, description }: Settings): { [key: string]: string } {
  return {
    ...(description === null ? {} : { description }),
    ...(palette.owner === undefined ? {} : { [OWNER_ANNOTATION]: ownerMark(palette.owner, TYPE, name) }),
  };
}

async function requireAccount(palette: Palette, uid: string, scope: Scope, signal: AbortSignal) {
  const account =
    (await getVsphereAccount(palette.client, uid, { scope, signal })) ??
    (scope.kind === 'project' ? await getVsphereAccount(palette.client, uid, { scope: { kind: 'tenant' }, signal }) : undefined);
  if (account) return account;
  throw new DiagnosticError(errorAt(path('cloud_account_id'), 'No such cloud account', `Palette knows no vSphere account ${uid}.`));
}

/** `palette_cluster_vsphere` */
export const clusterVsphere = resource({
  type: TYPE,
  schema: clusterSchema,
  remote: 'object',
  timeouts,
  movesFrom: ['spectrocloud_cluster_vsphere'],

  validate({ machine_pool }, report) {
    for (const problem of poolProblems(machine_pool)) report.error(path('machine_pool'), 'Invalid machine pools', problem);
  },

  async check({ action, prior, planned }, context) {
    const { name, context: where } = planned ?? prior ?? {};
    refuseRename(context.data, { action, kind: 'cluster', name, context: where });
    if ((action !== 'delete' && action !== 'replace') || !prior) return;
    const cluster = await getCluster(context.data.client, prior.id, {
      scope: scopeOf(context.data, prior.context),
      signal: context.signal,
    });
    if (!cluster || isGone(cluster) || cluster.status?.state === 'Deleting') return;
    await requireGateway(context.data, cluster, prior, context.signal);
  },

  async create(planned, context) {
    const { data: palette, signal } = context;
    const scope = scopeOf(palette, planned.context);
    const account = await requireAccount(palette, planned.cloud_account_id, scope, signal);
    const annotations = annotationsFor(palette, planned);
    const id = await createOnce(
      {
        kind: 'cluster',
        name: planned.name,
        mark: annotations[OWNER_ANNOTATION],
        importId: `${planned.name}:${planned.context}`,
        find: () => findByName(palette, planned.name, scope, signal),
        create: () => createVsphereCluster(palette.client, clusterBody(planned, annotations), { scope, signal }),
      },
      palette,
      context,
    );
    const made = await getCluster(palette.client, id, { scope, signal });
    const computed = {
      id,
      cloud_config_id: made?.spec?.cloudConfigRef?.uid ?? '',
      private_cloud_gateway_id: (made && clusterGatewayUid(made)) || (account.metadata.annotations?.overlordUid ?? ''),
    };
    context.saveState(computed);
    if (!planned.skip_completion) await awaitCompletion(planned.name, computed, scope, context);
    return computed;
  },

  async read(state, { data: palette, signal }) {
    const call = { scope: scopeOf(palette, state.context), signal };
    const cluster = await getCluster(palette.client, state.id, call);
    if (!cluster || isGone(cluster)) return null;
    const configUid = cluster.spec?.cloudConfigRef?.uid;
    const config = configUid ? await getVsphereCloudConfig(palette.client, configUid, call) : undefined;
    const wantsVariables = state.cluster_profile?.some(({ variables }) => variables !== null);
    const variables = wantsVariables ? await getClusterVariables(palette.client, state.id, call) : [];
    return clusterAttributes(cluster, config, variables, state);
  },

  async update(planned, prior, context) {
    const { data: palette, signal } = context;
    const call = { scope: scopeOf(palette, planned.context), signal };
    await updateMetadata(palette, planned, prior, call);
    await updateMachines(palette, planned, prior, call);
    await updateProfiles(palette, planned, prior, call);
    const cluster = await getCluster(palette.client, prior.id, call);
    return {
      id: prior.id,
      cloud_config_id: prior.cloud_config_id,
      private_cloud_gateway_id: (cluster && clusterGatewayUid(cluster)) || prior.private_cloud_gateway_id,
    };
  },

  async delete(state, context) {
    refuseAdopted(context.data, 'cluster', state.name, state.id);
    await removeCluster(context.data, state, scopeOf(context.data, state.context), context, context.timeout);
  },

  async import(id, { data: palette, signal }) {
    const { key, context } = parseImportId(id);
    const call = { scope: scopeOf(palette, context), signal };
    const uid = /^[0-9a-f]{24}$/.test(key) ? key : (await findClustersByName(palette.client, key, call))[0]?.metadata.uid;
    const cluster = uid && (await getCluster(palette.client, uid, call));
    if (!cluster || isGone(cluster)) {
      throw new DiagnosticError(
        errorAt(undefined, 'No such cluster', `There is no cluster with the uid or name "${key}" in the ${context}.`),
      );
    }
    return { id: cluster.metadata.uid, name: cluster.metadata.name, context };
  },
});

type Call = { readonly scope: Scope; readonly signal: AbortSignal };
type Planned = Omit<ClusterState, 'id' | 'cloud_config_id' | 'private_cloud_gateway_id' | 'timeouts'>;

async function findByName(palette: Palette, name: string, scope: Scope, signal: AbortSignal) {
  const summaries = await findClustersByName(palette.client, name, { scope, signal });
  const clusters = await Promise.all(summaries.map(({ metadata }) => getCluster(palette.client, metadata.uid, { scope, signal })));
  return clusters
    .filter((cluster) => cluster !== undefined)
    .filter((cluster) => !isGone(cluster))
    .map(({ metadata, status }) => ({
      uid: metadata.uid,
      mark: metadata.annotations?.[OWNER_ANNOTATION],
      deleting: status?.state === 'Deleting',
    }));
}

/** Waits for a new cluster. Not to have seen it run is a warning: an error would taint what Palette is still making. */
async function awaitCompletion(
  name: string,
  { id, private_cloud_gateway_id }: Pick<ClusterState, 'id' | 'private_cloud_gateway_id'>,
  scope: Scope,
  context: TimedContext<Palette>,
): Promise<void> {
  const { data: palette, signal } = context;
  const summary = `The cluster "${name}" does not run yet`;
  try {
    if (await waitUntilHealthy(palette, id, scope, context)) return;
    const gateway = private_cloud_gateway_id && (await getGateway(palette.client, private_cloud_gateway_id, { signal }));
    const down = gateway && !isGatewayRunning(gateway);
    const remark = down
      ? `Its gateway "${gateway.metadata.name}" is ${gateway.status?.state ?? 'in no known state'}: creation goes on when the gateway is back. `
      : '';
    context.warn(
      undefined,
      summary,
      `It was waited for (${context.timeout}); Palette goes on with it, and nothing is lost. ${remark}` +
        `A later plan shows how it is; timeouts { create } sets how long to wait.${await latestErrors(palette, id, scope, signal)}`,
    );
  } catch (error) {
    if (!signal.aborted) throw error;
    context.warn(undefined, summary, 'The run was stopped while it was waited for; Palette goes on with it, and nothing is lost.');
  }
}

async function updateMetadata(palette: Palette, planned: Planned, prior: ClusterState, call: Call): Promise<void> {
  if (same(planned.tags, prior.tags) && planned.description === prior.description) return;
  const cluster = await getCluster(palette.client, prior.id, call);
  const { description: _, ...present } = cluster?.metadata.annotations ?? {};
  const annotations = { ...present, ...annotationsFor(palette, planned) };
  await patchClusterMetadata(
    palette.client,
    prior.id,
    { name: planned.name, labels: tagsToLabels(planned.tags ?? []), annotations },
    call,
  );
}

async function updateMachines(palette: Palette, planned: Planned, prior: ClusterState, call: Call): Promise<void> {
  const { client } = palette;
  const configUid = prior.cloud_config_id;
  if (!same(planned.cloud_config, prior.cloud_config))
    await putVsphereClusterConfig(client, configUid, clusterConfigBody(planned), call);
  if (same(planned.machine_pool, prior.machine_pool)) return;
  const present = await getVsphereCloudConfig(client, configUid, call);
  const names = new Set(present?.spec?.machinePoolConfig.map(({ name }) => name));
  for (const pool of planned.machine_pool) {
    const before = prior.machine_pool.find(({ name }) => name === pool.name);
    const body = poolBody(planned, pool, present);
    if (!names.has(pool.name)) await createVsphereMachinePool(client, configUid, body, call);
    else if (!before || !same(pool, before)) await updateVsphereMachinePool(client, configUid, pool.name, body, call);
  }
  const kept = new Set(planned.machine_pool.map(({ name }) => name));
  for (const name of names) {
    if (name !== undefined && !kept.has(name)) await deleteVsphereMachinePool(client, configUid, name, call);
  }
}

async function updateProfiles(palette: Palette, planned: Planned, prior: ClusterState, call: Call): Promise<void> {
  if (same(planned.cluster_profile, prior.cluster_profile)) return;
  const kept = new Set(planned.cluster_profile.map(({ id }) => id));
  const removed = prior.cluster_profile.map(({ id }) => id).filter((id) => !kept.has(id));
  if (removed.length > 0) await deleteClusterProfiles(palette.client, prior.id, removed, call);
  await patchClusterProfiles(palette.client, prior.id, { profiles: planned.cluster_profile.map(profileBody) }, call);
}

/** Both come from Terraform in one canonical order, so their text decides. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
