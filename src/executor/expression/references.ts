import { type Expression, SPLAT_ITEM, type Step, type Traversal } from './ast';

/** The reference as it is written: `palette_x.y[0].id`, `var.a["b"]`. */
export function traversalText({ root, steps }: Traversal): string {
  return steps.reduce((text, step) => text + stepText(step), root === SPLAT_ITEM ? 'each item' : root);
}

function stepText(step: Step): string {
  return 'name' in step ? `.${step.name}` : `[${JSON.stringify(step.index)}]`;
}

/**
 * What an expression refers to outside of itself, each reference once and in the order of the text;
 * names that a `for` or a splat brings along are left out.
 */
export function references(expression: Expression): readonly Traversal[] {
  const found = new Map<string, Traversal>();
  collect(expression, NO_NAMES, (traversal) => {
    const text = traversalText(traversal);
    if (!found.has(text)) found.set(text, traversal);
  });
  return [...found.values()];
}

/** The same, each reference as many times as it stands there. */
export function everyReference(expression: Expression): readonly Traversal[] {
  const found: Traversal[] = [];
  collect(expression, NO_NAMES, (traversal) => found.push(traversal));
  return found;
}

const NO_NAMES: ReadonlySet<string> = new Set([SPLAT_ITEM]);

function collect(expression: Expression, bound: ReadonlySet<string>, found: (traversal: Traversal) => void): void {
  const all = (...expressions: readonly (Expression | undefined)[]) => {
    for (const inner of expressions) if (inner) collect(inner, bound, found);
  };
  switch (expression.kind) {
    case 'literal':
      return;
    case 'traversal':
      if (!bound.has(expression.root)) found(expression);
      return;
    case 'template':
      all(...expression.parts);
      return;
    case 'attribute':
      all(expression.of);
      return;
    case 'index':
      all(expression.of, expression.key);
      return;
    case 'splat':
      all(expression.of, expression.each);
      return;
    case 'call':
      all(...expression.args);
      return;
    case 'unary':
      all(expression.operand);
      return;
    case 'binary':
      collectChain(expression, all);
      return;
    case 'conditional':
    case 'templateIf':
      all(expression.condition, expression.whenTrue, expression.whenFalse);
      return;
    case 'tuple':
      all(...expression.items);
      return;
    case 'object':
      for (const { key, value } of expression.entries) all(key, value);
      return;
    case 'for':
    case 'templateFor': {
      all(expression.over);
      const { keyName, valueName } = expression;
      const inside = new Set([...bound, valueName, ...(keyName === undefined ? [] : [keyName])]);
      const bodies = expression.kind === 'for' ? [expression.key, expression.value, expression.condition] : [expression.each];
      for (const body of bodies) if (body) collect(body, inside, found);
    }
  }
}

/** `a + b + c + …` may be long: it is walked along, not down. */
function collectChain(expression: Expression & { readonly kind: 'binary' }, all: (...inner: readonly Expression[]) => void): void {
  const operands: Expression[] = [];
  let next: Expression = expression;
  for (; next.kind === 'binary'; next = next.left) operands.push(next.right);
  all(next, ...operands.reverse());
}
