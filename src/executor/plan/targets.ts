import { type Diagnostic, DiagnosticError, errorAt } from '../../framework';
import {
  absoluteText,
  compareInstances,
  type InstanceAddress,
  instanceText,
  moduleOf,
  parseAddress,
  resourceText,
} from '../address';
import type { BoundConfiguration } from '../model/bound-configuration';
import { isWithin, modulePath, moduleSteps, parseModule, ROOT } from '../module-address';
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
  /** Whether what was set aside of an instance is in the run. */
  includesSetAside(address: InstanceAddress): boolean;
}

const yes = (): boolean => true;
const EVERYTHING: Targets = {
  given: [],
  includesBlock: yes,
  includes: yes,
  namesBlock: yes,
  names: yes,
  includesSetAside: yes,
};

/**
 * The targets with all that they depend on, and what of their users goes with them; in a destroy, with all that depends on them
 * (https://developer.hashicorp.com/terraform/cli/commands/plan#resource-targeting).
 * @throws DiagnosticError when a target is no address
 */
export function selectTargets(
  given: readonly string[],
  { dependencies, blocks: declared }: Pick<BoundConfiguration, 'dependencies' | 'blocks'>,
  state: ReadonlyMap<string, StateInstance>,
  destroy: boolean,
): Targets {
  if (given.length === 0) return EVERYTHING;
  const all = given.map(readTarget);
  const addresses = all.filter((target): target is InstanceAddress => 'type' in target);
  const modules = all.filter((target): target is ModuleTarget => !('type' in target));
  const blocks = new Set(addresses.map(resourceText));
  const whole = new Set(addresses.filter(({ key }) => key === undefined).map(resourceText));
  if (modules.length > 0) {
    for (const { address } of [...declared.values(), ...state.values()]) {
      const path = modulePath(moduleOf(address));
      const about = modules.filter(({ module }) => path !== ROOT && isWithin(path, modulePath(module)));
      if (about.length > 0) blocks.add(resourceText(address));
      if (about.some(({ module }) => modulePath(module) === module)) whole.add(resourceText(address));
    }
  }
  const around = new Set<string>();
  const users = destroy ? usersInState(state) : new Map<string, ReadonlySet<string>>();
  // What is not there takes nothing with it.
  const roots = destroy ? new Set(blocksInState(all, state)) : blocks;
  for (const block of roots) {
    const others = destroy ? dependentsOf(block, users) : dependencies.all(block);
    for (const other of others) around.add(other);
  }
  const wholeHere = new Set(addresses.filter(({ key }) => key === undefined).map(absoluteText));
  const instances = new Set(addresses.map(instanceText));
  // What is named by its instances is in the run with these only, also where something else depends on all of it.
  const inPart = (block: string) => !destroy && blocks.has(block) && !whole.has(block);
  const names = (address: InstanceAddress) =>
    instances.has(instanceText(address)) ||
    wholeHere.has(absoluteText(address)) ||
    (address.module !== undefined && modules.some((target) => covers(target, address)));
  const setAside = destroy ? [] : setAsideWith(names, state);
  if (!destroy) {
    // What the configuration has lost goes by the provider that the state names.
    const going = [...state.values()].filter(({ address }) => blocks.has(resourceText(address)));
    const refs = [...going, ...setAside].map(
      ({ address, provider }) => declared.get(resourceText(address))?.config.provider ?? provider,
    );
    for (const ref of new Set(refs)) for (const other of dependencies.allOfProvider(ref)) around.add(other);
  }
  const old = new Set(setAside.map(({ address }) => instanceText(address)));
  const includes = (address: InstanceAddress) => {
    const block = resourceText(address);
    return names(address) || (around.has(block) && !inPart(block));
  };
  return {
    given,
    includesBlock: (block) => blocks.has(block) || around.has(block),
    includes,
    namesBlock: (block) => blocks.has(block),
    names,
    includesSetAside: (address) => (destroy ? includes(address) : old.has(instanceText(address))),
  };
}

