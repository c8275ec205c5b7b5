import { spawnSync } from 'node:child_process';
import { buildGoPlugin, GO_PLUGINS } from './support/go-plugins';
import { fetchJudge, judges, judgesFolder } from './support/judges';

/** The providers that are written in Go for these tests; they are built here and fetched nowhere. */
const PROVIDERS = 'providers';

/**
 * `npm run test:judges [-- [--only JUDGE] [--examples N] [--seed N] [JEST'S OWN]]`: fetches the judges into the user's cache,
 * and has them try what is here. Examples are those that schemathesis makes for each operation.
 */
function main(args: readonly string[]): number {
  const rest: string[] = [];
  let only: string | undefined;
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === '--only') {
      only = args[++i] ?? '';
      continue;
    }
    const variable = { '--examples': 'JUDGES_EXAMPLES', '--seed': 'JUDGES_SEED' }[arg];
    if (variable === undefined) rest.push(arg);
    else {
      const value = args[++i] ?? '';
      if (!/^[1-9]\d*$/.test(value)) {
        process.stderr.write(`${arg} takes a whole number from 1, not "${value}"\n`);
        return 1;
      }
      env[variable] = value;
    }
  }
  const wanted = Object.values(judges).filter(({ name }) => only === undefined || name === only);
  if (wanted.length === 0 && only !== PROVIDERS) {
    process.stderr.write(`--only takes ${[...Object.keys(judges), PROVIDERS].join(', ')}, not "${only}"\n`);
    return 1;
  }
  for (const judge of wanted) {
    process.stderr.write(`${judge.name} ${judge.version} … `);
    const problem = fetchJudge(judge);
    process.stderr.write(problem === undefined ? 'is here\n' : `IS MISSING: ${problem}\n`);
  }
  for (const name of only === undefined || only === PROVIDERS ? GO_PLUGINS : []) {
    process.stderr.write(`provider ${name} … `);
    const problem = buildGoPlugin(name);
    process.stderr.write(problem === undefined ? 'is here\n' : `IS MISSING: ${problem}\n`);
  }
  process.stderr.write(`They are kept in ${judgesFolder()}\n`);
  const jest = [require.resolve('jest/bin/jest'), ...rest, '--runInBand', '--selectProjects', 'judges'];
  const alone = {
    [judges.schemathesis.name]: 'schemathesis',
    [judges.tfplugindocs.name]: 'reference',
    [judges.actionlint.name]: 'workflows',
    [judges.terraform.name]: 'offers',
    [judges.conftest.name]: 'policies',
    [judges.openstack.name]: 'foreign-openstack',
    [PROVIDERS]: 'foreign-',
  }[only ?? ''];
  if (alone !== undefined) jest.splice(1, 0, alone);
  return spawnSync(process.execPath, jest, { stdio: 'inherit', env }).status ?? 1;
}

process.exitCode = main(process.argv.slice(2));
