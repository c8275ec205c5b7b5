import fc from 'fast-check';
import { bodyReferences, decodeBody, evaluateBody } from '../../../../../src/executor/config/decode/body';
import { ALL_SENSITIVE, type MarkedValue, typed } from '../../../../../src/executor/expression/marked-value';
import { traversalText } from '../../../../../src/executor/expression/references';
import {
  attr,
  block,
  blockType,
  conformanceError,
  DiagnosticError,
  Dynamic,
  type Json,
  nested,
  type Path,
  pathText,
  schema,
  t,
  UNKNOWN,
} from '../../../../../src/framework';
import { refusal, scopeOf } from '../support';

const description = 'For tests.';
const optional = { optional: true, description } as const;

const { block: BLOCK } = schema(
  { description },
  {
    name: attr.string({ required: true, description }),
    id: attr.string({ computed: true, description }),
    size: attr.number(optional),
    tags: attr.map('string', optional),
    zones: attr.set('string', optional),
    any: attr.of(t.dynamic, optional),
    legacy: attr.of(t.list(t.object({ host: t.string, port: t.number })), optional),
    disks: nested.list(
      {
        size: attr.number({ required: true, description }),
        kind: attr.string(optional),
        path: attr.string({ computed: true, description }),
      },
      optional,
    ),
    one: block.single({ a: attr.string(optional) }, { description }),
    group: block.group(
      { a: attr.string(optional), deep: block.list({ b: attr.string(optional) }, { description }) },
      { description },
    ),
    rule: block.list(
      { port: attr.number({ required: true, description }), secret: attr.string(optional) },
      { description, max: 3 },
    ),
    pool: block.set({ name: attr.string(optional) }, { description }),
    mount: block.map({ at: attr.string(optional) }, { description }),
  },
);
const { block: LOOSE } = schema(
  { description },
  {
    item: block.list({ value: attr.of(t.dynamic, optional) }, { description }),
    entry: block.map({ value: attr.of(t.dynamic, optional) }, { description }),
  },
);
const { block: STRICT } = schema(
  { description },
  { rule: block.list({ a: attr.string(optional) }, { description, min: 1, max: 2 }) },
);

const EMPTY = {
  name: null,
  id: null,
  size: null,
  tags: null,
  zones: null,
  any: null,
  legacy: null,
  disks: null,
  one: null,
  group: { a: null, deep: [] },
  rule: [],
  pool: [],
  mount: {},
};

const text = (value: string): MarkedValue => typed(t.string, value);
const secret = (value: MarkedValue): MarkedValue => ({ ...value, sensitive: ALL_SENSITIVE });

function evaluate(
  json: { readonly [name: string]: Json },
  names: { readonly [name: string]: MarkedValue } = {},
  schemaBlock = BLOCK,
) {
  return evaluateBody(schemaBlock, decodeBody(schemaBlock, json, 'x.y'), scopeOf(names));
}

const evaluated = (json: { readonly [name: string]: Json }, names?: { readonly [name: string]: MarkedValue }) =>
  evaluate({ name: 'n', ...json }, names).value;

/** Where the problems are, and what they are called. */
function problems(run: () => unknown): readonly string[] {
  try {
    run();
    return [];
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return error.diagnostics.map(({ path = [], summary }) => `${pathText(path as Path)}: ${summary}`);
  }
}

describe('attributes', () => {
  test('that are absent are null, and blocks are what nothing is', () => {
    expect(evaluated({})).toEqual({ ...EMPTY, name: 'n' });
    expect(conformanceError(blockType(BLOCK), evaluated({}))).toBeUndefined();
  });

  test.each<[{ readonly [name: string]: Json }, object]>([
    [{ name: '${who}' }, { name: 'me' }],
    [{ name: 'a-${who}-${1 + 1}' }, { name: 'a-me-2' }],
    [{ name: 5 }, { name: '5' }],
    [{ size: '7' }, { size: 7 }],
    [{ size: null }, {}],
    [{ tags: { '${who}': 1, '//': true } }, { tags: { me: '1', '//': 'true' } }],
    [{ zones: ['b', 'a', 'b'] }, { zones: ['a', 'b'] }],
    [{ size: '${nothing}' }, { size: UNKNOWN }],
    [
      { disks: [{ size: 1 }, { size: '2', kind: 'ssd' }] },
      {
        disks: [
          { size: 1, kind: null, path: null },
          { size: 2, kind: 'ssd', path: null },
        ],
      },
    ],
    [{ disks: [] }, { disks: [] }],
    [{ disks: '${nothing}' }, { disks: UNKNOWN }],
    [
      { legacy: [{ host: 'h' }, { port: '1' }] },
      {
        legacy: [
          { host: 'h', port: null },
          { host: null, port: 1 },
        ],
      },
    ],
    [{ legacy: { host: '${who}' } }, { legacy: [{ host: 'me', port: null }] }],
    [{ legacy: [] }, { legacy: [] }],
  ])('%j', (json, expected) => {
    const value = evaluated(json, { who: text('me'), nothing: typed(t.dynamic, UNKNOWN) });
    expect(value).toEqual({ ...EMPTY, name: 'n', ...expected });
    expect(conformanceError(blockType(BLOCK), value)).toBeUndefined();
  });

  test('of any type carry their type', () => {
    expect(evaluated({ any: [1, 'a'] }).any).toEqual(new Dynamic(t.tuple([t.number, t.string]), [1, 'a']));
    expect(evaluated({ any: '${x}' }, { x: typed(t.list(t.bool), [true]) }).any).toEqual(new Dynamic(t.list(t.bool), [true]));
  });
});

