import { randomBytes } from 'node:crypto';
import { createHclog, levelFromEnvironment } from '../bridge/hclog';
import type { ProviderInstance } from '../framework';
import { nullProvider } from '../null-provider';
import { paletteFactory } from '../provider';
import { systemClock } from '../runtime/clock';
import { type Log, noLog } from '../runtime/log';

/** Makes instances of our provider for whoever runs one. */
export function providerFactory(log: Log = pluginLog(), env: NodeJS.ProcessEnv = process.env): () => ProviderInstance {
  return paletteFactory({ env, log });
}

/** Lines that terraform reads from a plugin's stderr, and shows when TF_LOG asks for them. */
function pluginLog(): Log {
  return createHclog({
    module: 'provider.palette',
    write: (line) => process.stderr.write(line),
    clock: systemClock,
    level: levelFromEnvironment(process.env, 'palette'),
  });
}

/** For a provider within a program of our own, whose stderr is the user's. */
export const quietFactory = (env: NodeJS.ProcessEnv): (() => ProviderInstance) => providerFactory(noLog, env);

/** The same of the null provider. */
export function nullFactory(env: NodeJS.ProcessEnv): () => ProviderInstance {
  const random = () => String(BigInt.asUintN(63, randomBytes(8).readBigUInt64BE()));
  return nullProvider(random, { clock: systemClock, env, log: noLog });
}
