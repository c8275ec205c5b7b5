import fc from 'fast-check';
import type { Expression } from '../../../../../src/executor/expression/ast';
import { ExpressionError } from '../../../../../src/executor/expression/expression-error';
import { parseExpression, parseTemplate, parseTraversal } from '../../../../../src/executor/expression/parse/parse';
import { traversalText } from '../../../../../src/executor/expression/references';

/** An expression as text with all of its parentheses. */
function shape(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return JSON.stringify(expression.value.value);
    case 'traversal':
      return traversalText(expression);
    case 'attribute':
      return `${shape(expression.of)}.${expression.name}`;
    case 'index':
      return `${shape(expression.of)}[${shape(expression.key)}]`;
    case 'splat':
      return `splat(${shape(expression.of)}, ${shape(expression.each)})`;
    case 'call':
      return `${expression.name}(${expression.args.map(shape).join(', ')}${expression.expandLast ? '...' : ''})`;
    case 'unary':
      return `(${expression.operator}${shape(expression.operand)})`;
    case 'binary':
      return `(${shape(expression.left)} ${expression.operator} ${shape(expression.right)})`;
    case 'conditional':
    case 'templateIf':
      return `(${shape(expression.condition)} ? ${shape(expression.whenTrue)} : ${shape(expression.whenFalse)})`;
    case 'template':
      return `template(${expression.parts.map(shape).join(', ')})`;
    case 'tuple':
      return `[${expression.items.map(shape).join(', ')}]`;
    case 'object':
      return `{${expression.entries.map(({ key, value }) => `${shape(key)} = ${shape(value)}`).join(', ')}}`;
    case 'for': {
      const names = [expression.keyName, expression.valueName].filter((name) => name !== undefined).join(', ');
      const key = expression.key ? `${shape(expression.key)} => ` : '';
      const condition = expression.condition ? ` if ${shape(expression.condition)}` : '';
      return `for ${names} in ${shape(expression.over)}: ${key}${shape(expression.value)}${expression.group ? '...' : ''}${condition}`;
    }
    case 'templateFor':
      return `each ${expression.valueName} in ${shape(expression.over)}: ${shape(expression.each)}`;
  }
}

test.each([
  ['a.b.c', 'a.b.c'],
  ['a["b"][0].c', 'a["b"][0].c'],
  ['a.0.b', 'a[0].b'],
  ['a-b.c', 'a-b.c'],
  ['a - b', '(a - b)'],
  ['a[b]', 'a[b]'],
  ['a[-1]', 'a[(-1)]'],
  ['a[1.5]', 'a[1.5]'],
  ['f().x[0]', 'f().x[0]'],
  ['a[*].b[0].c', 'splat(a, each item.b[0].c)'],
  ['a.*.b[0].c', 'splat(a, each item.b)[0].c'],
  ['a[*].b[*].c', 'splat(a, splat(each item.b, each item.c))'],
  ['1 + 2 * 3 - 4', '((1 + (2 * 3)) - 4)'],
  ['a || b && c == d', '(a || (b && (c == d)))'],
  ['a < b == c > d', '((a < b) == (c > d))'],
  ['!a == -b', '((!a) == (-b))'],
  ['a ? b : c ? d : e', '(a ? b : (c ? d : e))'],
  ['a ? b ? c : d : e', '(a ? (b ? c : d) : e)'],
  ['f(a, [b]...)', 'f(a, [b]...)'],
  ['f(a, b,)', 'f(a, b)'],
  ['provider::x::f(1)', 'provider::x::f(1)'],
  ['[1, [true, null], {a = "b"}]', '[1,[true,null],{"a":"b"}]'],
  ['{a = b, "c${d}" : e, (f) = g\n 1 = h}', '{"a" = b, template("c", d) = e, f = g, "1" = h}'],
  ['[for x in a : x.b if x.c]', 'for x in a: x.b if x.c'],
  ['{for k, v in a : k => v...}', 'for k, v in a: k => v...'],
  ['/* x */ a # y\n + b // z', '(a + b)'],
  ['<<EOT\nx ${a}\nEOT\n', 'template("x ", a, "\\n")'],
])('%s', (text, expected) => {
  expect(shape(parseExpression(text))).toBe(expected);
});

