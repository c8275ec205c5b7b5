import { spawnSync } from 'node:child_process';
import { isRunning, markOf } from '../../../../src/executor/state/process-mark';

test('a process that is there runs', () => {
  expect(isRunning(markOf(process.ppid))).toBe(true);
  expect(isRunning({ pid: process.ppid })).toBe(true);
});

test('a process that has ended doesn’t', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  expect(isRunning({ pid })).toBe(false);
});

test.each([0, -1, Number.NaN, 0.5, 2 ** 40])('%d is no process', (pid) => {
  expect(isRunning({ pid })).toBe(false);
});

test('a number that is used again means another process', () => {
  if (process.platform !== 'linux') return;
  expect(markOf(process.pid).start).toMatch(/^\S+ \d+$/);
  expect(isRunning({ pid: process.ppid, start: 'another boot 1' })).toBe(false);
  // Without a start, it is likelier that this process has got the number of the one that is meant.
  expect(isRunning({ pid: process.pid })).toBe(false);
  expect(isRunning(markOf(process.pid))).toBe(true);
});
