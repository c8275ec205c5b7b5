import type { Pool } from '../../../../../src/palette/schema/full';
import { addGateway } from '../../../../../src/simulator/world/gateways';
import {
  createIpPool,
  deleteIpPool,
  leaveIpPools,
  poolProblem,
  releaseAddress,
  releaseCluster,
  reserveIpPools,
  takeAddress,
  updateIpPool,
} from '../../../../../src/simulator/world/ip-pools';
import { freeAddresses, freeCount } from '../../../../../src/simulator/world/ip-pools/ledger';
import type { Cluster, Gateway, IpPool } from '../../../../../src/simulator/world/records';
import type { WorldRules } from '../../../../../src/simulator/world/rules';
import { restoreWorld, takeSnapshot } from '../../../../../src/simulator/world/snapshot';
import { createWorld, type World } from '../../../../../src/simulator/world/world';

const TEN: Pool = { start: '10.0.0.1', end: '10.0.0.10', prefix: 24, gateway: '10.0.0.254' };

class Place {
  readonly world: World;
  readonly gateway: Gateway;

  constructor(rules: Partial<WorldRules> = {}) {
    this.world = createWorld({ now: 0, tenant: { uid: 'a'.repeat(24), name: 'acme' }, randomState: 1, rules });
    this.gateway = addGateway(this.world, { name: 'berlin', cloudType: 'vsphere', origin: 'cli' });
  }

  pool(pool: Pool = TEN, restrictToSingleCluster = false, name = 'pool'): IpPool {
    return createIpPool(this.world, this.gateway, { name, pool, restrictToSingleCluster });
  }

  take(pool: IpPool, cluster: Cluster, count = 1): (string | undefined)[] {
    return Array.from({ length: count }, () => takeAddress(this.world, pool.uid, cluster));
  }
}

/** As much of a cluster as pools look at. */
function cluster(digit: string, role: 'workload' | 'gateway' = 'workload'): Cluster {
  return { uid: digit.repeat(24), name: `cluster-${digit}`, role } as Cluster;
}

const [web, shop, own] = [cluster('1'), cluster('2'), cluster('3', 'gateway')];

describe('taking addresses', () => {
  it('gives the lowest free one, and one that was given back again', () => {
    const place = new Place();
    const pool = place.pool();
    expect(place.take(pool, web, 3)).toEqual(['10.0.0.1', '10.0.0.2', '10.0.0.3']);
    releaseAddress(place.world, pool.uid, '10.0.0.2', web);
    expect(place.take(pool, web, 2)).toEqual(['10.0.0.2', '10.0.0.4']);
  });

  it('never gives one twice, nor the router', () => {
    const place = new Place();
    const pool = place.pool({ start: '10.0.0.1', end: '10.0.0.10', gateway: '10.0.0.1', prefix: 24 });
    const taken = place.take(pool, web, 12);
    expect(taken.filter((address) => address !== undefined)).toHaveLength(9);
    expect(new Set(taken).size).toBe(10);
    expect(taken).not.toContain('10.0.0.1');
    expect(taken.slice(9)).toEqual([undefined, undefined, undefined]);
  });

  it('leaves each other cluster the three that it needs besides', () => {
    const place = new Place();
    const pool = place.pool();
    place.take(pool, web, 3);
    expect(place.take(pool, shop, 6).filter(Boolean)).toHaveLength(4);
    // The first one still has its three, and the second one's stay as well.
    expect(place.take(pool, web, 2)).toEqual([undefined, undefined]);
    releaseCluster(place.world, shop);
    expect(place.take(pool, web, 8).filter(Boolean)).toHaveLength(7);
  });

  it('is for the first cluster of a restricted pool, until that is gone', () => {
    const place = new Place();
    const pool = place.pool(TEN, true);
    expect(place.take(pool, web)).toEqual(['10.0.0.1']);
    expect(place.take(pool, shop)).toEqual([undefined]);
    expect(poolProblem(place.world, pool.uid, place.gateway.uid, shop, 1)).toContain('is reserved for');
    releaseAddress(place.world, pool.uid, '10.0.0.1', web);
    expect(place.take(pool, shop)).toEqual([undefined]);
    releaseCluster(place.world, web);
    expect(place.take(pool, shop)).toEqual(['10.0.0.1']);
  });

  it('lets nobody give back what is another’s', () => {
    const place = new Place();
    const pool = place.pool();
    place.take(pool, web);
    releaseAddress(place.world, pool.uid, '10.0.0.1', shop);
    expect(pool.allotted).toEqual({ '10.0.0.1': web.uid });
  });

  it('answers nothing for a pool that is gone', () => {
    const place = new Place();
    expect(takeAddress(place.world, 'f'.repeat(24), web)).toBeUndefined();
    expect(() => releaseAddress(place.world, 'f'.repeat(24), '10.0.0.1', web)).not.toThrow();
  });

  it('takes a whole /16 in no time', () => {
    const place = new Place();
    const pool = place.pool({ subnet: '10.0.0.0/16' });
    const begin = performance.now();
    const taken = new Set(place.take(pool, web, 65_534));
    expect(taken.size).toBe(65_534);
    expect(freeCount(pool)).toBe(0);
    // A walk through the pool for each address would take minutes.
    expect(performance.now() - begin).toBeLessThan(5000);
  });

  it('goes on after a restart where it stopped', () => {
    const place = new Place();
    const pool = place.pool(TEN, true);
    place.take(pool, web, 3);
    const world = restoreWorld(JSON.parse(JSON.stringify(takeSnapshot(place.world))));
    expect(takeAddress(world, pool.uid, web)).toBe('10.0.0.4');
    expect(takeAddress(world, pool.uid, shop)).toBeUndefined();
    expect([...(world.ipPoolsOfGateway.get(place.gateway.uid) ?? [])].map(({ name }) => name)).toEqual(['pool']);
  });
});

