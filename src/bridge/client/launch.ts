import { type ChildProcess, spawn } from 'node:child_process';
import { createCertificate } from '../../runtime/certificate';
import { type Clock, dateOf, systemClock } from '../../runtime/clock';
import type { Log } from '../../runtime/log';
import { type Environment, MAGIC_COOKIE } from '../handshake';
import { GRPCControllerDefinition } from '../proto/plugin';
import { Connection } from './connection';
import { firstLine } from './first-line';
import { type Endpoint, PROTOCOLS, readHandshake } from './handshake-line';
import { createPlugin, type Plugin } from './plugin';
import { PluginError } from './plugin-error';
import { createPluginLog } from './plugin-log';
import { endOf, watchProcess } from './plugin-process';

/** What a plugin is started with. */
export interface LaunchOptions {
  /** The environment that it gets, beside what go-plugin adds. */
  readonly env: Environment;
  /** Where it runs: a provider may take paths from there. @default where this process does */
  readonly cwd?: string | undefined;
  /** Takes what the plugin logs. */
  readonly log: Log;
  /** Aborted: the start is given up. */
  readonly signal?: AbortSignal | undefined;
  readonly clock?: Clock | undefined;
  /** How long it may take to say where it listens. @default a minute, as terraform has it */
  readonly startTimeoutMs?: number | undefined;
}

const START_MS = 60_000;
/** How long a plugin that was told to end may take to. */
const SHUTDOWN_MS = 2000;
/** How long it may take until the end of a process is known, once its connection has broken off. */
const NOTICE_MS = 1000;

/**
 * Starts a provider's program, as go-plugin has it: told by a cookie that it is one, and by a certificate who may connect
 * (https://github.com/hashicorp/go-plugin/blob/main/docs/internals.md). It ends with {@link Plugin.close}, and with this process.
 * @throws PluginError
 */
export async function launch(binary: string, options: LaunchOptions): Promise<Plugin> {
  const { env, cwd, log, signal, clock = systemClock, startTimeoutMs = START_MS } = options;
  const host = env.TF_DISABLE_PLUGIN_TLS ? undefined : createCertificate(dateOf(clock));
  const child = spawn(binary, [], {
    env: { ...env, ...hostEnvironment(host?.certPem) },
    cwd,
    // Its stdin would be the user's, and prompts are ours.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = createPluginLog(log);
  child.stderr.on('data', said.take);
  const ended = endOf(child, clock);
  const unwatch = watchProcess(child);
  void ended.then(unwatch);
  const whyEnded = async () => {
    const end = await soon(clock, NOTICE_MS, ended);
    return end === undefined ? undefined : withLast(`${end}.`, said.last());
  };
  try {
    const endpoint = await handshakeOf(child, ended, { clock, signal, startTimeoutMs });
    if (host && !endpoint.certificate) {
      const detail =
        'It gave no certificate, so nobody could tell that it is the one who answers. Use a newer version of the provider.';
      throw new PluginError('Plugin not understood', detail);
    }
    child.stdout.on('data', (chunk: Buffer) => log('warn', 'unexpected data on stdout', { data: chunk.toString().slice(0, 1000) }));
    const connection = new Connection(endpoint, host);
    return createPlugin({
      connection,
      whyEnded,
      alive: () => isRunning(child),
      close: () => shutDown(child, connection, ended, clock),
    });
  } catch (error) {
    child.kill('SIGKILL');
    if (!(error instanceof PluginError)) throw error;
    throw new PluginError(error.summary, withLast(`${binary}: ${error.detail}`, said.last()));
  }
}

/** What go-plugin tells a plugin by. */
function hostEnvironment(certificate: string | undefined): Environment {
  return {
    ...MAGIC_COOKIE,
    PLUGIN_MIN_PORT: '10000',
    PLUGIN_MAX_PORT: '25000',
    PLUGIN_PROTOCOL_VERSIONS: PROTOCOLS.join(','),
    ...(certificate === undefined ? {} : { PLUGIN_CLIENT_CERT: certificate }),
  };
}

async function handshakeOf(
  child: ChildProcess,
  ended: Promise<string>,
  {
    clock,
    signal,
    startTimeoutMs,
  }: { readonly clock: Clock; readonly signal: AbortSignal | undefined; readonly startTimeoutMs: number },
): Promise<Endpoint> {
  const over = new AbortController();
  const given = signal ? AbortSignal.any([over.signal, signal]) : over.signal;
  const late = clock.sleep(startTimeoutMs, given).catch(() => {
    if (signal?.aborted) throw new PluginError('Interrupted', 'The start of the plugin was given up.');
    return new Promise<never>(() => {});
  });
  try {
    return readHandshake(
      await Promise.race([
        firstLine(child),
        ended.then((end) => {
          throw new PluginError('Plugin did not start', `${end} before it had said where it listens.`);
        }),
        late.then(() => {
          const detail = `It has not said within ${startTimeoutMs / 1000} s where it listens.`;
          throw new PluginError('Plugin did not start', detail);
        }),
      ]),
    );
  } finally {
    over.abort();
  }
}

/** Tells it to end, and ends it when it doesn't. */
async function shutDown(child: ChildProcess, connection: Connection, ended: Promise<string>, clock: Clock): Promise<void> {
  if (isRunning(child)) {
    const { fullName, methods } = GRPCControllerDefinition;
    // A Go server is gone before its answer is.
    const told = connection.raw(`/${fullName}/${methods.shutdown.name}`, new Uint8Array(), { timeoutMs: SHUTDOWN_MS });
    told.catch(() => undefined);
    await soon(clock, SHUTDOWN_MS, ended);
    if (isRunning(child)) child.kill('SIGKILL');
    await ended;
  }
  connection.close();
}

function isRunning({ exitCode, signalCode, pid }: ChildProcess): boolean {
  return pid !== undefined && exitCode === null && signalCode === null;
}

/** What comes of a promise within a time; undefined when nothing does. */
async function soon<T>(clock: Clock, ms: number, promise: Promise<T>): Promise<T | undefined> {
  const over = new AbortController();
  const late = clock.sleep(ms, over.signal).then(
    () => undefined,
    () => undefined,
  );
  try {
    return await Promise.race([promise, late]);
  } finally {
    over.abort();
  }
}

function withLast(text: string, last: string): string {
  return last === '' ? text : `${text} The last that it said:\n\n${last.replace(/^/gm, '  ')}`;
}
