import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goneInBackends } from '../../../src/cli/fleet/backend-states';
import { s3 } from '../../../src/executor/backends/s3/s3';
import { ObjectStore } from '../backends/support/object-store';
import { describeWithPostgres, Postgres } from '../backends/support/postgres';
import { runPcg } from '../support/pcg';

// Stacks that an app has no more, found in the backend of those that it has.

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'palette-states-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Synthesized stacks, each with its backend. */
function stacksWith(backends: { readonly [stack: string]: object }) {
  return Object.entries(backends).map(([name, backend]) => {
    const stack = join(folder, 'cdktf.out', 'stacks', name);
    mkdirSync(stack, { recursive: true });
    writeFileSync(join(stack, 'cdk.tf.json'), JSON.stringify({ terraform: { backend } }));
    return { name, folder: stack, producers: [] };
  });
}

const state = (...modes: readonly string[]) => JSON.stringify({ version: 4, resources: modes.map((mode) => ({ mode })) });

describe('in a bucket', () => {
  let store: ObjectStore;
  beforeEach(async () => {
    store = await ObjectStore.start();
  });
  afterEach(() => store.close());

  const sites = () =>
    stacksWith({
      'fleet-shops': store.backend('states', { key: 'shared/fleet-shops.tfstate' }),
      'site-kiel': store.backend('states', { key: 'shops/site-kiel/site-kiel.tfstate' }),
      'site-ulm': store.backend('states', { key: 'shops/site-ulm/site-ulm.tfstate' }),
    });

  test('those that still have objects are found, by the keys that are made alike', async () => {
    const keep = (key: string, text: string) => store.objects.set(`/states/${key}`, text);
    for (const name of ['kiel', 'lund', 'oslo']) {
      keep(`shops/site-${name}/site-${name}.tfstate`, state('managed', 'data', 'managed'));
      keep(`shops/site-${name}/site-${name}.tfstate.tflock`, '{}');
    }
    // One that was destroyed, one that never had anything, and what is of others.
    keep('shops/site-bonn/site-bonn.tfstate', state());
    keep('shops/site-rom/site-rom.tfstate', state('data'));
    keep('shops/site-a/site-b.tfstate', state('managed'));
    keep('shops/eu/site-a/site-a.tfstate', state('managed'));
    keep('other/site-c/site-c.tfstate', state('managed'));
    keep('shared/fleet-banks.tfstate', 'broken');
    store.asked.length = 0;
    expect(await goneInBackends(sites())).toEqual([
      { name: 'fleet-banks', left: "s3://states/shared/fleet-banks.tfstate can't be read" },
      { name: 'site-lund', left: 's3://states/shops/site-lund/site-lund.tfstate has 2 objects' },
      { name: 'site-oslo', left: 's3://states/shops/site-oslo/site-oslo.tfstate has 2 objects' },
    ]);
    // Read is what the app has no more, and nothing is written.
    const read = store.asked.filter(({ path }) => path.endsWith('.tfstate')).map(({ path }) => path);
    expect(read).not.toContain('/states/shops/site-kiel/site-kiel.tfstate');
    expect(new Set(store.asked.map(({ method }) => method))).toEqual(new Set(['GET']));
  });

  test.each<[string, string, string, string | undefined]>([
    ['site', 'sites/site.tfstate', 'sites/kiel.tfstate', 'kiel'],
    ['site', 'sites/site.tfstate', 'shops/site.tfstate', undefined],
    ['site', 'site/site.tfstate', 'site/kiel.tfstate', 'kiel'],
    ['site', 'site/site.tfstate', 'kiel/kiel.tfstate', 'kiel'],
    ['site', 'site/site.tfstate', 'kiel/ulm.tfstate', undefined],
    ['kiel', 'dc-kiel/site-kiel.tfstate', 'dc-ulm/site-ulm.tfstate', 'ulm'],
    ['kiel', 'dc-kiel/site-kiel.tfstate', 'dc-kiel/site-ulm.tfstate', 'ulm'],
    ['kiel', 'a+b/kiel (1).tfstate', 'a+b/ulm (1).tfstate', 'ulm'],
    ['kiel', 'a+b/kiel (1).tfstate', 'aab/ulm (1).tfstate', undefined],
  ])('beside the stack "%s" with the key %s, %s is of %s', async (stack, key, other, name) => {
    store.objects.set(`/states/${other}`, state('managed'));
    const gone = await goneInBackends(stacksWith({ [stack]: store.backend('states', { key }) }));
    expect(gone).toEqual(name === undefined ? [] : [{ name, left: `s3://states/${other} has an object` }]);
  });

  test('states are opened to be read, one at a time, and closed whatever comes', async () => {
    for (const name of ['kiel', 'lund', 'oslo', 'rom'])
      store.objects.set(`/states/shops/site-${name}/site-${name}.tfstate`, state('managed'));
    const open: string[] = [];
    const told: string[] = [];
    const { open: opened } = s3;
    const spy = jest.spyOn(s3, 'open').mockImplementation((...given) => {
      const storage = opened(...given);
      const { name, remote } = storage;
      if (!remote) return storage;
      open.push(name);
      told.push(open.join());
      const close = remote.close.bind(remote);
      remote.close = () => {
        open.splice(open.indexOf(name), 1);
        return close();
      };
      return storage;
    });
    try {
      store.interfere = ({ path }) => (path.includes('site-oslo') ? 403 : undefined);
      await expect(goneInBackends(sites())).rejects.toThrow(/site-oslo\.tfstate .*403/);
    } finally {
      spy.mockRestore();
    }
    expect(told).toEqual(['lund', 'oslo'].map((name) => `s3://states/shops/site-${name}/site-${name}.tfstate`));
    expect(open).toEqual([]);
  });

  test('the jobs of a fleet are not printed then, and the error says what to do', async () => {
    store.objects.set('/states/shops/site-lund/site-lund.tfstate', state('managed'));
    const stacks = sites().map(({ name }) => [name, { name, workingDirectory: `stacks/${name}`, dependencies: [] }]);
    writeFileSync(
      join(folder, 'cdktf.out', 'manifest.json'),
      JSON.stringify({ version: '0.21.0', stacks: Object.fromEntries(stacks) }),
    );
    const { code, stdout, stderr } = await runPcg(folder, ['fleet', 'matrix', '--states', 'backend']);
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining(
        'the app has no stack "site-lund" (s3://states/shops/site-lund/site-lund.tfstate has an object) any more, and no job would destroy it. Put its site back, run "pcg destroy --stack site-lund"',
      ),
    });
    store.interfere = () => 403;
    const refused = await runPcg(folder, ['fleet', 'matrix', '--states', 'backend']);
    expect(refused).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/s3:\/\/states\/s.* cannot be listed: the server answered with 403/),
    });
  });

  test('a key without the name of its stack tells of no other', async () => {
    const stacks = stacksWith({ 'site-kiel': store.backend('states', { key: 'kiel.tfstate' }) });
    await expect(goneInBackends(stacks)).rejects.toThrow(
      /key of the backend "s3" is "kiel.tfstate", which doesn't have the name of the stack "site-kiel"/,
    );
  });
});

