import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import {
  type Connection,
  connectionsOf,
  HERE,
  type NetworkFormat,
  networkFormats,
  type Row,
  siteNetworkOf,
} from '../../domain/network';
import { environmentHost } from '../../domain/palette-host';
import { environmentProxy } from '../../runtime/environment-proxy';
import { createConsole, interruptible } from '../console';
import { type StackOptions, stackFolder } from '../stack';
import { addStackOptions, collect } from '../stack-options';
import { UserError } from '../user-error';

interface NetworkFlags extends StackOptions {
  readonly format: NetworkFormat;
  readonly check?: boolean;
  readonly ca: readonly string[];
  readonly timeout: string;
}

const HELP = `
All connections are opened from within the data centre: Palette never dials in. --check tries each from this host, so it says most where it is
run: on a machine in the data centre's network. It ends with 1 when one of them is not open.`;

/** `pcg network` */
export function addNetworkCommand(program: Command): void {
  const command = program
    .command('network')
    .description('list the connections that a site needs, for those who open firewalls, and try them')
    .argument('[dir]', 'a synthesized stack, or a cdktf app', '.')
    .addOption(new Option('--format <format>', 'how they are written').choices(Object.keys(networkFormats)).default('table'))
    .option('--check', 'try each of them from this host')
    .option('--ca <file>', 'an authority that is trusted, too (PEM); may be given again', collect, [])
    .option('--timeout <seconds>', 'how long nothing may come back', '5')
    .addHelpText('after', HELP);
  addStackOptions(command).action(async (dir: string, flags: NetworkFlags) => {
    const { format, check = false } = flags;
    const connections = connectionsIn(stackFolder(dir, flags));
    const rows = check ? await tried(connections, flags) : connections.map((connection) => ({ connection }));
    createConsole().out(networkFormats[format](rows));
    const isOpen = ({ tried: found }: Row) => !found || found.outcome === 'open' || found.outcome === 'not checkable from here';
    process.exitCode = rows.every(isOpen) ? 0 : 1;
  });
}

function connectionsIn(folder: string): readonly Connection[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.tf.json'));
  const host = environmentHost(process.env);
  const connections = connectionsOf(siteNetworkOf(merged(files.map((name) => parsed(join(folder, name)))), host));
  return connections.map((connection) =>
    connection.from === HERE ? { ...connection, proxy: proxyHere(connection)?.origin } : connection,
  );
}

/** The proxy that this program goes by, as its environment says. */
function proxyHere({ host, port, protocol }: Connection): URL | undefined {
  if (host === undefined) return undefined;
  return environmentProxy(new URL(`${protocol === 'HTTP' ? 'http' : 'https'}://${host}:${port}`), process.env);
}

type Blocks = { readonly [name: string]: object };

/** The blocks of all files: a stack may be in several. */
function merged(stacks: readonly { readonly provider?: Blocks; readonly resource?: Blocks }[]) {
  const resource: { [type: string]: object } = {};
  const palette = stacks.flatMap(({ provider }) => provider?.palette ?? []);
  for (const stack of stacks) {
    for (const [type, blocks] of Object.entries(stack.resource ?? {})) resource[type] = { ...resource[type], ...blocks };
  }
  return { provider: { palette }, resource };
}

function parsed(file: string): { readonly provider?: Blocks; readonly resource?: Blocks } {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UserError(`${file} can't be read: ${(error as Error).message}`);
  }
}

/** Each of them once, whoever opens it. */
async function tried(connections: readonly Connection[], { timeout, ca }: NetworkFlags): Promise<readonly Row[]> {
  const seconds = Number(timeout);
  if (!(seconds > 0)) throw new UserError(`--timeout ${timeout} is no number of seconds`);
  const { tryConnection } = await import('./try-connection.js');
  const interrupts = interruptible(createConsole().say);
  const trying = {
    timeoutMs: seconds * 1000,
    authorities: ca.map((file) => readFileSync(file, 'utf8')),
    signal: interrupts.signal,
  };
  const begun = new Map<string, ReturnType<typeof tryConnection>>();
  try {
    return await Promise.all(
      connections.map(async (connection) => {
        const { host, port, protocol, proxy } = connection;
        const key = JSON.stringify([host, port, protocol, proxy]);
        // Who asks at a proxy of the environment, is in its address, and nobody is shown it.
        const way = connection.from === HERE ? { ...connection, proxy: proxyHere(connection)?.href } : connection;
        const result = begun.get(key) ?? tryConnection(way, trying);
        begun.set(key, result);
        return { connection, tried: await result };
      }),
    );
  } finally {
    interrupts.done();
  }
}
