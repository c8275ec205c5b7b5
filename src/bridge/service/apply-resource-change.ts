import type { Type } from '../../framework/types';
import { type ObjectValue, record } from '../../framework/value';
import type { Log } from '../../runtime/log';
import { CodecError } from '../codec/codec-error';
import { encodeValue } from '../msgpack';
import type { ApplyResourceChange_Request, ApplyResourceChange_Response, DynamicValue } from '../proto/tfplugin6';
import type { ProviderConnection } from '../provider-connection';
import { diagnosticsOf, diagnosticsToWire } from './diagnostics-to-wire';
import { CallValues, encodeDynamicValue } from './dynamic-value';
import { guarded, resourceType } from './guarded';
import { identityToWire } from './identity';
import { privateFromWire, privateToWire } from './private-data';

const NO_PRIVATE = Buffer.alloc(0);

/**
 * Applies one planned change. When it fails without a state, none is answered: to an update or a
 * deletion Terraform then keeps the prior object with its private data, which the request does not
 * even carry, and of a creation there is nothing to keep.
 */
export function applyResourceChange(
  log: Log,
  connection: ProviderConnection,
  request: ApplyResourceChange_Request,
): Promise<ApplyResourceChange_Response> {
  const call = `ApplyResourceChange of ${request.typeName}`;
  return guarded<ApplyResourceChange_Response>(
    log,
    call,
    async () => {
      const type = await resourceType(connection, request.typeName);
      const values = new CallValues(type);
      const change = {
        type: request.typeName,
        prior: values.decode(request.priorState),
        planned: values.decode(request.plannedState),
        config: values.decode(request.config),
        plannedPrivate: privateFromWire(request.plannedPrivate),
      };
      const result = await connection.run((instance) => instance.apply(change));
      const answer = {
        private: privateToWire(result.private),
        diagnostics: diagnosticsToWire(result.diagnostics),
        newIdentity: (await identityToWire(connection, request.typeName, result.identity)) ?? request.plannedIdentity,
        legacyTypeSystem: false,
      };
      try {
        return { ...answer, newState: values.encode(result.state) };
      } catch (error) {
        // The change is made. A prior object is better than a damaged one: the next refresh reads it
        // again. Without one, what can be sent of the new object has to be saved, or it would be lost.
        if (change.prior !== null || result.state === null) throw error;
        log('error', `${call} made an object that does not fit the schema`, { error });
        const diagnostics = [...answer.diagnostics, ...diagnosticsToWire(diagnosticsOf(error, call))];
        return { ...answer, diagnostics, newState: encodeWhatFits(type, result.state) };
      }
    },
    (diagnostics) => ({
      private: NO_PRIVATE,
      newIdentity: request.plannedIdentity,
      diagnostics,
      legacyTypeSystem: false,
    }),
  );
}

/** The object with null in place of every attribute that is no value of its type. */
function encodeWhatFits(type: Type, state: ObjectValue): DynamicValue {
  if (type.kind !== 'object') throw new CodecError('a resource is an object');
  const fitting = Object.entries(type.attributes).filter(([name, attribute]) => {
    if (!Object.hasOwn(state, name)) return false;
    try {
      encodeValue(attribute, state[name] ?? null);
      return true;
    } catch {
      return false;
    }
  });
  return encodeDynamicValue(type, record(fitting.map(([name]) => [name, state[name] ?? null])));
}
