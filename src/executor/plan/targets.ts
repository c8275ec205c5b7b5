import { type Diagnostic, DiagnosticError, errorAt } from '../../framework';
import { compareInstances, type InstanceAddress, instanceText, parseAddress, resourceText } from '../address';
import type { Dependencies } from '../model/dependencies';
import type { StateInstance } from '../state/state';

/** What of a stack a run is about. */
export interface Targets {
  /** As the user gave them; empty for everything. */
  readonly given: readonly string[];
  /** Whether anything of a block is in the run. */
  includesBlock(block: string): boolean;
  includes(address: InstanceAddress): boolean;
  /** Whether a target is about a block itself, or about an instance itself, and not about what depends on it. */
  namesBlock(block: string): boolean;
  names(address: InstanceAddress): boolean;
}

const all = (): boolean => true;
const EVERYTHING: Targets = { given: [], includesBlock: all, includes: all, namesBlock: all, names: all };

/**
 * The targets with all that they depend on; in a destroy, with all that depends on them
 * (https://developer.hashicorp.com/terraform/cli/commands/plan#resource-targeting).
 * @throws DiagnosticError when a target is no address
 */
export function selectTargets(
  given: readonly string[],
  dependencies: Dependencies,
  state: ReadonlyMap<string, StateInstance>,
  destroy: boolean,
): Targets {
  if (given.length === 0) return EVERYTHING;
  const addresses = given.map(targetAddress);
  const blocks = new Set(addresses.map(resourceText));
  const around = new Set<string>();
  const users = destroy ? usersInState(state) : new Map<string, ReadonlySet<string>>();
  // What is not there takes nothing with it.
  const roots = destroy ? new Set(addresses.filter((address) => isThere(address, state)).map(resourceText)) : blocks;
  for (const block of roots) {
    const others = destroy ? dependentsOf(block, users) : dependencies.all(block);
    for (const other of others) around.add(other);
  }
  if (!destroy) {
    // What the configuration has lost goes by the provider that the state names.
    const lost = [...state.values()].filter(({ address }) => blocks.has(resourceText(address)));
    for (const ref of new Set(lost.map(({ provider }) => provider))) {
      for (const other of dependencies.allOfProvider(ref)) around.add(other);
    }
  }
  const whole = new Set(addresses.filter(({ key }) => key === undefined).map(resourceText));
  const instances = new Set(addresses.map(instanceText));
  // What is named by its instances is in the run with these only, also where something else depends on all of it.
  const inPart = (block: string) => !destroy && blocks.has(block) && !whole.has(block);
  const names = (address: InstanceAddress) => instances.has(instanceText(address)) || whole.has(resourceText(address));
  return {
    given,
    includesBlock: (block) => blocks.has(block) || around.has(block),
    includes: (address) => {
      const block = resourceText(address);
      return names(address) || (around.has(block) && !inPart(block));
    },
    namesBlock: (block) => blocks.has(block),
    names,
  };
}

/**
 * Targets have to cover both addresses of everything that has moved, whether it depends on them or not.
 * @param moved where moved instances were, by where they are now
 * @returns an error that names what is left out
 */
export function movesLeftOut(given: readonly string[], moved: ReadonlyMap<string, InstanceAddress>): readonly Diagnostic[] {
  if (given.length === 0) return [];
  const targets = given.map(targetAddress);
  const covered = (address: InstanceAddress) =>
    targets.some(
      (target) => resourceText(target) === resourceText(address) && (target.key === undefined || target.key === address.key),
    );
  const addresses = [...moved].flatMap(([is, was]) => [was, targetAddress(is)]).filter((address) => !covered(address));
  if (addresses.length === 0) return [];
  const missing = addresses.sort(compareInstances).map((address) => `\n  --target '${instanceText(address)}'`);
  return [
    errorAt(
      undefined,
      'Moved resource instances excluded by targeting',
      `Objects in the state have moved to other addresses in the configuration, and the targets don't cover all of them. Leave the targets away, or add these:${missing.join('')}`,
    ),
  ];
}

/** Reads a target or an address to replace. @throws DiagnosticError */
export function targetAddress(text: string): InstanceAddress {
  const address = parseAddress(text);
  if (address) return address;
  throw new DiagnosticError(
    errorAt(
      undefined,
      `Invalid target "${text}"`,
      'A target is the address of a resource or of one instance: palette_cluster_vsphere.apps, palette_proxy_config.site[0], palette_proxy_config.site["dc1"].',
    ),
  );
}

/** Reads the address of an instance to replace. @throws DiagnosticError */
export function replacedAddress(text: string): InstanceAddress {
  const address = targetAddress(text);
  if (address.mode === 'managed') return address;
  throw new DiagnosticError(
    errorAt(
      undefined,
      `Invalid force-replace address "${text}"`,
      'Only managed resources can be replaced; data sources are read afresh each time.',
    ),
  );
}

function isThere(target: InstanceAddress, state: ReadonlyMap<string, StateInstance>): boolean {
  if (target.key !== undefined) return state.has(instanceText(target));
  return [...state.values()].some(({ address }) => resourceText(address) === resourceText(target));
}

/** What the configuration says by now has no say: what is there was made by what the state knows. */
function dependentsOf(block: string, users: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = [block];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const other of users.get(next) ?? []) {
      if (found.has(other)) continue;
      found.add(other);
      pending.push(other);
    }
  }
  return found;
}

/** For each block those whose objects depend on it by what the state says. */
function usersInState(state: ReadonlyMap<string, StateInstance>): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, Set<string>>();
  for (const { address, current } of state.values()) {
    for (const block of current?.dependencies ?? []) {
      const known = users.get(block);
      if (known) known.add(resourceText(address));
      else users.set(block, new Set([resourceText(address)]));
    }
  }
  return users;
}
