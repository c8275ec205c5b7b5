import { X509Certificate } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createCertificate } from '../runtime/certificate';
import { type Clock, dateOf, systemClock } from '../runtime/clock';
import type { Log } from '../runtime/log';
import {
  clientTrust,
  type Environment,
  handshakeLine,
  isStartedByHost,
  offeredProtocols,
  PROVIDER_PROTOCOL,
  startedByHandText,
} from './handshake';
import { createHclog, levelFromEnvironment } from './hclog';
import { guardProcess, writeToStderr } from './process-guard';
import type { ProviderFactory } from './provider-connection';
import { Lifetime } from './serve-lifetime';
import { listenPrivately, type PrivateSocket } from './socket';

/** Something to write text to. */
export interface Output {
  write(text: string): unknown;
}

/** What to serve, and where. */
export interface ServeOptions {
  /** The provider's type name: `palette`. */
  readonly name: string;
  readonly version: string;
  /** Loads the provider; called when the host has been told where to connect. */
  readonly loadProvider: () => Promise<ProviderFactory>;
  /** @default process.env */
  readonly env?: Environment;
  /** @default the process's stdout */
  readonly stdout?: Output;
  /** @default the process's stderr */
  readonly stderr?: Output;
  readonly clock?: Clock;
  /** Takes over signals, console and uncaught errors. @default guardProcess */
  readonly guard?: (log: Log, stop: () => void) => void;
}

/**
 * Serves a provider to the terraform or tofu that started this process, until it says Shutdown or
 * is gone. Only what the handshake needs is loaded before the handshake: each terraform command
 * starts a provider three to five times.
 *
 * @returns the exit code; the caller ends the process with it at once
 */
export async function serve(options: ServeOptions): Promise<number> {
  const { name, version, env = process.env, clock = systemClock, guard = guardProcess } = options;
  // process.stdout takes milliseconds to make, and is needed for one line.
  const { stdout = { write: (text: string) => writeSync(1, text) }, stderr = { write: writeToStderr } } = options;
  if (!isStartedByHost(env)) {
    stderr.write(startedByHandText(name, version));
    return 1;
  }
  const log = createHclog({
    module: `provider.${name}`,
    write: (line) => stderr.write(line),
    clock,
    level: levelFromEnvironment(env, name),
  });
  let socket: PrivateSocket | undefined;
  try {
    const trusted = trustOf(env);
    const own = trusted === undefined ? undefined : createCertificate(dateOf(clock));
    const tls = trusted && own ? { key: own.keyPem, certificate: own.certPem, clientCertificate: trusted } : undefined;
    socket = await listenPrivately(env.PLUGIN_UNIX_SOCKET_DIR);
    const lifetime = new Lifetime();
    guard(log, () => lifetime.leave());
    stdout.write(handshakeLine(env, { address: socket.path, certificate: own?.der }));
    if (!offeredProtocols(env).has(PROVIDER_PROTOCOL)) log('warn', 'the host did not offer provider protocol 6, the one served');
    return await lifetime.run(socket, { loadProvider: options.loadProvider, clock, log, tls });
  } catch (error) {
    stderr.write(`terraform-provider-${name} cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  } finally {
    socket?.close();
  }
}

/** The certificate that callers have to show; nothing when TLS was switched off. */
function trustOf(env: Environment): string | undefined {
  const trust = clientTrust(env);
  if (trust.kind === 'refused') throw new Error(trust.reason);
  if (trust.kind === 'plaintext') return undefined;
  try {
    // Checked here because a TLS server takes any text, and would then refuse everyone without a word.
    return new X509Certificate(trust.pem).toString();
  } catch {
    throw new Error('PLUGIN_CLIENT_CERT holds no certificate in PEM form');
  }
}
