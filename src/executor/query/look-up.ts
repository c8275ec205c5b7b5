import type { Type } from '../../framework';
import { DiagnosticError, errorAt } from '../../framework';
import { attributeProblem } from '../config/check/check-references';
import type { Listener } from '../events';
import type { Expression, Scope } from '../expression/ast';
import { evaluate } from '../expression/evaluate/evaluate';
import { answered } from '../expression/evaluate/pending-call';
import { ExpressionError } from '../expression/expression-error';
import type { MarkedValue } from '../expression/marked-value';
import { parseExpression } from '../expression/parse/parse';
import { references } from '../expression/references';
import { problemsOf } from '../model/static-references';
import { createPlanRun, makePlan, type PlanInput } from '../plan/make-plan';
import type { PlanRun } from '../plan/plan-run';
import { Problems } from '../run/problems';
import { attachState } from '../scope/attach-state';

/** What an expression comes to: its value, or the type that `type(…)` asks for. */
export type LookedUp = { readonly value: MarkedValue } | { readonly type: Type };

/** Evaluates expressions with the objects as a plan has them. @throws DiagnosticError */
export type LookUp = (text: string) => Promise<LookedUp>;

/**
 * Plans, and lets somebody evaluate expressions with what is planned, as `terraform console -plan` does.
 * @returns undefined, and told, when there is no plan
 */
export async function withPlanned<T>(input: PlanInput, work: (lookUp: LookUp) => Promise<T>): Promise<T | undefined> {
  const made: { result?: T } = {};
  const silent: Listener = (event) => {
    if (event.kind === 'diagnostic') input.emit(event);
  };
  await makePlan({
    ...input,
    emit: silent,
    look: async (run) => {
      made.result = await work((text) => lookUpIn(run, text));
    },
  });
  return made.result;
}

async function lookUpIn({ scope, model }: Pick<PlanRun, 'scope' | 'model'>, text: string): Promise<LookedUp> {
  try {
    const expression = parseExpression(text);
    await checkReferences(expression, scope, model);
    const [argument, ...others] = expression.kind === 'call' && expression.name === 'type' ? expression.args : [];
    if (!argument || others.length > 0) return { value: await answered(() => evaluate(expression, scope)) };
    return { type: (await answered(() => evaluate(argument, scope))).type };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new DiagnosticError(errorAt(undefined, error.summary, error.detail));
  }
}

const WITHOUT_VALUE = new Set(['var', 'local']);

/**
 * Checks what an expression refers to before it is evaluated, as in a configuration: `try` and `can` forgive nothing of it.
 * @throws ExpressionError, DiagnosticError
 */
async function checkReferences(expression: Expression, scope: Scope, { blocks }: PlanRun['model']): Promise<void> {
  for (const traversal of references(expression)) {
    const { root, steps } = traversal;
    const [first] = steps;
    const name = first && 'name' in first ? first.name : undefined;
    if (WITHOUT_VALUE.has(root) && name === undefined) {
      const detail = `The "${root}" object cannot be accessed directly. Instead, access one of its attributes.`;
      throw new ExpressionError('Invalid reference', detail);
    }
    await answered(() => scope.resolve(root, steps));
    const wrong = attributeProblem(root, name);
    if (wrong) throw new ExpressionError(wrong.summary, wrong.detail);
    const [problem] = problemsOf({ traversal, owner: '' }, blocks);
    if (problem) throw new DiagnosticError(problem);
  }
}

/**
 * Evaluates an expression with the objects as the state has them, as `terraform console` does.
 * @throws DiagnosticError
 */
export async function lookUp(input: PlanInput, text: string): Promise<LookedUp> {
  const { instances, emptyBlocks } = input.state;
  const unmoved = { instances, emptyBlocks, from: new Map(), problems: [] };
  const run = createPlanRun(
    { ...input, options: { mode: 'refresh-only' } },
    unmoved,
    new Problems(input.emit, input.secrets, input.model.configuration),
  );
  try {
    attachState(run, instances, run.expansions, () => true);
    return await lookUpIn(run, text);
  } finally {
    await run.ephemerals.closeAll();
    await run.providers.close();
  }
}
