import {
  conformanceError,
  type FunctionParameter,
  type FunctionResult,
  type FunctionSignature,
  type ProviderInstance,
  type Value,
} from '../../framework';
import type { Configuration } from '../config/configuration';
import { toSchema } from '../expression/convert/convert';
import { PendingCall } from '../expression/evaluate/pending-call';
import { ExpressionError } from '../expression/expression-error';
import { callDefined, failedCall, invalidArgument } from '../expression/functions/call';
import type { Parameter } from '../expression/functions/definition';
import { fromSchema, isSensitive, type MarkedValue } from '../expression/marked-value';
import type { Schemas } from '../model/schemas';
import { ROOT } from '../module-address';
import { valueKey } from '../objchange/value-key';

type Required = Pick<Configuration, 'requiredProviders' | 'modules'>;
const NONE: Pick<Configuration, 'requiredProviders'> = { requiredProviders: {} };

/**
 * The functions that a configuration's providers offer, `provider::LOCAL::NAME`
 * (https://developer.hashicorp.com/terraform/language/functions#provider-defined-functions). They are asked of an instance that
 * nobody has configured. One call with the same arguments is made once: they are pure, so the plan and the apply see one answer.
 */
export class ProviderFunctions {
  readonly #configuration: Required;
  readonly #schemas: Schemas;
  readonly #instances = new Map<string, ProviderInstance>();
  readonly #answers = new Map<string, FunctionResult>();
  /** Calls that go on. */
  readonly #asked = new Map<string, Promise<void>>();

  constructor(configuration: Required, schemas: Schemas) {
    this.#configuration = configuration;
    this.#schemas = schemas;
  }

  /**
   * The result of a call.
   * @param name as it is written, with its namespace
   * @param module the module whose local names are meant
   * @throws ExpressionError for an unknown name and for arguments that don't suit
   * @throws PendingCall while its provider has not answered
   */
  call(name: string, args: readonly MarkedValue[], module: string = ROOT): MarkedValue {
    const { source, own, signature } = this.#find(name, module);
    const definition = {
      parameters: signature.parameters.map(parameterOf),
      ...(signature.variadic ? { variadic: parameterOf(signature.variadic) } : {}),
      structural: false,
      result: signature.result,
      call: (converted: readonly MarkedValue[]) => this.#result(name, source, own, signature, converted),
    };
    return callDefined(name, definition, args);
  }

  /** Lets the instances go that were asked; whoever calls again gets others. */
  async close(): Promise<void> {
    const instances = [...this.#instances.values()];
    this.#instances.clear();
    await Promise.all(instances.map((instance) => instance.close()));
  }

  #find(name: string, module: string): { readonly source: string; readonly own: string; readonly signature: FunctionSignature } {
    const [namespace, ...rest] = name.split('::');
    if (namespace !== 'provider') {
      throw unknownFunction(
        `The function namespace "${namespace}" is not valid. Provider function calls must use the "provider::" namespace prefix.`,
      );
    }
    const [local, own, ...more] = rest;
    if (local === undefined || own === undefined) {
      throw unknownFunction('The function call must include the provider name after the "provider::" prefix.');
    }
    const { requiredProviders } = module === ROOT ? this.#configuration : (this.#configuration.modules[module] ?? NONE);
    const required = Object.hasOwn(requiredProviders, local) ? requiredProviders[local] : undefined;
    if (!required || more.length > 0) {
      throw unknownFunction(
        `There is no function named "${name}". Ensure that provider name "${local}" is declared in this module's required_providers block, and that this provider offers a function named "${more.at(-1) ?? own}".`,
      );
    }
    const signature = this.#schemas.function(required.source, own);
    if (!signature) throw unknownFunction(`The function "${own}" is not available from the provider "${local}".`);
    return { source: required.source, own, signature };
  }

  #result(name: string, source: string, own: string, signature: FunctionSignature, args: readonly MarkedValue[]): MarkedValue {
    const values = args.map((arg, i) => toSchema(parameterAt(signature, i).type, arg));
    const key = JSON.stringify([source, own, ...args.map(({ type }, i) => valueKey(type, values[i] as Value))]);
    const answer = this.#answers.get(key);
    if (!answer) throw new PendingCall(this.#asked.get(key) ?? this.#ask(key, source, own, values));
    if ('error' in answer) throw refused(name, signature, answer, args);
    const problem = conformanceError(signature.result, answer.result);
    if (problem === undefined) return fromSchema(signature.result, answer.result);
    throw failedCall(name, `its provider gave a value that is not of the type that it declares: ${problem}`);
  }

  #ask(key: string, source: string, own: string, values: readonly Value[]): Promise<void> {
    const instance = this.#instances.get(source) ?? this.#schemas.factory(source)();
    this.#instances.set(source, instance);
    const asked = (async () => {
      const answer = await instance.functions?.call(own, values);
      this.#answers.set(key, answer ?? { error: 'the provider declares this function and has none' });
      this.#asked.delete(key);
    })();
    this.#asked.set(key, asked);
    return asked;
  }
}

function parameterOf({ name, type, allowNull, allowUnknown }: FunctionParameter): Parameter {
  return {
    name,
    type,
    takesUntyped: true,
    ...(allowNull ? { nullable: true } : {}),
    ...(allowUnknown ? { takesUnknown: true } : {}),
    read: (value) => value,
  };
}

function parameterAt({ parameters, variadic }: FunctionSignature, i: number): FunctionParameter {
  return (parameters[i] ?? variadic) as FunctionParameter;
}

/** What a provider said of the arguments may quote them. */
function refused(
  name: string,
  signature: FunctionSignature,
  { error, argument }: Extract<FunctionResult, { readonly error: string }>,
  args: readonly MarkedValue[],
): ExpressionError {
  const why = args.some(isSensitive)
    ? 'its provider says why, which is not shown because an argument is sensitive or ephemeral'
    : error.replace(/\.$/, '');
  return argument === undefined
    ? failedCall(name, why)
    : invalidArgument(name, parameterAt(signature, argument)?.name ?? `argument ${argument + 1}`, why);
}

function unknownFunction(detail: string): ExpressionError {
  return new ExpressionError('Unknown provider function', detail);
}
