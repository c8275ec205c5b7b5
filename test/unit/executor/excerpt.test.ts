import { excerptOf } from '../../../src/executor/excerpt/excerpt';
import { noteOrigin } from '../../../src/executor/excerpt/origin';
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

  test('is looked for only where files are known', () => {
    expect(excerptOf({ ...errorAt(undefined, 'Wrong', ''), address: 'palette_ip_pool.a' })).toBeUndefined();
    const gone = { ...errorAt(undefined, 'Wrong', ''), address: 'palette_ip_pool.gone' };
    expect(excerptOf(noteOrigin(gone, { sources: { 'cdk.tf.json': ONE_LINE } }))).toBeUndefined();
  });
});
