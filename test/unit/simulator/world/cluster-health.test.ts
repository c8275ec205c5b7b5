import { CloudSite, cloudPool } from '../clouds';

async function running() {
  const site = await CloudSite.create('vsphere');
  const uid = await site.running('shop');
  const path = `/v1/spectroclusters/${uid}`;
  const overview = async () => (await site.inProject('GET', `/v1/dashboard/spectroclusters/${uid}/overview`)).body.status;
  const condition = async () =>
    (await site.getCluster(uid)).status.conditions.find(({ type }: { type: string }) => type === 'ImagePullSecretPropagationDone');
  return { site, uid, path, overview, condition };
}

describe('a cluster that loses its agent', () => {
  it('is Unknown when the heartbeat is stale, and Running again when the agent is back', async () => {
    const { site, uid, overview, condition } = await running();
    const { lastHeartBeatTimestamp } = (await overview()).health;
    site.sim.control.loseAgent('shop');
    site.clock.advance(80_000);
    expect(await site.state(uid)).toBe('Running');
    site.clock.advance(80_000);
    expect(await site.state(uid)).toBe('Unknown');
    expect((await site.getCluster(uid)).status.state).toBe('Unknown');
    expect((await overview()).health).toMatchObject({ state: 'UnHealthy', lastHeartBeatTimestamp });
    expect(await condition()).toMatchObject({ status: 'False', reason: 'ConnectivityIssue' });
    site.sim.control.restoreAgent('shop');
    expect(await site.state(uid)).toBe('Running');
    site.minutes(1);
    expect((await overview()).health.state).toBe('Healthy');
    expect((await overview()).health.lastHeartBeatTimestamp > lastHeartBeatTimestamp).toBe(true);
    expect(await condition()).toMatchObject({ status: 'True' });
  });

  it('takes orders, and carries them out when it is back', async () => {
    const { site, uid } = await running();
    site.sim.control.loseAgent(uid);
    const put = await site.inProject(
      'PUT',
      `${site.configPath(uid)}/machinePools/workers`,
      cloudPool('workers', 4, site.cloud.pool),
    );
    expect(put.status).toBe(204);
    site.minutes(60);
    expect(site.machines(uid)).toHaveLength(3);
    site.sim.control.restoreAgent(uid);
    site.minutes(20);
    expect(site.machines(uid)).toHaveLength(5);
  });

  it('can be deleted: that is the gateway’s work', async () => {
    const { site, uid, path } = await running();
    site.sim.control.loseAgent(uid);
    site.minutes(10);
    expect((await site.inProject('DELETE', path)).status).toBe(204);
    expect(await site.state(uid)).toBe('Deleting');
    site.minutes(15);
    expect(await site.state(uid)).toBe('Deleted');
  });

  it('is remembered over a restart', async () => {
    const { site, uid } = await running();
    site.sim.control.loseAgent(uid);
    site.minutes(10);
    site.sim.control.restoreSnapshot(JSON.parse(JSON.stringify(site.sim.control.snapshot({ secrets: true }))));
    expect(await site.state(uid)).toBe('Unknown');
  });

  it('must have one, and only one loss at a time', async () => {
    const { site, uid } = await running();
    const young = await site.make('young');
    expect(() => site.sim.control.loseAgent(young)).toThrow('no agent yet');
    expect(() => site.sim.control.restoreAgent(uid)).toThrow("isn't lost");
    site.sim.control.loseAgent(uid);
    expect(() => site.sim.control.loseAgent(uid)).toThrow('lost already');
  });

  it('hears from any agent that calls', async () => {
    const { site, uid, path, overview } = await running();
    site.sim.control.loseAgent(uid);
    site.minutes(10);
    expect((await site.inProject('PUT', `${path}/heartbeat`, { agentVersion: '4.8.7' })).status).toBe(204);
    expect(await site.state(uid)).toBe('Running');
    expect((await overview()).health).toMatchObject({ state: 'Healthy', agentVersion: '4.8.7' });
  });
});

