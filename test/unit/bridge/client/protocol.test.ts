import { wireOf } from '../../../../src/bridge/client/protocol';
import type { ServiceDefinition } from '../../../../src/bridge/grpc/methods';
import { ProviderDefinition as Provider5 } from '../../../../src/bridge/proto/tfplugin5';
import { ProviderDefinition as Provider6 } from '../../../../src/bridge/proto/tfplugin6';

type Methods = ServiceDefinition['methods'];

const methods6: Methods = Provider6.methods;
const methods5: Methods = Provider5.methods;
/** What is asked of a plugin. */
const ASKED = (Object.keys(Provider6.methods) as (keyof typeof Provider6.methods)[]).filter(
  (name) => !/state(Store|Bytes)|lockState|unlockState|getStates|deleteState|getMetadata/i.test(name),
);

/** Bytes that a decoder takes something from whatever the fields are: numbers 1 to 9, each length-delimited and empty, or a varint. */
const PROBES = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((field) => [
  Uint8Array.of((field << 3) | 2, 0),
  Uint8Array.of((field << 3) | 2, 3, 0x0a, 1, 0x61),
  Uint8Array.of(field << 3, 1),
]);

test.each(ASKED)('%s has the same messages in both protocols, under the path of each', (name) => {
  const path5 = wireOf(5, name).path;
  const [service, own] = path5.slice(1).split('/');
  const method5 = Object.values(methods5).find((method) => method.name === own);
  const method6 = methods6[name];
  expect(service).toBe('tfplugin5.Provider');
  expect(method5).toBeDefined();
  expect(method5?.responseStream).toBe(method6?.responseStream);
  // Schemas are read by the bindings of their own protocol.
  if (!method5 || !method6 || name === 'getProviderSchema') return;
  for (const probe of PROBES) {
    expect(outcome(method5.requestType, probe)).toEqual(outcome(method6.requestType, probe));
    // What protocol 5 answers besides, a configuration that was prepared, nobody reads.
    if (name !== 'validateProviderConfig' || (probe[0] as number) >> 3 !== 1) {
      expect(outcome(method5.responseType, probe)).toEqual(outcome(method6.responseType, probe));
    }
  }
});

function outcome({ decode }: Methods[string]['requestType'], bytes: Uint8Array): unknown {
  try {
    const { preparedConfig: _, ...message } = decode(bytes) as { readonly preparedConfig?: unknown };
    return message;
  } catch {
    return 'refused';
  }
}
