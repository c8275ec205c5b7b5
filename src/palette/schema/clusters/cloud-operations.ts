import { SpectroVsphereClusterEntity } from '../cluster';
import { VsphereMachine } from '../machine-pool';
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

/** What the project's own client doesn't call of vSphere's part. */
export const vsphereClusterOperations = {
  validateVsphereCluster: vsphereCreation.validate,
  rateVsphereCluster: vsphereCreation.rate,
  importVsphereCluster: vsphereCreation.import,
  createVsphereMachine: vsphereMachines.create,
  getVsphereMachine: vsphereMachines.get,
  updateVsphereMachine: vsphereMachines.update,
  deleteVsphereMachine: vsphereMachines.delete,
} as const;

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
export const maasClusterOperations = {
  createMaasCluster: maasCreation.create,
  validateMaasCluster: maasCreation.validate,
  rateMaasCluster: maasCreation.rate,
  importMaasCluster: maasCreation.import,
  getMaasCloudConfig: maasPools.getConfig,
  updateMaasClusterConfig: maasPools.changeConfig,
  createMaasMachinePool: maasPools.createPool,
  updateMaasMachinePool: maasPools.updatePool,
  deleteMaasMachinePool: maasPools.deletePool,
  listMaasMachines: pagedMachines(`${CONFIGS}/maas`, MaasMachines),
  createMaasMachine: maasMachines.create,
  getMaasMachine: maasMachines.get,
  updateMaasMachine: maasMachines.update,
  deleteMaasMachine: maasMachines.delete,
} as const;

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
export const openStackClusterOperations = {
  createOpenStackCluster: openStackCreation.create,
  validateOpenStackCluster: openStackCreation.validate,
  rateOpenStackCluster: openStackCreation.rate,
  importOpenStackCluster: openStackCreation.import,
  getOpenStackCloudConfig: openStackPools.getConfig,
  updateOpenStackClusterConfig: openStackPools.changeConfig,
  createOpenStackMachinePool: openStackPools.createPool,
  updateOpenStackMachinePool: openStackPools.updatePool,
  deleteOpenStackMachinePool: openStackPools.deletePool,
  listOpenStackMachines: wholeMachines(`${CONFIGS}/openstack`, OpenStackMachines, gone),
  createOpenStackMachine: openStackMachines.create,
  getOpenStackMachine: openStackMachines.get,
  updateOpenStackMachine: openStackMachines.update,
  deleteOpenStackMachine: openStackMachines.delete,
} as const;

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
export const cloudStackClusterOperations = {
  createCloudStackCluster: cloudStackCreation.create,
  validateCloudStackCluster: cloudStackCreation.validate,
  rateCloudStackCluster: cloudStackCreation.rate,
  importCloudStackCluster: cloudStackCreation.import,
  getCloudStackCloudConfig: cloudStackPools.getConfig,
  updateCloudStackClusterConfig: cloudStackPools.changeConfig,
  createCloudStackMachinePool: cloudStackPools.createPool,
  updateCloudStackMachinePool: cloudStackPools.updatePool,
  deleteCloudStackMachinePool: cloudStackPools.deletePool,
  listCloudStackMachines: wholeMachines(`${CONFIGS}/apache-cloudstack`, CloudStackMachines),
  createCloudStackMachine: cloudStackMachines.create,
  getCloudStackMachine: cloudStackMachines.get,
  updateCloudStackMachine: cloudStackMachines.update,
  deleteCloudStackMachine: cloudStackMachines.delete,
} as const;
