import { spawnSync } from 'node:child_process';
import { problemOfInstallation } from './support/installation';
import { problemOfNode, testNode } from './support/node';

/**
 * `npm run test:cdktn [-- JEST'S OWN]`: has what a project on CDK Terrain has, and runs its tests under the Node that cdktn's command line needs.
 * Something that is absent fails the run: it was asked for by name. With
 * `--selectProjects unit` the unit tests run on that Node, too.
 */
function main(args: readonly string[]): number {
  for (const problem of [problemOfInstallation, problemOfNode]) {
    const said = problem();
    if (said === undefined) continue;
    const line = '!'.repeat(78);
    process.stderr.write(`\n${line}\n  NOTHING WAS TESTED ON CDKTN: ${said}\n${line}\n`);
    return 1;
  }
  const jest = [require.resolve('jest/bin/jest'), ...args, '--maxWorkers=2', '--selectProjects', 'cdktn'];
  return spawnSync(testNode(), jest, { stdio: 'inherit' }).status ?? 1;
}

process.exitCode = main(process.argv.slice(2));
