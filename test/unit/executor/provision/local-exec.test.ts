import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalExec, runLocalExec } from '../../../../src/executor/provision/local-exec';
import type { Clock } from '../../../../src/runtime/clock';

const directory = realpathSync(mkdtempSync(join(tmpdir(), 'local-exec-')));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** A clock whose sleepers wake when told to. */
class HandClock implements Clock {
  readonly sleepers: (() => void)[] = [];
  now = () => 0;
  sleep = (_: number, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      this.sleepers.push(resolve);
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
}

async function exec(settings: Partial<LocalExec>) {
  const lines: string[] = [];
  const problem = await runLocalExec({
    command: 'true',
    quiet: true,
    cwd: directory,
    env: { PATH: process.env.PATH, KEPT: 'kept', BOTH: 'outer' },
    signal: new AbortController().signal,
    onLine: (line) => lines.push(line),
    ...settings,
  });
  return { problem, lines: lines.filter((line) => !line.startsWith('Executing: Suppressed')) };
}

test.each<[string, Partial<LocalExec>, readonly string[]]>([
  ['both streams', { command: 'echo out; echo err >&2' }, ['err', 'out']],
  ['a last line without its end', { command: 'printf "a\\nb"' }, ['a', 'b']],
  ['empty lines and carriage returns', { command: 'printf "a\\r\\n\\nb\\n"' }, ['', 'a', 'b']],
  [
    'the environment, laid over',
    { command: 'echo $KEPT $BOTH $NEW', environment: { BOTH: 'inner', NEW: 'new' } },
    ['kept inner new'],
  ],
  ['the directory of the run', { command: 'pwd' }, [directory]],
  ['a directory relative to it', { command: 'pwd', workingDir: '..' }, [realpathSync(tmpdir())]],
  ['an interpreter', { command: 'x y', interpreter: ['/bin/echo', '-n', 'said:'] }, ['said: x y']],
  ['no standard input', { command: 'cat; echo end' }, ['end']],
  ['what it runs, unless it is quiet', { command: 'echo "a"', quiet: false }, ['Executing: ["/bin/sh" "-c" "echo \\"a\\""]', 'a']],
  [
    'nothing of what is sensitive',
    { command: 'echo word', secrecy: 'sensitive', quiet: false },
    ['(output suppressed due to sensitive value in config)'],
  ],
])('shows %s', async (_, settings, expected) => {
  const { problem, lines } = await exec(settings);
  expect(problem).toBeUndefined();
  expect([...lines].sort()).toEqual([...expected].sort());
});

test.each<[string, Partial<LocalExec>, RegExp]>([
  [
    'the exit status and the output',
    { command: 'echo why; exit 3' },
    /^Error running command 'echo why; exit 3': exit status 3\. Output: why\n$/,
  ],
  ['the signal', { command: 'kill -KILL $$' }, /signal: SIGKILL/],
  ['a missing directory', { workingDir: 'nowhere' }, /could not be started: no such program or working directory/],
  ['a missing interpreter', { interpreter: ['/no/such/shell'] }, /could not be started/],
  ['a command that no system takes', { command: 'echo \0' }, /has a zero byte in it/],
  ['an empty command', { command: '' }, /must be a non-empty string/],
])('an error tells %s', async (_, settings, detail) => {
  const { problem } = await exec(settings);
  expect(problem?.severity).toBe('error');
  expect(problem?.detail).toMatch(detail);
});

test.each([
  { command: 'echo hidden-word; exit 1' },
  { command: 'hidden-word', interpreter: ['/no/hidden-word'] },
  { command: 'echo hidden-word \0' },
  { environment: { A: 'hidden-word\0' } },
])('an error of a sensitive command has nothing of it: %j', async (settings) => {
  const { problem, lines } = await exec({ ...settings, secrecy: 'sensitive', quiet: false });
  expect(problem?.summary).toBe('local-exec provisioner error');
  expect(JSON.stringify([problem, lines])).not.toContain('hidden-word');
});

test('an interruption reaches all that the command started', async () => {
  const stop = new AbortController();
  const { problem } = await exec({
    command:
      'trap "wait; exit 7" INT; (trap "echo inner stopped; exit 0" INT; echo ready; while kill -0 $PPID 2>/dev/null; do sleep 0.01; done) & wait; exit 0',
    interpreter: ['/bin/bash', '-c'],
    signal: stop.signal,
    onLine: (line) => {
      if (line === 'ready') stop.abort();
    },
    clock: new HandClock(),
  });
  expect(problem?.detail).toMatch(/exit status 7\. Output: ready\ninner stopped\n/);
});

test('what does not heed an interruption is killed after a while', async () => {
  const stop = new AbortController();
  const clock = new HandClock();
  const { problem } = await exec({
    command: 'trap "" INT; echo ready; while kill -0 $PPID 2>/dev/null; do sleep 0.01; done',
    signal: stop.signal,
    onLine: (line) => {
      if (line !== 'ready') return;
      stop.abort();
      clock.sleepers[0]?.();
    },
    clock,
  });
  expect(problem?.detail).toMatch(/signal: SIGKILL/);
});

test('nothing is started after an interruption', async () => {
  const { problem, lines } = await exec({ command: 'echo ran', signal: AbortSignal.abort() });
  expect(problem?.detail).toMatch(/interrupted before/);
  expect(lines).toEqual([]);
});
