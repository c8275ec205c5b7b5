import { CLI_CLOUDS } from '../../src/domain/gateway';
import { UNKNOWN, type Value } from '../../src/framework';
import { declaredOn, GATEWAY_SAMPLES } from './support/gateways';
import { configured, type Run, type Stored, TestPalette, told } from './support/palette';

const GATEWAY = 'palette_private_cloud_gateway';
const READY = 'palette_private_cloud_gateway_ready';
const SECRETS = { ubuntu_pro_token_wo: 'pro-t0ken', image_pull_secret_wo: 'pull-s3cret' };

type Body = { readonly [name: string]: Value };

let palette: TestPalette;
let run: Run;
const open = async (simulator: Parameters<typeof TestPalette.open>[0] = {}) => {
  palette = await TestPalette.open(simulator);
  run = await palette.run({ owner: 'me' });
};
afterEach(() => palette.close());

/** What validating a configuration says, as `path: summary`. */
const checked = async (body: Body) => {
  const { diagnostics } = await run.instance.validateResource(GATEWAY, configured(GATEWAY, body), { writeOnlyAllowed: true });
  return diagnostics.map(
    ({ path, summary }) => `${path?.map((step) => ('attribute' in step ? step.attribute : '')).join('.')}: ${summary}`,
  );
};
/** The object as the next refresh and plan find it. */
const again = async (kept: Stored, body: Body) => {
  const next = await palette.run({ owner: 'me' });
  const read = await next.read(GATEWAY, kept);
  const { planned, diagnostics } = await next.plan(GATEWAY, read, body);
  return { next, read, planned, diagnostics };
};

