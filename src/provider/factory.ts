import { createInstance, type ProviderInstance } from '../framework';
import { type Clock, systemClock } from '../runtime/clock';
import { type Log, noLog } from '../runtime/log';
import { paletteProvider } from './provider';
import { PROVIDER_ADDRESSES } from './source-address';

/** What instances of the provider are made with. */
export interface PaletteProviderOptions {
  /** Says where Palette is, and with which key. @default the process's own */
  readonly env?: NodeJS.ProcessEnv;
  /** @default the machine's clock */
  readonly clock?: Clock;
  /** @default nothing is logged */
  readonly log?: Log;
}

/** Makes instances of the provider, each for one configuration in one walk. */
export function paletteFactory({
  env = process.env,
  clock = systemClock,
  log = noLog,
}: PaletteProviderOptions = {}): () => ProviderInstance {
  return () => createInstance(paletteProvider as Parameters<typeof createInstance>[0], { clock, env, log });
}

/** The provider under all sources that it goes by, for an executor in the same process. */
export function paletteProviders(options: PaletteProviderOptions = {}): ReadonlyMap<string, () => ProviderInstance> {
  const factory = paletteFactory(options);
  return new Map(PROVIDER_ADDRESSES.map((address) => [address, factory]));
}
