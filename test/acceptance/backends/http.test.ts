import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ran, runPcg, startPcg } from '../support/pcg';
import { describeWithTerraform } from '../support/tools';
import { flat, Workspace } from '../support/workspace';
import { HttpStore } from './http-store';

interface Stored {
  readonly serial: number;
  readonly lineage: string;
  readonly resources: readonly {
    readonly name: string;
    readonly instances: readonly { readonly attributes: { readonly id: string } }[];
  }[];
}

const OTHER = { ID: '11111111-2222-3333-4444-555555555555', Operation: 'OperationTypeApply', Info: '', Who: 'ann@host' };
const LOCK = JSON.stringify({ ...OTHER, Version: '1.11.4', Created: '2026-01-02T03:04:05Z', Path: '' });

let store: HttpStore;
let workspace: Workspace;
beforeEach(async () => {
  store = await HttpStore.start();
  workspace = Workspace.withPlugin();
});
afterEach(async () => {
  await workspace.close();
  await store.close();
});

const pcg = (...args: readonly string[]): Promise<Ran> => runPcg(workspace.directory, args, workspace.env);
const stored = () => JSON.parse(store.state ?? '{}') as Stored;
const file = (name: string) => join(workspace.directory, name);

/** A stack of so many objects with an input, its state in the store. */
function configure(input: unknown, { backend = {}, names = ['a'] }: { backend?: object; names?: readonly string[] } = {}): void {
  const blocks = Object.fromEntries(names.map((name) => [name, { input }]));
  const json = { terraform: store.backend(backend), resource: { terraform_data: blocks }, output: { said: { value: input } } };
  writeFileSync(file('main.tf.json'), JSON.stringify(json));
}

async function done(run: Promise<Ran>): Promise<Ran> {
  const ran = await run;
  expect([ran.code, ran.stderr]).toEqual([0, ran.stderr]);
  return ran;
}

describeWithTerraform('a state that a web server keeps: terraform and pcg', () => {
  test('have it nowhere else, and each command finds it', async () => {
    configure(9);
    await done(pcg('apply', '--auto-approve'));
    expect(store.lock).toBeUndefined();
    expect(existsSync(file('terraform.tfstate'))).toBe(false);
    expect((await done(pcg('output', 'said'))).stdout.trim()).toBe('9');
    expect((await done(pcg('state', 'list'))).stdout.trim()).toBe('terraform_data.a');
    expect((await done(pcg('show'))).stdout).toContain('terraform_data.a');
    await done(pcg('destroy', '--auto-approve'));
    expect(stored().resources).toEqual([]);
  });

  test('lock each other out, and say who has it', async () => {
    configure(1);
    await workspace.init();
    store.lock = LOCK;
    for (const args of [['plan'], ['apply', '--auto-approve']]) {
      const refused = await pcg(...args);
      expect(refused.code).toBe(1);
      expect(refused.stderr).toMatch(/Error acquiring the state lock/);
      expect(refused.stderr).toMatch(new RegExp(`ID: +${OTHER.ID}(?:.|\\n)*Who: +ann@host`));
    }
    expect(store.state).toBeUndefined();

    const waiting = startPcg(workspace.directory, ['apply', '--auto-approve', '--lock-timeout', '5m'], workspace.env);
    await waiting.told('ann@host');
    store.lock = undefined;
    expect(await waiting.finished).toMatchObject({ code: 0 });

    let theirs = '';
    store.interfere = ({ method, body }) => {
      if (method === 'LOCK') theirs = body;
      return undefined;
    };
    await done(pcg('plan'));
    expect(JSON.parse(theirs)).toMatchObject({ Operation: 'OperationTypePlan', Info: expect.stringContaining('pcg plan') });
    store.interfere = () => undefined;
    store.lock = theirs;
    const { code, output } = await workspace.tryApply();
    expect([code, flat(output)]).toEqual([1, expect.stringContaining('HTTP remote state already locked')]);

    expect((await pcg('force-unlock', OTHER.ID)).code).toBe(1);
    await done(pcg('force-unlock', JSON.parse(theirs).ID));
    expect(store.lock).toBeUndefined();
  });

  test('a plan that was saved is applied to the state that it is about', async () => {
    configure(1);
    await done(pcg('plan', '--out', file('p')));
    await done(pcg('apply', file('p')));
    expect(stored().resources).toHaveLength(1);
    expect((await pcg('apply', file('p'))).code).toBe(1);
  });

  test('what terraform init was told of the backend counts', async () => {
    configure(1);
    const whole = JSON.parse(readFileSync(file('main.tf.json'), 'utf8'));
    writeFileSync(file('main.tf.json'), JSON.stringify({ ...whole, terraform: { backend: { http: {} } } }));
    const missing = await pcg('plan');
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('TF_HTTP_ADDRESS')]);
    await workspace.must('init', `-backend-config=address=${store.address}`);
    await done(pcg('apply', '--auto-approve'));
    expect(stored().resources).toHaveLength(1);
    expect((await workspace.plan()).code).toBe(0);
  });
});

