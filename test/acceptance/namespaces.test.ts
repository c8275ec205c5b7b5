import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PCG, pcg } from '../security/support/pcg';

const unshare = (...more: readonly string[]) => ['--pid', '--fork', '--kill-child', ...more];
const describeWithNamespaces = spawnSync('unshare', unshare('true')).status === 0 ? describe : describe.skip;

let folder: string;
let end: () => Promise<void>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pcg-namespace-'));
  const command = 'touch started; while ! test -e go; do sleep 0.05; done';
  writeFileSync(
    join(folder, 'cdk.tf.json'),
    JSON.stringify({ resource: { terraform_data: { a: { provisioner: [{ 'local-exec': { command } }] } } } }),
  );
  end = async () => {};
});
afterEach(async () => {
  await end();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts pcg as a container has it, with process numbers of its own, and waits until its command runs and the journal tells which it is. */
async function startInside(
  args: readonly string[],
  options: readonly string[],
): Promise<{ readonly ended: Promise<number | null> }> {
  const child = spawn('unshare', [...unshare(...options), process.execPath, PCG, 'apply', '--auto-approve', ...args], {
    cwd: folder,
    stdio: 'ignore',
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  end = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  const journal = join(folder, 'terraform.tfstate.journal');
  const isTold = () => existsSync(join(folder, 'started')) && readFileSync(journal, 'utf8').includes('"process":');
  while (!isTold() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
  return { ended };
}

// 3943029 took the run for dead wherever its lock was not asked, took up its journal, and started the command again beside it.
describeWithNamespaces('a run in another PID namespace', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['with a lock', [], ['--mount-proc']],
    ['without a lock', ['--no-lock'], ['--mount-proc']],
    ["without a lock, that sees the machine's own processes in /proc", ['--no-lock'], []],
  ])('%s is not taken for dead, with a lock and without', async (_, args, options) => {
    const { ended } = await startInside(args, options);
    const files = () => ['terraform.tfstate.journal', 'started'].map((name) => readFileSync(join(folder, name), 'utf8'));
    const before = files();
    // Numbers in a foreign /proc are other processes.
    if (options.length === 0) expect(before[0]).not.toContain('"start"');
    for (const own of [[], ['--no-lock']]) {
      const { code, stderr } = await pcg(folder, ['apply', '--auto-approve', ...own]);
      const told = args.length === 0 ? /is locked|may be locked by process/ : /may be worked on by process|is being worked on/;
      expect([own, code, stderr]).toEqual([own, 1, expect.stringMatching(told)]);
    }
    expect(files()).toEqual(before);
    writeFileSync(join(folder, 'go'), '');
    expect(await ended).toBe(0);
    expect(await pcg(folder, ['plan', '--detailed-exitcode'])).toMatchObject({ code: 0 });
  });
});
