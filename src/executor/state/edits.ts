import { DiagnosticError, errorAt } from '../../framework';
import {
  absoluteText,
  compareInstances,
  compareText,
  type InstanceAddress,
  instanceText,
  moduleOf,
  parseAddress,
  resourceText,
} from '../address';
import { modulePath, moduleSteps, moduleText, parseModule } from '../module-address';
import type { ObjectChange } from './journal/changes';
import type { State, StateInstance, StateObject } from './state';

/** What somebody types to mean something of a state: a block, an instance of one, or a module. */
export type StateTarget = InstanceAddress | ModuleTarget;

interface ModuleTarget {
  readonly module: string;
}

/** An address of an object, as it was typed. @throws DiagnosticError for what is none */
export function typedAddress(text: string): InstanceAddress {
  const address = parseAddress(text);
  if (address) return address;
  throw noAddress(text);
}

/** An address of an object or of a module, as it was typed. @throws DiagnosticError for what is none */
export function typedTarget(text: string): StateTarget {
  const address = parseAddress(text);
  if (address) return address;
  if (text !== '' && parseModule(text)) return { module: text };
  throw noAddress(text);
}

function noAddress(text: string): DiagnosticError {
  const detail = `${JSON.stringify(text)} is no address of a resource, of an instance of one or of a module, such as palette_ip_pool.apps, palette_ip_pool.apps["dc1"] or module.site.`;
  return new DiagnosticError(errorAt(undefined, 'Invalid address', detail));
}

/** The instances that an address means: the one, or all of a block or of a module. */
export function instancesAt({ instances }: Pick<State, 'instances'>, target: StateTarget): readonly StateInstance[] {
  if (!isObject(target)) return ofModule(instances, target);
  const exact = instances.get(instanceText(target));
  if (exact) return [exact];
  return target.key === undefined ? ofBlock(instances, target) : [];
}

function isObject(target: StateTarget): target is InstanceAddress {
  return 'type' in target;
}

function ofBlock(instances: State['instances'], block: InstanceAddress): readonly StateInstance[] {
  const text = absoluteText(block);
  return inOrder([...instances.values()].filter(({ address }) => absoluteText(address) === text));
}

/** Without a key at its end, an address means all instances of a module. */
function ofModule(instances: State['instances'], target: ModuleTarget): readonly StateInstance[] {
  return inOrder([...instances.values()].filter(({ address }) => movedModule(address, target, target) !== undefined));
}

function inOrder(instances: StateInstance[]): readonly StateInstance[] {
  return instances.sort((a, b) => compareInstances(a.address, b.address));
}

/** The module of an address when one module that it is in becomes another; undefined when it is in no such module. */
function movedModule(address: InstanceAddress, from: ModuleTarget, to: ModuleTarget): string | undefined {
  const [steps, source, target] = [moduleSteps(address.module), moduleSteps(from.module), moduleSteps(to.module)];
  const isWithin = source.every(({ name, key }, i) => {
    const step = steps[i];
    return step?.name === name && (step.key === key || (key === undefined && i === source.length - 1));
  });
  if (!isWithin || steps.length < source.length) return undefined;
  const last =
    source.at(-1)?.key === undefined && target.at(-1)?.key === undefined ? steps[source.length - 1]?.key : target.at(-1)?.key;
  const there = target.map((step, i) => (i === target.length - 1 ? { ...step, key: last } : step));
  return moduleText([...there, ...steps.slice(source.length)]);
}

/** What takes an instance out of the state, with all of its objects. */
export function removal({ address, provider, current, deposed }: StateInstance): readonly ObjectChange[] {
  return [
    ...(current ? [{ address, provider, object: null }] : []),
    ...Object.keys(deposed).map((key) => ({ address, provider, deposed: key, object: null })),
  ];
}

/** A move of a module, a block or one instance. */
export interface StateMove {
  readonly changes: readonly ObjectChange[];
  readonly from: string;
  readonly to: string;
}

/**
 * What gives an instance, or all of a block or of a module, another address, by the rules of `terraform state mv`.
 * @throws DiagnosticError when nothing is there, something is in the way, or the types differ
 */
export function stateMove(state: Pick<State, 'instances' | 'emptyBlocks'>, from: StateTarget, to: StateTarget): StateMove {
  const [source, target] = [targetText(from), targetText(to)];
  const moved = instancesAt(state, from);
  if (moved.length === 0) throw invalid('source address', `Cannot move ${source}: does not match anything in the current state.`);
  if (isObject(from) && isObject(to)) return objectMove(state, from, to, moved);
  if (isObject(from) || isObject(to)) {
    throw invalid('state move request', `Cannot move ${source} to ${target}: the one is a module, and the other is none.`);
  }
  if (hasKey(to) && !hasKey(from) && moved.some(({ address }) => isKeyedAt(address, from))) {
    throw invalid('source address', `Cannot move ${source} to ${target}: it has instances, of which one has to be named.`);
  }
  const depth = moduleSteps(to.module).length;
  const moves = moved.map((instance) => ({ instance, module: movedModule(instance.address, from, to) }));
  const places = new Set(moves.map(({ module }) => moduleUpTo(module, depth)));
  if ([...state.instances.values()].some(({ address }) => places.has(moduleUpTo(address.module, depth)))) {
    throw invalid('target address', `Cannot move to ${target}: there is already a module at that address in the current state.`);
  }
  const changes = moves.flatMap(({ instance, module }) => {
    const address = { ...instance.address, module };
    return [...removal(instance), ...placing(renamedObjects(instance, renamedModule(from, to), address))];
  });
  const others = [...state.instances.values()].filter((instance) => !moved.includes(instance));
  const stays = others.some(({ address }) => isInPath(modulePath(moduleOf(address)), modulePath(from.module)));
  const named = stays ? ({ dependencies }: StateObject) => dependencies : renamedModule(from, to);
  return { changes: [...changes, ...others.flatMap((instance) => renamed(instance, named))], from: source, to: target };
}

