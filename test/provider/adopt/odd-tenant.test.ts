import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { adoptedText } from '../../../src/cli/adopt/summary';
import { type ClusterDescription, type SiteDescription, SiteStack } from '../../../src/constructs';
import { registerSelfHostedGateway } from '../../../src/palette';
import { accountBody, PLACEMENT, poolBody } from '../../unit/simulator/support';
import { clusterBody, profile } from './support/bodies';
import { changesOf } from './support/changes';
import { Tenant } from './support/tenant';

let tenant: Tenant;
beforeEach(async () => {
  tenant = await Tenant.open({ seed: 'default' });
});
afterEach(() => tenant.close());

const account = (name: string, gateway: string, project?: string) =>
  tenant.make('/v1/cloudaccounts/vsphere', accountBody(name, gateway), project);

const cluster = (name: string, accountUid: string, project: string, more?: object) =>
  tenant.make('/v1/spectroclusters/vsphere', clusterBody(tenant, name, accountUid, more), project);

async function takenOver(variables: { readonly [name: string]: string } = {}): Promise<void> {
  for (const site of Object.values(tenant.sites)) {
    const stack = tenant.stack(site, variables);
    expect([site.name, changesOf(await stack.plan())]).toEqual([site.name, ['create terraform_data']]);
    await stack.apply();
    const after = await stack.plan();
    expect(after).toMatchObject({ isEmpty: true });
  }
}

