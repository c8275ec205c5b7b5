import type { TSchema } from '@sinclair/typebox';
import { didYouMean, nearest } from '../../runtime/nearest';
import { Refusal } from '../world/errors';
import { readDuration } from './moment';
import { type AnyFaultOrder, readFaultOrder } from './order';
import { EVENTS } from './world-event';

/** Settings that say which requests are hit, and not what happens to them. */
const COMMON = { name: String, seed: numberOf, from: String, until: String } as const;
const COUNTED = { times: numberOf, after: numberOf, probability: numberOf } as const;

type Reader = (text: string) => unknown;
type Settings = Map<string, string>;

/** What a word in the place of the action makes, and the settings that belong to it. */
interface Word {
  readonly action: (value: string) => object | string;
  readonly settings?: { readonly [setting: string]: readonly [name: string, read: Reader] };
}

const STATUS: Word = {
  action: (value) => ({ status: Number(value) }),
  settings: {
    html: ['html', truth],
    'after-work': ['afterWork', truth],
    'retry-after': ['retryAfter', numberOf],
    'retry-after-date': ['retryAfterDate', numberOf],
    body: ['body', jsonOrText],
  },
};

const WORDS: { readonly [word: string]: Word } = {
  'drop-before': { action: () => 'drop-before' },
  'drop-after': { action: () => 'drop-after' },
  delay: { action: (value) => ({ delayMs: readDuration(value, 'delay') }) },
  hold: { action: (value) => ({ holdMs: readDuration(value, 'hold') }) },
  late: { action: (value) => ({ late: value }) },
  truncate: { action: (value) => ({ truncate: value || 'length' }), settings: { keep: ['keep', numberOf] } },
  malformed: { action: (value) => ({ malformed: value }), settings: { bytes: ['bytes', numberOf] } },
  latency: { action: (value) => ({ latency: latencyOf(value) }), settings: { phase: ['phase', String] } },
  slow: { action: (value) => ({ bytesPerSecond: numberOf(value) }) },
  stale: { action: (value) => ({ stale: value }) },
  skew: { action: (value) => ({ skew: value }) },
};

/** Events by the word that orders them: the name of the event with hyphens. */
const EVENT_WORDS: { readonly [word: string]: keyof typeof EVENTS } = Object.fromEntries(
  Object.keys(EVENTS).map((name) => [name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), name as keyof typeof EVENTS]),
);

/**
 * Reads a fault as the command line takes it, in one of two forms:
 *
 *     [METHOD] PATH ACTION [SETTING=VALUE …]        GET /v1/overlords/** 429 retry-after=2 times=3
 *     EVENT=OBJECT [SETTING=VALUE …]                outage=berlin from=5m for=10m
 *
 * Values with spaces stand in double quotes. Throws a Refusal that says which word isn't understood, with an example of what is.
 */
