import type { Document } from '../support/scenario';

/** Something that stands where a value may: as it is, or what another block has. */
export type Part =
  | { readonly kind: 'literal'; readonly json: unknown }
  /** `around` is an expression in which `#` stands for the reference. */
  | { readonly kind: 'reference'; readonly to: string; readonly attribute: 'id' | 'output' | 'input'; readonly around: string };

export type Repetition =
  | { readonly kind: 'none' }
  | { readonly kind: 'count'; readonly count: unknown }
  | { readonly kind: 'each'; readonly keys: readonly string[]; readonly set: boolean }
  /** As many as a list of another block has elements: its type is known, its value is not. */
  | { readonly kind: 'length'; readonly of: string };

export interface Block {
  readonly name: string;
  repetition: Repetition;
  input: Part;
  triggers: Part;
  dependsOn: string[];
  createBeforeDestroy: boolean;
  ignoreChanges: 'all' | readonly string[];
  triggeredBy: { readonly to: string; readonly path: string } | undefined;
  /** Writes to the log when the object is made and destroyed; may fail. */
  provisioners: 'none' | 'notes' | 'fails' | 'names itself';
  condition: string | undefined;
}

/** A configuration of which the next step's is made. */
export interface Model {
  /** Blocks refer to those before them only. */
  readonly blocks: Block[];
  outputs: { [name: string]: Document };
  variables: { [name: string]: Document };
  /** Lines of a file of values. */
  given: readonly string[];
  locals: { [name: string]: unknown };
  /** What `moved`, `removed` and `import` blocks say in this step. */
  moved: Document[];
  removed: Document[];
  imports: Document[];
  data: Document | undefined;
}

export const address = (name: string): string => `terraform_data.@${name}`;

/** How a block's attribute is written, given how many instances it has. */
export function reference(block: Block, attribute: string): string {
  const { kind } = block.repetition;
  if (kind === 'none') return `${address(block.name)}.${attribute}`;
  return kind === 'each' ? `values(${address(block.name)})[*].${attribute}` : `${address(block.name)}[*].${attribute}`;
}

/** The model as a configuration. */
export function configuration(model: Model): Document {
  const { outputs, variables, locals, moved, removed, imports, data } = model;
  const all: { readonly [name: string]: unknown } = {
    resource: { terraform_data: Object.fromEntries(model.blocks.map((block) => [`@${block.name}`, body(block, model)])) },
    output: renamed(outputs),
    variable: renamed(variables),
    locals: renamed(locals),
    moved,
    removed,
    import: imports,
    data,
  };
  const isEmpty = (value: unknown) => value === undefined || Object.keys(value as object).length === 0;
  return Object.fromEntries(
    Object.entries(all).filter(([name, value]) => !isEmpty(value) && !(name === 'resource' && model.blocks.length === 0)),
  );
}

function renamed(things: { readonly [name: string]: unknown }): Document {
  return Object.fromEntries(Object.entries(things).map(([name, value]) => [`@${name}`, value]));
}

function body(block: Block, model: Model): Document {
  const lifecycle: Document = {
    ...(block.createBeforeDestroy ? { create_before_destroy: true } : {}),
    ...(block.ignoreChanges.length > 0 ? { ignore_changes: block.ignoreChanges } : {}),
    ...(block.triggeredBy ? { replace_triggered_by: [`${address(block.triggeredBy.to)}${block.triggeredBy.path}`] } : {}),
    ...(block.condition ? { precondition: [{ condition: block.condition, error_message: 'Not so.' }] } : {}),
  };
  const depends = block.dependsOn.map(address);
  return {
    ...repetition(block, model),
    input: value(block.input, model),
    triggers_replace: value(block.triggers, model),
    ...(depends.length > 0 ? { depends_on: depends } : {}),
    ...(Object.keys(lifecycle).length > 0 ? { lifecycle } : {}),
    ...provisioners(block),
  };
}

function repetition({ repetition: wanted }: Block, model: Model): Document {
  switch (wanted.kind) {
    case 'none':
      return {};
    case 'count':
      return { count: wanted.count };
    case 'length': {
      const of = model.blocks.find(({ name }) => name === wanted.of);
      return { count: of ? `\${length(${reference(of, 'output')})}` : 1 };
    }
    case 'each':
      return {
        for_each: wanted.set
          ? `\${toset(${JSON.stringify(wanted.keys)})}`
          : Object.fromEntries(wanted.keys.map((key, i) => [key, i])),
      };
  }
}

function value(part: Part, model: Model): unknown {
  if (part.kind === 'literal') return part.json;
  const block = model.blocks.find(({ name }) => name === part.to);
  if (!block) return null;
  const around = block.repetition.kind === 'none' ? part.around : part.around.replace('resource.', '');
  return `\${${around.replaceAll('#', reference(block, part.attribute))}}`;
}

function provisioners({ name, provisioners: wanted, repetition: { kind } }: Block): Document {
  const run = (command: string, more: Document = {}) => ({ 'local-exec': { command, ...more } });
  const gone = run(`echo @${name} gone >> log`, { when: 'destroy' });
  switch (wanted) {
    case 'none':
      return {};
    case 'notes':
      return { provisioner: [run(`echo @${name} made >> log`), gone] };
    case 'fails':
      return { provisioner: [run('exit 3'), gone] };
    case 'names itself':
      return { provisioner: [run(`echo @${name} \${can(${kind === 'none' ? address(name) : 'self'}.input.k)} >> log`)] };
  }
}