test.each([
  ['plain $ and % and $${x} $$', '"plain $ and % and ${x} $$"'],
  ['${a}', 'a'],
  ['${"${a}"}', 'a'],
  [' ${a}', 'template(" ", a)'],
  ['${a}${b}', 'template(a, b)'],
  ['x ${~ a ~} y', 'template("x", a, "y")'],
  ['%{ if a }b%{ endif }', 'template((a ? "b" : ""))'],
  ['%{ if a ~} b %{~ else ~} c %{~ endif }', 'template((a ? "b" : "c"))'],
  ['%{ for x in a }${x},%{ endfor }', 'template(each x in a: template(x, ","))'],
  ['cafe\u0301', '"café"'],
])('template %s', (text, expected) => {
  expect(shape(parseTemplate(text))).toBe(expected);
});

test.each([
  ['a +', 'Invalid expression'],
  ['a b', 'Extra characters after expression'],
  ['a ? b', 'Missing false expression in conditional'],
  ['a.b.0.1', 'Invalid legacy index syntax'],
  ['{a}', 'Missing key/value separator'],
  ['{a, b = 1}', 'Missing attribute value'],
  ['1..2', 'Invalid number literal'],
  ['a::b', 'Missing open parenthesis'],
  ['a[1', 'Missing close bracket on index'],
  ['"\\z"', 'Invalid escape sequence'],
  ['<<EOT\nabc', 'Unterminated template string'],
  ["a & 'b'", 'Unsupported operator'],
  ['('.repeat(400), 'Expression nested too deeply'],
])('%s is refused', (text, summary) => {
  expect(() => parseExpression(text)).toThrow(expect.objectContaining({ name: 'ExpressionError', summary }));
});

test('an error says where, and shows nothing of a text that may be secret', () => {
  expect(() => parseTemplate('hunter2\n ${ a ? }')).toThrow('(At line 2, column 9.)');
  expect(() => parseTemplate('hunter2\n ${ a ? }')).not.toThrow('hunter2');
});

test.each(['a', 'a.b', 'a.b[0]', 'a["x.y"].z', 'tags["a$b"]'])('the traversal %s', (text) => {
  expect(traversalText(parseTraversal(text))).toBe(text);
});

test.each(['', 'a.', 'a[b]', 'a[*]', 'a.0', 'a["${b}"]', 'a + b', '1', 'f()'])('%p is no traversal', (text) => {
  expect(() => parseTraversal(text)).toThrow(ExpressionError);
});

const pieces = fc.constantFrom(
  '${',
  '%{',
  '}',
  '~}',
  '{',
  '[',
  ']',
  '(',
  ')',
  '"',
  '\\',
  '\n',
  '<<A\n',
  'A\n',
  '<<-',
  'for ',
  'in ',
  'if ',
  'else',
  'endif',
  'x',
  '.',
  '*',
  '...',
  '1',
  '1e9',
  '1e99999',
  '?',
  ':',
  '::',
  '=',
  '=>',
  '==',
  '&',
  '-',
  '!',
  ',',
  '/*',
  '*/',
  '#',
  '$',
  '%',
  ' ',
  '\u0301',
  '\ud800',
  '__proto__',
);

test.each([
  ['an expression', parseExpression],
  ['a template', parseTemplate],
  ['a traversal', parseTraversal],
])('whatever is read as %s is read or refused', (_, parse) => {
  const anyText = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  const met = { read: 0, refused: 0 };
  fc.assert(
    fc.property(anyText, (text) => {
      try {
        parse(text);
        met.read += 1;
      } catch (error) {
        met.refused += 1;
        expect(error).toBeInstanceOf(ExpressionError);
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 1000) },
  );
  expect(Math.min(met.read, met.refused)).toBeGreaterThan(0);
});

test.each(['(', '[', '{a=', '!', '-', '"${', 'f(', 'a[', 'a?', 'a[*][', '%{if a}', '${'])(
  '"%s" many times over is refused, not a crash',
  (part) => {
    expect(() => parseTemplate(`\${${part.repeat(20_000)}`)).toThrow(ExpressionError);
    expect(() => parseTemplate(`${part.repeat(20_000)}\${`)).toThrow(ExpressionError);
  },
);
