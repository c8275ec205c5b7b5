import { t } from '../../framework';
import { localText, resourceKind, stepsToBlock } from '../address';
import type { Configuration } from '../config/configuration';
import type { Scope, Step } from '../expression/ast';
import { ExpressionError } from '../expression/expression-error';
import { callFunction, type FunctionContext } from '../expression/functions';
import { type MarkedValue, typed } from '../expression/marked-value';
import { EPHEMERAL } from '../expression/marks';
import { referredBlock, referredList } from '../model/referred';
import { moduleName } from '../module-address';
import { LocalValues } from './local-values';

/** What the names of one module instance stand for in one walk. */
export interface ModuleNames {
  /** The module, without keys. */
  readonly path: string;
  /** What `path.module` and `path.cwd` are. */
  readonly directory: string;
  readonly cwd: string;
  readonly workspace: string;
  /** What `terraform.applying` is. @default false */
  readonly applying?: boolean | undefined;
  readonly functions: FunctionContext;
  readonly locals: Configuration['locals'];
  /** Undefined where none of that name is declared. */
  variable(name: string, scope: Scope): MarkedValue | undefined;
  /** The value of a resource block or of a list, by its name in the module; undefined where it is not declared. */
  block(name: string): MarkedValue | undefined;
  /** What a reference to a module stands for; undefined where none of that name is called. */
  call(name: string, steps: readonly Step[]): { readonly value: MarkedValue; readonly used: number } | undefined;
}

/**
 * The scope of a module: variables, local values, resources, modules, `path` and `terraform`.
 * Local values are evaluated when they are first referred to: who does that waits for all that they refer to.
 */
export function moduleScope(names: ModuleNames): Scope {
  const { path, workspace, applying = false, functions } = names;
  const paths = typed(t.object({ module: t.string, root: t.string, cwd: t.string }), {
    module: names.directory,
    root: '.',
    cwd: names.cwd,
  });
  const terraform = typed(
    t.object({ workspace: t.string, applying: t.bool }),
    { workspace, applying },
    // It differs between a plan and its apply.
    [[{ attribute: 'applying' }, EPHEMERAL]],
  );
  const scope: Scope = {
    resolve: (root, steps) => {
      switch (root) {
        case 'var': {
          const name = nameOf(steps) ?? '';
          const value = names.variable(name, scope);
          if (!value) throw undeclared('input variable', `An input variable with the name "${name}" has not been declared.`);
          return { value, used: 1 };
        }
        case 'local': {
          const name = nameOf(steps);
          const local = name !== undefined && Object.hasOwn(names.locals, name) ? names.locals[name] : undefined;
          if (!local || name === undefined)
            throw undeclared('local value', `A local value with the name "${name ?? ''}" has not been declared.`);
          return { value: locals.value(name), used: 1 };
        }
        case 'module': {
          const name = nameOf(steps) ?? '';
          const called = names.call(name, steps.slice(1));
          if (!called) throw undeclared('module', `No module call named "${name}" is declared in ${moduleName(path)}.`);
          return { value: called.value, used: called.used + 1 };
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
          const value = list === undefined ? undefined : names.block(list);
          if (!value) throw new ExpressionError('Invalid reference', 'A list is referred to by its type and its name.');
          return { value, used: 2 };
        }
        default:
          return block(names, root, steps);
      }
    },
    call: (name, args) => callFunction(name, args, functions),
  };
  const locals = new LocalValues(names.locals, scope);
  return scope;
}

function block(names: ModuleNames, root: string, steps: readonly Step[]): { value: MarkedValue; used: number } {
  const referred = referredBlock({ kind: 'traversal', root, steps });
  if (!referred) {
    throw new ExpressionError('Invalid reference', `A reference to a resource needs its type and its name: ${root}.NAME.`);
  }
  const value = names.block(localText(referred));
  if (!value) {
    throw undeclared(
      'resource',
      `${resourceKind(referred)} "${referred.type}" "${referred.name}" has not been declared in ${moduleName(names.path)}.`,
    );
  }
  return { value, used: stepsToBlock(referred) };
}

function nameOf([first]: readonly Step[]): string | undefined {
  return first && 'name' in first ? first.name : undefined;
}

function undeclared(what: string, detail: string): ExpressionError {
  return new ExpressionError(`Reference to undeclared ${what}`, detail);
}