function hasKey({ module }: ModuleTarget): boolean {
  return moduleSteps(module).at(-1)?.key !== undefined;
}

/** Whether something within a module is within an instance of it that has a key. */
function isKeyedAt(address: InstanceAddress, { module }: ModuleTarget): boolean {
  return moduleSteps(address.module)[moduleSteps(module).length - 1]?.key !== undefined;
}

/** The first modules of a path; undefined when it has fewer. */
function moduleUpTo(module: string | undefined, depth: number): string | undefined {
  const steps = moduleSteps(module);
  return steps.length < depth ? undefined : moduleText(steps.slice(0, depth));
}

function targetText(target: StateTarget): string {
  return isObject(target) ? instanceText(target) : target.module;
}

function objectMove(
  state: Pick<State, 'instances' | 'emptyBlocks'>,
  from: InstanceAddress,
  to: InstanceAddress,
  moved: readonly StateInstance[],
): StateMove {
  const [source, target] = [instanceText(from), instanceText(to)];
  if (from.mode !== to.mode || from.type !== to.type) {
    throw invalid('state move request', `Cannot move ${source} to ${target}: resource types don't match.`);
  }
  const isBlock = from.key === undefined && moved.some(({ address }) => address.key !== undefined);
  if (isBlock && to.key !== undefined) {
    throw invalid(
      'state move request',
      `Cannot move ${source} to ${target}: the source is a whole resource, and the target is one instance of one.`,
    );
  }
  // A block without keys, moved to one, goes as a whole too: nothing may be there.
  if (isBlock && (ofBlock(state.instances, to).length > 0 || state.emptyBlocks.has(absoluteText(to)))) {
    throw invalid('target address', `Cannot move to ${target}: there is already a resource at that address in the current state.`);
  }
  if (!isBlock && state.instances.has(target)) {
    throw invalid(
      'target address',
      `Cannot move to ${target}: there is already a resource instance at that address in the current state.`,
    );
  }
  const changes = moved.flatMap((instance) => {
    const address = { ...to, key: isBlock ? instance.address.key : to.key };
    return [...removal(instance), ...placing({ ...instance, address })];
  });
  const others = [...state.instances.values()].filter((instance) => !moved.includes(instance));
  const leaves = !others.some(({ address }) => resourceText(address) === resourceText(from));
  const named = dependenciesTo(resourceText(from), resourceText(to), leaves);
  return { changes: [...changes, ...others.flatMap((instance) => renamed(instance, named))], from: source, to: target };
}

type DependenciesOf = (object: StateObject) => readonly string[];

/** What depended on what has moved goes on depending on it: terraform forgets all that such an object depends on, and with it the order of a destroy. */
function dependenciesTo(from: string, to: string, leaves: boolean): DependenciesOf {
  return ({ dependencies }) => {
    if (!dependencies.includes(from)) return dependencies;
    const rest = leaves ? dependencies.filter((each) => each !== from) : dependencies;
    return [...new Set([...rest, to])].sort(compareText);
  };
}

/** The same for all that is in a module. */
function renamedModule(from: ModuleTarget, to: ModuleTarget): DependenciesOf {
  const [source, target] = [modulePath(from.module), modulePath(to.module)];
  return ({ dependencies }) => {
    if (!dependencies.some((each) => isInPath(each, source))) return dependencies;
    return dependencies.map((each) => (isInPath(each, source) ? target + each.slice(source.length) : each)).sort(compareText);
  };
}

function isInPath(address: string, module: string): boolean {
  return address === module || address.startsWith(`${module}.`);
}

/** The changes of an instance whose objects depend on something else now. */
function renamed(instance: StateInstance, dependenciesOf: DependenciesOf): readonly ObjectChange[] {
  const isOther = (object: StateObject) => dependenciesOf(object) !== object.dependencies;
  const { current, deposed, ...rest } = instance;
  return placing({
    ...rest,
    ...(current && isOther(current) ? { current: { ...current, dependencies: dependenciesOf(current) } } : {}),
    deposed: Object.fromEntries(
      Object.entries(deposed).flatMap(([key, each]) =>
        isOther(each) ? [[key, { ...each, dependencies: dependenciesOf(each) }]] : [],
      ),
    ),
  });
}

function renamedObjects(instance: StateInstance, dependenciesOf: DependenciesOf, address: InstanceAddress): StateInstance {
  const withOthers = (object: StateObject): StateObject => ({ ...object, dependencies: dependenciesOf(object) });
  const { current, deposed } = instance;
  return {
    ...instance,
    address,
    ...(current ? { current: withOthers(current) } : {}),
    deposed: Object.fromEntries(Object.entries(deposed).map(([key, each]) => [key, withOthers(each)])),
  };
}

function placing({ address, provider, current, deposed }: StateInstance): readonly ObjectChange[] {
  return [
    ...(current ? [{ address, provider, object: current }] : []),
    ...Object.entries(deposed).map(([key, object]) => ({ address, provider, deposed: key, object })),
  ];
}

/** What marks an object as one to be replaced, or takes that mark away. */
export function tainting({ address, provider }: StateInstance, object: StateObject, tainted: boolean): ObjectChange {
  return { address, provider, object: { ...object, tainted } };
}

function invalid(what: string, detail: string): DiagnosticError {
  return new DiagnosticError(errorAt(undefined, `Invalid ${what}`, detail));
}
