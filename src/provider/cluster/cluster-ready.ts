import { attr, DiagnosticError, errorAt, path, schema, timeoutsBlock, validators } from '../../framework';
import { findClustersByName, getCluster } from '../../palette';
import { byUidInContext } from '../shared/identities';
import { resource, scopeOf } from '../shared/provider-data';
import { contextAttribute, parseImportId } from '../shared/scope-attribute';
import { isGone } from './cluster-sight';
import { awaitCluster, notComplete } from './cluster-wait';
import { failureGrace, graceOf } from './failure-grace';

const timeouts = { create: '180m' } as const;

const readySchema = schema(
  {
    description:
      'Waits until a cluster runs, and fails when it does not come up: what needs a running cluster hangs on it. The cluster itself only warns, since an error would taint what Palette is still making. A wait that was in vain in this run is not waited for again. Destroying it does nothing.',
  },
  {
    id: attr.string({ computed: true, description: "The cluster's uid." }),
    cluster_id: attr.string({
      required: true,
      forceNew: true,
      description: 'Uid of the cluster: `id` of a `palette_cluster_vsphere`.',
      validate: validators.notEmpty,
    }),
    context: contextAttribute,
    require_healthy: attr.bool({
      default: true,
      readable: false,
      description: 'Whether it has to be healthy, too, and not only to run. Default `true`.',
    }),
    failure_grace: failureGrace,
    timeouts: timeoutsBlock(timeouts),
  },
);

/** `palette_cluster_ready` */
export const clusterReady = resource({
  type: 'palette_cluster_ready',
  schema: readySchema,
  remote: 'view',
  timeouts,

  plan({ planned }) {
    planned.id = planned.cluster_id;
  },

  async create({ cluster_id: uid, context: where, require_healthy: requireHealthy, failure_grace }, context) {
    const { data: palette, signal } = context;
    const scope = scopeOf(palette, where);
    const name = (await getCluster(palette.client, uid, { scope, signal }))?.metadata.name ?? uid;
    const before = palette.waitedInVain.get(uid);
    if (before !== undefined) throw notComplete({ name, uid }, before);
    const cluster = { uid, name, scope, requireHealthy, failureGrace: graceOf(failure_grace) };
    const ending = await awaitCluster(palette, cluster, context);
    if (!ending.complete) throw notComplete(cluster, ending.why);
    return { id: uid };
  },

  async read(state, { data: palette, signal }) {
    const cluster = await getCluster(palette.client, state.id, { scope: scopeOf(palette, state.context), signal });
    return cluster && !isGone(cluster) ? { id: state.id } : null;
  },

  // What is waited for has come: other settings of the wait change nothing any more.
  update: async (_, prior) => ({ id: prior.id }),
  delete: async () => {},

  identity: byUidInContext,
  async import(id, { data: palette, signal }) {
    const { key, context } = parseImportId(id);
    const call = { scope: scopeOf(palette, context), signal };
    const uid =
      (await getCluster(palette.client, key, call))?.metadata.uid ??
      (await findClustersByName(palette.client, key, call))[0]?.metadata.uid;
    if (uid === undefined) {
      throw new DiagnosticError(
        errorAt(path('cluster_id'), 'No such cluster', `There is no cluster with the uid or name "${key}" in the ${context}.`),
      );
    }
    return { id: uid, cluster_id: uid, context };
  },
});