describe.each(GATEWAY_SAMPLES)('a gateway of the Palette CLI on $cloud', (sample) => {
  const { cloud, api, simulator, placement, optional, instead, answers, unasked } = sample;
  const declared = declaredOn(sample);
  beforeEach(() => open(simulator));

  test('answers what its installer asks, and keeps no secret', async () => {
    // Neither was to be had from a Palette that still had OpenStack.
    const isOld = cloud === 'openstack';
    const ca: { [prompt: string]: string } = isOld ? {} : { 'Proxy CA Certificate Filepath': 'ca.crt' };
    const secrets = isOld ? { ubuntu_pro_token_wo: SECRETS.ubuntu_pro_token_wo } : SECRETS;
    const settings = {
      proxy: { 'HTTPS Proxy': 'http://proxy.example.com:3128', ...ca },
      share_with_projects: true,
      pod_cidr: '192.168.0.0/16',
      service_ip_range: '10.96.0.0/16',
      image_registry: {
        name: 'own',
        endpoint: 'registry.example.com',
        base_content_path: 'palette',
        mirror_registries: ['docker.io::registry.example.com/docker'],
        allow_insecure: false,
        ca_file: '/etc/ssl/registry.crt',
      },
      patch_os_on_boot: true,
      node_affinity: false,
    };
    const made = await run.create(GATEWAY, { ...declared, ...settings, ...secrets, node_count: 3 });
    expect(told(made.diagnostics).filter((line) => line.startsWith('error'))).toEqual([]);
    expect(made.state?.installer_answers).toEqual({
      'Management Plane Type': 'Palette',
      'Enable Ubuntu Pro': 'y',
      'Image Registry Type': 'Custom',
      'Registry Name': 'own',
      'Registry Endpoint': 'registry.example.com',
      'Registry Base Content Path': 'palette',
      'Mirror Registries': 'docker.io::registry.example.com/docker',
      'Allow Insecure Registry': 'n',
      'Registry CA Certificate Filepath': '/etc/ssl/registry.crt',
      'Private Cloud Gateway Name': 'dc1',
      'Share Private Cloud Gateway Cloud Account with Platform Projects': 'y',
      'Pod CIDR': '192.168.0.0/16',
      'Service IP Range': '10.96.0.0/16',
      'Node Count': '3',
      'Patch OS on Boot': 'y',
      'Node Affinity': 'n',
      'HTTPS Proxy': 'http://proxy.example.com:3128',
      ...ca,
      ...answers,
    });
    for (const secret of Object.values(SECRETS)) expect(JSON.stringify([made, run.log])).not.toContain(secret);
  });

  test('is declared, installed, waited for, read, grown in place, renamed, held and removed', async () => {
    const first = await run.create(GATEWAY, declared);
    expect(told(first.diagnostics)).toEqual([]);
    expect(first.state).toMatchObject({ id: null, ssh_user: 'spectro', os: 'Ubuntu LTS', kubectl_commands: [] });
    const uid = palette.gateway('dc1', api);
    const { registration, annotations } = first.state ?? {};
    const ready = await run.create(READY, { name: 'dc1', registration: registration ?? null, annotations: annotations ?? null });
    expect([told(ready.diagnostics), ready.state?.id]).toEqual([[], uid]);
    const installed = await again(first, declared);
    expect([installed.read.state?.id, installed.planned]).toEqual([uid, installed.read.state]);

    const three = { ...declared, name: 'dc2', node_count: 3, pause_agent_upgrades: 'lock' };
    const grown = await installed.next.change(GATEWAY, installed.read, three);
    const warned = simulator.strict?.paletteVersion === undefined ? [] : ['error: Holding the agents of a gateway'];
    if (warned.length > 0) {
      expect(told(grown.diagnostics).join()).toContain(warned[0]);
      return;
    }
    expect(told(grown.diagnostics)).toEqual(['warning: The gateway "dc1" grows for good']);
    palette.simulator.control.clock({ advance: '1h' });
    const gateway = palette.simulator.world.gateways.get(uid);
    const own = palette.simulator.world.clusters.get(gateway?.clusterUid ?? '');
    expect([gateway?.name, own?.machines.length, own?.upgradesLocked]).toEqual(['dc2', 3, true]);
    expect(grown.state?.installer_answers).toMatchObject({ 'Private Cloud Gateway Name': 'dc2', 'Node Count': '3' });
    const settled = await again(grown, three);
    expect(settled.planned).toEqual(settled.read.state);
    if (own) own.upgradesLocked = false;
    expect((await (await palette.run({ owner: 'me' })).read(GATEWAY, grown)).state?.pause_agent_upgrades).toBe('unlock');
    const shrunk = await settled.next.plan(GATEWAY, settled.read, { ...three, node_count: 1 });
    expect(told(shrunk.diagnostics)).toEqual(['error: A gateway cannot shrink']);
    expect(told((await settled.next.remove(GATEWAY, settled.read)).diagnostics)).toEqual([]);
    expect(palette.simulator.control.summary().gateways.count).toBe(0);
  });

  test('grows where it stands: all that is known of it is sent along', async () => {
    const made = await run.create(GATEWAY, declared);
    const uid = palette.gateway('dc1', api);
    const own = () => palette.simulator.world.clusters.get(palette.simulator.world.gateways.get(uid)?.clusterUid ?? '');
    const before = structuredClone([own()?.config, own()?.pools[0]?.cloud]);
    const { next, read } = await again(made, declared);
    const grown = await next.change(GATEWAY, read, { ...declared, node_count: 3 });
    expect(told(grown.diagnostics).filter((line) => line.startsWith('error'))).toEqual([]);
    // Palette may number places that it is told of anew.
    expect([own()?.config, own()?.pools[0]?.cloud, own()?.pools[0]?.size]).toMatchObject([...before, 3]);
  });

  test('is imported with its cloud, by uid and by name, and its configuration replaces nothing', async () => {
    const uid = palette.gateway('dc1', api);
    for (const id of [uid, 'dc1']) {
      const { imported } = await run.instance.import(GATEWAY, id);
      expect(imported?.state).toMatchObject({ id: uid, cloud_type: cloud, install_method: 'palette_cli' });
      const read = await run.read(GATEWAY, { state: imported?.state ?? null, private: imported?.private ?? null });
      expect(read.state).toMatchObject({ cloud_type: cloud, ssh_user: 'spectro', pause_agent_upgrades: 'unlock' });
      const plan = await run.plan(GATEWAY, read, declared);
      expect([told(plan.diagnostics), plan.requiresReplace]).toEqual([[], []]);
    }
  });

  test('what may be left out is, and is not answered', async () => {
    const bare = Object.fromEntries(Object.entries(placement).filter(([name]) => !optional.includes(name)));
    const made = await run.create(GATEWAY, { ...declared, [cloud]: bare });
    expect(told(made.diagnostics)).toEqual([]);
    expect(Object.values(made.state?.installer_answers ?? {}).every((answer) => typeof answer === 'string')).toBe(true);
    expect(await checked({ ...declared, [cloud]: { ...placement, ...instead } })).toEqual([]);
  });

  test('is refused without its placement, and with that of another cloud', async () => {
    // One that is imported needs none.
    expect(await checked({ ...declared, [cloud]: null })).toEqual([]);
    expect(told((await run.create(GATEWAY, { ...declared, [cloud]: null })).diagnostics)).toEqual(['error: Placement is missing']);
    for (const other of GATEWAY_SAMPLES.filter((each) => each.cloud !== cloud)) {
      expect(await checked({ ...declared, [other.cloud]: other.placement })).toEqual([
        `${other.cloud}: ${other.cloud} is the placement of another cloud`,
      ]);
    }
  });

  test('is refused with what its installer does not ask', async () => {
    for (const [name, value] of Object.entries(unasked)) {
      expect(await checked({ ...declared, [name]: value })).toContain(`${name}: ${name} has no effect here`);
    }
  });

  test.each(['placement', 'cloud_type', 'node_count', 'size'])('an unknown %s is refused for nothing', async (what) => {
    const name = what === 'placement' ? cloud : what;
    const config = { ...configured(GATEWAY, declared), [name]: UNKNOWN };
    const { diagnostics } = await run.instance.validateResource(GATEWAY, config, { writeOnlyAllowed: true });
    const told = diagnostics.map(({ summary }) => summary);
    expect(told).toEqual(name === 'size' && 'size' in unasked ? ['size has no effect here'] : []);
  });
});

