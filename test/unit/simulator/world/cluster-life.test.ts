import type { SimulatorOptions } from '../../../../src/simulator';
import { CloudSite, cloudPool } from '../clouds';
import { PLACEMENT, poolBody, Site } from '../support';

const CONDITIONS = [
  'ImageResolutionDone',
  'BootstrappingDone',
  'KubeConfigReady',
  'CloudInfrastructureReady',
  'ControlPlaneNodeAdditionDone',
  'ControlPlaneNodeDeletionDone',
  'WorkerNodeAdditionDone',
  'WorkerNodeDeletionDone',
  'ImagePullSecretPropagationDone',
];

async function siteWithAccount(options: SimulatorOptions = {}) {
  const site = new Site(options);
  const gateway = site.gateway('berlin');
  return { site, gateway, account: await site.account('vcenter', gateway) };
}

describe('creation', () => {
  it('goes from Pending through Provisioning to Running, node by node, and is Healthy after the first heartbeat', async () => {
    const { site, account } = await siteWithAccount();
    const uid = await site.cluster('shop', account);
    const { configUid } = site.sim.world.clusters.get(uid) ?? { configUid: '' };
    const seen: string[] = [];
    const nodes: number[] = [];
    const health: string[] = [];
    for (let second = 0; second < 1500; second += 5) {
      const overview = await site.call('GET', `/v1/dashboard/spectroclusters/${uid}/overview`, { project: site.projectUid });
      const workers = await site.call('GET', `/v1/cloudconfigs/vsphere/${configUid}/machinePools/workers/machines`, {
        project: site.projectUid,
      });
      const running = workers.body.items.filter((machine: { status: { ready: boolean } }) => machine.status.ready).length;
      if (seen.at(-1) !== overview.body.status.state) seen.push(overview.body.status.state);
      if (nodes.at(-1) !== running) nodes.push(running);
      const healthText = `${overview.body.status.state} ${overview.body.status.health?.state ?? 'none'}`;
      if (health.at(-1) !== healthText) health.push(healthText);
      site.clock.advance(5000);
    }
    expect(seen).toEqual(['Pending', 'Provisioning', 'Running']);
    expect(nodes).toEqual([0, 1, 2]);
    expect(health).toEqual(['Pending none', 'Provisioning none', 'Running none', 'Running Healthy']);
    const cluster = await site.getCluster(uid);
    expect(cluster.status.conditions.map(({ type, status }: { type: string; status: string }) => `${type} ${status}`)).toEqual(
      CONDITIONS.map((type) => `${type} True`),
    );
    expect(cluster.status.apiEndpoints).toEqual([{ host: expect.any(String), port: 6443 }]);
    expect(cluster.status.spcApply).toMatchObject({ actionType: 'DownloadAndInstall', canBeApplied: true });
    expect((await site.events(uid)).slice(0, 3)).toEqual(['LocatingBaseImage', 'ReconcileImage', 'ImageResolved']);
    expect((await site.events(uid)).slice(-2)).toEqual(['PivotDone', 'ClusterRunning']);
  });

  it('begins when the gateway polls, not before', async () => {
    const { site, gateway, account } = await siteWithAccount();
    const { upSince } = site.sim.world.gateways.get(gateway) ?? { upSince: 0 };
    // Half a second after a poll.
    site.clock.advance(10_000 - ((site.clock.now() - upSince) % 10_000) + 500);
    const uid = await site.cluster('shop', account);
    site.clock.advance(9_499);
    expect(await site.state(uid)).toBe('Pending');
    site.clock.advance(1);
    expect(await site.state(uid)).toBe('Provisioning');
  });

  it('is not hurried by a poll that takes another order', async () => {
    const { site, account } = await siteWithAccount();
    const uid = await site.cluster('shop', account);
    const cluster = () => site.sim.world.clusters.get(uid);
    for (let second = 0; second < 600 && cluster()?.machines.length !== 1; second += 1) site.clock.advance(1000);
    const due = cluster()?.wakeAt ?? 0;
    expect(due - site.clock.now()).toBeGreaterThan(20_000);
    const other = await site.cluster('other', account);
    site.clock.advance(10_000);
    expect(await site.state(other)).toBe('Provisioning');
    expect(cluster()?.wakeAt).toBe(due);
  });

  it('waits while the gateway is down, and goes on when it is back', async () => {
    const { site, account } = await siteWithAccount();
    site.sim.control.outage('berlin');
    const uid = await site.cluster('shop', account);
    site.minutes(120);
    expect(await site.state(uid)).toBe('Pending');
    site.sim.control.restore('berlin');
    site.clock.advance(10_000);
    expect(await site.state(uid)).toBe('Provisioning');
    site.minutes(30);
    expect(await site.state(uid)).toBe('Running');
  });

  it('stands still in the middle when the gateway goes down before the pivot', async () => {
    const { site, account } = await siteWithAccount();
    const uid = await site.cluster('shop', account);
    site.minutes(3);
    site.sim.control.outage('berlin');
    site.minutes(1);
    const before = (await site.getCluster(uid)).status.conditions;
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(CONDITIONS.length);
    site.minutes(240);
    expect((await site.getCluster(uid)).status.conditions).toEqual(before);
    site.sim.control.restore('berlin');
    site.minutes(30);
    expect(await site.state(uid)).toBe('Running');
  });

  it('is queued while the gateway of a new account is only being installed', async () => {
    const site = new Site();
    const { uid: gateway } = site.sim.control.installWithCli({ name: 'berlin' });
    const uid = await site.cluster('shop', await site.account('vcenter', gateway));
    site.minutes(1);
    expect(site.sim.control.summary().gateways.states).toEqual({ berlin: 'Provisioning' });
    expect(await site.state(uid)).toBe('Pending');
    site.minutes(60);
    expect(await site.state(uid)).toBe('Running');
  });

  it.each([
    ['a datacenter', { datacenter: 'DC9' }, "datacenter 'DC9' not found"],
    ['a folder', { folder: 'nowhere' }, "folder 'nowhere' not found"],
    ['a compute cluster', { cluster: 'cluster9' }, "compute cluster 'cluster9' not found"],
    ['a datastore', { datastore: 'tape' }, "datastore 'tape' not found"],
    ['a network', { network: { networkName: 'vlan-9' } }, "network 'vlan-9' not found"],
    ['a resource pool', { resourcePool: 'pool9' }, "resource pool 'pool9' not found"],
  ])('fails in its status, not in the request, for %s that the vCenter lacks', async (_, wrong, message) => {
    const { site, account } = await siteWithAccount({ strict: { inventory: 'closed' } });
    const uid = await site.cluster('shop', account, { cloudConfig: { placement: { ...PLACEMENT, ...wrong } } });
    site.minutes(30);
    const { status } = await site.getCluster(uid);
    expect(status.state).toBe('Provisioning');
    expect(status.conditions.at(-1)).toMatchObject({
      type: 'CloudInfrastructureReady',
      status: 'False',
      reason: 'FailedToCreateInfrastructure',
      message: expect.stringContaining(message),
    });
    const { body } = await site.call('GET', `/v1/events/components/spectrocluster/${uid}?limit=1`, { project: site.projectUid });
    expect(body.items[0]).toMatchObject({ severity: 'Error', message: expect.stringContaining(message) });
  });

  it('keeps the annotations and labels of the client, and writes the gateway itself', async () => {
    const { site, gateway, account } = await siteWithAccount();
    const { body } = await site.call('POST', '/v1/spectroclusters/vsphere', {
      project: site.projectUid,
      body: {
        ...site.clusterBody('shop', account),
        metadata: {
          name: 'shop',
          labels: { team: 'web' },
          annotations: { 'cdktf-palette/owner': 'stack/a', overlordUid: 'forged' },
        },
      },
    });
    expect((await site.getCluster(body.uid)).metadata).toMatchObject({
      labels: { team: 'web' },
      annotations: {
        'cdktf-palette/owner': 'stack/a',
        overlordUid: gateway,
        projectUid: site.projectUid,
        tenantUid: site.sim.world.tenant.uid,
        scope: 'project',
      },
    });
  });
});

