import type { Block, ObjectValue, Path } from '../../framework';
import type { InstanceAddress } from '../address';
import type { ActionEvent } from '../config/configuration';
import type { ActionInstanceAddress } from './action-address';

/** What makes an action be invoked: a change of an object. */
export interface FiredTrigger {
  readonly resource: InstanceAddress;
  readonly event: ActionEvent;
  /** Which `action_trigger` block of the resource, from 0. */
  readonly block: number;
  /** Which action of that block, from 0. */
  readonly index: number;
}

/** An action that a plan says is invoked. */
export interface ActionInvocation {
  readonly address: ActionInstanceAddress;
  /** The provider configuration, as state files write it. */
  readonly provider: string;
  /** The schema of what is configured. */
  readonly schema: Block;
  /** Unknown where only apply will tell; without what is kept nowhere. */
  readonly config: ObjectValue;
  readonly sensitive: readonly Path[];
  /** Absent where somebody has said so by hand. */
  readonly trigger?: FiredTrigger;
}

/** Whether an action comes before the change that fires it. */
export function isBefore({ event }: Pick<FiredTrigger, 'event'>): boolean {
  return event.startsWith('before_');
}
