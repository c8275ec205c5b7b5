import type { SpanAttributes } from './spans';
import { parseTraceparent, type TraceContext } from './trace-context';

type Env = { readonly [name: string]: string | undefined };

/** Where traces go, as the environment says. */
export interface OtlpSettings {
  readonly endpoint: URL;
  readonly headers: { readonly [name: string]: string };
  readonly timeoutMs: number;
  /** A file with the authorities that are trusted. */
  readonly certificate: string | undefined;
  readonly resource: SpanAttributes;
  readonly parent: TraceContext | undefined;
}

const TIMEOUT_MS = 10_000;

/** Whether a trace is taken down, by what was decided where it began. */
const SAMPLERS: { readonly [name: string]: (parent: boolean | undefined) => boolean } = {
  always_on: () => true,
  always_off: () => false,
  parentbased_always_on: (parent) => parent ?? true,
  parentbased_always_off: (parent) => parent ?? false,
};

/**
 * What the environment asks of traces (https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/), as terraform
 * does: `OTEL_TRACES_EXPORTER=otlp` asks for them.
 * @returns undefined where it asks for none
 * @throws Error, with words for people, where it asks for what there isn't
 */
export function otlpSettings(env: Env): OtlpSettings | undefined {
  if (env.OTEL_TRACES_EXPORTER !== 'otlp' || env.OTEL_SDK_DISABLED?.toLowerCase() === 'true') return undefined;
  const of = (name: string) => env[`OTEL_EXPORTER_OTLP_TRACES_${name}`] || env[`OTEL_EXPORTER_OTLP_${name}`] || undefined;
  if (of('PROTOCOL') === 'grpc') throw new Error('OTEL_EXPORTER_OTLP_PROTOCOL is grpc, and only http/json is spoken here');
  const sampler = env.OTEL_TRACES_SAMPLER || 'parentbased_always_on';
  const samples = Object.hasOwn(SAMPLERS, sampler) ? SAMPLERS[sampler] : undefined;
  if (!samples) throw new Error(`OTEL_TRACES_SAMPLER is none of ${Object.keys(SAMPLERS).join(', ')}`);
  const parent = parseTraceparent(env.TRACEPARENT);
  if (!samples(parent?.sampled)) return undefined;
  const timeout = Number(of('TIMEOUT') ?? TIMEOUT_MS);
  if (!(timeout > 0)) throw new Error('OTEL_EXPORTER_OTLP_TIMEOUT is no number of milliseconds');
  return {
    endpoint: endpointOf(env),
    headers: pairs('OTEL_EXPORTER_OTLP_HEADERS', of('HEADERS')),
    timeoutMs: timeout,
    certificate: of('CERTIFICATE'),
    resource: {
      'service.name': 'pcg',
      ...pairs('OTEL_RESOURCE_ATTRIBUTES', env.OTEL_RESOURCE_ATTRIBUTES),
      ...(env.OTEL_SERVICE_NAME ? { 'service.name': env.OTEL_SERVICE_NAME } : {}),
    },
    parent,
  };
}

/** That of traces is taken as it is; that of all signals has their path after it. */
function endpointOf(env: Env): URL {
  const own = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT;
  const name = own ? 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT' : 'OTEL_EXPORTER_OTLP_ENDPOINT';
  const text = own || `${(env.OTEL_EXPORTER_OTLP_ENDPOINT || 'http://localhost:4318').replace(/\/+$/, '')}/v1/traces`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw new Error(`${name} is no address that begins with http:// or https://`);
}

/** `name=value,name=value`, the values written as in URLs. What is in it isn't quoted: it may be secret. */
function pairs(variable: string, text = ''): { readonly [name: string]: string } {
  const parts = text.split(',').filter((part) => part.trim() !== '');
  return Object.fromEntries(
    parts.map((part) => {
      const at = part.indexOf('=');
      if (at < 1) throw new Error(`${variable} is no list of NAME=VALUE with commas between them`);
      try {
        return [part.slice(0, at).trim(), decodeURIComponent(part.slice(at + 1).trim())];
      } catch {
        throw new Error(`${variable} has a value in it that is not written as in URLs`);
      }
    }),
  );
}
