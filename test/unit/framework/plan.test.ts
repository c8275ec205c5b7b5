import fc from 'fast-check';
import { blockType, equal, isUnknown, type ObjectValue, UNKNOWN, type Value } from '../../../src/framework';
import { pathText } from '../../../src/framework/path';
import { planBlock, replacedPaths } from '../../../src/framework/plan';
import { thingConfig, thingSchema } from './schema.fixture';

const { block } = thingSchema;
const state: ObjectValue = { ...thingConfig, id: 'u1', etag: 'e1', link: '/a', size: 1, address: '10.0.0.1' };

describe('create', () => {
  test('the provider fills what it computes, the schema its defaults', () => {
    const planned = planBlock(block, { ...thingConfig, disk: [{ label: 'x', gib: null }] }, null);
    expect(planned).toEqual({
      ...thingConfig,
      id: UNKNOWN,
      etag: UNKNOWN,
      link: UNKNOWN,
      address: UNKNOWN,
      size: 1,
      disk: [{ label: 'x', gib: 10 }],
    });
  });

  test('write-only values are taken out, unknown ones stay unknown', () => {
    const planned = planBlock(block, { ...thingConfig, password_wo: 'p', zone: UNKNOWN, ports: UNKNOWN }, null);
    expect(planned).toMatchObject({ password_wo: null, zone: UNKNOWN, ports: UNKNOWN });
  });

  test('what is nested is computed too', () => {
    expect(planBlock(block, { ...thingConfig, ports: [{ number: 80, uid: null }] }, null).ports).toEqual([
      { number: 80, uid: UNKNOWN },
    ]);
  });
});

describe('update', () => {
  test('without a change the prior object itself is planned', () => {
    expect(planBlock(block, thingConfig, state)).toBe(state);
  });

  test.each<[string, ObjectValue, ObjectValue]>([
    [
      'a change keeps what is computed, but for what it alters',
      { size: 2 },
      { size: 2, id: 'u1', etag: UNKNOWN, link: '/a', address: '10.0.0.1' },
    ],
    ['what follows the name is recomputed with it', { name: 'b' }, { name: 'b', link: UNKNOWN, id: 'u1' }],
    ['a given address takes the place of the assigned one', { address: '10.0.0.2' }, { address: '10.0.0.2' }],
  ])('%s', (_, change, expected) => {
    expect(planBlock(block, { ...thingConfig, ...change }, state)).toMatchObject(expected);
  });

  test('another spelling of the same is no change', () => {
    const prior = { ...state, host: 'Db.Example' };
    expect(planBlock(block, { ...thingConfig, host: 'db.example' }, prior)).toBe(prior);
  });

  test('a value taken out of the configuration falls back to its default', () => {
    const prior = { ...state, size: 5, disk: [{ label: 'x', gib: 99 }] };
    expect(planBlock(block, { ...thingConfig, disk: [{ label: 'x', gib: null }] }, prior)).toMatchObject({
      size: 1,
      disk: [{ label: 'x', gib: 10 }],
    });
  });

  test('sets in another order are no change', () => {
    const disk = [
      { label: 'x', gib: 10 },
      { label: 'y', gib: 20 },
    ];
    const prior = { ...state, disk };
    expect(planBlock(block, { ...thingConfig, disk: [...disk].reverse() }, prior)).toBe(prior);
  });

  test('nested computed values stay with their place in the list', () => {
    const prior = { ...state, ports: [{ number: 80, uid: 'p1' }] };
    const config = {
      ...thingConfig,
      ports: [
        { number: 80, uid: null },
        { number: 81, uid: null },
      ],
    };
    expect(planBlock(block, config, prior).ports).toEqual([
      { number: 80, uid: 'p1' },
      { number: 81, uid: UNKNOWN },
    ]);
  });
});

test('replacement is asked for exactly where something changed that cannot change in place', () => {
  const prior = { ...state, zone: 'z1', ports: [{ number: 80, uid: 'p1' }] };
  const planned = { ...prior, zone: UNKNOWN, name: 'b', ports: [{ number: 81, uid: 'p1' }] };
  expect(replacedPaths(block, planned, prior).map(pathText)).toEqual(['zone', 'ports[0].number']);
  expect(replacedPaths(block, prior, prior)).toEqual([]);
});

