import type { serviceOperations } from '../../../palette/schema/full';
import { notFound } from '../../world/errors';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import { type Caller, requireReach } from '../caller';
import { latestVersion, serviceManifestView, serviceVersionView } from '../views/service';

/** What agents ask for to keep themselves up to date: every service has the version of Palette, and only that. */
export const serviceHandlers: Handlers<keyof typeof serviceOperations> = {
  getServiceVersion: ({ world, caller, params, query }) => {
    requireCluster(world, caller, query.clusterUid);
    return serviceVersionView(params.serviceName, latestVersion(world));
  },
  getServiceManifest: ({ world, caller, params, query }) => {
    requireCluster(world, caller, query.clusterUid);
    if (params.version !== latestVersion(world)) throw notFound(`Version of service ${params.serviceName}`, params.version);
    return serviceManifestView(params.serviceName, params.version, query.action, query.resourceFilename);
  },
};

/** An agent asks for the cluster that it runs in: one that must be there, and in its reach. */
function requireCluster(world: World, caller: Caller, uid: string | undefined): void {
  if (!uid) return;
  const cluster = world.clusters.get(uid);
  if (cluster === undefined) throw notFound('Cluster', uid);
  requireReach(caller, cluster.projectUid, false);
}
