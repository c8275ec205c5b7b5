import { PALETTE_VERSIONS, type PaletteVersion } from '../../../../src/simulator/world/versions';
import { Site } from '../support';
import { CLOUD_CREDENTIALS, installed } from './cloud-support';

const siteOf = (paletteVersion: PaletteVersion) => new Site({ strict: { paletteVersion } });
const STAGING_KEY = 'local-palette-staging';

/** What tells the versions apart. */
const TABLE: { readonly [Version in PaletteVersion]: { readonly [fact: string]: unknown } } = {
  '4.6': { projects: 200, manifest: 200, importManifest: 200, project: 'OperationForbidden', openStack: 401, state: 'Pending' },
  '4.7': { projects: 200, manifest: 200, importManifest: 200, project: 'OperationForbidden', openStack: 401, state: 'Pending' },
  '4.8': { projects: 200, manifest: 200, importManifest: 200, project: 'OperationForbidden', openStack: 404, state: 'Pending' },
  '4.9': {
    projects: 200,
    manifest: 401,
    importManifest: 401,
    project: 'ProjectNotFoundInTenant',
    openStack: 404,
    state: 'Importing',
  },
  '4.10': {
    projects: 405,
    manifest: 401,
    importManifest: 401,
    project: 'ProjectNotFoundInTenant',
    openStack: 404,
    state: 'Importing',
  },
};

/** What is taken by one version and refused by another: the answers' statuses. */
const CALLS: { readonly [what: string]: { readonly call: (site: Site) => Promise<Answer>; readonly statuses: readonly number[] } } =
  {
    'a profile of a version that is none': {
      call: (site) => site.call('POST', '/v1/clusterprofiles', { body: profile('v1.2') }),
      statuses: [201, 201, 201, 201, 400],
    },
    'a profile of a semantic version': {
      call: (site) => site.call('POST', '/v1/clusterprofiles', { body: profile('1.2.0-rc.1') }),
      statuses: [201, 201, 201, 201, 201],
    },
    'a profile imported with a version that is none': {
      call: (site) => site.call('POST', '/v1/clusterprofiles/import', { body: profile('next') }),
      statuses: [201, 201, 201, 201, 400],
    },
    'a registry without a name': {
      call: (site) =>
        site.call('POST', '/v1/registries/helm', { body: { spec: { endpoint: 'https://charts.acme.example', auth: {} } } }),
      statuses: [201, 201, 201, 201, 400],
    },
    'Zarf packages that are to be synchronized': {
      call: (site) => site.call('POST', '/v1/registries/oci/basic', { body: ociRegistry({ providerType: 'zarf' }) }),
      statuses: [201, 201, 201, 201, 400],
    },
    'a check of a public registry of AWS that is to be synchronized': {
      call: (site) =>
        site.call('POST', '/v1/registries/oci/ecr/validate', {
          body: { endpoint: 'public.ecr.aws/acme', isPrivate: false, isSyncSupported: true },
        }),
      statuses: [204, 204, 204, 204, 400],
    },
    'charts that are to be synchronized': {
      call: (site) => site.call('POST', '/v1/registries/oci/basic', { body: ociRegistry({ providerType: 'helm' }) }),
      statuses: [201, 201, 201, 201, 201],
    },
    'a DNS mapping looked up with the key of a project': {
      call: async (site) => {
        const gateway = installed(site, 'vsphere');
        const spec = { privateGatewayUid: gateway, datacenter: 'DC1', network: 'VM Network', dnsName: 'berlin.acme.example' };
        await site.call('POST', '/v1/users/assets/vsphere/dnsMappings', { body: { metadata: {}, spec } });
        const query = `gatewayUid=${gateway}&datacenter=DC1&network=VM%20Network`;
        return site.call('GET', `/v1/users/assets/vsphere/dnsMapping?${query}`, { key: STAGING_KEY, project: site.stagingUid });
      },
      statuses: [200, 200, 200, 200, 403],
    },
    "the place of a tenant's account, given from inside a project": {
      call: async (site) => {
        const gateway = installed(site, 'vsphere');
        const metadata = { name: 'shared', annotations: { overlordUid: gateway } };
        const body = { metadata, spec: CLOUD_CREDENTIALS.vsphere };
        const { uid } = (await site.call('POST', '/v1/cloudaccounts/vsphere', { body })).body;
        const url = `/v1/cloudaccounts/${uid}/geoLocation`;
        return site.call('PATCH', url, { project: site.projectUid, body: { latitude: 52, longitude: 13 } });
      },
      statuses: [204, 204, 204, 204, 403],
    },
    'a cluster that is adopted': {
      call: (site) =>
        site.call('POST', '/v1/spectroclusters/maas/validate', {
          project: site.projectUid,
          body: {
            metadata: { name: 'old' },
            spec: { cloudAccountUid: 'a', cloudConfig: { domain: 'maas' }, clusterType: 'PureAdopt' },
          },
        }),
      statuses: [400, 400, 400, 404, 404],
    },
  };

type Answer = Awaited<ReturnType<Site['call']>>;

const profile = (version: string) => ({
  metadata: { name: 'monitoring-of-mine' },
  spec: { version, template: { type: 'add-on', cloudType: 'all', packs: [] } },
});

const ociRegistry = (spec: object) => ({
  metadata: { name: 'packages' },
  spec: { endpoint: 'oci.acme.example', auth: { type: 'noAuth' }, isSyncSupported: true, ...spec },
});

describe.each(Object.entries(CALLS))('%s', (_, { call, statuses }) => {
  it.each(PALETTE_VERSIONS.map((version, i) => [version, statuses[i]] as const))('%s answers %i', async (version, status) => {
    const answer = await call(siteOf(version));
    expect({ status: answer.status, text: status === answer.status ? '' : answer.text }).toEqual({ status, text: '' });
  });
});

