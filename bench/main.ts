import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { applyScaling } from './apply-scaling';
import { executor } from './executor';
import { applyCreate, peakMemory, planScaling, planUnchanged } from './large';
import { moduleTest } from './module-test';
import { type Benchmark, measure, type Result } from './pairs';
import { providerColdStart } from './provider-cold-start';
import { queryFirst, queryMemory } from './query';
import { refresh } from './refresh';
import { jsonLine, table } from './report';
import { requests } from './requests';
import { simulator } from './simulator';
import { synth } from './synth';
import { synthCommand } from './synth-command';
import { TERRAFORM, terraformAnswers } from './terraform';
import { terraformPlan } from './terraform-plan';

const PLANS: readonly Benchmark[] = [
  terraformPlan(100, 'spawned', { aim: 3.5, pairs: 9 }),
  terraformPlan(100, 'reattached', { aim: 1.9, pairs: 9 }),
  terraformPlan(1000, 'spawned', { aim: 1.8, pairs: 5 }),
  terraformPlan(1000, 'reattached', { aim: 1.8, pairs: 5 }),
];
const EXECUTOR: readonly Benchmark[] = [
  executor('plan-create', 100, { aim: 0.5, pairs: 7 }),
  executor('apply-create', 100, { aim: 0.5, pairs: 7 }),
  executor('plan-unchanged', 100, { aim: 0.5, pairs: 7 }),
  executor('plan-create', 1000, { aim: 0.1, pairs: 5 }),
  executor('apply-create', 1000, { aim: 0.04, pairs: 3 }),
  executor('plan-unchanged', 1000, { aim: 0.1, pairs: 5 }),
];
/** Terraform takes minutes for each, so they run by name alone. */
const LARGE: readonly Benchmark[] = [planUnchanged(10_000, 0.04), peakMemory(10_000, 0.4), applyCreate(10_000, 0.04)];
const WITH_TERRAFORM: readonly Benchmark[] = [...PLANS, ...EXECUTOR, ...LARGE];
const PCG_ALONE: readonly Benchmark[] = [
  applyScaling,
  planScaling,
  requests('account', 'create', 2.1),
  requests('account', 'refresh', 0.1),
  requests('cluster', 'create', 2.1),
  requests('cluster', 'refresh', 2.1),
  refresh(1000, 0.3),
  queryFirst,
  queryMemory,
];
const TESTING: readonly Benchmark[] = [moduleTest];
const SYNTH: readonly Benchmark[] = [synth(10, 1.2), synth(100, 1.2), synth(1000, 1.2), synthCommand];
const SIMULATOR: readonly Benchmark[] = [simulator('get'), simulator('list'), simulator('search')];
const ALL: readonly Benchmark[] = [providerColdStart, ...WITH_TERRAFORM, ...PCG_ALONE, ...TESTING, ...SYNTH, ...SIMULATOR];

const USAGE = `usage: npm run bench -- [--json] [--only NAME]... [--pairs N]
  --json       one JSON object a line on stdout, and nothing else there
  --only NAME  this benchmark, or all whose names begin with these words; may be given again
  --pairs N    as many pairs of runs, instead of each benchmark's own number
benchmarks: ${ALL.map(({ name }) => name).join(', ')}`;

interface Options {
  readonly json: boolean;
  readonly benchmarks: readonly Benchmark[];
  readonly pairs: number | undefined;
}

/** @throws Error that says what is wrong with the arguments */
function parse(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, only: { type: 'string', multiple: true }, pairs: { type: 'string' } },
  });
  const { json = false, only } = values;
  const unknown = only?.find((words) => !ALL.some((benchmark) => picks(words, benchmark)));
  if (unknown !== undefined) throw new Error(`there is no benchmark "${unknown}"`);
  const pairs = values.pairs === undefined ? undefined : Number(values.pairs);
  if (pairs !== undefined && !(Number.isSafeInteger(pairs) && pairs > 0)) throw new Error('--pairs takes a whole number from 1');
  return {
    json,
    pairs,
    benchmarks: ALL.filter((benchmark) => (only ? only.some((words) => picks(words, benchmark)) : !LARGE.includes(benchmark))),
  };
}

/** `terraform-plan-100` picks `terraform-plan-100-spawned`, and not `terraform-plan-1000-spawned`. */
function picks(words: string, { name }: Benchmark): boolean {
  return name === words || name.startsWith(`${words}-`);
}

/** Those that can run here; says which can't. */
function runnable(benchmarks: readonly Benchmark[]): readonly Benchmark[] {
  if (!benchmarks.some((benchmark) => WITH_TERRAFORM.includes(benchmark)) || terraformAnswers()) return benchmarks;
  const out = benchmarks.filter((benchmark) => WITH_TERRAFORM.includes(benchmark));
  tell(`There is no "${TERRAFORM}" on the PATH, so these are left out: ${out.map(({ name }) => name).join(', ')}`);
  return benchmarks.filter((benchmark) => !out.includes(benchmark));
}

async function runOne(benchmark: Benchmark, pairs: number | undefined): Promise<Result> {
  const directory = mkdtempSync(join(tmpdir(), 'palette-bench-'));
  try {
    tell(`${benchmark.name}: ${pairs ?? benchmark.pairs} pairs`);
    return await measure(benchmark, directory, pairs);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function main({ json, benchmarks, pairs }: Options): Promise<void> {
  // The programs that are being measured get the Ctrl-C too and end; then everything is removed as after an error.
  process.once('SIGINT', () => {
    process.exitCode = 130;
  });
  const results: Result[] = [];
  for (const benchmark of runnable(benchmarks)) {
    const result = await runOne(benchmark, pairs);
    if (result.explanation !== undefined) tell(result.explanation);
    if (json) process.stdout.write(`${jsonLine(result)}\n`);
    results.push(result);
  }
  if (!json) process.stdout.write(`${table(results)}\n`);
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function start(args: string[]): void {
  let options: Options;
  try {
    options = parse(args);
  } catch (error) {
    tell(`${(error as Error).message}\n${USAGE}`);
    process.exitCode = 1;
    return;
  }
  main(options).catch((error: unknown) => {
    tell(error instanceof Error ? error.message : String(error));
    process.exitCode ||= 1;
  });
}

start(process.argv.slice(2));
