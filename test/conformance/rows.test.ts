import { ROWS } from './rows';
import { blockOf, RESOURCES } from './support/core';
import { isRefused, isReplacing, NO_REFS, variantsOf } from './support/variants';

test('each resource has a row', () => {
  expect(RESOURCES.filter((type) => !ROWS.some((row) => row.type === type))).toEqual([]);
});

test.each(ROWS)('$type: what its row names is there, and would be tried but for that', (row) => {
  const { refused = {}, replaces = [], apart = [], exempt = {} } = row;
  const { variants, missing } = variantsOf({ ...row, exempt: {} }, blockOf(row.type), NO_REFS);
  const names = [...variants.map(({ name }) => name), ...missing];
  const inPlace = variants.filter((variant) => !isReplacing(row, variant) && !isRefused(row, variant)).map(({ name }) => name);
  const idle = Object.keys(exempt).filter((what) => !tried(what, names, inPlace));
  const unknown = [...Object.keys(refused), ...replaces, ...apart].filter((name) => !names.includes(name));
  expect([...idle, ...unknown]).toEqual([]);
});

/** Whether there is something that an exemption leaves out. */
function tried(what: string, names: readonly string[], inPlace: readonly string[]): boolean {
  const [, check, name = ''] = /^(import|drift): (.*)$/.exec(what) ?? [];
  return check === undefined ? names.includes(what) : inPlace.includes(name);
}

/** What is exempted and why, with the resources. */
const printed = new Map<string, readonly string[]>();
for (const { type, exempt = {}, unreadable = {} } of ROWS) {
  const imports = Object.entries(unreadable).map(([path, reason]) => [`import: all of ${path}`, reason]);
  for (const [what, reason] of [...Object.entries(exempt), ...imports]) {
    const line = `${what}: ${reason}`;
    printed.set(line, [...(printed.get(line) ?? []), type.replace('palette_', '')]);
  }
}
afterAll(() => {
  // What is left out is said, whatever else is printed.
  const lines = [...printed].map(([line, types]) => `  ${line} (${types.join(', ')})`);
  console.info(`${printed.size} exemptions\n${lines.join('\n')}`);
});
