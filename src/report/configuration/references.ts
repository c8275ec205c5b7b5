import { instanceText, resourceText, stepsToBlock } from '../../executor/address';
import type { Step, Traversal } from '../../executor/expression/ast';
import { referredBlock } from '../../executor/model/referred';

/** What a reference names, and what follows it: `palette_x.y[0]` and `.id`. */
export interface Referred {
  readonly subject: string;
  /** The subject without the key of an instance, or the module call of an output. */
  readonly without?: string;
  /** Whose attributes the rest is of; undefined where it is no resource's. */
  readonly resource?: string;
  readonly rest: readonly Step[];
}

/** What a traversal refers to, as terraform divides it. @returns undefined when that is nothing */
export function referred(traversal: Traversal): Referred | undefined {
  const { root, steps } = traversal;
  const [first] = steps;
  if (root === 'self') return { subject: root, rest: steps };
  if (root === 'module') return referredModule(steps);
  const address = referredBlock(traversal);
  if (!address) {
    return first && 'name' in first ? { subject: `${root}.${first.name}`, rest: steps.slice(1) } : undefined;
  }
  const block = resourceText(address);
  const rest = steps.slice(stepsToBlock(address));
  const [key] = rest;
  if (!key || 'name' in key) return { subject: block, resource: block, rest };
  const instance = instanceText({ ...address, key: key.index });
  return { subject: instance, without: block, resource: instance, rest: rest.slice(1) };
}

/** A module call, an instance of it, or an output of one of these. */
function referredModule([name, ...more]: readonly Step[]): Referred | undefined {
  if (!name || !('name' in name)) return undefined;
  const [key] = more;
  const isInstance = key !== undefined && 'index' in key;
  const call = `module.${name.name}`;
  const instance = isInstance ? call + stepText(key) : call;
  const rest = isInstance ? more.slice(1) : more;
  const [output] = rest;
  if (output && 'name' in output) return { subject: `${instance}.${output.name}`, without: instance, rest: rest.slice(1) };
  return { subject: instance, ...(isInstance ? { without: call } : {}), rest };
}

/** A reference as `references` of plans in JSON have it: the longest form, and then each that is shorter by a step. */
export function referenceTexts(traversal: Traversal): readonly string[] {
  const found = referred(traversal);
  if (!found) return [];
  const { subject, without, rest } = found;
  const longer = rest.map(
    (_, i) =>
      subject +
      rest
        .slice(0, rest.length - i)
        .map(stepText)
        .join(''),
  );
  return [...longer, subject, ...(without === undefined ? [] : [without])];
}

function stepText(step: Step): string {
  if ('name' in step) return `.${step.name}`;
  return `[${typeof step.index === 'string' ? JSON.stringify(step.index) : step.index}]`;
}
