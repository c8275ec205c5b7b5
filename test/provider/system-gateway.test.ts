import { usableGateways } from '../../src/domain/gateway';
import type { Value } from '../../src/framework';
import { account } from './support/bodies';
import { CLOUD_SAMPLES } from './support/clouds';
import { configured, type Run, TestPalette, told } from './support/palette';

const SYSTEM = 'palette_system_private_gateway';
const NOTHING = { state: null, private: null };
const SAAS = { hosting: 'saas' };

type Body = { readonly [name: string]: Value };

let palette: TestPalette;
let run: Run;
const open = async (simulator: Parameters<typeof TestPalette.open>[0] = {}) => {
  palette = await TestPalette.open(simulator);
  run = await palette.run({ owner: 'me' });
};
afterEach(() => palette?.close());

const there = () => [...palette.simulator.world.gateways.values()].filter(({ origin }) => origin === 'system').length;

// palette.md A2, its rows.
test.each([
  ['firewall_or_nat', 'self_hosted', true, false],
  ['firewall_or_nat', 'vertex', true, false],
  ['direct', 'self_hosted', true, true],
  ['direct', 'vertex', true, true],
  ['firewall_or_nat', 'saas', true, false],
  ['direct', 'saas', true, false],
] as const)(
  'over a %s link, Palette %s takes a gateway of its own: %s, and the one that is part of it: %s',
  (link, hosting, own, system) => {
    expect(usableGateways(hosting, link)).toEqual({ own, system });
  },
);

describe('the gateway that is part of Palette', () => {
  beforeEach(() => open());

  test('is switched on where it is not, and forgotten when it is destroyed', async () => {
    const made = await run.create(SYSTEM, {});
    expect([told(made.diagnostics), there(), made.state?.name]).toEqual([[], 1, 'System Private Gateway']);
    expect((await run.plan(SYSTEM, await run.read(SYSTEM, made), {})).planned).toEqual(made.state);
    const removed = await run.remove(SYSTEM, made);
    expect([told(removed.diagnostics), removed.state, there()]).toEqual([['warning: The System Private Gateway stays'], null, 1]);
  });

  test('is taken as it is, imported and looked up', async () => {
    expect(await run.data(SYSTEM, {}).catch((error: Error) => error.message)).toContain('There is no System Private Gateway');
    expect((await run.instance.import(SYSTEM, 'System Private Gateway')).diagnostics[0]?.summary).toContain('is not the System');
    const uid = await palette.systemGateway();
    expect((await run.create(SYSTEM, {})).state?.id).toBe(uid);
    expect([there(), await run.data(SYSTEM, {})]).toEqual([1, { id: uid, name: 'System Private Gateway' }]);
    for (const id of [uid, 'System Private Gateway']) expect((await run.instance.import(SYSTEM, id)).imported?.state.id).toBe(uid);
  });

  test.each([
    ['its answer was lost', 'drop-after'],
    ['it came to nothing', { status: 500 }],
  ] as const)('is one, though %s', async (_, action) => {
    palette.simulator.control.addFault({ match: { method: 'POST', path: '/v1/overlords/**' }, times: 1, action });
    const first = await run.create(SYSTEM, {});
    const made = first.state === null ? await run.create(SYSTEM, {}) : first;
    expect([made.state?.name, there()]).toEqual(['System Private Gateway', 1]);
  });

  test('is none of SaaS: the plan refuses it, the look-up, and accounts that use it', async () => {
    const saas = await palette.run(SAAS);
    const text = ['error: The System Private Gateway is none of Palette SaaS'];
    expect(told((await saas.plan(SYSTEM, NOTHING, {})).diagnostics)).toEqual(text);
    expect(await saas.data(SYSTEM, {}).catch((error: Error) => error.message)).toContain('none of Palette SaaS');
    const body = { ...account('vcenter', ''), private_cloud_gateway_id: null, use_system_private_gateway: true };
    expect(told((await saas.plan('palette_cloud_account_vsphere', NOTHING, body)).diagnostics)).toEqual(text);
  });
});

const VSPHERE = {
  type: 'vsphere',
  path: 'vsphere',
  gateways: 'vsphere',
  simulator: {},
  body: (uid: string): Body => account('login', uid),
};
const SERVED = CLOUD_SAMPLES.filter(({ type }) => type === 'maas' || type === 'openstack').map(
  ({ type, path, gateways, simulator, account: { body } }) => ({ type, path, gateways, simulator, body }),
);

describe.each([VSPHERE, ...SERVED])('an account on $type', ({ type, gateways, simulator, body }) => {
  beforeEach(() => open(simulator));
  const TYPE = `palette_cloud_account_${type}`;
  const own = (): Body => body(palette.gateway('dc1', gateways));
  const served = (): Body => ({ ...body('unused'), private_cloud_gateway_id: null, use_system_private_gateway: true });
  const inPalette = (uid: unknown) => {
    const { gatewayUid, annotations } = palette.simulator.world.accounts.get(String(uid)) ?? {};
    return { gatewayUid, type: annotations?.overlordType };
  };

  test('is used through the gateway that is part of Palette, goes to one of its own and comes back', async () => {
    const uid = await palette.systemGateway();
    const made = await run.create(TYPE, served());
    expect([told(made.diagnostics), made.state?.private_cloud_gateway_id]).toEqual([[], uid]);
    expect(inPalette(made.state?.id)).toEqual({ gatewayUid: uid, type: 'system' });
    expect((await run.plan(TYPE, await run.read(TYPE, made), served())).planned).toEqual(made.state);
    const moved = await run.change(TYPE, made, own());
    expect([told(moved.diagnostics), inPalette(made.state?.id).type]).toEqual([[], undefined]);
    const back = await run.change(TYPE, moved, served());
    expect([told(back.diagnostics), back.state?.private_cloud_gateway_id]).toEqual([[], uid]);
    const { imported } = await run.instance.import(TYPE, `${made.state?.id}:project`);
    const read = await run.read(TYPE, { state: imported?.state ?? null, private: imported?.private ?? null });
    expect(read.state).toMatchObject({ use_system_private_gateway: true, private_cloud_gateway_id: uid });
  });

  test('that names it by its uid goes on doing so', async () => {
    const named = { ...served(), use_system_private_gateway: null, private_cloud_gateway_id: await palette.systemGateway() };
    const made = await run.create(TYPE, named);
    expect(inPalette(made.state?.id).type).toBe('system');
    expect((await run.plan(TYPE, await run.read(TYPE, made), named)).planned).toEqual(made.state);
  });

  test('names exactly one gateway, and one that is there', async () => {
    const problems = async (values: Body) =>
      (
        await run.instance.validateResource(TYPE, configured(TYPE, { ...own(), ...values }), { writeOnlyAllowed: true })
      ).diagnostics.map(({ summary }) => summary);
    expect(await problems({ use_system_private_gateway: true })).toEqual(['Two gateways']);
    const missing = await run.create(TYPE, served());
    expect(told(missing.diagnostics)).toEqual(['error: There is no System Private Gateway']);
  });
});

test.each(['apache_cloudstack', 'custom'])('accounts on %s have no such choice', async (type) => {
  await open();
  const schema = (await run.instance.schema()).resources[`palette_cloud_account_${type}`]?.block.attributes ?? {};
  expect([schema.use_system_private_gateway, schema.private_cloud_gateway_id?.required]).toEqual([undefined, true]);
});
