import { type ClusterSite, clusterSite, LOCATION } from '../cluster-site';

const POLICY = {
  backupPrefix: 'nightly',
  backupLocationUid: LOCATION,
  durationInHours: 48,
  includeAllDisks: true,
  includeClusterResources: true,
  namespaces: ['default'],
  schedule: { scheduledRunTime: '0 2 * * *' },
};
const HOUR = 60;

/** The names of the backups that there are, by request. */
async function backups({ call }: ClusterSite): Promise<string[][]> {
  const { body } = await call('GET', '/features/backup');
  return body.status.clusterBackupStatuses.map((status: { backupStatusMeta: { backupName: string }[] }) =>
    status.backupStatusMeta.map(({ backupName }) => backupName),
  );
}

describe('the backups of a cluster', () => {
  let untouched: ClusterSite;
  beforeAll(async () => {
    untouched = await clusterSite({}, 0);
  });

  it('are not configured at first, in a way that clients know', async () => {
    const { call } = untouched;
    for (const answer of [
      await call('GET', '/features/backup'),
      await call('PUT', '/features/backup', POLICY),
      await call('DELETE', '/features/backup'),
    ]) {
      expect(answer).toMatchObject({ status: 400, body: { code: 'BackupNotConfigured' } });
    }
  });

  it('begin with the policy of the create', async () => {
    const { call } = await clusterSite({ policies: { backupPolicy: POLICY } }, 0);
    expect((await call('GET', '/features/backup')).body.spec.config).toEqual(POLICY);
    await expect(
      clusterSite({ policies: { backupPolicy: { ...POLICY, schedule: { scheduledRunTime: 'often' } } } }),
    ).rejects.toThrow('no cron expression');
  });

  it('are set up once, replaced, and taken off their schedule', async () => {
    const { call } = await clusterSite({}, 0);
    const created = await call('POST', '/features/backup', POLICY);
    expect(created).toMatchObject({ status: 201, headers: { audituid: expect.any(String) } });
    expect((await call('POST', '/features/backup', POLICY)).status).toBe(409);
    expect((await call('PUT', '/features/backup', { ...POLICY, schedule: { scheduledRunTime: '' } })).status).toBe(204);
    expect((await call('GET', '/features/backup')).body).toMatchObject({
      metadata: { uid: created.body.uid },
      spec: { config: { schedule: { scheduledRunTime: '' } } },
    });
    expect((await call('DELETE', '/features/backup')).status).toBe(204);
    expect((await call('GET', '/features/backup')).body.spec.config).toBeUndefined();
    expect((await call('DELETE', '/features/backup')).body.code).toBe('BackupNotConfigured');
    expect((await call('POST', '/features/backup', POLICY)).status).toBe(201);
  });

  it.each([
    ['a schedule that is none', { schedule: { scheduledRunTime: '0 25 * * *' } }, "'25' is no hour"],
    ['no place to go', { backupLocationUid: '' }, 'backupLocationUid'],
    ['half an hour to live', { durationInHours: 0.5 }, 'durationInHours'],
    ['less than no time to live', { durationInHours: -1 }, 'durationInHours'],
  ])('with %s are refused', async (_, change, message) => {
    expect(await untouched.call('POST', '/features/backup', { ...POLICY, ...change })).toMatchObject({
      status: 400,
      body: { code: 'InvalidClusterBackup', message: expect.stringContaining(message) },
    });
  });

  it('are made by the schedule once the cluster runs, and go when they expire', async () => {
    const cluster = await clusterSite({ policies: { backupPolicy: POLICY } });
    expect(await backups(cluster)).toEqual([]);
    cluster.site.minutes(24 * HOUR);
    const [[first]] = (await backups(cluster)) as [[string]];
    expect(first).toMatch(/^nightly-\d{8}020000$/);
    cluster.site.minutes(24 * HOUR);
    expect((await backups(cluster))[0]).toHaveLength(2);
    cluster.site.minutes(24 * HOUR);
    const left = await backups(cluster);
    expect(left[0]).toHaveLength(2);
    expect(left[0]).not.toContain(first);
  });

  it('that were made stay through another schedule, and are removed by name', async () => {
    const cluster = await clusterSite({ policies: { backupPolicy: POLICY } });
    cluster.site.minutes(24 * HOUR);
    const [[first]] = (await backups(cluster)) as [[string]];
    await cluster.call('PUT', '/features/backup', {
      ...POLICY,
      backupPrefix: 'noon',
      schedule: { scheduledRunTime: '0 12 * * *' },
    });
    cluster.site.minutes(23 * HOUR);
    const [names = []] = await backups(cluster);
    expect(names).toEqual([first, expect.stringMatching(/^noon-/)]);
    const { uid } = (await cluster.call('GET', '/features/backup')).body.metadata;
    expect((await cluster.call('DELETE', `/features/backup/${first}/request/${uid}`)).status).toBe(204);
    expect(await backups(cluster)).toEqual([[names[1]]]);
    expect((await cluster.call('DELETE', `/features/backup/${first}/request/${uid}`)).status).toBe(404);
    expect((await cluster.call('DELETE', `/features/backup/${names[1]}/request/${LOCATION}`)).status).toBe(404);
    await cluster.call('DELETE', '/features/backup');
    expect(await backups(cluster)).toEqual([[names[1]]]);
  });

  it('are made on demand', async () => {
    const cluster = await clusterSite();
    const { site, uid, call } = cluster;
    const order = { backupName: 'before-upgrade', backupLocationUid: LOCATION, durationInHours: 1, locationType: 's3' };
    const { body } = await call('POST', '/features/backup/onDemand', order);
    const status = async () =>
      (await call('GET', `/features/backup?backupRequestUid=${body.uid}`)).body.status.clusterBackupStatuses;
    expect(await status()).toMatchObject([
      {
        state: 'InProgress',
        backupRequestUid: body.uid,
        actor: { actorType: 'user', uid: expect.stringMatching(/./) },
        backupLocationConfig: { uid: LOCATION, type: 's3' },
        backupStatusMeta: [{ backupName: 'before-upgrade', backupState: { state: 'InProgress' } }],
      },
    ]);
    expect((await call('GET', '/features/backup')).body.spec.config).toBeUndefined();
    expect(await site.events(uid)).toContain('BackupInitiated');
    expect((await call('POST', '/features/backup/onDemand', order)).status).toBe(409);
    site.minutes(3);
    expect((await status())[0]).toMatchObject({ state: 'Completed', backupStatusMeta: [{ backupState: { state: 'Completed' } }] });
    expect((await call('GET', `/features/backup?backupRequestUid=${LOCATION}`)).body.status.clusterBackupStatuses).toEqual([]);
    expect((await call('DELETE', `/features/backup/other/request/${body.uid}`)).status).toBe(404);
    site.minutes(HOUR);
    expect(await backups(cluster)).toEqual([]);
    const again = await call('POST', '/features/backup/onDemand', order);
    expect((await call('DELETE', `/features/backup/before-upgrade/request/${again.body.uid}`)).status).toBe(204);
    expect(await backups(cluster)).toEqual([]);
  });

  it('on demand need a name, and a cluster that runs', async () => {
    const { site, call } = await clusterSite({}, 0);
    expect((await call('POST', '/features/backup/onDemand', { ...POLICY, backupName: 'now' })).body.message).toContain('Pending');
    site.minutes(30);
    expect((await call('POST', '/features/backup/onDemand', POLICY)).body.message).toContain('backupName');
  });
});

