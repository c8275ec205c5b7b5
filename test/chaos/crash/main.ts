import { spawnSync } from 'node:child_process';

const VARIABLES: { readonly [option: string]: string } = {
  '--instants': 'CRASH_INSTANTS',
  '--terraform': 'CRASH_TERRAFORM',
  '--troubles': 'CRASH_TROUBLES',
  '--seed': 'CRASH_SEED',
  '--lanes': 'CRASH_LANES',
  '--minutes': 'CRASH_MINUTES',
};

/**
 * `npm run test:crash [-- [--instants N] [--terraform N] [--troubles N] [--seed N] [--lanes N] [--minutes N]]`: kills pcg at N instants, and terraform
 * with a provider that has no owner at some (for so many minutes at most), lets each get into each trouble a few times, and prints what came of it. Fails when pcg or
 * the run after it leaves anything else than what is configured. `npm run docs:reliability` writes what it has recorded into its page.
 */
function main(args: readonly string[]): number {
  const env: NodeJS.ProcessEnv = { ...process.env, CRASH_INSTANTS: '300', CRASH_TERRAFORM: '60', CRASH_TROUBLES: '9' };
  for (let i = 0; i < args.length; i += 2) {
    const variable = VARIABLES[args[i] ?? ''];
    if (variable === undefined || !/^\d+$/.test(args[i + 1] ?? '')) {
      process.stderr.write(`takes ${Object.keys(VARIABLES).join(' N, ')} N\n`);
      return 1;
    }
    env[variable] = args[i + 1];
  }
  const jest = [require.resolve('jest/bin/jest'), 'test/chaos/crash', '--runInBand', '--selectProjects', 'chaos'];
  return spawnSync(process.execPath, jest, { stdio: 'inherit', env }).status ?? 1;
}

process.exitCode = main(process.argv.slice(2));
