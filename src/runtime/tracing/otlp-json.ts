import type { SpanAttributes } from './spans';
import type { EndedSpan } from './tracer';

/** Who made the spans. */
export interface TraceSource {
  /** What the service is: `service.name` and the like. */
  readonly resource: SpanAttributes;
  readonly scope: { readonly name: string; readonly version: string };
}

const INTERNAL = 1;
const ERROR = 2;

/** Spans as a request to export them: https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding */
export function otlpText(spans: readonly EndedSpan[], { resource, scope }: TraceSource): string {
  return JSON.stringify({
    resourceSpans: [{ resource: { attributes: attributes(resource) }, scopeSpans: [{ scope, spans: spans.map(spanJson) }] }],
  });
}

function spanJson({ traceId, id, parentId, name, start, end, attributes: about, failed }: EndedSpan) {
  return {
    traceId,
    spanId: id,
    ...(parentId === undefined ? {} : { parentSpanId: parentId }),
    name,
    kind: INTERNAL,
    startTimeUnixNano: String(start),
    endTimeUnixNano: String(end),
    attributes: attributes(about),
    status: failed ? { code: ERROR } : {},
  };
}

function attributes(given: SpanAttributes) {
  return Object.entries(given).map(([key, value]) => ({ key, value: valueJson(value) }));
}

function valueJson(value: SpanAttributes[string]) {
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value };
}
