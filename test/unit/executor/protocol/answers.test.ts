import fc from 'fast-check';
import { checkApplied } from '../../../../src/executor/objchange/check-applied';
import { checkFinalPlan } from '../../../../src/executor/objchange/check-final-plan';
import { checkPlanned } from '../../../../src/executor/objchange/check-planned';
import { checkData, checkImported, checkRead } from '../../../../src/executor/objchange/check-read';
import { proposedNew } from '../../../../src/executor/objchange/proposed-new';
import { blockType, equal, type ObjectValue, path, UNKNOWN, Unknown, type Value } from '../../../../src/framework';
import { planBlock } from '../../../../src/framework/plan';
import { thingConfig, thingSchema } from '../../framework/schema.fixture';

const { block } = thingSchema;
const type = blockType(block);
const about = { provider: 'registry.terraform.io/example/test', address: 'test_thing.x[0]' };

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const anyText = fc.oneof(fc.string({ maxLength: 4 }), fc.constant<Value>(UNKNOWN));
const anyConfig: fc.Arbitrary<ObjectValue> = fc
  .record({
    name: anyText,
    zone: orNull(anyText),
    size: orNull(fc.nat()),
    host: orNull(fc.constantFrom('a.example', 'A.example', 'b.example')),
    address: orNull(anyText),
    secret: orNull(anyText),
    password_wo: orNull(fc.string()),
    ports: orNull(fc.array(fc.record({ number: fc.nat(), uid: fc.constant(null) }), { maxLength: 3 })),
    disk: fc.uniqueArray(fc.record({ label: fc.string({ maxLength: 2 }), gib: orNull(fc.nat(3)) }), {
      maxLength: 3,
      selector: ({ label }) => label,
    }),
  })
  .map((fields) => ({ ...thingConfig, ...fields }));
const uid = fc.string({ minLength: 1 });
/** A stored object as a create of a configuration leaves it. */
const anyPrior = fc.tuple(anyConfig, uid).map(([config, id]) => finish(planBlock(block, config, null), id));

/** Puts something in place of what is unknown. */
function finish(planned: ObjectValue, id: string): ObjectValue {
  const settle = (value: Value): Value => {
    if (value instanceof Unknown) return id;
    if (Array.isArray(value)) return value.map(settle);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, settle(item as Value)]));
  };
  return settle(planned) as ObjectValue;
}

test('an object that is configured as it is, without what the provider fills in, is proposed as it is', () => {
  fc.assert(
    fc.property(anyPrior, (prior) => {
      const config = { ...prior, id: null, etag: null, link: null, size: null, address: null, ports: portsWithoutUids(prior) };
      const disks = (config as ObjectValue).disk as readonly ObjectValue[];
      const given = { ...config, disk: disks.map((disk) => ({ ...disk, gib: null })) };
      expect(equal(type, proposedNew(block, prior, given), prior)).toBe(true);
    }),
  );
});

function portsWithoutUids({ ports = null }: ObjectValue): Value {
  return Array.isArray(ports) ? ports.map((port: ObjectValue) => ({ ...port, uid: null })) : ports;
}

test('what the framework plans and applies passes, for any configuration on top of any object', () => {
  fc.assert(
    fc.property(anyConfig, orNull(anyPrior), (config, prior) => {
      const planned = planBlock(block, config, prior);
      expect(checkPlanned(block, { prior, config, planned, requiresReplace: [] })).toEqual([]);
      const applied = finish(planned, 'new');
      expect(checkApplied(block, { planned, applied })).toEqual([]);
      expect(checkRead(block, applied)).toEqual([]);
      const final = { action: 'update', planned: applied } as const;
      expect(checkFinalPlan(block, { action: 'update', planned }, final)).toEqual([]);
    }),
  );
});

test('a known value that is changed on the way is always found', () => {
  fc.assert(
    fc.property(anyConfig, orNull(anyPrior), fc.constantFrom('name', 'zone', 'secret', 'size'), (config, prior, name) => {
      const planned = planBlock(block, config, prior);
      const other = name === 'size' ? -1 : 'something else';
      fc.pre(!(planned[name] instanceof Unknown) && (config[name] ?? null) !== null);
      expect(checkPlanned(block, { prior, config, planned: { ...planned, [name]: other }, requiresReplace: [] })).toHaveLength(1);
      expect(checkApplied(block, { planned, applied: { ...finish(planned, 'new'), [name]: other } })).toHaveLength(1);
    }),
  );
});

