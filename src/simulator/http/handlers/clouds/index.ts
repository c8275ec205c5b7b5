import type {
  cloudConfigOperations,
  cloudStackClusterOperations,
  maasClusterOperations,
  openStackClusterOperations,
  vsphereClusterOperations,
} from '../../../../palette/schema/full';
import type { Handlers } from '../../call';
import { cloudStackConfigView, cloudStackMachineView } from '../../views/clouds/cloudstack';
import { maasConfigView, maasMachineView } from '../../views/clouds/maas';
import { openStackConfigView, openStackMachineView } from '../../views/clouds/openstack';
import { vsphereConfigView, vsphereMachineView } from '../../views/clouds/vsphere';
import { creationHandlers } from './creation';
import { machineHandlers } from './machines';
import { poolHandlers } from './pools';

const vsphere = {
  ...poolHandlers('vsphere', ({ world }, cluster) => vsphereConfigView(world, cluster)),
  machines: machineHandlers('vsphere', vsphereMachineView),
  creation: creationHandlers('vsphere'),
};

/** The vSphere side of clusters. */
export const vsphereHandlers: Handlers<
  'createVsphereCluster' | keyof typeof cloudConfigOperations | keyof typeof vsphereClusterOperations
> = {
  createVsphereCluster: vsphere.creation.create,
  validateVsphereCluster: vsphere.creation.validate,
  rateVsphereCluster: vsphere.creation.rate,
  importVsphereCluster: vsphere.creation.import,
  getVsphereCloudConfig: vsphere.getConfig,
  updateVsphereClusterConfig: vsphere.changeConfig,
  createVsphereMachinePool: vsphere.createPool,
  updateVsphereMachinePool: vsphere.updatePool,
  deleteVsphereMachinePool: vsphere.deletePool,
  listVsphereMachines: vsphere.machines.page,
  createVsphereMachine: vsphere.machines.create,
  getVsphereMachine: vsphere.machines.get,
  updateVsphereMachine: vsphere.machines.update,
  deleteVsphereMachine: vsphere.machines.delete,
};

const maas = {
  ...poolHandlers('maas', ({ world }, cluster) => maasConfigView(world, cluster)),
  machines: machineHandlers('maas', maasMachineView),
  creation: creationHandlers('maas'),
};

/** The MAAS side of clusters. */
export const maasHandlers: Handlers<keyof typeof maasClusterOperations> = {
  createMaasCluster: maas.creation.create,
  validateMaasCluster: maas.creation.validate,
  rateMaasCluster: maas.creation.rate,
  importMaasCluster: maas.creation.import,
  getMaasCloudConfig: maas.getConfig,
  updateMaasClusterConfig: maas.changeConfig,
  createMaasMachinePool: maas.createPool,
  updateMaasMachinePool: maas.updatePool,
  deleteMaasMachinePool: maas.deletePool,
  listMaasMachines: maas.machines.page,
  createMaasMachine: maas.machines.create,
  getMaasMachine: maas.machines.get,
  updateMaasMachine: maas.machines.update,
  deleteMaasMachine: maas.machines.delete,
};

const openStack = {
  ...poolHandlers('openstack', ({ world }, cluster) => openStackConfigView(world, cluster)),
  machines: machineHandlers('openstack', openStackMachineView),
  creation: creationHandlers('openstack'),
};

/** The OpenStack side of clusters. */
export const openStackHandlers: Handlers<keyof typeof openStackClusterOperations> = {
  createOpenStackCluster: openStack.creation.create,
  validateOpenStackCluster: openStack.creation.validate,
  rateOpenStackCluster: openStack.creation.rate,
  importOpenStackCluster: openStack.creation.import,
  getOpenStackCloudConfig: openStack.getConfig,
  updateOpenStackClusterConfig: openStack.changeConfig,
  createOpenStackMachinePool: openStack.createPool,
  updateOpenStackMachinePool: openStack.updatePool,
  deleteOpenStackMachinePool: openStack.deletePool,
  listOpenStackMachines: openStack.machines.list,
  createOpenStackMachine: openStack.machines.create,
  getOpenStackMachine: openStack.machines.get,
  updateOpenStackMachine: openStack.machines.update,
  deleteOpenStackMachine: openStack.machines.delete,
};

const cloudStack = {
  ...poolHandlers('apache-cloudstack', ({ world }, cluster) => cloudStackConfigView(world, cluster)),
  machines: machineHandlers('apache-cloudstack', cloudStackMachineView),
  creation: creationHandlers('apache-cloudstack'),
};

/** The CloudStack side of clusters. */
export const cloudStackHandlers: Handlers<keyof typeof cloudStackClusterOperations> = {
  createCloudStackCluster: cloudStack.creation.create,
  validateCloudStackCluster: cloudStack.creation.validate,
  rateCloudStackCluster: cloudStack.creation.rate,
  importCloudStackCluster: cloudStack.creation.import,
  getCloudStackCloudConfig: cloudStack.getConfig,
  updateCloudStackClusterConfig: cloudStack.changeConfig,
  createCloudStackMachinePool: cloudStack.createPool,
  updateCloudStackMachinePool: cloudStack.updatePool,
  deleteCloudStackMachinePool: cloudStack.deletePool,
  listCloudStackMachines: cloudStack.machines.list,
  createCloudStackMachine: cloudStack.machines.create,
  getCloudStackMachine: cloudStack.machines.get,
  updateCloudStackMachine: cloudStack.machines.update,
  deleteCloudStackMachine: cloudStack.machines.delete,
};
