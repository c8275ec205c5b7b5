import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { here } from '../../src/executor/state/lock/process-mark';
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

type Started = { readonly child: ChildProcess; readonly ended: Promise<number | null> };

/** Starts a program in the folder and waits until the command of its apply runs and the journal tells which it is. */
async function start(program: string, args: readonly string[]): Promise<Started> {
  const child = spawn(program, args, { cwd: folder, stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  end = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  const journal = join(folder, 'terraform.tfstate.journal');
  const isTold = () => existsSync(join(folder, 'started')) && readFileSync(journal, 'utf8').includes('"process":');
  while (!isTold() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
  return { child, ended };
}

const APPLY = [PCG, 'apply', '--auto-approve'];

/** Starts pcg as a container has it, with process numbers of its own. */
function startInside(args: readonly string[], options: readonly string[]): Promise<Started> {
  return start('unshare', [...unshare(...options), process.execPath, ...APPLY, ...args]);
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

/** What the files of a run that has ended would say if it ran elsewhere; by its namespace only where there are namespaces. */
const { namespace, host = '', boot = '', machine = '' } = here();
const ELSEWHERE: readonly (readonly [where: string, from: readonly string[], to: readonly string[]])[] = [
  ...(namespace === undefined ? [] : [['in another container', [namespace], ['pid:[4026532000]']] as const]),
  ['on another machine', [host, boot, machine], ['elsewhere', 'f00dfeed-0000-4000-8000-000000000000', 'f00dfeedf00dfeed']],
];

// As above without a lock, where no other namespace can be made: what such a run left is what tells of it.
test('a run without a lock, of which its files say that it runs elsewhere, is not taken for dead, and one of here is', async () => {
  const { child, ended } = await start(process.execPath, [...APPLY, '--no-lock']);
  child.kill('SIGKILL');
  await ended;
  writeFileSync(join(folder, 'go'), '');
  const files = readdirSync(folder).filter((name) => /^\.?terraform\.tfstate/.test(name));
  const left = files.map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')] as const);
  expect(left.some(([, text]) => text.includes(host))).toBe(true);
  for (const [where, from, to] of ELSEWHERE) {
    const replaced = (text: string) =>
      from.reduce((all, word, i) => (word === '' ? all : all.replaceAll(word, to[i] as string)), text);
    const moved = left.map(([path, text]) => [path, replaced(text)] as const);
    for (const [path, text] of moved) writeFileSync(path, text);
    for (const own of [[], ['--no-lock']]) {
      const { code, stderr } = await pcg(folder, ['apply', '--auto-approve', ...own]);
      expect([where, own, code, stderr]).toEqual([where, own, 1, expect.stringMatching(/locked|worked on/)]);
      expect(moved.map(([path]) => [path, readFileSync(path, 'utf8')])).toEqual(moved);
    }
  }
  for (const [path, text] of left) writeFileSync(path, text);
  expect(await pcg(folder, ['apply', '--auto-approve', '--no-lock'])).toMatchObject({ code: 0 });
});
