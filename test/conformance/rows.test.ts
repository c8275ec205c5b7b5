import { ROWS } from './rows';
import { blockOf, RESOURCES } from './support/core';
import { placesOf } from './support/paths';
import { NO_REFS, variantsOf } from './support/variants';

test('each resource has a row', () => {
  expect(RESOURCES.filter((type) => !ROWS.some((row) => row.type === type))).toEqual([]);
});

test.each(ROWS)('$type: what is exempted is there, and all of it is printed', (row) => {
  const exemptions = Object.entries(row.exempt ?? {});
  const paths = placesOf(blockOf(row.type)).map(({ path }) => path);
  const names = [
    ...paths,
    ...paths.map((path) => `${path} unset`),
    ...variantsOf(row, blockOf(row.type), NO_REFS).variants.map(({ name }) => name),
  ];
  expect(exemptions.map(([what]) => what.replace(/^(import|drift): /, '')).filter((what) => !names.includes(what))).toEqual([]);
  for (const [what, reason] of exemptions) {
    const line = `${what}: ${reason}`;
    printed.set(line, [...(printed.get(line) ?? []), row.type.replace('palette_', '')]);
  }
});

/** What is exempted and why, with the resources. */
const printed = new Map<string, readonly string[]>();
afterAll(() => {
  // What is left out is said, whatever else is printed.
  const lines = [...printed].map(([line, types]) => `  ${line} (${types.join(', ')})`);
  console.info(`${printed.size} exemptions\n${lines.join('\n')}`);
});
