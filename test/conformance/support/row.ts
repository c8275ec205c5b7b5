import type { SimulatorOptions, Snapshot } from '../../../src/simulator';
import type { TestPalette } from '../../provider/support/palette';
import type { Body } from './core';

/** What bodies refer to: uids, by name. */
export type Refs = { readonly [name: string]: string };

/** One resource as the suite makes it. All that a schema tells is taken from there. */
export interface Row {
  readonly type: string;
  readonly simulator?: Omit<SimulatorOptions, 'clock' | 'speed'>;
  /** Makes what has to be there before. */
  world?(palette: TestPalette): Promise<Refs> | Refs;
  /** The least that makes one. */
  minimal(refs: Refs): Body;
  /** One with as many attributes as can stand together. */
  full(refs: Refs): Body;
  /**
   * Changes of `full`, by the path that each is about (`machine_pool.count`); several of one path are told apart by what follows a space. For
   * booleans and numbers without rules none is needed.
   */
  changes(refs: Refs): { readonly [path: string]: Change };
  /** Where an attribute can only stand in another body than `full`. @default `full` */
  readonly base?: { readonly [path: string]: (body: Body, refs: Refs) => Body };
  /** What is known of it only once `full` is made, and `changes` and `base` may refer to: uids of its machines. */
  found?(world: Snapshot): Refs;
  /** What imports it: by id, and by a name where it has one. Undefined where nothing can be imported. */
  readonly importIds?: (state: Body, refs: Refs) => readonly string[];
  /** What an import can't tell although its schema doesn't say so, by path, with the reason. It is printed with what is exempted. */
  readonly unreadable?: { readonly [path: string]: string };
  /** Changes that replace the object though their attribute alone doesn't, by name. */
  readonly replaces?: readonly string[];
  /** Changes that are refused before anything is done, by name: a word of what the user is told. */
  readonly refused?: { readonly [name: string]: string };
  /** Lists whose order says nothing, by path. */
  readonly unordered?: readonly string[];
  /** What can't be unknown together with all else: the rules of the resource hang on it. */
  readonly known?: readonly string[];
  /** Changes that can't stand together with all others, by name. */
  readonly apart?: readonly string[];
  /** What is left out, with the reason: a path or the name of a change, or `CHECK: PATH` for one check. All are printed. */
  readonly exempt?: { readonly [what: string]: string };
}

/** What becomes of a body. */
export type Change = (body: Body) => Body;

/** A body with other values. */
export const set =
  (values: Body): Change =>
  (body) => ({ ...body, ...values });

/** The elements of a block with other values; those that `at` names, all by default. */
export const within =
  (block: string, values: Body | Change, at?: (element: Body) => boolean): Change =>
  (body) => ({
    ...body,
    [block]: ((body[block] ?? []) as readonly Body[]).map((each) =>
      at !== undefined && !at(each) ? each : typeof values === 'function' ? values(each) : { ...each, ...values },
    ),
  });

/** The last element of a block with other values. */
export const lastOf =
  (block: string, values: Body | Change): Change =>
  (body) => {
    const all = (body[block] ?? []) as readonly Body[];
    const last = all.at(-1);
    if (last === undefined) throw new Error(`there is no ${block}`);
    return { ...body, [block]: [...all.slice(0, -1), typeof values === 'function' ? values(last) : { ...last, ...values }] };
  };

/** One change after the other. */
export const all =
  (...changes: readonly Change[]): Change =>
  (body) =>
    changes.reduce((made, change) => change(made), body);
