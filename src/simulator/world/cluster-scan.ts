import type { ClusterComplianceOnDemandConfig, ClusterComplianceScheduleConfig } from '../../palette/schema/full';
import { cronProblem } from '../../runtime/cron';
import { notFound, Refusal } from './errors';
import type { Cluster, Scan } from './records';
import { newUid, recordEvent, type World } from './world';

/** The scanners by the property that orders them, with their own names. */
export const SCANNERS = { kubeBench: 'kube-bench', kubeHunter: 'kube-hunter', sonobuoy: 'sonobuoy', syft: 'syft' } as const;

/** The scans that a new cluster begins with; undefined without a policy. */
export function newScan(world: World, config: ClusterComplianceScheduleConfig | undefined): Scan | undefined {
  if (config === undefined) return undefined;
  checkSchedules(config);
  return { uid: newUid(world), createdAt: world.now, modifiedAt: world.now, config };
}

/** Sets up scans of a cluster that has none. @returns the uid */
export function createScan(world: World, cluster: Cluster, config: ClusterComplianceScheduleConfig): string {
  if (cluster.scan !== undefined) {
    throw new Refusal('ClusterScanAlreadyExists', `Cluster ${cluster.name} has compliance scans already: update them`);
  }
  checkSchedules(config);
  const scan: Scan = { uid: newUid(world), createdAt: world.now, modifiedAt: world.now, config };
  cluster.scan = scan;
  world.revision += 1;
  return scan.uid;
}

/** Replaces the schedules of a cluster's scans. */
export function updateScan(world: World, cluster: Cluster, config: ClusterComplianceScheduleConfig): void {
  checkSchedules(config);
  cluster.scan = { ...scanOf(cluster), config, modifiedAt: world.now };
  world.revision += 1;
}

/** The schedules of a cluster's scans, or a refusal where it has none. */
export function scanOf(cluster: Cluster): Scan {
  if (cluster.scan === undefined) throw notFound('Compliance scan of cluster', cluster.uid);
  return cluster.scan;
}

/** Begins scans now; their reports stay in the cluster. @returns the uid of the request */
export function scanNow(world: World, cluster: Cluster, config: ClusterComplianceOnDemandConfig): string {
  if (cluster.state !== 'Running') {
    throw new Refusal('InvalidClusterScan', `Cluster ${cluster.name} is ${cluster.state}: only a running one can be scanned`);
  }
  const scanners = (Object.keys(SCANNERS) as (keyof typeof SCANNERS)[]).filter((name) => config[name]?.runScan);
  if (scanners.length === 0) throw new Refusal('InvalidClusterScan', 'None of the scans in the body has runScan true');
  const { scope = 'cluster', namespace, labelSelector, podName } = config.syft?.config ?? {};
  if (scanners.includes('syft')) {
    if (scope !== 'cluster' && !namespace) throw new Refusal('InvalidClusterScan', `syft of scope ${scope} needs a namespace`);
    if (scope === 'label-selector' && !labelSelector) throw new Refusal('InvalidClusterScan', 'syft needs a labelSelector');
    if (scope === 'pod' && !podName) throw new Refusal('InvalidClusterScan', 'syft needs a podName');
  }
  for (const scanner of scanners) {
    recordEvent(
      world,
      cluster.uid,
      'Normal',
      'ScanInitiated',
      `A scan of cluster ${cluster.name} with ${SCANNERS[scanner]} was begun`,
    );
  }
  return newUid(world);
}

function checkSchedules({ kubeBench, kubeHunter, sonobuoy }: ClusterComplianceScheduleConfig): void {
  for (const [name, config] of Object.entries({ kubeBench, kubeHunter, sonobuoy })) {
    const expression = config?.schedule?.scheduledRunTime;
    const problem = expression ? cronProblem(expression) : undefined;
    if (problem !== undefined) throw new Refusal('InvalidClusterScan', `${name}.schedule.scheduledRunTime: ${problem}`);
  }
}
