/** The span that a program was started in. */
export interface TraceContext {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** 16 hexadecimal digits. */
  readonly spanId: string;
  readonly sampled: boolean;
}

/**
 * Reads `TRACEPARENT` (https://www.w3.org/TR/trace-context/#traceparent-header); undefined where there is none, or none that is
 * valid: then a trace of its own begins, as the specification says.
 */
export function parseTraceparent(text: string | undefined): TraceContext | undefined {
  const match = /^(?!ff)([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(-.*)?$/.exec(text ?? '');
  const [, version = '', traceId = '', spanId = '', flags = '', more] = match ?? [];
  if (!match || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined;
  // Only later versions may have more.
  if (version === '00' && more !== undefined) return undefined;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}
