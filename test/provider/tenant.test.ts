import { DEFAULT_SEED } from '../../src/simulator/world/seeds';
import { account } from './support/bodies';
import { type Stored, TestPalette, told } from './support/palette';

const ACCOUNT = 'palette_cloud_account_vsphere';
const FOREIGN = ['error: The state belongs to another tenant'];

let here: TestPalette;
let elsewhere: TestPalette;
let made: Stored;

beforeEach(async () => {
  here = await TestPalette.open();
  elsewhere = await TestPalette.open({ seed: { ...DEFAULT_SEED, random: 7 } });
  elsewhere.gateway('dc1');
  made = await (await here.run()).create(ACCOUNT, account('vcenter', here.gateway('dc1')));
});
afterEach(async () => {
  await here.close();
  await elsewhere.close();
});

const tenantOf = ({ simulator }: TestPalette) => simulator.world.tenant.uid;

test('an object is read, changed and removed in its own tenant only, and the error names both', async () => {
  expect(tenantOf(here)).not.toBe(tenantOf(elsewhere));
  const run = await elsewhere.run();
  const read = await run.read(ACCOUNT, made);
  expect(told(read.diagnostics)).toEqual(FOREIGN);
  expect(read.state).toEqual(made.state);
  const { detail = '' } = read.diagnostics[0] ?? {};
  expect(detail).toContain(tenantOf(here));
  expect(detail).toContain(tenantOf(elsewhere));
  expect(detail).toContain(`adopt_tenant = "${tenantOf(here)}"`);
  expect(detail).toContain('pcg simulate --data FILE');
  const changed = await run.change(ACCOUNT, made, account('other', String(made.state?.private_cloud_gateway_id)));
  const removed = await run.remove(ACCOUNT, made);
  for (const result of [changed, removed]) {
    expect(told(result.diagnostics)).toEqual(FOREIGN);
    expect(result).toMatchObject({ state: made.state, private: made.private });
  }
  expect(here.simulator.world.accounts.get(String(made.state?.id))).toBeDefined();
});

test('a change of it is refused when it is planned, though nothing was read', async () => {
  const run = await elsewhere.run();
  const other = account('other', String(made.state?.private_cloud_gateway_id));
  for (const wanted of [other, null]) expect(told((await run.plan(ACCOUNT, made, wanted)).diagnostics)).toEqual(FOREIGN);
  const unchanged = account('vcenter', String(made.state?.private_cloud_gateway_id));
  expect((await run.plan(ACCOUNT, made, unchanged)).diagnostics).toEqual([]);
  // Whoever can't be asked hinders no plan: the apply asks again.
  elsewhere.simulator.control.addFault({ match: { path: '/v1/users/info' }, times: 'always', action: { status: 403 } });
  expect(told((await (await elsewhere.run()).plan(ACCOUNT, made, other)).diagnostics)).toEqual([]);
});

test('the tenant is asked for once a run', async () => {
  const run = await here.run();
  const from = here.requests().length;
  for (let i = 0; i < 3; i++) await run.read(ACCOUNT, made);
  expect(here.requests(from).filter((request) => request === 'GET /v1/users/info')).toHaveLength(1);
});

test('a tenant that has moved is adopted, and said so', async () => {
  const uid = String(made.state?.id);
  const moved = here.simulator.world.accounts.get(uid);
  if (!moved) throw new Error('the account is not there');
  const projectUid = elsewhere.simulator.world.projects.named('Default')?.uid;
  elsewhere.simulator.world.accounts.add({ ...moved, ...(projectUid !== undefined && { projectUid }) });
  const run = await elsewhere.run({ adopt_tenant: tenantOf(here) });
  const read = await run.read(ACCOUNT, made);
  expect(read.state).toMatchObject({ id: uid });
  expect(read.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  // From then on it belongs here.
  expect(told((await (await elsewhere.run()).read(ACCOUNT, read)).diagnostics)).not.toEqual(FOREIGN);
});

test('objects of before tenants were noted are refused together where none of them is there', async () => {
  const read = await (await elsewhere.run()).read(ACCOUNT, { ...made, private: null });
  expect(told(read.diagnostics)).toEqual(["error: None of the state's objects is there"]);
  expect(read.state).toEqual(made.state);
});
