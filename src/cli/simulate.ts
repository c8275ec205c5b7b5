import type { Command } from 'commander';
import { parseHost } from '../palette';
import { UserError } from './user-error';

interface ServeOptions {
  readonly port: string;
  readonly data?: string;
  readonly speed: string;
  readonly seed: string;
}

/** Where `pcg simulate` listens unless told otherwise. */
const DEFAULT_PORT = 8765;

/** `pcg simulate …` */
export function addSimulateCommands(program: Command): void {
  const simulate = program
    .command('simulate')
    .description('a Palette on this machine, to try everything on')
    .option('--port <port>', 'where to listen; 0 takes any free port', String(DEFAULT_PORT))
    .option('--data <file>', 'keep the world in this file')
    .option('--speed <factor>', 'how much faster than the clock on the wall its time goes', '60')
    .option('--seed <name>', 'what it begins with', 'default')
    .action(serve);

  control(simulate, 'install <gateway>', 'play the person who runs the kubectl commands of a registered gateway', (gateway) => ({
    path: `gateways/${encodeURIComponent(gateway)}/install`,
  }));
  control(simulate, 'palette-cli <gateway>', 'play "palette pcg install" for a declared gateway', (name) => ({
    path: 'palette-cli/install',
    body: { name, cloudType: 'vsphere' },
  }));
  control(simulate, 'outage <gateway>', 'cut a gateway off', (gateway) => ({
    path: `gateways/${encodeURIComponent(gateway)}/outage`,
  }));
  control(simulate, 'restore <gateway>', 'bring a gateway back', (gateway) => ({
    path: `gateways/${encodeURIComponent(gateway)}/restore`,
  }));
}

async function serve({ port, data, speed, seed }: ServeOptions): Promise<void> {
  // Only this command needs a server: the others start faster without it.
  const { createSimulator, DEFAULT_SEED, SEEDS } = await import('../simulator/index.js');
  if (!Object.hasOwn(SEEDS, seed)) throw new UserError(`there is no seed "${seed}"; take ${Object.keys(SEEDS).join(', ')}`);
  const simulator = createSimulator({
    seed: seed as keyof typeof SEEDS,
    speed: numberOption('--speed', speed),
    ...(data === undefined ? {} : { data }),
  });
  const url = await simulator.listen({ port: numberOption('--port', port) }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new UserError(`port ${port} is taken; choose another with --port`) : error;
  });
  const [key = ''] = DEFAULT_SEED.apiKeys.map((each) => each.key);
  process.stdout.write(
    `A simulated Palette listens. Stop it with Ctrl-C.\n\n  export PALETTE_HOST=${url}\n  export PALETTE_API_KEY=${key}\n`,
  );
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await simulator.close();
}

/** A command that asks something of a simulator that runs: the one that PALETTE_HOST names. */
function control(
  simulate: Command,
  usage: string,
  description: string,
  request: (gateway: string) => { readonly path: string; readonly body?: object },
): void {
  simulate
    .command(usage)
    .description(description)
    .action(async (gateway: string) => {
      const base = simulatorAddress(process.env.PALETTE_HOST);
      const { path, body } = request(gateway);
      const answer = await fetch(new URL(`/__simulator/${path}`, base), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body ?? {}),
      }).catch(() => {
        throw new UserError(
          `no simulated Palette listens at ${base}; start one with "pcg simulate", and set PALETTE_HOST if it isn't there`,
        );
      });
      const text = await answer.text();
      if (!answer.ok)
        throw new UserError(
          /"message":"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? `${base} answered ${answer.status}; is it a simulated Palette?`,
        );
    });
}

/** PALETTE_HOST as the provider reads it, but for http where no scheme is given: a simulator speaks nothing else. */
function simulatorAddress(host: string | undefined): string {
  if (!host) return `http://127.0.0.1:${DEFAULT_PORT}`;
  try {
    return parseHost(host.includes('://') ? host : `http://${host}`).baseUrl;
  } catch (error) {
    throw new UserError(`PALETTE_HOST names no simulator on this machine: ${(error as Error).message}`);
  }
}

function numberOption(name: string, text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number) || number < 0) throw new UserError(`${name} takes a number, not "${text}"`);
  return number;
}
