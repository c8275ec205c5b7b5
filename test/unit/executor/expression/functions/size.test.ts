import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate } from '../../../../../src/executor/expression/evaluate/evaluate';
import { ExpressionError } from '../../../../../src/executor/expression/expression-error';
import { matchingFiles } from '../../../../../src/executor/expression/functions/fileset';
import { nameMatcher } from '../../../../../src/executor/expression/functions/glob';
import { typed } from '../../../../../src/executor/expression/marked-value';
import { parseTemplate } from '../../../../../src/executor/expression/parse/parse';
import { t } from '../../../../../src/framework';
import { scopeOf } from '../../../../support/expression-scope';

// At 30be661 these ended the heap, hung, were told as a bug of ours, or as values that are nested too deeply.

const scope = scopeOf({
  x: typed(t.string, 'x'.repeat(40_000_000)),
  many: typed(t.list(t.number), Array<number>(600_000).fill(1)),
});

function evaluated(expression: string): unknown {
  return evaluate(parseTemplate(`\${${expression}}`), scope).value;
}

function problemOf(expression: string): string {
  try {
    evaluated(expression);
  } catch (error) {
    if (error instanceof ExpressionError) return `${error.summary}: ${error.detail}`;
    throw error;
  }
  return 'it has a value';
}

test.each([
  ['format("%5000000000s", "a")', '"%5000000000s" at 0 asks for more than 1000000 characters'],
  ['format("%-99999999999999999999d", 1)', 'asks for more than 1000000 characters'],
  ['format("%.9999999f", 1)', '"%.9999999f" at 0 asks for more than 1000000 characters'],
  ['format("%.99999999d", 1)', 'asks for more than 1000000 characters'],
  ['formatlist("%1000000s", range(100))', 'a text of more than 67108864 characters would be made'],
  ['format("%s%s", x, x)', 'a text of more than 67108864 characters would be made'],
  ['indent(99999999999, "a\\nb")', 'a text of more than 67108864 characters would be made'],
  ['join(x, ["a", "b", "c"])', 'a text of more than 67108864 characters would be made'],
  ['join("", [x, x])', 'a text of more than 67108864 characters would be made'],
  ['replace("aaa", "a", x)', 'a text of more than 67108864 characters would be made'],
  ['replace("aaa", "", x)', 'a text of more than 67108864 characters would be made'],
  ['replace("aaa", "/a/", x)', 'a text of more than 67108864 characters would be made'],
  ['"${x}${x}"', 'Text too long: In this template a text of more than 67108864 characters would be made.'],
  ['"%{ for i in range(2) }${x}%{ endfor }"', 'Text too long'],
])('%s is refused', (expression, problem) => {
  expect(problemOf(expression)).toContain(problem);
});

test.each([
  ['setproduct(range(101), range(100), range(100))', 'more than 1000000 elements would be made'],
  ['concat(many, many)', 'more than 1000000 elements would be made'],
  ['flatten([many, many])', 'more than 1000000 elements would be made'],
  ['range(1025)', 'more than 1024 values were generated'],
  ['cidrsubnets("10.0.0.0/8", 999999999999)', 'insufficient address space'],
  ['cidrhost("10.0.0.0/8", 99999999999999999999)', 'does not accommodate a host of this number'],
  ['timeadd("2020-01-01T00:00:00Z", "99999999999h")', 'the duration is longer than 2562047 hours'],
  ['fileexists("a\\u0000b")', 'the path cannot be looked at'],
  ['regex("(((a{100}){100}){100})", "a")', 'invalid repeat count'],
])('%s is refused', (expression, problem) => {
  expect(problemOf(expression)).toContain(problem);
});

test.each([
  ['length(format("%1000000s", "a"))', 1_000_000],
  ['length(format("%.99999999s", "abc"))', 3],
  ['indent(99999999999, "ab")', 'ab'],
  ['length(flatten([for i in range(400) : range(400)]))', 160_000],
  ['length(concat([for i in range(400) : range(400)]...))', 160_000],
  ['timeadd("9999-01-01T00:00:00Z", "20000h")', '10001-04-13T08:00:00Z'],
  ['timeadd("0000-01-01T00:00:00Z", "-200000h")', '-0023-03-08T16:00:00Z'],
  ['replace("a.b.c", ".", "$&")', 'a$&b$&c'],
])('%s is %j', (expression, value) => {
  expect(evaluated(expression)).toBe(value);
});

describe('a pattern of fileset', () => {
  const NAME = 'a'.repeat(255);

  test.each<[string, string, boolean]>([
    ['many characters', 'a'.repeat(100_000), false],
    ['many stars', '*'.repeat(200_000), true],
    ['many stars between letters', '*a'.repeat(2000), false],
    ['many question marks', '?'.repeat(100_000), false],
    ['many sets', '[a-z]'.repeat(20_000), false],
    ['many alternatives', `{${Array.from({ length: 20_000 }, (_, i) => `f${i}`).join(',')},a*}`, true],
    ['alternatives that are empty', '{,a}'.repeat(1000), true],
    ['alternatives in alternatives', `${'{a,'.repeat(300)}a${'}'.repeat(300)}*`, false],
  ])('of %s is worked off in no time to speak of', (_, pattern, matches) => {
    const from = process.cpuUsage();
    expect(nameMatcher(pattern)(NAME)).toBe(matches);
    const { user, system } = process.cpuUsage(from);
    expect((user + system) / 1e6).toBeLessThan(5);
  });

  test('that would take long to read is refused', () => {
    expect(() => nameMatcher('{,a}'.repeat(50_000))('b')).toThrow('the pattern is too long');
  });

  test('of many folders, with any number of them between, is looked for once in each', () => {
    const directory = mkdtempSync(join(tmpdir(), 'palette-fileset-'));
    try {
      writeFileSync(join(directory, 'a.txt'), '');
      expect(matchingFiles(directory, '.', `${'**/'.repeat(50_000)}*.txt`)).toEqual(['a.txt']);
      expect(matchingFiles(directory, '.', 'b/'.repeat(200_000))).toEqual([]);
      expect(matchingFiles(directory, '.', 'c'.repeat(10_000))).toEqual([]);
      expect(matchingFiles(directory, '.', 'a\u0000b')).toEqual([]);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
