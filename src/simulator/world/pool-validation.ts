import { homeOf, type NewCluster } from './clusters';
import { Refusal } from './errors';
import { placementProblem } from './placement';
import { newPool, type PoolOrder } from './pools';
import type { Pool } from './records';
import type { World } from './world';

/** What is wrong with a machine pool that was asked about; nothing where `errors` is empty. */
export interface PoolResult {
  readonly name: string;
  readonly errors: readonly { readonly code: string; readonly message: string }[];
}

/**
 * Checks the machine pools of a cluster as its creation would, without making it: sizes, IP pools, and whether the
 * infrastructure has what they name (as far as the gateway is up to look). An account that couldn't be used is refused.
 */
export function validatePools(world: World, projectUid: string | undefined, input: NewCluster): readonly PoolResult[] {
  const { account, gateway } = homeOf(world, projectUid, input);
  const home = { ...input, gatewayUid: gateway.uid };
  const results = input.pools.map((order) => {
    const name = order.poolConfig?.name ?? '';
    const read = attempt(() => newPool(world, home, order));
    if (read instanceof Refusal) return { name, errors: [{ code: read.code, message: read.message }] };
    const placed = { config: input.config, pools: [read] };
    const problem = gateway.up ? placementProblem(world, account, placed) : undefined;
    return { name, errors: problem === undefined ? [] : [{ code: 'InvalidMachinePool', message: problem }] };
  });
  return [...results, ...countResults(input.pools)];
}

/** A cluster has one control plane, and pools of different names. */
function countResults(pools: readonly PoolOrder[]): PoolResult[] {
  const controlPlanes = pools.filter(({ poolConfig }) => poolConfig?.isControlPlane).length;
  const names = pools.map(({ poolConfig }) => poolConfig?.name ?? '');
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  const errors = [
    ...(controlPlanes === 1
      ? []
      : [
          {
            code: 'InvalidCluster',
            message: `A cluster needs one control plane pool, and machinepoolconfig holds ${controlPlanes}`,
          },
        ]),
    ...(twice === undefined ? [] : [{ code: 'MachinePoolAlreadyExists', message: `Machine pool ${twice} is given twice` }]),
  ];
  return errors.length === 0 ? [] : [{ name: 'machinepoolconfig', errors }];
}

function attempt(read: () => Pool): Pool | Refusal {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
