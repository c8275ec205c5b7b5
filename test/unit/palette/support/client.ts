import { type ClientOptions, createClient, type PaletteClient } from '../../../../src/palette';
import type { Clock } from '../../../../src/runtime/clock';
import { noLog } from '../../../../src/runtime/log';

export const apiKey = 'Secret-Api-Key-0123456789';
export const tenant = { scope: { kind: 'tenant' } } as const;
export const project = { scope: { kind: 'project', uid: 'project-1' } } as const;

/** A clock on which every wait is over at once, and noted. */
export function skippingClock(start = Date.UTC(2026, 0, 1)): Clock & { readonly waits: readonly number[] } {
  const waits: number[] = [];
  let now = start;
  return {
    waits,
    now: () => now,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      waits.push(ms);
      now += ms;
    },
  };
}

/** A clock on which no wait ever ends by itself: `pass` ends those that are waited for now. */
export function heldClock(): Clock & { pass(): void; readonly held: number } {
  const sleepers = new Set<() => void>();
  return {
    now: () => 0,
    sleep: (_, signal) =>
      new Promise((resolve, reject) => {
        sleepers.add(resolve);
        signal?.addEventListener('abort', () => {
          sleepers.delete(resolve);
          reject(signal.reason);
        });
      }),
    pass: () => {
      for (const wake of sleepers) wake();
      sleepers.clear();
    },
    get held() {
      return sleepers.size;
    },
  };
}

const open: PaletteClient[] = [];

/** A client of the host; {@link closeClients} closes it. Waits are over at once and always the longest possible. */
export function clientOf(host: string, options: Partial<ClientOptions> = {}): PaletteClient {
  const client = createClient({
    host,
    apiKey,
    env: {},
    clock: skippingClock(),
    random: () => 0.999999,
    log: noLog,
    callTimeoutMs: Number.POSITIVE_INFINITY,
    ...options,
  });
  open.push(client);
  return client;
}

export async function closeClients(): Promise<void> {
  await Promise.all(open.splice(0).map((client) => client.close()));
}

/** What a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It did not reject.');
}
