import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithTerraform } from '../acceptance/support/tools';
import { inLanes, Lane, openLanes } from './support/lane';
import { leftOf, problemsOf } from './support/settled';

const BUG = /this is a bug|\n {4}at /;

/** Folders that stand where a run wants to have files. */
const OBSTACLES: readonly (readonly [string, string])[] = [
  ['terraform.tfstate', 'terraform.tfstate'],
  ['terraform.tfstate.journal', 'terraform.tfstate.journal'],
  ['terraform.tfstate.journal.new', 'terraform.tfstate.journal'],
  ['.terraform.tfstate.lock.info', '.terraform.tfstate.lock.info'],
];

/** Sizes that no file may exceed, in blocks of 512 bytes: a disk that is full sooner or later. */
const LIMITS = [0, 1, 4, 8, 13, 20];

describeWithTerraform('a disk that cannot be written', () => {
  let lanes: readonly Lane[] = [];
  beforeAll(async () => {
    lanes = await openLanes(2, () => Lane.open());
  });
  beforeEach(() => {
    for (const lane of lanes) lane.reset();
  });
  afterAll(() => Promise.all(lanes.map((lane) => lane.close())));

  test.each(OBSTACLES)('stops a run before it makes anything: a folder at %s', async (name, named) => {
    const lane = lanes[0] as Lane;
    mkdirSync(join(lane.directory, name));
    const { code, output } = await lane.pcg('apply', '--auto-approve');
    expect(output).toContain(join(lane.directory, named));
    expect(output).not.toMatch(BUG);
    expect(code).toBe(1);
    expect(lane.palette.simulator.control.requests().filter(({ method }) => method === 'POST')).toEqual([]);
    rmSync(join(lane.directory, name), { recursive: true });
    rmSync(`${lane.statePath}.errored`, { force: true });
    expect(await lane.pcg('apply', '--auto-approve')).toMatchObject({ code: 0 });
    expect(await problemsOf(lane)).toEqual([]);
  });

  test('keeps what was done in the journal when the state file is what cannot be written', async () => {
    const lane = lanes[0] as Lane;
    symlinkSync('/dev/full', lane.statePath);
    const { code, output } = await lane.pcg('apply', '--auto-approve');
    expect(output).toContain('ENOSPC');
    expect(output).toContain(`The whole state is in ${lane.statePath}.errored`);
    expect(output).not.toMatch(BUG);
    expect(code).toBe(1);
    expect(JSON.parse(readFileSync(`${lane.statePath}.errored`, 'utf8')).resources.length).toBeGreaterThan(5);

    rmSync(lane.statePath);
    const next = await lane.pcg('plan', '--detailed-exitcode');
    expect(next).toMatchObject({ code: 0 });
    rmSync(`${lane.statePath}.errored`);
    expect(await problemsOf(lane)).toEqual([]);
  });

  test('keeps what was done when the old state cannot be set aside', async () => {
    const lane = lanes[0] as Lane;
    expect(await lane.pcg('apply', '--auto-approve', '--target', 'palette_private_cloud_gateway.gateway')).toMatchObject({
      code: 0,
    });
    mkdirSync(`${lane.statePath}.backup`);
    const { code, output } = await lane.pcg('apply', '--auto-approve');
    expect(output).toContain(`${lane.statePath} cannot be written`);
    expect(output).not.toMatch(BUG);
    expect(code).toBe(1);
    rmSync(`${lane.statePath}.backup`, { recursive: true });
    expect(await lane.pcg('apply', '--auto-approve')).toMatchObject({ code: 0 });
    rmSync(`${lane.statePath}.errored`, { force: true });
    expect(await problemsOf(lane)).toEqual([]);
  });

  const limited = (lane: Lane, blocks: number, command: string) => {
    const pcg = `ulimit -f ${blocks}; exec "$0" "$@"`;
    return lane.workspace.start('/bin/sh', ['-c', pcg, process.execPath, lane.program, command, '--auto-approve'], {
      NO_COLOR: '1',
    }).finished;
  };

  test('loses and doubles nothing when it is full in the middle of an apply', async () => {
    const results = await inLanes(lanes, LIMITS, async (blocks, lane) => {
      lane.reset();
      const first = await limited(lane, blocks, 'apply');
      const words = /cannot be (written|used)|could not be kept/.test(first.output);
      const next = await lane.pcg('apply', '--auto-approve');
      rmSync(`${lane.statePath}.errored`, { force: true });
      const problems = await problemsOf(lane);
      return {
        blocks,
        code: first.code,
        words,
        bug: BUG.exec(first.output)?.[0],
        next: next.code === 0 ? 0 : next.output,
        problems,
      };
    });
    expect(results).toEqual(LIMITS.map((blocks) => ({ blocks, code: 1, words: true, bug: undefined, next: 0, problems: [] })));
  });

  test('says what was made and could not be noted', async () => {
    const lane = lanes[0] as Lane;
    const data = Object.fromEntries(
      [...Array(8).keys()].map((i) => [
        `d${i}`,
        { input: 'x'.repeat(7_000), ...(i ? { depends_on: [`terraform_data.d${i - 1}`] } : {}) },
      ]),
    );
    lane.workspace.configure({ resource: { terraform_data: data } });
    const { code, output } = await limited(lane, 36, 'apply');
    expect(code).toBe(1);
    expect(output).not.toMatch(/bug/i);
    const [, made, id] = /(terraform_data\.d\d) exists now \(id "([-0-9a-f]{36})"\)/.exec(output) ?? [];
    expect({ made, id }).toEqual({ made: expect.any(String), id: expect.any(String) });
    expect(lane.leftFiles().filter((name) => name.endsWith('.new'))).toEqual([]);
    expect(lane.hasJournal()).toBe(true);
  });

  test('loses nothing when it is full in the middle of a destroy', async () => {
    const limits = [0, 4, 16];
    const results = await inLanes(lanes, limits, async (blocks, lane) => {
      lane.reset();
      const made = await lane.pcg('apply', '--auto-approve');
      const first = await limited(lane, blocks, 'destroy');
      const next = await lane.pcg('destroy', '--auto-approve');
      for (const name of lane.leftFiles()) if (/\.errored$/.test(name)) rmSync(join(lane.directory, name));
      return { made: made.code, code: first.code, bug: BUG.exec(first.output)?.[0], next: next.code, left: await leftOf(lane) };
    });
    expect(results).toEqual(limits.map(() => ({ made: 0, code: 1, bug: undefined, next: 0, left: [] })));
  });

  test('is said in words also where only a plan is made', async () => {
    const lane = lanes[0] as Lane;
    const { code, output } = await lane.pcg('plan', '--out', join(lane.directory, 'no-such-folder', 'plan'));
    expect(output).toContain('no-such-folder');
    expect(output).not.toMatch(BUG);
    expect(code).toBe(1);
    expect(existsSync(lane.statePath)).toBe(false);
  });
});
