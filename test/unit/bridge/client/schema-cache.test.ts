import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schemaCache } from '../../../../src/bridge/client/schema-cache';

const BYTES = { protocol: 6 as const, schema: Buffer.from('a schema'), identities: Buffer.from([1, 2, 3]) };

describe('kept schemas', () => {
  let folder: string;
  let kept: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'schemas-'));
    kept = join(folder, 'kept');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function cacheOf(program: string) {
    const binary = join(folder, 'program');
    writeFileSync(binary, program);
    return schemaCache(kept, async () => binary);
  }
  const files = () => readdirSync(kept).map((name) => join(kept, name));

  test('are read by the same program, and by no other', async () => {
    expect(await cacheOf('one').read()).toBeUndefined();
    await cacheOf('one').write(BYTES);
    expect(await cacheOf('one').read()).toEqual(BYTES);
    expect(await cacheOf('two').read()).toBeUndefined();
    expect(statSync(kept).mode & 0o777).toBe(0o700);
    expect(files().map((file) => statSync(file).mode & 0o777)).toEqual([0o600]);
  });

  test.each([
    ['cut', (text: Buffer) => text.subarray(0, -1)],
    ['longer', (text: Buffer) => Buffer.concat([text, Buffer.from('x')])],
    ['changed', (text: Buffer) => Buffer.from(text.toString('latin1').replace('a schema', 'a schemb'), 'latin1')],
    ['of another layout', (text: Buffer) => Buffer.from(text.toString('latin1').replace('schema 1', 'schema 2'), 'latin1')],
    ['empty', () => Buffer.alloc(0)],
  ])('are not trusted when they are %s', async (_, damage) => {
    await cacheOf('one').write(BYTES);
    const [file = ''] = files();
    writeFileSync(file, damage(readFileSync(file)));
    expect(await cacheOf('one').read()).toBeUndefined();
  });

  test('are at most 32: what nobody has asked for longest goes', async () => {
    for (let i = 0; i < 33; i++) {
      await cacheOf(`program ${i}`).write(BYTES);
      // Each is a minute younger than the one before.
      for (const file of files()) if (statSync(file).mtimeMs > Date.now() - 60_000) utimesSync(file, i * 60, i * 60);
    }
    await cacheOf('program 1').read();
    await cacheOf('program 33').write(BYTES);
    expect(files()).toHaveLength(32);
    expect(await cacheOf('program 0').read()).toBeUndefined();
    expect(await cacheOf('program 1').read()).toEqual(BYTES);
  });

  test('hinder nobody where they cannot be kept', async () => {
    const binary = join(folder, 'program');
    writeFileSync(binary, 'x');
    const cache = schemaCache(join(binary, 'no-folder'), async () => binary);
    await cache.write(BYTES);
    expect(await cache.read()).toBeUndefined();
  });
});
