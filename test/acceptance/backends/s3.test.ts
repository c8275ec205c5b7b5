import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ran, runPcg } from '../support/pcg';
import { describeWithTerraform } from '../support/tools';
import { flat, Workspace } from '../support/workspace';
import { type Asked, KEYS, ObjectStore } from './support/object-store';

let store: ObjectStore;
let workspace: Workspace;
beforeEach(async () => {
  store = await ObjectStore.start();
  workspace = Workspace.withPlugin();
});
afterEach(async () => {
  await workspace.close();
  await store.close();
});

const STATE = '/b/dc 1/site.tfstate';
const LOCK = `${STATE}.tflock`;
const file = (name: string) => join(workspace.directory, name);
const pcg = (...args: readonly string[]): Promise<Ran> => runPcg(workspace.directory, args, workspace.env);
const stored = () => JSON.parse(store.objects.get(STATE) ?? '{}');
const isWrite = ({ method, path }: Asked) => method === 'PUT' && path === STATE;

function configure(input: unknown, backend: object = {}): void {
  const json = {
    terraform: { backend: store.backend('b', backend) },
    resource: { terraform_data: { a: { input } } },
    output: { said: { value: input } },
  };
  writeFileSync(file('main.tf.json'), JSON.stringify(json));
}

async function done(run: Promise<Ran>): Promise<Ran> {
  const ran = await run;
  expect([ran.code, ran.stderr]).toEqual([0, ran.stderr]);
  return ran;
}

describeWithTerraform('states in a bucket: terraform and pcg', () => {
  test('see the same workspaces, and take the same lock', async () => {
    configure('from afar', { workspace_key_prefix: 'all/of them' });
    await workspace.init();
    await done(pcg('workspace', 'new', 'blue'));
    await done(pcg('apply', '--auto-approve'));
    expect((await workspace.terraform('workspace', 'new', 'green')).code).toBe(0);
    expect((await done(pcg('workspace', 'list'))).stdout).toBe('  default\n  blue\n* green\n\n');
    expect([...store.objects.keys()].sort()).toEqual(['blue', 'green'].map((name) => `/b/all/of them/${name}/dc 1/site.tfstate`));
    expect((await workspace.terraform('workspace', 'select', 'blue')).code).toBe(0);
    expect((await workspace.plan()).code).toBe(0);
    await done(pcg('workspace', 'delete', 'green'));
    expect(store.objects.size).toBe(1);

    const theirs = store.asked.find(
      ({ method, path, headers }) => method === 'PUT' && path.endsWith('.tflock') && /Terraform/.test(headers['user-agent'] ?? ''),
    );
    store.objects.set('/b/all/of them/blue/dc 1/site.tfstate.tflock', theirs?.body ?? '');
    const refused = await pcg('apply', '--auto-approve');
    const { ID, Who } = JSON.parse(theirs?.body ?? '{}') as { readonly ID: string; readonly Who: string };
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringMatching(new RegExp(`ID: +${ID}[^]*Who: +${Who}`))]);
    expect((await pcg('force-unlock', '1')).stderr).toContain(`has another ID than "1": ${ID}`);
    await done(pcg('force-unlock', ID));
    await done(pcg('apply', '--auto-approve'));

    const [, backend] = Object.entries(store.backend('b', { workspace_key_prefix: 'all/of them' }))[0] ?? [];
    const data = { terraform_remote_state: { other: { backend: 's3', workspace: 'blue', config: backend } } };
    writeFileSync(
      file('main.tf.json'),
      JSON.stringify({ data, output: { got: { value: '${data.terraform_remote_state.other.outputs.said}' } } }),
    );
    const env = { ...workspace.env, TF_WORKSPACE: 'default', TF_DATA_DIR: file('elsewhere') };
    expect(await runPcg(workspace.directory, ['apply', '--auto-approve'], env)).toMatchObject({ code: 0 });
    expect((await runPcg(workspace.directory, ['output', 'got'], env)).stdout.trim()).toBe('"from afar"');
  });
});

