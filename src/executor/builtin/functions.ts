import {
  type FunctionParameter,
  type FunctionResult,
  type FunctionSignature,
  isWhollyKnown,
  type ProviderFunctions,
  record,
  type Type,
  t,
  UNKNOWN,
  type Value,
} from '../../framework';
import { Dynamic, isObjectValue } from '../../framework/value';
import { compareText } from '../address';
import { EMPTY_SCOPE } from '../config/decode/optional-shape';
import { IDENTIFIER } from '../config/identifier';
import { evaluate } from '../expression/evaluate/evaluate';
import { ExpressionError } from '../expression/expression-error';
import { parseArguments } from '../expression/parse/parse-arguments';
import { argumentsText, expressionText } from './hcl-write';

const anyValue = (description: string): FunctionParameter => ({ name: 'value', type: t.dynamic, description, allowUnknown: true });

/**
 * The functions of the provider that is built into Terraform
 * (https://developer.hashicorp.com/terraform/language/functions/terraform-encode_tfvars).
 */
export const terraformFunctions: { readonly [name: string]: FunctionSignature } = {
  encode_tfvars: {
    summary: 'Writes values of variables as a .tfvars file',
    description: 'Takes an object, and gives the text of a `.tfvars` file with a definition for each of its attributes.',
    parameters: [anyValue('What the variables are given.')],
    result: t.string,
  },
  decode_tfvars: {
    summary: 'Reads a .tfvars file',
    description: 'Takes the text of a `.tfvars` file, and gives an object of the values in it.',
    parameters: [{ name: 'src', type: t.string, description: 'The text of the file.' }],
    result: t.dynamic,
  },
  encode_expr: {
    summary: 'Writes a value as an expression',
    description: "Takes any value, and gives an expression of Terraform's language that has it.",
    parameters: [anyValue('What is to be written.')],
    result: t.string,
  },
};

/** Calls them. */
export const terraformFunctionCalls: ProviderFunctions = {
  call: async (name, [given = null]) => CALLS[name]?.(given) ?? { error: `there is no function "${name}"` },
};

const CALLS: { readonly [name: string]: (given: Value) => FunctionResult } = {
  encode_tfvars: (given) => {
    const { type, value } = opened(given);
    if (type.kind !== 'object' && type.kind !== 'map' && type.kind !== 'dynamic') {
      return wrong('invalid value to encode: must be an object whose attribute names will become the encoded variable names');
    }
    if (!isWhollyKnown(value)) return { result: UNKNOWN };
    const attributes = isObjectValue(value) ? value : {};
    const names = Object.keys(attributes).sort(compareText);
    const odd = names.find((name) => !IDENTIFIER.test(name));
    if (odd !== undefined) {
      return wrong(
        `invalid variable name ${JSON.stringify(odd)}: must be a valid identifier, per Terraform's rules for input variable declarations`,
      );
    }
    const typeOf = (name: string): Type =>
      type.kind === 'object' ? (type.attributes[name] ?? t.dynamic) : type.kind === 'map' ? type.element : t.dynamic;
    return { result: argumentsText(names.map((name) => [name, typeOf(name), attributes[name] ?? null])) };
  },
  decode_tfvars: (given) => {
    try {
      const found = new Map<string, { readonly type: Type; readonly value: Value }>();
      for (const { name, value } of parseArguments(String(given))) {
        if (found.has(name))
          return wrong(`invalid tfvars syntax: the argument "${name}" was already set; each may be set only once`);
        found.set(
          name,
          evaluated(name, () => evaluate(value, EMPTY_SCOPE)),
        );
      }
      const type = t.object(record([...found].map(([name, item]) => [name, item.type])));
      return { result: new Dynamic(type, record([...found].map(([name, item]) => [name, item.value]))) };
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      return wrong(
        error.summary.startsWith('invalid ') ? error.detail : `invalid tfvars syntax: ${error.summary}; ${error.detail}`,
      );
    }
  },
  encode_expr: (given) => {
    const { type, value } = opened(given);
    return { result: isWhollyKnown(value) ? expressionText(type, value) : UNKNOWN };
  },
};

function evaluated<T>(name: string, evaluation: () => T): T {
  try {
    return evaluation();
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const detail = `invalid expression for variable "${name}": ${error.summary}; ${error.detail}`;
    throw new ExpressionError('invalid expression', detail);
  }
}

function opened(given: Value): { readonly type: Type; readonly value: Value } {
  return given instanceof Dynamic ? given : { type: t.dynamic, value: given };
}

function wrong(error: string): FunctionResult {
  return { error, argument: 0 };
}
