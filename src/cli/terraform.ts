import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Reattached } from '../bridge/reattach';
import { NULL_ADDRESSES } from '../null-provider';
import { PROVIDER_ADDRESSES } from '../provider/source-address';
import { nullFactory, quietFactory } from './provider-factory';
import { isReplaced } from './run-providers';
import { UserError } from './user-error';

/** The program to run: cdktf's own variable names it, `tofu` does as well. */
function terraformProgram(env: NodeJS.ProcessEnv): string {
  return env.TERRAFORM_BINARY_NAME || 'terraform';
}

/**
 * Runs the real terraform (or tofu) with the providers of this very process attached: nothing is
 * installed, nothing downloaded, and no plugin is started.
 * @returns terraform's exit code
 */
export async function runTerraform(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const program = terraformProgram(env);
  const { serveReattach } = await import('../bridge/reattach.js');
  const folder = folderOf(args);
  const served = await serveReattach({ loadProvider: async () => quietFactory(env) });
  const servedNull = await serveReattach({ loadProvider: async () => nullFactory(env) });
  const nulls = NULL_ADDRESSES.filter((address) => !isReplaced(address, folder, env));
  const attached = { ...environment(served, PROVIDER_ADDRESSES), ...environment(servedNull, nulls) };
  // The terminal sends Ctrl-C to terraform as well, which then ends what is in flight through us.
  const ignore = () => {};
  process.on('SIGINT', ignore);
  try {
    return await new Promise<number>((resolve, reject) => {
      const child = spawn(program, args, {
        stdio: 'inherit',
        env: { ...env, TF_REATTACH_PROVIDERS: withOthers(env.TF_REATTACH_PROVIDERS, attached) },
      });
      const forward = (signal: NodeJS.Signals) => child.kill(signal);
      process.once('SIGTERM', forward);
      child.once('error', (error: NodeJS.ErrnoException) =>
        reject(
          error.code === 'ENOENT'
            ? new UserError(`"${program}" is not on the PATH; install Terraform or OpenTofu, or name it in TERRAFORM_BINARY_NAME`)
            : error,
        ),
      );
      child.once('exit', (code, signal) => {
        process.off('SIGTERM', forward);
        resolve(code ?? 128 + constants.signals[signal as NodeJS.Signals]);
      });
    });
  } finally {
    process.off('SIGINT', ignore);
    await Promise.all([served.close(), servedNull.close()]);
  }
}

function environment(served: Reattached, sources: readonly string[]): object {
  return JSON.parse(served.environment(...sources)) as object;
}

/** Where terraform works: `-chdir` is an option before the command. */
function folderOf(args: readonly string[]): string {
  const option = args.find((arg) => arg.startsWith('-chdir='));
  return resolve(option?.slice('-chdir='.length) ?? '.');
}

/** Keeps providers that somebody else has attached. */
function withOthers(others: string | undefined, ours: object): string {
  let present: object = {};
  try {
    present = others ? (JSON.parse(others) as object) : {};
  } catch {
    throw new UserError('TF_REATTACH_PROVIDERS is set and is no JSON; unset it, or set it as the other provider printed it');
  }
  return JSON.stringify({ ...present, ...ours });
}

/** `pcg terraform -- ARGS…` */
export function addTerraformCommand(program: Command): void {
  program
    .command('terraform')
    .description('run the real terraform (or tofu: TERRAFORM_BINARY_NAME) with the provider attached: no install, no registry')
    .argument('[args...]', 'what terraform is given, after "--"')
    .passThroughOptions()
    .allowUnknownOption()
    .action(async (args: string[]) => {
      process.exitCode = await runTerraform(args);
    });
}
