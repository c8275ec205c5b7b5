import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StateStore } from '../../src/executor';
import { localStorage } from '../../src/executor/state/storage';
import { PROVIDER_ADDRESS } from '../../src/provider';
import { systemClock } from '../../src/runtime/clock';
import { VERSION } from '../../src/version';
import { addressOf, listen } from '../support/listen';
import { runPcg } from './support/pcg';
import { ROOT } from './support/workspace';

const STALE = '# The report of the run before\n';
const TERRAFORM = { required_providers: { palette: { source: PROVIDER_ADDRESS, version: VERSION } } };
/** No Palette is there, and nobody waits for one. */
const NOWHERE = { palette: { host: 'http://127.0.0.1:9', api_key: 'k3y-of-nobody', retry_attempts: 0 } };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'palette-plan-report-'));
  writeFileSync(join(folder, 'plan.md'), STALE);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const report = (file = 'plan.md') => readFileSync(join(folder, file), 'utf8');
const configure = (stack: object) => writeFileSync(join(folder, 'cdk.tf.json'), JSON.stringify(stack));
const named = (stackName: string) => ({ '//': { metadata: { stackName } } });
const data = (resources: object) => ({ resource: { terraform_data: resources } });

/** Plans into a report and onto stdout, which have to be the same. */
async function planned(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  const ran = await runPcg(folder, ['plan', ...args, '--report', 'plan.md', '--format', 'markdown'], env);
  const text = report();
  expect(ran.stdout).toBe(text);
  expect(text).not.toContain(STALE);
  expect(existsSync(join(folder, 'plan.md.new'))).toBe(false);
  return { ...ran, text };
}