test('names that are no identifiers, need quotes, or are equal', async () => {
  const koeln = tenant.gateway('Köln #1');
  tenant.gateway('koln-1');
  const names = [
    'true',
    '1.10',
    'null',
    '~',
    'a: b',
    '"quoted" \'name\'',
    '- x',
    'über ${var.x} %{if}',
    '0x1F',
    '日本',
    'UPPER',
    'upper',
  ];
  for (const name of names) await account(name, koeln, 'Default');
  await account('shared', koeln);
  const pool = {
    metadata: { name: '1e3' },
    spec: {
      pool: {
        subnet: '10.0.0.0/24',
        gateway: '10.0.0.1',
        prefix: 24,
        nameserver: { addresses: ['10.0.0.2'], search: ['example.com'] },
      },
    },
  };
  await tenant.make(`/v1/overlords/vsphere/${koeln}/pools`, pool);
  await tenant.make('/v1/users/assets/vsphere/dnsMappings', {
    metadata: {},
    spec: { privateGatewayUid: koeln, datacenter: 'DC1', network: 'VM Network', dnsName: 'yes.example.com' },
  });
  await tenant.adopt();
  const { sites } = tenant;
  expect(Object.keys(sites)).toEqual(['koln-1-2', 'koln-1']);
  expect(sites['koln-1']?.gateways).toMatchObject({ main: { name: 'Köln #1' } });
  const accounts = Object.values(sites['koln-1']?.accounts ?? {}) as readonly { readonly name: string }[];
  // What would be an expression to Terraform is none.
  const written = names.map((name) => name.replace(/[$%](?=\{)/g, (marker) => marker + marker));
  expect(accounts.map(({ name }) => name).sort()).toEqual([...written, 'Köln #1-account', 'shared'].sort());
  await takenOver();
});

test('a gateway on existing Kubernetes, which has nothing yet', async () => {
  await registerSelfHostedGateway(tenant.client, { name: 'k8s', cloudType: 'maas' }, {});
  tenant.simulator.control.installGateway('k8s');
  tenant.simulator.control.clock({ advance: '1h' });
  await tenant.adopt();
  expect(tenant.sites).toMatchObject({
    k8s: { gateways: { main: { install: { installed: { method: 'existing_kubernetes' } } } } },
  });
  await takenOver();
});

test('static addresses of the gateway, in a project that is described apart from it', async () => {
  const gateway = tenant.gateway('dc1');
  const parentPoolUid = await tenant.make(`/v1/overlords/vsphere/${gateway}/pools`, {
    metadata: { name: 'static' },
    spec: {
      pool: { start: '10.0.0.10', end: '10.0.0.60', gateway: '10.0.0.1', prefix: 24, nameserver: { addresses: ['10.0.0.2'] } },
    },
  });
  const network = { networkName: 'VM Network', staticIp: true, parentPoolUid };
  const pools = [poolBody('cp', 1, true), poolBody('workers', 2)].map((pool) => ({
    ...pool,
    cloudConfig: { ...pool.cloudConfig, placements: [{ ...PLACEMENT, network }] },
  }));
  for (const project of ['Default', 'staging']) {
    await cluster('apps', await account('vcenter', gateway, project), project, {
      cloudConfig: { placement: { ...PLACEMENT, network }, staticIp: true },
      machinepoolconfig: pools,
    });
  }
  tenant.simulator.control.clock({ advance: '3h' });
  expect((await tenant.adopt()).left).toEqual([]);
  expect(tenant.sites['dc1-staging']).toMatchObject({
    ipPools: { static: { existing: 'static' } },
    clusters: { apps: { cloudConfig: { staticIp: true, placement: { ipPool: 'static' } } } },
  });
  await takenOver();
});

test('equal names in two projects', async () => {
  const gateway = tenant.gateway('dc1');
  for (const project of ['Default', 'staging']) await cluster('apps', await account('vcenter', gateway, project), project);
  await cluster('shared', await account('vcenter', gateway), 'staging');
  tenant.simulator.control.clock({ advance: '3h' });
  expect((await tenant.adopt()).left).toEqual([]);
  expect(tenant.sites).toMatchObject({
    'dc1-default': { provider: { projectName: 'Default' }, clusters: { apps: { account: 'vcenter' } } },
    'dc1-staging': {
      provider: { projectName: 'staging' },
      accounts: { vcenter: { import: expect.any(String) }, 'vcenter-2': { existing: 'vcenter', context: 'tenant' } },
      clusters: { apps: { account: 'vcenter' }, shared: { account: 'vcenter-2' } },
    },
    dc1: { accounts: { vcenter: { context: 'tenant' } } },
  });
  await takenOver();
});

test('what constructs have no words for is taken as the provider has it, and what looks secret is left out', async () => {
  const gateway = tenant.gateway('dc1');
  const uid = await account('vcenter', gateway, 'Default');
  const workers = poolBody('workers', 2);
  await cluster('apps', uid, 'Default', {
    machinepoolconfig: [
      { ...poolBody('cp', 1, true), poolConfig: { ...poolBody('cp', 1, true).poolConfig, useControlPlaneAsWorker: true } },
      {
        ...workers,
        poolConfig: {
          ...workers.poolConfig,
          updateStrategy: { type: 'RollingUpdateScaleIn' },
          taints: [{ key: 'gpu', value: 'yes', effect: 'NoSchedule' }],
        },
      },
    ],
    profiles: [
      { uid: profile(tenant, 'vsphere-ubuntu') },
      {
        uid: profile(tenant, 'monitoring'),
        variables: [{ name: 'retention', value: '30d' }],
        packValues: [{ name: 'prometheus-operator', values: 'grafana:\n  adminPassword: hunter22\n  replicas: 2\n' }],
      },
    ],
  });
  tenant.simulator.control.clock({ advance: '3h' });
  const adopted = await tenant.adopt();
  const { left, secretive } = adopted;
  expect(adoptedText(adopted)).toContain('The plan that imports shows these as they are');
  expect(adoptedText(adopted)).not.toContain('hunter22');
  expect(left).toEqual([]);
  expect(secretive).toMatchObject([{ attributes: ['cluster_profile'] }]);
  expect(JSON.stringify(tenant.sites)).not.toContain('hunter22');
  // A shell gives the value as it was.
  const variable = `TF_VAR_${secretive[0]?.variables[0]}`;
  const given = spawnSync('/bin/sh', ['-c', `. ./secrets.env; printf %s "$${variable}"`], { cwd: tenant.out, encoding: 'utf8' });
  expect(given.stdout).toBe('hunter22');
  expect(statSync(join(tenant.out, 'secrets.env')).mode & 0o777).toBe(0o600);
  const variables = { [variable.replace('TF_VAR_', '')]: given.stdout };
  await takenOver(variables);
  // Whoever takes the attribute back into the configuration has it marked as sensitive, and Palette is sent nothing.
  const [site] = Object.values(tenant.sites) as [SiteDescription];
  const stack = tenant.stack(site, variables);
  await stack.apply();
  const [key, { overrides, ...rest }] = Object.entries(site.clusters ?? {})[0] as [string, ClusterDescription];
  const { 'lifecycle.ignore_changes': _, ...others } = overrides ?? {};
  const clusters = { [key]: { ...rest, overrides: others } as ClusterDescription };
  stack.configure((app) => new SiteStack(app, { ...site, clusters }));
  expect(changesOf(await stack.plan())).toEqual(['update palette_cluster_vsphere']);
  const before = tenant.simulator.control.requests().length;
  await stack.apply();
  const sent = tenant.simulator.control.requests().slice(before);
  expect(sent.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/search'))).toEqual([]);
  expect(await stack.plan()).toMatchObject({ isEmpty: true });
});