describe('what does not fit is told, with its path', () => {
  test.each<[{ readonly [name: string]: Json }, readonly string[]]>([
    [{}, ['name: Missing required argument']],
    [{ name: null }, []],
    [{ name: 'n', nam: 1 }, ['nam: Unsupported argument']],
    [{ name: 'n', id: 'x' }, ['id: Value for unconfigurable attribute']],
    [{ name: ['a'] }, ['name: Incorrect attribute value type']],
    [{ name: 'n', size: 'x', tags: 1 }, ['size: Incorrect attribute value type', 'tags: Incorrect attribute value type']],
    [{ name: 'n', disks: [{ kind: 'x' }] }, ['disks: Incorrect attribute value type']],
    [{ name: 'n', legacy: [{ hots: 'x' }] }, ['legacy: Unsupported argument']],
    [{ name: 'n', one: [{}, {}] }, ['one: Duplicate one block']],
    [{ name: 'n', one: 'x' }, ['one: Incorrect JSON value type']],
    [
      { name: 'n', rule: [{}, { port: 1 }, { port: 'x' }] },
      ['rule[0].port: Missing required argument', 'rule[2].port: Incorrect attribute value type'],
    ],
    [{ name: 'n', rule: [{ port: 1 }, { port: 1 }, { port: 1 }, { port: 1 }] }, ['rule: Too many rule blocks']],
    [{ name: 'n', mount: { a: { to: 1 } } }, ['mount["a"].to: Unsupported argument']],
    [{ name: 'n', mount: [{ a: {} }, { a: {} }] }, ['mount["a"]: Duplicate mount block']],
    [{ name: 'n', dynamic: { rules: { for_each: [], content: {} } } }, ['rules: Unsupported block type']],
    [{ name: 'n', dynamic: { rule: { content: { port: 1 } } } }, ['rule: Missing required argument']],
    [{ name: 'n', dynamic: { rule: { for_each: [] } } }, ['rule: Missing dynamic content block']],
    [
      { name: 'n', dynamic: { rule: { for_each: [], content: [{ port: 1 }, { port: 1 }] } } },
      ['rule: Extraneous dynamic content block'],
    ],
    [{ name: 'n', dynamic: { rule: { for_each: [], iterator: 'a b', content: { port: 1 } } } }, ['rule: Invalid expression']],
    [{ name: 'n', dynamic: { rule: { for_each: [], foreach: 1, content: { port: 1 } } } }, ['rule: Unsupported argument']],
    [
      { name: 'n', dynamic: { rule: { for_each: [], labels: ['x'], content: { port: 1 } } } },
      ['rule: Extraneous dynamic block label'],
    ],
    [{ name: 'n', dynamic: { mount: { for_each: [], content: {} } } }, ['mount: Insufficient dynamic block labels']],
    [{ name: 'n', dynamic: { rule: { for_each: '${null}', content: { port: 1 } } } }, ['rule: Invalid dynamic for_each value']],
    [{ name: 'n', dynamic: { rule: { for_each: 5, content: { port: 1 } } } }, ['rule: Invalid dynamic for_each value']],
    [{ name: 'n', dynamic: { rule: { for_each: [1, 2, 3, 4], content: { port: 1 } } } }, ['rule: Too many rule blocks']],
    [
      { name: 'n', dynamic: { rule: { for_each: [1, 2], content: { port: '${rule.value == 2 ? "x" : 1}' } } } },
      ['rule[1].port: Incorrect attribute value type'],
    ],
    [{ name: '${gone}', size: '${gone}' }, ['name: Reference to something undeclared', 'size: Reference to something undeclared']],
  ])('%j', (json, expected) => {
    expect(problems(() => evaluate(json))).toEqual(expected);
  });

  test('with the place in an expression that is none', () => {
    expect(problems(() => evaluate({ name: '${1 +}' }))).toEqual([expect.stringMatching(/^name: /)]);
  });

  test('with hints, and the object', () => {
    expect(refusal(() => evaluate({ name: 'n', tgas: 1 }))).toMatch(/x\.y: .*Did you mean "tags"\?/);
  });

  test('and the number of blocks that are needed', () => {
    const count = (json: { readonly [name: string]: Json }) =>
      problems(() => evaluate(json, { nothing: typed(t.dynamic, UNKNOWN) }, STRICT));
    expect(count({})).toEqual(['rule: Insufficient rule blocks']);
    expect(count({ dynamic: { rule: { for_each: [], content: {} } } })).toEqual(['rule: Insufficient rule blocks']);
    expect(count({ dynamic: { rule: { for_each: [1], content: {} } } })).toEqual([]);
    expect(count({ dynamic: { rule: { for_each: '${nothing}', content: {} } } })).toEqual([]);
  });
});

