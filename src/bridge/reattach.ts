import { type Clock, systemClock } from '../runtime/clock';
import { type Log, noLog } from '../runtime/log';
import { PROVIDER_PROTOCOL } from './handshake';
import type { ProviderFactory } from './provider-connection';
import { createProviderHost } from './provider-host';
import { listenPrivately } from './socket';

/** What to attach terraform to. */
export interface ReattachOptions {
  /** Loads the provider. */
  readonly loadProvider: () => Promise<ProviderFactory>;
  readonly clock?: Clock;
  readonly log?: Log;
  /** Where to make the socket's directory. @default the directory for temporary files */
  readonly directory?: string;
}

/** A provider that terraform can be attached to. */
export interface Reattached {
  /** Path of the unix socket. */
  readonly address: string;
  /**
   * The value of TF_REATTACH_PROVIDERS for a terraform that shall use this provider.
   * @param sources source addresses that it stands for: `registry.terraform.io/cdktf-palette/palette`
   */
  environment(...sources: readonly string[]): string;
  /** Ends all connections, waits for calls in flight, and removes the socket. */
  close(): Promise<void>;
}

/**
 * Serves a provider from within this process: terraform then starts none, and `terraform init`
 * needs no registry for it (https://developer.hashicorp.com/terraform/plugin/debugging). There is no
 * TLS on this way: what keeps others out is the socket's directory, which only its owner can enter.
 * Each connection has an instance of its own, so any number of configurations can be served.
 */
export async function serveReattach({
  loadProvider,
  clock = systemClock,
  log = noLog,
  directory,
}: ReattachOptions): Promise<Reattached> {
  const socket = await listenPrivately(directory);
  const host = createProviderHost({ loadProvider, clock, log });
  socket.onConnection((connection) => host.accept(connection));
  const attachment = {
    Protocol: 'grpc',
    ProtocolVersion: PROVIDER_PROTOCOL,
    Pid: process.pid,
    // Terraform then leaves the process alone when it has finished.
    Test: true,
    Addr: { Network: 'unix', String: socket.path },
  };
  return {
    address: socket.path,
    environment: (...sources) => JSON.stringify(Object.fromEntries(sources.map((source) => [source, attachment]))),
    close: async () => {
      socket.close();
      await host.close();
    },
  };
}
