import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TERRAFORM } from '../../support/terraform';
import { Names } from '../support/normalise';
import { pcgInProcess } from '../support/pcg-in-process';
import type { Document } from '../support/scenario';
import { type Program, Side } from '../support/side';
import { ISOLATED, run } from '../support/spawned';
import { terraformProgram } from '../support/terraform-program';
import { FILES } from './case';
import { Chance } from './chance';
import { AROUND, expression, shallow } from './expressions';
import { planOf, stateOf } from './outcome';

/** An expression that an object is given. */
export interface RandomExpression {
  readonly index: number;
  readonly text: string;
}

/** What came of it: refused, or the object in plan and state. */
export type ExpressionOutcome = { readonly refused: true } | { readonly plan: Document; readonly state: Document };

/** Case N of a seed: every fourth is a shallow one. */
export function randomExpression(seed: number, index: number): RandomExpression {
  return { index, text: (index % 4 === 3 ? shallow : expression)(new Chance(seed, index)) };
}

/** Most expressions that terraform is given at once. */
const TOGETHER = 120;

/** What terraform makes of expressions, many at once; those that it refuses are taken out, and the others done again. */
export async function terraformExpressions(
  cases: readonly RandomExpression[],
  learn: (one: RandomExpression, outcome: ExpressionOutcome) => void,
): Promise<void> {
  for (let at = 0; at < cases.length; at += TOGETHER) await inRounds(cases.slice(at, at + TOGETHER), learn);
}

async function inRounds(
  cases: readonly RandomExpression[],
  learn: (one: RandomExpression, outcome: ExpressionOutcome) => void,
): Promise<void> {
  const side = sideOf(terraformProgram());
  try {
    let left = cases;
    for (;;) {
      const places = write(side, left);
      const wrong = await refusedAt(side.folder);
      const refused = left.filter(({ index }) => wrong.addresses.has(resource(index)) || wrong.lines.has(places.get(index) ?? -1));
      if (refused.length === 0) {
        if (wrong.count > 0) throw new Error(`terraform refuses it and doesn't say what: ${wrong.first}`);
        break;
      }
      for (const one of refused) learn(one, { refused: true });
      left = left.filter((one) => !refused.includes(one));
    }
    const outcomes = await done(side, left);
    for (const [i, one] of left.entries()) learn(one, outcomes[i] as ExpressionOutcome);
  } finally {
    side.close();
  }
}

/** What pcg makes of one. @throws whatever pcg didn't foresee */
export async function pcgExpression(one: RandomExpression): Promise<ExpressionOutcome> {
  const side = sideOf(pcgInProcess());
  try {
    write(side, [one]);
    const [outcome] = await done(side, [one]);
    return outcome as ExpressionOutcome;
  } finally {
    side.close();
  }
}

/** What pcg makes of expressions that terraform takes, many at once; of those that it refuses, each by itself. */
export async function pcgExpressions(
  cases: readonly RandomExpression[],
  learn: (one: RandomExpression, outcome: ExpressionOutcome | Error) => void,
): Promise<void> {
  const [only] = cases;
  if (!only) return;
  if (cases.length === 1) return learn(only, await pcgExpression(only).catch((error: Error) => error));
  const outcomes = await pcgTogether(cases).catch(() => undefined);
  if (outcomes) {
    for (const [i, one] of cases.entries()) learn(one, outcomes[i] as ExpressionOutcome);
    return;
  }
  const half = Math.min(Math.ceil(cases.length / 2), TOGETHER);
  await pcgExpressions(cases.slice(0, half), learn);
  await pcgExpressions(cases.slice(half), learn);
}

/** @returns undefined when the plan is refused: it isn't known for which of them */
async function pcgTogether(cases: readonly RandomExpression[]): Promise<readonly ExpressionOutcome[] | undefined> {
  if (cases.length > TOGETHER) return undefined;
  const side = sideOf(pcgInProcess());
  try {
    write(side, cases);
    const outcomes = await done(side, cases);
    return outcomes.some((outcome) => 'refused' in outcome) ? undefined : outcomes;
  } finally {
    side.close();
  }
}

const resource = (index: number): string => `terraform_data.c${index}_x`;

function sideOf(program: Program): Side {
  const side = new Side(program);
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(side.folder, path)), { recursive: true });
    writeFileSync(join(side.folder, path), text);
  }
  return side;
}

/** Writes one object for each, a line each. @returns the line of each */
function write(side: Side, cases: readonly RandomExpression[]): ReadonlyMap<number, number> {
  const around = JSON.stringify({ ...AROUND, resource: undefined });
  const things = Object.entries(AROUND.resource.terraform_data).map(([name, body]) => `"${name}": ${JSON.stringify(body)}`);
  const own = cases.map(({ index, text }) => `"c${index}_x": ${JSON.stringify({ input: `\${${text}}` })}`);
  side.write({
    'main.tf.json': `${around.slice(0, -1)},"resource":{"terraform_data":{${[things.join(','), ...own].join(',\n')}\n}}}\n`,
  });
  return new Map(cases.map(({ index }, i) => [index, i + 2]));
}

interface Wrong {
  readonly addresses: ReadonlySet<string>;
  readonly lines: ReadonlySet<number>;
  readonly count: number;
  readonly first: string | undefined;
}

interface PlanLine {
  readonly diagnostic?: {
    readonly severity: string;
    readonly summary: string;
    readonly detail: string;
    readonly address?: string;
    readonly range?: { readonly start: { readonly line: number } };
  };
}

/** What terraform's errors are about. */
async function refusedAt(folder: string): Promise<Wrong> {
  const { stdout } = await run(TERRAFORM, ['plan', '-json', '-input=false'], folder, {
    ...ISOLATED,
    TF_DATA_DIR: join(folder, '.terraform'),
  });
  const errors = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .flatMap((line) => (JSON.parse(line) as PlanLine).diagnostic ?? [])
    .filter(({ severity }) => severity === 'error');
  return {
    addresses: new Set(
      errors.flatMap(({ address, summary, detail }) => address ?? `${summary} ${detail}`.match(/terraform_data\.c\d+_x/g) ?? []),
    ),
    lines: new Set(errors.flatMap(({ range }) => range?.start.line ?? [])),
    count: errors.length,
    first: errors[0] && `${errors[0].summary}: ${errors[0].detail}`,
  };
}

async function done(side: Side, cases: readonly RandomExpression[]): Promise<readonly ExpressionOutcome[]> {
  const { program, folder } = side;
  const names = new Names();
  const { plan } = await program.plan(folder, {});
  if (!plan) return cases.map(() => ({ refused: true }));
  await program.apply(folder, {});
  names.learn(side.state());
  return cases.map((one) => {
    const state = stateOf(side.state(), one, names, false);
    return { plan: planOf(plan, one, names, false), state: RANDOM.test(one.text) ? withoutValues(state) : state };
  });
}

/** What an id or the time of day may come into. */
const RANDOM = /\.id\b|timestamp|terraform_data\.[cel]\b(?!\[\d|\["x"\]\.o|\.o)/;

/** A state in which values are random: what is left of them are their types. */
function withoutValues(state: Document): Document {
  return JSON.parse(JSON.stringify(state, (name, value) => (name === 'value' ? undefined : value)));
}
