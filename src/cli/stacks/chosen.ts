import { CycleError, walk } from '../../executor/run/walk';
import { type AppStack, appStacks } from '../stack';
import { UserError } from '../user-error';

/** A stack of a run of several. */
export interface ChosenStack {
  readonly name: string;
  readonly folder: string;
  /** Names of the chosen stacks that it depends on, also through stacks that are not chosen. */
  readonly producers: readonly string[];
}

/**
 * The stacks that are to be run, each after those that it depends on: first what the longest chain of others waits for, and else by name.
 * @param names of some; all without any
 * @throws UserError for names that no stack has, and for stacks that depend on each other in a ring
 */
export async function chosenStacks(app: string, synth: boolean, names: readonly string[]): Promise<readonly ChosenStack[]> {
  const stacks = appStacks(app, synth);
  const byName = new Map(stacks.map((stack) => [stack.name, stack]));
  const unknown = names.filter((name) => !byName.has(name));
  if (unknown.length > 0) {
    throw new UserError(
      `there is no stack ${unknown.map((name) => `"${name}"`).join(', ')}; take ${[...byName.keys()].join(', ')}`,
    );
  }
  const order = await orderOf(stacks);
  const chosen = new Set(names.length > 0 ? names : order);
  return order
    .filter((name) => chosen.has(name))
    .map((name) => ({
      name,
      folder: (byName.get(name) as AppStack).folder,
      producers: [...producersOf(name, byName)].filter((other) => chosen.has(other)),
    }));
}

async function orderOf(stacks: readonly AppStack[]): Promise<readonly string[]> {
  const order: string[] = [];
  const visit = async (name: string) => order.push(name) > 0;
  try {
    await walk(new Map(stacks.map(({ name, dependencies }) => [name, { after: dependencies, run: () => visit(name) }])));
  } catch (error) {
    if (!(error instanceof CycleError)) throw error;
    const [first = ''] = error.ring;
    throw new UserError(`the stacks depend on each other in a ring, so none can be first: ${[...error.ring, first].join(' -> ')}`);
  }
  return order;
}

function producersOf(name: string, byName: ReadonlyMap<string, AppStack>): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = [...(byName.get(name)?.dependencies ?? [])];
  for (let other = pending.pop(); other !== undefined; other = pending.pop()) {
    if (found.has(other)) continue;
    found.add(other);
    pending.push(...(byName.get(other)?.dependencies ?? []));
  }
  return found;
}
