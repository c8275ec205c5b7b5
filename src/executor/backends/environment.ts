import { type ObjectValue, record, type Schema, t, type Value } from '../../framework';
import { convert } from '../expression/convert/convert';
import { typed } from '../expression/marked-value';
import { backendError } from './backend';

/**
 * Fills in what is not set from the environment, in the types of the schema.
 * @param type the backend's name, for messages
 * @param variables those that count for an attribute, the first that is there
 * @throws DiagnosticError when one of them can't be read
 */
export function withEnvironment(
  type: string,
  { block }: Schema,
  given: ObjectValue,
  env: NodeJS.ProcessEnv,
  variables: { readonly [attribute: string]: readonly string[] },
): ObjectValue {
  return record(
    Object.entries(block.attributes).map(([name, attribute]): [string, Value] => {
      const own = given[name] ?? null;
      const variable = own === null ? variables[name]?.find((each) => env[each]) : undefined;
      const text = variable === undefined ? undefined : env[variable];
      if (variable === undefined || text === undefined || !attribute.type) return [name, own];
      try {
        return [name, convert(typed(t.string, text), attribute.type).value];
      } catch {
        throw backendError(
          'Invalid backend configuration',
          `${variable}, which sets "${name}" of the backend ${JSON.stringify(type)}, must be a ${attribute.type.kind}.`,
        );
      }
    }),
  );
}
