import { type TerraformResource, TerraformStack } from 'cdktf';

interface ImportBlock {
  /** Address of the resource. */
  readonly to: string;
  /** What its import is told. */
  readonly id: string;
}

const ofStacks = new WeakMap<TerraformStack, ImportBlock[]>();

/**
 * Takes an object that is there already into the state of a stack, by an `import` block. It is what `resource.importFrom(id)` does, but cdktf's own asks a
 * terraform for its version whenever the app is synthesized, and where there is none, nothing is.
 * @param resource as it will be called in the end: override its logical id before
 * @param id what its import is told, as the resource's reference says
 */
export function importFrom(resource: TerraformResource, id: string): void {
  const stack = TerraformStack.of(resource);
  const imports = ofStacks.get(stack) ?? [];
  ofStacks.set(stack, imports);
  imports.push({ to: `${resource.terraformResourceType}.${resource.friendlyUniqueId}`, id });
  stack.addOverride('import', imports);
}
