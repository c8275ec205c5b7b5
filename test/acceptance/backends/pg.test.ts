import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ran, runPcg, startPcg } from '../support/pcg';
import { describeWithTerraform } from '../support/tools';
import { flat, Workspace } from '../support/workspace';
import { describeWithPostgres, Postgres } from './support/postgres';

(describeWithTerraform === describe.skip ? describe.skip : describeWithPostgres)('states in a PostgreSQL', () => {
  let server: Postgres;
  let workspace: Workspace;
  let database: string;
  let count = 0;
  beforeAll(() => {
    server = Postgres.start();
  });
  afterAll(() => server?.stop());
  beforeEach(async () => {
    workspace = Workspace.withPlugin();
    database = `states${count++}`;
    await server.database(database);
  });
  afterEach(() => workspace.close());

  const file = (name: string) => join(workspace.directory, name);
  const pcg = (...args: readonly string[]): Promise<Ran> => runPcg(workspace.directory, args, workspace.env);
  const states = (schema = 'terraform_remote_state') =>
    server.query(database, `select name, data from ${schema}.states order by id`);
  const configure = (input: unknown, { backend = {}, more = {} } = {}) => {
    const terraform = { backend: { pg: { conn_str: server.address(database), ...backend } } };
    const resource = { terraform_data: { a: { input }, ...more } };
    writeFileSync(file('main.tf.json'), JSON.stringify({ terraform, resource, output: { said: { value: input } } }));
  };
  const done = async (run: Promise<Ran>): Promise<Ran> => {
    const ran = await run;
    expect([ran.code, ran.stderr]).toEqual([0, ran.stderr]);
    return ran;
  };

  test('workspaces are rows, whoever makes them, and other states read their outputs', async () => {
    configure('from afar');
    await workspace.init();
    await done(pcg('workspace', 'new', 'blue'));
    await done(pcg('apply', '--auto-approve'));
    expect((await workspace.terraform('workspace', 'new', 'green')).code).toBe(0);
    expect((await done(pcg('workspace', 'list'))).stdout).toBe('  default\n  blue\n* green\n\n');
    const rows = await states();
    expect(rows.map(({ name }) => name)).toEqual(['blue', 'green']);
    expect(JSON.parse(String(rows[1]?.data))).toMatchObject({ serial: 1, resources: [] });
    expect((await workspace.terraform('workspace', 'select', 'blue')).code).toBe(0);
    expect((await workspace.plan()).code).toBe(0);
    await done(pcg('workspace', 'delete', 'green'));
    expect((await states()).map(({ name }) => name)).toEqual(['blue']);

    const config = { conn_str: server.address(database) };
    const data = { terraform_remote_state: { other: { backend: 'pg', workspace: 'blue', config } } };
    const output = { got: { value: '${data.terraform_remote_state.other.outputs.said}' } };
    writeFileSync(file('main.tf.json'), JSON.stringify({ data, output }));
    const env = { ...workspace.env, TF_WORKSPACE: 'default', TF_DATA_DIR: file('elsewhere') };
    expect((await runPcg(workspace.directory, ['apply', '--auto-approve'], env)).code).toBe(0);
    expect((await runPcg(workspace.directory, ['output', 'got'], env)).stdout.trim()).toBe('"from afar"');
  });

  test('the tables are those that terraform makes, in the schema that is asked for; settings come from the environment', async () => {
    const describeTables = (schema: string) =>
      server.query(
        database,
        `select column_name, data_type, is_nullable, column_default from information_schema.columns where table_schema = '${schema}'
         union all select indexname, replace(indexdef, '${schema}', ''), '', '' from pg_indexes where schemaname = '${schema}' order by 1`,
      );
    configure(1);
    await workspace.init();
    configure(1, { backend: { conn_str: null, schema_name: null } });
    const env = { ...workspace.env, PG_CONN_STR: server.address(database), PG_SCHEMA_NAME: 'Of "pcg"', TF_DATA_DIR: file('ours') };
    expect(await runPcg(workspace.directory, ['plan'], env)).toMatchObject({ code: 0 });
    expect(await server.query(database, `select 1 from "Of ""pcg""".states`)).toEqual([]);
    const plain = { ...env, PG_SCHEMA_NAME: 'ours' };
    expect(await runPcg(workspace.directory, ['apply', '--auto-approve'], plain)).toMatchObject({ code: 0 });
    expect(await describeTables('ours')).toEqual(await describeTables('terraform_remote_state'));
    expect((await states('ours')).map(({ name }) => name)).toEqual(['default']);
  });

  test('who may make nothing works with what is there; what is missing is said', async () => {
    await server.query('postgres', `do $$ begin create role guest login; exception when duplicate_object then null; end $$`);
    configure(1, { backend: { conn_str: server.address(database, 'guest') } });
    const refused = await pcg('plan');
    expect([refused.code, flat(refused.stderr)]).toEqual([
      1,
      expect.stringMatching(/permission denied for database.*skip_schema_creation/),
    ]);
    const absent = { skip_schema_creation: true, skip_table_creation: true, skip_index_creation: true };
    configure(1, { backend: absent });
    expect(flat((await pcg('plan')).stderr)).toMatch(/does not exist" \(42P01\).*skip_table_creation/);
    configure(1);
    await done(pcg('plan'));
    await server.query(database, 'grant usage on schema terraform_remote_state to guest');
    // Nobody removes a state but who removes a workspace.
    await server.query(database, 'grant select, insert, update on terraform_remote_state.states to guest');
    await server.query(database, 'grant usage on public.global_states_id_seq to guest');
    configure(1, { backend: { conn_str: server.address(database, 'guest') } });
    await done(pcg('apply', '--auto-approve'));
    expect(await states()).toHaveLength(1);
  });

  /** Breaks the connection of an apply when its second object is being made. */
  async function broken(): Promise<Ran> {
    spawnSync('mkfifo', [file('late')]);
    configure(2, { more: { late: { provisioner: [{ 'local-exec': { command: `echo held; cat ${file('late')}` } }] } } });
    const running = startPcg(workspace.directory, ['apply', '--auto-approve'], workspace.env);
    await running.told(/local-exec\): held/);
    const ended = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}' and application_name = 'pcg'`;
    expect(await server.query('postgres', ended)).toHaveLength(1);
    writeFileSync(file('late'), 'go\n');
    return running.finished;
  }

  test('a connection that breaks takes the lock along: nothing is overwritten, and the next run brings in what was made', async () => {
    configure(1);
    await done(pcg('apply', '--auto-approve'));
    const { code, stderr } = await broken();
    expect([code, flat(stderr)]).toEqual([
      1,
      expect.stringMatching(/is not locked any more: the connection to the database broke.*Nothing was overwritten/),
    ]);
    expect(stderr).toContain(file('errored.tfstate'));
    const errored = JSON.parse(readFileSync(file('errored.tfstate'), 'utf8'));
    expect(errored.resources).toHaveLength(2);
    const [row] = await states();
    expect(JSON.parse(String(row?.data)).resources).toHaveLength(1);
    const next = await done(pcg('plan', '--detailed-exitcode'));
    expect(next.stderr).toContain('Recovered from an interrupted run: ');
    await done(pcg('apply', '--auto-approve'));
    expect(JSON.parse(String((await states())[0]?.data)).resources).toEqual(errored.resources);
  });

  test('first runs of two states go on beside each other, and one that writes nothing leaves nothing', async () => {
    configure(1);
    await workspace.init();
    await done(pcg('plan'));
    expect(await states()).toEqual([]);
    spawnSync('mkfifo', [file('late')]);
    configure(1, { more: { late: { provisioner: [{ 'local-exec': { command: `echo held; cat ${file('late')}` } }] } } });
    const first = startPcg(workspace.directory, ['apply', '--auto-approve'], workspace.env);
    await first.told(/local-exec\): held/);
    const beside = Workspace.withPlugin();
    try {
      expect(flat((await pcg('plan')).stderr)).toContain('Error acquiring the state lock');
      expect(flat((await workspace.terraform('plan', '-no-color')).output)).toContain('Error acquiring the state lock');
      const backend = { pg: { conn_str: server.address(database), schema_name: 'other' } };
      writeFileSync(
        join(beside.directory, 'main.tf.json'),
        JSON.stringify({ terraform: { backend }, resource: { terraform_data: { b: {} } } }),
      );
      await done(runPcg(beside.directory, ['apply', '--auto-approve'], beside.env));
      expect(await states('other')).toMatchObject([{ name: 'default', data: expect.stringContaining('"terraform_data"') }]);
    } finally {
      beside.close();
      writeFileSync(file('late'), 'go\n');
    }
    expect((await first.finished).code).toBe(0);
    expect(await states()).toMatchObject([{ name: 'default', data: expect.stringContaining('"late"') }]);
  });

  test('who may only read the tables plans, and makes no row', async () => {
    await server.query('postgres', 'do $$ begin create role reader login; exception when duplicate_object then null; end $$');
    configure(1);
    await done(pcg('plan'));
    await server.query(database, 'grant usage on schema terraform_remote_state to reader');
    await server.query(database, 'grant select on terraform_remote_state.states to reader');
    configure(1, { backend: { conn_str: server.address(database, 'reader') } });
    expect((await done(pcg('plan'))).stdout).toContain('1 to add');
    expect(await states()).toEqual([]);
  });

  test('a lock is taken away by ending the session that holds it', async () => {
    configure(1);
    await done(pcg('apply', '--auto-approve'));
    spawnSync('mkfifo', [file('late')]);
    configure(2, { more: { late: { provisioner: [{ 'local-exec': { command: `echo held; cat ${file('late')}` } }] } } });
    const running = startPcg(workspace.directory, ['apply', '--auto-approve'], workspace.env);
    await running.told(/local-exec\): held/);
    const refused = await pcg('plan');
    const id = /ID: +(\d+)/.exec(refused.stderr)?.[1] ?? '';
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringMatching(/Who: +tester@local/)]);
    expect((await pcg('force-unlock', '1')).stderr).toContain(`held by another session of the database than "1": ${id}`);
    await done(pcg('force-unlock', id));
    expect((await pcg('force-unlock', id)).stderr).toContain('is not locked');
    writeFileSync(file('late'), 'go\n');
    expect((await running.finished).code).toBe(1);
  });
});
