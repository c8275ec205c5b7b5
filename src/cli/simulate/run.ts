import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { Command } from 'commander';
import { print } from '../console';
import { shellWord } from '../shell-word';
import { UserError } from '../user-error';
import { startSimulator } from './serve';

/** The flags of `pcg simulate run`, as they were given. */
interface RunFlags {
  readonly seed: string;
  readonly data?: string;
  readonly inventory?: string;
  readonly speed?: string;
  readonly variables?: string;
}

/** The program that this is, wherever it is run from. */
const PCG = resolve(process.argv[1] ?? '');

/** `pcg simulate run` */
export function addSimulateRun(simulate: Command): void {
  simulate
    .command('run')
    .description('run a program beside a Palette of its own, which ends with it')
    .argument('<program>', 'what to run: a program of the PATH, or a file')
    .argument('[args...]', 'what it is given')
    .option('--seed <seed>', 'what Palette begins with', 'default')
    .option('--inventory <file>', 'what the data centres hold (YAML or JSON); other names are refused')
    .option('--data <file>', 'keep the world in this file: the next run goes on with it')
    .option('--speed <factor>', 'how much faster than the clock on the wall its time goes (default: "60")')
    .option(
      '--variables <file>',
      'variables for the program, NAME=VALUE each on a line of its own; those of the environment go before them',
    )
    .passThroughOptions()
    .addHelpText('after', ENVIRONMENT)
    .action(async (program: string, args: readonly string[], flags: RunFlags) => {
      const { variables: file, ...serving } = flags;
      const variables = file === undefined ? {} : variablesOf(file);
      const running = await startSimulator({ ...serving, port: '0', caFile: '' });
      try {
        const env = { ...variables, ...process.env, ...running.environment, GATEWAY_INSTALL_COMMAND: installCommand() };
        process.exitCode = await runProgram(program, args, env);
      } finally {
        const farewell = await running.close();
        if (farewell !== '') print(`\n${farewell}\n`, process.stderr);
      }
    });
}

const ENVIRONMENT = `
The program finds PALETTE_HOST and PALETTE_API_KEY in its environment, and in GATEWAY_INSTALL_COMMAND the command that plays whoever installs
a gateway: give it to GatewayInstall.existingKubernetes({ command }) or GatewayInstall.paletteCli({ command }).`;

function variablesOf(file: string): NodeJS.Dict<string> {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UserError(`--variables ${file}: ${(error as Error).message}`);
  }
}

/** Whoever installs a gateway: with the Palette CLI where its answers are there, with kubectl otherwise. */
function installCommand(): string {
  const pcg = `${shellWord(process.execPath)} ${shellWord(PCG)} simulate`;
  return `if [ -n "$INSTALLER_ANSWERS" ]; then ${pcg} palette-cli "$GATEWAY_NAME"; else ${pcg} install "$GATEWAY_NAME"; fi`;
}

/** @returns the program's exit code, as a shell has it */
function runProgram(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  // The terminal sends Ctrl-C to the program as well, and Palette stays until it has ended.
  const ignore = () => {};
  process.on('SIGINT', ignore);
  return new Promise<number>((fulfil, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', env });
    const forward = (signal: NodeJS.Signals) => child.kill(signal);
    process.once('SIGTERM', forward);
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ENOENT' ? new UserError(`there is no program "${program}" on the PATH, and no such file`) : error),
    );
    child.once('exit', (code, signal) => {
      process.off('SIGTERM', forward);
      fulfil(code ?? 128 + constants.signals[signal as NodeJS.Signals]);
    });
  }).finally(() => process.off('SIGINT', ignore));
}
