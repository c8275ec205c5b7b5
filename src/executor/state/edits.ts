import { DiagnosticError, errorAt } from '../../framework';
import { compareInstances, compareText, type InstanceAddress, instanceText, parseAddress, resourceText } from '../address';
import type { ObjectChange } from './journal/changes';
import type { State, StateInstance, StateObject } from './state';

/** An address of the root module, as it was typed. @throws DiagnosticError for what is none */
export function typedAddress(text: string): InstanceAddress {
  const address = parseAddress(text);
  if (address) return address;
  const detail = `${JSON.stringify(text)} is no address of a resource or of an instance of one, such as palette_ip_pool.apps or palette_ip_pool.apps["dc1"].`;
  throw new DiagnosticError(errorAt(undefined, 'Invalid address', detail));
}

/** The instances that an address means: the one, or all of a block. */
export function instancesAt({ instances }: Pick<State, 'instances'>, address: InstanceAddress): readonly StateInstance[] {
  const exact = instances.get(instanceText(address));
  if (exact) return [exact];
  return address.key === undefined ? ofBlock(instances, address) : [];
}

function ofBlock(instances: State['instances'], block: InstanceAddress): readonly StateInstance[] {
  const text = resourceText(block);
  return [...instances.values()]
    .filter(({ address }) => resourceText(address) === text)
    .sort((a, b) => compareInstances(a.address, b.address));
}

/** What takes an instance out of the state, with all of its objects. */
export function removal({ address, provider, current, deposed }: StateInstance): readonly ObjectChange[] {
  return [
    ...(current ? [{ address, provider, object: null }] : []),
    ...Object.keys(deposed).map((key) => ({ address, provider, deposed: key, object: null })),
  ];
}

/** A move of a block or of one instance. */
export interface StateMove {
  readonly changes: readonly ObjectChange[];
  readonly from: string;
  readonly to: string;
}

/**
 * What gives an instance, or all of a block, another address, by the rules of `terraform state mv`.
 * @throws DiagnosticError when nothing is there, something is in the way, or the types differ
 */
export function stateMove(state: Pick<State, 'instances' | 'emptyBlocks'>, from: InstanceAddress, to: InstanceAddress): StateMove {
  const [source, target] = [instanceText(from), instanceText(to)];
  const moved = instancesAt(state, from);
  if (moved.length === 0) throw invalid('source address', `Cannot move ${source}: does not match anything in the current state.`);
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
  if (isBlock && (ofBlock(state.instances, to).length > 0 || state.emptyBlocks.has(resourceText(to)))) {
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
  const leaves = ofBlock(state.instances, from).length === moved.length;
  const named = dependenciesTo(resourceText(from), resourceText(to), leaves);
  const others = [...state.instances.values()].filter((instance) => !moved.includes(instance));
  return { changes: [...changes, ...others.flatMap((instance) => renamed(instance, named))], from: source, to: target };
}

/** What depended on what has moved goes on depending on it: terraform forgets all that such an object depends on, and with it the order of a destroy. */
function dependenciesTo(from: string, to: string, leaves: boolean) {
  return ({ dependencies }: StateObject): readonly string[] => {
    if (!dependencies.includes(from)) return dependencies;
    const rest = leaves ? dependencies.filter((each) => each !== from) : dependencies;
    return [...new Set([...rest, to])].sort(compareText);
  };
}

/** The changes of an instance whose objects depend on something else now. */
function renamed(instance: StateInstance, dependenciesOf: (object: StateObject) => readonly string[]): readonly ObjectChange[] {
  const withOthers = (object: StateObject): StateObject => ({ ...object, dependencies: dependenciesOf(object) });
  const isOther = (object: StateObject) => dependenciesOf(object) !== object.dependencies;
  const { current, deposed, ...rest } = instance;
  return placing({
    ...rest,
    ...(current && isOther(current) ? { current: withOthers(current) } : {}),
    deposed: Object.fromEntries(Object.entries(deposed).flatMap(([key, each]) => (isOther(each) ? [[key, withOthers(each)]] : []))),
  });
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
