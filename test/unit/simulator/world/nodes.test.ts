import { CloudSite, cloudPool } from '../clouds';
import type { Site } from '../support';

const PROXY = { httpsProxy: 'http://proxy:3128', httpProxy: 'http://proxy:3128', noProxy: '10.0.0.0/8' };
const FILES = `kubeadmconfig:
  files:
    - targetPath: /usr/local/share/ca-certificates/profile.crt
      content: |
        -----BEGIN CERTIFICATE-----
      podMount:
        allowed: true
        targetPath: /etc/ssl/profile.crt
    - targetPath: /etc/motd
      content: hello
`;

/** A site whose gateway was installed with a proxy. */
async function behindProxy() {
  const site = await CloudSite.create('vsphere');
  const gateway = site.sim.control.installWithCli({ name: 'munich', proxy: { ...PROXY, caCertificate: 'PEM' } }).uid;
  site.minutes(30);
  const account = await site.account('munich', gateway);
  return { site, gateway, account };
}

/** What the nodes of a cluster have: their proxies, and their certificates by source. Every node of it has the same. */
function given(site: Site, nameOrUid: string) {
  const all = site.sim.control.nodes(nameOrUid).map(({ proxy, certificates }) => JSON.stringify({ proxy, certificates }));
  expect(new Set(all).size).toBe(1);
  return JSON.parse(all[0] ?? '{}');
}

async function trustTenant(site: Site, name: string): Promise<void> {
  const { world } = site.sim;
  const meta = { labels: {}, annotations: {}, createdAt: world.now, modifiedAt: world.now };
  world.certificates.add({ ...meta, uid: `5eecc89d0b150045ae66${name.padEnd(4, '0')}`, name, pem: 'PEM', isCA: true, key: '' });
}

describe('what reaches a node', () => {
  it('the installer’s proxies reach the gateway and its clusters, the installer’s certificate the gateway alone', async () => {
    const { site, gateway, account } = await behindProxy();
    const uid = await site.running('shop', { cloudAccountUid: account });
    expect(given(site, uid)).toEqual({ proxy: PROXY, certificates: [] });
    expect(given(site, site.sim.world.gateways.get(gateway)?.clusterUid ?? '')).toEqual({
      proxy: PROXY,
      certificates: [{ name: 'ca.crt', source: 'installer' }],
    });
    expect(given(site, await site.running('direct'))).toEqual({ proxy: {}, certificates: [] });
  });

  it('a gateway on an existing Kubernetes cluster passes nothing on', async () => {
    const site = await CloudSite.create('vsphere');
    const { body } = await site.call('POST', '/v1/pcg/selfHosted', { body: { cloudType: 'vsphere', name: 'hosted' } });
    site.sim.control.installGateway('hosted');
    site.minutes(10);
    const account = await site.account('hosted', body.overlordUid);
    expect(given(site, await site.running('shop', { cloudAccountUid: account }))).toEqual({ proxy: {}, certificates: [] });
  });

  it('a cluster keeps the proxy of the gateway that made it', async () => {
    const { site, gateway, account } = await behindProxy();
    const uid = await site.running('shop', { cloudAccountUid: account });
    await site.call('POST', '/v1/overlords/migrate', { body: { sourceUid: gateway, targetUid: site.gatewayUid } });
    await site.inProject('PUT', `${site.configPath(uid)}/machinePools/workers`, cloudPool('workers', 3, site.cloud.pool));
    site.minutes(20);
    expect(site.machines(uid)).toHaveLength(4);
    expect(given(site, uid).proxy).toEqual(PROXY);
  });

  it('certificates of the tenant reach the nodes of all clusters, and those of a profile the nodes of its own', async () => {
    const site = await CloudSite.create('vsphere');
    await trustTenant(site, 'aaaa');
    const plain = await site.running('plain');
    const profiles = [{ uid: site.infraProfileUid, packValues: [{ name: 'ubuntu-vsphere', values: FILES }] }];
    const special = await site.running('special', { profiles });
    const tenant = { name: 'aaaa', source: 'tenant' };
    const profile = {
      name: '/usr/local/share/ca-certificates/profile.crt',
      source: 'profile',
      podMount: '/etc/ssl/profile.crt',
    };
    expect(given(site, plain)).toEqual({ proxy: {}, certificates: [tenant] });
    expect(given(site, special)).toEqual({ proxy: {}, certificates: [tenant, profile] });
    expect(given(site, site.sim.world.gateways.get(site.gatewayUid)?.clusterUid ?? '').certificates).toEqual([]);
  });

  it('a new certificate of the tenant reaches nodes that are made from then on', async () => {
    const site = await CloudSite.create('vsphere');
    const uid = await site.running('shop');
    await trustTenant(site, 'bbbb');
    await site.inProject('PUT', `${site.configPath(uid)}/machinePools/workers`, cloudPool('workers', 3, site.cloud.pool));
    site.minutes(20);
    const names = () => site.sim.control.nodes(uid).map(({ certificates }) => certificates.map(({ name }) => name).join());
    expect(names()).toEqual(['', '', '', 'bbbb']);
    await site.inProject('PUT', `${site.configPath(uid)}/machinePools/workers`, cloudPool('workers', 3, site.cloud.larger));
    site.minutes(60);
    expect(names()).toEqual(['', 'bbbb', 'bbbb', 'bbbb']);
  });
});

it('the nodes are shown over HTTP, with the Palette that they call', async () => {
  const site = await CloudSite.create('maas');
  const uid = await site.running('shop');
  const { status, body } = await site.call('GET', '/__simulator/clusters/shop/nodes', { key: undefined });
  expect(status).toBe(200);
  expect(body.paletteEndpoint).toMatch(/^http:/);
  expect(body.items.map(({ uid: node, pool }: { uid: string; pool: string }) => [node, pool])).toEqual(
    site.machines(uid).map((machine) => [machine.uid, machine.pool]),
  );
});
