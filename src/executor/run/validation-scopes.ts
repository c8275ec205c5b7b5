import { resolve } from 'node:path';
import type { Configuration } from '../config/configuration';
import type { Scope } from '../expression/ast';
import type { FunctionContext } from '../expression/functions';
import type { MarkedValue } from '../expression/marked-value';
import { childModule, qualified, ROOT } from '../module-address';
import { unknownInput } from '../scope/module-input';
import { uncalledModule } from '../scope/module-outputs';
import { moduleScope } from '../scope/scope';

/** What modules are checked with before anything is planned. */
export interface ValidationSource {
  readonly configuration: Configuration;
  /** Those of the root module. */
  readonly variables: { readonly [name: string]: MarkedValue };
  readonly workspace: string;
  readonly functions: FunctionContext;
  /** What is known of a block. */
  block(address: string): MarkedValue;
}

/** The scopes of modules in which nothing is known but the variables of the root: each holds for all instances of a module. */
export function validationScopes(source: ValidationSource): (module?: string) => Scope {
  const scopes = new Map<string, Scope>();
  return (module = ROOT) => {
    const scope = scopes.get(module) ?? scopeOf(module, source);
    scopes.set(module, scope);
    return scope;
  };
}

function scopeOf(path: string, { configuration, variables, workspace, functions, block }: ValidationSource): Scope {
  const module = path === ROOT ? undefined : configuration.modules[path];
  const own = module ?? configuration;
  const { callProvider } = functions;
  return moduleScope({
    path,
    directory: module?.directory ?? '.',
    cwd: resolve(configuration.directory),
    workspace,
    functions: callProvider ? { ...functions, callProvider: (name, args) => callProvider(name, args, path) } : functions,
    locals: own.locals,
    variable: (name) => {
      if (!module) return Object.hasOwn(variables, name) ? variables[name] : undefined;
      const variable = Object.hasOwn(module.variables, name) ? module.variables[name] : undefined;
      return variable && unknownInput(variable);
    },
    block: (name) => {
      const text = qualified(path, name);
      const isThere = Object.hasOwn(configuration.resources, text) || Object.hasOwn(configuration.lists, text);
      return isThere ? block(text) : undefined;
    },
    call: (name) => {
      const called = childModule(path, name, undefined);
      const config = Object.hasOwn(configuration.modules, called) ? configuration.modules[called] : undefined;
      return config && { value: uncalledModule(config), used: 0 };
    },
  });
}
