import { type ResourceReference, withModule } from '../address';
import type { Configuration, ModuleConfig, OutputConfig } from '../config/configuration';
import type { Expression, Traversal } from '../expression/ast';
import { references } from '../expression/references';
import { isWithin, moduleSteps, moduleText, qualified, ROOT } from '../module-address';
import { moduleReference, referredBlock, referredKey } from './referred';

/** What something refers to: traversals in the words of a module, blocks, and names from the root on. */
export interface Part {
  readonly module: string;
  readonly traversals: readonly Traversal[];
  /** From the root on. */
  readonly blocks: readonly ResourceReference[];
  readonly names: readonly string[];
}

const PART = /^(module\..*?)(?:\.(var|local|output)\.([^.]+)|\.(\*))?$/;

/** Whether a name is one of what has a step of its own in a walk: a module, or a variable or an output of one. */
export function isPart(name: string): boolean {
  if (!name.startsWith('module.')) return false;
  const [, , kind, , whole] = PART.exec(name) ?? [];
  return whole === undefined && kind !== 'local';
}

/** The parts of the modules of a configuration, and what each refers to. */
export class ModuleParts {
  readonly #configuration: Configuration;
  readonly any: boolean;

  constructor(configuration: Configuration) {
    this.#configuration = configuration;
    this.any = Object.keys(configuration.modules).length > 0;
  }

  /** What holds for all that stands in a module, and depends on all of some others. */
  around(module: string, dependsOnModules: readonly string[] = []): Pick<Part, 'module' | 'names'> {
    return { module, names: [...(module === ROOT ? [] : [module]), ...dependsOnModules] };
  }

  /** What the `depends_on` of the modules around something names, and whole modules that it names itself. */
  demands(module: string, dependsOnModules: readonly string[] = []): Part {
    const calls = modulesAround(module).flatMap((path) => this.#configuration.modules[path]?.call ?? []);
    return {
      module: ROOT,
      traversals: [],
      blocks: calls.flatMap(({ dependsOn }) => dependsOn),
      names: [...dependsOnModules, ...calls.flatMap((call) => call.dependsOnModules)],
    };
  }

  /** What a part refers to; undefined when the name is none of a module's. */
  of(name: string): Part | undefined {
    if (!name.startsWith('module.')) return undefined;
    const { modules } = this.#configuration;
    const [, path = '', kind, own = '', whole] = PART.exec(name) ?? [];
    const module = Object.hasOwn(modules, path) ? modules[path] : undefined;
    if (!module) return NOTHING;
    if (whole !== undefined) return this.#all(path);
    switch (kind) {
      case undefined:
        return expansion(module);
      case 'var':
        return this.#variable(module, own);
      case 'local':
        return within(module, Object.hasOwn(module.locals, own) ? [module.locals[own]] : []);
      default: {
        const config = Object.hasOwn(module.outputs, own) ? module.outputs[own] : undefined;
        // What is referred to and isn't there is told when it is evaluated; until then it is all of the module.
        return config ? output(module, config) : this.#all(path);
      }
    }
  }

  /** What is given for it in the words of the caller, and its rules, which are the module's own. */
  #variable(module: ModuleConfig, name: string): Part {
    const given = Object.hasOwn(module.call.arguments, name) ? module.call.arguments[name] : undefined;
    const rules = Object.hasOwn(module.variables, name) ? (module.variables[name]?.validation ?? []) : [];
    const own = rules.flatMap(({ condition, errorMessage }) => [condition, errorMessage]).flatMap(references);
    const self = qualified(module.path, `var.${name}`);
    const names = own.flatMap((traversal) => nameIn(module.path, traversal)).filter((other) => other !== self);
    const blocks = own.flatMap((traversal) => referredIn(module.path, traversal));
    return { module: module.parent, traversals: given ? references(given) : [], blocks, names: [module.path, ...names] };
  }

  #all(path: string): Part {
    const { modules, resources } = this.#configuration;
    const inner = Object.values(modules).filter((module) => isWithin(module.path, path));
    const names = inner.flatMap((module) => [
      module.path,
      ...Object.keys(module.variables).map((name) => `${module.path}.var.${name}`),
      ...Object.keys(module.outputs).map((name) => `${module.path}.output.${name}`),
    ]);
    const blocks = Object.values(resources)
      .map(({ address }) => address)
      .filter(({ module }) => module !== undefined && isWithin(module, path));
    return { module: path, traversals: [], blocks, names };
  }
}

const NOTHING: Part = { module: ROOT, traversals: [], blocks: [], names: [] };

function within(module: ModuleConfig, expressions: readonly (Expression | undefined)[]): Part {
  const traversals = expressions.flatMap((expression) => (expression ? references(expression) : []));
  return { module: module.path, traversals, blocks: [], names: [module.path] };
}

/** Which instances of a module there are, is said by the one that calls it. */
function expansion({ call, parent }: ModuleConfig): Part {
  const { count, forEach, dependsOn, dependsOnModules } = call;
  return {
    module: parent,
    traversals: [count, forEach].flatMap((expression) => (expression ? references(expression) : [])),
    blocks: dependsOn,
    names: [...(parent === ROOT ? [] : [parent]), ...dependsOnModules],
  };
}

function output(module: ModuleConfig, { value, preconditions, dependsOn, dependsOnModules = [] }: OutputConfig): Part {
  const part = within(module, [value, ...preconditions.flatMap(({ condition, errorMessage }) => [condition, errorMessage])]);
  return { ...part, blocks: dependsOn, names: [...part.names, ...dependsOnModules] };
}

function nameIn(module: string, { root, steps }: Traversal): readonly string[] {
  const [first] = steps;
  const name = root === 'module' ? moduleReference(steps) : first && 'name' in first ? `${root}.${first.name}` : undefined;
  return name !== undefined && ['module', 'var', 'local'].includes(root) ? [qualified(module, name)] : [];
}

function referredIn(module: string, traversal: Traversal): readonly ResourceReference[] {
  const block = referredBlock(traversal);
  return block ? [{ ...withModule(block, module), key: referredKey(traversal, block) }] : [];
}

/** The modules around one, the outermost first, and itself. */
function modulesAround(path: string): readonly string[] {
  const steps = moduleSteps(path);
  return steps.map((_, i) => moduleText(steps.slice(0, i + 1)));
}
