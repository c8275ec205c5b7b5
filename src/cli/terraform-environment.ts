import type { Command } from 'commander';

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