describe('whether a pool can serve a cluster', () => {
  const problem = (place: Place, pool: IpPool, count: number, asked = web) =>
    poolProblem(place.world, pool.uid, place.gateway.uid, asked, count);

  it('is a matter of its nodes and three more', () => {
    const place = new Place();
    const pool = place.pool();
    expect(problem(place, pool, 7)).toBeUndefined();
    expect(problem(place, pool, 8)).toContain('needs 11 addresses (8 nodes and 3 more), and can have 10');
    place.take(pool, web, 7);
    expect(problem(place, pool, 7)).toBeUndefined();
    expect(problem(place, pool, 1, shop)).toContain('can have 0');
  });

  it('is two more for the gateway’s own cluster', () => {
    const place = new Place();
    const pool = place.pool();
    expect(problem(place, pool, 8, own)).toBeUndefined();
    expect(problem(place, pool, 9, own)).toContain('needs 11');
  });

  it('asks for a pool of the same gateway', () => {
    const place = new Place();
    const pool = place.pool();
    const munich = addGateway(place.world, { name: 'munich', cloudType: 'vsphere', origin: 'cli' });
    expect(poolProblem(place.world, pool.uid, munich.uid, web, 1)).toContain('belongs to another private cloud gateway');
    expect(poolProblem(place.world, 'f'.repeat(24), munich.uid, web, 1)).toContain('not found');
    place.world.migrations.set(place.gateway.uid, munich.uid);
    expect(poolProblem(place.world, pool.uid, munich.uid, web, 1)).toBeUndefined();
  });

  it.each(['reserved', 'shared'] as const)('is %s for the gateway’s own cluster, by the rule', (gatewayPool) => {
    const place = new Place({ gatewayPool });
    const pool = place.pool();
    reserveIpPools(place.world, own, [pool.uid]);
    expect(problem(place, pool, 1, own)).toBeUndefined();
    expect(problem(place, pool, 1) === undefined).toBe(gatewayPool === 'shared');
  });
});

describe('pools of a gateway', () => {
  it.each<[string, Pool]>([
    ['inside', { start: '10.0.0.5', end: '10.0.0.6' }],
    ['around', { subnet: '10.0.0.0/16' }],
    ['at the edge', { start: '10.0.0.10', end: '10.0.0.20' }],
  ])('do not overlap: %s', (_, pool) => {
    const place = new Place();
    place.pool();
    expect(() => place.pool(pool, false, 'other')).toThrow('overlap with those of IP pool pool');
    const other = addGateway(place.world, { name: 'munich', cloudType: 'vsphere', origin: 'cli' });
    expect(() => createIpPool(place.world, other, { name: 'pool', pool })).not.toThrow();
  });

  it('can grow around what is taken, and not shrink below it', () => {
    const place = new Place();
    const pool = place.pool();
    place.take(pool, web, 3);
    const change = (next: Pool) => updateIpPool(place.world, place.gateway, pool, { name: 'pool', pool: next });
    expect(() => change({ start: '10.0.0.2', end: '10.0.0.10' })).toThrow('would be outside it');
    expect(() => change({ ...TEN, gateway: '10.0.0.2' })).toThrow('would be outside it');
    change({ start: '10.0.0.1', end: '10.0.0.4' });
    expect(freeAddresses(pool, 10)).toEqual(['10.0.0.4']);
    change({ start: '10.0.0.0', end: '10.0.0.20' });
    expect(place.take(pool, web)).toEqual(['10.0.0.0']);
  });

  it('are restricted later only while one cluster uses them', () => {
    const place = new Place();
    const pool = place.pool({ subnet: '10.0.0.0/24' });
    const restrict = (value: boolean) =>
      updateIpPool(place.world, place.gateway, pool, { name: 'pool', pool: pool.pool, restrictToSingleCluster: value });
    place.take(pool, web);
    restrict(true);
    expect(place.take(pool, shop)).toEqual([undefined]);
    restrict(false);
    expect(place.take(pool, shop)).toEqual(['10.0.0.2']);
    expect(() => restrict(true)).toThrow("can't be restricted to one cluster: 2 use it");
  });

  it('stay while clusters have addresses of them', () => {
    const place = new Place();
    const pool = place.pool();
    place.take(pool, web);
    expect(() => deleteIpPool(place.world, pool)).toThrow('is in use by');
    releaseCluster(place.world, web);
    deleteIpPool(place.world, pool);
    expect(place.world.ipPools.size).toBe(0);
    expect(place.world.ipPoolsOfGateway.size).toBe(0);
  });

  it('go with the gateway, but for those in use, which its successor takes over', () => {
    const place = new Place();
    const used = place.pool();
    place.pool({ subnet: '10.1.0.0/24' }, false, 'unused');
    place.take(used, web);
    const munich = addGateway(place.world, { name: 'munich', cloudType: 'vsphere', origin: 'cli' });
    createIpPool(place.world, munich, { name: 'pool', pool: { subnet: '10.2.0.0/24' } });
    leaveIpPools(place.world, place.gateway, munich);
    const left = [...place.world.ipPools.values()].map(({ name, gatewayUid }) => [name, gatewayUid === munich.uid]);
    expect(left).toEqual([
      ['pool', true],
      [`pool-${used.uid.slice(-6)}`, true],
    ]);
    expect(place.take(used, web)).toEqual(['10.0.0.2']);
    leaveIpPools(place.world, munich, undefined);
    expect(place.world.ipPools.size).toBe(0);
  });
});
