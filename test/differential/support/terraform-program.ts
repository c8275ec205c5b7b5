import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { TERRAFORM } from '../../support/terraform';
import type { Document, Flags } from './scenario';
import type { Outcome, Program } from './side';
import { type Finished, ISOLATED, run, words } from './spawned';

const PLAN = 'saved.plan';

/** The real terraform; `env` has what it needs beside the isolation. */
export function terraformProgram(env: NodeJS.ProcessEnv = {}): Program {
  const terraform = (folder: string, ...args: readonly string[]): Promise<Finished> =>
    run(TERRAFORM, args, folder, { ...ISOLATED, TF_DATA_DIR: join(folder, '.terraform'), ...env });
  const quiet = ['-no-color', '-input=false'];
  return {
    async plan(folder, flags): Promise<Outcome> {
      // A terraform that falls over ends with 2, as one that plans changes does.
      rmSync(join(folder, PLAN), { force: true });
      if (callsModules(folder)) {
        const got = await terraform(folder, 'get', '-no-color');
        if (got.code !== 0) return outcome(got);
      }
      const planned = await terraform(folder, 'plan', ...quiet, '-detailed-exitcode', `-out=${PLAN}`, ...argumentsOf(flags));
      if (![0, 2].includes(planned.code)) return outcome(planned);
      const shown = await terraform(folder, 'show', '-json', PLAN);
      // It planned and kept no plan.
      if (shown.code !== 0) return { ...outcome(shown), code: shown.code };
      return { ...outcome(planned), plan: JSON.parse(shown.stdout) as Document };
    },
    apply: async (folder, flags) => outcome(await terraform(folder, 'apply', ...quiet, ...argumentsOf(flags), PLAN)),
    destroy: async (folder, flags) =>
      outcome(await terraform(folder, 'destroy', ...quiet, '-auto-approve', ...argumentsOf({ ...flags, mode: undefined }))),
  };
}

/** Modules are installed anew where there are some: it may be others than before. */
function callsModules(folder: string): boolean {
  const file = join(folder, 'main.tf.json');
  return existsSync(file) && 'module' in (JSON.parse(readFileSync(file, 'utf8')) as Document);
}

function outcome({ code, stdout, stderr }: Finished): Outcome {
  return { code, said: words(stdout + stderr) };
}

function argumentsOf({
  mode,
  refresh,
  targets = [],
  replace = [],
  vars = {},
  parallelism,
  more = [],
}: Omit<Flags, 'mode'> & { mode?: Flags['mode'] | undefined }) {
  return [
    ...(mode ? [`-${mode}`] : []),
    ...(refresh === false ? ['-refresh=false'] : []),
    ...targets.map((target) => `-target=${target}`),
    ...replace.map((address) => `-replace=${address}`),
    ...(parallelism === undefined ? [] : [`-parallelism=${parallelism}`]),
    ...Object.entries(vars).flatMap(([name, value]) => ['-var', `${name}=${value}`]),
    ...more,
  ];
}
