import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compareCases } from '../random/compare';
import { Recorded } from '../random/recorded';
import { SUITES, type SuiteName } from '../random/suites';
import { MENDS, type Mend } from './table';
import { buildWithout, copySources, takeOut } from './taken-out';

// `npm run test:mends` is run in the repository's root.
const ROOT = resolve('.');
const FIND = 'test/differential/mends/find.ts';
/** Terraform does these once for all mends, and what it made of them is kept for the next run. */
const CASES: { readonly [name in SuiteName]: number } = { stacks: 1200, modules: 200, expressions: 4000 };
type Cases = typeof CASES;

/**
 * `npm run test:mends [-- [--seed N] [--only TEXT] [--in stacks|modules|expressions|tests] [--cases N]]`: takes each mend of the table out, one after the other, and says which random case
 * finds that out. Fails when a mend is not where the table says, or nothing finds it.
 */
async function main(args: readonly string[]): Promise<number> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const seed = Number(option('--seed') ?? 1);
  const only = option('--only') ?? '';
  const within = option('--in');
  const mends = MENDS.filter(
    ({ kind, found }) => kind.includes(only) && (within === undefined || within === ('in' in found ? found.in : 'tests')),
  );
  const most = Number(option('--cases') ?? Number.POSITIVE_INFINITY);
  const fewer = (suite: SuiteName) => Math.min(CASES[suite], most);
  const cases: Cases = { stacks: fewer('stacks'), modules: fewer('modules'), expressions: fewer('expressions') };
  const folder = mkdtempSync(join(tmpdir(), 'palette-mends-'));
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const programs = mkdtempSync(join(ROOT, '.cache', 'mends-'));
  let missed = 0;
  try {
    const recorded = new Set<SuiteName>();
    for (const mend of mends) {
      const outcome = await tried(mend, { seed, cases, folder, programs, recorded }).catch(
        (error: Error) => `FAILS: ${error.message}`,
      );
      if (!outcome.startsWith('found')) missed++;
      process.stdout.write(`${mend.kind}: ${outcome}\n`);
    }
  } finally {
    for (const each of [folder, programs]) rmSync(each, { recursive: true, force: true });
  }
  process.stdout.write(`${mends.length - missed} of ${mends.length} kinds are found\n`);
  return missed === 0 ? 0 : 1;
}

interface Work {
  readonly seed: number;
  readonly cases: Cases;
  readonly folder: string;
  /** A folder in the repository: what is built finds its packages from there. */
  readonly programs: string;
  /** Suites of which it is known what terraform makes of all cases. */
  readonly recorded: Set<SuiteName>;
}

async function tried(mend: Mend, work: Work): Promise<string> {
  if ('test' in mend.found) return byTest(mend, mend.found, work);
  const { in: suite, where } = mend.found;
  const { seed } = work;
  const cases = work.cases[suite];
  if (!work.recorded.has(suite)) await record(suite, work);
  work.recorded.add(suite);
  const [without, whole] = [join(work.programs, 'without.cjs'), join(work.programs, 'whole.cjs')];
  await buildWithout(ROOT, FIND, without, mend);
  if (!existsSync(whole)) await buildWithout(ROOT, FIND, whole, undefined);
  for (let from = 0; from < cases; from++) {
    from = find(without, [suite, seed, from, cases, where ?? ''], work);
    if (from < 0) break;
    // It may part from terraform with the mend, too.
    if (find(whole, [suite, seed, from, from + 1], work) < 0) return `found at case ${from} of seed ${seed} (${suite})`;
  }
  return `NOT FOUND in ${cases} cases of seed ${seed} (${suite})`;
}

/** Asks terraform for all cases of which it isn't known yet what it makes of them. */
async function record(suite: SuiteName, { seed, cases }: Work): Promise<void> {
  const known = new Recorded(SUITES[suite], seed);
  for (let at = 0; at < cases[suite]; at += 200) {
    const to = Math.min(at + 200, cases[suite]);
    const all = Array.from({ length: to - at }, (_, i) => at + i);
    if (all.some((index) => known.outcome(index) === undefined)) await compareCases(SUITES[suite], seed, [at, to], () => {});
  }
}

function find(program: string, args: readonly (string | number)[], { folder }: Work): number {
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...args.map(String)], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: folder },
  });
  const [, found] = /^FOUND (.*)$/m.exec(stdout) ?? [];
  if (found === undefined) throw new Error(`nothing was said of it: ${stderr.slice(-800)}`);
  return Number(found);
}

/** The fixed test passes with the mend and fails without it. */
async function byTest(
  mend: Mend,
  { test, named }: { readonly test: string; readonly named: string },
  { folder }: Work,
): Promise<string> {
  const copy = join(folder, 'copy');
  const run = () => {
    if (/acceptance|differential/.test(test)) spawnSync(process.execPath, ['generators/build.cjs'], { cwd: copy });
    const args = [require.resolve('jest/bin/jest'), test, '--runInBand', '-t', named];
    return spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  };
  rmSync(copy, { recursive: true, force: true });
  copySources(ROOT, copy);
  const whole = run();
  if (whole.status !== 0) throw new Error(`${test} fails with the mend in its place: ${whole.stderr.slice(0, 800)}`);
  if (/Tests:.* 0 total|, 0 passed/.test(whole.stderr) || !/ passed/.test(whole.stderr))
    throw new Error(`${test} has no test "${named}"`);
  const putBack = takeOut(copy, mend);
  const { status } = run();
  putBack();
  return status === 0 ? `NOT FOUND by ${test}` : `found by ${test}${named === '' ? '' : ` "${named}"`}`;
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
