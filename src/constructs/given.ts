import type { Construct } from 'constructs';

/** A prop that a construct cannot do without. Types ask for it, but an app that tsx or node runs is not checked against them. */
export function given<Value>(construct: Construct, prop: string, value: Value | undefined): Value {
  if (value === undefined) throw new Error(`${construct.node.path}: "${prop}" is missing in its props. Add it.`);
  return value;
}