const planned: ObjectValue = { ...thingConfig, id: UNKNOWN, etag: UNKNOWN, link: UNKNOWN, address: UNKNOWN, size: 1 };
const applied = finish(planned, 'u');

test('complaints name the provider, the object and the place', () => {
  const [plan] = checkPlanned(
    block,
    { prior: null, config: thingConfig, planned: { ...planned, name: 'b' }, requiresReplace: [] },
    about,
  );
  expect(plan).toEqual({
    severity: 'error',
    summary: 'Provider produced invalid plan',
    detail:
      'Provider "registry.terraform.io/example/test" planned an invalid value for test_thing.x[0].name: planned value "b" does not match config value "a".\n\n' +
      "This is a bug in the provider, which should be reported in the provider's own issue tracker.",
    path: path('name'),
  });
  const [result] = checkApplied(block, { planned, applied: { ...applied, name: 'b' } }, about);
  expect(result?.detail).toMatch(
    /^When applying changes to test_thing\.x\[0\], provider "registry\.terraform\.io\/example\/test" produced an unexpected new value: \.name: was "a", but now "b"\./,
  );
  const [final] = checkFinalPlan(
    block,
    { action: 'create', planned },
    { action: 'create', planned: { ...planned, size: 2 } },
    about,
  );
  expect(final?.detail).toMatch(
    /^When expanding the plan for test_thing\.x\[0\] to include new values .* invalid new value for size: was 1, but now 2\./,
  );
});

test.each<[string, ObjectValue, typeof about & { sensitive?: ReturnType<typeof path>[] }]>([
  ['by the schema', { secret: 'hidden-1' }, about],
  ['by where it comes from', { zone: 'hidden-1' }, { ...about, sensitive: [path('zone')] }],
  ['as a part of something', { ports: [{ number: 1, uid: 'hidden-1' }] }, { ...about, sensitive: [path('ports')] }],
  ['as write-only', { password_wo: 'hidden-1' }, about],
])('nothing is shown of what is sensitive %s', (_, fields, subject) => {
  const bad = { ...planned, ...fields };
  const texts = JSON.stringify([
    checkPlanned(block, { prior: null, config: thingConfig, planned: bad, requiresReplace: [] }, subject),
    checkApplied(block, { planned, applied: { ...applied, ...fields } }, subject),
    checkApplied(block, { planned: bad, applied }, subject),
  ]);
  expect(texts).toContain('Provider produced');
  expect(texts).not.toContain('hidden-1');
});

test.each<[string, ObjectValue | null, RegExp]>([
  [
    'unknown',
    { ...applied, ports: [{ number: 1, uid: UNKNOWN }] },
    /unknown value for test_thing\.x\[0\]\.ports\[0\]\.uid during refresh/,
  ],
  ['write-only', { ...applied, password_wo: 'w' }, /write-only attribute test_thing\.x\[0\]\.password_wo during refresh/],
  ['missing', { name: 'a' }, /id is missing/],
  ['of another type', { ...applied, size: 'one' }, /size must be number/],
])('what was read must not be %s', (_, state, detail) => {
  expect(checkRead(block, state, about)).toMatchObject([
    { summary: 'Provider produced invalid object', detail: expect.stringMatching(detail) },
  ]);
});

test('only what is refreshed may be gone', () => {
  expect(checkRead(block, null)).toEqual([]);
  expect(checkData(block, null)).toMatchObject([{ summary: 'Provider produced null object' }]);
  expect(checkImported(block, null)).toMatchObject([{ summary: 'Provider produced null object' }]);
});

test('a final plan may do less, and nothing else', () => {
  const check = (first: 'update' | 'create', final: 'no-op' | 'update' | 'delete-create') =>
    checkFinalPlan(block, { action: first, planned }, { action: final, planned }, about).map(({ detail }) => detail.split('\n')[0]);
  expect(check('update', 'no-op')).toEqual([]);
  expect(check('update', 'update')).toEqual([]);
  expect(check('update', 'delete-create')).toEqual([
    expect.stringContaining('changed the planned action from update to delete-create'),
  ]);
});

test('the second plan of a replacement is checked for its form only', () => {
  const plan = { prior: null, config: thingConfig, requiresReplace: [path('nothing')], second: true };
  expect(checkPlanned(block, { ...plan, planned: { ...planned, name: 'b' } })).toEqual([]);
  expect(checkPlanned(block, { ...plan, planned: { ...planned, password_wo: 'w' } })).toHaveLength(1);
});
