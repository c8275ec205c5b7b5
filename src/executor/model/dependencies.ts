import { compareText, type InstanceKey, moduleOf, type ResourceReference, resourceText, withModule } from '../address';
import type { Configuration, ResourceConfig } from '../config/configuration';
import type { Needs } from '../config/resolve-depends-on';
import type { Expression, Traversal } from '../expression/ast';
import { references } from '../expression/references';
import { qualified, ROOT } from '../module-address';
import { isPart, ModuleParts, type Part } from './module-parts';
import { referredBlock, referredKey, referredList, referredName } from './referred';
import { moduleOfProvider } from './schemas';

/** All expressions of a block besides its body. */
function expressionsOf({ count, forEach, lifecycle, provisioners }: ResourceConfig): readonly Expression[] {
  const conditions = [...lifecycle.preconditions, ...lifecycle.postconditions];
  return [
    count,
    forEach,
    ...lifecycle.replaceTriggeredBy,
    ...conditions.flatMap(({ condition, errorMessage }) => [condition, errorMessage]),
    ...provisioners.flatMap((each) => [each.command, each.workingDir, each.interpreter, each.environment, each.quiet]),
  ].filter((expression) => expression !== undefined);
}

/** What bodies refer to: they are read by schemas, so a configuration alone doesn't tell. */
export interface BodyReferences {
  /** What the body of a resource block refers to. */
  block(address: string): readonly Traversal[];
  /** What a provider's configuration refers to. */
  provider(ref: string): readonly Traversal[];
}

/** Blocks that something refers to. */
export interface Blocks {
  readonly blocks: ReadonlySet<string>;
  /** Of those that are referred to by their instances only: which. */
  readonly instances: Instances;
}

/** Blocks, and parts of modules, that something waits for. */
export interface Needed extends Blocks {
  readonly parts: readonly string[];
}

/** What is referred to, directly or through local values, validation rules, and the variables and outputs of modules. */
interface Reached extends Blocks {
  readonly names: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
}

/** Keys of instances, by their block. */
type Instances = ReadonlyMap<string, ReadonlySet<InstanceKey>>;

const NONE: ReadonlySet<string> = new Set();
const NO_BLOCKS: Blocks = { blocks: new Set(), instances: new Map() };

/**
 * Which blocks depend on which: by references, also through local values, validation rules of variables and modules, by `depends_on`,
 * and by what the configuration of their provider refers to. What is in a module depends on what its repetition does, too.
 */
export class Dependencies {
  readonly #configuration: Configuration;
  readonly #bodies: BodyReferences;
  readonly #providers = new Map<string, Blocks>();
  readonly #direct = new Map<string, Blocks>();
  readonly #closures = new Map<string, ReadonlySet<string>>();
  readonly #sorted = new Map<string, readonly string[]>();
  readonly #names = new Map<string, Part>();
  readonly #modules: ModuleParts;
  readonly #steps = new Map<string, readonly string[]>();

  constructor(configuration: Configuration, bodies: BodyReferences) {
    this.#configuration = configuration;
    this.#bodies = bodies;
    this.#modules = new ModuleParts(configuration);
    for (const [address, config] of Object.entries(configuration.resources)) {
      this.#direct.set(address, this.#directOf(address, config));
    }
  }

  /** What a block names itself. */
  direct(address: string): ReadonlySet<string> {
    return this.named(address).blocks;
  }

  /** {@link direct}, with which instances. */
  named(address: string): Blocks {
    return this.#direct.get(address) ?? NO_BLOCKS;
  }

  /** The blocks that a provider's configuration names. */
  ofProvider(ref: string): ReadonlySet<string> {
    return this.namedByProvider(ref).blocks;
  }

  /** {@link ofProvider}, with which instances. */
  namedByProvider(ref: string): Blocks {
    const known = this.#providers.get(ref);
    if (known) return known;
    const module = moduleOfProvider(ref);
    const found = this.#reach([{ module, traversals: this.#bodies.provider(ref), blocks: [], names: [] }]);
    this.#providers.set(ref, found);
    return found;
  }

