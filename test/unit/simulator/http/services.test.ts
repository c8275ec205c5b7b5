import { Site } from '../support';

const get = (site: Site, path: string) => site.call('GET', `/v1/services/${path}`, { project: site.projectUid });

describe('the services of agents', () => {
  it('have the version of Palette', async () => {
    const latest = async (site: Site) => (await get(site, 'palette/version')).body.spec.latestVersion.content;
    expect(await latest(new Site())).toBe('4.10.0');
    expect(await latest(new Site({ strict: { paletteVersion: '4.6' } }))).toBe('4.6.0');
  });

  it('are what the agents of that Palette have', async () => {
    const site = new Site({ strict: { paletteVersion: '4.7' } });
    const gatewayUid = site.gateway('berlin');
    const uid = await site.cluster('shop', await site.account('vcenter', gatewayUid));
    site.minutes(30);
    const overview = await site.call('GET', `/v1/dashboard/spectroclusters/${uid}/overview`, { project: site.projectUid });
    expect(overview.body.status.health.agentVersion).toBe('4.7.0');
    expect((await site.call('GET', `/v1/overlords/${gatewayUid}`)).body.status.health.agentVersion).toBe('4.7.0');
  });

  it.each([
    ['apply', ['service-account.yaml', 'ally.yaml']],
    ['delete', ['ally.yaml', 'service-account.yaml']],
    ['resources', ['service-account.yaml']],
  ])('have manifests to %s', async (action, names) => {
    const { body } = await get(new Site(), `ally/versions/4.10.0/manifest?action=${action}`);
    expect(body.spec).toMatchObject({ name: 'ally', version: '4.10.0' });
    expect(body.spec.manifests.map(({ name }: { name: string }) => name)).toEqual(names);
  });

  it('have one file when one is named', async () => {
    const { body } = await get(new Site(), 'jet/versions/4.10.0/manifest?action=apply&resourceFilename=jet.yaml');
    expect(body.spec.manifests).toHaveLength(1);
    expect(body.spec.manifests[0].content).toContain('image: palette.example/jet:4.10.0');
  });

  it.each([
    ['an unknown service', 'nonsense/version', 400],
    ['no action', 'jet/versions/4.10.0/manifest', 400],
    ['another version', 'jet/versions/1.0.0/manifest?action=apply', 404],
    ['an unknown cluster', 'jet/version?clusterUid=5eecc89d0b150045ae661cef', 404],
  ])('refuse %s', async (_, path, status) => {
    expect((await get(new Site(), path)).status).toBe(status);
  });

  it('answer the agent of a cluster in its own project', async () => {
    const site = new Site();
    const uid = await site.cluster('shop', await site.account('vcenter', site.gateway('berlin')));
    expect((await get(site, `palette/version?clusterUid=${uid}`)).status).toBe(200);
    expect((await site.call('GET', `/v1/services/palette/version?clusterUid=${uid}`)).status).toBe(403);
  });
});
