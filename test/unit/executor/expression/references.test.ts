import { expressionFromJson } from '../../../../src/executor/expression/from-json';
import { references, traversalText } from '../../../../src/executor/expression/references';
import type { Json } from '../../../../src/framework';

test.each<[Json, string[]]>([
  ['plain', []],
  ['${a.b.c}-${a.b.c}-${a.b}', ['a.b.c', 'a.b']],
  ['${a.b[c.d].e}', ['a.b', 'c.d']],
  ['${a.b[*].c[x]}', ['a.b', 'x']],
  ['${[for k, v in a.b : [k, v.x, w] if c]}', ['a.b', 'w', 'c']],
  ['${{for v in v : v.k => [for k in v : k]...}}', ['v']],
  ['${[[for x in [1] : x], x.y]}', ['x.y']],
  ['%{ for x in a }${x}${y}%{ endfor }%{ if b }${c}%{ else }${d}%{ endif }', ['a', 'y', 'b', 'c', 'd']],
  ['${try(a.b, f(c...))}', ['a.b', 'c']],
  ['${a ? b : !c}', ['a', 'b', 'c']],
  ['${a + b * -c}', ['a', 'b', 'c']],
  ['${{(a) = b, c = d}}', ['a', 'b', 'd']],
  [{ '${a}': ['${b["x"]}'] }, ['a', 'b["x"]']],
  ['${f(a)[0].b}', ['a']],
])('%j refers to %j', (json, expected) => {
  expect(references(expressionFromJson(json)).map(traversalText)).toEqual(expected);
});

test('a long chain of operators is walked', () => {
  const terms = Array.from({ length: 20_000 }, (_, i) => `a${i}`);
  expect(references(expressionFromJson(`\${${terms.join(' + ')}}`)).map(traversalText)).toEqual(terms);
});
