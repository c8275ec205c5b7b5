import type { StateResult } from '../../src/framework';
import { DECLARED } from '../support/declared-gateway';
import { configured, TestPalette, told } from './support/palette';

const GATEWAY = 'palette_private_cloud_gateway';
const READY = 'palette_private_cloud_gateway_ready';
const NOTHING = { state: null, private: null };
const STACK = { default_owner: 'dc1' };

let palette: TestPalette;
beforeEach(async () => {
  palette = await TestPalette.open();
});
afterEach(() => palette.close());

const declared = { name: 'it', ...DECLARED };
const ready = ({ state }: StateResult) => ({
  name: 'it',
  registration: state?.registration ?? null,
  annotations: state?.annotations ?? null,
});
const markOf = (uid: string) => palette.simulator.world.gateways.get(uid)?.annotations['cdktf-palette/owner'];
const there = () => palette.simulator.control.summary().gateways.names;
const text = ({ diagnostics }: Pick<StateResult, 'diagnostics'>) => diagnostics.map(({ detail }) => detail).join('\n');

describe.each([
  ['with pcg', 'a', 'b'],
  ['with Terraform', undefined, undefined],
])('a gateway of the Palette CLI, %s,', (_, lineage, then) => {
  test('that two have declared belongs to whose run marks it first, and the other one neither marks nor removes it', async () => {
    const first = await (await palette.run(STACK, lineage)).create(GATEWAY, declared);
    const other = await (await palette.run(STACK, then)).create(GATEWAY, declared);
    expect([told(first.diagnostics), told(other.diagnostics)]).toEqual([[], []]);
    const uid = palette.gateway('it');
    const marked = await (await palette.run(STACK, lineage)).create(READY, ready(first));
    expect([told(marked.diagnostics), marked.state?.id]).toEqual([[], uid]);
    const mark = markOf(uid);

    const copy = await palette.run(STACK, then);
    const refused = await copy.create(READY, ready(other));
    expect([told(refused.diagnostics), refused.state]).toEqual([[`error: The gateway "it" is another's`], null]);
    expect(text(refused)).toContain(`is marked as made by ${mark}`);
    expect((await copy.read(GATEWAY, other)).state?.id).toBeNull();
    expect(told((await copy.remove(GATEWAY, other)).diagnostics)).toEqual([]);
    expect([there(), markOf(uid)]).toEqual([['it'], mark]);

    const last = await palette.run(STACK, lineage);
    await last.remove(GATEWAY, await last.read(GATEWAY, first));
    expect(there()).toEqual([]);
  });

  test('that is there is refused to a copy when it is planned, and when it was marked after that', async () => {
    const first = await (await palette.run(STACK, lineage)).create(GATEWAY, declared);
    palette.gateway('it');
    const copy = await palette.run(STACK, then);
    const early = await copy.plan(GATEWAY, NOTHING, declared);
    expect(told(early.diagnostics)).toEqual([]);
    await (await palette.run(STACK, lineage)).create(READY, ready(first));
    palette.simulator.control.clock({ advance: '10s' });
    const planned = await (await palette.run(STACK, then)).plan(GATEWAY, NOTHING, declared);
    expect([told(planned.diagnostics), text(planned)]).toEqual([
      [`error: The gateway "it" can't be created`],
      expect.stringContaining('the same owner, and another state'),
    ]);
    const { planned: plan, plannedPrivate } = early;
    const config = configured(GATEWAY, declared);
    const applied = await copy.instance.apply({ type: GATEWAY, prior: null, planned: plan, config, plannedPrivate });
    expect([applied.state, text(applied)]).toEqual([null, expect.stringContaining('the same owner, and another state')]);
    expect(there()).toEqual(['it']);
  });

  test('is adopted by who names its owner, said when it is planned, and marked as theirs', async () => {
    const first = await (await palette.run(STACK, lineage)).create(GATEWAY, declared);
    const uid = palette.gateway('it');
    await (await palette.run(STACK, lineage)).create(READY, ready(first));
    const owner = { owner: 'dc1' };
    const adopted = await (await palette.run(owner, then)).create(GATEWAY, declared);
    expect(told(adopted.diagnostics)).toEqual([
      'warning: The gateway "it" will be adopted',
      'warning: The gateway "it" was adopted',
    ]);
    expect(adopted.state?.id).toBe(uid);
    const marked = await (await palette.run(owner, then)).create(READY, ready(adopted));
    expect([told(marked.diagnostics), marked.state?.id]).toEqual([[], uid]);
    expect(markOf(uid)).toBe(`dc1:${GATEWAY}.it`);
  });
});
