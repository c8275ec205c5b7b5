import { readFileSync } from 'node:fs';
import type { RequestEntry } from '../../../src/simulator';
import { CREATIONS, type Kind } from '../../acceptance/support/requests';
import { type Entry, openIntents, readEntries } from './journal';
import type { Lane } from './lane';
import { NAMES } from './site';

/** What an instant of a run can be, by what journal, state file and Palette have. */
export type Instant =
  /** Nothing is noted yet, or all that was is over and saved. */
  | 'quiet'
  /** The intent is noted, and Palette saw no request for it. */
  | 'before a call'
  /** The request has arrived and is not answered. */
  | 'during a call'
  /** Palette has done it, and no outcome is noted. */
  | 'after a call'
  /** An outcome is noted that the state file lacks. */
  | 'between journal and state';

/** Tells what instants a stopped run is at: with several calls at a time it may be at several. */
export function instantsOf(lane: Lane, requests: readonly RequestEntry[]): ReadonlySet<Instant> {
  const entries = readEntries(lane.journalPath) ?? [];
  const found = new Set<Instant>();
  for (const intent of openIntents(entries)) {
    const instant = intent.action === 'delete' ? ofDeletion(lane, intent, requests) : ofCreation(lane, intent, requests);
    if (instant) found.add(instant);
  }
  const last = entries.findLastIndex(({ checkpoint }) => checkpoint !== undefined);
  if (entries.slice(last + 1).some(({ changes = [] }) => changes.length > 0)) found.add('between journal and state');
  return found.size > 0 ? found : new Set(['quiet']);
}

const KINDS: { readonly [type: string]: Kind } = {
  palette_private_cloud_gateway: 'gateway',
  palette_cloud_account_vsphere: 'account',
  palette_cluster_vsphere: 'cluster',
};

function ofCreation({ palette }: Lane, { address }: Entry, requests: readonly RequestEntry[]): Instant | undefined {
  const kind = KINDS[address?.type ?? ''];
  if (!address || !kind) return undefined;
  const name = NAMES[`${kind}s`][Number(address.key ?? 0)] ?? '';
  const pending = requests.some(
    ({ method, path, status }) => method === 'POST' && path === CREATIONS[kind] && status === undefined,
  );
  if (pending) return 'during a call';
  // A gateway gets its name when it is marked as ours; until then it has a longer one.
  const made = (known: string) => known === name || (kind === 'gateway' && known.startsWith(`${name}-`));
  return palette.simulator.control.summary()[`${kind}s`].names.some(made) ? 'after a call' : 'before a call';
}

function ofDeletion(lane: Lane, { address }: Entry, requests: readonly RequestEntry[]): Instant | undefined {
  if (!address || !KINDS[address.type]) return undefined;
  const id = idInState(lane, address.type, address.name, address.key);
  const request = requests.find(({ method, path }) => method === 'DELETE' && id !== undefined && path.includes(id));
  if (!request) return 'before a call';
  return request.status === undefined ? 'during a call' : 'after a call';
}

function idInState(lane: Lane, type: string, name: string, key: string | number | undefined): string | undefined {
  const { resources } = JSON.parse(readFileSync(lane.statePath, 'utf8')) as {
    resources: { type: string; name: string; instances: { index_key?: string | number; attributes: { id?: string } }[] }[];
  };
  const resource = resources.find((each) => each.type === type && each.name === name);
  return resource?.instances.find(({ index_key }) => index_key === key)?.attributes.id;
}
