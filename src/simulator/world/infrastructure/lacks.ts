import { createHash } from 'node:crypto';
import type { Resource } from './server';
import { isAsked, isResource, textOf } from './server';

/** Something that is asked of a data centre and isn't there. */
export interface Lack {
  /** In words: `datastore 'tape' not found`. */
  readonly problem: string;
  /** What would be made, where a name is all that is missing; left out where the order itself is incomplete. */
  readonly thing?: LackingThing;
}

/** A thing that only has to be added to be there. */
export interface LackingThing {
  /** `datastore` */
  readonly kind: string;
  /** As it was asked for. */
  readonly name: string;
  /** What it would be a part of: `compute cluster cluster1 in datacenter DC1`; empty for a part of the server itself. */
  readonly within: string;
  /** The names of its kind that are there. */
  readonly known: readonly string[];
  /** Makes it part of the data centre. */
  add(): void;
}

/**
 * What is asked for and isn't there, one after the other. Whoever goes on after a lack has either added the thing, or goes
 * on as if it were there: what is looked for in it after that is told as lacking, too.
 */
export type Lacks = Generator<Lack, void, void>;

/** What is looked for in a list. */
interface Wanted<Thing> {
  readonly kind: string;
  readonly name: string;
  readonly within?: string;
  readonly in: Thing[];
  readonly is: (thing: Thing) => boolean;
  readonly nameOf: (thing: Thing) => string;
  readonly make: () => Thing;
}

/** The thing that a list has, or the one that was made because it has none. */
export function* find<Thing>(wanted: Wanted<Thing>): Generator<Lack, Thing, void> {
  const { kind, name, within = '', in: list, is, nameOf, make } = wanted;
  const there = list.find(is);
  if (there !== undefined) return there;
  const made = make();
  const thing = { kind, name, within, known: list.map(nameOf), add: () => void list.push(made) };
  yield { problem: `${kind} '${name}' not found`, thing };
  return made;
}

/** The same for things that are told apart by their names. */
export function* findNamed<Thing extends { readonly name: string }>(
  kind: string,
  list: Thing[],
  name: string,
  make: (name: string) => Thing,
): Generator<Lack, Thing, void> {
  const is = (thing: Thing) => thing.name === name;
  return yield* find({ kind, name, in: list, is, nameOf: (thing) => thing.name, make: () => make(name) });
}

/** The same for things that are asked for by id or name; nothing where none is asked for. */
export function* findResource<Thing extends { readonly id: string; readonly name: string }>(
  kind: string,
  list: Thing[],
  wanted: Resource | undefined,
  make: (named: { readonly id: string; readonly name: string }) => Thing,
): Generator<Lack, Thing | undefined, void> {
  if (!isAsked(wanted)) return undefined;
  const name = textOf(wanted);
  return yield* find({
    kind,
    name,
    in: list,
    is: (thing) => isResource(thing, wanted),
    nameOf: (thing) => thing.name,
    make: () => make({ id: wanted.id || idOf(kind, name), name }),
  });
}

/** An id for a thing that has only a name, one that the same name always gets: a look must change nothing, the world's random numbers included. */
export function idOf(kind: string, name: string): string {
  const digits = createHash('sha256').update(`${kind}/${name}`).digest('hex');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}
