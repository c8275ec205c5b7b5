import type { Cancelable, PaletteClient } from './client';
import type { IpPoolEntity } from './schema';
import { type IpPoolInputEntity, ipPoolOperations as operations } from './schema/gateways/ip-pools';

export type { IpPoolInputEntity };

/** A pool as Palette stores it. */
export type IpPool = IpPoolEntity & { readonly metadata: { readonly uid: string; readonly name: string } };

/** The gateway of a pool, and which cloud's path it has. */
export interface IpPoolPlace {
  readonly gatewayUid: string;
  readonly cloud: 'vsphere' | 'maas';
}

const CALLS = {
  vsphere: {
    list: operations.listVsphereIpPools,
    create: operations.createVsphereIpPool,
    update: operations.updateVsphereIpPool,
    delete: operations.deleteVsphereIpPool,
  },
  maas: {
    list: operations.listMaasIpPools,
    create: operations.createMaasIpPool,
    update: operations.updateMaasIpPool,
    delete: operations.deleteMaasIpPool,
  },
} as const;

// Pools belong to the tenant, as gateways do, whatever project their caller works in.
const inTenant = ({ signal }: Cancelable) => ({ scope: { kind: 'tenant' }, signal }) as const;

/** The pools of a gateway. */
export async function listIpPools(
  client: PaletteClient,
  { cloud, gatewayUid: uid }: IpPoolPlace,
  options: Cancelable,
): Promise<readonly IpPool[]> {
  const { items } = await client.call(CALLS[cloud].list, { params: { uid } }, inTenant(options));
  return items.filter((pool): pool is IpPool => pool.metadata?.uid !== undefined && pool.metadata.name !== undefined);
}

/** Adds a pool to a gateway. @returns its uid */
export async function createIpPool(
  client: PaletteClient,
  { cloud, gatewayUid: uid }: IpPoolPlace,
  body: IpPoolInputEntity,
  options: Cancelable,
): Promise<string> {
  return (await client.call(CALLS[cloud].create, { params: { uid }, body }, inTenant(options))).uid;
}

/** Replaces a pool: what is left out goes. */
export async function updateIpPool(
  client: PaletteClient,
  { cloud, gatewayUid: uid }: IpPoolPlace,
  poolUid: string,
  body: IpPoolInputEntity,
  options: Cancelable,
): Promise<void> {
  await client.call(CALLS[cloud].update, { params: { uid, poolUid }, body }, inTenant(options));
}

/** Removes a pool that nothing uses. */
export async function deleteIpPool(
  client: PaletteClient,
  { cloud, gatewayUid: uid }: IpPoolPlace,
  poolUid: string,
  options: Cancelable,
): Promise<void> {
  await client.call(CALLS[cloud].delete, { params: { uid, poolUid } }, inTenant(options));
}
