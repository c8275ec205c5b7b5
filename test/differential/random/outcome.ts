import { createHash } from 'node:crypto';
import { comparablePlan, comparableState, type Names } from '../support/normalise';
import type { Document, StoredState } from '../support/scenario';
import { type Edit, prefixOf, type RandomStack, type RandomStep } from './case';

/** What came of one step of one stack, without what is random or says which stack it is. */
export interface StepOutcome {
  /** The plan was refused: nothing was done. */
  readonly refused?: true;
  /** For people; the words may differ. */
  readonly why?: string;
  /** Terraform itself fell over: there is nothing to agree with. */
  readonly crashed?: true;
  readonly plan?: Document;
  readonly state?: Document;
  /** What provisioners wrote, in any order. */
  readonly log?: readonly string[];
  /** The last line of the apply, of a stack that was done by itself. */
  readonly closing?: string | undefined;
}

/** What both programs are given of some stacks at once: the same names with different prefixes. */
export function merged(stacks: readonly RandomStack[], at: number): RandomStep {
  const steps = stacks.map((stack) => [prefixOf(stack), stack.steps[at] as RandomStep] as const);
  const own = <T>(pick: (step: RandomStep) => readonly T[] | undefined): readonly T[] =>
    steps.flatMap(([prefix, step]) => prefixed(pick(step) ?? [], prefix));
  const [first] = stacks;
  const { mode, refresh, targets, replace } = (first as RandomStack).steps[at] as RandomStep;
  return {
    config: steps.map(([prefix, { config }]) => prefixed(config, prefix)).reduce(together),
    values: own(({ values }) => values),
    files: Object.assign({}, ...steps.map(([prefix, { files = {} }]) => prefixed(files, prefix))) as { [path: string]: Document },
    edits: steps.flatMap(([prefix, { edits = [] }]) => edits.map(({ name, what }) => ({ name: `${prefix}${name}`, what }))),
    ...(mode ? { mode } : {}),
    ...(refresh === undefined ? {} : { refresh }),
    ...(targets ? { targets: own((step) => step.targets) } : {}),
    ...(replace ? { replace: own((step) => step.replace) } : {}),
  };
}

/** Stacks whose steps are run alike can be run together. */
export function mannerOf({ steps }: RandomStack): string {
  return JSON.stringify(steps.map(({ mode, refresh, targets, replace }) => [mode, refresh, !!targets, !!replace]));
}

function prefixed<T>(json: T, prefix: string): T {
  return JSON.parse(JSON.stringify(json).replaceAll('@', prefix)) as T;
}

function together(a: Document, b: Document): Document {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...names].map((name) => [name, joined(a[name], b[name])]));
}

function joined(a: unknown, b: unknown): unknown {
  if (a === undefined || b === undefined) return a ?? b;
  if (Array.isArray(a) && Array.isArray(b)) return [...a, ...b];
  return together(a as Document, b as Document);
}

/** Does to a state file what somebody did. */
export function edited(state: StoredState, edits: readonly Edit[]): void {
  for (const { name, what } of edits) {
    if (what === 'lost') {
      state.resources = state.resources.filter((resource) => resource.name !== name);
      continue;
    }
    for (const { instances } of state.resources.filter((resource) => resource.name === name)) {
      for (const instance of [...instances]) {
        if (what === 'tainted') instance.status = 'tainted';
        else if (!instances.some((other) => other.deposed !== undefined && String(other.index_key) === String(instance.index_key)))
          instances.push({ ...instance, attributes: { ...instance.attributes, id: 'set-aside' }, deposed: deposedKey(name) });
      }
    }
  }
}

/** What is random otherwise, and the same for the same object. */
function deposedKey(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 8);
}

