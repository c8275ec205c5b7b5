import { unsetTime } from '../../../../src/palette/schema';
import { type ClusterSite, clusterSite } from '../cluster-site';

describe('a setting of a cluster', () => {
  let shared: ClusterSite;
  beforeAll(async () => {
    shared = await clusterSite({ clusterConfig: { updateWorkerPoolsInParallel: true } });
    shared.site.sim.control.outage('berlin');
  });

  it.each([
    ['clusterMetaAttribute', { clusterMetaAttribute: '{"rack":"7"}' }, { clusterMetaAttribute: '{"rack":"7"}' }],
    ['controlPlaneHealthCheckTimeout', { controlPlaneHealthCheckTimeout: '1h30m' }, { controlPlaneHealthCheckTimeout: '1h30m' }],
    ['lifecycleConfig', { lifecycleConfig: { pause: true } }, { lifecycleConfig: { pause: true } }],
    ['timezone', { timezone: 'Europe/Berlin' }, { timezone: 'Europe/Berlin' }],
    [
      'osPatch',
      { osPatchConfig: { patchOnBoot: true, schedule: '0 1 * * SUN', onDemandPatchAfter: '2026-02-01T20:00:00.000Z' } },
      {
        machineManagementConfig: {
          osPatchConfig: { patchOnBoot: true, schedule: '0 1 * * SUN', onDemandPatchAfter: '2026-02-01T20:00:00.000Z' },
        },
      },
    ],
    [
      'osPatch',
      { osPatchConfig: { onDemandPatchAfter: '' } },
      { machineManagementConfig: { osPatchConfig: { onDemandPatchAfter: unsetTime } } },
    ],
    [
      'hostCluster',
      {
        hostClusterConfig: {
          isHostCluster: true,
          clusterEndpoint: { type: 'Ingress', config: { ingressConfig: { host: '*.dev' } } },
        },
      },
      {
        hostClusterConfig: {
          isHostCluster: true,
          clusterEndpoint: { type: 'Ingress', config: { ingressConfig: { host: '*.dev' } } },
        },
      },
    ],
  ])('%s is changed alone, while the gateway is down', async (name, body, shown) => {
    const { site, uid, call } = shared;
    expect((await call('PATCH', `/clusterConfig/${name}`, body)).status).toBe(204);
    const { clusterConfig } = (await site.getCluster(uid)).spec;
    expect(clusterConfig).toMatchObject({ ...shown, updateWorkerPoolsInParallel: true });
  });

  it.each([
    ['timezone', { timezone: 'Berlin' }, 'InvalidCluster', "timezone is 'Berlin'"],
    ['timezone', { timezone: '+01:00' }, 'InvalidCluster', 'timezone'],
    ['timezone', {}, 'InvalidRequest', 'timezone'],
    ['controlPlaneHealthCheckTimeout', { controlPlaneHealthCheckTimeout: '10' }, 'InvalidCluster', 'a duration such as 10m'],
    ['osPatch', { osPatchConfig: { schedule: 'daily' } }, 'InvalidCluster', 'no cron expression'],
    ['osPatch', { osPatchConfig: { onDemandPatchAfter: 'soon' } }, 'InvalidRequest', 'onDemandPatchAfter must be a time such as'],
    ['osPatch', {}, 'InvalidCluster', 'osPatchConfig in body is required'],
    [
      'hostCluster',
      { hostClusterConfig: { isHostCluster: true, clusterEndpoint: { type: 'Ingress' } } },
      'InvalidHostCluster',
      'ingressConfig.host',
    ],
    [
      'hostCluster',
      {
        hostClusterConfig: {
          isHostCluster: true,
          clusterEndpoint: { type: 'LoadBalancer', config: { loadBalancerConfig: { externalTrafficPolicy: 'Far' } } },
        },
      },
      'InvalidHostCluster',
      'Cluster or Local',
    ],
  ])('%s: %j is refused', async (name, body, code, message) => {
    expect(await shared.call('PATCH', `/clusterConfig/${name}`, body)).toMatchObject({
      status: 400,
      body: { code, message: expect.stringContaining(message) },
    });
  });

  it('is checked at the create too', async () => {
    await expect(clusterSite({ clusterConfig: { timezone: 'Nowhere/Town' } })).rejects.toThrow('Nowhere/Town');
  });

  it('of a cluster that is going, or of another project, stays as it is', async () => {
    const { site, uid, call } = await clusterSite();
    const url = `/v1/spectroclusters/${uid}/clusterConfig/timezone`;
    const body = { timezone: 'Europe/Berlin' };
    expect((await site.call('PATCH', url, { project: site.stagingUid, body })).status).toBe(403);
    expect((await site.call('PATCH', url, { body })).status).toBe(403);
    await call('DELETE', '');
    expect(await call('PATCH', '/clusterConfig/timezone', body)).toMatchObject({
      status: 400,
      body: { code: 'InvalidCluster', message: expect.stringContaining('Deleting') },
    });
    site.minutes(15);
    expect((await call('PATCH', '/clusterConfig/timezone', body)).body.message).toContain('Deleted');
  });
});
