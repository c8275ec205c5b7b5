import { conformanceError } from './conform';
import type { AnyProvider } from './definition';
import type { ProviderFunctions } from './function';
import { ArgumentError, type FunctionDefinition } from './offer-definitions';

/** Serves a provider's functions. */
export function servedFunctions({ name: provider, issues, functions = [] }: AnyProvider): ProviderFunctions {
  const byName = new Map(functions.map((definition) => [definition.name, definition]));
  return {
    call: async (name, args) => {
      const definition = byName.get(name);
      if (!definition) return { error: `The ${provider} provider has no function "${name}".` };
      const wrong = wrongArguments(definition, args);
      if (wrong) return wrong;
      try {
        return { result: definition.call(args) };
      } catch (error) {
        if (error instanceof ArgumentError) return { error: error.message, argument: error.argument };
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return { error: `Bug in the ${provider} provider: please report this at ${issues}.\n\n ${text.replaceAll('\n', '\n ')}` };
      }
    },
  };
}

function wrongArguments({ name, parameters, variadic }: FunctionDefinition, args: Parameters<ProviderFunctions['call']>[1]) {
  if (args.length < parameters.length || (args.length > parameters.length && !variadic))
    return { error: `${name} takes ${variadic ? 'at least ' : ''}${parameters.length} arguments, not ${args.length}.` };
  for (const [argument, value] of args.entries()) {
    const parameter = parameters[argument] ?? variadic;
    if (!parameter) break;
    if (value === null && !parameter.allowNull) return { error: `${parameter.name} must not be null.`, argument };
    const problem = conformanceError(parameter.type, value, [{ attribute: parameter.name }]);
    if (problem !== undefined) return { error: `${problem}.`, argument };
  }
  return undefined;
}