describe('a gateway on existing Kubernetes', () => {
  beforeEach(() => open());
  const on = (cloud: string): Body => ({ name: 'dc1', cloud_type: cloud, install_method: 'existing_kubernetes' });

  test.each([
    ...['vsphere', 'maas', 'aws', 'azure', 'nutanix'].map((cloud) => [cloud, cloud] as const),
    ['apache_cloudstack', 'apache-cloudstack'] as const,
    ['edge-metal', 'edge-metal'] as const,
  ])('for %s is registered as one of %s', async (cloud, api) => {
    if (cloud === 'edge-metal') await registerCloud(cloud);
    const made = await run.create(GATEWAY, on(cloud));
    expect(told(made.diagnostics)).toEqual([]);
    expect(made.state).toMatchObject({ ssh_user: null, os: null, concurrent_deployments: null, installer_answers: {} });
    expect(made.state?.kubectl_commands).toHaveLength(2);
    expect(palette.simulator.world.gateways.get(String(made.state?.id))?.cloudType).toBe(api);
    const { read, planned } = await again(made, on(cloud));
    expect(planned).toEqual(read.state);
  });

  test('for a cloud that the tenant has not registered is refused by Palette', async () => {
    const made = await run.create(GATEWAY, on('edge-metal'));
    expect(made.state).toBeNull();
    expect(made.diagnostics.map(({ detail }) => detail).join()).toContain('cloudType in body should be one of');
  });

  test('is imported without a cloud where nothing tells it, and the configuration replaces nothing', async () => {
    const made = await run.create(GATEWAY, on('aws'));
    const { imported } = await run.instance.import(GATEWAY, 'dc1');
    expect(imported?.state).toMatchObject({ id: made.state?.id, cloud_type: null, install_method: 'existing_kubernetes' });
    const read = await run.read(GATEWAY, { state: imported?.state ?? null, private: imported?.private ?? null });
    expect((await run.plan(GATEWAY, read, on('aws'))).requiresReplace).toEqual([]);
  });

  const CLI_ONLY: Body = {
    ...Object.fromEntries(GATEWAY_SAMPLES.map(({ cloud, placement }) => [cloud, placement])),
    size: 'small',
    custom_size: { cpu: 8, memory_mb: 8192, disk_size_gb: 100 },
    proxy: { 'HTTPS Proxy': 'http://proxy.example.com' },
    share_with_projects: true,
    pod_cidr: '192.168.0.0/16',
    service_ip_range: '10.96.0.0/16',
    image_registry: { name: 'own', endpoint: 'registry.example.com' },
    ...SECRETS,
    patch_os_on_boot: true,
    reboot_after_patch: true,
    node_affinity: true,
    node_count: 3,
  };
  test.each(Object.keys(CLI_ONLY))('refuses %s by name', async (name) => {
    expect(await checked({ ...on('vsphere'), [name]: CLI_ONLY[name] ?? null })).toEqual([`${name}: ${name} has no effect here`]);
  });

  test.each(['aws', 'azure', 'nutanix', 'edge-metal'])('is the only way for %s', async (cloud) => {
    expect(await checked({ ...on(cloud), install_method: 'palette_cli' })).toEqual([
      `cloud_type: The Palette CLI installs no gateway on ${cloud}`,
    ]);
  });

  test.each([
    ['apache-cloudstack', 'Write it as apache_cloudstack.'],
    ['VMware', 'is no cloud'],
  ])('%s is no cloud', async (cloud, detail) => {
    const config = configured(GATEWAY, on(cloud));
    const { diagnostics } = await run.instance.validateResource(GATEWAY, config, { writeOnlyAllowed: true });
    expect(diagnostics.map((each) => each.detail).join()).toContain(detail);
  });
});

