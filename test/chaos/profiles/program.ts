import type { ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TERRAFORM } from '../../acceptance/support/tools';
import { type Finished, ROOT, Workspace } from '../../acceptance/support/workspace';
import type { StateObject } from './judge';

/** The programs that play a profile. */
export const PROGRAMS = ['terraform', 'pcg'] as const;
export type ProgramName = (typeof PROGRAMS)[number];

const PCG = join(ROOT, 'dist', 'cli', 'main.js');
/** Where the provider's log goes when terraform runs it. */
export const LOG = 'provider.log';

interface StateFile {
  readonly resources: readonly {
    readonly type: string;
    readonly name: string;
    readonly mode: string;
    readonly instances: readonly {
      readonly index_key?: string | number;
      readonly status?: string;
      readonly deposed?: string;
      readonly attributes: StateObject['attributes'];
    }[];
  }[];
}

/** A stack's folder, and both programs on it. Terraform starts the built plugin. */
export class Programs {
  #running: ChildProcess | undefined;

  private constructor(readonly workspace: Workspace) {}

  static open(env: { readonly [name: string]: string }): Programs {
    const workspace = Workspace.withPlugin({ ...env, NO_COLOR: '1' });
    return new Programs(workspace);
  }

  get directory(): string {
    return this.workspace.directory;
  }

  get statePath(): string {
    return join(this.directory, 'terraform.tfstate');
  }

  /** Files beside the state. */
  files(): readonly string[] {
    return readdirSync(this.directory).filter((name) => name.includes('tfstate') && name !== 'terraform.tfstate');
  }

  apply(program: ProgramName): Promise<Finished> {
    return this.run(program, 'apply', '--auto-approve');
  }

  destroy(program: ProgramName): Promise<Finished> {
    return this.run(program, 'destroy', '--auto-approve');
  }

  /** Exit code 0 when nothing is to be changed, 2 when something is. */
  plan(program: ProgramName): Promise<Finished> {
    return this.run(program, 'plan', '--detailed-exitcode');
  }

  /** A plan as a reviewer gets it. */
  review(program: ProgramName): Promise<Finished> {
    return program === 'pcg' ? this.run('pcg', 'plan', '--format', 'markdown') : this.run('terraform', 'plan');
  }

  /** Kills the program that runs, and all that it has started, as when its machine goes away. */
  kill(): void {
    const pid = this.#running?.pid;
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  }

  /**
   * Does what a person has to do after terraform was killed while it wrote its state: it empties the file before it writes the
   * new text, takes an empty file for a site that has nothing, and can't read half of one. Without a backup it is left so.
   * @returns whether it was done
   */
  restoreState(): boolean {
    const backup = `${this.statePath}.backup`;
    if (!existsSync(this.statePath) || !existsSync(backup) || isJson(readFileSync(this.statePath, 'utf8'))) return false;
    copyFileSync(backup, this.statePath);
    return true;
  }

  /** The objects in the state file. */
  state(): readonly StateObject[] {
    const { resources } = JSON.parse(readFileSync(this.statePath, 'utf8')) as StateFile;
    return resources.flatMap(({ type, name, mode, instances }) =>
      instances.map(({ index_key, status, deposed, attributes }) => ({
        ...{ type, mode, attributes },
        address: `${type}.${name}${index_key === undefined ? '' : `[${JSON.stringify(index_key)}]`}`,
        broken: status === 'tainted' || deposed !== undefined,
      })),
    );
  }

  close(): Promise<void> {
    return this.workspace.close();
  }

  private async run(program: ProgramName, ...args: readonly string[]): Promise<Finished> {
    const { child, finished } = program === 'pcg' ? this.start(process.execPath, [PCG, ...args]) : this.startTerraform(args);
    this.#running = child;
    const result = await finished;
    this.#running = undefined;
    return result;
  }

  private startTerraform(args: readonly string[]) {
    // The provider logs all it does: into a file, which is looked through like the others.
    const log = { TF_LOG_PROVIDER: 'TRACE', TF_LOG_PATH: join(this.directory, LOG) };
    return this.start(TERRAFORM, [...args, '-no-color', '-input=false'], log);
  }

  private start(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    return this.workspace.start(program, args, env);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