/** The plan of one stack out of one of several. */
export function planOf(plan: Document, stack: Prefixed, names: Names, alone: boolean): Document {
  const prefix = prefixOf(stack);
  const { resource_changes, resource_drift, output_changes, planned_values, prior_state, ...rest } = comparablePlan(plan, names);
  const values = (within: unknown) => valuesOf(within as ValuesDocument | undefined, prefix);
  const { applyable, complete, errored } = rest;
  const priorValues = (prior_state as { values?: unknown } | undefined)?.values;
  const parts = {
    changes: [...ofStack(resource_changes, prefix)].sort(byDeposed),
    drift: ofStack(resource_drift, prefix),
    outputs: namedOf(output_changes, prefix),
    planned: values(planned_values),
    prior: values(priorValues),
    ...(alone ? { applyable, complete, errored, modules: [planned_values, priorValues].map(modulesOf) } : {}),
  };
  return unprefixed(parts, prefix);
}

type Prefixed = Parameters<typeof prefixOf>[0];

interface ValuesDocument {
  readonly outputs?: Document;
  readonly root_module?: { readonly resources?: unknown; readonly child_modules?: unknown };
}

function valuesOf(values: ValuesDocument | undefined, prefix: string): Document {
  return {
    outputs: namedOf(values?.outputs, prefix),
    resources: [...ofStack(values?.root_module?.resources, prefix)].sort(byDeposed),
  };
}

/** All that is planned in modules, of a stack that was done by itself. */
function modulesOf(values: unknown): unknown {
  return withoutEmpty((values as ValuesDocument | undefined)?.root_module?.child_modules);
}

interface ModuleDocument extends Document {
  readonly resources?: readonly Document[];
  readonly child_modules?: unknown;
}

/** A run that fails leaves the names of blocks without instances in the state, of which terraform makes modules with nothing in them. */
function withoutEmpty(modules: unknown): readonly ModuleDocument[] {
  return ((modules ?? []) as readonly ModuleDocument[])
    .map(({ child_modules, ...module }) => ({ ...module, child_modules: withoutEmpty(child_modules) }))
    .filter(({ resources = [], child_modules }) => resources.length > 0 || child_modules.length > 0)
    .map((module) => ({ ...module, resources: [...(module.resources ?? [])].sort(byDeposed) }));
}

interface StateDocument {
  readonly resources: readonly { readonly name: string; readonly instances: readonly Document[] }[];
  readonly outputs: Document;
}

/** Objects that were set aside stand in the order of their keys, which are random. */
function byObject(a: Document, b: Document): number {
  const [one, other] = [a, b].map(({ index_key, deposed = '' }) => JSON.stringify([index_key, deposed])) as [string, string];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The state of one stack out of one of several. */
export function stateOf(text: string | undefined, stack: Prefixed, names: Names, alone: boolean): Document {
  const prefix = prefixOf(stack);
  const { resources, outputs } = comparableState(text, names) as unknown as StateDocument;
  const own = resources
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ instances, ...resource }) => ({ ...resource, instances: [...instances].sort(byObject) }));
  return unprefixed(
    { resources: own, outputs: namedOf(outputs, prefix), ...(alone ? { exists: text !== undefined } : {}) },
    prefix,
  );
}

export function logOf(lines: readonly string[], stack: Prefixed): readonly string[] {
  const prefix = prefixOf(stack);
  return lines
    .filter((line) => line.startsWith(prefix))
    .map((line) => line.replaceAll(prefix, ''))
    .sort();
}

/** One beside the other, they stand in the order of their keys. */
function byDeposed(a: Document, b: Document): number {
  const [one, other] = [a, b].map(({ deposed, deposed_key }) => String(deposed ?? deposed_key ?? '')) as [string, string];
  return a.address !== b.address || one === other ? 0 : one < other ? -1 : 1;
}

function ofStack(list: unknown, prefix: string): readonly Document[] {
  const items = (list ?? []) as readonly (Document & { readonly name: string })[];
  return items.filter(({ name }) => name.startsWith(prefix));
}

function namedOf(things: unknown, prefix: string): Document {
  return Object.fromEntries(Object.entries((things ?? {}) as Document).filter(([name]) => name.startsWith(prefix)));
}

function unprefixed<T>(json: T, prefix: string): T {
  return JSON.parse(JSON.stringify(json).replaceAll(prefix, '')) as T;
}
