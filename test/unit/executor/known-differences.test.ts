import { readFileSync } from 'node:fs';
import { KNOWN, knownDifference } from '../../differential/random/known';

/** The rows of the list of docs/executor.md, by their first column. */
function listed(): readonly string[] {
  const [, list = ''] = /What differs still, and stays:\n\n(.*?)\n\n/s.exec(readFileSync('docs/executor.md', 'utf8')) ?? [];
  const [, , ...rows] = list.split('\n');
  return rows.map((row) => /^\| (.*?) (?<!\\)\| /.exec(row)?.[1] ?? row);
}

test('what is listed as different is what random cases are let pass for, and nothing else', () => {
  expect(listed().length).toBeGreaterThan(5);
  expect(listed()).toEqual(KNOWN.map(({ name }) => name));
});

test.each([
  ['stacks', '{"mode":"destroy"}', ['0.plan.outputs.o.after: terraform has 1, pcg has nothing'], 'before a destroy'],
  [
    'expressions',
    'pow(10, 100)',
    ['state.resources.0: terraform has nothing, pcg has {}'],
    'what `pow`, `log`, a division by a huge number and `%` with fractions give',
  ],
  ['expressions', 'pow(10, 1)', ['plan.changes.0.change.after.input: terraform has 10, pcg has 11'], undefined],
  ['expressions', 'a', ['plan.changes.0.change.after_unknown.input: terraform has true, pcg has nothing'], undefined],
  ['expressions', 'a', ['plan.changes.0.change.after_sensitive.input: terraform has true, pcg has nothing'], undefined],
  ['stacks', '{}', ['1.plan.changes.0.change.actions.0: terraform has "no-op", pcg has "delete"'], undefined],
])('%s: %s, %j', (suite, text, differences, name) => {
  expect(knownDifference(suite, text, differences)).toBe(name);
});
