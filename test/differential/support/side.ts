import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RunningPalette } from '../../acceptance/support/site';
import type { Document, Flags, StoredState } from './scenario';

/** What a plan came to. */
export interface Outcome {
  /** 0 done, 1 refused or failed, and of plans 2 when there are changes. */
  readonly code: number;
  /** The plan in terraform's JSON form; undefined when there is none. */
  readonly plan?: Document;
  /** All that was said, without line breaks and frames. */
  readonly said: string;
}

/** One of the two programs. */
export interface Program {
  /** Plans in a folder, and keeps the plan there. */
  plan(folder: string, flags: Flags): Promise<Outcome>;
  /** Applies what {@link plan} kept in the folder. */
  apply(folder: string, flags: Pick<Flags, 'parallelism' | 'vars'>): Promise<Outcome>;
  /** Destroys without a question. */
  destroy(folder: string, flags: Flags): Promise<Outcome>;
}

/** A folder in which one of the programs does what a scenario says, and a second one for the other's state. */
export class Side {
  readonly #root = mkdtempSync(join(tmpdir(), 'palette-differential-'));
  readonly folder = join(this.#root, 'own');
  readonly #swapped = join(this.#root, 'swapped');

  /**
   * @param guest the program with which the side looks at the other's state; another one where that state is about another Palette
   * @param palette the one that the side works with, where there is one
   */
  constructor(
    readonly program: Program,
    readonly guest: Program = program,
    readonly palette?: RunningPalette,
  ) {
    mkdirSync(this.folder);
  }

  write(files: { readonly [name: string]: string }): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
      writeFileSync(join(this.folder, name), text);
    }
  }

  /** The state file's text; undefined when there is none. */
  state(): string | undefined {
    const file = join(this.folder, 'terraform.tfstate');
    // A terraform that fell over leaves the file with nothing in it.
    return (existsSync(file) && readFileSync(file, 'utf8')) || undefined;
  }

  edit(change: (state: StoredState) => void): void {
    const state = JSON.parse(this.state() ?? '') as StoredState;
    change(state);
    state.serial++;
    this.write({ 'terraform.tfstate': JSON.stringify(state, null, 2) });
  }

  /** The lines that provisioners have written. */
  log(): readonly string[] {
    const file = join(this.folder, 'log');
    return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  }

  /** Plans with a state that isn't its own. */
  planWith(state: string | undefined, flags: Flags): Promise<Outcome> {
    rmSync(this.#swapped, { recursive: true, force: true });
    cpSync(this.folder, this.#swapped, { recursive: true });
    const file = join(this.#swapped, 'terraform.tfstate');
    if (state === undefined) rmSync(file, { force: true });
    else writeFileSync(file, state);
    return this.guest.plan(this.#swapped, flags);
  }

  close(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}
