import { CloudSite } from '../clouds';

async function running() {
  const site = await CloudSite.create('vsphere');
  const uid = await site.running('shop');
  const call = (method: 'GET' | 'PUT' | 'PATCH' | 'DELETE', end: string, body?: unknown) =>
    site.inProject(method, `/v1/spectroclusters/${uid}${end}`, body);
  const status = async () => (await site.getCluster(uid)).status;
  return { site, uid, call, status };
}

describe('what an agent reports', () => {
  it('stands in the conditions, new ones and known ones', async () => {
    const { site, call, status } = await running();
    const before = (await status()).conditions;
    site.minutes(5);
    expect((await call('PUT', '/status/condition', { type: 'Custom', status: 'Unknown', message: 'hm' })).status).toBe(204);
    const reported = [
      { type: 'KubeConfigReady', status: 'True', reason: 'Again' },
      { type: 'BootstrappingDone', status: 'False', lastTransitionTime: '2026-01-01T00:00:30.000Z' },
    ];
    expect((await call('PATCH', '/status/conditions', reported)).status).toBe(204);
    const { conditions } = await status();
    const named = (type: string) => conditions.find((condition: { type: string }) => condition.type === type);
    expect(conditions).toHaveLength(before.length + 1);
    expect(named('Custom')).toMatchObject({
      status: 'Unknown',
      message: 'hm',
      lastTransitionTime: new Date(site.clock.now()).toISOString(),
    });
    const known = before.find((condition: { type: string }) => condition.type === 'KubeConfigReady');
    expect(named('KubeConfigReady')).toMatchObject({ reason: 'Again', lastTransitionTime: known.lastTransitionTime });
    expect(named('BootstrappingDone')).toMatchObject({ status: 'False', lastTransitionTime: '2026-01-01T00:00:30.000Z' });
    expect((await call('PUT', '/status/condition', { type: 'NoStatus' })).status).toBe(400);
  });

  it('stands in endpoints, services and upgrades', async () => {
    const { site, call, status } = await running();
    const services = [{ name: 'web', host: '10.1.1.1', ports: [{ port: 443, protocol: 'TCP' }] }];
    const upgrades = [{ reason: ['K8s 1.31 ends'], timestamp: '2026-06-01T00:00:00.000Z' }];
    expect((await call('PUT', '/status/endpoints', [{ host: 'api.shop', port: 443 }])).status).toBe(204);
    expect((await call('PUT', '/status/services', services)).status).toBe(204);
    expect((await call('PUT', '/status/upgrades', { upgrades })).status).toBe(204);
    expect(await status()).toMatchObject({ apiEndpoints: [{ host: 'api.shop', port: 443 }], services, upgrades });
    expect(site.sim.violations).toEqual([]);
  });

  it('is refused for a cluster that is going', async () => {
    const { call } = await running();
    await call('DELETE', '');
    for (const answer of [
      await call('PUT', '/status/endpoints', []),
      await call('PUT', '/status/services', []),
      await call('PUT', '/status/upgrades', {}),
      await call('PATCH', '/status/conditions', []),
      await call('PUT', '/k8certificates', {}),
      await call('PUT', '/assets/kubeconfig', { kubeconfig: 'x' }),
    ]) {
      expect(answer).toMatchObject({ status: 400, body: { code: 'InvalidCluster' } });
    }
  });
});

describe('certificates of a control plane', () => {
  const expiries = (body: { machineCertificates: { certificateAuthorities: { certificates: { expiry: string }[] }[] }[] }) => [
    ...new Set(
      body.machineCertificates.flatMap(({ certificateAuthorities }) =>
        certificateAuthorities.flatMap(({ certificates }) => certificates.map(({ expiry }) => expiry)),
      ),
    ),
  ];

  it('run for a year from their machine’s making, and again from their renewal', async () => {
    const { site, uid, call } = await running();
    const machine = site.machines(uid).find(({ pool }) => pool === 'cp');
    const year = 365 * 24 * 60 * 60_000;
    const { body } = await call('GET', '/k8certificates');
    expect(body.machineCertificates.map(({ name }: { name: string }) => name)).toEqual([machine?.name]);
    expect(expiries(body)).toEqual([new Date((machine?.createdAt ?? 0) + year).toISOString()]);
    site.minutes(24 * 60);
    expect((await call('PATCH', '/k8certificates/renew')).status).toBe(204);
    expect(expiries((await call('GET', '/k8certificates')).body)).toEqual([new Date(site.clock.now() + year).toISOString()]);
  });

  it('are what the agent says, and are renewed once the cluster runs', async () => {
    const { site, call } = await running();
    const machineCertificates = [{ name: 'cp-1', certificateAuthorities: [{ name: 'ca', expiry: '2030-01-01T00:00:00.000Z' }] }];
    await call('PUT', '/k8certificates', { machineCertificates });
    expect((await call('GET', '/k8certificates')).body).toEqual({ machineCertificates });
    const young = await site.make('young');
    expect((await site.inProject('PATCH', `/v1/spectroclusters/${young}/k8certificates/renew`)).body.code).toBe('InvalidCluster');
  });
});
