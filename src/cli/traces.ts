import { noSpans, type SpanAttributes, type Spans } from '../runtime/tracing/spans';
import type { EndedSpan } from '../runtime/tracing/tracer';
import { VERSION } from '../version';
import { withoutSecrets } from './environment-secrets';

let current: Spans = noSpans;
let command: string | undefined;

/** What takes down the work of this process; nothing does where nobody asks for traces. */
export function spans(): Spans {
  return current;
}

/** Says which command it is that runs: the span of all others has its name. */
export function nameCommand(path: string): void {
  command = `pcg ${path}`;
}

/**
 * Runs a command, and gives a collector the spans of it where `OTEL_TRACES_EXPORTER` asks for that. What goes wrong with traces is
 * said, and makes no run fail.
 * @param failed whether the command, once it has ended, has failed
 */
export async function withTraces(env: NodeJS.ProcessEnv, run: () => Promise<void>, failed: () => boolean): Promise<void> {
  // What isn't asked for is not loaded.
  if (env.OTEL_TRACES_EXPORTER !== 'otlp') return run();
  const { otlpSettings } = require('../runtime/tracing/otlp-settings') as typeof import('../runtime/tracing/otlp-settings');
  const { OtlpExporter } = require('../runtime/tracing/otlp-exporter') as typeof import('../runtime/tracing/otlp-exporter');
  const { createTracer } = require('../runtime/tracing/tracer') as typeof import('../runtime/tracing/tracer');
  const settings = attempt(() => otlpSettings(env));
  if (!settings) return run();
  const { resource, parent } = settings;
  const about: SpanAttributes = { 'service.version': VERSION, ...resource };
  const exporter = new OtlpExporter(settings, { resource: about, scope: { name: 'cdktf-palette', version: VERSION } }, env);
  const ended = (span: EndedSpan) =>
    exporter.add(withoutSecretsOf(span.name === COMMAND ? { ...span, name: command ?? 'pcg' } : span, env));
  current = createTracer({ ended, ...(parent ? { parent } : {}) });
  try {
    await current.span(COMMAND, {}, run, failed);
  } finally {
    current = noSpans;
    const problem = await exporter.end();
    if (problem !== undefined) warn(problem);
  }
}

// Which command it is turns out while it runs.
const COMMAND = '(command)';

/** Keys of instances may be anything. */
function withoutSecretsOf(span: EndedSpan, env: NodeJS.ProcessEnv): EndedSpan {
  const clean = (value: SpanAttributes[string]) => (typeof value === 'string' ? withoutSecrets(value, env) : value);
  const attributes = Object.fromEntries(Object.entries(span.attributes).map(([name, value]) => [name, clean(value)]));
  return { ...span, name: withoutSecrets(span.name, env), attributes };
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    warn((error as Error).message);
    return undefined;
  }
}

function warn(problem: string): void {
  process.stderr.write(`pcg: no traces: ${problem}\n`);
}
