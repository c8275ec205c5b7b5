import { Type } from '@sinclair/typebox';
import { VsphereClusterConfigEntity } from '../cloud-config';
import { list, object, optional, Time } from '../data';
import { VsphereInstanceType, VsphereMachinePoolConfigEntity } from '../machine-pool';
import { VspherePlacementConfig } from '../placement';
import { machineInput } from './machine';

const VsphereMachineSpec = object(
  {
    nics: list(
      object({ networkName: Type.String() }, { index: Type.Integer(), macAddress: Type.String(), privateIPs: list(Type.String()) }),
    ),
    placement: VspherePlacementConfig,
    vcenterServer: Type.String(),
  },
  {
    images: list(optional({ fullPath: Type.String(), state: Type.String() })),
    instanceType: VsphereInstanceType,
    machineMetadata: optional({ creationTimestamp: Time }),
    ntpServers: list(Type.String()),
  },
);

export const VsphereMachineInput = machineInput(VsphereMachineSpec);

export const SpectroVsphereClusterRateEntity = optional({
  cloudConfig: VsphereClusterConfigEntity,
  machinepoolconfig: list(VsphereMachinePoolConfigEntity),
});
