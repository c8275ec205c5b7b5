import type { Type } from '../../framework';
import { DiagnosticError, errorAt } from '../../framework';
import { evaluate } from '../expression/evaluate/evaluate';
import { answered } from '../expression/evaluate/pending-call';
import { ExpressionError } from '../expression/expression-error';
import type { MarkedValue } from '../expression/marked-value';
import { parseExpression } from '../expression/parse/parse';
import { createPlanRun, type PlanInput } from '../plan/make-plan';
import { Problems } from '../run/problems';
import { attachState } from '../scope/attach-state';

/** What an expression comes to: its value, or the type that `type(…)` asks for. */
export type LookedUp = { readonly value: MarkedValue } | { readonly type: Type };

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
    const expression = parseExpression(text);
    const [argument, ...others] = expression.kind === 'call' && expression.name === 'type' ? expression.args : [];
    if (!argument || others.length > 0) return { value: await answered(() => evaluate(expression, run.scope)) };
    return { type: (await answered(() => evaluate(argument, run.scope))).type };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new DiagnosticError(errorAt(undefined, error.summary, error.detail));
  } finally {
    await run.ephemerals.closeAll();
    await run.providers.close();
  }
}
