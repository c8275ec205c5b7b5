import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../acceptance/support/workspace';
import { LAYOUTS, type LayoutName } from './layout';
import { PROGRAMS } from './program';
import { marksOf } from './record';
import { PROFILES, profilesOf } from './table';

const NAMES = PROFILES.map(({ name }) => name);

test('no two profiles share a name, and what is counted in one has names of its own', () => {
  const twice = (names: readonly string[]) => names.filter((name, i) => names.indexOf(name) !== i);
  expect(twice(NAMES)).toEqual([]);
  const counted = PROFILES.flatMap(({ faults = [], happenings = [] }) => [
    ...twice([...faults.map(({ order }) => order.name), ...happenings.map(({ name }) => name)]),
  ]);
  expect(counted).toEqual([]);
});

const LAYOUT_NAMES = Object.keys(LAYOUTS) as LayoutName[];
const PLAYED = LAYOUT_NAMES.flatMap((layout) => PROGRAMS.map((program) => [layout, program] as const));

test.each(PLAYED)('a %s site is played by %s each time, with profiles that there are', (layout, program) => {
  expect(profilesOf(layout, program)).not.toEqual([]);
});

test.each(PLAYED)('docs/reliability.md has the runs on a %s site by %s, and all converged', (layout, program) => {
  const page = readFileSync(join(ROOT, 'docs', 'reliability.md'), 'utf8');
  const [begin, end] = marksOf(layout);
  let profile = '';
  const rows = page
    .slice(page.indexOf(begin), page.indexOf(end))
    .split('\n')
    .filter((line) => / \| (terraform|pcg) \| /.test(line))
    .map((row) => {
      profile = /^\| `(.+?)`/.exec(row)?.[1] ?? profile;
      return { profile, row };
    })
    .filter(({ row }) => row.includes(` | ${program} | `));
  expect(rows.map((row) => row.profile)).toEqual(NAMES);
  expect(rows.filter(({ row }) => !row.endsWith('| converged |'))).toEqual([]);
});
