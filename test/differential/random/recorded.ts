import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { TERRAFORM } from '../../support/terraform';
import type { Suite } from './suites';

/** Terraform is slow, and says the same each time: what it said of a case is kept in the user's cache folder. */
export class Recorded {
  readonly #file: string;
  readonly #known = new Map<number, { readonly key: string; readonly outcome: unknown }>();

  constructor(
    private readonly suite: Suite,
    private readonly seed: number,
  ) {
    const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cdktf-palette', 'recorded');
    this.#file = join(folder, terraformVersion(), `${suite.name}-${seed}.jsonl`);
    mkdirSync(dirname(this.#file), { recursive: true });
    const lines = existsSync(this.#file) ? readFileSync(this.#file, 'utf8').split('\n') : [];
    for (const line of lines.filter((each) => each.endsWith('}'))) {
      const { index, key, outcome } = JSON.parse(line);
      this.#known.set(index, { key, outcome });
    }
  }

  /** What terraform makes of case N; undefined when it wasn't asked yet. */
  outcome(index: number): unknown {
    const known = this.#known.get(index);
    return known?.key === this.suite.key(this.suite.make(this.seed, index)) ? known.outcome : undefined;
  }

  /** Asks terraform for those that aren't known yet. */
  async complete(indexes: readonly number[], likelyRefused: (index: number) => boolean): Promise<void> {
    const missing = indexes.filter((index) => this.outcome(index) === undefined).map((index) => this.suite.make(this.seed, index));
    await this.suite.theirs(
      missing,
      ({ index }) => likelyRefused(index),
      (one, outcome) => {
        const entry = { index: one.index, key: this.suite.key(one), outcome };
        this.#known.set(one.index, entry);
        appendFileSync(this.#file, `${JSON.stringify(entry)}\n`);
      },
    );
  }
}

let version: string | undefined;

function terraformVersion(): string {
  version ??= /v[\d.]+\S*/.exec(
    spawnSync(TERRAFORM, ['version'], { encoding: 'utf8', env: { ...process.env, CHECKPOINT_DISABLE: '1' } }).stdout,
  )?.[0];
  if (version === undefined) throw new Error(`"${TERRAFORM} version" doesn't say which version it is`);
  return version;
}
