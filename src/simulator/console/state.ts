import { createHash } from 'node:crypto';
import { type Static, Type } from '@sinclair/typebox';
import type { Control } from '../control';
import { madeUpLine } from '../made-up';
import { unknownText } from '../unknown';
import type { World } from '../world/world';
import { clusterDetail } from './cluster-detail';
import { clusterList } from './cluster-list';
import { createEventFeed } from './event-feed';
import { faultRows, PRESETS } from './faults';
import { gatewayCards } from './gateway-cards';
import type { ConsoleState, RequestRow, Sections } from './view';

const REQUESTS_SHOWN = 60;
const LEFTOVERS_SHOWN = 12;
const MADE_UP_SHOWN = 12;
const UNKNOWN_SHOWN = 12;
const CLUSTERS_SHOWN = 100;

/** What the page asks for, in the query. */
export const StateQuery = Type.Object(
  {
    /** The tags of the sections that the page has, separated by commas. */
    have: Type.Optional(Type.String({ maxLength: 1000 })),
    /** The uid of the last event that the page has. */
    event: Type.Optional(Type.String({ maxLength: 100 })),
    /** A part of a cluster's name, or its uid. */
    text: Type.Optional(Type.String({ maxLength: 200 })),
    /** A gateway's uid, or `gone`. */
    gateway: Type.Optional(Type.String({ maxLength: 100 })),
    /** A cluster's state. */
    state: Type.Optional(Type.String({ maxLength: 100 })),
    /** The cluster to tell everything about. */
    open: Type.Optional(Type.String({ maxLength: 100 })),
    /** How many clusters to send; 100 when left out. */
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  },
  { additionalProperties: false },
);
export type StateQuery = Static<typeof StateQuery>;

/** What a console tells about. */
export interface StateParts {
  /** The world as it is now. */
  readonly world: () => World;
  /** World milliseconds in a real one. */
  readonly speed: () => number;
  readonly control: Pick<Control, 'faults' | 'requests' | 'unknown'>;
}

/** Answers a page's question for what has changed. The function remembers what happened, for all pages together. */
export function createStateReader({ world: current, speed, control }: StateParts): (query: StateQuery) => ConsoleState {
  const feed = createEventFeed();
  return (query) => {
    const world = current();
    const { limit = CLUSTERS_SHOWN, text, gateway, state } = query;
    const filter = { limit, ...definedOf({ text, gateway, state }) };
    const all: Sections = {
      tenant: { name: world.tenant.name, presets: PRESETS.map(({ id, label, about }) => ({ id, label, about })) },
      gateways: gatewayCards(world),
      clusters: clusterList(world, filter),
      detail: query.open === undefined ? null : clusterDetail(world, query.open),
      faults: faultRows(control.faults()),
      requests: requestRows(control.requests()),
      leftovers: {
        count: world.leftovers.length,
        names: world.leftovers.slice(-LEFTOVERS_SHOWN).map(({ name, from }) => `${name} (${from})`),
      },
      madeUp: { count: world.madeUp.length, lines: world.madeUp.slice(-MADE_UP_SHOWN).reverse().map(madeUpLine) },
      unknown: unknownRows(control.unknown()),
    };
    const names = Object.keys(all) as (keyof Sections)[];
    const tags = Object.fromEntries(names.map((name) => [name, tagOf(all[name])])) as ConsoleState['tags'];
    const had = new Set(query.have?.split(','));
    return {
      clock: { now: new Date(world.now).toISOString(), speed: speed() },
      sections: Object.fromEntries(names.filter((name) => !had.has(`${name}:${tags[name]}`)).map((name) => [name, all[name]])),
      tags,
      events: feed.since(world, query.event),
    };
  };
}

function requestRows(entries: ReturnType<Control['requests']>): Sections['requests'] {
  const items = entries
    .slice(-REQUESTS_SHOWN)
    .reverse()
    .map(({ at, method, path, status, scope }): RequestRow => ({ at, method, path, status: status ?? null, scope: scope ?? null }));
  return { items, total: entries.length };
}

function unknownRows(all: ReturnType<Control['unknown']>): Sections['unknown'] {
  const shown = all.slice(-UNKNOWN_SHOWN).reverse();
  return { count: all.length, names: shown.map((each) => unknownText(each).replace(/^unknown: /, '')) };
}

/** Tells one content of a section from another. Not a matter of security: a page that has the wrong one shows it a second longer. */
function tagOf(section: Sections[keyof Sections]): string {
  return createHash('sha1').update(JSON.stringify(section)).digest('base64url').slice(0, 12);
}

function definedOf<T extends { readonly [name: string]: string | undefined }>(values: T): { [Name in keyof T]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [Name in keyof T]?: string };
}
