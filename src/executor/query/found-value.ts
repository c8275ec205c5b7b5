import { type Listed, type ObjectValue, type Path, type Type, t, type Value } from '../../framework';
import { blockType } from '../../framework/schema';
import { type MarkedValue, typed } from '../expression/marked-value';
import { identityType } from '../identity';
import type { ListBlock } from '../model/bound-configuration';
import { sensitivePaths } from '../objchange/sensitive-paths';

/**
 * What a list block evaluates to where another refers to it: `data` has all that was found, in that order. Like Terraform's, it has a
 * `state` of null where the objects themselves were not asked for.
 */
export function foundValue(
  { resource, identity, schema }: ListBlock,
  config: ObjectValue,
  found: readonly Listed[],
  included: boolean,
): MarkedValue {
  const item = t.object({
    display_name: t.string,
    identity: identity ? identityType(identity) : t.dynamic,
    state: blockType(resource.block),
  });
  const data: Type = t.tuple(found.map(() => item));
  const sensitive = found.flatMap(({ object }, index): Path[] =>
    included && object
      ? sensitivePaths(resource.block, object).map((path) => [{ attribute: 'data' }, { index }, { attribute: 'state' }, ...path])
      : [],
  );
  const items = found.map(
    ({ displayName, identity: own, object }): Value => ({
      display_name: displayName,
      identity: own,
      state: included ? object : null,
    }),
  );
  return typed(t.object({ config: blockType(schema.block), data }), { config, data: items }, sensitive);
}
