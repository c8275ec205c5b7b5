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

test.each(PLAYED)('what is played on a %s site by %s each time is played on a large one, too', (layout, program) => {
  const large = profilesOf(layout, program, 'large');
  expect(large).toEqual(expect.arrayContaining([...profilesOf(layout, program, 'each time')]));
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
  const wanted = profilesOf(layout, program, 'large').map(({ name }) => name);
  expect(rows.map((row) => row.profile)).toEqual(NAMES.filter((name) => wanted.includes(name)));
  expect(rows.filter(({ row }) => !row.endsWith('| converged |'))).toEqual([]);
});
