import { OWNER_ANNOTATION } from '../../domain/owner';
import { DiagnosticError, errorAt, isUnknown, path, UNKNOWN } from '../../framework';
import { clusterGatewayUid, createCluster, findClustersByName, getCluster } from '../../palette';
import { queueOf } from '../admission/gateway-queue';
import { accountSeen, refuseElsewhere } from '../cloud-account/account-seen';
import { type Cloud, cloudIfKnown, cloudOf } from '../clouds/cloud';
import { warnOfGateway } from '../gateway/gateway-down';
import { tellAdoption } from '../shared/adoption';
import { createOnce, reconcile, refuseAdopted } from '../shared/create-once';
import { orElse } from '../shared/errors';
import { byUidInContext } from '../shared/identities';
import { type ProviderData, resource, scopeOf } from '../shared/provider-data';
import { refuseRename } from '../shared/renamed-block';
import { parseImportId } from '../shared/scope-attribute';
import { settleTwins, tellLeft } from '../shared/twins';
import { isUid } from '../shared/uid';
import { applySettingOf } from './apply-setting';
import { awaited, completion, tellOfGateway, warnOfOrder, warnOfUnfinished, warnOfWait } from './cluster-completion';
import { clusterAndConfig, configOf } from './cluster-config';
import { changeable, concernsDeletion, deletionOf, warnOfGoing } from './cluster-going';
import { clustersNamed, clusterWanted } from './cluster-look-up';
import { controlPlaneName, settled } from './cluster-machines';
import { clusterType, ownerAnnotation } from './cluster-metadata';
import { same, valuesOf } from './cluster-part';
import { clusterRequest, completeParts, preflightParts, readParts, updateParts } from './cluster-parts';
import { removeCluster, requireGateway, warnOfForce } from './cluster-removal';
import { clusterSchema, forceProblem, type PlannedCluster, partsOf, timeouts } from './cluster-schema';
import { isGoing, isGone, isHealthy, withOverview } from './cluster-sight';
import { awaitCluster, notComplete } from './cluster-wait';
import { officialCluster } from './official-cluster';
import { refuseProfiles } from './profile-kinds';
import { warnOfProfileRepave } from './profile-repave';
import { applicant } from './queue-timeout';