describe('blocks', () => {
  test.each<[{ readonly [name: string]: Json }, object]>([
    [{ one: {} }, { one: { a: null } }],
    [{ one: [{ a: 'x', '//': 'comment' }] }, { one: { a: 'x' } }],
    [{ one: null }, {}],
    [{ one: [] }, {}],
    [{ group: { deep: [{ b: 'x' }, {}] } }, { group: { a: null, deep: [{ b: 'x' }, { b: null }] } }],
    [{ rule: { port: 1 } }, { rule: [{ port: 1, secret: null }] }],
    [
      { rule: [{ port: 2 }, { port: 1 }] },
      {
        rule: [
          { port: 2, secret: null },
          { port: 1, secret: null },
        ],
      },
    ],
    [{ pool: [{ name: 'a' }, { name: 'a' }] }, { pool: [{ name: 'a' }] }],
    [{ mount: { x: { at: '1' }, y: [{ at: '2' }] } }, { mount: { x: { at: '1' }, y: { at: '2' } } }],
  ])('%j', (json, expected) => {
    const value = evaluated(json);
    expect(value).toEqual({ ...EMPTY, name: 'n', ...expected });
    expect(conformanceError(blockType(BLOCK), value)).toBeUndefined();
  });

  test('with values of any type in them are a tuple or an object', () => {
    const { value } = evaluate({ item: [{ value: 1 }, { value: 'x' }], entry: { k: { value: true } } }, {}, LOOSE);
    expect(value).toEqual({
      item: new Dynamic(t.tuple([t.object({ value: t.number }), t.object({ value: t.string })]), [{ value: 1 }, { value: 'x' }]),
      entry: new Dynamic(t.object({ k: t.object({ value: t.bool }) }), { k: { value: true } }),
    });
    expect(conformanceError(blockType(LOOSE), value)).toBeUndefined();
    expect(conformanceError(blockType(LOOSE), evaluate({}, {}, LOOSE).value)).toBeUndefined();
  });
});

describe('dynamic blocks', () => {
  const ports = (forEach: Json, port: string, names?: { readonly [name: string]: MarkedValue }) =>
    (
      evaluated({ dynamic: { rule: { for_each: forEach, content: { port } } } }, names).rule as readonly { readonly port: number }[]
    ).map((rule) => rule.port);

  test('are made of lists, sets, maps and objects', () => {
    expect(ports([8, 9], '${rule.key * 100 + rule.value}')).toEqual([8, 109]);
    expect(ports('${toset(["2", "1"])}', '${rule.key}')).toEqual([1, 2]);
    expect(ports({ b: 2, a: 1 }, '${rule.value}')).toEqual([1, 2]);
    expect(ports('${m}', '${rule.key}', { m: typed(t.map(t.string), { 5: 'x' }) })).toEqual([5]);
    expect(ports([], '${gone}')).toEqual([]);
  });

  test('may name their item, nest, and stand beside written blocks in the order of the file', () => {
    const value = evaluated({
      rule: { port: 0 },
      dynamic: [
        { rule: { for_each: [1], iterator: 'each', content: { port: '${each.value}' } } },
        { rule: [{ for_each: [2], content: { port: '${rule.value}' } }] },
        {
          group: {
            for_each: ['g'],
            content: { a: '${group.value}', dynamic: { deep: { for_each: ['d'], content: { b: '${group.value}${deep.value}' } } } },
          },
        },
      ],
    });
    expect(value.rule).toEqual([0, 1, 2].map((port) => ({ port, secret: null })));
    expect(value.group).toEqual({ a: 'g', deep: [{ b: 'gd' }] });
  });

  test('with labels make maps', () => {
    const value = evaluated({
      dynamic: { mount: { for_each: { x: '/x' }, labels: ['${mount.key}'], content: { at: '${mount.value}' } } },
    });
    expect(value.mount).toEqual({ x: { at: '/x' } });
  });

  test('of something unknown are unknown, whatever else there is', () => {
    const nothing = { nothing: typed(t.dynamic, UNKNOWN) };
    const content = { port: 1 };
    for (const name of ['rule', 'pool', 'one']) {
      const value = evaluated(
        { dynamic: { [name]: { for_each: '${nothing}', content: name === 'rule' ? content : {} } } },
        nothing,
      );
      expect(value[name]).toBe(UNKNOWN);
    }
    expect(evaluated({ rule: { port: 1 }, dynamic: { rule: { for_each: '${nothing}', content } } }, nothing).rule).toBe(UNKNOWN);
  });
});