  /** The parts of modules that a block's evaluation goes through: `module.m`, `module.m.var.x`, `module.m.output.y`. */
  partsOf(address: string): readonly string[] {
    return this.#steps.get(address) ?? [];
  }

  /** The same for a provider's configuration. */
  partsOfProvider(ref: string): readonly string[] {
    return this.partsOfTraversals(this.#bodies.provider(ref), moduleOfProvider(ref));
  }

  /** The same for traversals. */
  partsOfTraversals(traversals: readonly Traversal[], module: string = ROOT): readonly string[] {
    return this.#modules.any ? partsAmong(this.#reach([{ module, traversals, blocks: [], names: [] }]).names) : [];
  }

  /** What a part of a module depends on. */
  ofPart(part: string): Needed {
    const { blocks, instances, names } = this.#reach([{ module: ROOT, traversals: [], blocks: [], names: [part] }]);
    return { blocks, instances, parts: partsAmong(names).filter((other) => other !== part) };
  }

  /** The blocks that have to be there before a provider can be configured: {@link ofProvider} with all that these depend on. */
  allOfProvider(ref: string): ReadonlySet<string> {
    return new Set([...this.ofProvider(ref)].flatMap((block) => [block, ...this.all(block)]));
  }

  /** All that a block depends on, over any number of steps. */
  all(address: string): ReadonlySet<string> {
    const known = this.#closures.get(address);
    if (known) return known;
    const closure = new Set<string>();
    const pending = [address];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      for (const others of [this.direct(next), this.#ofProviderOf(next)]) {
        for (const other of others) {
          if (closure.has(other)) continue;
          closure.add(other);
          const further = this.#closures.get(other);
          if (further) for (const one of further) closure.add(one);
          else pending.push(other);
        }
      }
    }
    this.#closures.set(address, closure);
    return closure;
  }

  /** {@link all} as state files keep it: sorted. */
  sorted(address: string): readonly string[] {
    const known = this.#sorted.get(address);
    if (known) return known;
    const sorted = [...this.all(address)].sort(compareText);
    this.#sorted.set(address, sorted);
    return sorted;
  }

  /**
   * All that `depends_on` says a block waits for by way of modules: that of the modules that it is in, and whole modules that it names
   * itself.
   */
  demandedBy(address: string): ReadonlySet<string> {
    const config = Object.hasOwn(this.#configuration.resources, address) ? this.#configuration.resources[address] : undefined;
    if (!config || !this.#modules.any) return NONE;
    const demands = this.#modules.demands(moduleOf(config.address), config.dependsOnModules);
    const { blocks } = this.#reach([demands]);
    return new Set([...blocks].flatMap((block) => [block, ...this.all(block)]));
  }

  /** What something in a module depends on: blocks, and parts of modules. @param within the module @default the root */
  needs(
    { expressions, dependsOn, dependsOnModules }: { readonly expressions: readonly Expression[] } & Needs,
    within: string = ROOT,
  ): Needed {
    const { module, names: around } = this.#modules.around(within, dependsOnModules);
    const traversals = expressions.flatMap(references);
    const { blocks, instances, names } = this.#reach([{ module, traversals, blocks: dependsOn, names: around }]);
    return { blocks, instances, parts: partsAmong(names) };
  }

  /** The blocks that expressions refer to, directly or through local values. */
  of(...expressions: readonly Expression[]): ReadonlySet<string> {
    return this.ofTraversals(expressions.flatMap(references));
  }

  /** The same for traversals. */
  ofTraversals(traversals: readonly Traversal[], module: string = ROOT): ReadonlySet<string> {
    return this.#reach([{ module, traversals, blocks: [], names: [] }]).blocks;
  }

  /** The lists that traversals refer to, directly or through local values. */
  listsOf(traversals: readonly Traversal[]): ReadonlySet<string> {
    return this.#reach([{ module: ROOT, traversals, blocks: [], names: [] }]).lists;
  }

  /** The local values and variables that a block refers to, directly or through others: `local.a`, `var.b`. */
  namesOf(address: string): ReadonlySet<string> {
    const config = this.#configuration.resources[address];
    return config ? this.#reach([this.#partOf(address, config)]).names : NONE;
  }

  /** The local values and variables that traversals refer to, directly or through others. */
  namesOfTraversals(traversals: readonly Traversal[]): ReadonlySet<string> {
    return this.#reach([{ module: ROOT, traversals, blocks: [], names: [] }]).names;
  }

  #traversalsOf(address: string, config: ResourceConfig): readonly Traversal[] {
    return [...this.#bodies.block(address), ...expressionsOf(config).flatMap(references)];
  }

  #directOf(address: string, config: ResourceConfig): Blocks {
    const { blocks, instances, names } = this.#reach([this.#partOf(address, config)]);
    const others = new Set(blocks);
    others.delete(address);
    if (this.#modules.any) this.#steps.set(address, partsAmong(names));
    return { blocks: others, instances };
  }

  #partOf(address: string, config: ResourceConfig): Part {
    const traversals = this.#traversalsOf(address, config);
    const { module, names } = this.#modules.around(moduleOf(config.address), config.dependsOnModules);
    return { module, traversals, blocks: config.dependsOn, names };
  }

  #reach(parts: readonly Part[]): Reached {
    const blocks = new Set<string>();
    const whole = new Set<string>();
    const instances = new Map<string, Set<InstanceKey>>();
    const lists = new Set<string>();
    const names = new Set<string>();
    const pending = [...parts];
    const addBlock = (block: ResourceReference): void => {
      const text = resourceText(block);
      blocks.add(text);
      if (block.key === undefined) whole.add(text);
      else instances.set(text, (instances.get(text) ?? new Set()).add(block.key));
    };
    const follow = (name: string): void => {
      if (names.has(name)) return;
      names.add(name);
      pending.push(this.#ofName(name));
    };
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      for (const block of next.blocks) addBlock(block);
      for (const name of next.names) follow(name);
      for (const traversal of next.traversals) {
        const block = referredBlock(traversal);
        if (block) addBlock({ ...withModule(block, next.module), key: referredKey(traversal, block) });
        const list = referredList(traversal);
        if (list !== undefined) lists.add(list);
        const name = referredName(traversal);
        if (name !== undefined) follow(qualified(next.module, name));
      }
    }
    for (const text of whole) instances.delete(text);
    return { blocks, instances, names, lists };
  }

  #ofProviderOf(address: string): ReadonlySet<string> {
    const { resources } = this.#configuration;
    return Object.hasOwn(resources, address) ? this.ofProvider((resources[address] as ResourceConfig).provider) : NONE;
  }

  /** What a local value refers to, or the validation rules of a variable, or a part of a module. */
  #ofName(name: string): Part {
    const known = this.#names.get(name);
    if (known) return known;
    const found = this.#modules.of(name) ?? {
      module: ROOT,
      traversals: this.#expressionsOf(name).flatMap(references),
      blocks: [],
      names: [],
    };
    this.#names.set(name, found);
    return found;
  }

  #expressionsOf(name: string): readonly Expression[] {
    const { locals, variables } = this.#configuration;
    const [root, ...rest] = name.split('.');
    const own = rest.join('.');
    if (root === 'local') return Object.hasOwn(locals, own) ? [locals[own] as Expression] : [];
    const rules = Object.hasOwn(variables, own) ? (variables[own]?.validation ?? []) : [];
    return rules.flatMap(({ condition, errorMessage }) => [condition, errorMessage]);
  }
}

/** What has a step of its own in a walk: local values are evaluated by whoever refers to them. */
function partsAmong(names: ReadonlySet<string>): readonly string[] {
  return [...names].filter(isPart);
}
