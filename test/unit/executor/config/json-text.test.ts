import fc from 'fast-check';
import { isLosslessNumber } from 'lossless-json';
import { JsonSyntaxError, readJson } from '../../../../src/executor/config/json-text';

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(plain(readJson(text))).toEqual(JSON.parse(text));
    }),
  );
});

test('refuses what JSON.parse refuses, and nothing else', () => {
  const almost = fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"b"',
        '1',
        '-',
        '0',
        '.5',
        'true',
        'null',
        ' ',
        '\n',
        '"\\u00e',
        '\\',
        'e5',
      ),
    )
    .map((parts) => parts.join(''));
  const met = { accepted: 0, refused: 0 };
  fc.assert(
    fc.property(almost, (text) => {
      const accepted = succeeds(() => JSON.parse(text));
      met[accepted ? 'accepted' : 'refused'] += 1;
      // Keys that stand twice are the one thing more that is refused.
      fc.pre(!(accepted && /"([ab])".*"\1"/s.test(text)));
      expect(succeeds(() => readJson(text))).toBe(accepted);
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 2500) },
  );
  expect(Math.min(met.accepted, met.refused)).toBeGreaterThan(0);
});

test.each([
  ['', 1, 1, 'ends too early'],
  ['{', 1, 2, 'a key in double quotes'],
  ['{"a" 1}', 1, 6, '":" is expected'],
  ['{"a": 1,\n "b": x}', 2, 7, 'a value is expected'],
  ['{"a": 1,\n\n  "a": 2}', 3, 3, 'the key "a" stands twice'],
  ['[1 2]', 1, 4, '"," or "]"'],
  ['"abc', 1, 1, 'no end'],
  ['"a\nb"', 1, 3, 'control character'],
  ['"\\x"', 1, 1, 'escape'],
  ['1 1', 1, 3, 'after the end'],
  ['[1,]', 1, 4, 'a value is expected'],
  ['\uFEFF{}', 1, 1, 'a value is expected'],
  [`${'['.repeat(300)}${']'.repeat(300)}`, 1, 201, 'levels deep'],
])('%j is wrong at %i:%i', (text, line, column, message) => {
  const error = thrown(() => readJson(text)) as JsonSyntaxError;
  expect(error).toBeInstanceOf(JsonSyntaxError);
  expect([error.line, error.column]).toEqual([line, column]);
  expect(error.message).toContain(message);
});

test('keeps all digits of numbers, and doubles as doubles', () => {
  const digits = ['9007199254740993', '0.1000000000000000055', '1e400', '1.0', '12', '-0.5'];
  const numbers = readJson(`[${digits.join(',')}]`) as readonly unknown[];
  expect(numbers.map(String)).toEqual(digits);
  expect(numbers.map((number) => typeof number)).toEqual(['object', 'object', 'object', 'object', 'number', 'number']);
});

test('takes __proto__ for a key', () => {
  const object = readJson('{"__proto__": {"x": 1}}') as { readonly x?: unknown };
  expect(Object.keys(object)).toEqual(['__proto__']);
  expect(object.x).toBeUndefined();
});

function plain(json: unknown): unknown {
  if (isLosslessNumber(json)) return Number(String(json));
  if (Array.isArray(json)) return json.map(plain);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, plain(value)]));
}

function thrown(run: () => unknown): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}

function succeeds(run: () => unknown): boolean {
  return thrown(run) === undefined;
}
