import type { NestedBlock, PathStep, Value } from '../../framework';
import { isObjectValue } from '../../framework/value';

/** One of the objects that a nested block or attribute holds. */
export interface Element {
  /** How to get at it from the container; none for the only one, and for elements of sets. */
  readonly step: PathStep | undefined;
  readonly value: Value;
}

/** The objects in a container; none when it is null or unknown. Blocks with dynamic places are to be unpacked first. */
export function elementsOf(nesting: NestedBlock['nesting'], container: Value): readonly Element[] {
  if (nesting === 'single' || nesting === 'group') {
    return isObjectValue(container) ? [{ step: undefined, value: container }] : [];
  }
  if (Array.isArray(container)) {
    return container.map((value: Value, index) => ({ step: nesting === 'list' ? { index } : undefined, value }));
  }
  if (!isObjectValue(container)) return [];
  return Object.entries(container).map(([key, value]) => ({ step: { key }, value }));
}

/** The element at a step; undefined when the container has none there. */
export function elementAt(container: Value, step: PathStep | undefined): Value | undefined {
  if (step === undefined) return container;
  if ('index' in step) return Array.isArray(container) ? (container[step.index] as Value | undefined) : undefined;
  const name = 'key' in step ? step.key : step.attribute;
  return isObjectValue(container) && Object.hasOwn(container, name) ? container[name] : undefined;
}
