import type { Diagnostic } from '../../framework';
import { absoluteText, type InstanceAddress, instanceText, resourceText } from '../address';
import { destination, type FlatMove, isFlat, moveKind } from '../config/check/move-endpoint';
import { isWhole, movesInOrder } from '../config/check/move-order';
import type { Configuration, MoveConfig } from '../config/configuration';
import { moduleSteps, moduleText } from '../module-address';
import type { EmptyBlock, State, StateInstance } from '../state/state';
import { byBlock } from './plan-run';

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
  const moving = new Moving(state);
  for (const move of movesInOrder(configuration.moved) ?? configuration.moved) {
    if (isFlat(move)) moving.moveFlat(move);
    else moving.moveAcross(move);
  }
  // Where somebody says what has moved, nothing is guessed.
  const named = new Set(configuration.moved.flatMap(namedBlocks));
  for (const instance of [...moving.at.values()]) {
    const implied = impliedAddress(configuration, instance.address);
    if (implied && !named.has(resourceText(instance.address))) moving.move(instance, implied, true);
  }
  return { instances: moving.at, emptyBlocks: moving.empty, from: moving.from, problems: moving.problems };
}

/** A state while things move in it. */
class Moving {
  readonly at: Map<string, StateInstance>;
  readonly empty: Map<string, EmptyBlock>;
  readonly from = new Map<string, InstanceAddress>();
  readonly problems: Diagnostic[] = [];
  /** Instances by their block, in one instance of its module. */
  readonly #blocks: Map<string, Set<StateInstance>>;

  constructor({ instances, emptyBlocks }: Pick<State, 'instances' | 'emptyBlocks'>) {
    this.at = new Map(instances);
    this.empty = new Map(emptyBlocks);
    this.#blocks = new Map([...byBlock(instances, blockIn)].map(([block, all]) => [block, new Set(all)]));
  }

  move(instance: StateInstance, address: InstanceAddress, implied: boolean): void {
    const [was, is] = [instanceText(instance.address), instanceText(address)];
    if (this.at.has(is)) {
      if (!implied) this.problems.push(blocked(was, is));
      return;
    }
    const moved = { ...instance, address };
    this.at.delete(was);
    this.at.set(is, moved);
    this.#blocks.get(blockIn(instance))?.delete(instance);
    this.empty.delete(blockIn(moved));
    const beside = this.#blocks.get(blockIn(moved));
    if (beside) beside.add(moved);
    else this.#blocks.set(blockIn(moved), new Set([moved]));
    this.from.set(is, this.from.get(was) ?? instance.address);
    this.from.delete(was);
  }

  moveFlat({ from: source, to }: FlatMove): void {
    if (isWhole({ from: source, to })) {
      if (this.#isThere(resourceText(source)) && this.#isThere(resourceText(to))) {
        // Blocks move as a whole, or not at all; one without instances is in the way, too.
        this.problems.push(blocked(resourceText(source), resourceText(to)));
        return;
      }
      this.#moveEmpty(resourceText(source), to);
    }
    for (const instance of [...(this.#blocks.get(resourceText(source)) ?? [])]) {
      if (source.key !== undefined || to.key !== undefined) {
        if (instance.address.key === source.key) this.move(instance, to, false);
      } else this.move(instance, { ...to, key: instance.address.key }, false);
    }
  }

  /** A move that modules have to do with. */
  moveAcross(move: MoveConfig): void {
    const kind = moveKind(move);
    const within = moduleSteps(move.within).length + moduleSteps(move.from.module).length;
    const groups = new Map<string, { readonly to: string; readonly instances: StateInstance[]; readonly empty: string[] }>();
    const groupOf = (address: InstanceAddress, to: InstanceAddress) => {
      const [was, is] =
        kind === 'block' ? [absoluteText(address), absoluteText(to)] : [outer(address, within), outer(to, modulesOf(move))];
      const known = groups.get(was) ?? { to: is, instances: [], empty: [] };
      groups.set(was, known);
      return known;
    };
    for (const instance of [...this.at.values()]) {
      const to = destination(move, instance.address);
      if (!to) continue;
      if (kind === 'instance') this.move(instance, to, false);
      else groupOf(instance.address, to).instances.push(instance);
    }
    for (const [text, { address }] of kind === 'instance' ? [] : [...this.empty]) {
      const whole = { ...address, key: undefined };
      const to = destination(move, whole);
      if (to) groupOf(whole, to).empty.push(text);
    }
    for (const [was, { to, instances, empty }] of groups) {
      if (kind === 'block' ? this.#isThere(to) : this.#hasModule(to)) {
        this.problems.push(blocked(was, to));
        continue;
      }
      for (const text of empty) {
        const address = this.empty.get(text)?.address;
        const target = address && destination(move, { ...address, key: undefined });
        if (target) this.#moveEmpty(text, target);
      }
      for (const instance of instances) this.move(instance, destination(move, instance.address) as InstanceAddress, false);
    }
  }

  #isThere(block: string): boolean {
    return this.empty.has(block) || (this.#blocks.get(block)?.size ?? 0) > 0;
  }

  #hasModule(module: string): boolean {
    const all = [...this.at.values(), ...this.empty.values()];
    return all.some(({ address }) => address.module === module);
  }

  #moveEmpty(source: string, { key: _, ...address }: InstanceAddress): void {
    const block = this.empty.get(source);
    if (!block) return;
    this.empty.delete(source);
    this.empty.set(absoluteText(address), { ...block, address });
  }
}

function blockIn({ address }: StateInstance): string {
  return absoluteText(address);
}

function modulesOf({ within, to }: MoveConfig): number {
  return moduleSteps(within).length + moduleSteps(to.module).length;
}

/** The module instance that is so many steps from the root, on the way to an address. */
function outer({ module }: InstanceAddress, steps: number): string {
  return moduleText(moduleSteps(module).slice(0, steps));
}

/** The blocks that a move names, whichever instance of their module is meant. */
function namedBlocks({ from, to, within }: MoveConfig): readonly string[] {
  return [from, to].flatMap((endpoint) => {
    if (!('type' in endpoint)) return [];
    const module = moduleText([...moduleSteps(within), ...moduleSteps(endpoint.module)]);
    return [resourceText(module === '' ? endpoint : { ...endpoint, module })];
  });
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
