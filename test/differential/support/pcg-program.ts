import { join } from 'node:path';
import { ROOT } from '../../acceptance/support/workspace';
import type { Document, Flags } from './scenario';
import type { Outcome, Program } from './side';
import { type Finished, ISOLATED, run, words } from './spawned';

const PLAN = 'saved.plan';

/** pcg as it is installed; `env` has what it needs beside the isolation. */
export function pcgProgram(env: NodeJS.ProcessEnv = {}): Program {
  const pcg = (folder: string, ...args: readonly string[]): Promise<Finished> =>
    run(process.execPath, [join(ROOT, 'dist', 'cli', 'main.js'), ...args], folder, { ...ISOLATED, ...env });
  return {
    async plan(folder, flags): Promise<Outcome> {
      const planned = await pcg(folder, 'plan', '.', '--detailed-exitcode', '--out', PLAN, ...argumentsOf(flags));
      if (planned.code === 1) return outcome(planned);
      const shown = await pcg(folder, 'show', '--json', PLAN);
      return { ...outcome(planned), plan: JSON.parse(shown.stdout) as Document };
    },
    apply: async (folder, { vars = {} }) => outcome(await pcg(folder, 'apply', PLAN, ...argumentsOf({ vars }))),
    destroy: async (folder, { mode: _, ...flags }) =>
      outcome(await pcg(folder, 'destroy', '.', '--auto-approve', ...argumentsOf(flags))),
  };
}

function outcome({ code, stdout, stderr }: Finished): Outcome {
  return { code, said: words(stdout + stderr) };
}

function argumentsOf({ mode, refresh, targets = [], replace = [], vars = {}, more = [] }: Flags): readonly string[] {
  return [
    ...(mode ? [`--${mode}`] : []),
    ...(refresh === false ? ['--no-refresh'] : []),
    ...targets.flatMap((target) => ['--target', target]),
    ...replace.flatMap((address) => ['--replace', address]),
    ...Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
    ...more,
  ];
}