describe('the report of a plan that cannot be made', () => {
  test.each<[string, () => unknown, readonly string[], RegExp]>([
    ['there is no stack', () => {}, [], /\*\*The plan could not be begun\*\*<br>there is no stack in/],
    [
      'the app is not synthesized',
      () => writeFileSync(join(folder, 'cdktf.json'), '{}'),
      [],
      /add <code>--synth<\/code>|add --synth/,
    ],
    ['the configuration is no JSON', () => writeFileSync(join(folder, 'cdk.tf.json'), '{'), [], /\*\*Invalid JSON\*\*/],
    ['it is in native syntax', () => writeFileSync(join(folder, 'main.tf'), ''), [], /\*\*Native syntax is not supported\*\*/],
    [
      'a block is unknown',
      () => configure({ resorce: {} }),
      [],
      /\*\*Unsupported block type\*\*<br><code>cdk\.tf\.json: resorce<\/code>/,
    ],
    [
      'a type is unknown',
      () => configure({ terraform: TERRAFORM, resource: { palette_x: { a: {} } } }),
      [],
      /<code>palette_x\.a<\/code>/,
    ],
    [
      'a value is wrong',
      () => configure(data({ a: { input: '${1 + "x"}' }, b: {} })),
      [],
      /### Not judged\n\n[^\n]*\n\n- <code>terraform_data\.a<\/code>\n- <code>terraform_data\.b/,
    ],
    ['a variable has no value', () => configure({ variable: { v: { type: 'string' } } }), [], /variable/],
    ['a workspace has an odd name', () => configure({}), [], /names the workspace/],
    [
      'the state is damaged',
      () => [configure({}), writeFileSync(join(folder, 'terraform.tfstate'), '{"version":4')],
      [],
      /\*\*The state cannot be used\*\*/,
    ],
    ['options contradict each other', () => configure({}), ['--destroy', '--refresh-only'], /two different plans/],
    ['the plan has nowhere to go', () => configure({}), ['--out', 'no/such/folder'], /\*\*A file cannot be used\*\*/],
    ['a target is none', () => configure(data({ a: {} })), ['--target', 'prod'], /\*\*Invalid target "prod"\*\*/],
  ])('says so, and why, when %s', async (what, prepare, args, why) => {
    prepare();
    const { code, text, stderr } = await planned(args, what.includes('workspace') ? { TF_WORKSPACE: 'a b' } : {});
    expect(code).toBe(1);
    expect(stderr).not.toBe('');
    expect(text).toMatch(
      /^<!-- pcg:plan stack=palette-plan-report-\w+ workspace=(default|a%20b) -->\n\n## Plan failed: \d+ errors?\n/,
    );
    expect(text).toMatch(why);
    expect(text).toContain('### Not judged\n');
  });

  test('says so when somebody else has the state', async () => {
    configure(data({ a: {} }));
    const common = {
      lock: true,
      lockTimeoutMs: 0,
      operation: 'OperationTypeApply',
      command: 'apply',
      clock: systemClock,
      who: 'us',
    };
    const store = await StateStore.open({ ...common, storage: localStorage(join(folder, 'terraform.tfstate')), onEvent: () => {} });
    try {
      const { code, text } = await planned();
      expect(code).toBe(1);
      expect(text).toMatch(/\*\*Error acquiring the state lock\*\*<br>[^\n]*is locked/);
    } finally {
      await store.close();
    }
  });

  test('names what Palette was not asked of, and judges the rest', async () => {
    configure({
      ...named('site-kiel'),
      terraform: TERRAFORM,
      provider: NOWHERE,
      resource: {
        palette_proxy_config: {
          proxy_1A2B3C4D: { '//': { metadata: { path: 'site-kiel/proxy/Resource' } }, https_proxy: 'http://p.example.com:1' },
        },
        terraform_data: { a: {} },
      },
    });
    const failed = await planned();
    expect(failed.code).toBe(1);
    expect(failed.text).toMatch(
      /^<!-- pcg:plan stack=site-kiel workspace=default -->\n\n## Plan failed: 1 error\n\nStack <code>site-kiel<\/code> · pcg/,
    );
    expect(failed.text).toMatch(
      /### Not judged\n\nWhat this object needs could not be had[^\n]*\n\n- <code>site-kiel\/proxy<\/code> <code>palette_proxy_config\.proxy_1A2B3C4D<\/code>\n$/,
    );
    expect(failed.text).not.toContain('k3y-of-nobody');
  });

  test('has the name of the stack as soon as that is known, and that which the user gives', async () => {
    mkdirSync(join(folder, 'cdktf.out', 'stacks', 'prod'), { recursive: true });
    const stack = join(folder, 'cdktf.out', 'stacks', 'prod', 'cdk.tf.json');
    writeFileSync(join(folder, 'cdktf.json'), '{}');
    writeFileSync(
      join(folder, 'cdktf.out', 'manifest.json'),
      JSON.stringify({ stacks: { prod: { workingDirectory: 'stacks/prod' } } }),
    );
    writeFileSync(stack, '{');
    expect((await planned()).text).toMatch(/^<!-- pcg:plan stack=prod workspace=default -->/);
    writeFileSync(stack, JSON.stringify({ ...named('prod'), output: { o: { value: '${var.x}' } } }));
    expect((await planned()).text).toMatch(/^<!-- pcg:plan stack=prod workspace=default -->/);
    rmSync(join(folder, 'cdktf.out'), { recursive: true });
    expect((await planned(['--stack', 'prod'])).text).toMatch(/^<!-- pcg:plan stack=prod workspace=default -->/);
  });
});

