import type { Expression } from '../ast';
import { textLiteral } from '../literal';
import type { Cursor } from './lexer';

/** A stretch of literal text, at most a line of it; trimming changes it while the template is read. */
export interface TextToken {
  readonly kind: 'text';
  text: string;
}

/** What a template consists of before its directives are paired. */
export type TemplateToken =
  | TextToken
  | { readonly kind: 'value'; readonly expression: Expression }
  | { readonly kind: 'if'; readonly condition: Expression; readonly at: number }
  | {
      readonly kind: 'for';
      readonly keyName?: string;
      readonly valueName: string;
      readonly over: Expression;
      readonly at: number;
    }
  | { readonly kind: 'else' | 'endif' | 'endfor'; readonly at: number };

type Opening = TemplateToken & { readonly kind: 'if' | 'for' };
type Closing = TemplateToken & { readonly kind: 'else' | 'endif' | 'endfor' };

/**
 * Pairs the directives of a template.
 * @throws ExpressionError when one is without its counterpart
 */
export function buildTemplate(cursor: Cursor, tokens: readonly TemplateToken[]): Expression {
  let next = 0;

  /** Reads up to the directive that closes `opening`, or to the end when there is none. */
  const body = (opening?: Opening): { readonly expression: Expression; readonly closing?: Closing } => {
    const parts: Expression[] = [];
    for (;;) {
      const token = tokens[next];
      next += 1;
      if (token === undefined) {
        if (opening) failOpen(cursor, opening);
        return { expression: templateExpression(parts) };
      }
      if (token.kind === 'text') parts.push(textLiteral(token.text));
      else if (token.kind === 'value') parts.push(token.expression);
      else if (token.kind === 'if') parts.push(cursor.nested(() => conditional(token)));
      else if (token.kind === 'for') parts.push(cursor.nested(() => loop(token)));
      else return { expression: templateExpression(parts), closing: expectedClosing(cursor, opening, token) };
    }
  };
  const conditional = (opening: Opening & { readonly kind: 'if' }): Expression => {
    const whenTrue = body(opening);
    const { condition } = opening;
    if (whenTrue.closing?.kind !== 'else') {
      return { kind: 'templateIf', condition, whenTrue: whenTrue.expression, whenFalse: textLiteral('') };
    }
    const whenFalse = body(opening);
    if (whenFalse.closing?.kind === 'else') {
      cursor.fail('Unexpected else directive', 'Already in the else clause of this if directive.', whenFalse.closing.at);
    }
    return { kind: 'templateIf', condition, whenTrue: whenTrue.expression, whenFalse: whenFalse.expression };
  };
  const loop = ({ at, kind, ...names }: Opening & { readonly kind: 'for' }): Expression => ({
    ...names,
    kind: 'templateFor',
    each: body({ at, kind, ...names }).expression,
  });

  return body().expression;
}

/** A template of parts: neighbouring texts become one, and a text alone is a literal. */
function templateExpression(parts: readonly Expression[]): Expression {
  const merged: Expression[] = [];
  let text = '';
  const endText = () => {
    if (text !== '') merged.push(textLiteral(text));
    text = '';
  };
  for (const part of parts) {
    if (part.kind === 'literal' && typeof part.value.value === 'string') {
      text += part.value.value;
    } else {
      endText();
      merged.push(part);
    }
  }
  endText();
  const [first] = merged;
  if (first === undefined) return textLiteral('');
  if (merged.length === 1 && first.kind === 'literal' && typeof first.value.value === 'string') return first;
  return { kind: 'template', parts: merged };
}

function expectedClosing(cursor: Cursor, opening: Opening | undefined, closing: Closing): Closing {
  const fits = opening?.kind === 'if' ? closing.kind !== 'endfor' : opening !== undefined && closing.kind === 'endfor';
  if (fits) return closing;
  cursor.fail(
    `Unexpected ${closing.kind} directive`,
    opening
      ? `Expecting an end${opening.kind} directive for the ${opening.kind} directive before it.`
      : 'The control directives within this template are unbalanced.',
    closing.at,
  );
}

function failOpen(cursor: Cursor, { kind, at }: Opening): never {
  cursor.fail('Unexpected end of template', `This ${kind} directive is missing its corresponding end${kind} directive.`, at);
}
