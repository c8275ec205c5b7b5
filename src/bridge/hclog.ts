import { type Clock, dateOf } from '../runtime/clock';
import type { Log, LogLevel } from '../runtime/log';
import type { Environment } from './handshake';

const LEVELS: readonly LogLevel[] = ['trace', 'debug', 'info', 'warn', 'error'];

/** Hosts cut lines at 64 KiB and then take them for plain text. */
const MAX_LINE = 60_000;

/** What a log needs. */
export interface HclogOptions {
  /** Shown as `@module`: `provider.palette`. */
  readonly module: string;
  readonly write: (line: string) => void;
  readonly clock: Clock;
  /** Lesser events are dropped. @default 'info' */
  readonly level?: LogLevel | undefined;
}

/**
 * A log whose lines hosts understand (https://github.com/hashicorp/go-hclog, JSON format); terraform
 * shows them by TF_LOG and TF_LOG_PROVIDER.
 */
export function createHclog({ module, write, clock, level = 'info' }: HclogOptions): Log {
  const least = LEVELS.indexOf(level);
  return (eventLevel, message, fields = {}) => {
    if (LEVELS.indexOf(eventLevel) < least) return;
    const event = { '@level': eventLevel, '@message': message, '@module': module, '@timestamp': timestamp(dateOf(clock)) };
    write(`${lineOf(event, fields)}\n`);
  };
}

/**
 * How much to log, as terraform's own variables say it: TF_LOG_PROVIDER_<NAME>, TF_LOG_PROVIDER, TF_LOG.
 * @returns undefined when none of them names a level
 */
export function levelFromEnvironment(env: Environment, name: string): LogLevel | undefined {
  const text = env[`TF_LOG_PROVIDER_${name.toUpperCase()}`] || env.TF_LOG_PROVIDER || env.TF_LOG;
  const level = text?.toLowerCase();
  if (level === 'json') return 'trace';
  return LEVELS.find((known) => known === level);
}

/** Hosts want exactly six digits of a second's fraction; a line with another number is no event to them. */
function timestamp(now: number): string {
  return new Date(now).toISOString().replace('Z', '000Z');
}

function lineOf(event: { readonly '@message': string }, fields: { readonly [key: string]: unknown }): string {
  const own = Object.fromEntries(Object.entries(fields).filter(([key]) => !key.startsWith('@')));
  const line = safeJson({ ...event, ...own });
  if (line !== undefined && Buffer.byteLength(line) <= MAX_LINE) return line;
  return JSON.stringify({ ...event, '@message': event['@message'].slice(0, MAX_LINE / 8) });
}

function safeJson(event: object): string | undefined {
  try {
    return JSON.stringify(event, (_, value: unknown) => {
      if (value instanceof Error) return value.stack ?? String(value);
      return typeof value === 'bigint' ? value.toString() : value;
    });
  } catch {
    return undefined;
  }
}
