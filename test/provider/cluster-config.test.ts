import { account, cluster } from './support/bodies';
import { type Run, type Stored, TestPalette, told } from './support/palette';

const CLUSTER = 'palette_cluster_vsphere';
const CONFIG = '/v1/cloudconfigs/vsphere/*';

let palette: TestPalette;
let run: Run;
let made: Stored;
beforeEach(async () => {
  palette = await TestPalette.open();
  run = await palette.run({ owner: 'me' });
  const login = await run.create('palette_cloud_account_vsphere', account('vcenter', palette.gateway('dc1')));
  const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
  const created = await run.create(CLUSTER, cluster('apps', String(login.state?.id), String(profile.id)));
  expect(told(created.diagnostics)).toEqual([]);
  made = created;
});
afterEach(() => palette.close());

const NOT_FOUND = { status: 404, body: { code: 'ResourceNotFound', message: 'there is none' } };
const REFUSED = { status: 400 };

function answer(path: string, action: typeof NOT_FOUND | typeof REFUSED): void {
  palette.simulator.control.addFault({ match: { method: 'GET', path }, action, times: 'always' });
}

/** What a refresh asks for, in whatever order it does. */
async function refresh(stored: Stored) {
  const from = palette.requests().length;
  const read = await run.read(CLUSTER, stored);
  return { read, asked: [...palette.requests(from)].filter((each) => !each.includes('overlords')).sort() };
}

test('a cluster and its cloud config are asked for at once', async () => {
  answer('/v1/spectroclusters/*', NOT_FOUND);
  const { read, asked } = await refresh(made);
  expect(asked).toContain(`GET ${CONFIG}`);
  expect(read.state).toBeNull();
});

test("what becomes of the config of a cluster that is gone is nobody's business", async () => {
  answer('/v1/spectroclusters/*', NOT_FOUND);
  answer(CONFIG, REFUSED);
  const { read } = await refresh(made);
  expect(read).toMatchObject({ state: null, diagnostics: [] });
});

test('a config that is refused fails the refresh', async () => {
  answer(CONFIG, REFUSED);
  const { read } = await refresh(made);
  expect(told(read.diagnostics)).toEqual([expect.stringMatching(/^error/)]);
});

test('the config that the cluster names is read when the state has another one', async () => {
  const elsewhere = { ...made, state: { ...made.state, cloud_config_id: '5eecc89d0b150045ae661c02' } };
  const { read, asked } = await refresh(elsewhere);
  expect(told(read.diagnostics)).toEqual([]);
  expect(read.state).toEqual(made.state);
  expect(asked.filter((each) => each === `GET ${CONFIG}`)).toHaveLength(2);
});