/** `palette_cluster_CLOUD` */
export function defineCluster(cloud: Cloud) {
  const parts = partsOf(cloud);
  const markOf = (palette: ProviderData, name: string) => ownerAnnotation(palette, cloud, name)[OWNER_ANNOTATION];

  return resource({
    type: clusterType(cloud),
    schema: clusterSchema(cloud),
    remote: 'object',
    timeouts,
    movesFrom: cloud.cluster.movesFrom.map(officialCluster),

    validate(config, report) {
      for (const part of parts) part.validate?.(config, report);
      cloud.cluster.validate?.(config, report);
      const problem = forceProblem(config);
      if (problem !== undefined) report.error(path('force_delete_delay'), 'Force would come too late', problem);
    },

    plan({ config, prior, planned, replace, add, error }) {
      // What was unknown when the configuration was validated; what else there was to say has been said. A default is nothing
      // that somebody has written.
      for (const part of parts) part.validate?.(config, { add, error, warn: () => {} });

      // A wait that ended before the cluster ran is taken up again, by an update that says so.
      if (planned.skip_completion === true) planned.completed = null;
      else if (prior) planned.completed = prior.completed === true ? true : UNKNOWN;

      // The control plane can't move to another pool: its nodes hold etcd.
      const [next, last] = [controlPlaneName(cloud, planned), prior && controlPlaneName(cloud, prior)];
      if (next && last && next !== last) replace(path('machine_pool'));
      if (!prior) return;
      for (const name of cloud.cluster.replaces?.(planned, prior) ?? []) replace(path(name));
    },

    concurrencyGroup: ({ cloud_account_id: account }) => (typeof account === 'string' ? account : undefined),

    async preflight({ action, prior, planned, unfinished }, context) {
      const { data: palette, signal } = context;
      const { name, context: where } = planned ?? prior ?? {};
      refuseRename(palette, { action, kind: 'cluster', name, context: where });
      if (prior) palette.held.add(prior.id);
      const known = cloudIfKnown(cloud, planned ?? prior ?? {});
      if (action === 'create') {
        const creation = {
          kind: 'cluster',
          name,
          context: where,
          mark: (each: string) => markOf(palette, each),
          importId: (each: string) => `${each}:${where}`,
          find: (each: string) => clustersNamed(palette, each, scopeOf(palette, String(where)), { signal }),
        };
        await tellAdoption(palette, creation, context);
      }
      if ((action === 'create' || action === 'replace') && planned && known) await refuseElsewhere(palette, known, planned, signal);
      const isOther = action === 'update' && !same(planned?.cluster_profile, prior?.cluster_profile);
      if (planned && (action === 'create' || action === 'replace' || isOther))
        await refuseProfiles(palette, planned.cluster_profile, { scope: scopeOf(palette, String(where)), signal });
      if (action === 'create' && planned && known) await warnOfOrder(palette, known, planned, context);
      if (action === 'update' && prior && planned) {
        // What a cluster that has not come up loses by a change is no loss.
        const report = prior.completed === false ? { ...context, warn: () => {} } : context;
        preflightParts(parts, planned, prior, report);
      }
      if (action === 'update' && prior && planned && isUnknown(planned.completed))
        await warnOfUnfinished(prior, unfinished, context);
      if (action === 'create' || !prior) return;
      const call = { scope: scopeOf(palette, prior.context), signal };
      if (action === 'update') {
        if (planned && prior.completed !== false && !same(planned.cluster_profile, prior.cluster_profile)) {
          const cluster = await orElse(getCluster(palette.client, prior.id, call), undefined);
          if (cluster && !isGone(cluster))
            await warnOfProfileRepave({ palette, cluster, call }, planned.cluster_profile, prior.cluster_profile, context);
        }
        return;
      }
      if (prior.force_delete) warnOfForce(prior, context);
      const cluster = await getCluster(palette.client, prior.id, call);
      if (!cluster || isGone(cluster) || isGoing(cluster)) return;
      await requireGateway(palette, cluster, prior, signal);
    },

    async create(planned, context) {
      const { data: palette, signal } = context;
      const known = cloudOf(cloud, planned);
      const scope = scopeOf(palette, planned.context);
      const call = { scope, signal };
      const settings = settledCluster(cloud, planned);
      const { cloud_account_id } = settings;
      const account = cloud_account_id ? await accountSeen(palette, known, cloud_account_id, scope, context) : undefined;
      const send = () => createCluster(palette.client, known.calls, clusterRequest(cloud, palette, parts, settings), { scope });
      let queue = await queueOf(palette, account, signal);
      const order = () => {
        const first = queue?.order(applicant(planned, scope, context), send);
        // What is sent again has had its turn: the order without an answer may have come.
        queue = undefined;
        return first ?? send();
      };
      const wanted = {
        kind: 'cluster',
        name: planned.name,
        mark: markOf(palette, planned.name),
        importId: `${planned.name}:${planned.context}`,
        ...clusterWanted(palette, planned.name, scope, order),
      };
      const ordered = await createOnce(wanted, palette, context);
      const id = ordered.uid;
      const gatewayUid = account?.metadata.annotations?.overlordUid ?? '';
      const state = {
        id,
        ...computedOf(cloud, settings),
        cloud_config_id: '',
        private_cloud_gateway_id: gatewayUid,
        completed: planned.skip_completion ? null : false,
      };
      context.saveState(state);
      await settleTwins(wanted, ordered, palette, context);
      const made = await orElse(getCluster(palette.client, id, call), undefined);
      const computed = {
        ...state,
        cloud_config_id: made?.spec?.cloudConfigRef?.uid ?? '',
        private_cloud_gateway_id: (made && clusterGatewayUid(made)) || gatewayUid,
      };
      context.saveState(computed);
      // What an interrupted run had made may differ from what is configured now.
      if (palette.adopted.has(id) && made) {
        await reconcile(wanted, context, async () => {
          const view = { palette, cloud: known, cluster: made, call, isNew: true };
          const present = await readParts(parts, { ...view, config: await configOf(view) }, settings);
          await updateParts(parts, { ...view, configUid: computed.cloud_config_id, wait: context }, settings, {
            ...settings,
            ...present,
          });
        });
      }
      if (!palette.adopted.has(id)) {
        const later = async () => {
          const cluster = await getCluster(palette.client, id, call);
          const change = { palette, cloud: known, configUid: computed.cloud_config_id, call, wait: context };
          return cluster && { ...change, cluster, applySetting: applySettingOf(settings) };
        };
        const complete = () => completeParts(parts, { palette, cloud: known, uid: id, call }, settings, later);
        await reconcile(wanted, context, complete, 'It was ordered, and what its creation has no place for could not be set:');
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

    async read(state, { data: palette, signal, notes, add, warn }) {
      const call = { scope: scopeOf(palette, state.context), signal };
      const known = cloudOf(cloud, state);
      const found = await clusterAndConfig({ palette, cloud: known, call }, state);
      if (!found || isGone(found.cluster)) return null;
      palette.held.add(state.id);
      const { cluster } = found;
      warnOfGoing(cluster, { warn });
      const config = await found.config();
      const account = config?.spec?.cloudAccountRef?.uid;
      const gateway = clusterGatewayUid(cluster) ?? state.private_cloud_gateway_id;
      const attributes = {
        id: cluster.metadata.uid,
        name: cluster.metadata.name,
        cloud_config_id: cluster.spec?.cloudConfigRef?.uid ?? state.cloud_config_id,
        private_cloud_gateway_id: gateway,
        ...(account ? { cloud_account_id: account } : {}),
        ...(await readParts(parts, { palette, cloud: known, cluster, config, call, isNew: state.cloud_config_id === null }, state)),
      };
      await warnOfGateway(palette, gateway ?? '', { add }, signal);
      if (state.skip_completion === true || state.completed === true) return attributes;
      const completed = isHealthy(await withOverview(palette, cluster, call));
      if (completed) notes.unfinished = false;
      return { ...attributes, completed };
    },

    async update(planned, prior, context) {
      const { data: palette, signal } = context;
      const settings = settledCluster(cloud, planned);
      const scope = scopeOf(palette, planned.context);
      const call = { scope, signal };
      const { id, cloud_config_id, private_cloud_gateway_id } = prior;
      const found = await getCluster(palette.client, id, call);
      if (found && isGoing(found) && concernsDeletion(planned, prior)) {
        const kept = { ...prior, ...deletionOf(planned) };
        if (same(planned, kept)) return kept;
        // What else is planned can't be done, and must not keep this from being known to a destroy.
        context.saveState(kept);
      }
      const cluster = changeable(found, planned.name, id);
      const change = { palette, cloud: cloudOf(cloud, planned), cluster, configUid: cloud_config_id, call, wait: context };
      await updateParts(parts, change, settings, prior);
      // The gateway is what the last refresh saw: a migration in between shows at the next one.
      const computed = { id, ...computedOf(cloud, settings), cloud_config_id, private_cloud_gateway_id };
      if (!isUnknown(planned.completed)) return { ...computed, completed: planned.completed };
      context.saveState({ ...settings, ...computed, completed: false });
      const ending = await awaitCluster(palette, awaited(planned, id, scope), context);
      if (ending.complete) return completion(computed, context);
      palette.waitedInVain.set(id, ending.why);
      throw notComplete({ name: planned.name, uid: id }, ending.why);
    },

    async delete(state, context) {
      const { data: palette } = context;
      refuseAdopted(palette, 'cluster', state.name, state.id);
      const scope = scopeOf(palette, state.context);
      await removeCluster(palette, state, scope, context, context.timeout);
      palette.lookUps.clusters(scope).removed(state.id);
      const subject = { kind: 'cluster', name: state.name, mark: markOf(palette, state.name) };
      await tellLeft(subject, state.id, () => clustersNamed(palette, state.name, scope, context), context);
    },

    identity: cloud.identity ?? byUidInContext,
    async import(id, { data: palette, signal }) {
      const { key, context, more } = cloud.cluster.parseImportId?.(id) ?? { ...parseImportId(id), more: {} };
      const call = { scope: scopeOf(palette, context), signal };
      const uid = isUid(key) ? key : (await findClustersByName(palette.client, key, call))[0]?.metadata.uid;
      const cluster = uid && (await getCluster(palette.client, uid, call));
      if (!cluster || isGone(cluster)) {
        throw new DiagnosticError(
          errorAt(undefined, 'No such cluster', `There is no cluster with the uid or name "${key}" in the ${context}.`),
        );
      }
      return { id: cluster.metadata.uid, name: cluster.metadata.name, context, ...more };
    },
  });
}

/** A cluster in the configuration, without what Palette may choose. */
function settledCluster(cloud: Cloud, planned: PlannedCluster) {
  const { cloud_account_id: account, cloud_config: config } = planned;
  return {
    ...planned,
    cloud_account_id: isUnknown(account) ? null : account,
    cloud_config: settled(config),
    ...settledExtras(cloud, planned),
  };
}

function settledExtras({ cluster: { extra = {}, unset = {} } }: Cloud, planned: PlannedCluster) {
  const values = Object.entries(valuesOf({ fields: extra }, planned));
  return Object.fromEntries(values.map(([name, value]) => [name, isUnknown(value) ? (unset[name] ?? null) : settled(value)]));
}

/** What of it may have been unknown. */
function computedOf(cloud: Cloud, settings: ReturnType<typeof settledCluster>) {
  const { cloud_account_id, cloud_config } = settings;
  return { cloud_account_id, cloud_config, ...valuesOf({ fields: cloud.cluster.extra ?? {} }, settings) };
}
