import { link, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginGrowingFile } from '../../../../src/simulator/record/growing-file';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palette-growing-'));
  file = join(folder, 'list');
});
afterEach(() => rm(folder, { recursive: true }));

const frame = { head: '[', tail: ']' };
const refuse = (error: Error) => {
  throw error;
};

it('holds all that was added, in order, after each flush', async () => {
  const growing = await beginGrowingFile(file, frame, refuse);
  let expected = '';
  for (let count = 0; count < 20; count += 1) {
    const text = `${count} äöü `.repeat(count * 100);
    expected += text;
    growing.add(text);
    if (count % 3 === 0) continue;
    await growing.flush();
    expect(await readFile(file, 'utf8')).toBe(`[${expected}]`);
  }
  await growing.close();
  expect(await readFile(file, 'utf8')).toBe(`[${expected}]`);
  expect(await readdir(folder)).toEqual(['list']);
});

it('never shows a copy that is being written: whoever has it open sees it whole until the next but one change', async () => {
  const growing = await beginGrowingFile(file, frame, refuse);
  growing.add('a');
  await growing.flush();
  const before = join(folder, 'before');
  await link(file, before);
  growing.add('b');
  await growing.flush();
  // The copy that was shown is the one that isn't written to.
  expect(await readFile(before, 'utf8')).toBe('[a]');
  expect(await readFile(file, 'utf8')).toBe('[ab]');
  await growing.close();
});

it('tries again what could not be written', async () => {
  const failures: Error[] = [];
  const growing = await beginGrowingFile(file, frame, (error) => failures.push(error));
  await rm(file);
  growing.add('a');
  await expect(growing.flush()).rejects.toThrow('ENOENT');
  expect(failures.length).toBeGreaterThan(0);
  await link(`${file}.spare`, file);
  growing.add('b');
  await growing.flush();
  expect(await readFile(file, 'utf8')).toBe('[ab]');
  await growing.close();
});

it('replaces what an earlier run left, and its leftovers', async () => {
  const first = await beginGrowingFile(file, frame, refuse);
  first.add('old');
  await first.flush();
  const second = await beginGrowingFile(file, frame, refuse);
  expect(await readFile(file, 'utf8')).toBe('[]');
  await second.close();
  await first.close();
});
