import { setTimeout as pause } from 'node:timers/promises';
import type { RequestEntry } from '../../../src/simulator';
import type { RunningPalette } from './site';

/** The requests that make a site's objects. */
export const CREATIONS = {
  gateway: '/v1/pcg/selfHosted',
  account: '/v1/cloudaccounts/vsphere',
  cluster: '/v1/spectroclusters/vsphere',
} as const;
export type Kind = keyof typeof CREATIONS;

/** What a deletion deletes, by its path. */
const KINDS: { readonly [part: string]: Kind } = { overlords: 'gateway', cloudaccounts: 'account', spectroclusters: 'cluster' };

/** The kinds of objects whose deletion was asked for, in order, from the request `from` on. */
export function deletions({ simulator }: RunningPalette, from = 0): readonly (Kind | undefined)[] {
  return simulator.control
    .requests()
    .slice(from)
    .filter(({ method }) => method === 'DELETE')
    .map(({ path }) => KINDS[path.split('/')[2] ?? '']);
}

/** The requests that made, or tried to make, an object of a kind. */
export function creations({ simulator }: RunningPalette, kind: Kind): readonly RequestEntry[] {
  return simulator.control.requests().filter(({ method, path }) => method === 'POST' && path === CREATIONS[kind]);
}

/**
 * Looks again and again until there is an answer.
 * @throws Error after a minute
 */
export async function until<T>(what: string, probe: () => T | undefined): Promise<T> {
  for (let looks = 0; looks < 12_000; looks++) {
    const answer = probe();
    if (answer !== undefined) return answer;
    await pause(5);
  }
  throw new Error(`It never came: ${what}`);
}
