import { type InstanceAddress, instanceText, localText } from '../../address';
import { type ModuleStep, moduleSteps, moduleText, qualified, ROOT } from '../../module-address';
import type { MoveConfig, MoveEndpoint } from '../configuration';

/** What a `moved` or `removed` block names, as Terraform writes it. */
export function endpointText(endpoint: MoveEndpoint): string {
  return 'type' in endpoint ? instanceText(endpoint) : endpoint.module;
}

/** The same from the root on, for messages. */
export function endpointFromRoot(endpoint: MoveEndpoint, { within = ROOT }: Pick<MoveConfig, 'within'>): string {
  return qualified(within, endpointText(endpoint));
}

/** What moves: a module with all its instances or one of them, a block with all its instances or one of them. */
export type MoveKind = 'module' | 'module instance' | 'block' | 'instance';

/** Where both sides can mean a whole, they do (Terraform: addrs.UnifyMoveEndpoints). */
export function moveKind({ from, to }: MoveConfig): MoveKind {
  const hasKey = (endpoint: MoveEndpoint) =>
    ('type' in endpoint ? endpoint.key : moduleSteps(endpoint.module).at(-1)?.key) !== undefined;
  const one = hasKey(from) || hasKey(to);
  return 'type' in from ? (one ? 'instance' : 'block') : one ? 'module instance' : 'module';
}

/** A move between addresses of the root module, said by it. */
export interface FlatMove {
  readonly from: InstanceAddress;
  readonly to: InstanceAddress;
}

/** Whether no module has anything to do with a move. */
export function isFlat(move: MoveConfig): move is FlatMove {
  const inRoot = (endpoint: MoveEndpoint) => 'type' in endpoint && endpoint.module === undefined;
  return move.within === undefined && inRoot(move.from) && inRoot(move.to);
}

/** A step to what a move is about: any key may be meant. */
export interface PlaceStep extends ModuleStep {
  readonly any?: true;
}

/** The place that one side of a move means. */
export interface MovePlace {
  readonly modules: readonly PlaceStep[];
  /** The block, where it is none of a whole module. */
  readonly block?: PlaceStep;
}

/** Every instance of the module that says it is meant. */
export function placeOf(move: MoveConfig, endpoint: MoveEndpoint): MovePlace {
  const kind = moveKind(move);
  const around = moduleSteps(move.within).map(({ name, key }): PlaceStep => ({ name, key, any: true }));
  const steps = moduleSteps(endpoint.module).map((step, i, all): PlaceStep => {
    return kind === 'module' && i === all.length - 1 ? { ...step, any: true } : step;
  });
  const modules = [...around, ...steps];
  if (!('type' in endpoint)) return { modules };
  const { module: _, key, ...block } = endpoint;
  return { modules, block: { name: localText(block), key, ...(kind === 'block' ? { any: true as const } : {}) } };
}

/** Where a move takes an object; undefined where it is not about it. */
export function destination(move: MoveConfig, address: InstanceAddress): InstanceAddress | undefined {
  const { modules, block } = placeOf(move, move.from);
  const steps = moduleSteps(address.module);
  if (steps.length < modules.length || (block && steps.length !== modules.length)) return undefined;
  if (!modules.every((step, i) => selects(step, steps[i] as ModuleStep))) return undefined;
  if (block && !selects(block, { name: localText(address), key: address.key })) return undefined;
  const around = steps.slice(0, moduleSteps(move.within).length);
  const to = moduleSteps(move.to.module);
  const last = steps[modules.length - 1];
  // A whole module moves with the keys of its instances.
  const there = moveKind(move) === 'module' ? to.map((step, i) => (i === to.length - 1 ? { ...step, key: last?.key } : step)) : to;
  const module = moduleText([...around, ...there, ...steps.slice(modules.length)]);
  const { module: _, ...rest } = address;
  const placed = module === ROOT ? {} : { module };
  if (!('type' in move.to)) return { ...rest, ...placed };
  const { mode, type, name, key } = move.to;
  return { ...placed, mode, type, name, key: moveKind(move) === 'block' ? address.key : key };
}

function selects({ name, key, any }: PlaceStep, step: ModuleStep): boolean {
  return name === step.name && (any === true || key === step.key);
}
