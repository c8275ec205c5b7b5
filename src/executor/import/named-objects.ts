import { DiagnosticError, errorAt, isUnknown, isWhollyKnown, t } from '../../framework';
import { type InstanceAddress, type InstanceKey, instanceText, withModule } from '../address';
import type { ImportConfig } from '../config/configuration';
import type { Expression, Scope } from '../expression/ast';
import { convert } from '../expression/convert/convert';
import { elementsOf } from '../expression/convert/elements';
import { blaming } from '../expression/culprit';
import { evaluate } from '../expression/evaluate/evaluate';
import { ExpressionError } from '../expression/expression-error';
import { typed } from '../expression/marked-value';
import { isEphemeralPath, wholeMarks } from '../expression/marks';
import { type ModuleStep, moduleSteps, moduleText } from '../module-address';
import { eachScope, OpenInstances } from '../scope/expansion';

/** What an `import` block names: where to, and the scope of what it is. */
export interface NamedObject {
  readonly to: InstanceAddress;
  readonly scope: Scope;
}

/**
 * The objects that an `import` block names, one for each element of its `for_each`, which may be any collection: unlike those of
 * a block's instances, its keys need no address of their own.
 * @throws OpenInstances while it isn't known which they are
 * @throws ExpressionError
 */
export function namedObjects(config: ImportConfig, scope: Scope): readonly NamedObject[] {
  const { forEach } = config;
  const scopes = forEach ? blaming(forEach, scope, () => eachScopes(forEach, scope)) : [scope];
  return scopes.map((within) => ({ to: targetOf(config, within), scope: within }));
}

/**
 * The id that an `import` block names; undefined while it isn't known.
 * @throws DiagnosticError when none can be had
 */
export function namedId(id: Expression, { to, scope }: NamedObject): string | undefined {
  const { value } = convert(evaluate(id, scope), t.string);
  if (isUnknown(value)) return undefined;
  if (typeof value !== 'string' || value === '') throw invalidId(to, 'the id is null or empty.');
  return value;
}

/** @param why a sentence's second half */
export function invalidId(to: InstanceAddress, why: string): DiagnosticError {
  return new DiagnosticError(errorAt(undefined, 'Invalid import id argument', `${instanceText(to)} cannot be imported: ${why}`));
}

function eachScopes(forEach: Expression, scope: Scope): readonly Scope[] {
  const collection = evaluate(forEach, scope);
  if (!isWhollyKnown(collection.value)) {
    throw new OpenInstances(
      invalidEach(
        'parts of it are known only after apply, so the plan cannot say what would be imported. Use values that are known, or apply what they depend on first, with --target.',
      ),
    );
  }
  if (wholeMarks(collection).some(isEphemeralPath))
    throw invalidEach('it is derived from an ephemeral value, which is not kept from the plan to the apply.');
  if (collection.value === null) return [];
  const elements = elementsOf(collection);
  if (!elements) throw invalidEach(`a collection is required, and it is a ${collection.type.kind}.`);
  return elements.map(({ key, value }) => eachScope(scope, typed(key.type, key.value), value));
}

function targetOf({ to, keys = [] }: ImportConfig, scope: Scope): InstanceAddress {
  const steps = [...moduleSteps(to.module)];
  let { key } = to;
  for (const { module, key: expression } of keys) {
    const found = keyOf(expression, scope);
    if (module === undefined) key = found;
    else steps[module] = { ...(steps[module] as ModuleStep), key: found };
  }
  return withModule({ ...to, key }, moduleText(steps));
}

function keyOf(expression: Expression, scope: Scope): InstanceKey {
  const { value, sensitive } = evaluate(expression, scope);
  if (sensitive.length > 0) throw invalidKey('it is sensitive or ephemeral, and keys show in addresses.');
  if (typeof value === 'string' || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)) return value;
  throw invalidKey('a text or a whole number is required.');
}

function invalidEach(why: string): ExpressionError {
  return new ExpressionError('Invalid for_each argument', `The "for_each" value of an import is unsuitable: ${why}`);
}

function invalidKey(why: string): ExpressionError {
  const detail = `The key of the instance to import to is unsuitable: ${why}`;
  return new ExpressionError("Invalid import 'to' expression", detail);
}
