import type { Expression } from '../ast';

/** Whether an expression calls a function of a provider. */
export function callsProvider(expression: Expression): boolean {
  if (expression.kind === 'call' && expression.name.startsWith('provider::')) return true;
  return parts(expression).some((part) => part !== undefined && callsProvider(part));
}

/** The expressions that an expression is made of. */
function parts(expression: Expression): readonly (Expression | undefined)[] {
  switch (expression.kind) {
    case 'literal':
    case 'traversal':
      return [];
    case 'template':
      return expression.parts;
    case 'attribute':
      return [expression.of];
    case 'index':
      return [expression.of, expression.key];
    case 'splat':
      return [expression.of, expression.each];
    case 'call':
      return expression.args;
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'conditional':
    case 'templateIf':
      return [expression.condition, expression.whenTrue, expression.whenFalse];
    case 'tuple':
      return expression.items;
    case 'object':
      return expression.entries.flatMap(({ key, value }) => [key, value]);
    case 'for':
      return [expression.over, expression.key, expression.value, expression.condition];
    case 'templateFor':
      return [expression.over, expression.each];
  }
}
