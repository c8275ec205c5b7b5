import { accountOf, createAccount, deleteAccount } from '../../../../src/simulator/world/accounts';
import { advanceTo } from '../../../../src/simulator/world/advance';
import { loseAgent, restoreAgent } from '../../../../src/simulator/world/cluster-health';
import { createCluster, deleteCluster, forceDeleteCluster } from '../../../../src/simulator/world/clusters';
import { notFound, Refusal } from '../../../../src/simulator/world/errors';
import { upgradeGateway } from '../../../../src/simulator/world/gateway-upgrade';
import { addGateway, deleteGateway, resetGateway, restoreGateway, stopGateway } from '../../../../src/simulator/world/gateways';
import { limitCapacity } from '../../../../src/simulator/world/infrastructure/capacity';
import { installWithKubectl } from '../../../../src/simulator/world/installers';
import { createIpPool, deleteIpPool } from '../../../../src/simulator/world/ip-pools';
import { migrateClusters } from '../../../../src/simulator/world/migration';
import { resizePool } from '../../../../src/simulator/world/pools';
import type { Account, Cluster, Gateway, IpPool } from '../../../../src/simulator/world/records';
import type { WorldRules } from '../../../../src/simulator/world/rules';
import { DEFAULT_SEED, seedWorld } from '../../../../src/simulator/world/seeds';
import { restoreWorld, takeSnapshot } from '../../../../src/simulator/world/snapshot';
import { addTrouble } from '../../../../src/simulator/world/trouble';
import { scopedKey, type World } from '../../../../src/simulator/world/world';
import { type Action, CLOUDS } from './action';
import { CONFIGS, CREDENTIALS, ipPool, machines } from './bodies';
import { type Driver, names, type Outcome } from './driver';

const START = Date.UTC(2026, 0, 1);

/** Acts on a world by its own functions. A crash writes it down and reads it again. */
export function worldDriver(rules: Partial<WorldRules> = {}): Driver {
  let world = seedWorld(DEFAULT_SEED, START, { rules });
  return {
    get world() {
      return world;
    },
    act: async (action) => {
      if (action.do === 'crash') {
        world = restoreWorld(JSON.parse(JSON.stringify(takeSnapshot(world))), { rules });
        return 'done';
      }
      return attempt(() => perform(world, action));
    },
    close: async () => {},
  };
}

function attempt(work: () => void): Outcome {
  try {
    work();
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code };
    throw error;
  }
}

