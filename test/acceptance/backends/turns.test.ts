import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ran, runPcg, startPcg } from '../support/pcg';
import { TERRAFORM } from '../support/tools';
import { flat, Workspace } from '../support/workspace';
import { PLACES, type Place, type Places } from './support/places';

interface Stored {
  readonly serial: number;
  readonly lineage: string;
  readonly outputs: { readonly said?: { readonly value: unknown } };
  readonly resources: readonly { readonly name: string }[];
}

for (const [backend, { start, suiteOf }] of Object.entries(PLACES)) {
  suiteOf(`a state of the backend ${backend}`, () => suite(start));
}

function suite(start: () => Promise<Places>): void {
  let places: Places;
  let place: Place;
  let workspace: Workspace;
  beforeAll(async () => {
    places = await start();
  });
  afterAll(() => places?.close());
  beforeEach(async () => {
    workspace = Workspace.withPlugin();
    place = await places.open(workspace);
  });
  afterEach(async () => {
    await place.close();
    await workspace.close();
  });

  const file = (name: string) => join(workspace.directory, name);
  const pcg = (...args: readonly string[]): Promise<Ran> => runPcg(workspace.directory, args, workspace.env);
  const stored = async () => JSON.parse((await place.state()) ?? '{}') as Stored;
  const configure = (input: unknown, more: object = {}) => {
    const resource = { terraform_data: { a: { input }, ...more } };
    writeFileSync(
      file('main.tf.json'),
      JSON.stringify({ terraform: { backend: place.backend }, resource, output: { said: { value: input } } }),
    );
  };
  /** An object whose creation goes on until something is written into a pipe. */
  const held = (name: string) => {
    spawnSync('mkfifo', [file(name)]);
    return { [name]: { provisioner: [{ 'local-exec': { command: `echo held; cat ${file(name)}` } }] } };
  };
  const letGo = (name: string) => writeFileSync(file(name), 'go\n');

  test('terraform and pcg take turns at it', async () => {
    configure(0);
    await workspace.init();
    const lineages = new Set<string>();
    let serial = 0;
    for (let turn = 0; turn < 10; turn++) {
      configure(turn);
      if (turn % 2 === 0) expect(await pcg('apply', '--auto-approve')).toMatchObject({ code: 0 });
      else await workspace.apply();
      const { serial: next, lineage, outputs } = await stored();
      expect([next > serial, outputs.said?.value]).toEqual([true, turn]);
      serial = next;
      lineages.add(lineage);
    }
    expect(lineages.size).toBe(1);
    expect((await workspace.plan()).code).toBe(0);
    expect(await pcg('plan', '--detailed-exitcode')).toMatchObject({ code: 0 });
    expect(existsSync(file('terraform.tfstate'))).toBe(false);
    expect((await pcg('destroy', '--auto-approve')).code).toBe(0);
    expect((await stored()).resources).toEqual([]);
  });

  test('either sets it up and keeps the same; a state goes along to it, and back', async () => {
    const beside = () => writeFileSync(file('main.tf.json'), JSON.stringify({ resource: { terraform_data: { a: { input: 1 } } } }));
    beside();
    expect(await pcg('apply', '--auto-approve')).toMatchObject({ code: 0 });
    configure(1);
    expect(await pcg('init')).toMatchObject({ code: 1, stderr: expect.stringContaining('--force-copy') });
    expect(await pcg('init', '--force-copy')).toMatchObject({ code: 0 });
    expect((await stored()).resources).toHaveLength(1);
    expect(readFileSync(file('terraform.tfstate'), 'utf8')).toBe('');
    const kept = () => JSON.parse(readFileSync(join(workspace.directory, '.terraform', 'terraform.tfstate'), 'utf8'));
    const ours = kept();
    await workspace.must('init', '-reconfigure');
    expect(ours).toEqual(kept());
    await workspace.apply();
    expect(await pcg('plan', '--detailed-exitcode')).toMatchObject({ code: 0 });

    beside();
    const refused = /Backend\s+initialization\s+required/;
    expect(await pcg('plan')).toMatchObject({ code: 1, stderr: expect.stringMatching(refused) });
    expect(await workspace.plan()).toMatchObject({ code: 1, output: expect.stringMatching(refused) });
    expect(await pcg('init')).toMatchObject({ code: 1, stderr: expect.stringContaining('--migrate-state') });
    expect(await pcg('init', '--migrate-state', '--force-copy')).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(file('terraform.tfstate'), 'utf8')).resources).toHaveLength(1);
    expect((await workspace.plan()).output).toMatch(/Changes to Outputs/);
  });

  test('terraform and pcg shut each other out of it, also before it is there, and nothing is lost', async () => {
    configure(1, held('first'));
    await workspace.init();
    const ours = startPcg(workspace.directory, ['apply', '--auto-approve'], workspace.env);
    await ours.told(/local-exec\): held/);
    const refused = await workspace.tryApply();
    expect([refused.code, flat(refused.output)]).toEqual([1, expect.stringContaining('Error acquiring the state lock')]);
    letGo('first');
    expect(await ours.finished).toMatchObject({ code: 0 });

    configure(2, { first: {}, ...held('second') });
    const theirs = workspace.start(TERRAFORM, ['apply', '-auto-approve', '-no-color', '-input=false']);
    await new Promise<void>((reached) => theirs.child.stdout?.on('data', (text) => /\): held/.test(String(text)) && reached()));
    expect(await pcg('apply', '--auto-approve')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/Error acquiring the state lock/),
    });
    const waiting = startPcg(workspace.directory, ['apply', '--auto-approve', '--lock-timeout', '5m'], workspace.env);
    await waiting.told('Acquiring state lock');
    letGo('second');
    expect((await theirs.finished).code).toBe(0);
    expect(await waiting.finished).toMatchObject({ code: 0 });
    expect((await stored()).resources.map(({ name }) => name).sort()).toEqual(['a', 'first', 'second']);
  });

  test('what somebody else writes in the middle of an apply is left as it is, and it is said where the rest is', async () => {
    configure(1);
    expect(await pcg('apply', '--auto-approve')).toMatchObject({ code: 0 });
    const foreign = JSON.stringify({ ...(await stored()), serial: 99, resources: [] });
    configure(2, held('late'));
    const running = startPcg(workspace.directory, ['apply', '--auto-approve'], workspace.env);
    await running.told(/local-exec\): held/);
    await place.overwrite(foreign);
    letGo('late');
    const { code, stderr } = await running.finished;
    expect([code, stderr]).toEqual([1, expect.stringMatching(/was written, replaced or removed by another\s+program/)]);
    expect(await place.state()).toBe(foreign);
    expect(stderr).toContain('errored');
  });

  test('one of another lineage is not pushed into it', async () => {
    configure(1);
    expect(await pcg('apply', '--auto-approve')).toMatchObject({ code: 0 });
    const before = await place.state();
    const other = JSON.stringify({ ...(await stored()), lineage: '11111111-2222-3333-4444-555555555555', serial: 99 });
    writeFileSync(file('other'), other);
    const { code, stderr } = await pcg('state', 'push', file('other'));
    expect([code, flat(stderr)]).toEqual([
      1,
      expect.stringMatching(/Nothing was written: cannot import state with lineage .* --force/),
    ]);
    expect(await place.state()).toBe(before);
    expect(await pcg('state', 'push', '--force', file('other'))).toMatchObject({ code: 0 });
    expect((await stored()).lineage).toMatch(/^1111/);
    expect(existsSync(file('other')) && readFileSync(file('other'), 'utf8')).toBe(other);
  });
}
