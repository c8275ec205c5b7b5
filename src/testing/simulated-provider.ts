import type { ProviderFactories } from '../executor';
import { createInstance, type ProviderInstance } from '../framework';
import { PROVIDER_ADDRESSES, paletteProvider } from '../provider';
import type { Clock } from '../runtime/clock';
import { noLog } from '../runtime/log';

/** What the provider is told of the simulated Palette. */
export interface SimulatedPalette {
  readonly url: string;
  readonly apiKey: string;
  readonly clock: Clock;
}

/** Settings that say which Palette is worked on, and who works on it. */
const ELSEWHERE = ['host', 'api_key', 'ca_certificate'];

/**
 * The `palette` provider, on the simulated Palette whatever a stack says: a test reaches no other. Its projects, owner and the rest are those of
 * the stack.
 */
export function simulatedProvider({ url, apiKey, clock }: SimulatedPalette): ProviderFactories {
  const env = { PALETTE_HOST: url, PALETTE_API_KEY: apiKey };
  const make = (): ProviderInstance => {
    const instance = createInstance(paletteProvider as Parameters<typeof createInstance>[0], { clock, env, log: noLog });
    return {
      ...instance,
      configure: (config, ...rest) =>
        instance.configure({ ...config, ...Object.fromEntries(ELSEWHERE.map((name) => [name, null])) }, ...rest),
    };
  };
  return new Map(PROVIDER_ADDRESSES.map((address) => [address, make]));
}
