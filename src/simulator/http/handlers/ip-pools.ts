import type { IpPoolInputEntity, ipPoolOperations } from '../../../palette/schema/full';
import { Refusal } from '../../world/errors';
import { createIpPool, deleteIpPool, type IpPoolInput, ipPoolOf, updateIpPool } from '../../world/ip-pools';
import type { Gateway } from '../../world/records';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import { ipPoolView } from '../views/ip-pool';
import { standingIn } from './gateway-reach';

interface Call {
  readonly world: World;
  readonly params: { readonly uid: string };
}
interface CallOfOne {
  readonly world: World;
  readonly params: { readonly uid: string; readonly poolUid: string };
}

/** The vendor's own provider uses the path of vSphere for the gateways of MAAS too. */
const vsphere = poolsOf('vsphere', 'maas');
const maas = poolsOf('maas');

/** IP pools: of the tenant, like the gateways that they belong to. Nothing about them needs the gateway to be up. */
export const ipPoolHandlers: Handlers<keyof typeof ipPoolOperations> = {
  listVsphereIpPools: vsphere.list,
  createVsphereIpPool: vsphere.create,
  updateVsphereIpPool: vsphere.update,
  deleteVsphereIpPool: vsphere.delete,
  listMaasIpPools: maas.list,
  createMaasIpPool: maas.create,
  updateMaasIpPool: maas.update,
  deleteMaasIpPool: maas.delete,
};

function poolsOf(...cloudTypes: readonly string[]) {
  const gatewayOf = (world: World, uid: string): Gateway => {
    const gateway = standingIn(world, uid);
    if (gateway.origin === 'system' || cloudTypes.includes(gateway.cloudType)) return gateway;
    throw new Refusal(
      'InvalidOverlord',
      `Private cloud gateway ${gateway.name} serves ${gateway.cloudType}, not ${cloudTypes.join(' or ')}`,
    );
  };
  return {
    list: ({ world, params }: Call) => ({
      items: [...(world.ipPoolsOfGateway.get(gatewayOf(world, params.uid).uid) ?? [])].map(ipPoolView),
    }),
    create: ({ world, params, body }: Call & { readonly body: IpPoolInputEntity }) => ({
      uid: createIpPool(world, gatewayOf(world, params.uid), inputOf(body)).uid,
    }),
    update: ({ world, params, body }: CallOfOne & { readonly body: IpPoolInputEntity }) => {
      const gateway = gatewayOf(world, params.uid);
      updateIpPool(world, gateway, ipPoolOf(world, gateway, params.poolUid), inputOf(body));
      return undefined;
    },
    delete: ({ world, params }: CallOfOne) => {
      deleteIpPool(world, ipPoolOf(world, gatewayOf(world, params.uid), params.poolUid));
      return undefined;
    },
  };
}

function inputOf({ metadata = {}, spec }: IpPoolInputEntity): IpPoolInput {
  if (spec === undefined) throw new Refusal('InvalidIpPool', 'spec in body is required');
  const { name, labels, annotations } = metadata;
  return {
    name,
    labels,
    annotations,
    pool: spec.pool,
    restrictToSingleCluster: spec.restrictToSingleCluster ?? false,
  };
}
