import { excerptOf } from '../../../src/executor/excerpt/excerpt';
import { noteOrigin } from '../../../src/executor/excerpt/origin';
import { sourceFile } from '../../../src/executor/excerpt/source-file';
import { blame } from '../../../src/executor/expression/culprit';
import { parseTemplate } from '../../../src/executor/expression/parse/parse';
import { errorAt } from '../../../src/framework';
import { diagnosticText } from '../../../src/report';

const KEY = 'a-key-that-nobody-may-see';
const ONE_LINE = JSON.stringify({
  provider: { palette: [{ api_key: KEY, host: 'h' }] },
  resource: { palette_ip_pool: { a: { name: `${'n'.repeat(400)}`, note: 'sensitive-by-the-run' } } },
});

describe('the excerpt of a diagnostic', () => {
  const told = (secrets?: ReadonlySet<string>) =>
    noteOrigin(
      { ...errorAt([{ attribute: 'note' }], 'Wrong', 'It is wrong.'), address: 'palette_ip_pool.a' },
      { sources: { 'cdk.tf.json': ONE_LINE }, ...(secrets && { secrets }) },
    );

  test('has no secret that stands in the file, be all of it one line', () => {
    const excerpt = excerptOf(told());
    expect(excerpt?.range).toMatchObject({ filename: 'cdk.tf.json', start: { line: 1 } });
    expect(excerpt?.snippet.code).toContain('sensitive-by-the-run');
    expect(excerpt?.snippet.code).not.toContain(KEY);
  });

  test('has nothing that the run knows to be sensitive', () => {
    expect(excerptOf(told(new Set(['sensitive-by-the-run'])))?.snippet.code).not.toContain('sensitive-by-the-run');
  });

  test('shows people of a long line what is meant', () => {
    const text = diagnosticText(told(), { colour: false });
    expect(text).toContain('on cdk.tf.json line 1, in resource.palette_ip_pool.a:');
    expect(text).toContain('"note":"sensitive-by-the-run"');
    expect(text.length).toBeLessThan(700);
  });

  /** What is highlighted of a file with one resource, of which an attribute is wrong. */
  const highlighted = (file: object, secrets?: ReadonlySet<string>) => {
    const sources = { 'cdk.tf.json': JSON.stringify(file) };
    const about = { ...errorAt([{ attribute: 'note' }], 'Wrong', ''), address: 'palette_ip_pool.a' };
    const { snippet } = excerptOf(noteOrigin(about, { sources, ...(secrets && { secrets }) })) ?? {};
    const bytes = Buffer.from(snippet?.code ?? '');
    return {
      code: snippet?.code ?? '',
      meant: bytes.subarray(snippet?.highlight_start_offset, snippet?.highlight_end_offset).toString(),
    };
  };
  const pool = (attributes: object) => ({ resource: { palette_ip_pool: { a: attributes } } });

  test.each<[string, object]>([
    ['in a list', { tokens: [KEY] }],
    ['in a template', { password: `${KEY}\${var.x}` }],
    ['deeper below its name', { credentials: { of: { whom: KEY } } }],
    ['as the default of a sensitive variable', { variable: { v: { sensitive: true, default: [KEY] } } }],
    ['as the value of a sensitive output', { output: { o: { value: `\${nothing.x}${KEY}`, sensitive: true } } }],
    ['as the default of an ephemeral variable', { variable: { v: { ephemeral: true, default: KEY } } }],
  ])('has no secret that stands %s, and highlights what is meant beside its mask', (_, beside) => {
    const { code, meant } = highlighted({ ...beside, ...pool({ note: 'meant' }) });
    expect(code).not.toContain(KEY);
    expect(code).toContain('(sensitive value)');
    expect(meant).toBe('"meant"');
  });

  test('highlights a text that is masked itself', () => {
    expect(highlighted(pool({ note: KEY, other: 'x' }), new Set([KEY])).meant).toBe('"(sensitive value)"');
  });

  test('has of a long line what stands around, and no piece of a secret where it is cut', () => {
    for (const gap of [7_990, 8_000, 8_010, 15_990]) {
      const { code, meant } = highlighted({
        api_key: KEY,
        gap: 'g'.repeat(gap),
        ...pool({ note: 'meant', more: 'm'.repeat(100_000) }),
      });
      expect(code.length).toBeLessThan(20_000);
      for (let at = 0; at + 8 <= KEY.length; at++) expect(code).not.toContain(KEY.slice(at, at + 8));
      expect(meant).toBe('"meant"');
    }
  });

  test('is found where characters are no letters of ASCII, and where texts are long', () => {
    const { code, meant } = highlighted(pool({ before: 'é'.repeat(100_000), quoted: '\\"'.repeat(2_000_000), note: 'meant' }));
    expect(meant).toBe('"meant"');
    expect(code.length).toBeLessThan(20_000);
  });

  test('is that of the condition that failed, of two that are equal', () => {
    const conditions = [1, 2].map(() => ({ condition: '${var.o == null}', error_message: 'No.' }));
    const sources = { 'cdk.tf.json': JSON.stringify(pool({ lifecycle: { precondition: conditions } }), null, 1) };
    const lines = [0, 1].map((index) => {
      const expression = parseTemplate('${var.o == null}');
      const culprit = { expression, root: expression, whole: true, condition: { kind: 'precondition', index } } as const;
      const told = blame({ ...errorAt(undefined, 'Resource precondition failed', 'No.'), address: 'palette_ip_pool.a' }, culprit);
      return excerptOf(noteOrigin(told, { sources }))?.range.start.line;
    });
    const [first = 0, second = 0] = sources['cdk.tf.json']
      .split('\n')
      .flatMap((line, i) => (line.includes('condition": "$') ? [i + 1] : []));
    expect(lines).toEqual([first, second]);
    expect(second).toBeGreaterThan(first);
  });

  test('is left out where it cannot be made out, and what was to be said is said', () => {
    const chain = `\${${'1 + '.repeat(20_000)}"x"}`;
    const sources = { 'cdk.tf.json': JSON.stringify(pool({ note: chain })) };
    const expression = parseTemplate(`\${${'1 + '.repeat(20_000)}"y"}`);
    const told = blame(
      { ...errorAt(undefined, 'Invalid operand', 'It is no number.'), address: 'palette_ip_pool.a' },
      { expression, root: expression },
    );
    expect(excerptOf(noteOrigin(told, { sources }))).toBeUndefined();
    expect(diagnosticText(told, { colour: false })).toContain('It is no number.');
  });

  test('of many diagnostics reads their file once', () => {
    const sources = { 'cdk.tf.json': ONE_LINE };
    expect(sourceFile(sources, 'cdk.tf.json')).toBe(sourceFile(sources, 'cdk.tf.json'));
  });

  test('is looked for only where files are known', () => {
    expect(excerptOf({ ...errorAt(undefined, 'Wrong', ''), address: 'palette_ip_pool.a' })).toBeUndefined();
    const gone = { ...errorAt(undefined, 'Wrong', ''), address: 'palette_ip_pool.gone' };
    expect(excerptOf(noteOrigin(gone, { sources: { 'cdk.tf.json': ONE_LINE } }))).toBeUndefined();
  });
});