describe('the compliance scans of a cluster', () => {
  const schedules = {
    kubeBench: { schedule: { scheduledRunTime: '0 0 * * SUN' } },
    sonobuoy: { schedule: { scheduledRunTime: '' } },
  };

  it('are not found at first, then set up once and replaced', async () => {
    const { uid, call } = await clusterSite({}, 0);
    expect((await call('GET', '/features/complianceScan')).body.code).toBe('ResourceNotFound');
    expect((await call('PUT', '/features/complianceScan', schedules)).status).toBe(404);
    expect((await call('POST', '/features/complianceScan', schedules)).status).toBe(201);
    expect((await call('POST', '/features/complianceScan', schedules)).status).toBe(409);
    expect((await call('GET', '/features/complianceScan')).body.spec).toEqual({
      clusterUid: uid,
      driverSpec: {
        'kube-bench': { config: { schedule: { scheduledRunTime: '0 0 * * SUN' } }, isClusterConfig: true },
        sonobuoy: { config: { schedule: { scheduledRunTime: '' } }, isClusterConfig: true },
      },
    });
    expect((await call('PUT', '/features/complianceScan', { kubeHunter: {} })).status).toBe(204);
    expect(Object.keys((await call('GET', '/features/complianceScan')).body.spec.driverSpec)).toEqual(['kube-hunter']);
  });

  it('begin with the policy of the create', async () => {
    const { call } = await clusterSite({ policies: { scanPolicy: schedules } }, 0);
    expect((await call('PUT', '/features/complianceScan', schedules)).status).toBe(204);
    const wrong = await call('PUT', '/features/complianceScan', { kubeHunter: { schedule: { scheduledRunTime: 'x' } } });
    expect(wrong.body).toMatchObject({ code: 'InvalidClusterScan', message: expect.stringContaining('kubeHunter') });
  });

  it('run on demand, on a cluster that runs', async () => {
    const { site, uid, call } = await clusterSite({}, 0);
    const order = (body: object) => call('POST', '/features/complianceScan/onDemand', body);
    expect((await order({ kubeBench: { runScan: true } })).body.message).toContain('Pending');
    site.minutes(30);
    expect((await order({ kubeBench: { runScan: false } })).body.code).toBe('InvalidClusterScan');
    expect((await order({ syft: { runScan: true, config: { scope: 'namespace' } } })).body.message).toContain('namespace');
    expect((await order({ syft: { runScan: true, config: { format: 'xml' } } })).body.code).toBe('InvalidRequest');
    expect((await order({ kubeBench: { runScan: true }, syft: { runScan: true } })).status).toBe(201);
    expect((await site.events(uid)).filter((reason) => reason === 'ScanInitiated')).toHaveLength(2);
  });
});