describe('the report of a run that ends early', () => {
  let server: Server;
  let asked: Promise<unknown>;
  beforeEach(async () => {
    // A Palette that takes requests and stays silent.
    server = createServer(() => {});
    asked = new Promise((heard) => server.once('request', heard));
    await listen(server);
    const host = addressOf(server);
    const resource = { palette_proxy_config: { a: { https_proxy: 'http://p.example.com:1' } } };
    configure({ ...named('site'), terraform: TERRAFORM, provider: { palette: { ...NOWHERE.palette, host } }, resource });
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const start = () =>
    spawn(process.execPath, [join(ROOT, 'dist', 'cli', 'main.js'), 'plan', '--report', 'plan.md'], {
      cwd: folder,
      stdio: 'ignore',
    });

  test('says that it was killed, and is not the one of the run before', async () => {
    const child = start();
    const ended = new Promise((end) => child.once('close', end));
    await asked;
    child.kill('SIGKILL');
    await ended;
    expect(report()).toMatch(
      /^<!-- pcg:plan stack=site workspace=default -->\n\n## Plan not finished\n\nStack <code>site<\/code> · pcg <code>[\d.]+<\/code>\n\nA run began/,
    );
  });

  test('says that it was stopped, and what it did not get to', async () => {
    const child = start();
    const ended = new Promise((end) => child.once('close', end));
    await asked;
    child.kill('SIGINT');
    expect(await ended).toBe(1);
    expect(report()).toMatch(
      /\n## Plan interrupted\n[\s\S]*### Not judged\n\n[^\n]*\n\n- <code>palette_proxy_config\.a<\/code>\n$/,
    );
  });
});

describe('the report of a plan', () => {
  test('has the warnings of variables, targets and objects that are let go', async () => {
    writeFileSync(join(folder, 'terraform.tfvars.json'), '{"nobody": 1}');
    configure(data({ a: {}, b: {} }));
    await runPcg(folder, ['apply', '--auto-approve']);
    configure({ removed: [{ from: 'terraform_data.a', lifecycle: { destroy: false } }], ...data({ b: { input: 1 } }) });
    const { code, text } = await planned(['--target', 'terraform_data.a', '--target', 'terraform_data.c']);
    expect(code).toBe(0);
    expect(text).toContain('### 4 warnings\n');
    expect(text).toContain('- **Value for undeclared variable**<br><code>terraform.tfvars.json: nobody</code><br>');
    for (const summary of [
      'Resource targeting is in effect',
      'Target names nothing',
      'Some objects will no longer be managed by this stack',
    ]) {
      expect(text).toContain(`- **${summary}**`);
    }
  });

  test('goes where it is told to: through a link, with the mode that it had, and into what is no file', async () => {
    configure(data({ a: {} }));
    chmodSync(join(folder, 'plan.md'), 0o666);
    symlinkSync('plan.md', join(folder, 'link.md'));
    expect(await runPcg(folder, ['plan', '--report', 'link.md'])).toMatchObject({ code: 0 });
    expect(report()).toMatch(/^<!-- pcg:plan/);
    expect(statSync(join(folder, 'plan.md')).mode & 0o777).toBe(0o666);
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
    const program = `'${process.execPath}' '${join(ROOT, 'dist', 'cli', 'main.js')}'`;
    const { stdout } = spawnSync('/bin/sh', ['-c', `${program} plan --report /dev/stdout --format json | cat`], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toContain('"format_version"');
    expect(stdout.match(/pcg:plan/g)).toHaveLength(1);
    expect(stdout).not.toContain('Plan not finished');
  });

  test('takes the place of no state, no plan and no configuration', async () => {
    configure(data({ a: {} }));
    await runPcg(folder, ['apply', '--auto-approve']);
    for (const [args, words] of [
      [['--report', 'terraform.tfstate'], /has the name of a state/],
      [['--report', 'cdk.tf.json'], /has the name of a state or of a configuration/],
      [['--report', 'x.plan', '--out', './x.plan'], /both name x\.plan/],
    ] as const) {
      const before = existsSync(join(folder, args[1])) ? report(args[1]) : undefined;
      expect(await runPcg(folder, ['plan', ...args])).toMatchObject({ code: 1, stderr: expect.stringMatching(words) });
      expect(existsSync(join(folder, args[1])) ? report(args[1]) : undefined).toBe(before);
    }
  });

  test('that cannot be written ends the run before it begins, and says so once', async () => {
    configure(data({ a: {} }));
    const { code, stdout, stderr } = await runPcg(folder, ['plan', '--report', 'no/such/plan.md']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.match(/A file cannot be used/g)).toHaveLength(1);
  });
});

test('with --json, stdout has events alone, and the report is written', async () => {
  configure(data({ a: { input: '${1 + "x"}' } }));
  const { code, stdout } = await runPcg(folder, ['plan', '--json', '--report', 'plan.md']);
  expect(code).toBe(1);
  for (const line of stdout.trim().split('\n')) expect(() => JSON.parse(line) as unknown).not.toThrow();
  expect(report()).toContain('## Plan failed: 1 error\n');
});
