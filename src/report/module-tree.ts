import type { ResourceAddress } from '../executor/address';
import { compareText } from '../executor/instance-key';
import { moduleSteps, moduleText, ROOT } from '../executor/module-address';
import type { Document } from './json-text';

interface Module {
  readonly resources: Document[];
  readonly children: Map<string, Module>;
}

/** Resources by the modules that they are in, as JSON has them: in each the resources keep their order. */
export function moduleTree(resources: readonly { readonly address: ResourceAddress; readonly document: Document }[]): Document {
  const root: Module = { resources: [], children: new Map() };
  for (const { address, document } of resources) moduleAt(root, address.module).resources.push(document);
  return documentOf(root, ROOT);
}

function moduleAt(root: Module, module: string | undefined): Module {
  let at = root;
  const steps = moduleSteps(module);
  for (const i of steps.keys()) {
    const text = moduleText(steps.slice(0, i + 1));
    const child = at.children.get(text) ?? { resources: [], children: new Map() };
    at.children.set(text, child);
    at = child;
  }
  return at;
}

function documentOf({ resources, children }: Module, address: string): Document {
  const below = [...children].sort(([a], [b]) => compareText(a, b)).map(([text, child]) => documentOf(child, text));
  return {
    ...(resources.length > 0 ? { resources } : {}),
    ...(address === ROOT ? {} : { address }),
    ...(below.length > 0 ? { child_modules: below } : {}),
  };
}
