/** One time that a fault struck. It holds no header, no query and no body: no secret can be in it. */
export interface FiredFault {
  /** The order's number. */
  readonly order: number;
  readonly name?: string;
  /** World time, RFC 3339. */
  readonly at: string;
  /** What it did: `drop-after`, `429`, `latency`, `outage`. */
  readonly action: string;
  /** The request that it befell. */
  readonly method?: string;
  readonly path?: string;
  /** What it befell in the world: `gateway berlin`. */
  readonly object?: string;
}

/** What struck so far, oldest first. */
export interface FiredLog {
  add(entry: FiredFault): void;
  list(): readonly FiredFault[];
  clear(): void;
}

/** A log that keeps the last `keep` entries (100,000 when left out). */
export function createFiredLog(keep = 100_000): FiredLog {
  let entries: FiredFault[] = [];
  return {
    add: (entry) => {
      entries.push(entry);
      if (entries.length > keep * 2) entries = entries.slice(-keep);
    },
    list: () => entries.slice(-keep),
    clear: () => {
      entries = [];
    },
  };
}
