import { App } from 'cdktf';
import type { IConstruct } from 'constructs';
import { ENTRIES } from './entries';

/** What jsii says of a class, on the class: cdktf and cdktn are compiled by it. */
const RTTI = Symbol.for('jsii.rtti');

/**
 * cdktf and cdktn take each other's constructs for their own, and fail in synthesis, where neither says why.
 * @throws when the app of a construct is on the other core
 */
export function sameCore(construct: IConstruct): void {
  const { root } = construct.node;
  if (!App.isApp(root)) return;
  const [own, other] = [coreOf(App), coreOf(root.constructor)];
  if (own !== undefined && other !== undefined && own !== other)
    throw new Error(`The app of "${construct.node.path}" is on ${other}, and its Palette provider on ${own}. ${ENTRIES}`);
}

/** The package of a class, or of the nearest that it extends. */
function coreOf(made: object): string | undefined {
  const { fqn } = ((made as { readonly [RTTI]?: unknown })[RTTI] ?? {}) as { readonly fqn?: unknown };
  return typeof fqn === 'string' ? fqn.split('.')[0] : undefined;
}