describe('a state in a bucket', () => {
  test.each<[string, (asked: Asked) => number | undefined, RegExp]>([
    ['that is out of reach', (asked) => (isWrite(asked) ? 503 : undefined), /cannot be written: the server answered with 503/],
    ['that may not be written', (asked) => (isWrite(asked) ? 403 : undefined), /403 \(Ordered\).*See to it that these credentials/],
    [
      'whose condition is not met',
      (asked) => (isWrite(asked) ? 412 : undefined),
      /somebody else meanwhile \(412\).*Nothing was overwritten/,
    ],
  ])('%s in the middle of an apply is kept beside, and the next run goes on from there', async (_, fault, words) => {
    configure(1, { max_retries: 1 });
    store.interfere = fault;
    const failed = await pcg('apply', '--auto-approve');
    expect([failed.code, flat(failed.stderr)]).toEqual([1, expect.stringMatching(words)]);
    expect(failed.stderr).toContain(file('errored.tfstate'));
    expect(store.objects.has(LOCK)).toBe(false);
    const errored = JSON.parse(readFileSync(file('errored.tfstate'), 'utf8'));
    store.interfere = () => undefined;
    expect((await done(pcg('plan'))).stderr).toContain('Recovered from an interrupted run: terraform_data.a');
    await done(pcg('apply', '--auto-approve'));
    expect(stored()).toMatchObject({ lineage: errored.lineage, resources: errored.resources });
  });

  test('that somebody writes between the last look and the write is left as it is', async () => {
    configure(1);
    await done(pcg('apply', '--auto-approve'));
    configure(2);
    const foreign = JSON.stringify({ ...stored(), serial: 99, resources: [] });
    store.interfere = (asked) => {
      if (isWrite(asked)) store.objects.set(STATE, foreign);
      return undefined;
    };
    const { code, stderr } = await pcg('apply', '--auto-approve');
    expect([code, flat(stderr)]).toEqual([
      1,
      expect.stringMatching(/written, replaced or removed by another program|somebody else meanwhile \(412\)/),
    ]);
    expect(store.objects.get(STATE)).toBe(foreign);
    expect(existsSync(file('errored.tfstate'))).toBe(true);
  });

  test('a write and a lock whose answers are lost are found to be there', async () => {
    configure(1);
    const lost = new Set<string>();
    store.interfere = ({ method, path }) => {
      if (method !== 'PUT' || lost.has(path)) return undefined;
      lost.add(path);
      return 'hang up';
    };
    await done(pcg('apply', '--auto-approve'));
    expect([...lost].sort()).toEqual([STATE, LOCK]);
    expect(stored()).toMatchObject({ resources: [{}] });
    expect(store.objects.has(LOCK)).toBe(false);
  });

  test('a lock that somebody took away in the middle is told of, and theirs is left', async () => {
    configure(1);
    const other = JSON.stringify({ ID: 'theirs', Who: 'ann@host' });
    store.interfere = (asked) => {
      if (isWrite(asked)) store.objects.set(LOCK, other);
      return undefined;
    };
    const { code, stderr } = await pcg('apply', '--auto-approve');
    expect([code, flat(stderr)]).toEqual([1, expect.stringMatching(/the lock of somebody else/)]);
    expect(store.objects.get(LOCK)).toBe(other);
  });

  test('credentials come from a profile; wrong ones are told of, and are in no message', async () => {
    configure(1, { access_key: null, secret_key: null, profile: 'dc1', shared_credentials_files: ['keys'] });
    writeFileSync(
      file('keys'),
      `[other]\naws_access_key_id = x\n[dc1]\naws_access_key_id = ${KEYS.access_key}\naws_secret_access_key = ${KEYS.secret_key}\n`,
    );
    await done(pcg('apply', '--auto-approve'));
    writeFileSync(file('keys'), `[dc1]\naws_access_key_id = ${KEYS.access_key}\naws_secret_access_key = hush-wrong\n`);
    const { code, stderr } = await pcg('plan');
    expect([code, flat(stderr)]).toEqual([1, expect.stringMatching(/403 \(SignatureDoesNotMatch\).*See whether the credentials/)]);
    expect(stderr).not.toContain('hush');
  });
});
