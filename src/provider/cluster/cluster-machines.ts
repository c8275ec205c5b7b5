import {
  block,
  emptyState,
  isObjectValue,
  isUnknown,
  mapObject,
  type ObjectValue,
  path,
  schema,
  type Value,
} from '../../framework';
import {
  type CloudCalls,
  type CloudDocument,
  type CloudPool,
  createMachinePool,
  deleteMachinePool,
  getCloudConfig,
  MachinePoolConfigEntity,
  type Operation,
  putClusterConfig,
  updateMachinePool,
} from '../../palette';
import type { Cloud } from '../clouds/cloud';
import { first } from '../shared/first';
import { definePart, same } from './cluster-part';
import { changeNodes, readNodes } from './node-maintenance';
import { poolConfigOf } from './pool-body';
import { type CommonPool, poolFields } from './pool-fields';
import { poolProblems } from './pool-problems';
import { commonPool } from './pool-read';
import { repavedPools, shrunkControlPlanes } from './pool-repave';

/** The machines of a cluster: what holds for all of them on its cloud, and its pools. */
export function machinesPart({ cluster }: Cloud) {
  const { omitsOfPool = [], poolConfig: poolTaken = MachinePoolConfigEntity } = cluster;
  const shared = without(poolFields, omitsOfPool);
  const fields = {
    cloud_config: block.list(cluster.config, { min: 1, max: 1, description: 'What holds for all machines.' }),
    machine_pool: block.set(
      { ...shared, ...cluster.pool },
      { min: 1, description: 'Groups of equal nodes; one of them is the control plane.' },
    ),
  };

  const nameOf = (pool: CommonPool) => poolName(cluster, pool) ?? '';
  const poolBody = (pool: CommonPool, config: object, present?: CloudPool, before?: CommonPool) => ({
    cloudConfig: cluster.toPool(pool, config, present),
    poolConfig: takenBy(poolTaken, stated({ ...present, ...poolConfigOf({ ...NO_POOL, ...pool }, present, before) })),
  });

  return definePart({
    fields,

    validate(config, report) {
      for (const problem of poolProblems(config.machine_pool)) report.error(path('machine_pool'), 'Invalid machine pools', problem);
    },

    preflight(planned, prior, report) {
      const [repaved, shrunk] = [
        repavedPools(prior.machine_pool, planned.machine_pool, cluster.repavedBy ?? Object.keys(cluster.pool)),
        shrunkControlPlanes(prior.machine_pool, planned.machine_pool),
      ];
      if (repaved.length > 0) {
        report.warn(
          path('machine_pool'),
          'Nodes will be replaced',
          `This can't be changed on nodes that run, so Palette replaces the nodes of ${repaved.join(', ')}. node_repave_interval and update_strategy set how fast.`,
        );
      }
      if (shrunk.length > 0) {
        report.warn(
          path('machine_pool'),
          'The control plane will shrink',
          `The control plane ${shrunk.join(', ')} loses members of etcd: fewer of the others may fail from then on.`,
        );
      }
    },

    toRequest({ cloud_config, machine_pool }) {
      const config = first(cloud_config);
      return {
        spec: {
          cloudConfig: stated({ ...cluster.toConfig(config, machine_pool) }),
          machinepoolconfig: machine_pool.map((pool) => poolBody(pool, config)),
        },
      };
    },

    async read(view, prior) {
      if (!view.config?.spec) return {};
      const { clusterConfig = {}, machinePoolConfig = [] } = view.config.spec;
      const pools = machinePoolConfig.map(async (pool) => {
        const before = prior.machine_pool.find((each) => nameOf(each) === pool.name);
        const read = commonPool(pool, before);
        const known = without({ ...read, node: await readNodes(view, read) }, omitsOfPool);
        return { ...known, ...cluster.fromPool(pool, before) };
      });
      return {
        cloud_config: [cluster.fromConfig(clusterConfig, prior.cloud_config[0])],
        machine_pool: await Promise.all(pools),
      };
    },

    async update(change, wanted, prior) {
      const {
        palette: { client },
        cloud: { calls },
        configUid,
        call,
      } = change;
      const present = await getCloudConfig(client, calls, configUid, call);
      const config = first(wanted.cloud_config);
      // It may repeat what stands in a pool, so it may change with one.
      const isConfigured = same(
        cluster.toConfig(config, wanted.machine_pool),
        cluster.toConfig(first(prior.cloud_config), prior.machine_pool),
      );
      if (!isConfigured) {
        const there = present?.spec?.clusterConfig;
        const body = stated({ ...there, ...cluster.toConfig(config, wanted.machine_pool, there) });
        await putClusterConfig(client, calls, configUid, takenBy(configTaken(calls), body), call);
      }
      if (same(wanted.machine_pool, prior.machine_pool)) return;
      const there = new Map(present?.spec?.machinePoolConfig?.map((pool) => [pool.name ?? '', pool]));
      for (const pool of wanted.machine_pool) {
        const name = nameOf(pool);
        const before = prior.machine_pool.find((each) => nameOf(each) === name);
        const body = poolBody(pool, config, there.get(name), before);
        if (!there.has(name)) await createMachinePool(client, calls, configUid, body, call);
        else if (!before || !same(withoutNodes(pool), withoutNodes(before)))
          await updateMachinePool(client, calls, configUid, name, body, call);
      }
      const kept = new Set(wanted.machine_pool.map(nameOf));
      for (const name of there.keys()) {
        if (!kept.has(name)) await deleteMachinePool(client, calls, configUid, name, call);
      }
      for (const pool of wanted.machine_pool) {
        await changeNodes(change, pool, prior.machine_pool.find((each) => nameOf(each) === nameOf(pool))?.node ?? []);
      }
    },
  });
}

