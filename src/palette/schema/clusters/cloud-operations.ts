import { SpectroVsphereClusterEntity } from '../cluster';
import { VsphereMachine } from '../machine-pool';
import { named } from '../named';
import {
  CloudStackCloudClusterConfigEntity,
  CloudStackCloudConfig,
  CloudStackMachine,
  CloudStackMachineInput,
  CloudStackMachinePoolConfigEntity,
  CloudStackMachines,
  SpectroCloudStackClusterEntity,
  SpectroCloudStackClusterRateEntity,
} from './cloudstack';
import { machineOperations, pagedMachines, poolOperations, wholeMachines } from './config-operations';
import { creationOperations } from './creation';
import {
  MaasCloudClusterConfigEntity,
  MaasCloudConfig,
  MaasMachine,
  MaasMachineInput,
  MaasMachinePoolConfigEntity,
  MaasMachines,
  SpectroMaasClusterEntity,
  SpectroMaasClusterRateEntity,
} from './maas';
import {
  OpenStackCloudClusterConfigEntity,
  OpenStackCloudConfig,
  OpenStackMachine,
  OpenStackMachineInput,
  OpenStackMachinePoolConfigEntity,
  OpenStackMachines,
  SpectroOpenStackClusterEntity,
  SpectroOpenStackClusterRateEntity,
} from './openstack';
import { SpectroVsphereClusterRateEntity, VsphereMachineInput } from './vsphere';

const CONFIGS = '/v1/cloudconfigs';
const CLUSTERS = '/v1/spectroclusters';
/** OpenStack is gone from this version on. */
const gone = { removedIn: '4.8' } as const;

const vsphereMachines = machineOperations(`${CONFIGS}/vsphere`, { machine: VsphereMachine, input: VsphereMachineInput });
const vsphereCreation = creationOperations(`${CLUSTERS}/vsphere`, {
  cluster: SpectroVsphereClusterEntity,
  rate: SpectroVsphereClusterRateEntity,
});

// The client calls that one.
const { create_Cluster: _, ...aroundCreation } = vsphereCreation;

/** What the project's own client doesn't call of vSphere's part. */
export const vsphereClusterOperations = named('Vsphere', { ...aroundCreation, ...vsphereMachines });

const maasPools = poolOperations(`${CONFIGS}/maas`, {
  config: MaasCloudConfig,
  change: MaasCloudClusterConfigEntity,
  pool: MaasMachinePoolConfigEntity,
});
const maasMachines = machineOperations(`${CONFIGS}/maas`, { machine: MaasMachine, input: MaasMachineInput });
const maasCreation = creationOperations(`${CLUSTERS}/maas`, {
  cluster: SpectroMaasClusterEntity,
  rate: SpectroMaasClusterRateEntity,
});

/** Clusters on MAAS. */
export const maasClusterOperations = named('Maas', {
  ...maasCreation,
  ...maasPools,
  list_Machines: pagedMachines(`${CONFIGS}/maas`, MaasMachines),
  ...maasMachines,
});

const openStackPools = poolOperations(
  `${CONFIGS}/openstack`,
  { config: OpenStackCloudConfig, change: OpenStackCloudClusterConfigEntity, pool: OpenStackMachinePoolConfigEntity },
  gone,
);
const openStackMachines = machineOperations(
  `${CONFIGS}/openstack`,
  { machine: OpenStackMachine, input: OpenStackMachineInput },
  gone,
);
const openStackCreation = creationOperations(
  `${CLUSTERS}/openstack`,
  { cluster: SpectroOpenStackClusterEntity, rate: SpectroOpenStackClusterRateEntity },
  gone,
);

/** Clusters on OpenStack, before 4.8. */
export const openStackClusterOperations = named('OpenStack', {
  ...openStackCreation,
  ...openStackPools,
  list_Machines: wholeMachines(`${CONFIGS}/openstack`, OpenStackMachines, gone),
  ...openStackMachines,
});

const cloudStackPools = poolOperations(`${CONFIGS}/apache-cloudstack`, {
  config: CloudStackCloudConfig,
  change: CloudStackCloudClusterConfigEntity,
  pool: CloudStackMachinePoolConfigEntity,
});
const cloudStackMachines = machineOperations(`${CONFIGS}/apache-cloudstack`, {
  machine: CloudStackMachine,
  input: CloudStackMachineInput,
});
const cloudStackCreation = creationOperations(`${CLUSTERS}/apache-cloudstack`, {
  cluster: SpectroCloudStackClusterEntity,
  rate: SpectroCloudStackClusterRateEntity,
});

/** Clusters on Apache CloudStack. */
export const cloudStackClusterOperations = named('CloudStack', {
  ...cloudStackCreation,
  ...cloudStackPools,
  list_Machines: wholeMachines(`${CONFIGS}/apache-cloudstack`, CloudStackMachines),
  ...cloudStackMachines,
});
