import { type Static, Type } from '@sinclair/typebox';

/** What a fault does to a request instead of, before, or after its work. */
export const FaultAction = Type.Union([
  /** The connection is reset before anything is done. */
  Type.Literal('drop-before'),
  /** The work is done, and the connection is reset before the answer. */
  Type.Literal('drop-after'),
  /** Nothing is done, and this is answered. */
  Type.Object({
    status: Type.Integer({ minimum: 100, maximum: 599 }),
    headers: Type.Optional(Type.Record(Type.String(), Type.String())),
    body: Type.Optional(Type.Unknown()),
  }),
  /** The work begins this many real milliseconds later. */
  Type.Object({ delayMs: Type.Number({ minimum: 0 }) }),
  /** The work is done at once, and the answer goes out this many real milliseconds later. */
  Type.Object({ holdMs: Type.Number({ minimum: 0 }) }),
]);
export type FaultAction = Static<typeof FaultAction>;

/** A fault to order. */
export const FaultOrder = Type.Object({
  match: Type.Object({
    /** Any method when left out. */
    method: Type.Optional(Type.String()),
    /** The request's path without its query; `*` stands for anything within a segment, `**` for anything at all. */
    path: Type.String({ minLength: 1 }),
  }),
  /** How many requests it hits; one when left out. */
  times: Type.Optional(Type.Integer({ minimum: 1 })),
  action: FaultAction,
});
export type FaultOrder = Static<typeof FaultOrder>;

/** An ordered fault, and how many requests it has hit. */
export interface Fault {
  readonly id: number;
  readonly match: FaultOrder['match'];
  readonly times: number;
  readonly action: FaultAction;
  readonly fired: number;
}

/** The faults that are ordered; the oldest that matches and isn't used up hits a request. */
export interface Faults {
  order(order: FaultOrder): Fault;
  list(): readonly Fault[];
  clear(): void;
  /** What happens to this request; counts as a hit. */
  hit(method: string, path: string): FaultAction | undefined;
}

/** No faults yet. */
export function createFaults(): Faults {
  let ordered: { fault: Fault; pattern: RegExp }[] = [];
  let lastId = 0;
  return {
    order: ({ match, times = 1, action }) => {
      lastId += 1;
      const fault = { id: lastId, match, times, action, fired: 0 };
      ordered.push({ fault, pattern: pathPattern(match.path) });
      return fault;
    },
    list: () => ordered.map(({ fault }) => fault),
    clear: () => {
      ordered = [];
    },
    hit: (method, path) => {
      const entry = ordered.find(
        ({ fault, pattern }) =>
          fault.fired < fault.times &&
          (fault.match.method === undefined || fault.match.method.toUpperCase() === method) &&
          pattern.test(path),
      );
      if (entry === undefined) return undefined;
      entry.fault = { ...entry.fault, fired: entry.fault.fired + 1 };
      return entry.fault.action;
    },
  };
}

function pathPattern(path: string): RegExp {
  const pattern = path
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  return new RegExp(`^${pattern}$`);
}
