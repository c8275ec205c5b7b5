import { Type } from '@sinclair/typebox';
import { type Data, list, object, optional } from '../data';
import { ObjectMeta, StoredObjectMeta, Uid, UidParams } from '../metadata';
import { operation } from '../operation';

const spec = object(
  { privateGatewayUid: Type.String(), datacenter: Type.String(), network: Type.String(), dnsName: Type.String() },
  // Where the network stands in the vCenter: Palette's to say, and ignored in a request.
  { networkUrl: Type.String() },
);

/** A search domain under which the clusters on a network of a datacenter are found. */
export const VsphereDnsMapping = optional({ metadata: StoredObjectMeta, spec });
export type VsphereDnsMapping = Data<typeof VsphereDnsMapping>;

/** The same in a create or an update. */
export const VsphereDnsMappingInput = object({ spec }, { metadata: ObjectMeta });
export type VsphereDnsMappingInput = Data<typeof VsphereDnsMappingInput>;

export const VsphereDnsMappings = Type.Object({ items: list(VsphereDnsMapping) });

const path = '/v1/users/assets/vsphere/dnsMappings';
const one = { path: `${path}/{uid}`, scope: 'tenant', params: UidParams } as const;

/** DNS mappings of vSphere gateways. */
export const dnsMappingOperations = {
  findVsphereDnsMapping: operation({
    method: 'GET',
    path: '/v1/users/assets/vsphere/dnsMapping',
    scope: 'tenant',
    query: Type.Object({ gatewayUid: Type.String(), datacenter: Type.String(), network: Type.String() }),
    response: { status: 200, body: VsphereDnsMapping },
    idempotent: true,
  }),
  listVsphereDnsMappings: operation({
    method: 'GET',
    path,
    scope: 'tenant',
    query: optional({ filters: Type.String(), orderBy: Type.String() }),
    response: { status: 200, body: VsphereDnsMappings },
    idempotent: true,
  }),
  createVsphereDnsMapping: operation({
    method: 'POST',
    path,
    scope: 'tenant',
    body: VsphereDnsMappingInput,
    response: { status: 201, body: Uid },
    idempotent: false,
  }),
  getVsphereDnsMapping: operation({
    ...one,
    method: 'GET',
    response: { status: 200, body: VsphereDnsMapping },
    idempotent: true,
  }),
  updateVsphereDnsMapping: operation({
    ...one,
    method: 'PUT',
    body: VsphereDnsMappingInput,
    response: { status: 204 },
    idempotent: true,
  }),
  deleteVsphereDnsMapping: operation({ ...one, method: 'DELETE', response: { status: 204 }, idempotent: true }),
} as const;
