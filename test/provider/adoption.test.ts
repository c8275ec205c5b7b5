import { type StateResult, UNKNOWN } from '../../src/framework';
import { DECLARED } from '../support/declared-gateway';
import { account, cluster, gateway } from './support/bodies';
import { configured, type Run, TestPalette, told } from './support/palette';

// With the provider of cac5dc0 the copy's run took over what the first one had made, in silence, and its removal took that away.

const TYPES = {
  gateway: 'palette_private_cloud_gateway',
  account: 'palette_cloud_account_vsphere',
  cluster: 'palette_cluster_vsphere',
} as const;
type Kind = keyof typeof TYPES;
const KINDS = Object.keys(TYPES) as readonly Kind[];
const WORDS = { gateway: 'gateway', account: 'cloud account', cluster: 'cluster' } as const;
const NOTHING = { state: null, private: null };
const STACK = { default_owner: 'dc1' };

let palette: TestPalette;
beforeEach(async () => {
  palette = await TestPalette.open();
  palette.gateway('site');
});
afterEach(() => palette.close());

async function bodyOf(kind: Kind) {
  if (kind === 'gateway') return gateway('it');
  const { gateways, accounts } = palette.simulator.world;
  const site = [...gateways.values()].find(({ name }) => name === 'site')?.uid ?? '';
  if (kind === 'account') return account('it', site);
  const login = [...accounts.values()].find(({ name }) => name === 'login')?.uid;
  const other = await palette.run({ owner: 'elsewhere' });
  const uid = login ?? String((await other.create(TYPES.account, account('login', site))).state?.id);
  const profile = await other.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
  return { ...cluster('it', uid, String(profile.id)), skip_completion: true };
}

const make = async (kind: Kind, run: Run) => run.create(TYPES[kind], await bodyOf(kind));
const plan = async (kind: Kind, run: Run) => run.plan(TYPES[kind], NOTHING, await bodyOf(kind));
const there = (kind: Kind) =>
  [...palette.simulator.world[`${kind}s`].values()]
    .filter((each) => /^it(-|$)/.test(each.name) && !('state' in each && String(each.state).startsWith('Delet')))
    .map(({ uid }) => uid);
const text = ({ diagnostics }: Pick<StateResult, 'diagnostics'>) => diagnostics.map(({ detail }) => detail).join('\n');

