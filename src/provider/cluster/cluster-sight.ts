import {
  clusterEvents,
  type Event,
  getCluster,
  getClusterOverview,
  type Scope,
  type SpectroCluster,
  type SpectroClusterUidSummary,
} from '../../palette';
import { orElse } from '../shared/errors';
import type { ProviderData } from '../shared/provider-data';

/** A cluster as Palette has it at one moment. */
export interface ClusterSight {
  readonly cluster: SpectroCluster;
  readonly overview: SpectroClusterUidSummary | undefined;
  /** Free text; `Pending` before Palette says anything. */
  readonly state: string;
}

type Call = { readonly scope: Scope; readonly signal: AbortSignal };

/** Whether Palette has done with the cluster. One without a status is not gone: it is just not reported yet. */
export function isGone(cluster: SpectroCluster | undefined): boolean {
  return cluster === undefined || cluster.status?.state === 'Deleted';
}

/** Whether Palette is deleting the cluster. */
export function isGoing({ status }: SpectroCluster): boolean {
  return status?.state === 'Deleting';
}

/** Looks at a cluster; undefined when it is gone. Its overview has health and counts, and is needed only of one that runs. */
export async function seeCluster(palette: ProviderData, uid: string, call: Call): Promise<ClusterSight | undefined> {
  const cluster = await getCluster(palette.client, uid, call);
  return cluster === undefined || isGone(cluster) ? undefined : withOverview(palette, cluster, call);
}

/** A cluster with its overview. */
export async function withOverview(palette: ProviderData, cluster: SpectroCluster, call: Call): Promise<ClusterSight> {
  const state = cluster.status?.state ?? 'Pending';
  const asked = getClusterOverview(palette.client, cluster.metadata.uid, call);
  return { cluster, state, overview: state === 'Running' ? await asked : await orElse(asked, undefined) };
}

/** Whether the cluster runs and its agent says that it is well. */
export function isHealthy({ state, overview }: ClusterSight): boolean {
  return state === 'Running' && overview?.status?.health?.state === 'Healthy';
}

/** What is wrong with a cluster in Palette's words, by its conditions; undefined while none says that something failed. */
export function failedCondition({ cluster }: ClusterSight): string | undefined {
  const failed = cluster.status?.conditions?.find(
    ({ status, reason = '' }) => status === 'False' && /fail|error|exhaust/i.test(reason),
  );
  return failed && `${failed.type}: ${failed.message || failed.reason}`;
}

/** How a cluster stands, in one line: `control plane 2/3, workers 0/2; CloudInfrastructureReady: Failed to place machines …`. */
export function phaseText(sight: ClusterSight): string {
  const { state, overview } = sight;
  const counts = countsText(overview);
  const what = state === 'Running' ? healthText(overview) : (failedCondition(sight) ?? nextCondition(sight));
  const head = state === 'Provisioning' && counts !== '' ? counts : [state, counts].filter((text) => text !== '').join(', ');
  return what === undefined ? head : `${head}; ${what}`;
}

/** The latest errors among a cluster's events, newest first, each once; none where they can't be read. */
export async function latestErrors(palette: ProviderData, uid: string, call: Call): Promise<readonly string[]> {
  const errors = new Set<string>();
  let looked = 0;
  const read = async () => {
    for await (const event of clusterEvents(palette.client, uid, call)) {
      if (event.severity === 'Error') errors.add(eventText(event));
      looked += 1;
      if (errors.size === 5 || looked === 50) return;
    }
  };
  await orElse(read(), undefined);
  return [...errors];
}

/** An event in one line. */
export function eventText({ reason = '', message = '' }: Event): string {
  return [reason, message].filter((text) => text !== '').join(': ');
}

function countsText(overview: SpectroClusterUidSummary | undefined): string {
  const pools = overview?.spec?.cloudConfig?.machinePools ?? [];
  const part = (name: string, isControlPlane: boolean) => {
    const mine = pools.filter((pool) => (pool.isControlPlane === true) === isControlPlane);
    const sum = (count: 'healthy' | 'size') => mine.reduce((total, pool) => total + (pool[count] ?? 0), 0);
    return mine.length === 0 ? [] : [`${name} ${sum('healthy')}/${sum('size')}`];
  };
  return [...part('control plane', true), ...part('workers', false)].join(', ');
}

function nextCondition({ cluster }: ClusterSight): string | undefined {
  const open = cluster.status?.conditions?.find(({ status }) => status !== 'True');
  return open && [open.type, open.message || open.reason].filter(Boolean).join(': ');
}

function healthText(overview: SpectroClusterUidSummary | undefined): string | undefined {
  const health = overview?.status?.health;
  if (!health?.state) return 'its health is not reported yet';
  const wrong = health.conditions?.map(({ message }) => message).filter(Boolean) ?? [];
  return [health.state, ...wrong].join(': ');
}
