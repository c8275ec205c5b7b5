import type { IConstruct } from 'constructs';
import { RULES } from './table';

const ofConstructs = new WeakMap<IConstruct, Map<string, string>>();

/**
 * Lets a rule be broken by a construct and by all that is in it.
 * @param why the reason, for whoever reads the code
 * @throws Error for a code that no rule has, and without a reason
 */
export function suppress(construct: IConstruct, code: string, why: string): void {
  if (!RULES.some((rule) => rule.code === code))
    throw new Error(`There is no rule "${code}". The codes are ${RULES.map((rule) => rule.code).join(', ')}.`);
  if (why.trim() === '')
    throw new Error(`A rule is suppressed for a reason. Say why ${code} does not count at ${construct.node.path}.`);
  const own = ofConstructs.get(construct) ?? new Map<string, string>();
  own.set(code, why);
  ofConstructs.set(construct, own);
}

/** Why a rule may be broken by a construct: for its own sake, or for that of what it is in. */
export function suppressionOf(construct: IConstruct, code: string): string | undefined {
  for (let scope: IConstruct | undefined = construct; scope; scope = scope.node.scope) {
    const why = ofConstructs.get(scope)?.get(code);
    if (why !== undefined) return why;
  }
  return undefined;
}
