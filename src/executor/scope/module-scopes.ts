import { resolve } from 'node:path';
import type { InstanceKey } from '../address';
import type { Configuration, ModuleConfig } from '../config/configuration';
import type { Scope, Step } from '../expression/ast';
import { ExpressionError } from '../expression/expression-error';
import type { FunctionContext } from '../expression/functions';
import { type MarkedValue, UNKNOWN_OF_ANY_TYPE } from '../expression/marked-value';
import { childModule, modulePath, moduleSteps, moduleText, qualified, ROOT } from '../module-address';
import type { LateRules } from '../run/late-rules';
import { type Expansion, expand, hasKey, instanceScope, keysOf } from './expansion';
import { inputValue } from './module-input';
import { moduleOutput, outputsOf } from './module-outputs';
import { combined } from './resource-values';
import { moduleScope } from './scope';

/** What modules are evaluated from in one walk. */
export interface ScopesSource {
  readonly configuration: Configuration;
  /** Those of the root module. */
  readonly variables: { readonly [name: string]: MarkedValue };
  readonly workspace: string;
  /** Whether a plan is carried out that does more than destroy. @default false */
  readonly applying?: boolean;
  readonly functions: FunctionContext;
  /** What is to be checked of the root module's variables. @default nothing */
  readonly rules?: LateRules;
  /** The value of a resource block in one instance of its module, or of a list, by its address. */
  block(address: string): MarkedValue;
}

/** Those who refer to a module, by the names of its callers: which instances there are. */
type Instances = readonly string[];

/**
 * The modules of one walk: the scopes of their instances, which instances there are, what each is given and gives. All of it is evaluated
 * when it is first asked for: who does that waits for all that it refers to.
 */
export class ModuleScopes {
  readonly #source: ScopesSource;
  readonly #scopes = new Map<string, Scope>();
  readonly #expansions = new Map<string, Expansion>();
  readonly #instances = new Map<string, Instances>();
  readonly #values = new Map<string, MarkedValue>();
  /** By the module that calls them. */
  readonly #called = new Map<string, Map<string, ModuleConfig>>();

  constructor(source: ScopesSource) {
    this.#source = source;
    for (const module of Object.values(source.configuration.modules)) {
      const known = this.#called.get(module.parent);
      if (known) known.set(module.name, module);
      else this.#called.set(module.parent, new Map([[module.name, module]]));
    }
  }

  /** The scope of a module instance. */
  of(module: string = ROOT): Scope {
    const known = this.#scopes.get(module);
    if (known) return known;
    const scope = this.#make(module);
    this.#scopes.set(module, scope);
    return scope;
  }

  /** The instances of a module, the root's only one, or that of its caller's instances. @throws ExpressionError */
  instances(path: string = ROOT): Instances {
    const known = path === ROOT ? [ROOT] : this.#instances.get(path);
    if (known) return known;
    const module = this.#config(path);
    const found = this.instances(module.parent).flatMap((parent) =>
      keysOf(this.expansion(parent, module)).map((key) => childModule(parent, module.name, key)),
    );
    this.#instances.set(path, found);
    return found;
  }

  /** Whether there is such an instance of a module, as far as that can be told. */
  has(module: string = ROOT): boolean {
    const path = modulePath(module);
    return path === ROOT || (Object.hasOwn(this.#source.configuration.modules, path) && this.#isThere(module));
  }

  /** How often a module is there in one instance of its caller. @throws ExpressionError */
  expansion(parent: string, { name, call }: ModuleConfig): Expansion {
    const text = childModule(parent, name, undefined);
    const known = this.#expansions.get(text);
    if (known) return known;
    const found = expand(call, this.of(parent));
    this.#expansions.set(text, found);
    return found;
  }

  /** Takes the instances that a state has for those of a module that can't be told otherwise. */
  assume(path: string, instances: Instances): void {
    this.#instances.set(path, instances);
  }

  /** What a variable of a module instance is. @throws ExpressionError, DiagnosticError */
  variable(module: string, name: string): MarkedValue {
    return this.#kept(`${module}.var.${name}`, () => {
      const config = this.#config(modulePath(module));
      return inputValue(config, name, this.#outside(module));
    });
  }

  /** What an output of a module instance is. @throws ExpressionError, DiagnosticError */
  output(module: string, name: string): MarkedValue {
    return this.#kept(`${module}.output.${name}`, () => moduleOutput(this.#config(modulePath(module)), name, this.of(module)));
  }

  #kept(key: string, evaluate: () => MarkedValue): MarkedValue {
    const known = this.#values.get(key);
    if (known) return known;
    const found = evaluate();
    this.#values.set(key, found);
    return found;
  }

