import * as fc from 'fast-check';
import type { Action, ResourceChange } from '../../../src/executor/plan/plan';
import { type ObjectValue, type Path, t, UNKNOWN, type Value } from '../../../src/framework';
import { Dynamic } from '../../../src/framework/value';
import { planJson, planMarkdown, planText } from '../../../src/report';
import { blockText } from '../../../src/report/state-text';
import { typeOf } from './support/from-json';
import { address, change, output, plan, RICH, rich } from './support/plans';

// Letters that occur in no other word, so that even a part of it would be found.
const SECRET = 'QXJZ';

/** Values of any shape, some of them secret, with the places of the secrets. */
interface Hidden {
  readonly value: Value;
  readonly sensitive: readonly Path[];
}

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '{"a":[1]}', '[', 'a\nb\n', '```', '</details>', '|', '\u001b[2J', '__proto__', '<!--', '${x}', '-->'),
);

const anything = fc.letrec<{ hidden: Hidden }>((tie) => ({
  hidden: fc.oneof(
    { maxDepth: 4 },
    text.map((value): Hidden => ({ value, sensitive: [] })),
    fc.constantFrom<Hidden>(
      { value: null, sensitive: [] },
      { value: UNKNOWN, sensitive: [] },
      { value: 1e21, sensitive: [] },
      { value: true, sensitive: [] },
      { value: -0.5, sensitive: [] },
      { value: UNKNOWN, sensitive: [[]] },
    ),
    fc
      .constantFrom(SECRET, `${SECRET}\n${SECRET}`, `{"${SECRET}":"${SECRET}"}`)
      .map((value): Hidden => ({ value, sensitive: [[]] })),
    fc.array(tie('hidden'), { maxLength: 4 }).map(
      (items): Hidden => ({
        value: items.map(({ value }) => value),
        sensitive: items.flatMap(({ sensitive }, index) => sensitive.map((path) => [{ index }, ...path])),
      }),
    ),
    fc.array(fc.tuple(text, tie('hidden')), { maxLength: 4 }).map((entries): Hidden => {
      const members = new Map(entries);
      return {
        value: Object.fromEntries([...members].map(([name, { value }]) => [name, value])),
        sensitive: [...members].flatMap(([name, { sensitive }]) => sensitive.map((path) => [{ attribute: name }, ...path])),
      };
    }),
  ),
})).hidden;

const object = fc.record({
  any: fc.option(anything),
  name: fc.option(text),
  password: fc.option(fc.constant(SECRET)),
  one: fc.option(fc.record({ a: fc.option(text), key: fc.option(fc.constant(SECRET)) })),
  tags: fc.option(fc.dictionary(text, text)),
  hosts: fc.option(fc.array(text, { maxLength: 5 })),
  zones: fc.option(fc.uniqueArray(fc.oneof(text, fc.constant(SECRET)), { maxLength: 3 })),
  disk: fc.array(fc.record({ size: fc.nat(), secret: fc.option(fc.constant(SECRET)) }), { maxLength: 3 }),
  site: fc.dictionary(text, fc.record({ rank: fc.option(fc.nat()) })),
});

type Generated = typeof object extends fc.Arbitrary<infer T> ? T : never;

function made({ any, ...given }: Generated): { readonly value: ObjectValue; readonly sensitive: readonly Path[] } {
  const hidden: Path[] = (any?.sensitive ?? []).map((path) => [{ attribute: 'any' }, ...path]);
  // Sets have no places: a secret element is marked at the set or at an index.
  const zone = given.zones?.indexOf(SECRET) ?? -1;
  if (zone >= 0) hidden.push([{ attribute: 'zones' }, { index: zone }]);
  const value = rich({
    ...given,
    any: any && any.value !== null ? new Dynamic(typeOf(any.value), any.value) : null,
  } as ObjectValue);
  return { value, sensitive: hidden };
}

const changes = fc
  .tuple(
    fc.constantFrom<Action>('create', 'update', 'delete', 'delete-create', 'create-delete', 'read', 'forget', 'no-op'),
    object,
    object,
    fc.boolean(),
  )
  .map(([action, before, after, importing]): ResourceChange => {
    const [was, is] = [made(before), made(after)];
    const creates = action === 'create' || action === 'read';
    return change({
      address: address('a', 'k|`</summary>'),
      action,
      before: creates ? null : was.value,
      beforeSensitive: creates ? [] : was.sensitive,
      after: action === 'delete' || action === 'forget' ? null : action === 'no-op' ? was.value : is.value,
      afterSensitive: action === 'delete' || action === 'forget' ? [] : action === 'no-op' ? was.sensitive : is.sensitive,
      replacePaths: [[{ attribute: 'any' }], [{ attribute: 'hosts' }, { index: 0 }], [{ attribute: 'nothing' }]],
      ...(importing ? { importing: { id: 'i' } } : {}),
    });
  });

describe('secrets', () => {
  test('never appear in the text or the Markdown of a plan, whatever the values are', () => {
    let met = 0;
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 4 }), anything, (list, hidden) => {
        const given = plan({
          changes: list,
          drift: list,
          outputs: {
            o: { action: 'update', before: output(t.string, SECRET), after: output(t.dynamic, hidden.value), sensitive: true },
            p: {
              action: 'create',
              before: undefined,
              after: { type: typeOf(hidden.value), value: hidden.value, sensitive: hidden.sensitive },
              sensitive: false,
            },
          },
        });
        if (list.some(({ before, after }) => JSON.stringify([before, after]).includes(SECRET))) met += 1;
        expect(planText(given, { colour: false })).not.toContain(SECRET);
        expect(planMarkdown(given)).not.toContain(SECRET);
        expect(() => JSON.parse(planJson(given)) as unknown).not.toThrow();
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 60) },
    );
    expect(met).toBeGreaterThan(5);
  });

  test('never appear in the text of an object', () => {
    fc.assert(
      fc.property(object, (generated) => {
        const { value, sensitive } = made(generated);
        expect(blockText(address('a'), RICH, value, sensitive)).not.toContain(SECRET);
      }),
      { numRuns: 200 },
    );
  });
});
