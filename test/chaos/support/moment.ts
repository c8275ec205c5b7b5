import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { FaultOrder, RequestEntry } from '../../../src/simulator';
import { CREATIONS, type Kind } from '../../acceptance/support/requests';
import { type Entry, openIntents, readEntries } from './journal';
import type { Lane } from './lane';

/** When to stop a run. */
export interface Moment {
  readonly name: string;
  /** Faults that widen the moment; they are gone when the next run begins. */
  readonly faults?: readonly FaultOrder[];
  /** Looked at every millisecond from the start of the run on; true when it has come. A new watch for each run. */
  watch(lane: Lane): (requests: readonly RequestEntry[]) => boolean;
}

const HOLD = { holdMs: 4_000 };
/** Requests by which the provider looks whether an object is there already. */
const LOOKS: { readonly [K in Kind]: FaultOrder['match'] } = {
  gateway: { method: 'GET', path: '/v1/overlords' },
  account: { method: 'GET', path: '/v1/cloudaccounts/vsphere' },
  cluster: { method: 'POST', path: '/v1/dashboard/spectroclusters/search' },
};
/** Requests by which it looks at what it has just made or is deleting. */
const READS: { readonly [K in Kind]: string } = {
  gateway: '/v1/overlords/*',
  account: '/v1/cloudaccounts/vsphere/*',
  cluster: '/v1/spectroclusters/*',
};
const TYPES: { readonly [K in Kind]: string } = {
  gateway: 'palette_private_cloud_gateway',
  account: 'palette_cloud_account_vsphere',
  cluster: 'palette_cluster_vsphere',
};

/** The intent of a creation is in the journal; the look that comes before the request takes its time. */
export function beforeCreation(kind: Kind): Moment {
  return {
    name: `before a ${kind} is made`,
    faults: [{ match: LOOKS[kind], times: 20, action: HOLD }],
    watch: (lane) => whenJournal(lane, (entries) => openIntents(entries).some(({ address }) => address?.type === TYPES[kind])),
  };
}

/** Palette has made the object and keeps its answer back. `after` creations of the kind go through before. */
export function duringCreation(kind: Kind, after = 0): Moment {
  const match = { method: 'POST', path: CREATIONS[kind] };
  const through: FaultOrder[] = after === 0 ? [] : [{ match, times: after, action: { holdMs: 0 } }];
  return {
    name: `while Palette makes a ${kind} (after ${after})`,
    faults: [...through, { match, times: 20, action: HOLD }],
    watch: () => (requests) => creations(requests, kind).length > after,
  };
}

/** The request is on its way, and Palette does the work only when the run is long dead. */
export function lateCreation(kind: Kind): Moment {
  return {
    name: `while a ${kind} is ordered that Palette makes later`,
    faults: [{ match: { method: 'POST', path: CREATIONS[kind] }, action: { delayMs: 700 } }],
    watch: () => (requests) => creations(requests, kind).length > 0,
  };
}

/** Palette has answered `count` creations; the look at what was made takes its time. */
export function afterCreation(kind: Kind, count = 1): Moment {
  return {
    name: `after Palette has made ${count} ${kind}s`,
    faults: [{ match: { method: 'GET', path: READS[kind] }, times: 50, action: HOLD }],
    watch: () => (requests) => creations(requests, kind).filter(({ status }) => status !== undefined).length >= count,
  };
}

/** Somebody installs the gateway. */
export function duringInstallation(): Moment {
  return {
    name: 'while the gateway is installed',
    watch: (lane) =>
      whenJournal(lane, (entries) =>
        entries.some(({ changes = [] }) => changes.some(({ address }) => address.name === 'installation')),
      ),
  };
}

/** A deletion is noted, and what it looks at first is slow to come. */
export function beforeDeletion(kind: Kind): Moment {
  return {
    name: `before a ${kind} is deleted`,
    watch: (lane) => {
      let armed = false;
      return whenJournal(lane, (entries) => {
        // Not before: a plan looks at the same.
        if (!armed) lane.palette.simulator.control.addFault({ match: { path: '/v1/**' }, times: 50, action: HOLD });
        armed = true;
        return openIntents(entries).some(({ address }) => address?.type === TYPES[kind]);
      });
    },
  };
}

/** Palette keeps back its answer to the deletion number `nth`. */
export function duringDeletion(nth: number): Moment {
  const match = { method: 'DELETE', path: '/v1/**' };
  const through: FaultOrder[] = nth === 1 ? [] : [{ match, times: nth - 1, action: { holdMs: 0 } }];
  return {
    name: `during deletion ${nth}`,
    faults: [...through, { match, times: 20, action: HOLD }],
    watch: () => (requests) => requests.filter(({ method }) => method === 'DELETE').length >= nth,
  };
}

/** Palette has answered the deletion number `nth`. */
export function afterDeletion(nth: number): Moment {
  return {
    name: `after deletion ${nth}`,
    watch: () => (requests) => requests.filter(({ method, status }) => method === 'DELETE' && status !== undefined).length >= nth,
  };
}

/** The journal has so many outcomes, counted over all that are begun anew. */
export function outcomes(count: number): Moment {
  return {
    name: `after ${count} outcomes`,
    watch: (lane) => {
      const changesOf = (entries: readonly Entry[]) =>
        entries.flatMap(({ changes = [] }) => changes.map((change) => JSON.stringify(change)));
      const before = new Set(changesOf(readEntries(lane.journalPath) ?? []));
      const seen = new Set<string>();
      return whenJournal(lane, (entries) => {
        for (const change of changesOf(entries)) if (!before.has(change)) seen.add(change);
        return seen.size >= count;
      });
    },
  };
}

/** The journal has changed so many times, whatever it was. */
export function journalChanges(count: number): Moment {
  return {
    name: `after ${count} changes of the journal`,
    watch: (lane) => {
      let left = count;
      return whenJournal(lane, () => --left <= 0);
    },
  };
}

function creations(requests: readonly RequestEntry[], kind: Kind): readonly RequestEntry[] {
  return requests.filter(({ method, path }) => method === 'POST' && path === CREATIONS[kind]);
}

/** Asks about the journal whenever it has changed; one that an earlier run has left doesn't count. */
function whenJournal({ journalPath }: Lane, test: (entries: readonly Entry[]) => boolean): () => boolean {
  const look = () => {
    const { inode, size } = sizeOf(journalPath);
    return `${inode} ${size}`;
  };
  let before = look();
  return () => {
    const now = look();
    if (now === before) return false;
    before = now;
    const entries = readEntries(journalPath);
    return entries !== undefined && test(entries);
  };
}

function sizeOf(path: string): { readonly inode: number; readonly size: number } {
  const stat = statSync(path, { throwIfNoEntry: false });
  return { inode: stat?.ino ?? 0, size: stat?.size ?? 0 };
}

/** Waits for a moment of a run. @returns false when the run ended before it came */
export async function waitFor(moment: Moment, lane: Lane, ended: () => boolean): Promise<boolean> {
  const { control } = lane.palette.simulator;
  const from = control.requests().length;
  for (const fault of moment.faults ?? []) control.addFault(fault);
  const look = moment.watch(lane);
  while (!ended()) {
    if (look(control.requests().slice(from))) return true;
    await pause(1);
  }
  return false;
}
