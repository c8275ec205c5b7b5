import type { Traversal } from '../../../../src/executor/expression/ast';
import { parseTemplate } from '../../../../src/executor/expression/parse/parse';
import { referenceTexts } from '../../../../src/report/configuration/references';

test.each<[string, readonly string[]]>([
  ['var.n', ['var.n']],
  ['var.o.a["b"].c', ['var.o.a["b"].c', 'var.o.a["b"]', 'var.o.a', 'var.o']],
  ['local.l[0]', ['local.l[0]', 'local.l']],
  ['each.value.x', ['each.value.x', 'each.value']],
  ['count.index', ['count.index']],
  ['path.module', ['path.module']],
  ['self.id', ['self.id', 'self']],
  ['a_b.c', ['a_b.c']],
  ['a_b.c.id', ['a_b.c.id', 'a_b.c']],
  ['a_b.c[0].x[1]', ['a_b.c[0].x[1]', 'a_b.c[0].x', 'a_b.c[0]', 'a_b.c']],
  ['data.a_b.c["k"].id', ['data.a_b.c["k"].id', 'data.a_b.c["k"]', 'data.a_b.c']],
  ['module.m.out.x', ['module.m.out.x', 'module.m.out', 'module.m']],
  ['module.m["k"].out', ['module.m["k"].out', 'module.m["k"]']],
  ['module.m[0]', ['module.m[0]', 'module.m']],
  ['module.m', ['module.m']],
])('%s', (text, texts) => {
  expect(referenceTexts(parseTemplate(`\${${text}}`) as Traversal)).toEqual(texts);
});

test('what names nothing refers to nothing', () => {
  expect(referenceTexts(parseTemplate('${local}') as Traversal)).toEqual([]);
});