it('before 4.10 a registry without a name is called by its endpoint, and a wish that cannot be is dropped', async () => {
  const site = siteOf('4.9');
  const endpoint = 'https://charts.acme.example';
  const { uid } = (await site.call('POST', '/v1/registries/helm', { body: { spec: { endpoint, auth: {} } } })).body;
  expect((await site.call('GET', `/v1/registries/helm/${uid}`)).body.metadata.name).toBe(endpoint);
  const oci = (await site.call('POST', '/v1/registries/oci/basic', { body: ociRegistry({ providerType: 'zarf' }) })).body;
  expect((await site.call('GET', `/v1/registries/oci/${oci.uid}/basic`)).body.spec.isSyncSupported).toBe(false);
  expect((await site.call('GET', `/v1/registries/oci/${oci.uid}/basic/sync/status`)).body.isSyncSupported).toBe(false);
});

async function registered(site: Site): Promise<string> {
  return (await site.call('POST', '/v1/pcg/selfHosted', { body: { cloudType: 'vsphere', name: 'berlin' } })).body.overlordUid;
}

describe.each(PALETTE_VERSIONS)('Palette %s', (version) => {
  it('is told from the others by these', async () => {
    const site = siteOf(version);
    const uid = await registered(site);
    const manifest = (service: string, key?: string) => site.call('GET', `/v1/pcg/${uid}/services/${service}/manifest`, { key });
    const { body } = await site.call('POST', '/v1/spectroclusters/vsphere/import', {
      project: site.projectUid,
      body: { metadata: { name: 'old' }, spec: { clusterConfig: {} } },
    });
    const seen = {
      projects: (await site.call('GET', '/v1/projects')).status,
      manifest: (await manifest('jet')).status,
      importManifest: (await site.call('GET', `/v1/spectroclusters/${body.uid}/import/manifest`, { key: undefined })).status,
      project: (await site.call('GET', '/v1/spectroclusters', { project: 'f'.repeat(24) })).body.code,
      openStack: (await site.call('GET', '/v1/cloudaccounts/openstack', { key: undefined })).status,
    };
    await manifest('jet', 'local-palette');
    await manifest('ally', 'local-palette');
    const state = async () => (await site.call('GET', `/v1/overlords/${uid}`)).body.status.state;
    expect({ ...seen, state: await state() }).toEqual(TABLE[version]);
    site.minutes(10);
    expect(await state()).toBe('Running');
  });

  it('finds a project by the search', async () => {
    const site = siteOf(version);
    const { status, body } = await site.call('POST', '/v1/dashboard/projects', { body: {} });
    expect(status).toBe(200);
    expect(body.items.map(({ metadata }: { metadata: { name: string } }) => metadata.name)).toContain('Default');
  });
});

it("a gateway's manifests are for tenant admins", async () => {
  const site = new Site();
  const uid = await registered(site);
  const read = (project?: string) => site.call('GET', `/v1/pcg/${uid}/services/jet/manifest`, { key: STAGING_KEY, project });
  expect((await read()).status).toBe(403);
  expect(await read(site.stagingUid)).toMatchObject({ status: 403, body: { code: 'OperationForbidden' } });
});

it('a gateway that is reset while it is imported begins anew', async () => {
  const site = new Site();
  const uid = await registered(site);
  const state = async () => (await site.call('GET', `/v1/overlords/${uid}`)).body.status.state;
  site.sim.control.installGateway('berlin');
  site.minutes(1);
  await site.call('PUT', `/v1/overlords/${uid}/reset`);
  expect(await state()).toBe('Pending');
  site.minutes(60);
  expect(await state()).toBe('Pending');
  site.sim.control.installGateway('berlin');
  expect(await state()).toBe('Importing');
  site.minutes(10);
  expect(await state()).toBe('Running');
});

describe('what came with 4.9', () => {
  it('operations are unknown to older ones', async () => {
    for (const [version, status] of [
      ['4.8', 404],
      ['4.9', 200],
      ['4.10', 200],
    ] as const) {
      expect((await siteOf(version).call('GET', '/v1/system/config/imagePullSecret')).status).toBe(status);
    }
    expect((await siteOf('4.8').call('GET', '/v1/dashboard/projects')).status).toBe(405);
    expect((await siteOf('4.10').call('GET', '/v1/dashboard/projects')).body.items).toHaveLength(2);
  });

  it('the image pull secret is given to those who pull, and masked where it is set', async () => {
    const site = new Site();
    const set = (imagePullSecret?: string) => site.call('PUT', '/v1/system/config/imagePullSecret', { body: { imagePullSecret } });
    const shown = async () => (await site.call('GET', '/v1/system/config/imagePullSecret')).body.imagePullSecret;
    const pulled = async () => (await site.call('GET', '/v1/spectroclusters/system/imagePullSecret')).body.imagePullSecret;
    expect([await shown(), await pulled()]).toEqual(['', '']);
    expect((await set('sentinel')).status).toBe(204);
    expect([await shown(), await pulled()]).toEqual(['********', 'sentinel']);
    await set('********');
    expect(await pulled()).toBe('sentinel');
    expect(JSON.stringify(site.sim.control.snapshot())).not.toContain('sentinel');
    expect((await site.call('PUT', '/v1/system/config/imagePullSecret')).status).toBe(400);
    expect((await site.call('GET', `/v1/spectroclusters/system/imagePullSecret?clusterUid=${'f'.repeat(24)}`)).status).toBe(404);
  });
});
