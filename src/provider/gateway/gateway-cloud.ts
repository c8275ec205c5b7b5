import { getAccount, getCluster, maasCalls } from '../../palette';
import { orElse } from '../shared/errors';
import type { ProviderData } from '../shared/provider-data';
import { gatewaySeen } from './gateway-seen';

const inTenant = { kind: 'tenant' } as const;

/**
 * Under which cloud's path the pools of a gateway are. Palette has no field for a gateway's cloud: the cluster that it runs on
 * tells, and else the kind of its own account. What tells nothing counts as vSphere, whose path the vendor takes for all.
 * It is asked once a run for all that hang on the gateway.
 */
export function gatewayCloud(palette: ProviderData, uid: string, signal: AbortSignal): Promise<'vsphere' | 'maas'> {
  const known = palette.gatewayClouds.get(uid);
  if (known) return known;
  const look = lookFor(palette, uid, signal);
  palette.gatewayClouds.set(uid, look);
  look.catch(() => palette.gatewayClouds.delete(uid));
  return look;
}

async function lookFor(palette: ProviderData, uid: string, signal: AbortSignal): Promise<'vsphere' | 'maas'> {
  const { spectroClusterUid, cloudAccountUid } = (await gatewaySeen(palette, uid, signal))?.spec ?? {};
  const call = { scope: inTenant, signal };
  const cluster = spectroClusterUid ? await orElse(getCluster(palette.client, spectroClusterUid, call), undefined) : undefined;
  const cloud = cluster?.spec?.cloudType;
  if (cloud === 'maas' || cloud === 'vsphere') return cloud;
  if (!cloudAccountUid) return 'vsphere';
  return (await orElse(getAccount(palette.client, maasCalls, cloudAccountUid, call), undefined)) ? 'maas' : 'vsphere';
}