describe('a state that a web server keeps', () => {
  /** What a run leaves whose save fails, and that the next one goes on from there. */
  async function keepsBeside(fault: (method: string) => number | undefined, words: RegExp): Promise<void> {
    configure(1, { backend: { retry_max: 0 }, names: ['a', 'b'] });
    store.interfere = ({ method }) => fault(method);
    const failed = await pcg('apply', '--auto-approve');
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(words);
    expect(failed.stderr).toContain(file('errored.tfstate'));
    const errored = JSON.parse(readFileSync(file('errored.tfstate'), 'utf8')) as Stored;
    expect(errored.resources).toHaveLength(2);
    expect(stored().resources ?? []).toEqual([]);

    store.interfere = () => undefined;
    store.lock = undefined;
    const next = await done(pcg('plan', '--detailed-exitcode'));
    expect(next.stderr).toContain('Recovered from an interrupted run: terraform_data.a, terraform_data.b');
    await done(pcg('apply', '--auto-approve'));
    expect(stored()).toMatchObject({ lineage: errored.lineage, resources: errored.resources });
  }

  test('that stops answering in the middle of an apply', async () => {
    await keepsBeside(
      (method) => (method === 'POST' ? 503 : undefined),
      /http:[^ ]+ cannot be written: the server\s+answered with 503/,
    );
  });

  test.each([409, 412, 423])('whose lock is lost (%d): nothing is overwritten', async (status) => {
    await keepsBeside((method) => (method === 'POST' ? status : undefined), /the lock is lost, or somebody else has\s+written/);
  });

  test('that somebody else has written meanwhile is left as it is', async () => {
    configure(1);
    await done(pcg('apply', '--auto-approve'));
    configure(2);
    const foreign = JSON.stringify({ ...stored(), serial: 99, resources: [] });
    let reads = 0;
    store.interfere = ({ method }) => {
      if (method === 'GET' && ++reads === 2) store.state = foreign;
      return undefined;
    };
    const { code, stderr } = await pcg('apply', '--auto-approve');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/was written, replaced or removed by another program/)]);
    expect(store.state).toBe(foreign);
    expect(existsSync(file('errored.tfstate'))).toBe(true);
  });

  test.each([
    ['before', 503],
    ['after', 'hang up'],
  ] as const)('a save that fails once %s the server has done it is made again', async (_, fault) => {
    configure(1, { backend: { retry_wait_min: 0 } });
    let failed = false;
    store.interfere = ({ method }) => {
      if (method !== 'POST' || failed) return undefined;
      failed = true;
      return fault;
    };
    await done(pcg('apply', '--auto-approve'));
    expect(failed).toBe(true);
    expect(stored().resources).toHaveLength(1);
    expect(await pcg('plan', '--detailed-exitcode')).toMatchObject({ code: 0 });
  });

  test('a run that was killed leaves its lock and its journal: both are told of, and nothing is made twice', async () => {
    const command = `echo $$ > ${file('pid')}; echo ready; exec sleep 600`;
    const slow = { provisioner: [{ 'local-exec': { command } }], depends_on: ['terraform_data.a'] };
    configure(1);
    const json = JSON.parse(readFileSync(file('main.tf.json'), 'utf8'));
    json.resource.terraform_data.slow = slow;
    writeFileSync(file('main.tf.json'), JSON.stringify(json));
    const running = startPcg(workspace.directory, ['apply', '--auto-approve'], workspace.env);
    await running.told(/local-exec\): ready/);
    running.child.kill('SIGKILL');
    await running.finished;
    process.kill(Number(readFileSync(file('pid'), 'utf8')));
    const journal = readFileSync(file('.terraform/pcg/default.tfstate.journal'), 'utf8');

    const refused = await pcg('plan');
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('Lock Info')]);
    await done(pcg('force-unlock', JSON.parse(store.lock ?? '{}').ID));
    configure(1);
    await done(pcg('apply', '--auto-approve'));
    expect(journal).toContain(stored().resources[0]?.instances[0]?.attributes.id);
    expect(stored().resources.map(({ name }) => name)).toEqual(['a']);
  });

  test('without locks, and with a password that is in no message', async () => {
    const backend = { lock_address: null, unlock_address: null, username: 'ann', password: 'hush-hush-1' };
    configure(1, { backend });
    await done(pcg('apply', '--auto-approve'));
    expect(store.taken.map(({ method }) => method)).not.toContain('LOCK');
    store.interfere = () => 401;
    const { code, stderr, stdout } = await pcg('plan');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/answered with 401[\s\S]*TF_HTTP_USERNAME/)]);
    expect(stderr + stdout).not.toMatch(/hush-hush-1|YW5uOmh1c2g/);
  });

  test('its outputs are read by terraform_remote_state', async () => {
    configure('from afar');
    await done(pcg('apply', '--auto-approve'));
    const data = { terraform_remote_state: { other: { backend: 'http', config: { address: store.address } } } };
    const output = { got: { value: '${data.terraform_remote_state.other.outputs.said}' } };
    writeFileSync(file('main.tf.json'), JSON.stringify({ data, output }));
    await done(pcg('apply', '--auto-approve'));
    expect((await done(pcg('output', 'got'))).stdout.trim()).toBe('"from afar"');
  });
});
