import { Type } from '@sinclair/typebox';
import { type Data, list, object, optional } from '../data';
import { IpPoolEntity } from '../gateway';
import { ObjectMeta, Uid, UidParams } from '../metadata';
import { operation } from '../operation';
import { Pool } from '../placement';

/** A pool of static addresses in a create or an update. */
export const IpPoolInputEntity = optional({
  metadata: ObjectMeta,
  spec: object({ pool: Pool }, { restrictToSingleCluster: Type.Boolean() }),
});
export type IpPoolInputEntity = Data<typeof IpPoolInputEntity>;

export const IpPools = Type.Object({ items: list(IpPoolEntity) });
export type IpPools = Data<typeof IpPools>;

const PoolParams = Type.Object({ uid: Type.String(), poolUid: Type.String() });

/** The calls for the pools of one cloud's gateways. There is none for a single pool. */
function ipPoolCalls(cloud: string) {
  const path = `/v1/overlords/${cloud}/{uid}/pools`;
  const one = { path: `${path}/{poolUid}`, scope: 'tenant', params: PoolParams, response: { status: 204 } } as const;
  return {
    list: operation({
      method: 'GET',
      path,
      scope: 'tenant',
      params: UidParams,
      response: { status: 200, body: IpPools },
      idempotent: true,
    }),
    create: operation({
      method: 'POST',
      path,
      scope: 'tenant',
      params: UidParams,
      body: IpPoolInputEntity,
      response: { status: 201, body: Uid },
      idempotent: false,
    }),
    update: operation({ ...one, method: 'PUT', body: IpPoolInputEntity, idempotent: true }),
    delete: operation({ ...one, method: 'DELETE', idempotent: true }),
  } as const;
}

const vsphere = ipPoolCalls('vsphere');
const maas = ipPoolCalls('maas');

/** IP pools of gateways. */
export const ipPoolOperations = {
  listVsphereIpPools: vsphere.list,
  createVsphereIpPool: vsphere.create,
  updateVsphereIpPool: vsphere.update,
  deleteVsphereIpPool: vsphere.delete,
  listMaasIpPools: maas.list,
  createMaasIpPool: maas.create,
  updateMaasIpPool: maas.update,
  deleteMaasIpPool: maas.delete,
} as const;
