import { type InstanceKey, localText, type ResourceAddress } from '../address';
import type { Step, Traversal } from '../expression/ast';

const NO_BLOCK = new Set(['var', 'local', 'path', 'terraform', 'each', 'count', 'self', 'list', 'module']);

/** The list that a traversal refers to; undefined when it refers to something else. */
export function referredList({ root, steps: [type, name] }: Traversal): string | undefined {
  const isList = root === 'list' && type && 'name' in type && name && 'name' in name;
  return isList ? `list.${type.name}.${name.name}` : undefined;
}

/** The block that a traversal refers to; undefined when it refers to something else. */
export function referredBlock({ root, steps }: Traversal): ResourceAddress | undefined {
  if (NO_BLOCK.has(root)) return undefined;
  const names = steps.map((step) => ('name' in step ? step.name : undefined));
  const [mode, type, name] =
    root === 'data' || root === 'ephemeral' ? ([root, names[0], names[1]] as const) : (['managed', root, names[0]] as const);
  return type === undefined || name === undefined ? undefined : { mode, type, name };
}

/** Whether any of the traversals refers to a block of their own module. */
export function refersTo(traversals: readonly Traversal[], address: ResourceAddress): boolean {
  return traversals.some((traversal) => {
    const referred = referredBlock(traversal);
    return referred !== undefined && localText(referred) === localText(address);
  });
}

/** The instance of the block that a traversal refers to, where it says which; undefined when it refers to the whole block. */
export function referredKey({ steps }: Traversal, { mode }: ResourceAddress): InstanceKey {
  const step = steps[mode === 'managed' ? 1 : 2];
  return step && 'index' in step ? step.index : undefined;
}

/** `local.a`, `var.b`, what is referred to of a module; undefined for what is none of them. */
export function referredName({ root, steps }: Traversal): string | undefined {
  const [first] = steps;
  if (root === 'module') return moduleReference(steps);
  return (root === 'local' || root === 'var') && first && 'name' in first ? `${root}.${first.name}` : undefined;
}

/** All of a module, with all that it calls. */
export const wholeModule = (path: string): string => `${path}.*`;

/** The module that all of it, or an output, is of: `module.a` of `module.a.*` and of `module.a.output.b`. */
export function moduleOfPart(part: string): string {
  return part.replace(/\.(?:\*|output\.[^.]+)$/, '');
}

/** What a traversal that begins with `module` refers to: an output, or all of a module. */
export function moduleReference(steps: readonly Step[]): string | undefined {
  const [call, first, second] = steps;
  if (!call || !('name' in call)) return undefined;
  const output = first && 'index' in first ? second : first;
  const path = `module.${call.name}`;
  return output && 'name' in output ? `${path}.output.${output.name}` : wholeModule(path);
}
