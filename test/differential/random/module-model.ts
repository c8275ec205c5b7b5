import type { Document } from '../support/scenario';
import { address, configuration, type Model, reference } from './stack-model';

/** How many times a module is called. */
export type CallRepetition =
  | { readonly kind: 'none' }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'each'; readonly keys: readonly string[] };

/** A `module` block. */
export interface Call {
  readonly name: string;
  /** Which of the modules it calls. */
  readonly module: ModuleName;
  repetition: CallRepetition;
  /** What it is given. */
  given: unknown;
  dependsOn: string[];
}

export type ModuleName = 'outer' | 'inner';
export type Place = 'root' | ModuleName;

/** A stack with modules: `outer` may call `inner`, and the root module both. */
export interface ModulesModel {
  readonly places: { readonly [place in Place]: Model };
  readonly calls: { readonly [place in 'root' | 'outer']: Call[] };
  /** `moved` and `removed` blocks of the root module that are about modules. */
  moved: Document[];
  removed: Document[];
}

export const emptyModel = (): Model => ({
  blocks: [],
  outputs: {},
  variables: {},
  given: [],
  locals: {},
  moved: [],
  removed: [],
  imports: [],
  data: undefined,
});

/** Keys of the instances of a call. */
export function callKeys({ repetition }: Call): readonly string[] {
  if (repetition.kind === 'none') return [''];
  if (repetition.kind === 'each') return repetition.keys.map((key) => `["${key}"]`);
  return Array.from({ length: repetition.count }, (_, i) => `[${i}]`);
}

/** What all instances of a call give. */
export function callOutput({ name, repetition: { kind } }: Call): string {
  if (kind === 'none') return `module.@${name}.@out`;
  return kind === 'each' ? `values(module.@${name})[*].@out` : `module.@${name}[*].@out`;
}

/** The configuration of the root module, and the files of those that it calls. */
export function modulesConfiguration(model: ModulesModel): {
  readonly config: Document;
  readonly files: { readonly [path: string]: Document };
} {
  const { root, outer, inner } = model.places;
  const config = configuration(root);
  return {
    config: {
      ...config,
      ...calls(model.calls.root, './'),
      ...listed('moved', [...root.moved, ...model.moved]),
      ...listed('removed', [...root.removed, ...model.removed]),
    },
    files: {
      '@outer/main.tf.json': { ...module(outer), ...calls(model.calls.outer, '../') },
      '@inner/main.tf.json': module(inner),
    },
  };
}

function listed(name: string, items: readonly Document[]): Document {
  return items.length > 0 ? { [name]: items } : {};
}

function calls(all: readonly Call[], folder: string): Document {
  if (all.length === 0) return {};
  return { module: Object.fromEntries(all.map((call) => [`@${call.name}`, body(call, folder)])) };
}

function body({ module: called, repetition, given, dependsOn }: Call, folder: string): Document {
  return {
    source: `${folder}@${called}`,
    ...(repetition.kind === 'count' ? { count: repetition.count } : {}),
    ...(repetition.kind === 'each' ? { for_each: `\${toset(${JSON.stringify(repetition.keys)})}` } : {}),
    '@in': given,
    ...(dependsOn.length > 0 ? { depends_on: dependsOn } : {}),
  };
}

function module(model: Model): Document {
  const { output = {}, variable = {}, ...rest } = configuration(model) as { readonly [name: string]: object };
  const last = model.blocks.at(-1);
  const value = last
    ? `\${${last.repetition.kind === 'none' ? `${address(last.name)}.output` : reference(last, 'output')}}`
    : '${var.@in}';
  return {
    ...rest,
    variable: { ...variable, '@in': { default: null } },
    output: { ...output, '@out': { value, sensitive: true } },
  };
}
