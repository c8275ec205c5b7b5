import type { ProviderActions } from '../../framework/action';
import { type Diagnostic, errorAt } from '../../framework/diagnostics';
import type { EphemeralResources, OpenResult, RenewResult } from '../../framework/ephemeral';
import type { FunctionResult, ProviderFunctions } from '../../framework/function';
import type { Timestamp } from '../proto/google/protobuf/timestamp';
import { decodeDynamicValue, decodeObject, encodeDynamicValue } from '../service/dynamic-value';
import { privateFromWire, privateToWire } from '../service/private-data';
import { CLIENT_CAPABILITIES, type ProviderCalls, told } from './provider-calls';

/** The calls about ephemeral resources. */
export function ephemeralCalls(calls: ProviderCalls): EphemeralResources {
  return {
    validate: (type, config) =>
      calls.answer(
        `ValidateEphemeralResourceConfig of ${type}`,
        async () => {
          const value = encodeDynamicValue(await calls.typeOf('ephemerals', type), config);
          const { diagnostics } = await calls.ask('validateEphemeralResourceConfig', { typeName: type, config: value });
          return { diagnostics: told(type, diagnostics) };
        },
        (diagnostics) => ({ diagnostics }),
      ),

    open: (type, config) =>
      calls.answer<OpenResult>(
        `OpenEphemeralResource of ${type}`,
        async () => {
          const valueType = await calls.typeOf('ephemerals', type);
          const request = {
            typeName: type,
            config: encodeDynamicValue(valueType, config),
            clientCapabilities: CLIENT_CAPABILITIES,
          };
          const answer = await calls.ask('openEphemeralResource', request);
          return {
            result: decodeObject(valueType, answer.result),
            private: privateFromWire(answer.private ?? Buffer.alloc(0)),
            ...renewal(answer.renewAt),
            diagnostics: told(type, answer.diagnostics, answer.deferred),
          };
        },
        (diagnostics) => ({ result: null, private: null, diagnostics }),
      ),

    renew: (type, kept) =>
      calls.answer<RenewResult>(
        `RenewEphemeralResource of ${type}`,
        async () => {
          const answer = await calls.ask('renewEphemeralResource', { typeName: type, private: privateToWire(kept) });
          return {
            private: privateFromWire(answer.private ?? Buffer.alloc(0)),
            ...renewal(answer.renewAt),
            diagnostics: told(type, answer.diagnostics),
          };
        },
        (diagnostics) => ({ private: kept, diagnostics }),
      ),

    close: (type, kept) =>
      calls.answer(
        `CloseEphemeralResource of ${type}`,
        async () => {
          const { diagnostics } = await calls.ask('closeEphemeralResource', { typeName: type, private: privateToWire(kept) });
          return { diagnostics: told(type, diagnostics) };
        },
        (diagnostics) => ({ diagnostics }),
      ),
  };
}

function renewal(at: Date | Timestamp | undefined): { readonly renewAt?: number } {
  if (at === undefined) return {};
  return { renewAt: at instanceof Date ? at.getTime() : Number(at.seconds) * 1000 + Math.floor(at.nanos / 1_000_000) };
}

/** The calls about functions. */
export function functionCalls(calls: ProviderCalls): ProviderFunctions {
  return {
    call: (name, args) =>
      calls.answer<FunctionResult>(
        `CallFunction of ${name}`,
        async () => {
          const { functions = {} } = (await calls.loaded()).schema;
          const signature = Object.hasOwn(functions, name) ? functions[name] : undefined;
          if (!signature) return { error: `the provider ${calls.source} has no function "${name}"` };
          const { parameters, variadic, result: type } = signature;
          const values = args.flatMap((arg, i) => {
            const parameter = parameters[i] ?? variadic;
            return parameter ? [encodeDynamicValue(parameter.type, arg)] : [];
          });
          const { result, error } = await calls.ask('callFunction', { name, arguments: values });
          if (!error) return { result: decodeDynamicValue(type, result) };
          const { text, functionArgument } = error;
          return { error: text, ...(functionArgument === undefined ? {} : { argument: Number(functionArgument) }) };
        },
        (diagnostics) => ({ error: diagnostics.map(({ summary, detail }) => detail || summary).join('\n') }),
      ),
  };
}

/** The calls about actions. */
export function actionCalls(calls: ProviderCalls): ProviderActions {
  return {
    validate: (type, config) =>
      calls.answer(
        `ValidateActionConfig of ${type}`,
        async () => {
          const value = encodeDynamicValue(await calls.typeOf('actions', type), config);
          const { diagnostics } = await calls.ask('validateActionConfig', { actionType: type, config: value });
          return { diagnostics: told(type, diagnostics) };
        },
        (diagnostics) => ({ diagnostics }),
      ),

    plan: (type, config) =>
      calls.answer(
        `PlanAction of ${type}`,
        async () => {
          const value = encodeDynamicValue(await calls.typeOf('actions', type), config);
          const request = { actionType: type, config: value, clientCapabilities: CLIENT_CAPABILITIES };
          const { diagnostics, deferred } = await calls.ask('planAction', request);
          return { diagnostics: told(type, diagnostics, deferred) };
        },
        (diagnostics) => ({ diagnostics }),
      ),

    invoke: (type, config, progress, signal) =>
      calls.answer(
        `InvokeAction of ${type}`,
        async () => {
          const value = encodeDynamicValue(await calls.typeOf('actions', type), config);
          const request = { actionType: type, config: value, clientCapabilities: CLIENT_CAPABILITIES };
          const plugin = await calls.plugin();
          for await (const { type: event } of plugin.stream('invokeAction', request, signal)) {
            if (event?.$case === 'progress') progress?.({ kind: 'event', text: event.value.message });
            else if (event) return { diagnostics: told(type, event.value.diagnostics) };
          }
          return { diagnostics: [neverCompleted(calls.source, type)] };
        },
        (diagnostics) => ({ diagnostics }),
      ),
  };
}

function neverCompleted(source: string, type: string): Diagnostic {
  const detail = `The provider ${source} ended the action ${type} without saying how it went. This is a bug in the provider.`;
  return errorAt(undefined, 'Plugin error', detail);
}