it('a node that is not ready makes its cluster unhealthy', async () => {
  const { site, uid, overview } = await running();
  const [machine] = site.machines(uid);
  const health = `/v1/cloudconfigs/${site.configPath(uid).split('/')[4]}/machines/health`;
  const report = (ready: string, diskPressure: string) =>
    site.inProject('PATCH', health, {
      machines: [
        {
          uid: machine?.uid,
          ready: { type: 'Ready', status: ready },
          diskPressure: { status: diskPressure, message: 'disk is full' },
        },
      ],
    });
  expect((await report('False', 'False')).status).toBe(204);
  expect((await overview()).health).toMatchObject({ state: 'UnHealthy', conditions: [{ type: 'Ready' }] });
  await report('True', 'True');
  expect((await overview()).health).toMatchObject({
    state: 'UnHealthy',
    conditions: [{ type: 'DiskPressure', message: 'disk is full' }],
  });
  await report('True', 'False');
  expect((await overview()).health).toMatchObject({ state: 'Healthy', conditions: [] });
  const unknown = await site.inProject('PATCH', health, { machines: [{ uid: '5eecc89d0b150045ae661cef' }] });
  expect(unknown.status).toBe(404);
});

describe('a deletion', () => {
  it('waits for credentials that the infrastructure takes', async () => {
    const { site, uid, path } = await running();
    const account = `/v1/cloudaccounts/vsphere/${site.accountUid}`;
    const change = (password: string) =>
      site.inProject('PUT', account, {
        metadata: { name: 'account', annotations: { overlordUid: site.gatewayUid } },
        spec: { ...site.cloud.credentials, password },
      });
    site.sim.control.outage('berlin');
    expect((await change('wrong')).status).toBe(204);
    site.sim.control.restore('berlin');
    await site.inProject('DELETE', path);
    site.minutes(60);
    expect(await site.state(uid)).toBe('Deleting');
    expect(await site.events(uid)).toContain('FailedToValidateCredentials');
    expect(site.machines(uid)).toHaveLength(3);
    const infrastructure = () =>
      site.sim.world.clusters.get(uid)?.conditions.find(({ type }) => type === 'CloudInfrastructureReady')?.status;
    expect(infrastructure()).toBe('False');
    await change('secret');
    site.minutes(1.5);
    expect([await site.state(uid), infrastructure()]).toEqual(['Deleting', 'True']);
    site.minutes(15);
    expect(await site.state(uid)).toBe('Deleted');
  });

  it('waits for them also when it aborts a creation that has begun', async () => {
    const site = await CloudSite.create('vsphere');
    const uid = await site.make('shop');
    site.minutes(4);
    expect([await site.state(uid), site.machines(uid).length > 0]).toEqual(['Provisioning', true]);
    const { world } = site.sim;
    const account = world.accounts.get(site.accountUid);
    if (account === undefined) throw new Error('the account is gone');
    account.credentials = { ...account.credentials, password: 'wrong' };
    const machines = site.machines(uid).length;
    await site.inProject('DELETE', `/v1/spectroclusters/${uid}`);
    site.minutes(60);
    expect([await site.state(uid), site.machines(uid).length]).toEqual(['Deleting', machines]);
    account.credentials = { ...account.credentials, password: 'secret' };
    site.minutes(15);
    expect(await site.state(uid)).toBe('Deleted');
    expect((await site.events(uid)).filter((reason) => reason === 'FailedToValidateCredentials')).toHaveLength(1);
  });

  it('removes the workers before the control plane, also when that is younger', async () => {
    const { site, uid, path } = await running();
    await site.inProject('PUT', `${site.configPath(uid)}/machinePools/cp`, cloudPool('cp', 1, site.cloud.larger, true));
    site.minutes(20);
    await site.inProject('DELETE', path);
    const order: string[] = [];
    for (let second = 0; second < 900; second += 5) {
      const going = site.machines(uid).find(({ state }) => state === 'Deleting');
      if (going !== undefined && order.at(-1) !== going.name) order.push(going.name);
      site.clock.advance(5000);
    }
    expect(order.map((name) => name.split('-')[1])).toEqual(['workers', 'workers', 'cp']);
  });
});
