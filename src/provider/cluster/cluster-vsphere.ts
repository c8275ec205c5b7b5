import { OWNER_ANNOTATION } from '../../domain/owner';
import { DiagnosticError, errorAt, isUnknown, type PlannedOf, path, UNKNOWN } from '../../framework';
import {
  clusterGatewayUid,
  createVsphereCluster,
  findClustersByName,
  getCluster,
  getClusterVariables,
  getVsphereCloudConfig,
  type SpectroCluster,
} from '../../palette';
import { accountSeen, refuseElsewhere } from '../cloud-account/account-seen';
import { warnOfGateway } from '../gateway/gateway-down';
import { tellAdoption } from '../shared/adoption';
import { createOnce, reconcile, refuseAdopted } from '../shared/create-once';
import { orElse } from '../shared/errors';
import { type ProviderData, resource, scopeOf } from '../shared/provider-data';
import { refuseRename } from '../shared/renamed-block';
import { parseImportId } from '../shared/scope-attribute';
import { settleTwins, tellLeft } from '../shared/twins';
import { awaited, completion, tellOfGateway, warnOfOrder, warnOfUnfinished, warnOfWait } from './cluster-completion';
import { clustersNamed, clusterWanted } from './cluster-look-up';
import { removeCluster, requireGateway } from './cluster-removal';
import { isGone, isHealthy, withOverview } from './cluster-sight';
import { type ClusterSettings, clusterBody } from './cluster-vsphere-body';
import { clusterAttributes } from './cluster-vsphere-read';
import { type ClusterState, clusterSchema, forceProblem, type MachinePool, poolProblems, timeouts } from './cluster-vsphere-schema';
import { annotationsFor, CLUSTER_TYPE, type ClusterCall, updateCluster } from './cluster-vsphere-update';
import { awaitCluster, notComplete } from './cluster-wait';
import { officialCluster } from './official-cluster';

type PlannedCloudConfig = PlannedOf<typeof clusterSchema>['cloud_config'][number];

