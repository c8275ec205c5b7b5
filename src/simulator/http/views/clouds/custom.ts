import type { CustomAccount, CustomCloudConfig, CustomMachine } from '../../../../palette/schema/full';
import { poolOf } from '../../../world/machines';
import type { Account, Cluster, Machine, Pool } from '../../../world/records';
import type { World } from '../../../world/world';
import { commonView } from '../account';
import { timeText } from '../metadata';
import { accountRef, addressesOf, configHead, machineHead } from './shared';

/** An account of a custom cloud: which keys are secrets only the cloud knows, so all of them stay here. */
export function customAccountView(world: World, account: Account): CustomAccount {
  const credentials = Object.fromEntries(Object.keys(account.credentials).map((key) => [key, '']));
  return { ...commonView(world, account), spec: { credentials } };
}

/** A cluster's side of its custom cloud. */
export function customConfigView(cluster: Cluster): CustomCloudConfig {
  const { kind, metadata } = configHead(cluster);
  return {
    kind,
    metadata,
    spec: {
      cloudAccountRef: accountRef(cluster),
      clusterConfig: { values: valuesOf(cluster.config) },
      machinePoolConfig: cluster.pools.map(poolView),
    },
  };
}

/** One machine. Of its hardware nothing is known here. */
export function customMachineView(world: World, cluster: Cluster, machine: Machine): CustomMachine {
  return {
    ...machineHead(world, cluster, machine),
    spec: {
      cloudType: cluster.cloudType,
      hostName: machine.name,
      instanceType: { name: poolOf(cluster, machine)?.name ?? '' },
      machineMetadata: { creationTimestamp: timeText(machine.createdAt) },
      nics: [{ index: 0, privateIPs: addressesOf(machine) }],
    },
  };
}

function poolView({ name, size, isControlPlane, cloud, asked }: Pool) {
  const { labels, minSize, maxSize, ...own } = asked;
  return { ...own, name, size, isControlPlane, values: valuesOf(cloud) };
}

function valuesOf({ values }: { readonly [name: string]: unknown }): string {
  return typeof values === 'string' ? values : '';
}
