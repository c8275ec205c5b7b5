import { type ObjectValue, providerSchema, type Value } from '../../src/framework';
import { paletteProvider } from '../../src/provider';
import { kubeconfigAccess } from '../../src/provider/cluster/kubeconfig-access';
import { account, cluster, gateway } from './support/bodies';
import { filled } from './support/filled';
import { type Run, type Stored, TestPalette, told } from './support/palette';

type Body = { readonly [name: string]: Value };

const { ephemerals = {} } = providerSchema(paletteProvider as Parameters<typeof providerSchema>[0]);
const KUBECONFIG = 'palette_cluster_kubeconfig';

let palette: TestPalette;
beforeEach(async () => {
  palette = await TestPalette.open();
});
afterEach(() => palette.close());

function configOf(type: string, values: Body): ObjectValue {
  const schema = ephemerals[type];
  if (!schema) throw new Error(`there is no ephemeral ${type}`);
  return filled(schema.block, values);
}

async function open(run: Run, type: string, values: Body) {
  const config = configOf(type, values);
  const checked = await run.instance.ephemerals?.validate(type, config);
  expect(told(checked?.diagnostics ?? [])).toEqual([]);
  const opened = await run.instance.ephemerals?.open(type, config);
  if (!opened) throw new Error('there are no ephemeral resources');
  return opened;
}

/** Summary and detail of the error that opening ends with. */
async function refused(run: Run, type: string, values: Body): Promise<string> {
  const { result, diagnostics } = await open(run, type, values);
  expect(result).toBeNull();
  return diagnostics.map(({ summary, detail }) => `${summary}: ${detail}`).join('\n');
}

async function clusterOf(run: Run, more: Body = {}): Promise<Stored> {
  const login = await run.create('palette_cloud_account_vsphere', account('one', palette.gateway('dc1')));
  const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
  const made = await run.create('palette_cluster_vsphere', {
    ...cluster('apps', String(login.state?.id), String(profile.id)),
    ...more,
  });
  expect(told(made.diagnostics)).toEqual([]);
  return made;
}

