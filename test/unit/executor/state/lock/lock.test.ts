import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acquire, forceUnlock, LockError } from '../../../../../src/executor/state/lock/lock';
import { holderOf, isStale, ownerOf, ownInfo } from '../../../../../src/executor/state/lock/lock-holder';
import { describeLock, lockInfoPath, lockInfoText, parseLockInfo } from '../../../../../src/executor/state/lock/lock-info';
import { localStorage } from '../../../../../src/executor/state/storage';
import type { Clock } from '../../../../../src/runtime/clock';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'palette-lock-'));
  path = join(folder, 'deep', 'my.tfstate');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const clock: Clock = { now: () => 0, sleep: async () => {} };
const options = { timeoutMs: 0, clock };
const info = {
  ID: 'id-1',
  Operation: 'OperationTypeApply',
  Info: 'pcg apply, process 7',
  Who: 'me@here',
  Version: '1.11.4',
  Created: '2024-05-01T10:00:00.123Z',
  Path: 'my.tfstate',
};

test('the info file is there while the lock is, in the form of terraform', async () => {
  const lock = await acquire(path, info, options);
  const infoPath = join(folder, 'deep', '.my.tfstate.lock.info');
  expect(lockInfoPath(path)).toBe(infoPath);
  expect(Object.keys(JSON.parse(readFileSync(infoPath, 'utf8')))).toEqual([
    'ID',
    'Operation',
    'Info',
    'Who',
    'Version',
    'Created',
    'Path',
  ]);
  expect(statSync(infoPath).mode & 0o777).toBe(0o600);
  await lock.release();
  expect(existsSync(infoPath)).toBe(false);
  expect(existsSync(path)).toBe(false);
});

test('an empty file that was there stays', async () => {
  mkdirSync(join(folder, 'deep'));
  writeFileSync(path, '');
  await (await acquire(path, info, options)).release();
  expect(existsSync(path)).toBe(true);
});

test('the info of a killed run blocks nobody, and doesn’t stand in for a holder', async () => {
  mkdirSync(join(folder, 'deep'));
  writeFileSync(lockInfoPath(path), 'x'.repeat(5000), { mode: 0o644 });
  const lock = await acquire(path, info, options);
  expect(readFileSync(lockInfoPath(path), 'utf8')).toBe(lockInfoText(info));
  expect(statSync(lockInfoPath(path)).mode & 0o777).toBe(0o600);
  if (process.platform === 'linux') {
    writeFileSync(lockInfoPath(path), lockInfoText({ ...info, Info: '', Who: 'dead@terraform' }));
    const refused = await acquire(path, info, options).catch((error: LockError) => error);
    expect(String(refused)).not.toContain('dead');
  }
  await lock.release();
});

test('a file that goes away while it is being locked is made again', async () => {
  let tries = 0;
  const locks = {
    tryLock: () => {
      // Between opening and locking, the last holder removes its empty file.
      if (tries++ === 0) rmSync(path);
      return true;
    },
    unlock: () => {},
  };
  const lock = await acquire(path, info, { ...options, locks });
  expect(tries).toBe(2);
  await lock.file.write(Buffer.from('x'), 0);
  expect(readFileSync(path, 'utf8')).toBe('x');
  await lock.release();
  expect(existsSync(path)).toBe(true);
});

test('an interruption ends the wait and says so', async () => {
  const lock = await acquire(path, info, options);
  const controller = new AbortController();
  const sleep = async (_: number, signal?: AbortSignal) => {
    controller.abort(new Error('enough'));
    signal?.throwIfAborted();
  };
  const interruptible = { timeoutMs: 5000, clock: { now: () => 0, sleep }, signal: controller.signal };
  const interrupted = await acquire(path, info, interruptible).catch((error: Error) => error);
  expect(interrupted).toBeInstanceOf(LockError);
  expect(String(interrupted)).toContain(`interrupted while waiting for the lock of ${path}`);
  expect(String(interrupted)).toContain('ID:        id-1');
  await lock.release();
});

