import type { Schema, Value } from '../../framework';
import { didYouMean } from '../../runtime/nearest';
import { convert } from '../expression/convert/convert';
import { ExpressionError } from '../expression/expression-error';
import type { MarkedValue } from '../expression/marked-value';

/** Settings of a backend, or what is wrong with one of them. */
export type Settings =
  | { readonly settings: { readonly [name: string]: Value } }
  | { readonly name: string; readonly problem: string };

/** Brings settings into the form that a backend declares, whoever wrote them: a `backend` block or a data source. */
export function readSettings({ block }: Schema, given: ReadonlyMap<string, MarkedValue>): Settings {
  const names = Object.keys(block.attributes);
  const strange = [...given.keys()].find((name) => !names.includes(name));
  if (strange !== undefined) {
    return { name: strange, problem: `unsupported attribute ${JSON.stringify(strange)}.${didYouMean(strange, names)}` };
  }
  const settings: { [name: string]: Value } = {};
  for (const [name, { type }] of Object.entries(block.attributes)) {
    const value = given.get(name);
    if (!type) throw new Error(`the backend's attribute ${name} has no type of its own`);
    try {
      settings[name] = value ? convert(value, type).value : null;
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      return { name, problem: `${name} must be a ${type.kind}` };
    }
  }
  return { settings };
}
