import type { Event } from '../../palette';
import { durationText } from '../../runtime/duration';
import { orElse } from '../shared/errors';
import type { Waiting } from '../shared/provider-data';
import { type ClusterSight, eventText, failedCondition, isHealthy, phaseText } from './cluster-sight';

/** How a cluster is watched. */
export interface WatchedCluster {
  /** Whether it has to be healthy, or only to run. */
  readonly requireHealthy: boolean;
  /** How long nothing may move once Palette has reported a failure, in milliseconds. */
  readonly failureGrace: number;
}

/** How a wait ended: complete, or why not, in sentences. */
export type Ending = { readonly complete: true } | { readonly complete: false; readonly why: string };

const BROKEN = new Set(['Failed', 'Error', 'Deleting']);
/** Unknown is one that ran, and whose agent is silent. */
const HAS_RUN = new Set(['Running', 'Unknown']);
/** How often a cluster that was just ordered may not be found. */
const PATIENCE = 20;
/** How far back the first look goes: an old cluster has many events. */
const FIRST_EVENTS = 50;

/** What a wait has seen so far of a cluster on its way. */
export class ClusterWatch {
  phase = 'nothing was seen of it yet';
  #seen = false;
  #misses = 0;
  #fingerprint = '';
  #movedAt: number;
  #error: { readonly text: string; readonly at: number } | undefined;
  #listened = false;
  readonly #heard = new Set<string>();
  readonly #told = new Set<string>();

  constructor(
    private readonly cluster: WatchedCluster,
    private readonly watching: Pick<Waiting, 'clock' | 'progress'>,
  ) {
    this.#movedAt = watching.clock.now();
  }

  /** Whether nothing is left to wait for. */
  isDone(sight: ClusterSight): boolean {
    return this.cluster.requireHealthy ? isHealthy(sight) : sight.state === 'Running';
  }

  /**
   * Tells the errors that are new. What else happened is a movement. What a cluster that runs already has behind it at the first
   * look is neither.
   */
  async hear(events: AsyncIterable<Event>, { state }: ClusterSight): Promise<void> {
    const fresh: Event[] = [];
    const first = !this.#listened;
    const read = async () => {
      for await (const event of events) {
        const key = event.metadata?.uid ?? JSON.stringify(event);
        if (this.#heard.has(key) || (first && fresh.length === FIRST_EVENTS)) return;
        this.#heard.add(key);
        fresh.push(event);
      }
    };
    const whole = await orElse(
      read().then(() => true),
      false,
    );
    this.#listened ||= whole || this.#heard.size > 0;
    if (first && HAS_RUN.has(state)) return;
    const now = this.watching.clock.now();
    for (const event of fresh.reverse()) {
      const text = eventText(event);
      const isNew = !this.#told.has(text);
      this.#told.add(text);
      if (event.severity !== 'Error') {
        if (isNew) this.#movedAt = now;
        continue;
      }
      this.#error = { text, at: now };
      if (isNew) this.watching.progress({ kind: 'event', text });
    }
  }

  /** @returns how the wait ends, or undefined while it goes on */
  look(sight: ClusterSight | undefined): Ending | undefined {
    if (sight === undefined) {
      // A new cluster may take a moment to show up everywhere.
      this.#misses += 1;
      if (!this.#seen && this.#misses <= PATIENCE) return undefined;
      return { complete: false, why: 'Palette no longer knows it: somebody has deleted it.' };
    }
    this.#seen = true;
    this.phase = phaseText(sight);
    this.watching.progress({ kind: 'phase', text: this.phase });
    if (this.isDone(sight)) return { complete: true };
    if (BROKEN.has(sight.state)) return { complete: false, why: `It ended up ${sight.state} while it was waited for.` };
    return this.#stuck(sight);
  }

  #stuck(sight: ClusterSight): Ending | undefined {
    const now = this.watching.clock.now();
    const fingerprint = movement(sight);
    if (fingerprint !== this.#fingerprint) {
      this.#fingerprint = fingerprint;
      this.#movedAt = now;
    }
    const failure = failedCondition(sight) ?? (this.#error && this.#error.at >= this.#movedAt ? this.#error.text : undefined);
    const { failureGrace } = this.cluster;
    if (failure === undefined || now - this.#movedAt < failureGrace) return undefined;
    return {
      complete: false,
      why: `Palette reports a failure, and nothing has moved for ${durationText(failureGrace)} (failure_grace): ${failure}`,
    };
  }
}

/** What changes when a cluster comes nearer to running: not what its conditions say of a failure, which may say it anew each time. */
function movement({ state, cluster, overview }: ClusterSight): string {
  const met = (cluster.status?.conditions ?? []).filter(({ status }) => status === 'True').map(({ type }) => type);
  const pools = (overview?.spec?.cloudConfig?.machinePools ?? []).map(({ size, healthy }) => [size, healthy]);
  return JSON.stringify([state, met, pools, overview?.status?.health?.state]);
}
