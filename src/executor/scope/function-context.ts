import { isUnknown, type ObjectValue } from '../../framework';
import { type Clock, dateOf } from '../../runtime/clock';
import type { Scope } from '../expression/ast';
import { evaluate } from '../expression/evaluate/evaluate';
import { attributeOf } from '../expression/evaluate/steps';
import { ExpressionError } from '../expression/expression-error';
import { callFunction, type FunctionContext } from '../expression/functions';
import type { MarkedValue } from '../expression/marked-value';
import { parseTemplate } from '../expression/parse/parse';
import { references } from '../expression/references';

/**
 * What functions know of the run that calls them.
 * @param plannedAt when the plan was or is made, in milliseconds
 * @param planning whether a plan is made: the time of the apply isn't known then
 * @param callProvider calls functions of providers; absent where there are none
 */
export function functionContext(
  directory: string,
  clock: Clock,
  plannedAt: number,
  planning: boolean,
  callProvider?: FunctionContext['callProvider'],
): FunctionContext {
  const context: FunctionContext = {
    directory,
    planning,
    planTimestamp: rfc3339(plannedAt),
    timestamp: () => (planning ? undefined : rfc3339(dateOf(clock))),
    render: (template, variables, name) => render(template, variables, name, context),
    ...(callProvider ? { callProvider } : {}),
  };
  return context;
}

function rfc3339(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}

const TEMPLATES = new Set(['templatefile', 'templatestring', 'core::templatefile', 'core::templatestring']);

/** Renders a template, which sees nothing but its variables. @throws ExpressionError */
function render(template: string, variables: MarkedValue, name: string, context: FunctionContext): MarkedValue {
  const expression = parseTemplate(template);
  const has = (root: string) =>
    variables.type.kind === 'object'
      ? Object.hasOwn(variables.type.attributes, root)
      : isUnknown(variables.value) || Object.hasOwn(variables.value as ObjectValue, root);
  // All of them, used in this rendering or not: that is Terraform's rule.
  for (const { root } of references(expression)) {
    if (!has(root)) {
      throw new ExpressionError(
        'Invalid function argument',
        `Invalid value for "vars" parameter of "${name}": it has no "${root}", which the template refers to.`,
      );
    }
  }
  const scope: Scope = {
    resolve: (root) => ({ value: attributeOf(variables, root), used: 0 }),
    call: (called, args) => {
      if (!TEMPLATES.has(called)) return callFunction(called, args, context);
      throw new ExpressionError(
        'Error in function call',
        `Call to function "${called}" failed: a template cannot render another one.`,
      );
    },
  };
  return evaluate(expression, scope);
}