/** A pool as its own calls change it: nodes are maintained one by one. */
function withoutNodes({ node, ...pool }: CommonPool): object {
  return pool;
}

/** What the control plane's pool is called; undefined while it isn't known. */
export function controlPlaneName(
  { cluster }: Cloud,
  { machine_pool: pools }: { readonly machine_pool: unknown },
): string | undefined {
  if (!Array.isArray(pools)) return undefined;
  const pool = (pools as readonly Partial<CommonPool>[]).find((each) => each.control_plane === true);
  return pool && poolName(cluster, pool);
}

function poolName({ poolName: named }: Cloud['cluster'], pool: Partial<CommonPool>): string | undefined {
  if (named) return named(pool);
  return typeof pool.name === 'string' ? pool.name : undefined;
}

/** What a pool is that has no attributes: for the clouds that leave some out. */
const NO_POOL = emptyState(schema({ description: '' }, poolFields).block);

/** The type stays that of all clouds: what a pool hasn't got is undefined in it, which is unset. */
function without<T extends object>(values: T, omitted: readonly string[]): T {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !omitted.includes(name))) as T;
}

/** A configuration as it is sent: what Palette may choose is left out. */
export function settled<T>(value: T): T {
  if (isUnknown(value as never)) return null as T;
  if (Array.isArray(value)) return (value as readonly unknown[]).map(settled) as T;
  return isObjectValue(value as Value) ? (mapObject(value as ObjectValue, settled) as T) : value;
}

interface ObjectSchema {
  readonly properties: { readonly [name: string]: unknown };
}

/**
 * Of a document what a request takes. An update begins with what is there: Palette takes what is left out for unset, and what
 * somebody else has set, and there are no attributes for, is to stay.
 */
function takenBy({ properties }: ObjectSchema, document: CloudDocument = {}): CloudDocument {
  return Object.fromEntries(Object.entries(document).filter(([name]) => Object.hasOwn(properties, name)));
}

/** What an update of a cloud's configuration takes, which may be less than its creation does. */
function configTaken({ configs }: CloudCalls): ObjectSchema {
  const { properties } = (configs.update as Operation).body as unknown as ObjectSchema;
  return properties.clusterConfig as ObjectSchema;
}

/** Without what is unset: it isn't sent. */
function stated(document: CloudDocument): CloudDocument {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined));
}
