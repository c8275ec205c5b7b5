import {
  deleteGateway,
  findGatewayByName,
  type Gateway,
  getGateway,
  isGatewayRunning,
  isSystemGateway,
  listGateways,
  migrateGateway,
  type PaletteClient,
  registerSelfHostedGateway,
  resetGateway,
  resizeGateway,
  systemGatewayName,
  updateGatewayMetadata,
  validateAccount,
  vsphereCalls,
} from '../../../src/palette';
import { clientOf, closeClients, rejection } from './support/client';
import { type Answer, json, serve, type TestServer } from './support/server';

let server: TestServer;
afterEach(async () => {
  await closeClients();
  await server.close();
});

async function against(...answers: readonly Answer[]): Promise<PaletteClient> {
  server = await serve(answers);
  return clientOf(server.url);
}

const sent = () => server.received.map(({ method, url, body }) => [method, url, ...(body === '' ? [] : [JSON.parse(body)])]);
const gateway = (name: string, uid = `uid-${name}`): Gateway => ({ metadata: { name, uid } });

describe('gateways', () => {
  it('are listed, in the scope of the tenant', async () => {
    const client = await against(json(200, { items: [gateway('a'), gateway('b')] }));
    expect((await listGateways(client, {})).map(({ metadata }) => metadata.name)).toEqual(['a', 'b']);
    expect(server.received[0]?.headers).not.toHaveProperty('projectuid');
  });

  it('are found by their exact name, although the server may take it for a prefix', async () => {
    const client = await against(json(200, { items: [gateway('dc-10'), gateway('dc-1')] }));
    expect(await findGatewayByName(client, 'dc-1', {})).toEqual(gateway('dc-1'));
    expect(await findGatewayByName(client, 'dc', {})).toBeUndefined();
    expect(sent()).toEqual([
      ['GET', '/v1/overlords?name=dc-1'],
      ['GET', '/v1/overlords?name=dc'],
    ]);
  });

  it('of one name are told apart by nobody', async () => {
    const client = await against(json(200, { items: [gateway('dc', 'u1'), gateway('dc', 'u2')] }));
    expect(await rejection(findGatewayByName(client, 'dc', {}))).toMatchObject({
      message: expect.stringMatching(/two.*"dc" \(u1 and u2\)/),
    });
  });

  it('that do not exist are undefined, and other refusals stay errors', async () => {
    const client = await against(json(404, { code: 'ResourceNotFound' }), json(403));
    expect(await getGateway(client, 'u', {})).toBeUndefined();
    expect(await rejection(getGateway(client, 'u', {}))).toMatchObject({ status: 403 });
  });

  it('are registered for an existing Kubernetes', async () => {
    const client = await against(json(200, { overlordUid: 'u', kubectlCommands: ['one', 'two'] }));
    expect(await registerSelfHostedGateway(client, { cloudType: 'vsphere', name: 'dc' }, {})).toEqual({
      uid: 'u',
      kubectlCommands: ['one', 'two'],
    });
    expect(sent()).toEqual([['POST', '/v1/pcg/selfHosted', { cloudType: 'vsphere', name: 'dc' }]]);
  });

  it('are changed, migrated, reset and deleted', async () => {
    const client = await against(json(204), json(204), json(200, { msg: 'reset' }), json(200, { msg: 'deleted' }));
    await updateGatewayMetadata(client, 'u', { name: 'n', labels: { a: 'b' }, annotations: {} }, {});
    await migrateGateway(client, { sourceUid: 'u', targetUid: 'v' }, {});
    await resetGateway(client, 'u', {});
    await deleteGateway(client, 'u', {});
    expect(sent()).toEqual([
      ['PUT', '/v1/overlords/u/metadata', { metadata: { name: 'n', labels: { a: 'b' }, annotations: {} } }],
      ['POST', '/v1/overlords/migrate', { sourceUid: 'u', targetUid: 'v' }],
      ['PUT', '/v1/overlords/u/reset'],
      ['DELETE', '/v1/overlords/u'],
    ]);
  });

  it('try credentials', async () => {
    const account = { vcenterServer: 'v', username: 'u', password: 'p', insecure: false };
    const client = await against(json(204));
    await validateAccount(client, vsphereCalls, 'g', account, {});
    expect(sent()).toEqual([['POST', '/v1/overlords/vsphere/g/account/validate', { account }]]);
  });

  it('pass the signal on', async () => {
    const client = await against(json(204));
    expect(await rejection(getGateway(client, 'u', { signal: AbortSignal.abort('over') }))).toBe('over');
  });

  it.each<[Partial<Gateway> | undefined, boolean, boolean]>([
    [{ status: { state: 'Running' } }, false, true],
    [{ status: { state: 'Pending' } }, false, false],
    [{}, false, false],
    [{ spec: { isSystem: true }, status: { state: 'Pending' } }, true, true],
    [gateway(systemGatewayName), true, true],
  ])('%j: system %s, running %s', (part, system, running) => {
    const made = { ...gateway('dc'), ...part };
    expect(isSystemGateway(made)).toBe(system);
    expect(isGatewayRunning(made)).toBe(running);
  });
});