test('unset and empty are no reason to replace; what an import could not tell is none either', () => {
  const prior = { ...state, zone: null };
  expect(replacedPaths(block, { ...prior, zone: '' }, prior)).toEqual([]);
  expect(replacedPaths(block, { ...prior, zone: null }, { ...prior, zone: '' })).toEqual([]);
  const unreadable = {
    ...block,
    attributes: { ...block.attributes, zone: { ...block.attributes.zone, readable: false } },
  } as typeof block;
  expect(replacedPaths(unreadable, { ...prior, zone: 'z' }, prior, true)).toEqual([]);
  expect(replacedPaths(unreadable, { ...prior, zone: 'z' }, prior, false)).toHaveLength(1);
  expect(replacedPaths(unreadable, { ...prior, zone: 'z' }, { ...prior, zone: 'y' }, true)).toHaveLength(1);
});

const text = fc.option(fc.constantFrom('a', 'b', 'B'));
const maybeUnknown = <T extends Value>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary }, { weight: 1, arbitrary: fc.constant<Value>(UNKNOWN) });
const anyConfig = fc.record({
  ...Object.fromEntries(Object.entries(thingConfig).map(([name, value]) => [name, fc.constant<Value>(value)])),
  name: maybeUnknown(fc.constantFrom('a', 'b')),
  zone: maybeUnknown(text),
  size: maybeUnknown(fc.option(fc.integer({ min: 1, max: 3 }))),
  host: maybeUnknown(text),
  address: maybeUnknown(text),
  password_wo: text,
  ports: maybeUnknown(
    fc.option(fc.array(fc.record({ number: fc.integer({ min: 1, max: 3 }), uid: fc.constant(null) }), { maxLength: 3 })),
  ),
  disk: fc.uniqueArray(fc.record({ label: fc.constantFrom('x', 'y'), gib: fc.option(fc.constantFrom(5, 10)) }), {
    selector: ({ label }) => label,
  }),
}) as fc.Arbitrary<ObjectValue>;

/** The rules by which core takes a plan or refuses it, for plain attributes: tfplugin's planned state may not invent anything. */
test('no plan breaks a rule of core', () => {
  const types = blockType(block);
  const attributeTypes = types.kind === 'object' ? types.attributes : {};
  fc.assert(
    fc.property(anyConfig, anyConfig, fc.boolean(), (config, earlier, create) => {
      const prior = create ? null : settled(planBlock(block, { ...earlier, password_wo: null }, null));
      const planned = planBlock(block, config, prior);
      for (const [name, attribute] of Object.entries(block.attributes)) {
        const [l, c, p] = [planned[name] ?? null, config[name] ?? null, prior?.[name] ?? null];
        const type = attributeTypes[name];
        if (!type || attribute.nested) continue;
        if (attribute.writeOnly) expect(l).toBeNull();
        else if (c === null) expect(attribute.computed || l === null).toBe(true);
        else expect(equal(type, l, c) || (p !== null && equal(type, l, p))).toBe(true);
        if (isUnknown(c)) expect(isUnknown(l)).toBe(true);
      }
      // Planning again from what was planned, with the same configuration, changes nothing.
      const applied = settled(planned);
      if (!containsUnknown(config)) expect(equal(types, planBlock(block, config, applied), applied)).toBe(true);
    }),
  );
});

function containsUnknown(value: Value): boolean {
  if (isUnknown(value)) return true;
  return Array.isArray(value)
    ? value.some(containsUnknown)
    : typeof value === 'object' && value !== null && Object.values(value).some(containsUnknown);
}

/** What a provider would make of a plan: every unknown gets a value. */
function settled(planned: ObjectValue): ObjectValue {
  const known = (value: Value, fill: Value): Value => (isUnknown(value) ? fill : value);
  return {
    ...planned,
    ...Object.fromEntries(
      ['id', 'etag', 'link', 'name', 'zone', 'host', 'address'].map((name) => [name, known(planned[name] ?? null, 'v')]),
    ),
    size: known(planned.size ?? null, 7),
    ports: Array.isArray(planned.ports)
      ? planned.ports.map((port: Value) => ({ ...(port as ObjectValue), uid: known((port as ObjectValue).uid ?? null, 'p') }))
      : known(planned.ports ?? null, []),
  };
}