describe('deletion', () => {
  async function running() {
    const { site, gateway, account } = await siteWithAccount();
    const uid = await site.cluster('shop', account);
    site.minutes(30);
    expect(await site.state(uid)).toBe('Running');
    return { site, gateway, account, uid, path: `/v1/spectroclusters/${uid}` };
  }
  const remove = (site: Site, path: string) => site.call('DELETE', path, { project: site.projectUid });

  it('leaves Running at once, pivots back, and is listed as Deleted for 72 hours', async () => {
    const { site, uid, path } = await running();
    expect((await remove(site, path)).status).toBe(204);
    expect(await site.state(uid)).toBe('Deleting');
    expect((await site.getCluster(uid)).metadata.deletionTimestamp).toBe(new Date(site.clock.now()).toISOString());
    site.minutes(15);
    expect(await site.state(uid)).toBe('Deleted');
    const events = await site.events(uid);
    expect(events.slice(events.indexOf('ClusterDeleting'))).toEqual(['ClusterDeleting', 'PivotBackDone', 'ClusterDeleted']);
    site.minutes(71 * 60);
    expect(await site.state(uid)).toBe('Deleted');
    site.minutes(2 * 60);
    expect(await site.state(uid)).toBe('gone');
  });

  it('stays Deleting while the gateway is down, and ends when it is back', async () => {
    const { site, uid, path } = await running();
    site.sim.control.outage('berlin');
    await remove(site, path);
    site.minutes(24 * 60);
    expect(await site.state(uid)).toBe('Deleting');
    expect(site.sim.control.summary().deleting).toEqual(['shop']);
    site.sim.control.restore('berlin');
    site.minutes(15);
    expect(await site.state(uid)).toBe('Deleted');
  });

  it('changes nothing when it is ordered twice, and is refused for a cluster that is gone', async () => {
    const { site, path } = await running();
    await remove(site, path);
    const { deletionTimestamp } = (await site.call('GET', path, { project: site.projectUid })).body.metadata;
    site.clock.advance(1000);
    expect((await remove(site, path)).status).toBe(204);
    expect((await site.call('GET', path, { project: site.projectUid })).body.metadata.deletionTimestamp).toBe(deletionTimestamp);
    site.minutes(15);
    expect((await remove(site, path)).status).toBe(404);
    expect((await remove(site, `${path}?forceDelete=true`)).status).toBe(404);
  });

  it.each([
    ['before any deletion', 0, false, 400],
    ['14 minutes after it', 14, true, 400],
    ['15 minutes after it', 15, true, 204],
  ])('by force %s', async (_, minutes, ordered, status) => {
    const { site, uid, path } = await running();
    site.sim.control.outage('berlin');
    if (ordered) await remove(site, path);
    site.minutes(minutes);
    const answer = await remove(site, `${path}?forceDelete=true`);
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer.body.code).toBe('ForceDeleteNotAllowed');
    expect(await site.state(uid)).toBe(status === 204 ? 'Deleted' : ordered ? 'Deleting' : 'Running');
    expect(site.sim.control.summary().leftovers).toHaveLength(status === 204 ? 3 : 0);
  });

  it('of a cluster that is still being made aborts it', async () => {
    const { site, account } = await siteWithAccount();
    const uid = await site.cluster('shop', account);
    site.minutes(3);
    await remove(site, `/v1/spectroclusters/${uid}`);
    const { status } = await site.getCluster(uid);
    expect(status).toMatchObject({ state: 'Deleting', abortTimestamp: new Date(site.clock.now()).toISOString() });
    site.minutes(10);
    expect(await site.state(uid)).toBe('Deleted');
  });

  it('frees the name as soon as the cluster is Deleted, not earlier', async () => {
    const { site, account, uid, path } = await running();
    await remove(site, path);
    await expect(site.cluster('shop', account)).rejects.toThrow('ClusterAlreadyExists');
    site.minutes(15);
    const again = await site.cluster('shop', account);
    expect(again).not.toBe(uid);
    expect(await site.state(uid)).toBe('Deleted');
  });
});

