import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ended, pcg, useFolders } from './support/pcg';

const newStack = useFolders();
const STACK = { output: { x: { value: 'a value' } } };

/** A cache folder of one test. */
let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'palette-compiled-'));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

const folder = () => join(cache, 'cdktf-palette', 'compiled');
const files = () => (existsSync(folder()) ? readdirSync(folder()) : []);

async function planned(env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const ended = await pcg(newStack(STACK), ['plan'], { XDG_CACHE_HOME: cache, ...env });
  expect(ended).toMatchObject({ code: 0, stdout: expect.stringContaining('x = "a value"') });
  return ended;
}

/** The one file that a plan keeps. */
async function kept(): Promise<string> {
  await planned();
  expect(files()).toEqual([expect.stringMatching(/^pcg-[0-9a-f]{16}-v[\d.]+-\w+\.compiled$/)]);
  return join(folder(), files()[0] as string);
}

describe('what V8 compiled of pcg', () => {
  test('is kept by a plan for the user alone, whatever the umask, and taken by the next as it is', async () => {
    const file = await kept();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(folder()).mode & 0o777).toBe(0o700);
    const { ino } = statSync(file);
    await planned();
    expect(files()).toHaveLength(1);
    expect(statSync(file).ino).toBe(ino);
  });

  test.each<[string, (file: string) => void]>([
    ['was damaged', (file) => writeFileSync(file, readFileSync(file).fill(0, 600_000, 900_000))],
    ['was cut off', (file) => writeFileSync(file, readFileSync(file).subarray(0, 700_000))],
    ['is empty', (file) => writeFileSync(file, '')],
    ['others may write', (file) => chmodSync(file, 0o622)],
  ])('is compiled anew when the file %s', async (_, spoil) => {
    const file = await kept();
    const good = readFileSync(file).length;
    spoil(file);
    const { ino } = statSync(file);
    await planned();
    expect(statSync(file)).toMatchObject({ mode: 0o100600 });
    expect(statSync(file).ino).not.toBe(ino);
    expect(readFileSync(file).length).toBeGreaterThan(good / 2);
  });

  // Only root can give files away.
  (process.getuid?.() === 0 ? test : test.skip)('is not taken from a file of another user', async () => {
    const file = await kept();
    chownSync(file, 12_345, 12_345);
    await planned();
    expect(statSync(file).uid).toBe(0);
  });

  test('leads through no link that lies in its place', async () => {
    const file = await kept();
    const target = join(cache, 'mine');
    writeFileSync(target, 'mine');
    rmSync(file);
    symlinkSync(target, file);
    await planned();
    expect(readFileSync(target, 'utf8')).toBe('mine');
    expect(statSync(file).size).toBeGreaterThan(100_000);
  });

  test.each<[string, () => NodeJS.ProcessEnv]>([
    ['NODE_DISABLE_COMPILE_CACHE', () => ({ NODE_DISABLE_COMPILE_CACHE: '1' })],
    ['a cache folder that is a file', () => ({ XDG_CACHE_HOME: join(cache, 'file') })],
  ])('is not kept with %s', async (_, env) => {
    mkdirSync(cache, { recursive: true });
    writeFileSync(join(cache, 'file'), '');
    expect((await planned(env())).stderr).toBe('');
    expect(files()).toEqual([]);
  });

  test.each<[string, number, readonly string[]]>([
    ['runs little of it', 0, ['validate']],
    ['explains itself', 0, ['plan', '--help']],
    ['fails', 1, ['plan', '--target', '?']],
  ])('is not kept by what %s', async (_, code, args) => {
    expect(await pcg(newStack(STACK), args, { XDG_CACHE_HOME: cache })).toMatchObject({ code });
    expect(files()).toEqual([]);
  });

  test('is kept in no folder of the stack, whatever XDG_CACHE_HOME says', async () => {
    const folder = newStack(STACK);
    expect(await pcg(folder, ['plan'], { XDG_CACHE_HOME: 'here', HOME: cache })).toMatchObject({ code: 0 });
    expect(readdirSync(folder)).toEqual(['cdk.tf.json']);
    expect(existsSync(join(cache, '.cache', 'cdktf-palette', 'compiled'))).toBe(true);
  });
});
