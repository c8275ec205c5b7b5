import { spawnSync } from 'node:child_process';
import { groupLiveness, here, isRunning, liveness, markOf } from '../../../../../src/executor/state/lock/process-mark';

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

// 3943029 looked for number and start here alone, which mean another process there, or none: a run that goes on was taken for dead.
test.each<[string, object, string]>([
  ['of another container of this machine', { namespace: 'pid:[4026532000]' }, 'unknown'],
  ['of another container with the name of this one', { namespace: 'pid:[4026532000]', host: here().host }, 'unknown'],
  ['of another machine', { start: 'another-boot 1', host: 'elsewhere' }, 'unknown'],
  ['of a container of another machine, of the same name', { start: 'another-boot 1', namespace: 'pid:[4026532000]' }, 'unknown'],
  ['of another machine that has no boots', { start: undefined, host: 'elsewhere' }, 'unknown'],
])('a process %s is not seen from here', (_, other, expected) => {
  if (process.platform !== 'linux') return;
  const mark = { ...markOf(process.ppid), ...other };
  expect(liveness(mark)).toBe(expected);
  expect(isRunning(mark)).toBe(true);
  expect(groupLiveness(mark)).toBe(expected);
});

test('a process of this machine before it was started anew has ended', () => {
  const from = { boot: 'boot-2', host: 'here', namespace: 'pid:[4026531836]', machine: 'm' };
  const mark = { pid: process.ppid, start: 'boot-1 1', host: 'here', namespace: 'pid:[4026531836]', machine: 'm' };
  expect(liveness(mark, from)).toBe('ended');
  // At 55c3852 its name was enough; every machine's own numbers have the same namespace, and names such as localhost are many.
  expect(liveness({ ...mark, machine: 'n' }, from)).toBe('unknown');
  const { machine: _, ...nameless } = mark;
  expect(liveness(nameless, from)).toBe('unknown');
});

test('a mark names machine and numbers', () => {
  expect(markOf(process.pid)).toMatchObject({
    pid: process.pid,
    ...(process.platform === 'linux' && { host: here().host, namespace: here().namespace }),
  });
});
