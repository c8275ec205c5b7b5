import type { Blocks } from '../model/dependencies';
import type { ResourceChange } from '../plan/plan';
import { changeKey } from '../plan/plan-run';

export const expanded = (block: string) => `expand ${block}`;
/** The step after which all that is made of a block is made. */
export const settled = (block: string): string => `settled ${block}`;
export const applied = (change: ResourceChange) => `apply ${changeKey(change)}`;
export const destroyed = (change: ResourceChange) => `destroy ${changeKey(change)}`;
/** Steps that only join others, so that many can wait for many without an edge for each pair. */
export const gone = (block: string) => `gone ${block}`;
export const usersGone = (block: string) => `users gone ${block}`;
export const freeUsersGone = (block: string) => `free users gone ${block}`;
export const usersMade = (block: string) => `users made ${block}`;
export const made = (block: string) => `made ${block}`;
/** The step after which the data sources of `check` blocks are read. */
export const CHECKING = 'checking';
/** The actions that a change of an object fires. */
export const invokedBefore = (instance: string) => `invoke before ${instance}`;
export const invokedAfter = (instance: string) => `invoke after ${instance}`;

/** The steps that somebody waits for who refers to blocks, or to no more than some of their instances. */
export type Awaited = (named: Blocks) => readonly string[];