describe('what contradicts itself is refused', () => {
  beforeEach(() => open());
  const [vsphere] = GATEWAY_SAMPLES;
  const openstack = GATEWAY_SAMPLES.find(({ cloud }) => cloud === 'openstack');
  if (!vsphere || !openstack) throw new Error('samples are missing');
  const placed = (values: Body, sample = vsphere): Body => ({
    ...declaredOn(sample),
    [sample.cloud]: { ...sample.placement, ...values },
  });
  const fixed = vsphere.placement.static_ip as Body;

  test.each<[string, Body, readonly string[]]>([
    ['no disks', placed({ datastore: null }), ['vsphere.datastore: Where are the disks?']],
    ['two places for disks', placed({ storage_policy: 'gold' }), ['vsphere.storage_policy: Two places for the disks']],
    ['static and dynamic', placed({ ddns_search_domains: ['a.b'] }), ['vsphere.ddns_search_domains: Two ways to addresses']],
    ['a backward range', placed({ static_ip: { ...fixed, end: '10.20.0.9' } }), ['vsphere.static_ip.end: Too few addresses']],
    [
      'two addresses for one node',
      placed({ static_ip: { ...fixed, end: '10.20.0.11' } }),
      ['vsphere.static_ip.end: Too few addresses'],
    ],
    ['three addresses for one node', placed({ static_ip: { ...fixed, end: '10.20.0.12' } }), []],
    [
      'four addresses for three nodes',
      { ...placed({ static_ip: { ...fixed, end: '10.20.0.13' } }), node_count: 3 },
      ['vsphere.static_ip.end: Too few addresses'],
    ],
    ['five addresses for three nodes', { ...placed({}), node_count: 3 }, []],
    ['a size without numbers', { ...declaredOn(vsphere), size: 'custom' }, ['custom_size: Half a size of its own']],
    [
      'numbers without a size',
      { ...declaredOn(vsphere), custom_size: { cpu: 8, memory_mb: 8192, disk_size_gb: 100 } },
      ['size: Half a size of its own'],
    ],
    ['a size to measure on OpenStack', { ...declaredOn(openstack), size: 'custom' }, ['size: No such size on this cloud']],
    [
      'pods among services',
      { ...declaredOn(vsphere), pod_cidr: '10.96.0.0/12', service_ip_range: '10.96.0.0/16' },
      ['service_ip_range: Networks overlap'],
    ],
    ['pods among machines', { ...declaredOn(vsphere), pod_cidr: '10.20.0.0/16' }, ['pod_cidr: Networks overlap']],
    ['no network', placed({ network: null, subnet: null }, openstack), ['openstack.network: Which network?']],
    ['a network without a subnet', placed({ subnet: null }, openstack), ['openstack.network: Which network?']],
    ['two networks', placed({ node_cidr: '10.0.0.0/24' }, openstack), ['openstack.node_cidr: Which network?']],
    [
      'name servers of a network that exists',
      placed({ dns_servers: ['10.0.0.2'] }, openstack),
      ['openstack.network: Which network?'],
    ],
  ])('%s', async (_, body, problems) => {
    expect(await checked(body)).toEqual(problems);
  });
});

