import { METHODS, validateHeaderName, validateHeaderValue } from 'node:http';
import { type TSchema, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { Refusal } from '../world/errors';
import { ACTIONS, type FaultAction, PLAIN_ACTIONS } from './action';
import { Moment } from './moment';
import { EVENTS, type WorldFaultOrder } from './world-event';

/** Which requests an order is about. */
const Match = Type.Object(
  {
    /** Any method when left out. */
    method: Type.Optional(Type.String({ minLength: 1 })),
    /** The request's path without its query; `*` stands for anything within a segment, `**` for anything at all. */
    path: Type.String({ minLength: 1 }),
  },
  { additionalProperties: false },
);

/** What every order can say, whatever it does. */
const Common = {
  /** What lists and records call it. */
  name: Type.Optional(Type.String({ minLength: 1 })),
  /** Where its random numbers begin; 1 when left out. */
  seed: Type.Optional(Type.Integer({ minimum: 0 })),
  /** When it begins; now when left out. */
  from: Type.Optional(Moment),
  /** When it ends; never when left out. */
  until: Type.Optional(Moment),
};

const RequestOrder = Type.Object(
  {
    ...Common,
    match: Match,
    action: Type.Unknown(),
    times: Type.Optional(
      Type.Union([Type.Literal('always'), Type.Integer({ minimum: 1 })], { description: 'always or a whole number from 1 on' }),
    ),
    after: Type.Optional(Type.Integer({ minimum: 0 })),
    probability: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
  },
  { additionalProperties: false },
);

const WorldOrder = Type.Object({ ...Common, event: Type.Unknown() }, { additionalProperties: false });

/** A fault that befalls requests. */
export interface FaultOrder {
  readonly name?: string;
  readonly match: { readonly method?: string; readonly path: string };
  /** How many requests it hits; one when left out. */
  readonly times?: number | 'always';
  /** How many requests that match it lets through first; none when left out. */
  readonly after?: number;
  /** How likely it hits a request that matches, 0 to 1; 1 when left out. */
  readonly probability?: number;
  /** Where its random numbers begin; 1 when left out. The same order and the same requests give the same hits. */
  readonly seed?: number;
  /** World time at which it begins: RFC 3339, or a duration from now. Now when left out. */
  readonly from?: Moment;
  /** World time at which it ends: RFC 3339, or a duration from now. Never when left out. */
  readonly until?: Moment;
  readonly action: FaultAction;
}

/** Any fault that can be ordered. */
export type AnyFaultOrder = FaultOrder | WorldFaultOrder;

/** Whether the order is about the world, and not about requests. */
export function isWorldOrder(order: AnyFaultOrder): order is WorldFaultOrder {
  return 'event' in order;
}

/** Reads an order. Throws a Refusal that says what is wrong with it, and where. */
export function readFaultOrder(value: unknown): AnyFaultOrder {
  if (typeof value === 'object' && value !== null && 'event' in value) {
    check(WorldOrder, value, 'fault');
    checkKind(EVENTS, value.event, 'fault/event', []);
    const order = value as WorldFaultOrder;
    checkChange(order.event);
    return order;
  }
  check(RequestOrder, value, 'fault');
  checkKind(ACTIONS, (value as { readonly action: unknown }).action, 'fault/action', PLAIN_ACTIONS);
  const order = value as FaultOrder;
  checkMatch(order.match);
  if (typeof order.action === 'object' && 'status' in order.action) checkHeaders(order.action.headers ?? {});
  return order;
}

/** An order that no request could ever fit is a mistake. */
function checkMatch({ method, path }: FaultOrder['match']): void {
  if (method !== undefined && !METHODS.includes(method.toUpperCase())) {
    throw new Refusal('InvalidRequest', `fault/match/method: '${method}' is no HTTP method`);
  }
  const problem = !/^[/*]/.test(path)
    ? 'a path begins with / or *'
    : /[?#]/.test(path)
      ? 'the path is compared without its query'
      : /^\/+__simulator(\/|$)/.test(path)
        ? 'the controls and the console have no faults'
        : undefined;
  if (problem !== undefined) throw new Refusal('InvalidRequest', `fault/match/path: ${problem}, not ${shown(path)}`);
}

function checkHeaders(headers: { readonly [name: string]: string }): void {
  for (const [name, value] of Object.entries(headers)) {
    const refuse = (reason: string) => new Refusal('InvalidRequest', `fault/action/headers: ${shown(name)} ${reason}`);
    // The server frames its answers itself; `truncate` and `malformed` are for those that are framed wrongly.
    if (/^(content-length|transfer-encoding)$/i.test(name)) throw refuse('is set by the server');
    try {
      validateHeaderName(name);
    } catch {
      throw refuse('is no name of a header');
    }
    try {
      validateHeaderValue(name, value);
    } catch {
      throw refuse(`can't have the value ${shown(value)}`);
    }
  }
}

function checkChange(event: WorldFaultOrder['event']): void {
  if ('changeCluster' in event && event.labels === undefined && event.pools === undefined) {
    throw new Refusal('InvalidRequest', 'fault/event: changeCluster needs labels or pools');
  }
  if ('changeAccount' in event && event.to === undefined && event.labels === undefined && event.gateway === undefined) {
    throw new Refusal('InvalidRequest', 'fault/event: changeAccount needs to, labels or gateway');
  }
}

/** Throws a Refusal when the value isn't as the schema says. */
export function check(schema: TSchema, value: unknown, what: string): void {
  const error = Value.Errors(schema, value).First();
  if (error === undefined) return;
  throw new Refusal('InvalidRequest', `${what}${error.path}: ${explain(error.schema, error.message, error.value)}`);
}

function explain(schema: TSchema, message: string, value: unknown): string {
  const options: readonly TSchema[] = schema.anyOf ?? [];
  const literals = options.every((option) => 'const' in option) ? options.map((option) => String(option.const)) : [];
  if (literals.length > 0) return `expected one of ${literals.join(', ')}, not ${shown(value)}`;
  if (value !== undefined && schema.description !== undefined) return `expected ${schema.description}, not ${shown(value)}`;
  return value === undefined ? 'is missing' : `${message.replace(/^Expected/, 'expected')}, not ${shown(value)}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Checks a value that is told by one of its properties. */
function checkKind(kinds: { readonly [name: string]: TSchema }, value: unknown, what: string, plain: readonly string[]): void {
  if (plain.some((each) => each === value)) return;
  const names = Object.keys(kinds);
  const known = typeof value === 'object' && value !== null ? names.filter((name) => Object.hasOwn(value, name)) : [];
  const [schema, second] = known.map((name) => kinds[name]);
  if (schema === undefined || second !== undefined) {
    const all = [...plain, ...names.map((each) => `{${each}}`)].join(', ');
    throw new Refusal('InvalidRequest', `${what}: expected one of ${all}, not ${shown(value)}`);
  }
  check(schema, value, what);
}
