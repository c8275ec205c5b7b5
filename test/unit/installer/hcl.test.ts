import { HclError, readHcl, readJsonAsHcl } from '../../../src/installer/hcl';

/** Without lines and signs: what a reader of the file means by it. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const { items } = value as ReturnType<typeof readHcl>;
  return items.map((item) => [item.key, plain(item.value)]);
}

test('attributes, blocks, labels, lists and comments', () => {
  const text = `
# one
plugin_cache_dir = "$HOME/cache" // two
disable_checkpoint = true
/* three
   four */
credentials "app.example.com" { token = "a\\"b\\\\c\\u00e9" }
provider_installation {
  dev_overrides { "acme/x" = "/src/x" }
  direct {
    exclude = ["acme/*", "example.com/*/*",]
  }
}
host "x" { services = { "providers.v1" = "https://x/", n = -1.5 } }`;
  expect(plain(readHcl(text))).toEqual([
    ['plugin_cache_dir', '$HOME/cache'],
    ['disable_checkpoint', true],
    ['credentials', [['app.example.com', [['token', 'a"b\\cé']]]]],
    [
      'provider_installation',
      [
        ['dev_overrides', [['acme/x', '/src/x']]],
        ['direct', [['exclude', ['acme/*', 'example.com/*/*']]]],
      ],
    ],
    [
      'host',
      [
        [
          'x',
          [
            [
              'services',
              [
                ['providers.v1', 'https://x/'],
                ['n', -1.5],
              ],
            ],
          ],
        ],
      ],
    ],
  ]);
});

test('JSON means the same, and a list of objects several blocks', () => {
  const json = { credentials: { 'x.y': { token: 't' } }, host: [{ a: {} }, { b: {} }] };
  expect(plain(readJsonAsHcl(JSON.stringify(json)))).toEqual([
    ['credentials', [['x.y', [['token', 't']]]]],
    ['host', [['a', []]]],
    ['host', [['b', []]]],
  ]);
});

test.each([
  ['a = ', 'line 1: a string, a number, true, false or a list is expected, not the end'],
  ['a = b', 'line 1: a string, a number, true, false or a list is expected, not b'],
  ['a {\n\nb = 1', 'line 3: a "}" is missing'],
  ['\na = "x', 'line 2: a string has no end'],
  ['a = "\\q"', 'line 1: "\\q" is no escape'],
  ['a = [1 2]', 'line 1: a "," or "]" is expected, not "2"'],
  ['}', 'line 1: a name, "=" or a block is expected, not "}"'],
  [`a = ${'['.repeat(100)}`, 'line 1: it is nested too deep'],
  ['x '.repeat(100), 'line 1: it is nested too deep'],
  ['a {'.repeat(100), 'line 1: it is nested too deep'],
])('%s is refused', (text, message) => {
  expect(() => readHcl(text)).toThrow(new HclError(message.replace(/^line \d+: /, ''), Number(/\d+/.exec(message)?.[0])));
});
