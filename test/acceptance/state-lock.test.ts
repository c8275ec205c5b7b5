import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import type { ExecutorEvent } from '../../src/executor/events';
import { forceUnlock } from '../../src/executor/state/lock/lock';
import { localStorage } from '../../src/executor/state/storage';
import { StateStore, type StoreOptions } from '../../src/executor/state/store';
import { systemClock } from '../../src/runtime/clock';
import { describeWithTerraform } from './support/tools';
import { flat, Workspace } from './support/workspace';

const who = `${userInfo().username}@${hostname()}`;

function options(path: string, events: ExecutorEvent[] = []): StoreOptions {
  return {
    storage: localStorage(path),
    lock: true,
    lockTimeoutMs: 0,
    operation: 'OperationTypeApply',
    command: 'apply',
    clock: systemClock,
    onEvent: (event) => events.push(event),
    who,
  };
}

describeWithTerraform('the lock of a state', () => {
  let workspace: Workspace;
  let state: string;
  beforeEach(() => {
    workspace = Workspace.withPlugin();
    state = join(workspace.directory, 'terraform.tfstate');
  });
  afterEach(() => workspace.close());

  test('while terraform works on a state, nobody else does', async () => {
    const started = join(workspace.directory, 'started');
    const go = join(workspace.directory, 'go');
    execFileSync('mkfifo', [started, go]);
    const command = `echo > ${started}; cat ${go}`;
    const resource = { terraform_data: { slow: { provisioner: [{ 'local-exec': { command } }] } } };
    writeFileSync(join(workspace.directory, 'main.tf.json'), JSON.stringify({ resource }));
    await workspace.init();
    const apply = workspace.tryApply();
    const handle = await open(started, 'r');
    await handle.readFile();
    await handle.close();

    const refused = await StateStore.open(options(state)).catch((error: Error) => error);
    expect(String(refused)).toMatch(/is locked/);
    expect(String(refused)).toMatch(/Operation: OperationTypeApply/);
    expect(String(refused)).toContain(`Who:       ${who}`);
    if (process.platform === 'linux') expect(String(refused)).toMatch(/by process \d+/);
    const id = /ID: +(\S+)/.exec(String(refused))?.[1] ?? '';
    await expect(forceUnlock(localStorage(state), id)).rejects.toThrow('right now');
    await expect(forceUnlock(localStorage(state), 'other')).rejects.toThrow(id);

    const fifo = openSync(go, 'w');
    writeSync(fifo, 'go\n');
    closeSync(fifo);
    expect((await apply).code).toBe(0);
    const store = await StateStore.open(options(state));
    expect([...store.state.instances.keys()]).toEqual(['terraform_data.slow']);
    await store.abandon();
  });

  test('while the lock is held here, terraform is refused and told by whom', async () => {
    writeFileSync(join(workspace.directory, 'main.tf.json'), JSON.stringify({ resource: { terraform_data: { a: {} } } }));
    await workspace.init();
    const store = await StateStore.open(options(state));
    expect(statSync(state).mode & 0o777).toBe(0o600);
    const { code, output } = await workspace.tryApply();
    expect(code).toBe(1);
    expect(flat(output)).toContain('Error acquiring the state lock');
    expect(flat(output)).toContain(`Info: pcg apply, process ${process.pid}`);
    expect(flat(output)).toContain(`Who: ${who}`);
    await store.abandon();
    expect(existsSync(state)).toBe(false);
    expect((await workspace.tryApply()).code).toBe(0);
  });

  test('terraform goes on with a state that was written here', async () => {
    writeFileSync(join(workspace.directory, 'main.tf.json'), JSON.stringify({ resource: { terraform_data: { a: {}, b: {} } } }));
    await workspace.init();
    const store = await StateStore.open(options(state));
    const provider = 'provider["terraform.io/builtin/terraform"]';
    for (const name of ['a', 'b']) {
      const address = { mode: 'managed', type: 'terraform_data', name, key: undefined } as const;
      const attributes = { id: name, input: null, output: null, triggers_replace: null };
      const object = { schemaVersion: 0, attributes, sensitive: [], dependencies: [], createBeforeDestroy: false, tainted: false };
      await store.finish(await store.begin({ address, action: 'create' }), [{ address, provider, object }]);
    }
    await store.close();
    const { code, output } = await workspace.plan();
    expect([code, output]).toEqual([0, expect.stringContaining('No changes')]);
    expect(JSON.parse(readFileSync(state, 'utf8')).lineage).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });
});
