import type { StateResult } from '../../src/framework';
import { account, cluster } from './support/bodies';
import { TestPalette, told } from './support/palette';

const ACCOUNT = 'palette_cloud_account_vsphere';
const CLUSTER = 'palette_cluster_vsphere';

let palette: TestPalette;
beforeEach(async () => {
  palette = await TestPalette.open();
});
afterEach(() => palette.close());

const detail = ({ diagnostics }: Pick<StateResult, 'diagnostics'>) =>
  diagnostics.map(({ summary, detail: text }) => `${summary}: ${text}`).join('\n');

/** Makes an account in a scope of one project, and then orders a cluster with it in a scope of another. */
async function order(
  from: { readonly project_name?: string; readonly context?: string },
  to: { readonly project_name?: string; readonly context?: string },
) {
  const gateway = palette.gateway('dc1');
  const place = ({ project_name }: typeof from) => ({ owner: 'me', ...(project_name ? { project_name } : {}) });
  const maker = await palette.run(place(from));
  const login = await maker.create(ACCOUNT, { ...account('vcenter', gateway), context: from.context ?? 'project' });
  const user = await palette.run(place(to));
  const profile = await user.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
  const uid = String(login.state?.id);
  const wanted = { ...cluster('apps', uid, String(profile.id)), context: to.context ?? 'project' };
  const plan = await user.plan(CLUSTER, { state: null, private: null }, wanted);
  return { uid, plan, made: await user.create(CLUSTER, wanted) };
}

const clusters = () => palette.simulator.control.summary().clusters.names;

test("a project's cluster takes an account of the tenant", async () => {
  const { made } = await order({ context: 'tenant' }, {});
  expect(told(made.diagnostics)).toEqual([]);
  expect(clusters()).toEqual(['apps']);
});

test("a project's cluster with another project's account is refused while planning, and told where that lives and what to write", async () => {
  const { uid, plan, made } = await order({ project_name: 'staging' }, {});
  expect(detail(plan)).toBe(
    `The cloud account lives in another scope: The account "vcenter" (${uid}) lives in the project "staging", and the cluster is to be made in the project "Default". ` +
      'A cluster takes accounts of its own project and of the tenant. Write context = "tenant" on the account; or make the cluster beside it, with project_name = "staging" in its provider block.',
  );
  expect(detail(made)).toBe(detail(plan));
  expect(clusters()).toEqual([]);
});

test("the tenant's cluster with a project's account is refused, too", async () => {
  const { uid, plan } = await order({ project_name: 'staging' }, { context: 'tenant' });
  expect(detail(plan)).toBe(
    `The cloud account lives in another scope: The account "vcenter" (${uid}) lives in the project "staging", and the cluster is to be made in the tenant. ` +
      'Write context = "project" on the cluster, with project_name = "staging" in its provider block; or context = "tenant" on the account.',
  );
  expect(plan.diagnostics[0]?.path).toEqual([{ attribute: 'cloud_account_id' }]);
});

test('what is only known when it is applied is told then', async () => {
  const { uid } = await order({ project_name: 'staging' }, {});
  const run = await palette.run({ owner: 'me' });
  const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
  const { instance } = run;
  const planned = (await run.plan(CLUSTER, { state: null, private: null }, cluster('apps', '0'.repeat(24), String(profile.id))))
    .planned;
  const config = { ...planned, cloud_account_id: uid };
  const applied = await instance.apply({ type: CLUSTER, prior: null, planned: config, config, plannedPrivate: null });
  expect(told(applied.diagnostics)).toEqual(['error: The cloud account lives in another scope']);
  expect(clusters()).toEqual([]);
});

test('an account that is nowhere is no such account', async () => {
  const run = await palette.run({ owner: 'me' });
  const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
  const uid = '0123456789abcdef01234567';
  const wanted = cluster('apps', uid, String(profile.id));
  expect(told((await run.plan(CLUSTER, { state: null, private: null }, wanted)).diagnostics)).toEqual([]);
  expect(detail(await run.create(CLUSTER, wanted))).toBe(
    `No such cloud account: The API key sees no vSphere account ${uid} in the project "Default" or in the tenant, nor in another project. Take the id of a palette_cloud_account_vsphere; or use a key that may read the account.`,
  );
});
