import { type Diagnostic, t } from '../../framework';
import type { Expression, Scope } from '../expression/ast';
import { convert } from '../expression/convert/convert';
import { evaluate } from '../expression/evaluate/evaluate';
import { applySteps } from '../expression/evaluate/steps';
import { argumentNamed, signatureOf } from '../expression/functions';
import type { Extent } from '../expression/parse/spans';
import type { Standing } from './find-expression';

/** What is underlined of an expression, and what its values are shown for. */
export interface Subject {
  readonly extent: Extent;
  readonly expression: Expression;
}

type Said = Pick<Diagnostic, 'summary' | 'detail'>;
/** What is known of an expression that is at fault. */
interface Fault {
  readonly said: Said;
  readonly scope: Scope | undefined;
  readonly standing: Standing;
}

/** Which part of an expression a message is about, as Terraform sees it: the step that leads nowhere, the operand that doesn't fit. */
export function subjectOf(said: Said, scope: Scope | undefined, standing: Standing): Subject | undefined {
  const { expression, span } = standing;
  if (!span) return undefined;
  const fault = { said, scope, standing };
  switch (expression.kind) {
    case 'traversal':
      return { extent: ofTraversal(expression, fault) ?? span.extent, expression };
    case 'attribute':
    case 'index':
      return { extent: span.steps.at(-1) ?? span.extent, expression };
    case 'call':
      return ofCall(expression, fault);
    case 'binary':
      return ofOperand(atFault(expression, scope), fault);
    case 'unary':
      return part(expression.operand, fault);
    case 'conditional':
      return /condition/i.test(said.summary.replace('conditional', ''))
        ? part(expression.condition, fault)
        : branches(expression, fault);
    case 'for':
      if (/^Iteration over/.test(said.summary)) return part(expression.over, fault);
      return (
        (expression.key && said.summary === 'Duplicate object key' && part(expression.key, fault)) || {
          extent: span.extent,
          expression,
        }
      );
    case 'template':
      return ofTemplate(expression, fault) ?? { extent: span.extent, expression };
    default:
      return { extent: span.extent, expression };
  }
}

/** The first part that is no text. */
function ofTemplate({ parts }: Expression & { readonly kind: 'template' }, fault: Fault): Subject | undefined {
  const { scope } = fault;
  const wrong = scope && parts.find((each) => fails(() => convert(evaluate(each, scope), t.string)));
  return wrong && part(wrong, fault);
}

function part(expression: Expression, { standing }: Fault): Subject | undefined {
  const { extent } = standing.spans.get(expression) ?? {};
  return extent && { extent, expression };
}

function branches(expression: Expression & { readonly kind: 'conditional' }, fault: Fault): Subject | undefined {
  const [first, second] = [part(expression.whenTrue, fault), part(expression.whenFalse, fault)];
  return first && second && { extent: [first.extent[0], second.extent[1]], expression };
}

function ofTraversal(traversal: Expression & { readonly kind: 'traversal' }, { said, scope, standing }: Fault): Extent | undefined {
  const { extent, steps = [] } = standing.span ?? {};
  if (!extent) return undefined;
  const { root } = traversal;
  // The name of a resource is its type's first step, and "resource." may be written before it.
  const written = steps.length - traversal.steps.length;
  if (said.summary === 'Invalid "self" reference') return [extent[0], extent[0] + root.length];
  if (/^Reference to|^Missing resource instance key/.test(said.summary)) {
    const last = steps[written + (['data', 'ephemeral', 'module'].includes(root) ? 1 : 0)];
    return [extent[0], last?.[1] ?? extent[1]];
  }
  const failed = scope ? failedStep(traversal, scope) : namedStep(traversal, said);
  return failed === undefined ? undefined : steps[written + failed];
}

/** The first step after which there is nothing. */
function failedStep({ root, steps }: Expression & { readonly kind: 'traversal' }, scope: Scope): number | undefined {
  try {
    const { value, used } = scope.resolve(root, steps);
    for (let end = used + 1; end <= steps.length; end++) {
      try {
        applySteps(value, steps.slice(used, end));
      } catch {
        return end - 1;
      }
    }
  } catch {
    // What can't be resolved at all has no step that is to blame.
  }
  return undefined;
}

function namedStep({ steps }: Expression & { readonly kind: 'traversal' }, { detail }: Said): number | undefined {
  const found = steps.findLastIndex((step) => 'name' in step && detail.includes(`named ${JSON.stringify(step.name)}`));
  return found < 0 ? undefined : found;
}

function ofCall(call: Expression & { readonly kind: 'call' }, fault: Fault): Subject | undefined {
  const { extent } = fault.standing.span ?? {};
  if (!extent) return undefined;
  const [start] = extent;
  const { summary, detail } = fault.said;
  if (summary === 'Invalid function argument') {
    const name = /Invalid value for "([^"]+)" parameter/.exec(detail)?.[1];
    const argument = name === undefined ? undefined : call.args[argumentNamed(call.name, name)];
    return (argument && part(argument, fault)) ?? { extent, expression: call };
  }
  if (summary === 'Not enough function arguments') return { extent: [extent[1] - 1, extent[1]], expression: call };
  if (summary === 'Too many function arguments') {
    const surplus = call.args[signatureOf(call.name)?.params.length ?? -1];
    return { extent: (surplus && startOf(surplus, fault)) ?? extent, expression: call };
  }
  if (summary === 'Call to unknown function') return { extent: [start, start + call.name.length], expression: call };
  return summary === 'Error in function call'
    ? { extent: [start, start + call.name.length + 1], expression: call }
    : { extent, expression: call };
}

/** What an expression begins with: its first operand, the name of a function, a text without its quotes. */
function startOf(expression: Expression, fault: Fault): Extent | undefined {
  const extent = part(expression, fault)?.extent;
  if (!extent) return undefined;
  const [start, end] = extent;
  switch (expression.kind) {
    case 'binary':
      return startOf(expression.left, fault);
    case 'conditional':
      return startOf(expression.condition, fault);
    case 'call':
      return [start, start + expression.name.length + 1];
    default:
      return fault.standing.string?.text[start] === '"' ? [start + 1, end - 1] : extent;
  }
}

/** Chains are evaluated in one go: the first link that fails by itself is it. */
function atFault(
  chain: Expression & { readonly kind: 'binary' },
  scope: Scope | undefined,
): Expression & { readonly kind: 'binary' } {
  const links: (Expression & { readonly kind: 'binary' })[] = [];
  for (let at: Expression = chain; at.kind === 'binary'; at = at.left) links.push(at);
  return links.reverse().find((link) => scope && fails(() => evaluate(link, scope))) ?? chain;
}

function fails(make: () => void): boolean {
  try {
    make();
    return false;
  } catch {
    return true;
  }
}

function ofOperand({ left, right }: Expression & { readonly kind: 'binary' }, fault: Fault): Subject | undefined {
  return part(/right operand/.test(fault.said.detail) ? right : left, fault);
}
