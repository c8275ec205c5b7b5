import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'lossless-json';
import { closingLine, Names } from '../support/normalise';
import { pcgInProcess } from '../support/pcg-in-process';
import type { Flags, StoredState } from '../support/scenario';
import { type Outcome, type Program, Side } from '../support/side';
import { terraformProgram } from '../support/terraform-program';
import { type Edit, FILES, type RandomStack } from './case';
import { edited, logOf, mannerOf, merged, planOf, type StepOutcome, stateOf } from './outcome';

/** Most stacks that terraform does at once. */
const TOGETHER = 24;

/** A program refused a plan that was about several stacks: it isn't known which one is to blame. */
class Refused extends Error {}

/**
 * What terraform makes of stacks. Those of one manner are done together, unless one is refused or fails: then they are done in halves,
 * since a failure leaves in the state what has no instances, of all of them.
 * @param likelyRefused told beforehand, so that one of them spoils no others
 * @param learn is told of each stack as soon as it is done
 */
export async function terraformStacks(
  stacks: readonly RandomStack[],
  likelyRefused: (stack: RandomStack) => boolean,
  learn: (stack: RandomStack, outcome: readonly StepOutcome[]) => void,
): Promise<void> {
  const byItself = (stack: RandomStack) => stack.alone || likelyRefused(stack) || concernsOthers(stack);
  const [alone, others] = [stacks.filter(byItself), stacks.filter((stack) => !byItself(stack))];
  const byManner = new Map<string, RandomStack[]>();
  for (const stack of others) byManner.set(mannerOf(stack), [...(byManner.get(mannerOf(stack)) ?? []), stack]);
  const groups = [...byManner.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / TOGETHER) }, (_, i) => group.slice(i * TOGETHER, (i + 1) * TOGETHER)),
  );
  for (const group of [...groups, ...alone.map((stack) => [stack])]) await inHalves(group, learn);
}

/** Its failure would be that of all; and whether a look at what is there is kept hangs on what it finds of all. */
function concernsOthers({ steps }: RandomStack): boolean {
  return JSON.stringify(steps).includes('exit 3') || steps.some(({ mode }) => mode === 'refresh-only');
}

async function inHalves(
  stacks: readonly RandomStack[],
  learn: (stack: RandomStack, outcome: readonly StepOutcome[]) => void,
): Promise<void> {
  try {
    const outcomes = await runStacks(terraformProgram(), stacks);
    for (const [i, stack] of stacks.entries()) learn(stack, outcomes[i] ?? []);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const half = Math.ceil(stacks.length / 2);
    await inHalves(stacks.slice(0, half), learn);
    await inHalves(stacks.slice(half), learn);
  }
}

/** What pcg makes of one stack. @throws whatever pcg didn't foresee */
export async function pcgStack(stack: RandomStack): Promise<readonly StepOutcome[]> {
  const [outcome = []] = await runStacks(pcgInProcess(), [stack]);
  return outcome;
}

/** @returns for each stack what came of each of its steps */
async function runStacks(program: Program, stacks: readonly RandomStack[]): Promise<readonly (readonly StepOutcome[])[]> {
  const side = new Side(program);
  const names = new Names();
  const alone = stacks.length === 1;
  const outcomes: StepOutcome[][] = stacks.map(() => []);
  try {
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(side.folder, path)), { recursive: true });
      writeFileSync(join(side.folder, path), text);
    }
    for (let at = 0; at < (stacks[0]?.steps.length ?? 0); at++) {
      const { config, files = {}, values = [], edits = [], ...flags } = merged(stacks, at);
      side.write({
        'main.tf.json': JSON.stringify(config, null, 1),
        ...Object.fromEntries(Object.entries(files).map(([path, json]) => [path, JSON.stringify(json, null, 1)])),
        'terraform.tfvars': values.map((line) => `${line}\n`).join(''),
      });
      edit(side, edits);
      names.learn(side.state());
      const planned = await program.plan(side.folder, flags as Flags);
      if (![0, 2].includes(planned.code) && !alone) throw new Refused();
      if (![0, 1, 2].includes(planned.code)) return stacks.map(() => [...(outcomes[0] ?? []), { crashed: true }]);
      const { plan } = planned;
      if (!plan) {
        for (const outcome of outcomes) outcome.push({ refused: true, why: planned.said.slice(-600) });
        continue;
      }
      const applied = await program.apply(side.folder, alone ? { parallelism: 1 } : {});
      if (![0, 1].includes(applied.code) && alone) return stacks.map(() => [...(outcomes[0] ?? []), { crashed: true }]);
      if (applied.code !== 0 && !alone) throw new Refused();
      names.learn(side.state());
      for (const [i, stack] of stacks.entries()) {
        outcomes[i]?.push({
          plan: planOf(plan, stack, names, alone && stack.alone),
          state: stateOf(side.state(), stack, names, alone && stack.alone),
          log: logOf(side.log(), stack),
          ...(stack.alone ? { closing: closing(applied) } : {}),
        });
      }
    }
  } finally {
    side.close();
  }
  return outcomes;
}

/** Numbers stay as they are written: a state has more digits of them than a double. */
function edit(side: Side, edits: readonly Edit[]): void {
  const text = side.state();
  if (text === undefined || edits.length === 0) return;
  const state = parse(text) as unknown as StoredState;
  edited(state, edits);
  side.write({ 'terraform.tfstate': stringify({ ...state, serial: Number(state.serial) + 1 }, null, 2) ?? '' });
}

function closing({ code, said }: Outcome): string | undefined {
  return code === 0 ? closingLine(said) : undefined;
}
