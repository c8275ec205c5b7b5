import type { Cluster, Condition } from './records';
import { recordEvent, type World } from './world';

/** The conditions of a cluster in the order in which its creation meets them. */
export const CREATION_CONDITIONS = [
  'ImageResolutionDone',
  'BootstrappingDone',
  'KubeConfigReady',
  'CloudInfrastructureReady',
  'ControlPlaneNodeAdditionDone',
  'ControlPlaneNodeDeletionDone',
  'WorkerNodeAdditionDone',
  'WorkerNodeDeletionDone',
  'ImagePullSecretPropagationDone',
] as const;

/** A condition's type. */
export type ConditionType = (typeof CREATION_CONDITIONS)[number];

const TRUE_REASONS: { readonly [type in ConditionType]?: string } = { CloudInfrastructureReady: 'InfrastructureReady' };

/** Whether the condition is there and True. */
export function isTrue(cluster: Cluster, type: ConditionType): boolean {
  return cluster.conditions.some((condition) => condition.type === type && condition.status === 'True');
}

/** Sets a condition; its transition time moves only when the status changes. */
export function setCondition(world: World, cluster: Cluster, type: ConditionType, met: boolean, reason = '', message = ''): void {
  const status = met ? 'True' : 'False';
  const existing = cluster.conditions.find((condition) => condition.type === type);
  const at = existing?.status === status ? existing.at : world.now;
  const condition: Condition = { type, status, reason: met ? (TRUE_REASONS[type] ?? reason) : reason, message, at };
  if (existing === undefined) cluster.conditions.push(condition);
  else Object.assign(existing, condition);
  world.revision += 1;
}

/** Sets a condition to False because of a problem, and tells it as an event: once, however often it is met again. */
export function reportProblem(world: World, cluster: Cluster, type: ConditionType, reason: string, problem: string): void {
  const known = cluster.conditions.find((condition) => condition.type === type);
  const isNew = known?.status !== 'False' || known.message !== problem;
  setCondition(world, cluster, type, false, reason, problem);
  if (isNew) recordEvent(world, cluster.uid, 'Error', reason, problem);
}
