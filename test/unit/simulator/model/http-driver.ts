import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { createManualClock, createSimulator, type Simulator } from '../../../../src/simulator';
import { Refusal } from '../../../../src/simulator/world/errors';
import type { World } from '../../../../src/simulator/world/world';
import { type Action, CLOUDS } from './action';
import { CONFIGS, CREDENTIALS, ipPool, machines } from './bodies';
import { type Driver, type Fault, names, type Outcome } from './driver';
import { accountNamed, bringTrouble, clusterOf, gatewayOf, poolOf } from './world-driver';

interface Call {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** A call of the tenant, not of a project. */
  readonly tenant?: true;
}

/** Acts on a simulated Palette by its API, whose world is in a file. A crash leaves nothing but the file. */
export async function httpDriver(): Promise<Driver> {
  const folder = mkdtempSync(join(tmpdir(), 'palette-model-'));
  const data = join(folder, 'world.json');
  const clock = createManualClock();
  const open = () => createSimulator({ clock, data });
  let simulator = open();
  let url = await simulator.listen();
  const crash = async () => {
    copyFileSync(data, `${data}.kept`);
    await simulator.close();
    copyFileSync(`${data}.kept`, data);
    simulator = open();
    url = await simulator.listen();
  };
  return {
    get world() {
      return simulator.world;
    },
    act: async (action, fault) => {
      if (action.do === 'crash') {
        await crash();
        return 'done';
      }
      if (action.do === 'advance') {
        clock.advance(action.minutes * 60_000);
        return 'done';
      }
      if (action.do === 'trouble') {
        bringTrouble(simulator.world, action.kind);
        return 'done';
      }
      return send(simulator, url, action, fault);
    },
    close: async () => {
      await simulator.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function send(simulator: Simulator, url: string, action: Action, fault: Fault | undefined): Promise<Outcome> {
  const { world, control } = simulator;
  const project = world.projects.named('Default')?.uid ?? '';
  let calls: readonly Call[];
  try {
    calls = callsOf(world, action);
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code };
    throw error;
  }
  control.clearFaults();
  for (const { method, path, body, tenant } of calls) {
    // The operator's own controls are outside the API and its faults.
    const strikes = fault !== undefined && path.startsWith('/v1/');
    if (strikes) control.addFault({ match: { path: '/v1/**' }, action: fault === '503' ? { status: 503 } : fault });
    try {
      const answer = await request(`${url}${path}`, {
        method,
        headers: {
          apikey: 'local-palette',
          ...(tenant ? {} : { projectuid: project }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.body.text();
      if (answer.statusCode === 503) return 'not done';
      if (answer.statusCode >= 500) throw new Error(`${method} ${path}: ${answer.statusCode} ${text}`);
      if (answer.statusCode >= 400) return { refused: (JSON.parse(text) as { readonly code: string }).code };
    } catch (error) {
      if (!strikes || (error as { readonly code?: string }).code === undefined) throw error;
      return fault === 'drop-before' ? 'not done' : 'lost';
    }
  }
  return 'done';
}

/** The calls that a client makes for an action, one after the other. @throws Refusal when it knows no such object */
function callsOf(world: World, action: Action): readonly Call[] {
  switch (action.do) {
    case 'register':
      return [
        {
          method: 'POST',
          path: '/v1/pcg/selfHosted',
          tenant: true,
          body: { name: names.gateway(action.gateway), cloudType: CLOUDS[action.gateway] },
        },
      ];
    case 'install':
    case 'outage':
    case 'restore':
      return [{ method: 'POST', path: `/__simulator/gateways/${names.gateway(action.gateway)}/${action.do}` }];
    case 'loseAgent':
    case 'restoreAgent': {
      const { uid } = clusterOf(world, action.cluster);
      const call = action.do === 'loseAgent' ? 'agent-outage' : 'agent-restore';
      return [{ method: 'POST', path: `/__simulator/clusters/${uid}/${call}` }];
    }
    case 'upgrade': {
      const path = `/__simulator/gateways/${names.gateway(action.gateway)}/upgrade`;
      return [{ method: 'POST', path, body: { takes: `${action.minutes}m` } }];
    }
    case 'capacity': {
      const { capacity } = action;
      return [{ method: 'PUT', path: '/__simulator/capacity', body: { cloudType: 'vsphere', name: 'cluster1', capacity } }];
    }
    case 'reset':
      return [{ method: 'PUT', path: `/v1/overlords/${gatewayOf(world, action.gateway).uid}/reset`, tenant: true }];
    case 'deleteGateway':
      return [{ method: 'DELETE', path: `/v1/overlords/${gatewayOf(world, action.gateway).uid}`, tenant: true }];
    case 'createPool': {
      const gateway = gatewayOf(world, action.gateway);
      const body = {
        metadata: { name: names.pool(action.gateway, action.pool) },
        spec: { pool: ipPool(action.gateway, action.pool, action.size) },
      };
      return [{ method: 'POST', path: `/v1/overlords/vsphere/${gateway.uid}/pools`, tenant: true, body }];
    }
    case 'deletePool': {
      const pool = poolOf(world, action.gateway, action.pool);
      return [{ method: 'DELETE', path: `/v1/overlords/vsphere/${pool.gatewayUid}/pools/${pool.uid}`, tenant: true }];
    }
    case 'migrate': {
      const body = { sourceUid: gatewayOf(world, action.gateway).uid, targetUid: gatewayOf(world, action.to).uid };
      return [{ method: 'POST', path: '/v1/overlords/migrate', tenant: true, body }];
    }
    case 'createAccount': {
      const cloud = CLOUDS[action.gateway] ?? 'vsphere';
      const overlordUid = gatewayOf(world, action.gateway).uid;
      const body = { metadata: { name: names.account(action.account), annotations: { overlordUid } }, spec: CREDENTIALS[cloud] };
      return [{ method: 'POST', path: `/v1/cloudaccounts/${cloud}`, body }];
    }
    case 'deleteAccount': {
      const account = accountNamed(world, action.account);
      return [{ method: 'DELETE', path: `/v1/cloudaccounts/${account.cloudType}/${account.uid}` }];
    }
    case 'createCluster':
      return [clusterCall(world, action)];
    case 'resize': {
      const { cloudType, configUid, pools } = clusterOf(world, action.cluster);
      const pool = pools.find(({ name }) => name === 'workers');
      const body = { cloudConfig: pool?.cloud, poolConfig: { name: 'workers', size: action.workers, labels: ['worker'] } };
      return [{ method: 'PUT', path: `/v1/cloudconfigs/${cloudType}/${configUid}/machinePools/workers`, body }];
    }
    case 'deleteCluster':
      return [{ method: 'DELETE', path: `/v1/spectroclusters/${clusterOf(world, action.cluster).uid}` }];
    case 'forceDelete':
      return [{ method: 'DELETE', path: `/v1/spectroclusters/${clusterOf(world, action.cluster).uid}?forceDelete=true` }];
    default:
      return [];
  }
}

function clusterCall(world: World, action: Extract<Action, { do: 'createCluster' }>): Call {
  const account = accountNamed(world, action.account);
  const cloud = account.cloudType as (typeof CLOUDS)[number];
  const gateway = world.gateways.get(account.gatewayUid ?? '');
  const pool = [...world.ipPools.values()].find(
    ({ name, gatewayUid }) => gatewayUid === gateway?.uid && name.endsWith(`-${action.pool}`),
  );
  const profile = [...world.profiles.values()].find(({ type, cloudType }) => type === 'infra' && cloudType === cloud);
  const body = {
    metadata: { name: names.cluster(action.cluster) },
    spec: {
      cloudAccountUid: account.uid,
      cloudConfig: CONFIGS[cloud],
      machinepoolconfig: [
        {
          cloudConfig: machines(cloud, pool?.uid),
          poolConfig: { name: 'cp', size: 1, isControlPlane: true, labels: ['control-plane'] },
        },
        { cloudConfig: machines(cloud, pool?.uid), poolConfig: { name: 'workers', size: action.workers, labels: ['worker'] } },
      ],
      profiles: [{ uid: profile?.uid }],
    },
  };
  return { method: 'POST', path: `/v1/spectroclusters/${cloud}`, body };
}