test('a web server cannot tell, and files of this machine are looked at where they are', async () => {
  const http = stacksWith({ 'site-kiel': { http: { address: 'http://127.0.0.1:1/site-kiel' } } });
  await expect(goneInBackends(http)).rejects.toThrow(
    `The backend "http" can't say which states it keeps. Write their names into a file, one a line.`,
  );
  expect(await goneInBackends(stacksWith({ 'site-kiel': { local: { path: 'terraform.site-kiel.tfstate' } } }))).toEqual([]);
});

describeWithPostgres('in a database', () => {
  test('those that still have objects are found, by the names of their schemas', async () => {
    const postgres = Postgres.start();
    try {
      const conn_str = await postgres.database('states');
      const keep = async (schema: string, text: string) => {
        await postgres.query('states', `CREATE SCHEMA "${schema}"`);
        await postgres.query('states', `CREATE TABLE "${schema}".states (id bigint PRIMARY KEY, name text UNIQUE, data text)`);
        await postgres.query('states', `INSERT INTO "${schema}".states VALUES (1, 'default', $1)`, [text]);
      };
      await postgres.query('states', 'CREATE SEQUENCE public.global_states_id_seq AS bigint');
      await keep('site-lund', state('managed'));
      await keep('site-bonn', state());
      // What others keep in tables of this name.
      await postgres.query('states', 'CREATE TABLE public.states (code text, name text)');
      await postgres.query('states', `INSERT INTO public.states VALUES ('SH', 'default')`);
      await postgres.query('states', 'CREATE SCHEMA other');
      await postgres.query('states', 'CREATE TABLE other.states (name text, data text)');
      await postgres.query('states', `INSERT INTO other.states VALUES ('kiel', 'hers')`);
      await keep('hidden', state('managed'));
      await postgres.query('states', 'CREATE ROLE reader LOGIN');
      await postgres.query('states', 'GRANT USAGE ON SCHEMA "site-lund", "site-bonn", other TO reader');
      await postgres.query('states', 'GRANT SELECT ON "site-lund".states, "site-bonn".states, other.states TO reader');
      const things = () =>
        postgres.query(
          'states',
          `SELECT n.nspname, c.relname, c.relkind FROM pg_namespace n LEFT JOIN pg_class c ON c.relnamespace = n.oid
           WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY 1, 2`,
        );
      const before = await things();
      const gone = (name: string) => ({
        name,
        left: expect.stringMatching(`^postgres://.*/states/${name}/default has an object$`),
      });
      const seenAs = (address: string) => {
        const stacks = stacksWith({ 'site-kiel': { pg: { conn_str: address, schema_name: 'site-kiel' } } });
        return goneInBackends(stacks);
      };
      expect(await seenAs(conn_str)).toEqual([gone('hidden'), gone('site-lund')]);
      // Who may only read is told of what that is.
      expect(await seenAs(postgres.address('states', 'reader'))).toEqual([gone('site-lund')]);
      // Nothing was made, neither for the one that is to be nor for those that there are.
      expect(await things()).toEqual(before);
    } finally {
      postgres.stop();
    }
  });
});
