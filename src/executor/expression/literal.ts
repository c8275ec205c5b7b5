import { type TerraformNumber, t } from '../../framework';
import type { Expression } from './ast';
import { objectOf, tupleOf } from './construct';
import { type MarkedValue, typed } from './marked-value';

/** A literal text; Terraform keeps all text in Unicode's composed form (NFC). */
export function textLiteral(text: string): Expression & { kind: 'literal' } {
  return literal(typed(t.string, text.normalize('NFC')));
}

/** A literal number. */
export function numberLiteral(value: TerraformNumber): Expression {
  return literal(typed(t.number, value));
}

/** A literal value. */
export function literal(value: MarkedValue): Expression & { kind: 'literal' } {
  return { kind: 'literal', value };
}

/** `[a, b]`: a literal as a whole when all items are, so that evaluating it costs nothing. */
export function tupleExpression(items: readonly Expression[]): Expression {
  const values: MarkedValue[] = [];
  for (const item of items) {
    if (item.kind !== 'literal') return { kind: 'tuple', items };
    values.push(item.value);
  }
  return literal(tupleOf(values));
}

/** An object: a literal as a whole when its keys and values are. @param unique see {@link Expression} */
export function objectExpression(
  entries: readonly { readonly key: Expression; readonly value: Expression }[],
  unique = false,
): Expression {
  const values = new Map<string, MarkedValue>();
  for (const { key, value } of entries) {
    if (
      key.kind !== 'literal' ||
      value.kind !== 'literal' ||
      typeof key.value.value !== 'string' ||
      (unique && values.has(key.value.value))
    )
      return { kind: 'object', entries, ...(unique ? { unique } : {}) };
    values.set(key.value.value, value.value);
  }
  return literal(objectOf(values));
}
