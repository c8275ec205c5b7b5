import { resolve } from 'node:path';
import { t } from '../../framework';
import { resourceKind, resourceText, stepsToBlock } from '../address';
import type { Configuration } from '../config/configuration';
import type { Scope, Step } from '../expression/ast';
import { ExpressionError } from '../expression/expression-error';
import { callFunction, type FunctionContext } from '../expression/functions';
import { type MarkedValue, typed } from '../expression/marked-value';
import { referredBlock, referredList } from '../model/dependencies';
import type { LateRules } from '../run/late-rules';
import { LocalValues } from './local-values';

/** What names stand for in one walk. */
export interface ScopeSource {
  readonly configuration: Configuration;
  readonly variables: { readonly [name: string]: MarkedValue };
  readonly workspace: string;
  readonly functions: FunctionContext;
  /** What is to be checked of variables. @default nothing */
  readonly rules?: LateRules;
  /** The value of a resource block or of a list, by its address. */
  block(address: string): MarkedValue;
}

/**
 * The scope of the root module: variables, local values, resources, `path` and `terraform`.
 * Local values are evaluated when they are first referred to: who does that waits for all that they refer to.
 */
export function moduleScope(source: ScopeSource): Scope {
  const { configuration, variables, workspace, functions, rules } = source;
  const paths = typed(t.object({ module: t.string, root: t.string, cwd: t.string }), {
    module: '.',
    root: '.',
    cwd: resolve(configuration.directory),
  });
  const terraform = typed(t.object({ workspace: t.string }), { workspace });
  const scope: Scope = {
    resolve: (root, steps) => {
      switch (root) {
        case 'var':
          rules?.check(nameOf(steps) ?? '', scope);
          return one(variables, steps, (name) => `An input variable with the name "${name}" has not been declared.`);
        case 'local': {
          const name = nameOf(steps);
          const local = name !== undefined && Object.hasOwn(configuration.locals, name) ? configuration.locals[name] : undefined;
          if (!local || name === undefined)
            throw undeclared('local value', `A local value with the name "${name ?? ''}" has not been declared.`);
          return { value: locals.value(name), used: 1 };
        }
        case 'path':
          return { value: paths, used: 0 };
        case 'terraform':
          return { value: terraform, used: 0 };
        case 'each':
        case 'count':
        case 'self':
          throw new ExpressionError(
            `Reference to "${root}" in a place that has none`,
            root === 'self'
              ? '"self" is allowed in provisioners and postconditions only.'
              : `"${root}" is allowed in blocks with "${root === 'each' ? 'for_each' : 'count'}" only.`,
          );
        case 'list': {
          const list = referredList({ kind: 'traversal', root, steps });
          if (list === undefined) throw new ExpressionError('Invalid reference', 'A list is referred to by its type and its name.');
          return { value: source.block(list), used: 2 };
        }
        default:
          return block(source, root, steps);
      }
    },
    call: (name, args) => callFunction(name, args, functions),
  };
  const locals = new LocalValues(configuration.locals, scope);
  return scope;
}

function block({ configuration, block }: ScopeSource, root: string, steps: readonly Step[]): { value: MarkedValue; used: number } {
  const referred = referredBlock({ kind: 'traversal', root, steps });
  if (!referred) {
    throw new ExpressionError('Invalid reference', `A reference to a resource needs its type and its name: ${root}.NAME.`);
  }
  const address = resourceText(referred);
  if (!Object.hasOwn(configuration.resources, address)) {
    throw undeclared(
      'resource',
      `${resourceKind(referred)} "${referred.type}" "${referred.name}" has not been declared in the root module.`,
    );
  }
  return { value: block(address), used: stepsToBlock(referred) };
}

function one(values: { readonly [name: string]: MarkedValue }, steps: readonly Step[], missing: (name: string) => string) {
  const name = nameOf(steps) ?? '';
  if (!Object.hasOwn(values, name)) throw undeclared('input variable', missing(name));
  return { value: values[name] as MarkedValue, used: 1 };
}

function nameOf([first]: readonly Step[]): string | undefined {
  return first && 'name' in first ? first.name : undefined;
}

function undeclared(what: string, detail: string): ExpressionError {
  return new ExpressionError(`Reference to undeclared ${what}`, detail);
}
