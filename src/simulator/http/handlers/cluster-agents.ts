import { type ClusterCondition, type clusterAgentOperations, unsetTime } from '../../../palette/schema/full';
import {
  type ReportedCondition,
  reportCertificates,
  reportConditions,
  reportEndpoints,
  reportServices,
  reportUpgrades,
} from '../../world/cluster-agent';
import { takeHeartbeat } from '../../world/cluster-health';
import { reportImported } from '../../world/cluster-import';
import type { Handlers } from '../call';
import { certificatesView } from '../views/cluster-certificates';
import { changeable, reachable } from './cluster-reach';

/** What the agents inside clusters tell Palette. The simulated ones don't call: this is for others that play one. */
export const clusterAgentHandlers: Handlers<keyof typeof clusterAgentOperations> = {
  reportClusterHeartbeat: ({ world, caller, params, body }) => {
    takeHeartbeat(world, reachable(world, caller, params.uid, true), body.agentVersion, body.message);
    return undefined;
  },
  reportClusterCondition: ({ world, caller, params, body }) => {
    reportConditions(world, changeable(world, caller, params.uid), [conditionOf(body)]);
    return undefined;
  },
  reportClusterConditions: ({ world, caller, params, body }) => {
    reportConditions(world, changeable(world, caller, params.uid), body.map(conditionOf));
    return undefined;
  },
  reportClusterEndpoints: ({ world, caller, params, body }) => {
    reportEndpoints(world, changeable(world, caller, params.uid), [...body]);
    return undefined;
  },
  reportClusterServices: ({ world, caller, params, body }) => {
    reportServices(world, changeable(world, caller, params.uid), body);
    return undefined;
  },
  reportClusterUpgrades: ({ world, caller, params, body }) => {
    reportUpgrades(world, changeable(world, caller, params.uid), body.upgrades ?? []);
    return undefined;
  },
  reportClusterImported: ({ world, caller, params }) => {
    reportImported(world, changeable(world, caller, params.uid));
    return undefined;
  },
  getClusterCertificates: ({ world, caller, params }) => certificatesView(reachable(world, caller, params.uid, false)),
  reportClusterCertificates: ({ world, caller, params, body }) => {
    reportCertificates(world, changeable(world, caller, params.uid), body);
    return undefined;
  },
};

function conditionOf({ type, status, reason, message, lastTransitionTime }: ClusterCondition): ReportedCondition {
  const at = lastTransitionTime && lastTransitionTime !== unsetTime ? Date.parse(lastTransitionTime) : Number.NaN;
  return {
    type,
    status,
    ...(reason !== undefined && { reason }),
    ...(message !== undefined && { message }),
    ...(Number.isNaN(at) ? {} : { at }),
  };
}
