import type { Writable } from 'node:stream';
import { createHclog, levelFromEnvironment } from '../bridge/hclog';
import { PROVIDER_ADDRESSES } from '../provider/source-address';
import { systemClock } from '../runtime/clock';
import { print } from './console';
import { providerFactory } from './provider-factory';
import { shellWord } from './shell-word';

/**
 * Serves the provider from this process until a signal comes, and prints the variable that has terraform in another shell use it: so a
 * debugger on this process sees each call, and the provider's log, as TF_LOG asks for it, comes here
 * (https://developer.hashicorp.com/terraform/plugin/debugging).
 */
export async function debugProvider(stderr: Writable = process.stderr, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const { serveReattach } = await import('../bridge/reattach.js');
  const level = levelFromEnvironment(env, 'palette');
  const log = createHclog({ module: 'provider.palette', write: (line) => stderr.write(line), clock: systemClock, level });
  const served = await serveReattach({ loadProvider: async () => providerFactory(log, env), log });
  try {
    print(`TF_REATTACH_PROVIDERS=${shellWord(served.environment(...PROVIDER_ADDRESSES))}\n`);
    print(
      'The provider runs in this process, with the PALETTE_… variables of this shell. Export the variable above where terraform, tofu or pcg is to use it; Ctrl-C ends it.\n',
      stderr,
    );
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
  } finally {
    await served.close();
  }
}
