import { createHash } from 'node:crypto';
import type { RandomStack } from './case';
import { AROUND } from './expressions';
import { randomModules } from './module-stacks';
import type { StepOutcome } from './outcome';
import {
  type ExpressionOutcome,
  pcgExpression,
  pcgExpressions,
  type RandomExpression,
  randomExpression,
  terraformExpressions,
} from './run-expressions';
import { pcgStack, terraformStacks } from './run-stacks';
import { randomStack } from './stacks';

/** Random cases of one sort, and how both programs do them. */
export interface Suite<Case extends { readonly index: number } = { readonly index: number }, Outcome = unknown> {
  readonly name: string;
  /** Case N of a seed. */
  make(seed: number, index: number): Case;
  /** Whether what was recorded of a case is about this very case. */
  key(one: Case): string;
  ours(one: Case): Promise<Outcome>;
  /** The same of many that terraform takes, where they can be done together. */
  oursTogether?(cases: readonly Case[], learn: (one: Case, outcome: Outcome | Error) => void): Promise<void>;
  /** @param likelyRefused see {@link terraformStacks} */
  theirs(
    cases: readonly Case[],
    likelyRefused: (one: Case) => boolean,
    learn: (one: Case, outcome: Outcome) => void,
  ): Promise<void>;
  refused(outcome: Outcome): boolean;
  /** For people. */
  text(one: Case): string;
}

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

const stacks: Suite<RandomStack, readonly StepOutcome[]> = {
  name: 'stacks',
  make: randomStack,
  key: digest,
  ours: pcgStack,
  theirs: terraformStacks,
  refused: (steps) => steps.some(({ refused }) => refused === true),
  text: ({ steps }) => steps.map((step) => JSON.stringify(step)).join('\n'),
};

/** The same with modules. */
const modules: typeof stacks = { ...stacks, name: 'modules', make: randomModules };

const expressions: Suite<RandomExpression, ExpressionOutcome> = {
  name: 'expressions',
  make: randomExpression,
  key: (one) => digest([AROUND, one]),
  ours: pcgExpression,
  oursTogether: pcgExpressions,
  theirs: (cases, _, learn) => terraformExpressions(cases, learn),
  refused: (outcome) => 'refused' in outcome,
  text: ({ text }) => text,
};

export const SUITES = { stacks, modules, expressions } as unknown as {
  readonly [name in 'stacks' | 'modules' | 'expressions']: Suite;
};
export type SuiteName = keyof typeof SUITES;
