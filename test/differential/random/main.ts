import { compareCases, type Found } from './compare';
import { SUITES, type SuiteName } from './suites';

/** Cases between two looks at what was found. */
const AT_ONCE = 240;

/**
 * `npm run test:random [-- [--seed N] [--stacks N] [--modules N] [--expressions N] [--from N]]`: random stacks, stacks with modules, and expressions beside terraform. What
 * terraform made of a case is kept, so that a run which was stopped goes on where it was.
 */
async function main(args: readonly string[]): Promise<number> {
  const given = new Map<string, number>();
  for (let i = 0; i < args.length; i += 2) {
    const [name, value] = [args[i] ?? '', args[i + 1] ?? ''];
    if (!['--seed', '--stacks', '--modules', '--expressions', '--from'].includes(name) || !/^\d+$/.test(value)) {
      process.stderr.write('takes --seed N, --stacks N, --modules N, --expressions N and --from N\n');
      return 1;
    }
    given.set(name, Number(value));
  }
  const seed = given.get('--seed') ?? 1;
  const from = given.get('--from') ?? 0;
  let unknown = 0;
  for (const name of ['stacks', 'modules', 'expressions'] as const satisfies readonly SuiteName[]) {
    const to = from + (given.get(`--${name}`) ?? 0);
    const counts = new Map<string, number>();
    const tell = (found: Found): void => {
      counts.set(found.known ?? 'NOT LISTED', (counts.get(found.known ?? 'NOT LISTED') ?? 0) + 1);
      if (found.known === undefined) {
        unknown++;
        process.stdout.write(`${name}: case ${found.index} of seed ${seed}\n${found.text}\n${found.differences.join('\n')}\n\n`);
      }
    };
    for (let at = from; at < to; at += AT_ONCE) {
      await compareCases(SUITES[name], seed, [at, Math.min(at + AT_ONCE, to)], tell);
      process.stderr.write(`${name}: ${Math.min(at + AT_ONCE, to) - from} cases from ${from} on of seed ${seed}\n`);
    }
    for (const [kind, count] of counts) process.stdout.write(`${name}: ${count} times: ${kind}\n`);
  }
  return unknown === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  },
);