function perform(world: World, action: Exclude<Action, { do: 'crash' }>): void {
  const projectUid = world.projects.named('Default')?.uid;
  switch (action.do) {
    case 'register':
      addGateway(world, {
        name: names.gateway(action.gateway),
        cloudType: CLOUDS[action.gateway] ?? 'vsphere',
        origin: 'selfHosted',
      });
      return;
    case 'install':
      installWithKubectl(world, gatewayOf(world, action.gateway));
      return;
    case 'reset':
      resetGateway(world, gatewayOf(world, action.gateway));
      return;
    case 'deleteGateway':
      deleteGateway(world, gatewayOf(world, action.gateway));
      return;
    case 'outage':
      stopGateway(world, gatewayOf(world, action.gateway));
      return;
    case 'restore':
      restoreGateway(world, gatewayOf(world, action.gateway));
      return;
    case 'createPool':
      createIpPool(world, gatewayOf(world, action.gateway), {
        name: names.pool(action.gateway, action.pool),
        pool: ipPool(action.gateway, action.pool, action.size),
      });
      return;
    case 'deletePool':
      deleteIpPool(world, poolOf(world, action.gateway, action.pool));
      return;
    case 'migrate':
      migrateClusters(world, gatewayOf(world, action.gateway).uid, gatewayOf(world, action.to).uid);
      return;
    case 'createAccount': {
      const cloudType = CLOUDS[action.gateway] ?? 'vsphere';
      createAccount(world, projectUid, {
        name: names.account(action.account),
        cloudType,
        gatewayUid: gatewayOf(world, action.gateway).uid,
        credentials: CREDENTIALS[cloudType],
      });
      return;
    }
    case 'deleteAccount':
      deleteAccount(world, accountNamed(world, action.account));
      return;
    case 'createCluster': {
      const account = accountNamed(world, action.account);
      const cloud = account.cloudType as (typeof CLOUDS)[number];
      const gateway = world.gateways.get(account.gatewayUid ?? '');
      const number = Number(gateway?.name.split('-')[1] ?? 0);
      const pool = action.pool < 0 ? undefined : world.ipPools.named(scopedKey(gateway?.uid, names.pool(number, action.pool)))?.uid;
      const profile = [...world.profiles.values()].find(({ type, cloudType }) => type === 'infra' && cloudType === cloud);
      createCluster(world, projectUid, {
        name: names.cluster(action.cluster),
        cloudType: cloud,
        accountUid: accountOf(world, account.uid).uid,
        config: CONFIGS[cloud],
        pools: [
          {
            cloudConfig: machines(cloud, pool),
            poolConfig: { name: 'cp', size: 1, isControlPlane: true, labels: ['control-plane'] },
          },
          { cloudConfig: machines(cloud, pool), poolConfig: { name: 'workers', size: action.workers, labels: ['worker'] } },
        ],
        profiles: [{ uid: profile?.uid ?? '' }],
      });
      return;
    }
    case 'resize':
      resizePool(world, clusterOf(world, action.cluster), 'workers', action.workers);
      return;
    case 'deleteCluster':
      deleteCluster(world, clusterOf(world, action.cluster));
      return;
    case 'forceDelete':
      forceDeleteCluster(world, clusterOf(world, action.cluster));
      return;
    case 'loseAgent':
      loseAgent(world, clusterOf(world, action.cluster));
      return;
    case 'restoreAgent':
      restoreAgent(world, clusterOf(world, action.cluster));
      return;
    case 'upgrade':
      upgradeGateway(world, gatewayOf(world, action.gateway), action.minutes * 60_000);
      return;
    case 'capacity':
      limitCapacity(world, 'vsphere', 'cluster1', action.capacity);
      return;
    case 'trouble':
      bringTrouble(world, action.kind);
      return;
    case 'advance':
      advanceTo(world, world.now + action.minutes * 60_000);
      return;
  }
}

const troubles = new WeakMap<World, () => void>();

/** Brings trouble to a world, in place of what it has. A crash ends it: it is no part of what is written down. */
export function bringTrouble(world: World, kind: 'machines' | 'addresses' | 'none'): void {
  troubles.get(world)?.();
  troubles.set(
    world,
    addTrouble(world, {
      machineProblem: () => (kind === 'machines' ? 'Failed to deploy image: ordered' : undefined),
      isExhausted: () => kind === 'addresses',
    }),
  );
}

/** The gateway of this number, or a refusal. */
export function gatewayOf(world: World, number: number): Gateway {
  return found(world.gateways.named(names.gateway(number)), 'Gateway');
}

/** Its IP pool of this number, or a refusal. */
export function poolOf(world: World, gateway: number, number: number): IpPool {
  const key = scopedKey(gatewayOf(world, gateway).uid, names.pool(gateway, number));
  return found(world.ipPools.named(key), 'IP pool');
}

/** The account of this number, or a refusal. */
export function accountNamed(world: World, number: number): Account {
  return found(world.accounts.named(scopedKey(world.projects.named('Default')?.uid, names.account(number))), 'Account');
}

/** The cluster of this number, or a refusal. */
export function clusterOf(world: World, number: number): Cluster {
  return found(world.clusters.named(scopedKey(world.projects.named('Default')?.uid, names.cluster(number))), 'Cluster');
}

function found<T>(record: T | undefined, kind: string): T {
  if (record === undefined) throw notFound(kind, 'of this name');
  return record;
}