describe('day-2 changes', () => {
  async function running() {
    const { site, account } = await siteWithAccount();
    const uid = await site.cluster('shop', account);
    site.minutes(30);
    site.sim.control.outage('berlin');
    const config = `/v1/cloudconfigs/vsphere/${site.sim.world.clusters.get(uid)?.configUid}`;
    const machines = () => site.sim.world.clusters.get(uid)?.machines ?? [];
    const workers = () => machines().filter((machine) => machine.pool === 'workers');
    return { site, uid, config, machines, workers };
  }

  it('grow a pool node by node without the gateway', async () => {
    const { site, config, workers, uid } = await running();
    const put = await site.call('PUT', `${config}/machinePools/workers`, {
      project: site.projectUid,
      body: poolBody('workers', 4),
    });
    expect(put.status).toBe(204);
    const counts: number[] = [];
    for (let step = 0; step < 120; step += 1) {
      const running = workers().filter((machine) => machine.state === 'Running').length;
      if (counts.at(-1) !== running) counts.push(running);
      site.clock.advance(5000);
    }
    expect(counts).toEqual([2, 3, 4]);
    expect(await site.state(uid)).toBe('Running');
  });

  it('shrink a pool', async () => {
    const { site, config, workers } = await running();
    await site.call('PUT', `${config}/machinePools/workers`, { project: site.projectUid, body: poolBody('workers', 0) });
    site.minutes(5);
    expect(workers()).toEqual([]);
  });

  it('replace the machines of a pool one by one when their size changes, and leave them when it does not', async () => {
    const { site, config, workers } = await running();
    const before = workers().map((machine) => machine.uid);
    await site.call('PUT', `${config}/machinePools/workers`, { project: site.projectUid, body: poolBody('workers', 2) });
    site.minutes(20);
    expect(workers().map((machine) => machine.uid)).toEqual(before);
    await site.call('PUT', `${config}/machinePools/workers`, { project: site.projectUid, body: poolBody('workers', 2, false, 8) });
    let most = 0;
    for (let step = 0; step < 240; step += 1) {
      most = Math.max(most, workers().length);
      site.clock.advance(5000);
    }
    expect(most).toBe(3);
    expect(workers()).toHaveLength(2);
    expect(workers().some((machine) => before.includes(machine.uid))).toBe(false);
  });

  it('add and remove a pool', async () => {
    const { site, config, machines } = await running();
    const added = await site.call('POST', `${config}/machinePools`, { project: site.projectUid, body: poolBody('gpu', 1) });
    expect(added.status).toBe(201);
    site.minutes(10);
    expect(machines().filter((machine) => machine.pool === 'gpu')).toHaveLength(1);
    expect((await site.call('DELETE', `${config}/machinePools/gpu`, { project: site.projectUid })).status).toBe(204);
    site.minutes(10);
    expect(machines().filter((machine) => machine.pool === 'gpu')).toEqual([]);
  });

  it('are shown in the conditions while they go on', async () => {
    const { site, uid, config } = await running();
    const condition = async (type: string) =>
      (await site.getCluster(uid)).status.conditions.find((candidate: { type: string }) => candidate.type === type);
    await site.call('PUT', `${config}/machinePools/workers`, { project: site.projectUid, body: poolBody('workers', 3) });
    site.clock.advance(1);
    expect(await condition('WorkerNodeAdditionDone')).toMatchObject({ status: 'False' });
    site.minutes(10);
    expect(await condition('WorkerNodeAdditionDone')).toMatchObject({ status: 'True' });
  });
});

describe('a cluster that waits for its gateway', () => {
  it('is not begun by a change of its pools while the gateway is upgraded', async () => {
    const site = await CloudSite.create('vsphere');
    await site.call('POST', '/__simulator/gateways/berlin/upgrade', { body: { takes: '20m' } });
    const uid = await site.make('shop');
    const answer = await site.inProject('POST', `${site.configPath(uid)}/machinePools`, cloudPool('more', 1, site.cloud.pool));
    expect(answer.status).toBe(201);
    site.minutes(19);
    expect(await site.state(uid)).toBe('Pending');
    site.minutes(2);
    expect(await site.state(uid)).toBe('Provisioning');
  });

  it('is not hurried by one, nor by the poll after it', async () => {
    const site = await CloudSite.create('vsphere');
    const [changed, other] = [await site.make('changed'), await site.make('other')];
    await site.inProject('POST', `${site.configPath(changed)}/machinePools`, cloudPool('more', 1, site.cloud.pool));
    site.clock.advance(5);
    expect([await site.state(changed), await site.state(other)]).toEqual(['Pending', 'Pending']);
  });
});