describe.each(KINDS)('a %s that is there with the mark of the configuration', (kind) => {
  const word = WORDS[kind];

  test.each([
    ['of an owner that is named, under another lineage', { owner: 'dc1' }, 'a', { owner: 'dc1' }, 'b'],
    ['of an owner that is named, under Terraform', { owner: 'dc1' }, undefined, { owner: 'dc1' }, undefined],
    ['of the state', STACK, 'a', STACK, 'a'],
    ['of another state, once the owner is named', STACK, 'a', { owner: 'dc1' }, 'b'],
    ['of another state, once its lineage is named', STACK, 'a', { ...STACK, lineage: 'a' }, 'b'],
  ])('%s is adopted, which the plan says', async (_, first, lineage, second, then) => {
    const made = await make(kind, await palette.run(first, lineage));
    expect(told(made.diagnostics)).toEqual([]);
    const planned = await plan(kind, await palette.run(second, then));
    expect(told(planned.diagnostics)).toEqual([`warning: The ${word} "it" will be adopted`]);
    expect(text(planned)).toContain(String(made.state?.id));
    const next = await make(kind, await palette.run(second, then));
    expect(told(next.diagnostics)).toContain(`warning: The ${word} "it" was adopted`);
    expect(next.state?.id).toBe(made.state?.id);
    expect(there(kind)).toEqual([made.state?.id]);
  });

  test.each([
    ['with pcg', 'a', 'b'],
    ['with pcg, before it has a state', 'a', undefined],
    ['with Terraform', undefined, undefined],
    ['with pcg, the first one with Terraform', undefined, 'b'],
  ])('is refused to a copy of its stack, %s, so that the removal of the copy leaves it', async (_, lineage, then) => {
    const made = await make(kind, await palette.run(STACK, lineage));
    const planned = await plan(kind, await palette.run(STACK, then));
    expect(told(planned.diagnostics)).toEqual([`error: The ${word} "it" can't be created`]);
    expect(text(planned)).toContain('say so with owner = "dc1" in the provider block or lineage = "');
    const refused = await make(kind, await palette.run(STACK, then));
    expect(refused.state).toBeNull();
    expect(there(kind)).toEqual([made.state?.id]);
  });

  test('is refused in the plan of a first run that is yet to make its lineage, whatever that of the state is', async () => {
    const made = await make(kind, await palette.run(STACK, 'a'));
    const first = await palette.run({ ...STACK, lineage: UNKNOWN }, 'a');
    expect(told((await plan(kind, first)).diagnostics)).toEqual([`error: The ${word} "it" can't be created`]);
    expect(there(kind)).toEqual([made.state?.id]);
  });

  test('is refused by the apply as well, when it was made after the plan', async () => {
    const copy = await palette.run(STACK, 'b');
    const config = await bodyOf(kind);
    const { planned, plannedPrivate, diagnostics } = await copy.plan(TYPES[kind], NOTHING, config);
    expect(told(diagnostics)).toEqual([]);
    const made = await make(kind, await palette.run(STACK, 'a'));
    palette.simulator.control.clock({ advance: '10s' });
    const applied = await copy.instance.apply({
      type: TYPES[kind],
      prior: null,
      planned,
      config: configured(TYPES[kind], config),
      plannedPrivate,
    });
    expect(text(applied)).toContain('A copy of a stack never takes over what the first one made');
    expect([applied.state, there(kind)]).toEqual([null, [made.state?.id]]);
  });

  test('of before there were lineages goes on to be managed by the state that has it', async () => {
    const made = await make(kind, await palette.run({ owner: 'dc1' }));
    const run = await palette.run(STACK, 'a');
    const read = await run.read(TYPES[kind], made);
    expect(read.state).toEqual(made.state);
    expect(told((await run.plan(TYPES[kind], read, await bodyOf(kind))).diagnostics)).toEqual([]);
    expect(told((await (await palette.run(STACK, 'a')).remove(TYPES[kind], read)).diagnostics)).toEqual([]);
    expect(there(kind)).toEqual([]);
  });

  test('is not taken for adopted where the state has it and it is replaced', async () => {
    const made = await make(kind, await palette.run(STACK, 'a'));
    const run = await palette.run(STACK, 'a');
    await run.read(TYPES[kind], made);
    expect(told((await plan(kind, run)).diagnostics)).toEqual([]);
  });
});

test('a gateway that an interrupted run has only registered is taken up by the same state, and by no other', async () => {
  const run = await palette.run(STACK, 'a');
  const fault = { match: { method: 'GET', path: '/v1/overlords/*' }, times: 'always', action: { status: 500 } } as const;
  palette.simulator.control.addFault(fault);
  const made = await run.create(TYPES.gateway, gateway('it'));
  palette.simulator.control.clearFaults();
  expect(told(made.diagnostics).join()).toContain('error');
  const [uid] = there('gateway');
  const planned = await plan('gateway', await palette.run(STACK, 'a'));
  expect(text(planned)).toContain(`Palette has it already (${uid})`);
  expect(told((await plan('gateway', await palette.run(STACK, 'b'))).diagnostics)).toEqual([]);
  const other = await make('gateway', await palette.run(STACK, 'b'));
  expect(other.state?.id).not.toBe(uid);
});

test('a gateway that a first run imports gets no mark of a lineage that nobody has', async () => {
  const uid = palette.gateway('it');
  const mark = () => palette.simulator.world.gateways.get(uid)?.annotations['cdktf-palette/owner'];
  // Terraform imports in the plan, which is to make the lineage.
  const first = await palette.run({ ...STACK, lineage: UNKNOWN });
  const { imported } = await first.instance.import(TYPES.gateway, uid);
  expect(imported?.state?.annotations).toEqual({});
  const run = await palette.run({ ...STACK, lineage: 'a' });
  const stored = await run.read(TYPES.gateway, { state: imported?.state ?? null, private: imported?.private ?? null });
  const changed = await run.change(TYPES.gateway, stored, { name: 'it', ...DECLARED, pause_agent_upgrades: 'lock' });
  expect([told(changed.diagnostics), mark()]).toEqual([[], undefined]);
  const renamed = await run.change(TYPES.gateway, changed, { name: 'it-2', ...DECLARED, pause_agent_upgrades: 'lock' });
  expect([told(renamed.diagnostics), mark()]).toEqual([[], 'dc1:palette_private_cloud_gateway.it-2@a']);
});
