import type { Diagnostic } from '../../framework';
import { type InstanceAddress, instanceText, resourceText } from '../address';
import { isWhole, movesInOrder } from '../config/check/move-order';
import type { Configuration } from '../config/configuration';
import type { EmptyBlock, State, StateInstance } from '../state/state';
import { blockOf, byBlock } from './plan-run';

/** The state's instances at their new addresses. */
export interface Moved {
  readonly instances: ReadonlyMap<string, StateInstance>;
  readonly emptyBlocks: State['emptyBlocks'];
  /** Where moved instances were, by where they are now. */
  readonly from: ReadonlyMap<string, InstanceAddress>;
  readonly problems: readonly Diagnostic[];
}

/**
 * Applies `moved` blocks, in their order and along chains, and the move between `x` and `x[0]` when
 * `count` comes or goes (https://developer.hashicorp.com/terraform/language/modules/develop/refactoring).
 */
export function applyMoves(configuration: Configuration, state: Pick<State, 'instances' | 'emptyBlocks'>): Moved {
  const { instances, emptyBlocks } = state;
  if (configuration.moved.length === 0 && !needsImplied(configuration, instances)) {
    return { instances, emptyBlocks, from: new Map(), problems: [] };
  }
  const at = new Map(instances);
  const blocks = new Map([...byBlock(instances, blockOf)].map(([block, all]) => [block, new Set(all)]));
  const empty = new Map(emptyBlocks);
  const from = new Map<string, InstanceAddress>();
  const problems: Diagnostic[] = [];

  const move = (instance: StateInstance, address: InstanceAddress, implied: boolean): void => {
    const [was, is] = [instanceText(instance.address), instanceText(address)];
    if (at.has(is)) {
      if (!implied) problems.push(blocked(was, is));
      return;
    }
    const moved = { ...instance, address };
    at.delete(was);
    at.set(is, moved);
    blocks.get(blockOf(instance))?.delete(instance);
    empty.delete(blockOf(moved));
    const beside = blocks.get(blockOf(moved));
    if (beside) beside.add(moved);
    else blocks.set(blockOf(moved), new Set([moved]));
    from.set(is, from.get(was) ?? instance.address);
    from.delete(was);
  };

  for (const { from: source, to } of movesInOrder(configuration.moved) ?? configuration.moved) {
    if (isWhole({ from: source, to })) {
      const isThere = (block: string) => empty.has(block) || (blocks.get(block)?.size ?? 0) > 0;
      if (isThere(resourceText(source)) && isThere(resourceText(to))) {
        // Blocks move as a whole, or not at all; one without instances is in the way, too.
        problems.push(blocked(resourceText(source), resourceText(to)));
        continue;
      }
      moveEmpty(empty, source, to);
    }
    for (const instance of [...(blocks.get(resourceText(source)) ?? [])]) {
      if (source.key !== undefined || to.key !== undefined) {
        if (instance.address.key === source.key) move(instance, to, false);
      } else move(instance, { ...to, key: instance.address.key }, false);
    }
  }
  // Where somebody says what has moved, nothing is guessed.
  const named = new Set(configuration.moved.flatMap(({ from: source, to }) => [resourceText(source), resourceText(to)]));
  for (const instance of [...at.values()]) {
    const implied = impliedAddress(configuration, instance.address);
    if (implied && !named.has(resourceText(instance.address))) move(instance, implied, true);
  }
  return { instances: at, emptyBlocks: empty, from, problems };
}

function moveEmpty(empty: Map<string, EmptyBlock>, source: InstanceAddress, { mode, type, name }: InstanceAddress): void {
  const block = empty.get(resourceText(source));
  if (!block) return;
  empty.delete(resourceText(source));
  const address = { mode, type, name };
  empty.set(resourceText(address), { ...block, address });
}

function needsImplied(configuration: Configuration, instances: ReadonlyMap<string, StateInstance>): boolean {
  for (const { address } of instances.values()) if (impliedAddress(configuration, address)) return true;
  return false;
}

/** `x` becomes `x[0]` when the block has a count now, and the other way round. */
function impliedAddress(configuration: Configuration, address: InstanceAddress): InstanceAddress | undefined {
  const config = configuration.resources[resourceText(address)];
  if (!config || address.mode === 'data') return undefined;
  if (address.key === undefined && config.count) return { ...address, key: 0 };
  if (address.key === 0 && !config.count && !config.forEach) return { ...address, key: undefined };
  return undefined;
}

function blocked(was: string, is: string): Diagnostic {
  return {
    severity: 'warning',
    summary: 'Unresolved resource instance address changes',
    detail: `${was} could not move to ${is}: there is an object at that address already. It will be destroyed if the configuration doesn't have it.`,
  };
}
