import type { Expression, Step } from '../../expression/ast';
import { ExpressionError } from '../../expression/expression-error';
import { parseExpression } from '../../expression/parse/parse';
import { indexText } from '../../instance-key';
import type { ImportKey } from '../configuration';

/** An address as it is written, in which some keys have to be evaluated. */
export interface KeyedAddress {
  /** The address without these keys. */
  readonly text: string;
  readonly keys: readonly ImportKey[];
}

type Part = Step | { readonly key: Expression };

/** Reads `module.m[each.key].palette_x.y[each.value]`. @returns undefined when the text is no such address */
export function keyedAddress(text: string): KeyedAddress | undefined {
  const parts = partsOf(text);
  if (!parts) return undefined;
  const keys: ImportKey[] = [];
  // Each step to a module is two names.
  const modules = parts.filter((part, i) => 'name' in part && part.name === 'module' && isStep(parts, i)).length;
  let names = 0;
  let plain = '';
  for (const part of parts) {
    if ('name' in part) {
      plain += names++ === 0 ? part.name : `.${part.name}`;
    } else if ('index' in part) {
      plain += indexText(part.index);
    } else {
      const step = names / 2 - 1;
      keys.push(step < modules ? { module: step, key: part.key } : { key: part.key });
    }
  }
  return { text: plain, keys };
}

/** Whether a name stands where a step to a module begins. */
function isStep(parts: readonly Part[], at: number): boolean {
  return parts.slice(0, at).filter((part) => 'name' in part).length % 2 === 0;
}

function partsOf(text: string): readonly Part[] | undefined {
  try {
    return flattened(parseExpression(text));
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}

function flattened(expression: Expression): readonly Part[] | undefined {
  if (expression.kind === 'traversal') return [{ name: expression.root }, ...expression.steps];
  if (expression.kind !== 'attribute' && expression.kind !== 'index') return undefined;
  const before = flattened(expression.of);
  return before && [...before, expression.kind === 'attribute' ? { name: expression.name } : { key: expression.key }];
}
