import type { World } from '../../../../src/simulator/world/world';
import type { Action } from './action';

/** How a request may fail on its way; `503` comes from a server that has done nothing. */
export type Fault = 'drop-before' | 'drop-after' | '503';

/** What came of an action: `done`, the code of a refusal, `lost` when nobody knows, `not done` when surely nothing happened. */
export type Outcome = 'done' | 'lost' | 'not done' | { readonly refused: string };

/** A way to act on a simulated Palette. */
export interface Driver {
  readonly world: World;
  act(action: Action, fault: Fault | undefined): Promise<Outcome>;
  close(): Promise<void>;
}

/** The names of the model's objects. */
export const names = {
  gateway: (number: number) => `gateway-${number}`,
  account: (number: number) => `account-${number}`,
  cluster: (number: number) => `cluster-${number}`,
  pool: (gateway: number, number: number) => `pool-${gateway}-${number}`,
} as const;
