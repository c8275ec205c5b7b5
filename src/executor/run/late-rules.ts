import { type Diagnostic, DiagnosticError, errorAt, hasErrors } from '../../framework';
import type { Checks, Outcome } from '../checks/checks';
import { conditionStatus, isLateRule, ruleMessage } from '../config/check/variable-rules';
import type { Condition, Configuration } from '../config/configuration';
import type { Scope } from '../expression/ast';
import { blame, type Culprit, culpritOf } from '../expression/culprit';
import { evaluate } from '../expression/evaluate/evaluate';
import { answered } from '../expression/evaluate/pending-call';
import { ExpressionError } from '../expression/expression-error';
import type { Problems } from './problems';

/**
 * The validation rules of variables that refer to more than variables, in one walk: each is checked when its variable is first
 * referred to, since whoever refers to it waits for what the rule refers to. One that isn't known yet holds for now: apply
 * checks it again (https://developer.hashicorp.com/terraform/language/validate#input-variable-validation).
 */
export class LateRules {
  readonly #rules = new Map<string, readonly NumberedRule[]>();
  readonly #checks: Checks | undefined;
  /** Of those that were checked, or are being checked: whether they hold. */
  readonly #checked = new Map<string, boolean>();

  readonly #warnings: (readonly [name: string, warning: Diagnostic])[] = [];

  /** @param checks hears how the rules stand */
  constructor(variables: Configuration['variables'], checks?: Checks) {
    this.#checks = checks;
    for (const { name, validation } of Object.values(variables)) {
      const late = validation.map((rule, index) => ({ ...rule, index })).filter(isLateRule);
      if (late.length > 0) this.#rules.set(name, late);
    }
  }

  /** The variables that have such rules. */
  get names(): Iterable<string> {
    return this.#rules.keys();
  }

  /** Whether a rule of the variable was found not to hold. */
  failed(name: string): boolean {
    return this.#checked.get(name) === false;
  }

  /** @throws DiagnosticError with what doesn't hold; without a word when that has been told */
  check(name: string, scope: Scope): void {
    const rules = this.#rules.get(name);
    if (!rules) return;
    const known = this.#checked.get(name);
    if (known === true) return;
    if (known === false) throw new DiagnosticError();
    // The rules refer to the variable themselves.
    this.#checked.set(name, true);
    let problems: readonly Diagnostic[];
    try {
      problems = rules.flatMap((rule) => {
        const { outcome, diagnostics } = evaluatedRule(`var.${name}`, rule, scope);
        this.#checks?.report({ of: `var.${name}`, object: `var.${name}`, kind: 'validation', index: rule.index }, outcome);
        return diagnostics;
      });
    } catch (error) {
      // It is asked again, when the function has answered that a rule calls.
      this.#checked.delete(name);
      throw error;
    }
    if (!hasErrors(problems)) {
      this.#warnings.push(...problems.map((warning) => [name, warning] as const));
      return;
    }
    this.#checked.set(name, false);
    throw new DiagnosticError(...problems);
  }

  /** What was odd about rules that hold, each time only what is new. */
  takeWarnings(): readonly (readonly [name: string, warning: Diagnostic])[] {
    return this.#warnings.splice(0);
  }
}

/** Checks the rules of all variables, also of those that nobody refers to. @returns whether they hold */
export async function checkLateRules({
  rules,
  scope,
  problems,
}: {
  readonly rules: LateRules;
  readonly scope: Scope;
  readonly problems: Problems;
}): Promise<boolean> {
  const names = [...rules.names];
  const held = names.map((name) => problems.attempt(`var.${name}`, () => answered(() => rules.check(name, scope))));
  const well = (await Promise.all(held)).every(Boolean);
  for (const [name, warning] of rules.takeWarnings()) problems.add([warning], `var.${name}`);
  return well;
}

/** A rule, and which of its variable's it is. */
interface NumberedRule extends Condition {
  readonly index: number;
}

/** How a rule of a variable stands, and what is wrong by it. @param name the variable's address */
export function evaluatedRule(
  name: string,
  rule: Condition,
  scope: Scope,
): { readonly outcome: Outcome; readonly diagnostics: readonly Diagnostic[] } {
  const { condition } = rule;
  try {
    const status = conditionStatus(evaluate(condition, scope));
    // What isn't known yet is evaluated again, its message as well.
    if (status === 'unknown') return { outcome: { status }, diagnostics: [] };
    const { text: message, diagnostics } = ruleMessage(rule, scope);
    if (status !== 'fail') return { outcome: { status }, diagnostics };
    if (message === undefined) return { outcome: { status: 'error' }, diagnostics };
    const culprit: Culprit = { expression: condition, root: condition, scope };
    const wrong = blame(errorAt(undefined, 'Invalid value for variable', `${name}: ${message}`), culprit);
    return { outcome: { status, message }, diagnostics: [...diagnostics, wrong] };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const wrong = blame(errorAt(undefined, error.summary, `${error.detail} (In a validation rule of ${name}.)`), culpritOf(error));
    return { outcome: { status: 'error' }, diagnostics: [wrong] };
  }
}
