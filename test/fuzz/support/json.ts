import fc from 'fast-check';
import { SECRET } from './fuzz';

/** JSON as it is parsed. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Keys and texts that mean something to JavaScript, to a terminal, to a path, to a template, or that are secret. */
export const ODD_TEXTS: readonly string[] = [
  '',
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'then',
  '\u0000',
  '\u001b[31m\u001b]8;;http://evil.example\u0007',
  '\u202e\u2066',
  '\ud800',
  '\ufeff',
  '../../../etc/passwd',
  '${file("/etc/passwd")}',
  '%{ for x in [1] }',
  '-1',
  '1e400',
  'NaN',
  'null',
  SECRET,
];

const oddText = fc.constantFrom(...ODD_TEXTS);

const scalar: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.constantFrom<JsonValue>(null, true, false, 0, -0, -1, 1, 1.5, 1e21, 1e308, -1e-7, 2 ** 53, -(2 ** 53), 4294967296),
  oddText,
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(10, 1000, 20_000).map((length) => 'x'.repeat(length)),
);

const key = fc.oneof(oddText, fc.string({ maxLength: 8 }));

/** Any JSON, with names that mean something among its keys. */
export const anyJson: fc.Arbitrary<JsonValue> = fc.letrec<{ json: JsonValue }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    scalar,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('json')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  ),
})).json;

interface Change {
  /** Which of all places in the value, as a part of their number. */
  readonly at: number;
  readonly kind: 'replace' | 'remove' | 'add' | 'rename' | 'double' | 'wrap' | 'move';
  readonly value: JsonValue;
  readonly name: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  kind: fc.constantFrom('replace', 'replace', 'remove', 'add', 'rename', 'double', 'wrap', 'move'),
  value: anyJson,
  name: key,
});

/** Values that began as one of those that are given, and in which a few places were changed. */
export function mutatedJson(originals: readonly JsonValue[]): fc.Arbitrary<JsonValue> {
  return fc
    .tuple(fc.constantFrom(...originals), fc.array(change, { minLength: 0, maxLength: 4 }))
    .map(([original, changes]) => changes.reduce(changed, original));
}

function changed(root: JsonValue, { at, kind, value, name }: Change): JsonValue {
  const target = Math.floor(at * countPlaces(root));
  let next = 0;
  const visit = (node: JsonValue): JsonValue => {
    if (next++ === target) return altered(node, kind, value, name, root);
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node === 'object' && node !== null) return mapEntries(node, ([k, v]) => [[k, visit(v)]]);
    return node;
  };
  return visit(root);
}

function altered(node: JsonValue, kind: Change['kind'], value: JsonValue, name: string, root: JsonValue): JsonValue {
  if (kind === 'move') return root;
  if (kind === 'wrap') return [node];
  if (kind === 'replace' || typeof node !== 'object' || node === null) return value;
  if (Array.isArray(node)) {
    if (kind === 'remove') return node.slice(1);
    return kind === 'double' ? [...node, ...node] : [...node, value];
  }
  const [first] = Object.keys(node);
  if (kind === 'remove') return mapEntries(node, ([k, v]) => (k === first ? [] : [[k, v]]));
  if (kind === 'rename') return mapEntries(node, ([k, v]) => [[k === first ? name : k, v]]);
  return Object.fromEntries([...Object.entries(node), [name, value]]);
}

function mapEntries(
  node: { readonly [key: string]: JsonValue } | readonly JsonValue[],
  map: (entry: [string, JsonValue]) => [string, JsonValue][],
): JsonValue {
  return Object.fromEntries((Object.entries(node) as [string, JsonValue][]).flatMap(map));
}

function countPlaces(node: JsonValue): number {
  if (typeof node !== 'object' || node === null) return 1;
  return Object.values(node).reduce((sum: number, item) => sum + countPlaces(item as JsonValue), 1);
}

/** JSON texts: of such values, or damaged, or much too deep. */
export function mutatedJsonText(originals: readonly JsonValue[]): fc.Arbitrary<string> {
  const whole = mutatedJson(originals).map((value) => JSON.stringify(value));
  const damaged = fc
    .tuple(whole, fc.nat(), fc.constantFrom('', '"', '{', '}', ',', '\u0000', '1e999', '\\u', '\n'))
    .map(([text, at, bit]) => {
      const index = at % (text.length + 1);
      return text.slice(0, index) + bit + text.slice(index + 1);
    });
  const deep = fc
    .tuple(fc.constantFrom('[', '{"a":', '{"__proto__":', '[{"a":'), fc.constantFrom(100, 5000, 100_000))
    .map(([open, depth]) => open.repeat(depth));
  const closed = fc.constantFrom(100, 2000, 50_000).map((depth) => '['.repeat(depth) + ']'.repeat(depth));
  const numbers = fc.constantFrom('1e999999999', '-1e-999999999', '9'.repeat(5000), `0.${'1'.repeat(5000)}`);
  return fc.oneof(
    { weight: 12, arbitrary: whole },
    { weight: 4, arbitrary: damaged },
    { weight: 1, arbitrary: fc.oneof(deep, closed, numbers) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );
}