describe('resizeGateway', () => {
  const network = { networkName: 'VM Network', parentPoolRef: { uid: 'pool-1' }, staticIp: true };
  const placement = { uid: 'p1', datacenter: 'DC', cluster: 'C', network };
  const running = { ...gateway('dc', 'g'), spec: { spectroClusterUid: 'c' } };
  const cluster = { metadata: { name: 'dc', uid: 'c' }, spec: { cloudConfigRef: { uid: 'cc' } } };
  const config = (pools: unknown) => ({
    spec: { clusterConfig: { placement, ntpServers: ['ntp'], sshKeys: ['ssh'], staticIp: true }, machinePoolConfig: pools },
  });
  const pool = {
    isControlPlane: true,
    instanceType: { numCPUs: 4, memoryMiB: 8, diskGiB: 60 },
    placements: [{ uid: 'p2', network: { networkName: 'N' } }],
  };

  it('sends the whole configuration along, as far as it can be read', async () => {
    const client = await against(json(200, cluster), json(200, config([pool])), json(204));
    expect(await resizeGateway(client, running, 'vsphere', { size: 3 }, {})).toBe(true);
    expect(sent()).toEqual([
      ['GET', '/v1/spectroclusters/c'],
      ['GET', '/v1/cloudconfigs/vsphere/cc'],
      [
        'PUT',
        '/v1/overlords/vsphere/g/cloudconfig',
        {
          size: 3,
          clusterConfig: {
            ntpServers: ['ntp'],
            sshKeys: ['ssh'],
            staticIp: true,
            placements: [{ uid: 'p2', network: { networkName: 'N' } }],
          },
        },
      ],
    ]);
  });

  it('takes the placement of the cluster where its pools have none', async () => {
    const client = await against(json(200, cluster), json(200, config([])), json(204));
    await resizeGateway(client, running, 'vsphere', { size: 3 }, {});
    expect(sent()[2]?.[2]).toMatchObject({
      clusterConfig: {
        placements: [
          {
            uid: 'p1',
            datacenter: 'DC',
            cluster: 'C',
            network: { networkName: 'VM Network', parentPoolUid: 'pool-1', staticIp: true },
          },
        ],
      },
    });
  });

  it.each<[string, Gateway, readonly Answer[]]>([
    ['has no cluster', gateway('dc', 'g'), []],
    ['has a cluster that is not found', running, [json(404)]],
    ['has a cluster without a configuration', running, [json(200, { metadata: cluster.metadata })]],
  ])('sends the size alone when the gateway %s', async (_, present, answers) => {
    const client = await against(...answers, json(204));
    await resizeGateway(client, present, 'vsphere', { size: 3 }, {});
    expect(sent().at(-1)).toEqual(['PUT', '/v1/overlords/vsphere/g/cloudconfig', { size: 3 }]);
  });

  const instanceType = { minCPU: 4, minMemInMB: 8192, minDiskSizeInGB: 60 };
  const offering = { name: 'medium' };
  const flavorConfig = { name: 'm1' };
  const named = (name: string) => ({ name });
  it.each([
    [
      'maas',
      { domain: 'd', sshKeys: ['k'] },
      { isControlPlane: true, azs: ['az'], resourcePool: 'p', instanceType, network, size: 1 },
      {
        azs: ['az'],
        resourcePool: 'p',
        instanceType,
        network: { networkName: 'VM Network', parentPoolUid: 'pool-1', staticIp: true },
      },
    ],
    [
      'apache-cloudstack',
      { zones: [{ ...named('z'), network: named('n') }], sshKeyName: 'k' },
      { isControlPlane: true, offering, template: named('t'), networks: [named('n')], size: 1 },
      { offering, template: named('t'), networks: [named('n')] },
    ],
    [
      'openstack',
      { domain: named('d'), region: 'r', project: named('p') },
      { isControlPlane: true, flavorConfig, azs: ['az'], diskGiB: 60, size: 1 },
      { flavorConfig, azs: ['az'] },
    ],
  ])('sends the whole configuration along on %s', async (cloud, clusterConfig, pool, machineConfig) => {
    const client = await against(
      json(200, cluster),
      json(200, { spec: { clusterConfig, machinePoolConfig: [{ ...pool, isControlPlane: false }, pool] } }),
      json(204),
    );
    await resizeGateway(client, running, cloud, { size: 3 }, {});
    expect(sent()).toEqual([
      ['GET', '/v1/spectroclusters/c'],
      ['GET', `/v1/cloudconfigs/${cloud}/cc`],
      ['PUT', `/v1/overlords/${cloud}/g/cloudconfig`, { clusterConfig, machineConfig, size: 3 }],
    ]);
  });

  it('asks nothing where Palette grows no gateway', async () => {
    const client = await against();
    expect(await resizeGateway(client, running, 'aws', { size: 3 }, {})).toBe(false);
    expect(sent()).toEqual([]);
  });
});
