import { compareText, type InstanceKey, instanceText, type ResourceAddress, resourceText } from '../address';
import type { Configuration } from '../config/configuration';
import { qualified, ROOT } from '../module-address';
import type { CheckKind, CheckResult, CheckStatus } from './check-result';

/** Which of an object's conditions: an object may have them of two kinds. `data` is whether the data source of a check block could be read. */
export type RuleKind = 'precondition' | 'postcondition' | 'assert' | 'data' | 'validation';

/** One condition of one object. */
export interface Rule {
  /** {@link CheckResult.address} of what has the condition. */
  readonly of: string;
  /** The object's own address. */
  readonly object: string;
  readonly kind: RuleKind;
  readonly index: number;
}

/** How one condition stands. */
export interface Outcome {
  readonly status: CheckStatus;
  /** What it says that it doesn't hold; undefined where that isn't to be shown. */
  readonly message?: string;
}

type Counts = { readonly [kind in RuleKind]?: number };

interface Declared {
  readonly kind: CheckKind;
  readonly rules: Counts;
  /** By address of the object; undefined while nobody knows which there are. */
  objects?: Map<string, Map<string, Outcome>>;
}

/**
 * How the conditions of a configuration stand in one walk (terraform: internal/checks). At first nothing is known, not even which
 * objects there are; the walk reports the one and the other as it comes to it. An apply knows the objects of its plan.
 */
export class Checks {
  readonly #declared: ReadonlyMap<string, Declared>;

  /** @param planned what the plan found, whose objects these are about as well @default nothing */
  constructor(configuration: Configuration, planned: readonly CheckResult[] = []) {
    this.#declared = new Map(declared(configuration));
    for (const { address, objects, status } of planned) {
      if (objects.length > 0 || status !== 'unknown')
        this.found(
          address,
          objects.map((object) => object.address),
        );
    }
  }

  /** Says which instances a block stands for, in one instance of its module. */
  expanded(block: ResourceAddress, keys: readonly InstanceKey[]): void {
    const of = resourceText(block);
    // Most blocks have no conditions, and there may be many.
    const known = this.#declared.get(of);
    if (!known) return;
    const objects = keys.map((key) => instanceText({ ...block, key }));
    if (block.module === undefined) this.found(of, objects);
    // It is said of each instance of its module.
    else known.objects = new Map([...(known.objects ?? []), ...objects.map((object) => [object, new Map()] as const)]);
  }

  /** Says which objects something in the configuration stands for. */
  found(of: string, objects: readonly string[]): void {
    const known = this.#declared.get(of);
    if (known) known.objects = new Map(objects.map((object) => [object, new Map()]));
  }

  /** Says how a condition stands. The same one may be said again, when it was evaluated again. */
  report({ of, object, kind, index }: Rule, outcome: Outcome): void {
    this.#declared.get(of)?.objects?.get(object)?.set(`${kind} ${index}`, outcome);
  }

  /** How an object stands: by all of its conditions. */
  statusOf(of: string, object: string): CheckStatus {
    const known = this.#declared.get(of);
    return known?.objects ? statusOf(known.rules, known.objects.get(object)) : 'unknown';
  }

  /** All of it, sorted by address. */
  results(): readonly CheckResult[] {
    return [...this.#declared]
      .sort(([a], [b]) => compareText(a, b))
      .map(([address, { kind, rules, objects }]) => {
        const all = [...(objects ?? [])].map(([object, outcomes]) => ({
          address: object,
          status: statusOf(rules, outcomes),
          messages: [...outcomes.values()].flatMap(({ status, message }) => (status === 'fail' && message ? [message] : [])).sort(),
        }));
        return { kind, address, status: objects ? worst(all.map(({ status }) => status)) : 'unknown', objects: all };
      });
  }
}

function statusOf(rules: Counts, outcomes: ReadonlyMap<string, Outcome> = new Map()): CheckStatus {
  const count = Object.values(rules).reduce((sum, each) => sum + each, 0);
  const found = [...outcomes.values()].map(({ status }) => status);
  return worst(found.length < count ? ['unknown', ...found] : found);
}

const BY_WEIGHT: readonly CheckStatus[] = ['error', 'fail', 'unknown'];

function worst(statuses: readonly CheckStatus[]): CheckStatus {
  return BY_WEIGHT.find((status) => statuses.includes(status)) ?? 'pass';
}

function* declared({ resources, outputs, checks, variables, modules }: Configuration): Iterable<[string, Declared]> {
  for (const [address, { lifecycle }] of Object.entries(resources)) {
    const { preconditions, postconditions } = lifecycle;
    if (preconditions.length + postconditions.length === 0) continue;
    yield [address, { kind: 'resource', rules: { precondition: preconditions.length, postcondition: postconditions.length } }];
  }
  for (const { address, asserts, data } of Object.values(checks)) {
    yield [address, { kind: 'check', rules: { assert: asserts.length, data: data ? 1 : 0 } }];
  }
  for (const module of [{ path: ROOT, outputs, variables }, ...Object.values(modules)]) {
    for (const { name, preconditions } of Object.values(module.outputs)) {
      const rules = { precondition: preconditions.length };
      if (preconditions.length > 0) yield [qualified(module.path, `output.${name}`), { kind: 'output', rules }];
    }
    for (const { name, validation } of Object.values(module.variables)) {
      const rules = { validation: validation.length };
      if (validation.length > 0) yield [qualified(module.path, `var.${name}`), { kind: 'var', rules }];
    }
  }
}