/** `palette_cluster_vsphere` */
export const clusterVsphere = resource({
  type: CLUSTER_TYPE,
  schema: clusterSchema,
  remote: 'object',
  timeouts,
  movesFrom: [officialCluster],

  validate(config, report) {
    for (const problem of poolProblems(config.machine_pool)) report.error(path('machine_pool'), 'Invalid machine pools', problem);
    const problem = forceProblem(config);
    if (problem !== undefined) report.error(path('force_delete_delay'), 'Force would come too late', problem);
  },

  plan({ prior, planned, replace }) {
    // A wait that ended before the cluster ran is taken up again, by an update that says so.
    if (planned.skip_completion === true) planned.completed = null;
    else if (prior) planned.completed = prior.completed === true ? true : UNKNOWN;

    // The control plane can't move to another pool: its nodes hold etcd.
    const [next, last] = [controlPlaneName(planned.machine_pool), controlPlaneName(prior?.machine_pool)];
    if (next !== undefined && last !== undefined && next !== last) replace(path('machine_pool'));
  },

  async preflight({ action, prior, planned, unfinished }, context) {
    const { name, context: where } = planned ?? prior ?? {};
    refuseRename(context.data, { action, kind: 'cluster', name, context: where });
    if (prior) context.data.held.add(prior.id);
    if (action === 'create') await tellAdoption(context.data, clusterCreation(context.data, name, where, context.signal), context);
    if ((action === 'create' || action === 'replace') && planned) await refuseElsewhere(context.data, planned, context.signal);
    if (action === 'create' && planned) await warnOfOrder(context.data, planned, context);
    if (action === 'update' && prior && planned && isUnknown(planned.completed)) await warnOfUnfinished(prior, unfinished, context);
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
    const settings = { ...planned, cloud_config: planned.cloud_config.map(settled) };
    const account = await accountSeen(palette, planned.cloud_account_id, scope, context);
    const annotations = annotationsFor(palette, planned);
    const order = () => createVsphereCluster(palette.client, clusterBody(settings, annotations), { scope });
    const wanted = {
      kind: 'cluster',
      name: planned.name,
      mark: annotations[OWNER_ANNOTATION],
      importId: `${planned.name}:${planned.context}`,
      ...clusterWanted(palette, planned.name, scope, order),
    };
    const ordered = await createOnce(wanted, palette, context);
    const id = ordered.uid;
    const gatewayUid = account.metadata.annotations?.overlordUid ?? '';
    const completed = planned.skip_completion ? null : false;
    const known = { id, cloud_config: settings.cloud_config, cloud_config_id: '', private_cloud_gateway_id: gatewayUid, completed };
    context.saveState(known);
    await settleTwins(wanted, ordered, palette, context);
    const made = await orElse(getCluster(palette.client, id, { scope, signal }), undefined);
    const computed = {
      ...known,
      cloud_config_id: made?.spec?.cloudConfigRef?.uid ?? '',
      private_cloud_gateway_id: (made && clusterGatewayUid(made)) || gatewayUid,
    };
    context.saveState(computed);
    // What an interrupted run had made may differ from what is configured now.
    if (palette.adopted.has(id) && made) {
      const call = { scope, signal };
      await reconcile({ kind: 'cluster', name: planned.name }, context, async () =>
        updateCluster(palette, settings, await present(palette, made, settings, call), call),
      );
    }
    await tellOfGateway(computed, planned.name, context);
    if (planned.skip_completion) return computed;
    context.notes.unfinished = true;
    const ending = await awaitCluster(palette, awaited(planned, id, scope), context);
    await settleTwins(wanted, ordered, palette, context);
    if (ending.complete) return completion(computed, context);
    warnOfWait(palette, { uid: id, name: planned.name }, ending.why, context);
    return computed;
  },

  async read(state, { data: palette, signal, notes, add }) {
    const call = { scope: scopeOf(palette, state.context), signal };
    const cluster = await getCluster(palette.client, state.id, call);
    if (!cluster || isGone(cluster)) return null;
    palette.held.add(state.id);
    const configUid = cluster.spec?.cloudConfigRef?.uid;
    const config = configUid ? await getVsphereCloudConfig(palette.client, configUid, call) : undefined;
    const wantsVariables = state.cluster_profile?.some(({ variables }) => variables !== null);
    const variables = wantsVariables ? await getClusterVariables(palette.client, state.id, call) : [];
    const attributes = clusterAttributes(cluster, config, variables, state);
    await warnOfGateway(palette, attributes.private_cloud_gateway_id ?? '', { add }, signal);
    if (state.skip_completion === true || state.completed === true) return attributes;
    const completed = isHealthy(await withOverview(palette, cluster, call));
    if (completed) notes.unfinished = false;
    return { ...attributes, completed };
  },

  async update(planned, prior, context) {
    const { data: palette, signal } = context;
    const settings = { ...planned, cloud_config: planned.cloud_config.map(settled) };
    const scope = scopeOf(palette, planned.context);
    await updateCluster(palette, settings, prior, { scope, signal });
    // The gateway is what the last refresh saw: a migration in between shows at the next one.
    const { id, cloud_config_id, private_cloud_gateway_id } = prior;
    const computed = { id, cloud_config: settings.cloud_config, cloud_config_id, private_cloud_gateway_id };
    if (!isUnknown(planned.completed)) return { ...computed, completed: planned.completed };
    context.saveState({ ...settings, ...computed, completed: false });
    const ending = await awaitCluster(palette, awaited(planned, id, scope), context);
    if (ending.complete) return completion(computed, context);
    palette.waitedInVain.set(id, ending.why);
    throw notComplete({ name: planned.name, uid: id }, ending.why);
  },

  async delete(state, context) {
    refuseAdopted(context.data, 'cluster', state.name, state.id);
    const scope = scopeOf(context.data, state.context);
    await removeCluster(context.data, state, scope, context, context.timeout);
    context.data.lookUps.clusters(scope).removed(state.id);
    const subject = { kind: 'cluster', name: state.name, mark: annotationsFor(context.data, state)[OWNER_ANNOTATION] };
    await tellLeft(subject, state.id, () => clustersNamed(context.data, state.name, scope, context), context);
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

function clusterCreation(palette: ProviderData, name: unknown, context: unknown, signal: AbortSignal) {
  return {
    kind: 'cluster',
    name,
    context,
    mark: (known: string) => annotationsFor(palette, { name: known, description: null })[OWNER_ANNOTATION],
    importId: (known: string) => `${known}:${context}`,
    find: (known: string) => clustersNamed(palette, known, scopeOf(palette, String(context)), { signal }),
  };
}

/** An adopted cluster as it is now, in the attributes of the one that is wanted. */
async function present(
  palette: ProviderData,
  cluster: SpectroCluster,
  wanted: ClusterSettings,
  call: ClusterCall,
): Promise<ClusterState> {
  const configUid = cluster.spec?.cloudConfigRef?.uid ?? '';
  const config = await getVsphereCloudConfig(palette.client, configUid, call);
  const base = { ...wanted, id: cluster.metadata.uid, cloud_config_id: configUid } as ClusterState;
  return { ...base, ...clusterAttributes(cluster, config, [], base) };
}

/** A placement as it is sent: what Palette may choose is left out. */
function settled(config: PlannedCloudConfig): ClusterState['cloud_config'][number] {
  return Object.fromEntries(
    Object.entries(config).map(([name, value]) => [name, isUnknown(value) ? null : value]),
  ) as unknown as ClusterState['cloud_config'][number];
}

/** Undefined while it isn't known. */
function controlPlaneName(pools: unknown): string | undefined {
  if (!Array.isArray(pools)) return undefined;
  const name: unknown = (pools as readonly Partial<MachinePool>[]).find((pool) => pool.control_plane === true)?.name;
  return typeof name === 'string' ? name : undefined;
}
