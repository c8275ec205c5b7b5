import type { Command } from 'commander';
import { UserError } from './user-error';

/** Commands that terraform has, too, with what belongs to them: what its variables say of them is meant for them. */
const TERRAFORMS = new Set(
  'init validate plan apply destroy refresh show output state workspace import taint untaint query console force-unlock graph providers version'.split(
    ' ',
  ),
);

/**
 * Terraform adds what these variables hold to a command's arguments
 * (https://developer.hashicorp.com/terraform/cli/config/environment-variables#tf_cli_args-and-tf_cli_args_name). Its options aren't
 * pcg's, and to pass them over would run something else than was asked for.
 * @param command `plan`, `state list`
 * @throws UserError when one is set for this command
 */
export function refuseCliArgs(command: string, env: NodeJS.ProcessEnv): void {
  const [word = ''] = command.split(' ');
  if (!TERRAFORMS.has(word)) return;
  for (const name of ['TF_CLI_ARGS', `TF_CLI_ARGS_${command.replaceAll(/[ -]/g, '_')}`]) {
    if (!env[name]) continue;
    throw new UserError(
      `${name} is set, and pcg doesn't take terraform's options from it. Unset it for pcg, and give the command pcg's own: pcg ${command} --help lists them`,
    );
  }
}

/** A command with those that it is a part of, without the program: `state list`. */
export function commandPath(command: Command): string {
  const names: string[] = [];
  for (let at: Command | null = command; at?.parent; at = at.parent) names.unshift(at.name());
  return names.join(' ');
}

/** Whether nobody is to be asked anything: `TF_INPUT=0`, or `false`. */
export function inputRefused(env: NodeJS.ProcessEnv): boolean {
  return /^(0|false)$/i.test(env.TF_INPUT ?? '');
}