export function parseFault(text: string): AnyFaultOrder {
  try {
    return readFault(text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const end = /[.?]$/.test(error.message) ? '' : '.';
    throw new Refusal(error.code, `${error.message}${end} For example: ${exampleFor(text)}`, error.details);
  }
}

function readFault(text: string): AnyFaultOrder {
  const words = wordsOf(text);
  const first = words[0]?.split('=', 1)[0] ?? '';
  const event = ownOf(EVENT_WORDS, first);
  if (event !== undefined) return eventOrder(words, event);
  const hasMethod = /^[A-Za-z]+$/.test(words[0] ?? '');
  const method = hasMethod ? words[0] : undefined;
  const [path, action = '', ...rest] = hasMethod ? words.slice(1) : words;
  if (path === undefined || !/^[/*]/.test(path)) {
    throw wrong(
      text,
      `it begins neither with a path, nor with a method and a path, nor with ${Object.keys(EVENT_WORDS).join(', ')}.${didYouMean(first, Object.keys(EVENT_WORDS))}`,
    );
  }
  const [name = '', value = ''] = /^\d{3}$/.test(action) ? ['status', action] : splitAt(action);
  const word = name === 'status' ? STATUS : ownOf(WORDS, name);
  if (word === undefined)
    throw wrong(
      text,
      `'${action}' is no status and none of ${Object.keys(WORDS).join(', ')}.${didYouMean(name, Object.keys(WORDS))}`,
    );
  const settings = settingsOf(text, rest);
  const made = word.action(value);
  if (typeof made === 'string' && action !== made) throw wrong(text, `'${made}' takes no value`);
  const own = typeof made === 'string' ? made : { ...made, ...take(settings, word.settings ?? {}) };
  const order = {
    match: { ...(method !== undefined && { method }), path },
    action: own,
    ...takeSame(settings, { ...COMMON, ...COUNTED }),
  };
  refuseRest(text, settings);
  return readFaultOrder(order);
}

/** An event without what it befalls; often that stands beside it. */
function whatFor(head: string, next: string | undefined): string {
  const word = head.replace('=', '');
  const isObject = next !== undefined && !next.includes('=');
  return isObject ? `write ${word}=${/\s/.test(next) ? `"${next}"` : next}` : `it doesn't say what for; write ${word}=WHAT`;
}

function eventOrder(words: readonly string[], event: keyof typeof EVENTS): AnyFaultOrder {
  const [head = '', ...rest] = words;
  const [, object] = splitAt(head);
  const text = words.join(' ');
  if (!object) throw wrong(text, whatFor(head, rest[0]));
  const settings = settingsOf(text, rest);
  const common = takeSame(settings, COMMON);
  const properties: { readonly [name: string]: TSchema } = EVENTS[event].properties;
  const made: { [name: string]: unknown } = { [event]: properties[event]?.type === 'integer' ? numberOf(object) : object };
  for (const [name, value] of settings) {
    const [outer = '', inner] = name.split(/\.(.*)/s);
    const property = ownOf(properties, outer);
    if (property === undefined) continue;
    settings.delete(name);
    if (inner === undefined) made[outer] = property.type === 'integer' ? numberOf(value) : value;
    else made[outer] = { ...(made[outer] as object | undefined), [inner]: outer === 'pools' ? numberOf(value) : value };
  }
  refuseRest(text, settings);
  return readFaultOrder({ event: made, ...common });
}

/** What every event is ordered like. */
export const EXAMPLES: { readonly [Event in keyof typeof EVENTS]: string } = {
  outage: 'outage=berlin from=5m for=10m',
  machineFailure: 'machine-failure=shop-* pool=workers count=3',
  capacity: 'capacity=12 account=dc1',
  exhaustPool: 'exhaust-pool=pool1',
  revokeKey: 'revoke-key=tenant for=5m',
  changeCluster: 'change-cluster=shop pools.workers=5 labels.by=hand',
  deleteCluster: 'delete-cluster=shop',
  changeAccount: 'change-account=dc1 to=dc-one',
  renameGateway: 'rename-gateway=berlin to=bonn',
  noSubscriber: 'no-subscriber=berlin count=2',
  manifestStall: 'manifest-stall=shop-* until=1h',
  proxyCaLost: 'proxy-ca-lost=berlin',
  fallbackFailure: 'fallback-failure=berlin',
};

/** An example of what may have been meant. */
function exampleFor(text: string): string {
  const first = /^[^\s=]*/.exec(text)?.[0] ?? '';
  const event = ownOf(EVENT_WORDS, nearest(first, Object.keys(EVENT_WORDS)) ?? '');
  return event === undefined ? 'GET /v1/overlords/** 429 retry-after=2 times=3' : EXAMPLES[event];
}

/** `normal:200ms,50ms` → `{normal: {mean, stddev}}`; a duration alone is constant. */
function latencyOf(value: string): unknown {
  const [kind = '', numbers] = value.split(/:(.*)/s);
  if (numbers === undefined) return value;
  const [one, other, third] = numbers.split(',');
  const kinds: { readonly [kind: string]: unknown } = {
    constant: one,
    uniform: { uniform: { min: one, max: other } },
    normal: { normal: { mean: one, stddev: other } },
    exponential: { exponential: { mean: one } },
    'long-tail': { longTail: { median: one, p99: other } },
  };
  const made = ownOf(kinds, kind);
  if (made === undefined) throw wrong(value, `'${kind}' is none of ${Object.keys(kinds).join(', ')}`);
  const single = kind === 'constant' || kind === 'exponential';
  if ((single ? other : third) !== undefined) throw wrong(value, `'${kind}' takes ${single ? 'one duration' : 'two durations'}`);
  return made;
}

/** Words apart by spaces; what stands in double quotes stays together. */
function wordsOf(text: string): readonly string[] {
  const words: readonly string[] = text.match(/(?:[^\s"]|"(?:[^"\\]|\\.)*")+|"/g) ?? [];
  if (words.includes('"')) throw wrong(text, 'a double quote has no end');
  return words.map((word) => (word.includes('={') ? word : word.replaceAll('"', '')));
}

function settingsOf(text: string, words: readonly string[]): Settings {
  const settings: Settings = new Map();
  for (const word of words) {
    const [name, value] = splitAt(word);
    if (name === '') throw wrong(text, `'${word}' is no setting`);
    if (settings.has(name)) throw wrong(text, `'${name}' stands there twice`);
    settings.set(name, value ?? 'true');
  }
  return settings;
}

function take(settings: Settings, readers: NonNullable<Word['settings']>): object {
  const found = Object.entries(readers).flatMap(([setting, [name, read]]) => {
    const value = settings.get(setting);
    settings.delete(setting);
    return value === undefined ? [] : [[name, read(value)] as const];
  });
  return Object.fromEntries(found);
}

function takeSame(settings: Settings, readers: { readonly [setting: string]: Reader }): object {
  return take(settings, Object.fromEntries(Object.entries(readers).map(([name, read]) => [name, [name, read] as const])));
}

function refuseRest(text: string, settings: Settings): void {
  const [unknown] = settings.keys();
  if (unknown !== undefined) throw wrong(text, `'${unknown}' is no setting of it`);
}

function splitAt(word: string): readonly [string, string | undefined] {
  const at = word.indexOf('=');
  return at === -1 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

/** What is no number stays a text, which the order's schema then names. */
function numberOf(text: string): number | string {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : text;
}

/** Words such as `constructor` name nothing here. */
function ownOf<T>(record: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function truth(text: string): unknown {
  return text === 'true' ? true : text === 'false' ? false : text;
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function wrong(text: string, reason: string): Refusal {
  return new Refusal('InvalidRequest', `The fault '${text}' is not understood: ${reason}`);
}
