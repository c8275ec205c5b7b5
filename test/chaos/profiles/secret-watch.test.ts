import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchSecrets } from './secret-watch';
import { createSecrets } from './secrets';

/** What doesn't find anything proves something only if it would. */
describe('the search for secrets', () => {
  const secrets = createSecrets();
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'palette-secrets-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  test.each([
    [
      'the API key in the journal',
      'terraform.tfstate.journal',
      secrets.apiKey,
      ['apiKey is in the file terraform.tfstate.journal'],
    ],
    [
      'a write-only password in the state',
      'terraform.tfstate',
      secrets.cloudPassword,
      ['cloudPassword is in the file terraform.tfstate'],
    ],
    [
      'one in base64',
      'provider.log',
      Buffer.from(secrets.proxyPassword).toString('base64'),
      ['proxyPassword is in the file provider.log'],
    ],
    ['a kept password in the state', 'terraform.tfstate.backup', secrets.keptPassword, []],
    ['a kept password elsewhere', 'plan.md', secrets.keptPassword, ['keptPassword is in the file plan.md']],
  ])('%s', (_, file, text, leaks) => {
    const watch = watchSecrets(directory, secrets);
    writeFileSync(join(directory, file), `before ${text} after`);
    expect(watch.end()).toMatchObject({ leaks, files: [file] });
  });

  test('a file that is there for a moment', () => {
    jest.useFakeTimers();
    const watch = watchSecrets(directory, secrets);
    writeFileSync(join(directory, 'errored'), secrets.apiKey);
    jest.advanceTimersByTime(1000);
    jest.useRealTimers();
    rmSync(join(directory, 'errored'));
    expect(watch.end().leaks).toEqual(['apiKey is in the file errored']);
  });

  test('what a program prints', () => {
    const watch = watchSecrets(directory, secrets);
    watch.look('the output', `Error: ${secrets.apiKey}`);
    expect(watch.end().leaks).toEqual(['apiKey is in the output']);
  });

  // Elsewhere the system doesn't show them as files.
  if (existsSync('/proc/self/cmdline')) {
    test('a command line', async () => {
      const watch = watchSecrets(directory, secrets);
      const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)', secrets.keptPassword]);
      await once(child, 'spawn');
      const { leaks } = watch.end();
      child.kill();
      expect(leaks).toEqual(['keptPassword is in the command line of a process']);
    });
  }
});
