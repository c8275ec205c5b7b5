import {
  type CloudCalls,
  cloudstackCalls,
  type Gateway,
  getAccount,
  getCluster,
  listAccounts,
  maasCalls,
  openstackCalls,
  vsphereCalls,
} from '../../palette';
import { orElse } from '../shared/errors';
import type { ProviderData } from '../shared/provider-data';
import { gatewaySeen } from './gateway-seen';

const inTenant = { kind: 'tenant' } as const;

/** The clouds whose accounts an installer makes, as the API calls them. */
const ACCOUNTS: { readonly [cloud: string]: CloudCalls } = {
  vsphere: vsphereCalls,
  maas: maasCalls,
  'apache-cloudstack': cloudstackCalls,
  openstack: openstackCalls,
};

/** A cloud as the API calls it. */
export function apiCloud(cloudType: string): string {
  return cloudType === 'apache_cloudstack' ? 'apache-cloudstack' : cloudType;
}

/** A cloud as resource types and attributes call it. */
export function ownCloud(cloudType: string): string {
  return cloudType === 'apache-cloudstack' ? 'apache_cloudstack' : cloudType;
}

/**
 * Under which cloud's path the pools of a gateway are. What tells nothing counts as vSphere, whose path the vendor takes for all.
 * It is asked once a run for all that hang on the gateway.
 */
export async function gatewayCloud(palette: ProviderData, uid: string, signal: AbortSignal): Promise<'vsphere' | 'maas'> {
  const known = palette.gatewayClouds.get(uid);
  const look = known ?? gatewaySeen(palette, uid, signal).then((gateway) => gateway && cloudOfGateway(palette, gateway, signal));
  if (!known) {
    palette.gatewayClouds.set(uid, look);
    look.catch(() => palette.gatewayClouds.delete(uid));
  }
  return (await look) === 'maas' ? 'maas' : 'vsphere';
}

/**
 * The cloud of a gateway, as the API calls it. Palette has no field for it: the cluster that it runs on tells, and else the kind of its own
 * account. A gateway on existing Kubernetes may have neither.
 */
export async function cloudOfGateway(palette: ProviderData, { spec }: Gateway, signal: AbortSignal): Promise<string | undefined> {
  const { spectroClusterUid, cloudAccountUid } = spec ?? {};
  const call = { scope: inTenant, signal };
  const cluster = spectroClusterUid ? await orElse(getCluster(palette.client, spectroClusterUid, call), undefined) : undefined;
  const cloud = cluster?.spec?.cloudType;
  // A cluster that was there before is generic to Palette, whatever the gateway is for.
  if (cloud && cloud !== 'generic') return cloud;
  if (!cloudAccountUid) return undefined;
  for (const [name, calls] of Object.entries(ACCOUNTS)) {
    if (await orElse(getAccount(palette.client, calls, cloudAccountUid, call), undefined)) return name;
  }
  return undefined;
}

/** The cloud of the accounts that are used through a gateway, for one that nothing else tells of. */
export async function cloudOfAccounts(
  palette: ProviderData,
  { metadata }: Gateway,
  signal: AbortSignal,
): Promise<string | undefined> {
  for (const scope of [inTenant, { kind: 'project', uid: palette.projectUid } as const]) {
    for (const [name, calls] of Object.entries(ACCOUNTS)) {
      const accounts = await orElse(listAccounts(palette.client, calls, { scope, signal }), []);
      if (accounts.some(({ metadata: { annotations } }) => annotations?.overlordUid === metadata.uid)) return name;
    }
  }
  return undefined;
}