/**
 * The instances of which something was set aside that is in the run: those that targets name, and those whose objects depend on one of these
 * by what the state says, since theirs has to go first.
 */
function setAsideWith(
  names: (address: InstanceAddress) => boolean,
  state: ReadonlyMap<string, StateInstance>,
): readonly StateInstance[] {
  const all = [...state.values()].filter(({ deposed }) => Object.keys(deposed).length > 0);
  const found = new Set<StateInstance>();
  const pending = all.filter(({ address }) => names(address));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    const { address } = next;
    const block = resourceText(address);
    pending.push(...all.filter((user) => user.current?.dependencies.includes(block) && !inOtherInstance(user.address, address)));
  }
  return [...found];
}

/** What a module has in one of its instances doesn't use what it has in another. */
function inOtherInstance(one: InstanceAddress, other: InstanceAddress): boolean {
  const [module, another] = [moduleOf(one), moduleOf(other)];
  return module !== another && modulePath(module) === modulePath(another);
}

/**
 * Targets have to cover both addresses of everything that has moved, whether it depends on them or not.
 * @param moved where moved instances were, by where they are now
 * @returns an error that names what is left out
 */
export function movesLeftOut(given: readonly string[], moved: ReadonlyMap<string, InstanceAddress>): readonly Diagnostic[] {
  if (given.length === 0) return [];
  const targets = given.map(readTarget);
  const covered = (address: InstanceAddress) => targets.some((target) => covers(target, address));
  const addresses = [...moved].flatMap(([is, was]) => [was, instanceAddress(is)]).filter((address) => !covered(address));
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

/** What a target names: a block, an instance of one, or a module. */
export type Target = InstanceAddress | ModuleTarget;

interface ModuleTarget {
  readonly module: string;
}

/** Reads a target. @throws DiagnosticError */
export function readTarget(text: string): Target {
  const address = parseAddress(text);
  if (address) return address;
  if (text !== '' && parseModule(text)) return { module: text };
  throw invalidTarget(text);
}

/** What a target is written like. */
export function targetText(target: Target): string {
  return 'type' in target ? instanceText(target) : target.module;
}

/** Whether an instance is what a target names, or part of it. */
export function covers(target: Target, address: InstanceAddress): boolean {
  if (!('type' in target)) return isAround(target, moduleOf(address));
  return absoluteText(target) === absoluteText(address) && (target.key === undefined || target.key === address.key);
}

/** Without a key in its last step, a target means all instances of a module. */
function isAround(target: ModuleTarget, module: string): boolean {
  const [steps, others] = [moduleSteps(target.module), moduleSteps(module)];
  return steps.every(({ name, key }, i) => {
    const other = others[i];
    if (!other || other.name !== name) return false;
    return other.key === key || (key === undefined && i === steps.length - 1);
  });
}

function instanceAddress(text: string): InstanceAddress {
  const address = parseAddress(text);
  if (address) return address;
  throw invalidTarget(text);
}

function invalidTarget(text: string): DiagnosticError {
  return new DiagnosticError(
    errorAt(
      undefined,
      `Invalid target "${text}"`,
      'A target is the address of a resource, of one instance or of a module: palette_cluster_vsphere.apps, palette_proxy_config.site[0], palette_proxy_config.site["dc1"], module.site.',
    ),
  );
}

/** Reads the address of an instance to replace. @throws DiagnosticError */
export function replacedAddress(text: string): InstanceAddress {
  const address = instanceAddress(text);
  if (address.mode === 'managed') return address;
  throw new DiagnosticError(
    errorAt(
      undefined,
      `Invalid force-replace address "${text}"`,
      'Only managed resources can be replaced; data sources are read afresh each time.',
    ),
  );
}

function blocksInState(targets: readonly Target[], state: ReadonlyMap<string, StateInstance>): readonly string[] {
  return [...state.values()].flatMap(({ address }) =>
    targets.some((target) => covers(target, address)) ? [resourceText(address)] : [],
  );
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
