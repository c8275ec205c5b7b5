import { PALETTE_VERSIONS, type PaletteVersion } from '../../../../src/simulator/world/versions';
import { Site } from '../support';

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
