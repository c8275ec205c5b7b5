import type { clusterResourceOperations } from '../../../palette/schema/full';
import {
  namespaceOf,
  namespacesInCluster,
  rbacOf,
  replaceNamespace,
  replaceNamespaces,
  replaceRbac,
  replaceRbacs,
} from '../../world/cluster-resources';
import type { Handlers } from '../call';
import { namespaceView, rbacView } from '../views/cluster-features';
import { changeable, reachable } from './cluster-reach';

/** Namespaces and role bindings of a cluster. */
export const clusterResourceHandlers: Handlers<keyof typeof clusterResourceOperations> = {
  listClusterNamespaceResources: ({ world, caller, params }) => ({
    items: (reachable(world, caller, params.uid, false).namespaces ?? []).map(namespaceView),
  }),
  replaceClusterNamespaceResources: ({ world, caller, params, body }) => {
    replaceNamespaces(world, changeable(world, caller, params.uid), body.namespaces ?? []);
    return undefined;
  },
  getClusterNamespaceResource: ({ world, caller, params }) =>
    namespaceView(namespaceOf(reachable(world, caller, params.uid, false), params.namespaceUid)),
  replaceClusterNamespaceResource: ({ world, caller, params, body }) => {
    replaceNamespace(world, changeable(world, caller, params.uid), params.namespaceUid, body);
    return undefined;
  },
  listClusterRbacs: ({ world, caller, params }) => ({
    items: (reachable(world, caller, params.uid, false).rbacs ?? []).map(rbacView),
  }),
  replaceClusterRbacs: ({ world, caller, params, body }) => {
    replaceRbacs(world, changeable(world, caller, params.uid), body.rbacs ?? []);
    return undefined;
  },
  getClusterRbac: ({ world, caller, params }) => rbacView(rbacOf(reachable(world, caller, params.uid, false), params.rbacUid)),
  replaceClusterRbac: ({ world, caller, params, body }) => {
    replaceRbac(world, changeable(world, caller, params.uid), params.rbacUid, body);
    return undefined;
  },
  listClusterNamespaces: ({ world, caller, params, query }) => {
    const names = namespacesInCluster(reachable(world, caller, params.uid, false));
    // Nothing in the simulated clusters claims a volume, so each of their namespaces is empty in that sense.
    return { namespaces: query.skipEmptyNamespaces ? [] : names.map((namespace) => ({ namespace, pvcCount: 0 })) };
  },
};
