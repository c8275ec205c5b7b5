import type { Socket } from 'node:net';
import type { Clock } from '../runtime/clock';
import { openTunnel } from '../runtime/tunnel';
import { bounded } from './bounded';
import { ConnectFailure, type ConnectStage, ConnectTimeout } from './failure';
import type { ProxyServer } from './proxy';
import { type Trust, tlsOptions } from './trust';

/** Where a connection leads, as undici says it. */
export interface Target {
  /** `https:` */
  readonly protocol: string;
  /** Without the brackets of an IPv6 address. */
  readonly hostname: string;
  /** As in a URL: with the port, if it isn't the protocol's own. */
  readonly host?: string;
  readonly port: string;
  readonly servername?: string;
}

type Connected = (...result: [null, Socket] | [Error, null]) => void;

/** undici's own way of making one connection. The socket is there at once; the callback hears when it is connected. */
export type Connect = (target: Target & { readonly httpSocket?: Socket }, callback: Connected) => Socket;

/** Makes connections to Palette, and can be made to stop it. */
export interface Connector {
  /** For undici: fails with a {@link ConnectFailure}. */
  connect(target: Target, callback: Connected): void;
  /** Gives up all connections in the making. Those that stand are the caller's. */
  destroy(): void;
}

export interface ConnectorOptions {
  readonly trust: Trust;
  readonly proxy: ProxyServer | undefined;
  readonly clock: Clock;
  /** How long each stage of a connection may take: to the host or its proxy, through the proxy, TLS. */
  readonly stageMs: number;
}

/** The way of making connections: straight, or in tunnels of a proxy. `build` is undici's; it is loaded with the rest of undici. */
export function createConnector(build: (options: object) => Connect, options: ConnectorOptions): Connector {
  const { trust, proxy, clock, stageMs } = options;
  const making = new AbortController();
  // undici's own time-out, which knows no clock but the machine's, is switched off.
  const tls = { ...tlsOptions(trust), timeout: 0 };
  const connectPalette = build(tls);
  // Not verifying Palette says nothing about the proxy, which is given its own credentials.
  const connectProxy = build({ ...tls, rejectUnauthorized: true });

  const within = async <T>(stage: () => ConnectStage, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    try {
      return await bounded(work, { clock, ms: stageMs, late: () => new ConnectTimeout(stageMs), signal: making.signal });
    } catch (error) {
      throw new ConnectFailure(stage(), error);
    }
  };

  const straight = (target: Target) => {
    let stage: ConnectStage = 'host';
    return within(
      () => stage,
      (signal) => connected(connectPalette, target, signal, () => (stage = 'tls')),
    );
  };

  const tunnelled = async (target: Target, { url }: ProxyServer) => {
    const { protocol, hostname, host, port, username, password } = new URL(url);
    const address = { protocol, hostname: hostname.replace(/^\[(.*)\]$/, '$1'), host, port };
    const toProxy = await within(
      () => 'proxy',
      (signal) => connected(connectProxy, address, signal),
    );
    const httpSocket = await within(
      () => 'tunnel',
      (signal) => openTunnel(toProxy, authorityOf(target), { username, password }, signal),
    );
    return within(
      () => 'tls',
      (signal) => connected(connectPalette, { ...target, httpSocket }, signal),
    );
  };

  return {
    connect(target, callback) {
      (proxy === undefined ? straight(target) : tunnelled(target, proxy)).then(
        (socket) => callback(null, socket),
        (error: Error) => callback(error, null),
      );
    },
    destroy: () => making.abort(new Error('The client is closed.')),
  };
}

/** Waits until a socket is connected. When it is given up the socket goes, and the one below it with it. */
function connected(
  connect: Connect,
  target: Parameters<Connect>[0],
  signal: AbortSignal,
  reached: () => void = () => undefined,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const abort = () => {
      socket.destroy();
      target.httpSocket?.destroy();
      reject(signal.reason);
    };
    const socket = connect(target, (...[error, made]) => {
      signal.removeEventListener('abort', abort);
      if (error === null) return resolve(made);
      target.httpSocket?.destroy();
      reject(error);
    });
    socket.once('connect', reached);
    signal.addEventListener('abort', abort, { once: true });
  });
}

/** `palette.example:443`, as CONNECT wants it. */
function authorityOf({ host, hostname, port }: Target): string {
  return `${host ?? hostname}${port === '' ? ':443' : ''}`;
}
