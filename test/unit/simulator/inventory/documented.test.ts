import { readFileSync } from 'node:fs';
import { createSimulator, INVENTORY_SCHEMA, readInventory, SEEDS } from '../../../../src/simulator';
import { dataCentresOf } from '../../../../src/simulator/inventory';

const page = readFileSync('docs/inventory.md', 'utf8');
const listed = /## What the seeds hold[\s\S]*?```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';

/** The names of everything, in the shape of what they stand in; what else is told of a thing is left out. */
function namesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(namesOf);
  if (typeof value !== 'object' || value === null) return value;
  const { name, id, server } = value as { readonly [key: string]: unknown };
  const lists = Object.entries(value).filter(([key, item]) => Array.isArray(item) && key !== 'absent');
  return { is: name ?? id ?? server, ...Object.fromEntries(lists.map(([key, item]) => [key, namesOf(item)])) };
}

test.each(Object.keys(SEEDS) as (keyof typeof SEEDS)[])('docs/inventory.md lists what the seed %s holds', (seed) => {
  const { vcenters, maasServers, openStackClouds, cloudStackServers } = SEEDS[seed];
  const named = (records: object) => Object.fromEntries(Object.entries(records).map(([key, list]) => [key, namesOf(list)]));
  expect(named(dataCentresOf(readInventory(listed)))).toEqual(named({ vcenters, maasServers, openStackClouds, cloudStackServers }));
});

test('it lists their sizes, too', () => {
  const [cloud] = dataCentresOf(readInventory(listed)).openStackClouds;
  const sizes = (flavors: typeof cloud) => flavors?.flavors.map(({ id: _, ...flavor }) => flavor);
  expect(sizes(cloud)).toEqual(sizes(SEEDS.default.openStackClouds?.[0]));
});

test('every example of docs/inventory.md is an inventory', () => {
  const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text ?? '');
  expect(examples.length).toBeGreaterThan(1);
  for (const text of examples) expect(() => createSimulator({ inventory: readInventory(text) })).not.toThrow();
});

test('the published schema is the one that is checked by', () => {
  const published = JSON.parse(readFileSync('docs/inventory.schema.json', 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(INVENTORY_SCHEMA)));
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(manifest.exports['./inventory.schema.json']).toBe('./docs/inventory.schema.json');
  expect(manifest.files).toContain('docs');
});
