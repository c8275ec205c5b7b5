import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Running, runPcg, startPcg } from './support/pcg';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'palette-run-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (options: readonly string[], script: string, env: NodeJS.ProcessEnv = {}) =>
  runPcg(folder, ['simulate', 'run', ...options, '--', process.execPath, '-e', script], env);

test('a program finds a Palette, and the variables of a file that its environment lacks; its exit code is that of the run', async () => {
  writeFileSync(join(folder, 'local.env'), '# secrets\nTF_VAR_a=from the file\nTF_VAR_b=from the file\nPALETTE_API_KEY=theirs\n');
  const script = `fetch(process.env.PALETTE_HOST + '/v1/overlords', { headers: { apikey: process.env.PALETTE_API_KEY } })
    .then(({ status }) => { console.log(status, process.env.TF_VAR_a, process.env.TF_VAR_b); process.exitCode = 7; })`;
  const { code, stdout, stderr } = await run(['--variables', 'local.env'], script, { TF_VAR_b: 'from outside' });
  expect({ code, stdout, stderr }).toEqual({ code: 7, stdout: '200 from the file from outside\n', stderr: '' });
});

test('a gateway is installed as its installation says, and is there in the next run', async () => {
  const answers = {
    'Cloud Type': 'Apache CloudStack',
    'Node Count': '1',
    'HTTPS Proxy': 'http://proxy.example.com:3128',
    'HTTP Proxy': '',
  };
  const install = `require('node:child_process').execSync(process.env.GATEWAY_INSTALL_COMMAND, { stdio: 'inherit' })`;
  const declared = { GATEWAY_NAME: "dc 1's", INSTALLER_ANSWERS: JSON.stringify(answers) };
  expect(await run(['--data', 'palette.json'], install, declared)).toMatchObject({ code: 0, stderr: '' });
  const look = `fetch(process.env.PALETTE_HOST + '/__simulator/snapshot').then((answer) => answer.json()).then(({ gateways }) =>
    console.log(JSON.stringify(gateways.map(({ name, cloudType, proxy }) => ({ name, cloudType, proxy })))))`;
  const { stdout } = await run(['--data', 'palette.json'], look);
  expect(JSON.parse(stdout)).toEqual([
    { name: "dc 1's", cloudType: 'apache-cloudstack', proxy: { httpsProxy: 'http://proxy.example.com:3128' } },
  ]);
});

test.each<[string, readonly string[], RegExp]>([
  ['a program that there is not', ['nonsense'], /there is no program "nonsense" on the PATH, and no such file/],
  ['no program', [], /missing required argument 'program'/],
  ['a file of variables that is not there', ['--variables', 'nowhere', 'true'], /--variables nowhere: ENOENT/],
  ['a seed that there is not', ['--seed', 'barley', 'true'], /there is no seed "barley"/],
])('%s is refused', async (_, args, message) => {
  const { code, stderr } = await runPcg(folder, ['simulate', 'run', ...args]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(message) });
});

test.each<[NodeJS.Signals, number]>([
  ['SIGTERM', 143],
  ['SIGINT', 5],
])('%s is the program’s to answer', async (signal, code) => {
  const script = `process.on('SIGINT', () => process.exit(5)); setInterval(() => {}, 1000); console.error('here')`;
  const running: Running = startPcg(folder, ['simulate', 'run', process.execPath, '-e', script]);
  await running.told('here');
  if (signal === 'SIGINT') {
    // A terminal sends it to both.
    const { pid = 0 } = running.child;
    const [program] = childrenOf(pid);
    process.kill(pid, signal);
    process.kill(program ?? 0, signal);
  } else running.child.kill(signal);
  expect((await running.finished).code).toBe(code);
});

function childrenOf(pid: number): readonly number[] {
  return execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .trim()
    .split(/\s+/)
    .map(Number);
}
