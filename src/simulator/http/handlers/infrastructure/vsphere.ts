import type {
  VsphereComputeClusterResources,
  VsphereDatacenters,
  vsphereInfrastructureOperations,
} from '../../../../palette/schema/full';
import { checkCredentials, requireLogin } from '../../../world/accounts';
import { Refusal } from '../../../world/errors';
import { ownAccount } from '../../../world/gateway-cluster';
import { infrastructures } from '../../../world/infrastructure';
import { findVcenter } from '../../../world/infrastructure/vsphere';
import type { Vcenter } from '../../../world/records';
import type { World } from '../../../world/world';
import type { Handlers } from '../../call';
import { gatewayOfCloud } from '../gateway-reach';
import { lookUps, required } from './reach';

interface Place {
  readonly datacenter: string;
  readonly computecluster: string;
  readonly useQualifiedNetworkName?: boolean;
}

const datacenters = lookUps('vsphere', findVcenter, datacentersView);
const resources = lookUps('vsphere', findVcenter, resourcesView);

/** What stands in a vCenter, through accounts and gateways. */
export const vsphereInfrastructureHandlers: Handlers<keyof typeof vsphereInfrastructureOperations> = {
  listVsphereAccountDatacenters: datacenters.ofAccount,
  listVsphereDatacenters: datacenters.ofCloud,
  getVsphereAccountComputeCluster: resources.ofAccount,
  getVsphereComputeCluster: ({ world, caller, params, query }) =>
    resources.ofCloud({
      world,
      caller,
      query: { ...query, datacenter: params.uid, computecluster: params.computecluster },
    }),
  getVsphereEnvironment: ({ world, body }) => {
    checkCredentials(world, 'vsphere', body);
    return { version: findVcenter(world, body.vcenterServer)?.version ?? '8.0.3' };
  },
  listVsphereOverlordDatacenters: ({ world, params }) => datacentersView(vcenterOfGateway(world, params.uid)),
  getVsphereOverlordComputeCluster: ({ world, params, query }) => resourcesView(vcenterOfGateway(world, params.uid), query),
};

/** A gateway looks with the account of its own. */
function vcenterOfGateway(world: World, uid: string): Vcenter {
  const gateway = gatewayOfCloud(world, uid, 'vsphere');
  const account = ownAccount(world, gateway);
  if (account.cloudType !== 'vsphere') {
    throw new Refusal('InvalidOverlord', `The account of private cloud gateway ${gateway.name} is for ${account.cloudType}`);
  }
  requireLogin(world, account);
  const server = infrastructures.vsphere.endpointOf(account.credentials);
  return required('vCenter', server, findVcenter(world, server));
}

function datacentersView(vcenter: Vcenter): VsphereDatacenters {
  return {
    items: vcenter.datacenters.map(({ name, clusters, folders }) => ({
      datacenter: name,
      computeclusters: clusters.map((cluster) => cluster.name),
      folders,
    })),
  };
}

function resourcesView(vcenter: Vcenter, place: Place): VsphereComputeClusterResources {
  const wanted = place.datacenter;
  const datacenter = required(
    'Datacenter',
    wanted,
    vcenter.datacenters.find(({ name }) => name === wanted),
  );
  const cluster = required(
    'Compute cluster',
    place.computecluster,
    datacenter.clusters.find(({ name }) => name === place.computecluster),
  );
  const { name, datastores, networks, resourcePools } = cluster;
  const qualified = networks.map((network) => (place.useQualifiedNetworkName ? `/${wanted}/network/${network}` : network));
  return { datacenter: wanted, computecluster: { name, datastores, networks: qualified, resourcePools } };
}
