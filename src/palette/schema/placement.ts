import { Type } from '@sinclair/typebox';
import { type Data, knownValues, list, object, oneOf, optional } from './data';
import { ObjectReference } from './metadata';

const places = {
  uid: Type.String(),
  datacenter: Type.String(),
  folder: Type.String(),
  cluster: Type.String(),
  datastore: Type.String(),
  resourcePool: Type.String(),
  imageTemplateFolder: Type.String(),
  storagePolicyName: Type.String(),
};

const Nameserver = optional({ addresses: list(Type.String()), search: list(Type.String()) });

/** A range (`start` to `end`) or a subnet of static addresses; `prefix` counts bits. */
export const Pool = optional({
  start: Type.String(),
  end: Type.String(),
  subnet: Type.String(),
  gateway: Type.String(),
  prefix: Type.Integer(),
  nameserver: Nameserver,
});
export type Pool = Data<typeof Pool>;

/** Where the API server of a cluster is reached, in a request. */
export const ControlPlaneEndPoint = optional({
  type: oneOf('VIP', 'External', 'DDNS'),
  host: Type.String(),
  ddnsSearchDomain: Type.String(),
});
export type ControlPlaneEndPoint = Data<typeof ControlPlaneEndPoint>;

/** The same, as it is read. */
export const ControlPlaneEndPointRead = optional({
  type: knownValues('VIP', 'External', 'DDNS'),
  host: Type.String(),
  ddnsSearchDomain: Type.String(),
});

/** Where in a vCenter machines go, in a request. `parentPoolUid` names the IP pool of static addresses. */
export const VspherePlacementConfigEntity = optional({
  ...places,
  network: object({ networkName: Type.String() }, { parentPoolUid: Type.String(), staticIp: Type.Boolean() }),
});
export type VspherePlacementConfigEntity = Data<typeof VspherePlacementConfigEntity>;

/** The same, as it is read: the IP pool is a reference here. */
export const VspherePlacementConfig = optional({
  ...places,
  network: object(
    { networkName: Type.String() },
    {
      parentPoolRef: ObjectReference,
      staticIp: Type.Boolean(),
      ipPool: optional({
        uid: Type.String(),
        gateway: Type.String(),
        prefix: Type.Integer(),
        nameserver: Nameserver,
        pools: list(Pool),
      }),
    },
  ),
});
export type VspherePlacementConfig = Data<typeof VspherePlacementConfig>;
