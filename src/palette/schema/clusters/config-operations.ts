import { type TSchema, Type } from '@sinclair/typebox';
import { ListQuery, Uid } from '../metadata';
import { operation } from '../operation';

/** Where a cloud config is found. */
export const ConfigParams = Type.Object({ configUid: Type.String() });
/** Where a machine pool is found. */
export const PoolParams = Type.Object({ configUid: Type.String(), machinePoolName: Type.String() });
/** Where a machine is found. */
export const MachineParams = Type.Object({ configUid: Type.String(), machinePoolName: Type.String(), machineUid: Type.String() });

/** The Palette version that no longer has an operation, where there is one. */
export type Versions = { readonly removedIn?: '4.8' };

/** The calls for a cloud config and its machine pools. The names are those of any cloud: a cloud's own file gives them its. */
export function poolOperations<Config extends TSchema, Change extends TSchema, Pool extends TSchema>(
  path: string,
  schemas: { readonly config: Config; readonly change: Change; readonly pool: Pool },
  versions: Versions = {},
) {
  return {
    get_CloudConfig: operation({
      ...versions,
      method: 'GET',
      path: `${path}/{configUid}`,
      scope: 'either',
      params: ConfigParams,
      response: { status: 200, body: schemas.config },
      idempotent: true,
    }),
    update_ClusterConfig: operation({
      ...versions,
      method: 'PUT',
      path: `${path}/{configUid}/clusterConfig`,
      scope: 'either',
      params: ConfigParams,
      body: schemas.change,
      response: { status: 204 },
      idempotent: true,
    }),
    create_MachinePool: operation({
      ...versions,
      method: 'POST',
      path: `${path}/{configUid}/machinePools`,
      scope: 'either',
      params: ConfigParams,
      body: schemas.pool,
      response: { status: 201, body: Uid },
      idempotent: false,
    }),
    update_MachinePool: operation({
      ...versions,
      method: 'PUT',
      path: `${path}/{configUid}/machinePools/{machinePoolName}`,
      scope: 'either',
      params: PoolParams,
      body: schemas.pool,
      response: { status: 204 },
      idempotent: true,
    }),
    delete_MachinePool: operation({
      ...versions,
      method: 'DELETE',
      path: `${path}/{configUid}/machinePools/{machinePoolName}`,
      scope: 'either',
      params: PoolParams,
      response: { status: 204 },
      idempotent: true,
    }),
  } as const;
}

/** The calls for the machines of one cloud: people read and delete them, the cluster's agent reports them. */
export function machineOperations<Machine extends TSchema, Input extends TSchema>(
  path: string,
  schemas: { readonly machine: Machine; readonly input: Input },
  versions: Versions = {},
) {
  const machines = `${path}/{configUid}/machinePools/{machinePoolName}/machines`;
  return {
    create_Machine: operation({
      ...versions,
      method: 'POST',
      path: machines,
      scope: 'either',
      params: PoolParams,
      body: schemas.input,
      response: { status: 201, body: Uid },
      idempotent: false,
    }),
    get_Machine: operation({
      ...versions,
      method: 'GET',
      path: `${machines}/{machineUid}`,
      scope: 'either',
      params: MachineParams,
      response: { status: 200, body: schemas.machine },
      idempotent: true,
    }),
    update_Machine: operation({
      ...versions,
      method: 'PUT',
      path: `${machines}/{machineUid}`,
      scope: 'either',
      params: MachineParams,
      body: schemas.input,
      response: { status: 204 },
      idempotent: true,
    }),
    delete_Machine: operation({
      ...versions,
      method: 'DELETE',
      path: `${machines}/{machineUid}`,
      scope: 'either',
      params: MachineParams,
      response: { status: 204 },
      idempotent: true,
    }),
  } as const;
}

/** The list of a pool's machines where it comes in pages. */
export function pagedMachines<Machines extends TSchema>(path: string, machines: Machines) {
  return operation({
    method: 'GET',
    path: `${path}/{configUid}/machinePools/{machinePoolName}/machines`,
    scope: 'either',
    params: PoolParams,
    query: ListQuery,
    response: { status: 200, body: machines },
    idempotent: true,
  });
}

/** The list of a pool's machines where it comes whole. */
export function wholeMachines<Machines extends TSchema>(path: string, machines: Machines, versions: Versions = {}) {
  return operation({
    ...versions,
    method: 'GET',
    path: `${path}/{configUid}/machinePools/{machinePoolName}/machines`,
    scope: 'either',
    params: PoolParams,
    response: { status: 200, body: machines },
    idempotent: true,
  });
}
