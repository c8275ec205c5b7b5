import { type ResourceAddress, resourceKind, resourceText } from '../../address';
import type { Step } from '../../expression/ast';
import { moduleName } from '../../module-address';
import type { Draft, Use, Within } from '../draft';
import { didYouMean } from '../nearest';

/** The attributes of what is always there. */
const ATTRIBUTES: { readonly [root: string]: readonly string[] } = {
  path: ['module', 'root', 'cwd'],
  terraform: ['workspace', 'applying'],
  each: ['key', 'value'],
  count: ['index'],
};

const UNSUPPORTED: { readonly [root: string]: string } = {
  action: 'An action has no value; it is named in the actions of a lifecycle.action_trigger only.',
  resource: 'The word "resource" is followed by a type and a name: resource.palette_x.y.',
};

/**
 * Checks that everything that is referred to exists and may be referred to where it is, in Terraform's words.
 * @returns what depends on what: names of blocks, local values and variables
 */
export function checkReferences(draft: Draft): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  for (const use of draft.uses) {
    const target = checkUse(use, draft);
    const { node } = use.within;
    if (target === undefined || node === undefined || target === node) continue;
    const known = edges.get(node);
    if (known) known.add(target);
    else edges.set(node, new Set([target]));
  }
  return edges;
}

/** @returns the block, local value, variable, module or output of one that is referred to, when it is there */
function checkUse({ traversal, place, within }: Use, draft: Draft): string | undefined {
  const { root, steps } = traversal;
  const error = (summary: string, detail: string) => {
    draft.problems.error(place, summary, detail, { expression: traversal });
    return undefined;
  };
  const name = nameOf(steps[0]);
  const instance =
    root === 'self' || root === 'path' || root === 'terraform' || root === 'count' || (root === 'each' && name === 'key');
  if (within.onlyInstance && !instance) {
    return error(
      'Invalid reference from destroy provisioner',
      'Destroy-time provisioners and their connection configurations may only reference attributes of the related resource, via "self", "count.index", or "each.key".',
    );
  }
  if (Object.hasOwn(UNSUPPORTED, root)) return error('Unsupported reference', UNSUPPORTED[root] as string);
  if (root === 'self') {
    return within.self
      ? undefined
      : error(
          'Invalid "self" reference',
          'The "self" object is not available in this context. It can be used in resource provisioners, connections and postconditions only.',
        );
  }
  if (root === 'each' && !within.each) {
    return error(
      'Reference to "each" in context without for_each',
      'The "each" object can be used only in "resource" and "data" blocks, and only when the "for_each" argument is set.',
    );
  }
  if (root === 'count' && !within.count) {
    return error(
      'Reference to "count" in non-counted context',
      'The "count" object can only be used in "resource" and "data" blocks, and only when the "count" argument is set.',
    );
  }
  if (Object.hasOwn(ATTRIBUTES, root)) {
    const problem = attributeProblem(root, name);
    return problem && error(problem.summary, problem.detail);
  }
  if (root === 'var' || root === 'local') return checkNamed(root, name, within, draft, error);
  if (root === 'module') return checkModule(steps, draft, error);
  if (root === 'list') return checkList(steps, within, draft, error);
  return checkResource(root, steps, within, draft, error);
}

/** What is wrong with an attribute of what is always there; of other roots nothing is said. */
export function attributeProblem(root: string, name: string | undefined): { summary: string; detail: string } | undefined {
  const attributes = Object.hasOwn(ATTRIBUTES, root) ? (ATTRIBUTES[root] as readonly string[]) : undefined;
  if (!attributes || (name !== undefined && attributes.includes(name))) return undefined;
  const known = attributes.map((each) => `${root}.${each}`).join(', ');
  return {
    summary: name === undefined ? 'Invalid reference' : `Invalid "${root}" attribute`,
    detail: `The "${root}" object has these attributes only: ${known}.`,
  };
}

type Fail = (summary: string, detail: string) => undefined;

function checkNamed(
  root: 'var' | 'local',
  name: string | undefined,
  { node }: Within,
  draft: Draft,
  error: Fail,
): string | undefined {
  const known: ReadonlyMap<string, unknown> = root === 'var' ? draft.variables : draft.locals;
  if (name === undefined) {
    return error('Invalid reference', `The "${root}" object cannot be accessed directly. Instead, access one of its attributes.`);
  }
  if (root === 'local' && node === `local.${name}`) {
    return error('Self-referencing local value', `Local value local.${name} cannot use its own result as part of its expression.`);
  }
  // Who refers to a variable waits for what its validation rules refer to.
  if (known.has(name)) return `${root}.${name}`;
  const hint = didYouMean(name, known.keys());
  if (root === 'local')
    return error('Reference to undeclared local value', `A local value with the name "${name}" has not been declared.${hint}`);
  return error(
    'Reference to undeclared input variable',
    `An input variable with the name "${name}" has not been declared.${hint === '' ? ` This variable can be declared with a variable "${name}" {} block.` : hint}`,
  );
}

