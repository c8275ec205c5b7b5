import type { ActionInvocation } from '../action/invocation';
import { type InstanceKey, instanceText, resourceText } from '../address';
import type { CheckConfig } from '../config/configuration';
import { closing, ephemeralsOfProviders, ephemeralUsers } from '../ephemeral/closing';
import type { ResourceChange } from '../plan/plan';
import type { Step } from '../run/walk';
import type { ApplyRun } from './apply-run';
import { addChecks, isChecked } from './check-steps';
import { addInvocations, ephemeralsOfActions, invokingRefs } from './invocation-steps';
import {
  type Awaited,
  applied,
  CHECKING,
  destroyed,
  expanded,
  freeUsersGone,
  gone,
  invokedAfter,
  made,
  settled,
  usersGone,
  usersMade,
} from './step-names';

/** What the order of an apply is found from. */
export type Applying = Pick<ApplyRun, 'model' | 'plan' | 'targets'>;

/** What each kind of step does. */
export interface Actions {
  configure(ref: string): Promise<boolean>;
  /** Finds a block's instances with what is known now, and opens ephemeral ones. */
  expand(block: string): Promise<boolean>;
  /** Adds the steps of what modules are given and give. */
  addModules?(steps: Map<string, Step>, awaited: Awaited): void;
  /** Invokes actions, one after the other. */
  invoke(invocations: readonly ActionInvocation[]): Promise<boolean>;
  /** Closes what is open of an ephemeral block. */
  close(block: string): Promise<boolean>;
  /** Creates, updates or reads. */
  apply(change: ResourceChange, rank: number): Promise<boolean>;
  /** Evaluates the conditions of an object that stays as it is. */
  recheck(change: ResourceChange, rank: number): Promise<boolean>;
  /** Evaluates what a `check` block asserts. */
  check(check: CheckConfig): Promise<boolean>;
  /** Deletes, or takes the old object of a replacement away. */
  destroy(change: ResourceChange, rank: number): Promise<boolean>;
}

/** Whether the change takes an object away. */
export function destroys({ action }: ResourceChange): boolean {
  return action === 'delete' || action === 'forget' || action === 'delete-create' || action === 'create-delete';
}

/** Whether the change makes, changes or reads an object. */
export function applies({ action }: ResourceChange): boolean {
  return action !== 'no-op' && action !== 'delete' && action !== 'forget';
}

/** Whether the change has a step that makes, changes or reads an object, or looks whether its conditions still hold. */
function isDone(run: Omit<Applying, 'targets'>, change: ResourceChange): boolean {
  return applies(change) || isChecked(run, change);
}

/** Whether the old object goes only when all that used it uses something else. */
function goesLast(change: ResourceChange): boolean {
  const early = change.createBeforeDestroy || change.deposed !== undefined;
  return change.action === 'create-delete' || (change.action === 'delete' && early);
}

/**
 * The steps of an apply with their order: what is created follows what it depends on, what is
 * destroyed precedes it (https://developer.hashicorp.com/terraform/internals/graph).
 */