  #config(path: string): ModuleConfig {
    const { modules } = this.#source.configuration;
    const module = Object.hasOwn(modules, path) ? modules[path] : undefined;
    if (!module) throw new Error(`${path} is not in the configuration`);
    return module;
  }

  #isThere(module: string): boolean {
    const known = this.#instances.get(modulePath(module));
    if (known) return known.includes(module);
    try {
      return this.instances(modulePath(module)).includes(module);
    } catch (error) {
      if (error instanceof ExpressionError) return false;
      throw error;
    }
  }

  /** The scope in which a module instance is given its variables. */
  #outside(module: string): Scope {
    const steps = moduleSteps(module);
    const parent = moduleText(steps.slice(0, -1));
    const key = steps.at(-1)?.key;
    const expansion = this.expansion(parent, this.#config(modulePath(module)));
    return hasKey(expansion, key) ? instanceScope(this.of(parent), expansion, key) : this.of(parent);
  }

  #make(module: string): Scope {
    const { configuration, workspace, applying, functions, rules, variables, block } = this.#source;
    const path = modulePath(module);
    const config = path === ROOT ? configuration : this.#config(path);
    const { callProvider } = functions;
    return moduleScope({
      path,
      directory: path === ROOT ? '.' : config.directory,
      cwd: resolve(configuration.directory),
      workspace,
      applying,
      functions: callProvider ? { ...functions, callProvider: (name, args) => callProvider(name, args, path) } : functions,
      locals: config.locals,
      variable: (name, scope) => {
        if (!Object.hasOwn(config.variables, name))
          return path === ROOT && Object.hasOwn(variables, name) ? variables[name] : undefined;
        if (path !== ROOT) return this.variable(module, name);
        rules?.check(name, scope);
        return variables[name];
      },
      block: (name) => {
        const text = qualified(path, name);
        const isThere = Object.hasOwn(configuration.resources, text) || Object.hasOwn(configuration.lists, text);
        return isThere ? block(qualified(module, name)) : undefined;
      },
      call: (name, steps) => {
        const called = this.#called.get(path)?.get(name);
        return called && this.#referred(module, called, steps);
      },
    });
  }

  /** As much of a module as is referred to: an output, an instance, or all of it. */
  #referred(parent: string, module: ModuleConfig, steps: readonly Step[]): { readonly value: MarkedValue; readonly used: number } {
    const expansion = this.expansion(parent, module);
    const instance = (key: InstanceKey) => childModule(parent, module.name, key);
    const [first, second] = steps;
    const key: InstanceKey = first && 'index' in first ? first.index : undefined;
    const named = key === undefined ? first : second;
    if (named && 'name' in named && Object.hasOwn(module.outputs, named.name) && hasKey(expansion, key)) {
      return { value: this.output(instance(key), named.name), used: key === undefined ? 1 : 2 };
    }
    // Who names an output waits for that alone: where there is none, the others may not be there yet, and what is wrong is told without them.
    const isOne = named !== undefined && 'name' in named;
    const output = (each: InstanceKey, name: string) => (isOne ? UNKNOWN_OF_ANY_TYPE : this.output(instance(each), name));
    const values = new Map(keysOf(expansion).map((each) => [each, outputsOf(module, (name) => output(each, name))] as const));
    return { value: combined(expansion, values, UNKNOWN_OF_ANY_TYPE), used: 0 };
  }
}
