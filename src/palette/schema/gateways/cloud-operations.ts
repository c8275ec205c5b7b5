import { Type } from '@sinclair/typebox';
import { CloudStackCloudAccount } from '../accounts/cloudstack';
import { MaasCloudAccount } from '../accounts/maas';
import { OpenStackCloudAccount } from '../accounts/openstack';
import { CloudStackClusterConfig, CloudStackResource, InstanceConfig } from '../clusters/cloudstack';
import { MaasClusterConfig, MaasInstanceType } from '../clusters/maas';
import { OpenStackClusterConfig, OpenstackFlavorConfig } from '../clusters/openstack';
import { list, object, optional } from '../data';
import { named } from '../named';
import { gatewayCalls } from './calls';

const maas = gatewayCalls('maas', {
  account: MaasCloudAccount,
  clusterConfig: MaasClusterConfig,
  machineConfig: optional({
    azs: list(Type.String()),
    instanceType: MaasInstanceType,
    network: object({ networkName: Type.String() }, { parentPoolUid: Type.String(), staticIp: Type.Boolean() }),
    resourcePool: Type.String(),
    useLxdVm: Type.Boolean(),
  }),
});

const cloudStack = gatewayCalls('apache-cloudstack', {
  account: CloudStackCloudAccount,
  clusterConfig: CloudStackClusterConfig,
  machineConfig: object(
    { offering: CloudStackResource },
    { instanceConfig: InstanceConfig, networks: list(CloudStackResource), template: CloudStackResource },
  ),
});

const openStack = gatewayCalls(
  'openstack',
  {
    account: OpenStackCloudAccount,
    clusterConfig: OpenStackClusterConfig,
    machineConfig: object({ flavorConfig: OpenstackFlavorConfig }, { azs: list(Type.String()) }),
  },
  { removedIn: '4.8' },
);

/** The installation of gateways on the clouds that the project's own client doesn't install them on. */
export const cloudGatewayOperations = {
  ...named('MaasOverlord', maas),
  ...named('CloudStackOverlord', cloudStack),
  ...named('OpenStackOverlord', openStack),
} as const;