export function applySteps(run: Applying, actions: Actions): ReadonlyMap<string, Step> {
  const steps = new Map<string, Step>();
  const { dependencies, blocks } = run.model;
  const { changes, mode } = run.plan;
  // Who forgets asks no provider: it may be there no more.
  const asking = changes.filter(({ action }) => action !== 'no-op' && action !== 'forget');
  const refs = new Set(asking.map(({ provider }) => provider));
  const invoking = invokingRefs(run.plan);
  const opened = new Set([...ephemeralsOfProviders(run.model, [...refs, ...invoking]), ...ephemeralsOfActions(run)]);
  const opening = new Set<string>();
  const awaited = awaitedBy(run);
  const doing = changes.filter((change) => isDone(run, change));
  const applyOf = group(doing, blockOf, applied);
  for (const [block, { address, config }] of blocks) {
    const isSparing = mode === 'destroy' || (mode === 'invoke' && address.mode === 'ephemeral');
    if (isSparing ? !opened.has(block) : !run.targets.includesBlock(block)) continue;
    const before = awaited(dependencies.named(block));
    if (address.mode === 'ephemeral') opening.add(config.provider);
    const provider = address.mode === 'ephemeral' ? [config.provider] : [];
    const after = [...before, ...dependencies.partsOf(block), ...provider];
    steps.set(expanded(block), { after, run: () => actions.expand(block) });
    steps.set(settled(block), { after: [expanded(block), ...(applyOf.get(block) ?? [])], run: done });
  }
  const forProviders = new Map([...refs].map((ref) => [ref, dependencies.allOfProvider(ref)]));
  for (const ref of new Set([...refs, ...opening, ...invoking])) {
    const after = [...awaited(dependencies.namedByProvider(ref)), ...dependencies.partsOfProvider(ref)];
    steps.set(ref, { after, run: () => actions.configure(ref) });
  }
  const currentOf = new Map(
    doing.filter(({ deposed }) => deposed === undefined).map((change) => [instanceText(change.address), change]),
  );
  for (const change of changes) {
    const block = blockOf(change);
    if (isChecked(run, change))
      steps.set(applied(change), { after: [expanded(block)], run: (rank) => actions.recheck(change, rank) });
    if (applies(change)) {
      // What goes of all that it depended on goes before it is made or changed; but a provider may be waiting for it that this takes.
      const awaited = [...forProviders.values()].some((needed) => needed.has(block));
      const isEarly = change.action === 'create-delete';
      const formerly = isEarly || awaited ? [] : dependenciesBefore(run, change).map(gone);
      const own = change.action === 'delete-create' ? [destroyed(change)] : [];
      steps.set(applied(change), {
        after: [expanded(block), change.provider, ...own, ...formerly, ...(blocks.get(block)?.config.check ? [CHECKING] : [])],
        run: (rank) => actions.apply(change, rank),
      });
    }
    if (destroys(change)) {
      const after = [change.provider, change.action === 'delete-create' ? freeUsersGone(block) : usersGone(block)];
      if (change.action === 'create-delete') after.push(applied(change));
      // What was set aside is what is left when the new one fails: it goes when that stands.
      const current = change.deposed === undefined ? undefined : currentOf.get(instanceText(change.address));
      if (current) after.push(applied(current));
      // It stays, too, where what it depends on could not be made or changed.
      if (goesLast(change)) after.push(usersMade(block), ...dependenciesInState(run, change).map(made));
      steps.set(destroyed(change), { after, run: (rank) => actions.destroy(change, rank) });
    }
  }
  for (const [id, after] of joins(run, forProviders)) steps.set(id, { after, run: done });
  // What is destroyed, and what somebody invokes, goes by what the state has.
  if (mode === 'normal' || mode === 'refresh-only') actions.addModules?.(steps, awaited);
  addInvocations(run, steps, actions);
  addChecks(run, steps, awaited, actions);
  for (const { block, users, isUsedBy } of ephemeralUsers(run.model)) {
    if (!steps.has(settled(block))) continue;
    const served = changes.filter(({ provider }) => isUsedBy(provider)).flatMap((change) => [applied(change), destroyed(change)]);
    steps.set(closing(block), {
      after: [settled(block), ...users.flatMap((user) => [settled(user), closing(user)]), ...served],
      run: () => actions.close(block),
    });
  }
  return run.targets.given.length === 0 ? steps : neededBy(run, steps, awaited);
}

/** Who refers to single instances waits for these alone, where something is done about each of them, and for the whole block otherwise. */
export function awaitedBy(run: Omit<Applying, 'targets'>): Awaited {
  const doing = run.plan.changes.filter((change) => isDone(run, change));
  const ofInstance = group(doing, (change) => keyed(blockOf(change), change.address.key), applied);
  const stepsOf = (block: string, keys: ReadonlySet<InstanceKey> = new Set()): readonly string[] => {
    const found = [...keys].map((key) => ofInstance.get(keyed(block, key)));
    return keys.size > 0 && found.every((steps) => steps !== undefined) ? [expanded(block), ...found.flat()] : [settled(block)];
  };
  return ({ blocks, instances }) => [...blocks].flatMap((block) => stepsOf(block, instances.get(block)));
}

const keyed = (block: string, key: InstanceKey): string => `${block} ${JSON.stringify(key)}`;

/** Steps of what targets name. */
function* named({ plan, model, targets }: Applying): Iterable<string> {
  for (const block of model.blocks.keys()) if (targets.namesBlock(block)) yield* [expanded(block), settled(block)];
  for (const change of plan.changes) if (targets.names(change.address)) yield* [applied(change), destroyed(change)];
}

/**
 * Steps of what targets name, with all that have to be done before them. What a target depends on is made and changed, but an object of it
 * that goes only after the target was changed stays: nothing that is in the run waits for its end. A provider is in the run with what its
 * configuration refers to, also where its objects are as they should be and nothing is asked of it.
 */
