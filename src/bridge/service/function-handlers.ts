import type { FunctionParameter, FunctionSignature } from '../../framework/function';
import { mapObject } from '../../framework/value';
import type { Log } from '../../runtime/log';
import type { Handlers } from '../grpc/methods';
import { typeBytes } from '../msgpack';
import {
  type CallFunction_Response,
  type Function_Parameter,
  type ProviderDefinition,
  StringKind,
  type FunctionMessage as WireFunction,
} from '../proto/tfplugin6';
import type { ProviderConnection } from '../provider-connection';
import { diagnosticsOf, diagnosticsToWire, plain } from './diagnostics-to-wire';
import { decodeDynamicValue, encodeDynamicValue } from './dynamic-value';
import { guarded } from './guarded';
import { asBuffer } from './private-data';

/** The methods that are about functions. */
export function functionHandlers(log: Log): Handlers<typeof ProviderDefinition, ProviderConnection> {
  return {
    getFunctions: (_, { session }) =>
      guarded(
        log,
        'GetFunctions',
        async () => {
          const { functions, diagnostics } = await session.schema();
          return { functions: functionsToWire(functions), diagnostics: diagnosticsToWire(diagnostics) };
        },
        (diagnostics) => ({ functions: {}, diagnostics }),
      ),

    callFunction: async ({ name, arguments: args }, { session }) => {
      const call = `CallFunction of ${name}`;
      try {
        return await answered(session, name, args);
      } catch (error) {
        log('error', `${call} failed unexpectedly`, { error });
        return {
          error: {
            text: diagnosticsOf(error, call)
              .map(({ detail }) => plain(detail))
              .join('\n'),
          },
        };
      }
    },
  };
}

/** Functions by name, as they are sent. */
export function functionsToWire(functions: { readonly [name: string]: FunctionSignature } = {}): { [name: string]: WireFunction } {
  return mapObject(functions, ({ summary, description, parameters, variadic, result, deprecated = '' }) => ({
    parameters: parameters.map(parameterToWire),
    variadicParameter: variadic && parameterToWire(variadic),
    return: { type: asBuffer(typeBytes(result)) },
    summary,
    description,
    descriptionKind: StringKind.MARKDOWN,
    deprecationMessage: deprecated,
  }));
}

function parameterToWire({ name, type, description, allowNull, allowUnknown }: FunctionParameter): Function_Parameter {
  return {
    name,
    type: asBuffer(typeBytes(type)),
    allowNullValue: allowNull ?? false,
    allowUnknownValues: allowUnknown ?? false,
    description,
    descriptionKind: StringKind.MARKDOWN,
  };
}

async function answered(
  session: ProviderConnection,
  name: string,
  args: Parameters<typeof decodeDynamicValue>[1][],
): Promise<CallFunction_Response> {
  const { functions = {} } = await session.schema();
  const signature = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!signature) return { error: { text: `This version of the provider has no function "${plain(name)}".` } };
  const { parameters, variadic, result: type } = signature;
  const values = args.map((arg, i) => {
    const parameter = parameters[i] ?? variadic;
    return parameter ? decodeDynamicValue(parameter.type, arg) : null;
  });
  const answer = await session.run(async ({ functions: own }) => own?.call(name, values));
  if (!answer) throw new TypeError('the schema has functions, and the instance none');
  if ('result' in answer) return { result: encodeDynamicValue(type, answer.result) };
  const { error, argument } = answer;
  return { error: { text: plain(error), ...(argument !== undefined && { functionArgument: BigInt(argument) }) } };
}
