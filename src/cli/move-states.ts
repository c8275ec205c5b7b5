import {
  type BackendInit,
  neededFrom,
  readStateFrom,
  type State,
  type StateStorage,
  stateFileText,
  who,
  workspacesAt,
} from '../executor';
import type { Clock } from '../runtime/clock';
import type { Console } from './console';
import { openStore } from './open-store';
import { UserError } from './user-error';

/** A state that goes to another place. */
export interface Moved {
  readonly workspace: string;
  readonly from: StateStorage;
  readonly to: StateStorage;
  /** Another state is there already. */
  readonly overwrites: boolean;
}

interface Context {
  readonly directory: string;
  readonly env: NodeJS.ProcessEnv;
  readonly clock: Clock;
}

/**
 * The states that another backend lacks, of all workspaces; both places are asked.
 * @throws UserError where it has no workspaces to put them in
 */
export async function statesToMove(init: BackendInit, context: Context, { emit }: Console): Promise<readonly Moved[]> {
  const [from, { to }] = [neededFrom(init), init];
  const read = (storage: StateStorage) => readStateFrom(storage, { clock: context.clock, onEvent: emit, who: who() });
  const states: Moved[] = [];
  for (const workspace of (await workspacesAt(from, context)?.list()) ?? ['default']) {
    const source = from.backend.open(from.settings, { ...context, workspace });
    const state = await read(source);
    if (workspace !== 'default' && !to.backend.workspaces) {
      if (isEmpty(state)) continue;
      throw new UserError(
        `the workspace "${workspace}" has a state in the backend "${from.type}", and the backend "${to.type}" has no workspaces: delete it, or take a backend that has them`,
      );
    }
    const target = to.backend.open(to.settings, { ...context, workspace });
    if (source.name === target.name) continue;
    // Also where nothing is copied: a place that can't be reached is none to go to.
    const there = await read(target);
    if (isEmpty(state) || (there && state && stateFileText(there) === stateFileText(state))) continue;
    states.push({ workspace, from: source, to: target, overwrites: !isEmpty(there) });
  }
  return states;
}

/** Copies states, each with both of its places locked. @throws UserError, StateError, LockError */
export async function moveStates(
  states: readonly Moved[],
  { to }: BackendInit,
  context: Context,
  { console, signal }: { readonly console: Console; readonly signal: AbortSignal },
): Promise<void> {
  const workspaces = workspacesAt(to, context);
  const there = (await workspaces?.list()) ?? ['default'];
  for (const { workspace, from, to: target } of states) {
    if (!there.includes(workspace)) await workspaces?.create(workspace);
    const opening = { command: 'init', operation: 'migrate-state', emit: console.emit, signal };
    const source = await openStore(from, opening);
    try {
      if (source.inDoubt.length > 0) {
        throw new UserError(
          `a run that ended in the middle of things may have made ${source.inDoubt.join(', ')}, and its journal is beside ${from.name}: apply there first`,
        );
      }
      const store = await openStore(target, opening);
      try {
        store.replace(source.state);
      } catch (error) {
        await store.abandon();
        throw error;
      }
      await store.close();
    } finally {
      await source.abandon();
    }
  }
}

function isEmpty(state: State | undefined): boolean {
  return !state || (state.instances.size === 0 && Object.keys(state.outputs).length === 0);
}
