import { type Expression, type Scope, SPLAT_ITEM, type Traversal } from '../expression/ast';
import { friendlyName } from '../expression/convert/mismatch';
import { evaluate } from '../expression/evaluate/evaluate';
import { isUnknownTyped, type MarkedValue } from '../expression/marked-value';
import { isEphemeralPath, wholeMarks } from '../expression/marks';
import { everyReference, traversalText } from '../expression/references';
import { compactValue } from './compact-value';

/** What a reference is worth where it was evaluated. */
export interface SnippetValue {
  readonly traversal: string;
  readonly statement: string;
}

/** What it is about a value that is at fault. */
export type Cause = 'unknown' | 'sensitive' | 'none of them';

/**
 * What an expression refers to, in few words (terraform: command/views/json/diagnostic.go): of each reference the longest part that has a
 * value. Nothing is said of what is sensitive, and of an unknown value only its type.
 * @param cause what is said of values that are the very cause
 */
export function snippetValues(expression: Expression, scope: Scope, cause?: Cause): readonly SnippetValue[] {
  const found = new Map<string, string>();
  for (const traversal of cause === 'none of them' ? [] : everyReference(expression)) {
    if (traversal.root === SPLAT_ITEM) continue;
    const longest = longestValue(traversal, scope);
    const statement = longest && statementOf(longest.value, cause);
    if (longest && statement !== undefined) found.set(longest.text, statement);
  }
  return [...found]
    .map(([traversal, statement]) => ({ traversal, statement }))
    .sort((a, b) => (a.traversal < b.traversal ? -1 : 1));
}

function longestValue(traversal: Traversal, scope: Scope): { readonly text: string; readonly value: MarkedValue } | undefined {
  for (let length = traversal.steps.length; length > 0; length--) {
    const shorter: Traversal = { ...traversal, steps: traversal.steps.slice(0, length) };
    try {
      return { text: traversalText(shorter), value: evaluate(shorter, scope) };
    } catch {
      // It is told already what is wrong with it, or it waits for a provider's answer.
    }
  }
  return undefined;
}

function statementOf(value: MarkedValue, cause: Cause | undefined): string | undefined {
  const marks = wholeMarks(value);
  if (marks.some((path) => !isEphemeralPath(path))) return cause === 'sensitive' ? 'has a sensitive value' : undefined;
  if (isUnknownTyped(value)) {
    if (value.type.kind === 'dynamic') return cause === 'unknown' ? 'will be known only after apply' : undefined;
    return `is a ${friendlyName(value.type)}${cause === 'unknown' ? ', known only after apply' : ''}`;
  }
  return marks.length > 0 ? 'is (ephemeral value)' : `is ${compactValue(value)}`;
}
