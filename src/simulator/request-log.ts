/** One request that was served. It holds no header, no query and no body: no secret can be in it. */
export interface RequestEntry {
  /** World time, RFC 3339. */
  readonly at: string;
  readonly method: string;
  readonly path: string;
  /** The answer's status; 0 when the connection was reset, undefined while the request is served. */
  status: number | undefined;
  /** `tenant`, the project's name, or undefined where no caller was identified. */
  scope: string | undefined;
}

/** The last requests, oldest first, and how many there were in all. */
export interface RequestLog {
  readonly total: number;
  add(at: number, method: string, path: string): RequestEntry;
  list(): readonly RequestEntry[];
  clear(): void;
}

/** A log that keeps the last `keep` requests (10,000 when left out). */
export function createRequestLog(keep = 10_000): RequestLog {
  let entries: RequestEntry[] = [];
  let total = 0;
  return {
    get total() {
      return total;
    },
    add: (at, method, path) => {
      const entry: RequestEntry = { at: new Date(at).toISOString(), method, path, status: undefined, scope: undefined };
      total += 1;
      entries.push(entry);
      // Cut in chunks: shifting an array of this length for each request would cost more than the request.
      if (entries.length > keep * 2) entries = entries.slice(-keep);
      return entry;
    },
    list: () => entries.slice(-keep),
    clear: () => {
      entries = [];
      total = 0;
    },
  };
}