describe('what follows from size and nodes', () => {
  beforeEach(() => open());
  const [vsphere, maas, cloudStack] = GATEWAY_SAMPLES;
  if (!vsphere || !maas || !cloudStack) throw new Error('samples are missing');
  const sized = (cpu: number, memory_mb: number, disk_size_gb: number): Body => ({
    size: 'custom',
    custom_size: { cpu, memory_mb, disk_size_gb },
  });

  test.each<[string, Body, number | null]>([
    ['a small one', { ...declaredOn(vsphere), size: 'small' }, 3],
    ['three medium ones', { ...declaredOn(vsphere), size: 'medium', node_count: 3 }, 10],
    ['one made to measure', { ...declaredOn(vsphere), ...sized(16, 16384, 119) }, 6],
    ['one whose size the installer is left to ask', declaredOn(vsphere), null],
    ['one of MAAS', declaredOn(maas), 6],
    ['one of CloudStack', declaredOn(cloudStack), null],
    ['one of CloudStack that comes up to large', { ...declaredOn(cloudStack), size: 'large' }, 10],
  ])('is planned: %s', async (_, body, deployments) => {
    const { planned } = await run.plan(GATEWAY, { state: null, private: null }, body);
    expect(planned?.concurrent_deployments).toBe(deployments);
    expect((await run.create(GATEWAY, body)).state?.concurrent_deployments).toBe(deployments);
  });

  test('changes with the nodes', async () => {
    const body = { ...declaredOn(vsphere), size: 'large' };
    const made = await run.create(GATEWAY, body);
    const { planned } = await run.plan(GATEWAY, made, { ...body, node_count: 3 });
    expect([made.state?.concurrent_deployments, planned?.concurrent_deployments]).toEqual([10, 15]);
  });

  test('a state of before has neither it nor any change', async () => {
    const body = { ...declaredOn(vsphere), size: 'large' };
    const made = await run.create(GATEWAY, body);
    const {
      name,
      cloud_type,
      install_method,
      node_count,
      size,
      proxy,
      vsphere: place,
      registration,
      annotations,
    } = made.state ?? {};
    const {
      fault_domains: _f,
      static_ip: _s,
      allow_insecure: _a,
      storage_policy: _p,
      ddns_search_domains: _d,
      ...known
    } = place as Body;
    const { kubectl_commands, installer_answers } = made.state ?? {};
    const stored = {
      id: null,
      name,
      cloud_type,
      install_method,
      node_count,
      size,
      proxy,
      registration,
      annotations,
      vsphere: known,
    };
    const raw = {
      ...stored,
      kubectl_commands,
      installer_answers,
      migrate_clusters_to: null,
      acknowledge_unseen: false,
      timeouts: null,
    };
    const upgraded = await run.instance.upgrade({ type: GATEWAY, version: 0, raw: { json: JSON.stringify(raw) } });
    expect(upgraded.diagnostics).toEqual([]);
    const old = { state: upgraded.state, private: made.private };
    expect(old.state).toMatchObject({ pause_agent_upgrades: 'unlock', ssh_user: null, concurrent_deployments: null });
    const config = { ...body, vsphere: known };
    expect((await run.plan(GATEWAY, old, config)).planned).toEqual(old.state);
    const read = await run.read(GATEWAY, old);
    expect(read.state).toMatchObject({ ssh_user: 'spectro', os: 'Ubuntu LTS', concurrent_deployments: 10 });
    expect((await run.plan(GATEWAY, read, config)).planned).toEqual(read.state);
    // What is changed without a refresh keeps to what was planned.
    const changed = await run.change(GATEWAY, old, { ...config, name: 'dc2' });
    expect([told(changed.diagnostics), changed.state?.name, changed.state?.ssh_user]).toEqual([[], 'dc2', null]);
  });
});

test('the samples are of all clouds', async () => {
  await open();
  expect(GATEWAY_SAMPLES.map(({ cloud }) => cloud)).toEqual(CLI_CLOUDS);
});

async function registerCloud(name: string): Promise<void> {
  const answer = await fetch(`${palette.url}/v1/clouds/cloudTypes/register`, {
    method: 'POST',
    headers: { ApiKey: 'local-palette', 'content-type': 'application/json' },
    body: JSON.stringify({ metadata: { name }, spec: { displayName: name, isControlPlaneManaged: false } }),
  });
  expect(answer.status).toBe(201);
}
