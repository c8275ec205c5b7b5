import { differences } from '../support/differences';
import { knownDifference } from './known';
import { Recorded } from './recorded';
import type { Suite } from './suites';

/** A case of which both programs don't make the same. */
export interface Found {
  readonly index: number;
  readonly text: string;
  readonly differences: readonly string[];
  /** In the list of docs/executor.md under this name. */
  readonly known: string | undefined;
}

/**
 * Has both programs do the cases from `from` up to `to` of a seed, or remembers what terraform made of them.
 * @param tell is told of each difference as soon as it is found
 */
export async function compareCases(
  suite: Suite,
  seed: number,
  [from, to]: readonly [number, number],
  tell: (found: Found) => void,
): Promise<void> {
  const indexes = Array.from({ length: to - from }, (_, i) => from + i);
  const ours = new Map<number, unknown>();
  const recorded = new Recorded(suite, seed);
  if (suite.oursTogether) {
    await recorded.complete(indexes, () => false);
    const taken = indexes.filter((index) => !suite.refused(recorded.outcome(index)));
    await suite.oursTogether(
      taken.map((index) => suite.make(seed, index)),
      ({ index }, outcome) => ours.set(index, outcome),
    );
  }
  for (const index of indexes) if (!ours.has(index)) ours.set(index, await outcomeOf(suite, seed, index));
  await recorded.complete(indexes, (index) => {
    const outcome = ours.get(index);
    return outcome instanceof Error || suite.refused(outcome);
  });
  for (const index of indexes) {
    const found = compared(suite, seed, index, recorded.outcome(index), ours.get(index));
    if (found) tell(found);
  }
}

/** Compares what pcg makes of a case with what terraform made of it. */
export async function compareRecorded(suite: Suite, seed: number, index: number, recorded: Recorded): Promise<Found | undefined> {
  return compared(suite, seed, index, recorded.outcome(index), await outcomeOf(suite, seed, index));
}

async function outcomeOf(suite: Suite, seed: number, index: number): Promise<unknown> {
  try {
    return await suite.ours(suite.make(seed, index));
  } catch (error) {
    return error;
  }
}

/** The words of a refusal are of interest where the other doesn't refuse. */
function differs(theirs: unknown, ours: unknown, line: string): boolean {
  const step = Number(line.split('.')[0]);
  const refused = (outcome: unknown) => (outcome as readonly { refused?: boolean }[] | undefined)?.[step]?.refused === true;
  return refused(theirs) !== refused(ours);
}

function isTold(theirs: unknown, ours: unknown, text: string, line: string): boolean {
  // What the time of day is found to be decides how many objects are changed, and which of them note what they depend on by now.
  if (/\.(closing: |instances\.\d+\.dependencies)/.test(line) && text.includes('timestamp()')) return false;
  return !line.includes('.why: ') || differs(theirs, ours, line);
}

interface StateOfStep {
  readonly plan?: { readonly changes?: readonly { readonly name: string; readonly change: { readonly before: unknown } }[] };
  readonly state?: { readonly resources: readonly { readonly name: string; readonly instances: readonly unknown[] }[] };
}

/** A run that fails leaves the names of some blocks that it emptied, in terraform by chance; and of an expression that fails, beside others. */
function withoutRaces(outcome: unknown): unknown {
  if (!Array.isArray(outcome)) return withoutNames(outcome as StateOfStep);
  const steps = outcome as readonly StateOfStep[];
  // What is left once is left by the next runs, too.
  const hadSome = new Set<string>();
  return steps.map((step, i) => {
    for (const { name, instances } of steps[i - 1]?.state?.resources ?? []) if (instances.length > 0) hadSome.add(name);
    for (const { name, change } of step.plan?.changes ?? []) if (change.before !== null) hadSome.add(name);
    if (!step.state) return step;
    const resources = step.state.resources.filter(({ name, instances }) => instances.length > 0 || !hadSome.has(name));
    return { ...step, state: { ...step.state, resources } };
  });
}

function withoutNames(outcome: StateOfStep): StateOfStep {
  if (!outcome.state) return outcome;
  return {
    ...outcome,
    state: { ...outcome.state, resources: outcome.state.resources.filter(({ instances }) => instances.length > 0) },
  };
}

function compared(suite: Suite, seed: number, index: number, theirs: unknown, ours: unknown): Found | undefined {
  const text = suite.text(suite.make(seed, index));
  if (ours instanceof Error) return { index, text, differences: [`pcg fails: ${ours.stack}`], known: undefined };
  // What terraform itself fell over says nothing.
  if (JSON.stringify(theirs).includes('"crashed":true')) return undefined;
  const lines = differences(withoutRaces(theirs), withoutRaces(ours)).filter((line) => isTold(theirs, ours, text, line));
  return lines.length === 0 ? undefined : { index, text, differences: lines, known: knownDifference(suite.name, text, lines) };
}
