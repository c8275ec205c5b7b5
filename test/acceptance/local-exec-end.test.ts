import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Running, startPcg } from '../security/support/pcg';

let folder: string;
let running: Running | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pcg-command-'));
  // A command that heeds no interrupt, and has a child that doesn't either.
  const command = 'trap "" INT TERM HUP; echo started >> starts; sleep 300 & echo $$ > pid.tmp; mv pid.tmp pid; wait; sleep 300';
  const resource = { terraform_data: { a: { provisioner: [{ 'local-exec': { command } }] } } };
  writeFileSync(join(folder, 'cdk.tf.json'), JSON.stringify({ resource }));
});
afterEach(async () => {
  running?.child.kill('SIGKILL');
  await running?.ended;
  if (existsSync(join(folder, 'pid')) && groupLives()) process.kill(-group(), 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const group = () => Number(readFileSync(join(folder, 'pid'), 'utf8'));

function groupLives(): boolean {
  try {
    return process.kill(-group(), 0);
  } catch {
    return false;
  }
}

async function until(what: () => boolean): Promise<void> {
  while (!what()) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function begun(): Promise<Running> {
  running = startPcg(folder, ['apply', '--auto-approve']);
  await until(() => existsSync(join(folder, 'pid')));
  return running;
}

// 3943029 left the command running after each of them.
test.each<readonly NodeJS.Signals[]>([
  ['SIGHUP', 'SIGHUP'],
  ['SIGTERM', 'SIGTERM'],
  ['SIGINT', 'SIGHUP'],
  ['SIGHUP', 'SIGTERM'],
])('the command and what it started end with the run that gets %s and %s', async (first, second) => {
  const { child, ended } = await begun();
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.kill(first);
  await until(() => said.includes('Interrupt received'));
  child.kill(second);
  expect((await ended).code).toBe(1);
  await until(() => !groupLives());
  expect(readFileSync(join(folder, 'terraform.tfstate.journal'), 'utf8')).toContain('"command":');
});

// 3943029 started it a second time beside itself.
test('after kill -9 the next run names the command that still runs, and starts nothing', async () => {
  const { child, ended } = await begun();
  await until(() => readFileSync(join(folder, 'terraform.tfstate.journal'), 'utf8').includes(`"pid":${group()}`));
  child.kill('SIGKILL');
  await ended;
  expect(groupLives()).toBe(true);
  for (const args of [
    ['apply', '--auto-approve'],
    ['destroy', '--auto-approve'],
    ['apply', '--auto-approve', '--no-lock'],
  ]) {
    const { code, stderr } = await startPcg(folder, args).ended;
    expect([code, stderr]).toEqual([1, expect.stringContaining('the command of a provisioner of terraform_data.a')]);
    expect(stderr).toContain(`kill -- -${group()}`);
  }
  expect(readFileSync(join(folder, 'starts'), 'utf8')).toBe('started\n');
  process.kill(-group(), 'SIGKILL');
  await until(() => !groupLives());
  // What follows goes on as after any other death.
  writeFileSync(join(folder, 'cdk.tf.json'), JSON.stringify({ resource: { terraform_data: { a: {} } } }));
  expect(await startPcg(folder, ['apply', '--auto-approve']).ended).toMatchObject({ code: 0 });
});