function neededBy(run: Applying, steps: ReadonlyMap<string, Step>, awaited: Awaited): ReadonlyMap<string, Step> {
  const ofProviders = new Map(providersOf(run).map(([id, ref]) => [id, awaited(run.model.dependencies.namedByProvider(ref))]));
  const needed = new Set<string>();
  const pending = [...named(run)];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const step = steps.get(id);
    if (!step || needed.has(id)) continue;
    needed.add(id);
    pending.push(...step.after, ...(ofProviders.get(id) ?? []));
    // Whatever is changed fires its actions.
    if (id.startsWith('apply ')) pending.push(invokedAfter(id.slice('apply '.length)));
  }
  return new Map([...steps].filter(([id]) => needed.has(id)));
}

/** The step that expands a block, and its provider. */
function providersOf({ model }: Applying): readonly (readonly [id: string, ref: string])[] {
  return [...model.blocks].map(([text, { config }]) => [expanded(text), config.provider]);
}

const done = async (): Promise<boolean> => true;

/** The steps that each join waits for. */
function joins(run: Applying, forProviders: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const join = (id: string, before: string): void => {
    const known = found.get(id);
    if (known) known.add(before);
    else found.set(id, new Set([before]));
  };
  const { changes } = run.plan;
  const needs = new Map(changes.map((change) => [change, dependenciesInState(run, change)] as const));
  const free = freeUsers(changes.filter(destroys), needs, forProviders);
  for (const [change, others] of needs) {
    const block = blockOf(change);
    if (destroys(change) && !goesLast(change)) join(gone(block), destroyed(change));
    // What is made after its own end waits for its users to go, and not they for it.
    if (applies(change) && change.action !== 'delete-create') join(made(block), applied(change));
    if (!destroys(change)) continue;
    for (const other of others) {
      if (other === block) continue;
      join(usersGone(other), destroyed(change));
      if (free(change, other)) join(freeUsersGone(other), destroyed(change));
    }
  }
  const last = new Set(changes.filter(goesLast).map(blockOf));
  if (last.size === 0) return found;
  // What stays as it is waits for nothing, so nothing that goes waits for it, though others may fail that it refers to; but its conditions may.
  for (const change of changes.filter((one) => isDone(run, one))) {
    for (const block of dependenciesBefore(run, change)) {
      if (last.has(block) && block !== blockOf(change)) join(usersMade(block), applied(change));
    }
  }
  return found;
}

/**
 * Whether an object goes before a block that it depends on is replaced. It can't when its provider's
 * configuration refers to that block, nor when something of such a provider has to go before it: the
 * provider is configured only when the replacement stands.
 */
function freeUsers(
  destroying: readonly ResourceChange[],
  needs: ReadonlyMap<ResourceChange, readonly string[]>,
  forProviders: ReadonlyMap<string, ReadonlySet<string>>,
): (change: ResourceChange, block: string) => boolean {
  const referring = [...forProviders].filter(([, needed]) => needed.size > 0);
  const waiting = new Map(referring.map(([ref]) => [ref, new Set<string>()]));
  for (const change of destroying) for (const block of needs.get(change) ?? []) waiting.get(change.provider)?.add(block);
  return (change, block) =>
    !referring.some(([ref, needed]) => needed.has(block) && (change.provider === ref || waiting.get(ref)?.has(blockOf(change))));
}

function blockOf({ address }: ResourceChange): string {
  return resourceText(address);
}

/** What the state says that the object depends on. For one that was set aside it is what the current one depends on, as in Terraform. */
function dependenciesInState({ plan }: Applying, { address }: ResourceChange): readonly string[] {
  return plan.prior.instances.get(instanceText(address))?.current?.dependencies ?? [];
}

/** What an object depends on before it is changed; what is yet to be made, or read, has only the configuration to say so. */
function dependenciesBefore(run: Applying, change: ResourceChange): readonly string[] {
  return isStored(run, change) ? dependenciesInState(run, change) : [...run.model.dependencies.all(blockOf(change))];
}

function isStored({ plan }: Applying, { address }: ResourceChange): boolean {
  return plan.prior.instances.get(instanceText(address))?.current !== undefined;
}

function group<T>(
  items: readonly T[],
  key: (item: T) => string,
  value: (item: T) => string,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const item of items) push(found, key(item), value(item));
  return found;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