describe('what is sensitive', () => {
  const paths = (json: { readonly [name: string]: Json }) =>
    evaluate(
      { name: 'n', ...json },
      {
        s: secret(text('x')),
        list: secret(typed(t.list(t.string), ['1'])),
        part: typed(t.object({ a: t.string, b: t.string }), { a: '1', b: '2' }, [[{ attribute: 'b' }]]),
      },
    ).sensitive.map((path) => pathText(path));

  test.each<[{ readonly [name: string]: Json }, readonly string[]]>([
    [{ size: 1 }, []],
    [{ name: '${s}' }, ['name']],
    [{ name: 'a${s}' }, ['name']],
    [{ tags: { a: '1', b: '${s}' } }, ['tags["b"]']],
    [{ tags: '${part}' }, ['tags["b"]']],
    [{ zones: ['${s}'] }, ['zones']],
    [{ any: { a: ['${s}'] } }, ['any.a[0]']],
    [{ disks: [{ size: 1 }, { size: 1, kind: '${s}' }] }, ['disks[1].kind']],
    [{ one: { a: '${s}' } }, ['one.a']],
    [{ rule: [{ port: 1 }, { port: 1, secret: '${s}' }] }, ['rule[1].secret']],
    [{ mount: { k: { at: '${s}' } } }, ['mount["k"].at']],
    [{ pool: [{ name: '${s}' }, { name: '${s}y' }] }, ['pool']],
    [{ dynamic: { rule: { for_each: ['${s}'], content: { port: 1, secret: '${rule.value}' } } } }, ['rule[0].secret']],
    [{ dynamic: { rule: { for_each: '${list}', content: { port: 1 } } } }, ['rule']],
  ])('%j', (json, expected) => {
    expect(paths(json)).toEqual(expected);
  });

  test('is not shown when it does not fit', () => {
    const message = refusal(() => evaluate({ name: 'n', size: '${s}' }, { s: secret(text('hunter2')) }));
    expect(message).toMatch(/size/);
    expect(message).not.toContain('hunter2');
  });
});

describe('references', () => {
  test('are those of all expressions, without the iterators', () => {
    const body = decodeBody(
      BLOCK,
      {
        name: '${var.a}',
        tags: { '${local.k}': 'x${data.b.c.d[0]}' },
        rule: [{ port: '${e.f.g}' }],
        dynamic: {
          rule: { for_each: '${rule.outer.x}', content: { port: '${rule.value + h.i.j}' } },
          mount: { for_each: [], iterator: 'it', labels: ['${it.key}${k.l.m}'], content: {} },
        },
      },
      'x.y',
    );
    expect(bodyReferences(body).map(traversalText).sort()).toEqual(
      ['data.b.c.d[0]', 'e.f.g', 'h.i.j', 'k.l.m', 'local.k', 'rule.outer.x', 'var.a'].sort(),
    );
  });
});

test('one body is evaluated for each instance', () => {
  const body = decodeBody(BLOCK, { name: 'n-${i}', tags: { fixed: 'x' } }, 'x.y');
  const values = [0, 1].map((i) => evaluateBody(BLOCK, body, scopeOf({ i: typed(t.number, i) })).value);
  expect(values.map(({ name }) => name)).toEqual(['n-0', 'n-1']);
  expect(values[0]?.tags).toBe(values[1]?.tags);
});

test('any JSON is a body of the right type or told to be none', () => {
  const names = fc.constantFrom(...Object.keys(EMPTY), 'dynamic', '__proto__', 'for_each', 'content', 'port', '//');
  const { json } = fc.letrec<{ json: Json }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<Json>(null, true, 1, 'x', '${x}', '${', '%{', ''),
      fc.array(tie('json'), { maxLength: 3 }),
      fc.array(fc.tuple(names, tie('json')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
    ),
  }));
  const met = { body: 0, none: 0 };
  fc.assert(
    fc.property(fc.array(fc.tuple(names, json), { maxLength: 5 }), (entries) => {
      const given = Object.fromEntries<Json>([['name', 'n'], ...entries]);
      const message = refusal(() => {
        expect(conformanceError(blockType(BLOCK), evaluate(given, { x: text('1') }).value)).toBeUndefined();
        met.body += 1;
      });
      if (message !== undefined) met.none += 1;
      expect(message).not.toBe('');
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 1000) },
  );
  expect(Math.min(met.body, met.none)).toBeGreaterThan(0);
});
