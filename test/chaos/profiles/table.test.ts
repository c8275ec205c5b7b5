import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../acceptance/support/workspace';
import { PROGRAMS } from './program';
import { PROFILES, SHORT } from './table';

const NAMES = PROFILES.map(({ name }) => name);

test('no two profiles share a name, and what is counted in one has names of its own', () => {
  const twice = (names: readonly string[]) => names.filter((name, i) => names.indexOf(name) !== i);
  expect(twice(NAMES)).toEqual([]);
  const counted = PROFILES.flatMap(({ faults = [], happenings = [] }) => [
    ...twice([...faults.map(({ order }) => order.name), ...happenings.map(({ name }) => name)]),
  ]);
  expect(counted).toEqual([]);
});

test('what is played every time is in the table', () => {
  expect(Object.values(SHORT).flat()).toEqual(
    Object.values(SHORT).flatMap((names) => names.filter((name) => NAMES.includes(name))),
  );
});

test('docs/reliability.md has a run of each profile with each program, and all converged', () => {
  const page = readFileSync(join(ROOT, 'docs', 'reliability.md'), 'utf8');
  const rows = page.split('\n').filter((line) => / \| (terraform|pcg) \| /.test(line));
  const documented = rows.map((row) => /^\| `(.+?)`/.exec(row)?.[1]).filter((name) => name !== undefined);
  expect(documented).toEqual(NAMES);
  expect(rows).toHaveLength(PROFILES.length * PROGRAMS.length);
  expect(rows.filter((row) => !row.endsWith('| converged |'))).toEqual([]);
});
