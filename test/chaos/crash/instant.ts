import { Chance } from '../../differential/random/chance';
import { type GateOrder, SIDES } from './gate';
import type { Operation } from './operation';

/** When a run is killed: at a request, at something that it does to a file, or at a time. */
export type Instant =
  | ({ readonly by: 'request' } & GateOrder)
  | { readonly by: 'file'; readonly line: string; readonly nth: number; readonly part: number }
  | { readonly by: 'clock'; readonly ms: number };

/** What an undisturbed run of an operation did. */
export interface Census {
  readonly requests: number;
  readonly changes: number;
  /** Lines of what it did to the state's files. */
  readonly files: readonly string[];
  readonly ms: number;
}

/** Kinds of instants, each of which has to be met. */
export const KINDS = [
  'before a request',
  'between request and answer',
  'after the answer, before it is noted',
  'in the journal',
  'in a write of the state',
  'at its lock or backup',
  'between two stacks',
  'by the clock',
] as const;
export type Kind = (typeof KINDS)[number];

/** What an event on a file of the state is, by the line that was noted. @param part how much of it was done */
export function kindOfFile(line: string, part: number): Kind {
  const [, name = '', what] = line.split(' ');
  if (/\.journal/.test(name)) return what === 'outcome' && part < 1 ? 'after the answer, before it is noted' : 'in the journal';
  return /\.tfstate$/.test(name) ? 'in a write of the state' : 'at its lock or backup';
}

/** The seeded instants of an operation: all kinds in turns, chosen from what an undisturbed run did. */
export function instantsOf(operation: Operation, census: Census, count: number, seed: number): readonly Instant[] {
  const groups = groupsOf(operation, census);
  return Array.from({ length: count }, (_, i) => {
    const chance = new Chance(seed, i + operation.name.length * 1000);
    const choices = groups[i % groups.length] as (chance: Chance) => Instant;
    return choices(chance);
  });
}

type Choice = (chance: Chance) => Instant;

function groupsOf({ stacks }: Operation, { requests, changes, files, ms }: Census): readonly Choice[] {
  const onFiles = (kind: Kind, parts: readonly number[]): readonly Choice[] => {
    const found = parts.flatMap((part) =>
      files.flatMap((line, i) =>
        kindOfFile(line, part) === kind && (part === 0 || part === 1 || line.startsWith('write')) ? [eventAt(files, i, part)] : [],
      ),
    );
    return found.length === 0 ? [] : [(chance) => chance.of(found)];
  };
  const change = (side: GateOrder['side']): Choice => {
    return (chance) => ({ by: 'request', of: 'changes', nth: 1 + chance.below(changes), side });
  };
  return [
    ...SIDES.map(change),
    ...onFiles('after the answer, before it is noted', [0, 0.5]),
    ...onFiles('in a write of the state', [0.02, 0.5, 0.98]),
    ...onFiles('in the journal', [0, 0.5, 1]),
    (chance) => ({ by: 'clock', ms: chance.below(Math.ceil(ms)) }),
    ...(stacks ? [between(files)] : []),
    (chance) => ({ by: 'request', of: 'requests', nth: 1 + chance.below(requests), side: chance.of(SIDES) }),
    ...onFiles('at its lock or backup', [0, 1]),
    ...onFiles('in a write of the state', [0, 1]),
  ];
}

/** After the last thing that is done to files of the first stack, or before the first that is done to the second's. */
function between(files: readonly string[]): Choice {
  const { last, next } = border(files);
  return (chance) => (chance.onceIn(2) ? eventAt(files, last, 1) : eventAt(files, next, 0));
}

/** An event by its line and how many such came before: what is done at a time, is done in another order each time. */
function eventAt(files: readonly string[], index: number, part: number): Instant {
  const line = files[index] ?? '';
  return { by: 'file', line, nth: files.slice(0, index + 1).filter((each) => each === line).length, part };
}

/** Where a run goes from its first stack to its second, by what it does to files. */
function border(files: readonly string[]): { readonly last: number; readonly next: number } {
  const last = files.findLastIndex((line) => line.includes('.ground.'));
  const next = files.findIndex((line, i) => i > last && line.includes('.apps.'));
  return { last, next: next === -1 ? last : next };
}

/** Whether a run that has noted this stands between its stacks: the first is whole and over, and nothing of the second is noted. */
export function isBetweenStacks(notes: readonly string[]): boolean {
  const over = notes.findLastIndex((line) => /^remove .*\.ground\.tfstate\.journal/.test(line));
  return over !== -1 && !notes.slice(over).some((line) => /^(write|rename) .*\.apps\.tfstate/.test(line));
}
