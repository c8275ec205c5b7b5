import type { IpPool } from '../records';
import { addressNumber, addressText, isWithin } from './addresses';
import { type Offer, offerOf } from './definition';

/** What is counted again from the record after a restart: so that a large pool is never walked through for one address. */
interface Ledger {
  readonly offer: Offer;
  readonly taken: Set<number>;
  /** No address below this one is free. */
  lowest: number;
  /** How many addresses each cluster has. */
  readonly counts: Map<string, number>;
}

const ledgers = new WeakMap<IpPool, Ledger>();

/** The pool's books, which follow its record. */
function ledgerOf(pool: IpPool): Ledger {
  const known = ledgers.get(pool);
  if (known !== undefined) return known;
  const offer = offerOf(pool.pool);
  const ledger: Ledger = { offer, taken: new Set(), lowest: offer.first, counts: new Map() };
  for (const [text, cluster] of Object.entries(pool.allotted)) book(ledger, addressNumber(text) ?? 0, cluster);
  ledgers.set(pool, ledger);
  return ledger;
}

/** Forgets the books: the pool's range has changed. */
export function recount(pool: IpPool): void {
  ledgers.delete(pool);
}

/** Gives the lowest free address to a cluster; undefined when all are taken. */
export function allot(pool: IpPool, clusterUid: string): string | undefined {
  const ledger = ledgerOf(pool);
  const address = lowestFree(ledger);
  if (address === undefined) return undefined;
  const text = addressText(address);
  pool.allotted[text] = clusterUid;
  book(ledger, address, clusterUid);
  ledger.lowest = address + 1;
  return text;
}

/** Takes an address back. @returns whether the cluster had it */
export function giveBack(pool: IpPool, text: string, clusterUid: string): boolean {
  if (pool.allotted[text] !== clusterUid) return false;
  const ledger = ledgerOf(pool);
  const address = addressNumber(text) ?? 0;
  delete pool.allotted[text];
  ledger.taken.delete(address);
  ledger.lowest = Math.min(ledger.lowest, address);
  const left = (ledger.counts.get(clusterUid) ?? 0) - 1;
  if (left > 0) ledger.counts.set(clusterUid, left);
  else ledger.counts.delete(clusterUid);
  return true;
}

/** How many addresses are free. */
export function freeCount(pool: IpPool): number {
  const { offer, taken } = ledgerOf(pool);
  return offer.size - taken.size;
}

/** How many addresses a cluster has. */
export function countOf(pool: IpPool, clusterUid: string): number {
  return ledgerOf(pool).counts.get(clusterUid) ?? 0;
}

/** The clusters that have addresses. */
export function holders(pool: IpPool): readonly string[] {
  return [...ledgerOf(pool).counts.keys()];
}

/** The addresses that clusters have, lowest first. */
export function takenAddresses(pool: IpPool): string[] {
  // Numbers are sorted much faster than texts.
  return [...Uint32Array.from(ledgerOf(pool).taken).sort()].map(addressText);
}

/** The lowest free addresses, `limit` of them at most. */
export function freeAddresses(pool: IpPool, limit: number): string[] {
  const ledger = ledgerOf(pool);
  const found: string[] = [];
  for (let address = ledger.lowest; address <= ledger.offer.last && found.length < limit; address += 1) {
    if (isFree(ledger, address)) found.push(addressText(address));
  }
  return found;
}

/** Whether every address that is taken would still be the pool's if it offered this. */
export function fits(pool: IpPool, offer: Offer): boolean {
  return [...ledgerOf(pool).taken].every((address) => isWithin(offer, address) && address !== offer.gateway);
}

function book(ledger: Ledger, address: number, clusterUid: string): void {
  ledger.taken.add(address);
  ledger.counts.set(clusterUid, (ledger.counts.get(clusterUid) ?? 0) + 1);
}

function lowestFree(ledger: Ledger): number | undefined {
  while (ledger.lowest <= ledger.offer.last && !isFree(ledger, ledger.lowest)) ledger.lowest += 1;
  return ledger.lowest <= ledger.offer.last ? ledger.lowest : undefined;
}

function isFree(ledger: Ledger, address: number): boolean {
  return !ledger.taken.has(address) && address !== ledger.offer.gateway;
}
