import { blockType, t, UNKNOWN } from '../../framework';
import { isLateRule } from '../config/check/variable-rules';
import type { Condition, Configuration } from '../config/configuration';
import { schemaValue } from '../config/decode/attribute-value';
import { evaluateBody } from '../config/decode/body';
import { unknownVariables } from '../config/variables';
import type { Expression, Scope, Traversal } from '../expression/ast';
import { convert } from '../expression/convert/convert';
import { evaluate, withNames } from '../expression/evaluate/evaluate';
import { answered } from '../expression/evaluate/pending-call';
import { type MarkedValue, typed, UNKNOWN_OF_ANY_TYPE } from '../expression/marked-value';
import { references } from '../expression/references';
import { type BoundConfiguration, keeping } from '../model/bound-configuration';
import { argumentsOf } from '../provision/arguments';
import { anyInstanceScope } from '../scope/expansion';
import type { Problems } from './problems';

/**
 * Checks what refers to variables once more, with none of their values known: what would be wrong with others is refused, as
 * terraform refuses it. Providers aren't asked again; of what isn't known they have nothing to say.
 * @param scopeOf the scope in which variables have these values
 * @param isWrong whether that has been told of already, by the block, local value, variable or output
 */
export async function validateAnyValues(
  model: BoundConfiguration,
  {
    scopeOf,
    isWrong,
  }: {
    readonly scopeOf: (variables: { readonly [name: string]: MarkedValue }) => (module?: string) => Scope;
    readonly isWrong: (owner: string) => boolean;
  },
  problems: Problems,
): Promise<void> {
  const { configuration } = model;
  const { variables, locals } = configuration;
  if (Object.keys(variables).length === 0 && Object.keys(configuration.modules).length === 0) return;
  const scopes = scopeOf(unknownVariables(configuration));
  const scope = scopes();
  const varying = varyingLocals(configuration);
  const varies = (traversals: readonly Traversal[]) =>
    traversals.some(
      ({ root, steps: [first] }) => root === 'var' || (root === 'local' && first && 'name' in first && varying.has(first.name)),
    );
  const check = (
    owner: string,
    expression: Expression | undefined,
    within: Scope,
    of: (value: MarkedValue) => unknown = () => {},
  ) =>
    expression && !isWrong(owner) && varies(references(expression))
      ? problems.attempt(owner, () => answered(() => void of(evaluate(expression, within))))
      : undefined;
  const conditions = async (owner: string, all: readonly Condition[], within: Scope) => {
    for (const { condition, errorMessage } of all) {
      await check(owner, condition, within, (value) => convert(value, t.bool));
      await check(owner, errorMessage, within);
    }
  };

  const held: (boolean | undefined)[] = [];
  for (const [name, expression] of Object.entries(locals)) held.push(await check(`local.${name}`, expression, scope));
  // Whoever refers to one that is wrong would say the same.
  if (held.includes(false)) return;
  for (const provider of model.providers.values()) {
    if (!isWrong(provider.config.ref) && varies(provider.references))
      await problems.attempt(provider.config.ref, () =>
        answered(() => void evaluateBody(provider.block, provider.body, scopes(provider.config.module), 'not kept')),
      );
  }
  for (const resource of model.blocks.values()) {
    const { text, config, body, schema } = resource;
    const { module } = resource.address;
    const within = anyInstanceScope(scopes(module), config);
    const self = withNames(within, { self: typed(blockType(schema.block), UNKNOWN) });
    await check(text, config.count, scope, (value) => convert(value, t.number));
    await check(text, config.forEach, scope);
    if (!isWrong(text) && varies(resource.references))
      await problems.attempt(text, () => answered(() => void evaluateBody(schema.block, body, within, keeping(resource))));
    await conditions(text, config.lifecycle.preconditions, within);
    await conditions(text, config.lifecycle.postconditions, self);
    for (const { expression, ...form } of argumentsOf(config.provisioners))
      await check(text, expression, withNames(within, { self: UNKNOWN_OF_ANY_TYPE }), (value) => schemaValue(form, value));
  }
  for (const { name, validation } of Object.values(variables))
    await conditions(
      `var.${name}`,
      validation.filter((rule) => !isLateRule(rule)),
      scope,
    );
  for (const { address, asserts, module } of Object.values(configuration.checks)) {
    // What they assert is evaluated with values only.
    for (const { errorMessage } of asserts) await check(address, errorMessage, scopes(module));
  }
  for (const { name, value, preconditions } of Object.values(configuration.outputs)) {
    await check(`output.${name}`, value, scope);
    await conditions(`output.${name}`, preconditions, scope);
  }
}

/** The local values that hang on variables, directly or by others. */
function varyingLocals({ locals }: Configuration): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  const varying = new Set<string>();
  for (const [name, expression] of Object.entries(locals)) {
    for (const {
      root,
      steps: [first],
    } of references(expression)) {
      if (root === 'var') varying.add(name);
      if (root === 'local' && first && 'name' in first) users.set(first.name, [...(users.get(first.name) ?? []), name]);
    }
  }
  // A set is gone through with what is added on the way.
  for (const name of varying) for (const user of users.get(name) ?? []) varying.add(user);
  return varying;
}
