import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { SpanAttributes, Spans } from './spans';
import type { TraceContext } from './trace-context';

/** A span that has ended. */
export interface EndedSpan {
  readonly traceId: string;
  readonly id: string;
  readonly parentId: string | undefined;
  readonly name: string;
  readonly attributes: SpanAttributes;
  /** Nanoseconds since the epoch. */
  readonly start: bigint;
  readonly end: bigint;
  readonly failed: boolean;
}

/** How spans are made. */
export interface TracerOptions {
  /** The span that all others are in; without it each that is in none begins a trace. */
  readonly parent?: TraceContext;
  /** Takes each span when it has ended. */
  readonly ended: (span: EndedSpan) => void;
  /** Nanoseconds since the epoch. @default the machine's */
  readonly now?: () => bigint;
}

type Current = Pick<TraceContext, 'traceId' | 'spanId'>;

/** Makes spans; each is in the one that its work was begun in, however much goes on at once. */
export function createTracer({ parent, ended, now = nanoseconds() }: TracerOptions): Spans {
  const current = new AsyncLocalStorage<Current>();
  return {
    span: async (name, attributes, work, failed = () => false) => {
      const above = current.getStore() ?? parent;
      const own = { traceId: above?.traceId ?? randomBytes(16).toString('hex'), spanId: randomBytes(8).toString('hex') };
      const start = now();
      const end = (isFailed: boolean) =>
        ended({
          traceId: own.traceId,
          id: own.spanId,
          parentId: above?.spanId,
          name,
          attributes,
          start,
          end: now(),
          failed: isFailed,
        });
      try {
        const result = await current.run(own, work);
        end(failed(result));
        return result;
      } catch (error) {
        end(true);
        throw error;
      }
    },
  };
}

/** The time of day once, and from there on evenly. */
function nanoseconds(): () => bigint {
  const offset = BigInt(Date.now()) * 1_000_000n - process.hrtime.bigint();
  return () => process.hrtime.bigint() + offset;
}