describe('the kubeconfig of a cluster', () => {
  test('that runs is given whole and in its parts, and lasts', async () => {
    const run = await palette.run();
    const { state } = await clusterOf(run);
    const opened = await open(run, KUBECONFIG, { cluster_id: String(state?.id) });
    expect(opened).toMatchObject({ private: null, diagnostics: [] });
    expect(opened).not.toHaveProperty('renewAt');
    expect(opened.result).toMatchObject({
      kubeconfig: expect.stringContaining('kind: Config'),
      host: expect.stringMatching(/^https:/),
      token: `client-${state?.id}`,
      client_key: null,
    });
    expect(await run.instance.ephemerals?.close(KUBECONFIG, opened.private)).toEqual({ diagnostics: [] });
  });

  test('of the administrator is another', async () => {
    const run = await palette.run();
    const { state } = await clusterOf(run);
    const wanted = { cluster_id: String(state?.id), admin: true };
    expect((await open(run, KUBECONFIG, wanted)).result).toMatchObject({ token: `admin-${state?.id}` });
  });

  test("of the administrator is a matter of rights, which are told where they're missing", async () => {
    await palette.close();
    palette = await TestPalette.open({ strict: { adminKubeconfig: 'forbidden' } });
    const run = await palette.run();
    const { state } = await clusterOf(run);
    const said = await refused(run, KUBECONFIG, { cluster_id: String(state?.id), admin: true });
    expect(said).toMatch(/may not have the administrator's kubeconfig of "apps"/);
    expect(said).toContain('leave admin out');
  });

  test('is in no message once it was seen', async () => {
    const run = await palette.run();
    const { state } = await clusterOf(run);
    await open(run, KUBECONFIG, { cluster_id: String(state?.id) });
    const token = `client-${state?.id}`;
    palette.simulator.control.addFault({
      match: { method: 'GET', path: '/v1/spectroclusters/**' },
      times: 'always',
      action: { status: 400, body: { code: 'Unwilling', message: `not with ${token}` } },
    });
    const said = await refused(run, KUBECONFIG, { cluster_id: String(state?.id) });
    expect(said).toContain('Unwilling');
    expect(said).not.toContain(token);
  });

  test.each<[string, (run: Run) => Promise<Body>, RegExp]>([
    [
      'provisioning',
      async (run) => ({ cluster_id: String((await clusterOf(run, { skip_completion: true })).state?.id) }),
      /"apps" doesn't run yet: .*palette_cluster_ready/,
    ],
    [
      'down',
      async (run) => {
        const { state } = await clusterOf(run);
        palette.simulator.control.loseAgent('apps');
        palette.simulator.control.clock({ advance: '1h' });
        return { cluster_id: String(state?.id) };
      },
      /"apps" is down: /,
    ],
    ['of nobody', async () => ({ cluster_id: '0123456789abcdef01234567' }), /none of this project: .*set project_name/],
    [
      'being deleted',
      async (run) => {
        const { state } = await clusterOf(run);
        palette.simulator.control.outage('dc1');
        const headers = { ApiKey: 'local-palette', ProjectUid: [...palette.simulator.world.projects.values()][0]?.uid ?? '' };
        const answer = await fetch(`${palette.url}/v1/spectroclusters/${state?.id}`, { method: 'DELETE', headers });
        expect(answer.status).toBe(204);
        return { cluster_id: String(state?.id) };
      },
      /"apps" is being deleted/,
    ],
    [
      "of the tenant, and another project's",
      async () => ({ cluster_id: '0123456789abcdef01234567', context: 'tenant' }),
      /none of this tenant: .*leave context out/,
    ],
  ])('that is %s: an error says so', async (_, values, error) => {
    const run = await palette.run();
    expect(await refused(run, KUBECONFIG, await values(run))).toMatch(error);
  });
});

test('a kubeconfig without a user, and what is none, give what they have', () => {
  const nothing = { host: null, cluster_ca_certificate: null, client_certificate: null, client_key: null, token: null };
  expect(kubeconfigAccess('')).toEqual(nothing);
  expect(kubeconfigAccess(': [')).toEqual(nothing);
  expect(kubeconfigAccess('clusters: text')).toEqual(nothing);
  const data = Buffer.from('PEM').toString('base64');
  const text = `clusters:\n- name: a\n  cluster: { server: https://a, certificate-authority-data: ${data} }\n`;
  expect(kubeconfigAccess(text)).toEqual({ ...nothing, host: 'https://a', cluster_ca_certificate: 'PEM' });
});

describe('the manifests of a gateway', () => {
  const MANIFESTS = 'palette_gateway_manifests';

  test('on existing Kubernetes are given, with a key where Palette wants one', async () => {
    const run = await palette.run();
    const { state } = await run.create('palette_private_cloud_gateway', gateway('dc1'));
    const { result } = await open(run, MANIFESTS, { private_cloud_gateway_id: String(state?.id) });
    expect(result).toMatchObject({
      jet_manifest: expect.stringContaining('kind:'),
      ally_manifest: expect.stringContaining('kind:'),
      ally_namespace: expect.stringMatching(/^cluster-[0-9a-f]{24}$/),
    });
  });

  test('are none of one on nodes of its own, nor of one that there is not', async () => {
    const run = await palette.run();
    expect(await refused(run, MANIFESTS, { private_cloud_gateway_id: palette.gateway('dc1') })).toMatch(/"dc1" has no manifests/);
    expect(await refused(run, MANIFESTS, { private_cloud_gateway_id: '0123456789abcdef01234567' })).toMatch(/No such gateway/);
  });
});

test('a pairing code is given for a cloud that the Palette CLI installs on', async () => {
  const run = await palette.run();
  const { result } = await open(run, 'palette_pairing_code', { cloud_type: 'apache_cloudstack' });
  expect(result).toMatchObject({ pairing_code: expect.stringMatching(/.{6,}/) });
  const other = await run.instance.ephemerals?.validate(
    'palette_pairing_code',
    configOf('palette_pairing_code', { cloud_type: 'aws' }),
  );
  expect(told(other?.diagnostics ?? [])).toEqual(['error: Invalid cloud_type']);
});

test('renewing what lasts, and closing twice or what was never open, does nothing', async () => {
  const run = await palette.run();
  const kept = new TextEncoder().encode('mine');
  expect(await run.instance.ephemerals?.renew(KUBECONFIG, kept)).toEqual({ private: kept, diagnostics: [] });
  for (let i = 0; i < 2; i++) expect(await run.instance.ephemerals?.close(KUBECONFIG, kept)).toEqual({ diagnostics: [] });
  expect(told((await run.instance.ephemerals?.close('palette_nothing', null))?.diagnostics ?? [])).toEqual([
    'error: Unknown ephemeral resource',
  ]);
});