describe('taking a lock off', () => {
  test('that a dead run has left', async () => {
    mkdirSync(join(folder, 'deep'));
    writeFileSync(path, '{}');
    writeFileSync(lockInfoPath(path), lockInfoText(info));
    await expect(forceUnlock(localStorage(path), 'other')).rejects.toThrow('has another ID than "other": id-1');
    expect(await forceUnlock(localStorage(path), 'id-1')).toMatch(/^No process holds/);
    expect(existsSync(lockInfoPath(path))).toBe(false);
    await expect(forceUnlock(localStorage(path), 'id-1')).rejects.toThrow('is not locked');
    await (await acquire(path, info, options)).release();
  });

  test('that is held is refused', async () => {
    const lock = await acquire(path, info, options);
    await expect(forceUnlock(localStorage(path), 'id-1')).rejects.toThrow('cannot be taken away');
    expect(existsSync(lockInfoPath(path))).toBe(true);
    await lock.release();
  });

  test('without a state file', async () => {
    mkdirSync(join(folder, 'deep'));
    writeFileSync(lockInfoPath(path), lockInfoText(info));
    expect(await forceUnlock(localStorage(path), 'id-1')).toContain('There is no state file');
    expect(existsSync(path)).toBe(false);
  });
});

test('infos are shown as terraform shows them', () => {
  expect(describeLock(info).split('\n')).toEqual([
    'Lock Info:',
    '  ID:        id-1',
    '  Path:      my.tfstate',
    '  Operation: OperationTypeApply',
    '  Who:       me@here',
    '  Version:   1.11.4',
    '  Created:   2024-05-01 10:00:00.123 +0000 UTC',
    '  Info:      pcg apply, process 7',
  ]);
});

test.each([undefined, '', '{"ID":"x"', '[]', 'null', '{}', '{"ID":7}'])('%j is no info', (text) => {
  expect(parseLockInfo(text)).toBeUndefined();
});

test('the kernel’s table tells who holds a lock', () => {
  const table = [
    '1: POSIX  ADVISORY  READ  11 fe:00:42 0 EOF',
    '2: POSIX  ADVISORY  WRITE 12 fe:00:43 0 EOF',
    '2: -> POSIX  ADVISORY  WRITE 99 fe:00:42 0 EOF',
    '3: FLOCK  ADVISORY  WRITE 13 fe:00:42 0 EOF',
    '4: POSIX  ADVISORY  WRITE 14 fe:00:42 0 EOF',
    '5: OFDLCK ADVISORY  WRITE -1 103:05:44 0 EOF',
  ].join('\n');
  expect(holderOf({ device: 65024n, number: 42n }, table)).toEqual({ kind: 'process', pid: 14 });
  expect(holderOf({ device: (0x103n << 8n) | 5n, number: 44n }, table)).toEqual({ kind: 'descriptor' });
  expect(holderOf({ device: 65024n, number: 45n }, table)).toEqual({ kind: 'unknown' });
  expect(holderOf({ device: 65024n, number: 42n }, undefined)).toEqual({ kind: 'unknown' });
});

test.each([
  ['pcg apply, process 7', 'process', true],
  ['', 'process', false],
  ['pcg apply, process 7', 'descriptor', false],
  ['', 'descriptor', true],
  ['', 'unknown', false],
])('info %j with a %s as the holder is stale: %s', (text, kind, stale) => {
  expect(isStale({ ...info, Info: text }, { kind, pid: 1 } as never)).toBe(stale);
});

test('an info of ours names its process so that it is found again, wherever it is read', () => {
  const mark = { pid: 7, host: 'build-3', namespace: 'pid:[4026532000]', start: 'boot 123', machine: 'ab12' };
  const text = ownInfo('apply', mark);
  expect(text).toBe('pcg apply, process 7; host build-3; namespace pid:[4026532000]; start boot 123; machine ab12');
  expect(ownerOf({ ...info, Info: text })).toEqual(mark);
  expect(isStale({ ...info, Info: text }, { kind: 'process', pid: 1 })).toBe(true);
  expect(isStale({ ...info, Info: text }, { kind: 'descriptor' })).toBe(false);
  expect(ownerOf({ ...info, Info: 'pcg apply, process 7' })).toEqual({ pid: 7 });
  for (const other of ['', 'process 7', 'someone; host build-3']) expect(ownerOf({ ...info, Info: other })).toBeUndefined();
});
