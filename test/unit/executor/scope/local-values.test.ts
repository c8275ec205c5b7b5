import type { Scope } from '../../../../src/executor/expression/ast';
import { parseTemplate } from '../../../../src/executor/expression/parse/parse';
import { LocalValues } from '../../../../src/executor/scope/local-values';

function localValues(texts: { readonly [name: string]: string }): LocalValues {
  const expressions = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, parseTemplate(text)]));
  const scope: Scope = {
    resolve: (_, [step]) => ({ value: locals.value(step && 'name' in step ? step.name : ''), used: 1 }),
    call: () => {
      throw new Error('no functions here');
    },
  };
  const locals = new LocalValues(expressions, scope);
  return locals;
}

test('a chain of thousands is worked off from its end', () => {
  const chain = Array.from({ length: 5000 }, (_, i) => [`l${i}`, i === 0 ? 'x' : `\${local.l${i - 1}}`] as const);
  expect(localValues(Object.fromEntries(chain)).value('l4999').value).toBe('x');
});

test('what is wrong at the end of a chain is told to everybody who asks', () => {
  const locals = localValues({ a: '${1 + "x"}', b: '${local.a}', c: '${local.b}' });
  for (const name of ['c', 'b', 'c']) expect(() => locals.value(name)).toThrow(/operand/);
});
