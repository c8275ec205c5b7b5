import type { clusterAssetOperations } from '../../../palette/schema/full';
import { keepAssets } from '../../world/cluster-agent';
import { notFound, Refusal } from '../../world/errors';
import type { Assets, Cluster } from '../../world/records';
import type { Handlers } from '../call';
import { kubeconfigText } from '../views/kubeconfig';
import { changeable, reachable } from './cluster-reach';

/** Kubeconfigs and manifests of clusters: what the agent gave, or what follows from the cluster. */
export const clusterAssetHandlers: Handlers<keyof typeof clusterAssetOperations> = {
  getFrpKubeconfig: ({ world, caller, params }) => required(reachable(world, caller, params.uid, false), 'frpKubeconfig'),
  setFrpKubeconfig: ({ world, caller, params, body }) => {
    keepAssets(world, changeable(world, caller, params.uid), { frpKubeconfig: body.frpKubeconfig ?? '' });
    return undefined;
  },
  deleteFrpKubeconfig: ({ world, caller, params }) => {
    keepAssets(world, changeable(world, caller, params.uid), { frpKubeconfig: '' });
    return undefined;
  },
  getTokenKubeconfig: ({ world, caller, params }) => required(reachable(world, caller, params.uid, false), 'tokenkubeconfig'),
  setTokenKubeconfig: ({ world, caller, params, body }) => {
    keepAssets(world, changeable(world, caller, params.uid), { tokenkubeconfig: body.tokenkubeconfig ?? '' });
    return undefined;
  },
  deleteTokenKubeconfig: ({ world, caller, params }) => {
    keepAssets(world, changeable(world, caller, params.uid), { tokenkubeconfig: '' });
    return undefined;
  },
  getClusterAssets: ({ world, caller, params }) => {
    const cluster = reachable(world, caller, params.uid, false);
    return {
      spec: {
        ...cluster.assets,
        kubeconfig: fileOf(cluster, 'kubeconfig') ?? '',
        kubeconfigclient: fileOf(cluster, 'kubeconfigclient') ?? '',
      },
    };
  },
  setClusterAssets: ({ world, caller, params, body }) => {
    keepAssets(world, changeable(world, caller, params.uid), { ...body.spec });
    return undefined;
  },
  getClusterAdminKubeconfig: ({ world, caller, params }) => {
    const cluster = reachable(world, caller, params.uid, false);
    if (world.rules.adminKubeconfig === 'forbidden') {
      throw new Refusal('OperationForbidden', "Access denied, permission 'cluster.adminKubeconfigDownload' is missing");
    }
    return required(cluster, 'kubeconfig');
  },
  getClusterKubeconfig: ({ world, caller, params, query }) => {
    const cluster = reachable(world, caller, params.uid, false);
    // Through the reverse proxy where the cluster has one, which is what is meant when nothing is said.
    return (query.frp !== false && cluster.assets?.frpKubeconfig) || required(cluster, 'kubeconfig');
  },
  setClusterKubeconfig: ({ world, caller, params, body }) => {
    keepAssets(world, changeable(world, caller, params.uid), { kubeconfig: body.kubeconfig ?? '' });
    return undefined;
  },
  getClusterKubeconfigClient: ({ world, caller, params }) =>
    required(reachable(world, caller, params.uid, false), 'kubeconfigclient'),
  setClusterKubeconfigClient: ({ world, caller, params, body }) => {
    keepAssets(world, changeable(world, caller, params.uid), { kubeconfigclient: body.kubeconfigclient ?? '' });
    return undefined;
  },
  deleteClusterKubeconfigClient: ({ world, caller, params }) => {
    keepAssets(world, changeable(world, caller, params.uid), { kubeconfigclient: '' });
    return undefined;
  },
  getClusterManifest: ({ world, caller, params }) => required(reachable(world, caller, params.uid, false), 'manifest'),
  setClusterManifest: ({ world, caller, params, body }) => {
    keepAssets(world, changeable(world, caller, params.uid), { manifest: body.manifest ?? '' });
    return undefined;
  },
};

function required(cluster: Cluster, name: keyof Assets): string {
  const file = fileOf(cluster, name);
  if (!file) throw notFound(`The ${name} of cluster`, cluster.uid);
  return file;
}

/** Kubeconfigs are there as soon as the cluster runs. */
function fileOf(cluster: Cluster, name: keyof Assets): string | undefined {
  const given = cluster.assets?.[name];
  if (given !== undefined || cluster.state !== 'Running') return given;
  if (name === 'kubeconfig') return kubeconfigText(cluster, 'admin');
  return name === 'kubeconfigclient' ? kubeconfigText(cluster, 'client') : undefined;
}