function checkResource(
  root: string,
  steps: readonly Step[],
  { node, dependsOn, planned }: Within,
  draft: Draft,
  error: Fail,
): string | undefined {
  const address = referredResource(root, steps);
  if (!address) {
    return error(
      'Invalid reference',
      root === 'data' || root === 'ephemeral'
        ? `The "${root}" object must be followed by two attribute names: the ${root === 'data' ? 'data source' : 'ephemeral resource'} type and the resource name.`
        : 'A reference to a resource type must be followed by at least one attribute access, specifying the resource name.',
    );
  }
  const text = resourceText(address);
  const declared = draft.resources.get(text);
  if (!declared) {
    const hint = didYouMean(text, siblings(address, draft));
    return error(
      'Reference to undeclared resource',
      `${resourceKind(address)} "${address.type}" "${address.name}" has not been declared in ${moduleName(draft.module)}.${hint}`,
    );
  }
  const { check } = declared.config;
  if (check !== undefined && node !== `check.${check}` && node !== text) {
    const detail = `The referenced data resource "${address.type}" "${address.name}" is not available from this context.`;
    return error('Reference to scoped resource', detail);
  }
  if (text === node && !dependsOn && !planned) {
    const { summary, detail } = selfReference(text);
    return error(summary, detail);
  }
  return text;
}

/** @returns the output, or the call where it is about all of a module */
function checkModule(steps: readonly Step[], draft: Draft, error: Fail): string | undefined {
  const name = nameOf(steps[0]);
  if (name === undefined) {
    return error('Invalid reference', 'The "module" object cannot be accessed directly. Instead, access one of its attributes.');
  }
  if (!draft.calls.has(name)) {
    const hint = didYouMean(name, draft.calls.keys());
    return error(
      'Reference to undeclared module',
      `No module call named "${name}" is declared in ${moduleName(draft.module)}.${hint}`,
    );
  }
  const [, first, second] = steps;
  const output = nameOf(first && 'index' in first ? second : first);
  return output === undefined ? `module.${name}` : `module.${name}.output.${output}`;
}

/** Lists are in query files only: elsewhere none is declared. */
function checkList(steps: readonly Step[], { node }: Within, draft: Draft, error: Fail): string | undefined {
  const [type, name] = steps.map(nameOf);
  if (type === undefined || name === undefined) {
    return error(
      'Invalid reference',
      'The "list" object must be followed by two attribute names: the list resource type and the list resource name.',
    );
  }
  const text = `list.${type}.${name}`;
  const list = draft.lists.get(text);
  if (!list) {
    const hint = didYouMean(text, draft.lists.keys());
    return error(
      'Reference to undeclared resource',
      `A list resource "${type}" "${name}" has not been declared in the root module.${hint}`,
    );
  }
  if (text === node) {
    const { summary, detail } = selfReference(text);
    return error(summary, detail);
  }
  const { count, forEach } = list.config;
  const first = steps[count || forEach ? 3 : 2];
  if (first && nameOf(first) !== 'data') {
    return error(
      'Invalid list resource traversal',
      'The first step in the traversal for a list resource must be an attribute "data".',
    );
  }
  return text;
}

/** What is said of a block that names itself. */
export function selfReference(block: string): { readonly summary: string; readonly detail: string } {
  return {
    summary: 'Self-referential block',
    detail: `Configuration for ${block} may not refer to itself. In provisioners and postconditions, use "self".`,
  };
}

/** Names of blocks of the same type: the ones that a mistyped name may mean. */
function* siblings({ mode, type }: ResourceAddress, draft: Draft): Iterable<string> {
  let looked = 0;
  for (const [text, { config }] of draft.resources) {
    if (config.address.mode !== mode || config.address.type !== type) continue;
    // A hint isn't worth more in a configuration of thousands with many mistakes.
    if (++looked > 1000) return;
    yield text;
  }
}

/** The block that a traversal names with its first steps; undefined when they are no names. */
export function referredResource(root: string, steps: readonly Step[]): ResourceAddress | undefined {
  const [first, second] = steps.map(nameOf);
  if (root !== 'data' && root !== 'ephemeral')
    return first === undefined ? undefined : { mode: 'managed', type: root, name: first };
  return first === undefined || second === undefined ? undefined : { mode: root, type: first, name: second };
}

function nameOf(step: Step | undefined): string | undefined {
  return step && 'name' in step ? step.name : undefined;
}
