import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '../../../src/simulator';
import type { HttpStore } from '../../acceptance/backends/http-store';
import { type StackOfApp, SynthesizedApp } from '../../acceptance/support/app';
import { type RunningPalette, startPalette } from '../../acceptance/support/site';
import { TERRAFORM } from '../../acceptance/support/tools';
import { type Finished, Workspace } from '../../acceptance/support/workspace';
import { PCG } from '../support/lane';
import { Gate } from './gate';
import { commandOf, type Operation } from './operation';
import { configurationOf, type Setting, stacksOf } from './stack';

export type Program = 'pcg' | 'terraform';

/** How a lane is set up. */
export interface LaneOptions {
  /** Whether objects get owner marks. */
  readonly marked: boolean;
  /** Where the state is kept; in a file of the lane's folder when left out. */
  readonly store?: HttpStore;
}

/** The stacks of an operation in two, in their order. */
const STACKS = ['ground', 'apps'] as const;
const STATE_FOLDER = 'state';
const NOTES = 'files-noted';

/** The workspace's folder for what `init` notes is that of the single stack. */
const dataOf = ({ stacks }: Operation): NodeJS.ProcessEnv => (stacks ? { TF_DATA_DIR: undefined } : {});

/** A Palette behind a gate, and a folder in which both programs work on it. One is used for one case after the other. */
export class CrashLane {
  /** A Palette with nothing but a gateway that runs. */
  readonly #empty: Snapshot;
  /** The Palette and the state that an operation begins with, made once. */
  readonly #beginnings = new Map<string, { readonly world: Snapshot; readonly state: string }>();
  readonly #app = new SynthesizedApp();
  #isInitialised = false;

  private constructor(
    readonly palette: RunningPalette,
    readonly gate: Gate,
    readonly workspace: Workspace,
    private readonly setting: Setting,
    private readonly store: HttpStore | undefined,
  ) {
    this.#empty = palette.simulator.control.snapshot({ secrets: true });
  }

  static async open({ marked, store }: LaneOptions): Promise<CrashLane> {
    const palette = await startPalette({ speed: 10_000 });
    const gateway = palette.simulator.control.installWithCli({ name: 'dc1' }).uid;
    palette.simulator.control.clock({ advance: '1h' });
    const gate = await Gate.open(palette.url);
    const workspace = Workspace.withPlugin({ PALETTE_API_KEY: palette.env.PALETTE_API_KEY, NO_COLOR: '1' });
    const backend = store?.backend({ retry_max: 0 }) ?? { backend: { local: { path: `${STATE_FOLDER}/terraform.tfstate` } } };
    const lane = new CrashLane(palette, gate, workspace, { gateway, host: gate.url, marked, backend }, store);
    try {
      mkdirSync(lane.stateFolder);
      workspace.configure(configurationOf(lane.setting, 'made'));
      await workspace.init();
      return lane;
    } catch (error) {
      await lane.close();
      throw error;
    }
  }

  get directory(): string {
    return this.workspace.directory;
  }

  /** Where the state's files are: something may be mounted there. */
  get stateFolder(): string {
    return join(this.directory, STATE_FOLDER);
  }

  get statePath(): string {
    return join(this.stateFolder, 'terraform.tfstate');
  }

  /** The state files of an operation that are there. */
  stateFilesOf({ stacks }: Operation): readonly string[] {
    const paths = stacks ? STACKS.map((name) => this.#app.state(name)) : [this.statePath];
    return paths.filter((path) => existsSync(path));
  }

  /** The states of an operation, wherever they are kept. */
  statesOf(operation: Operation): readonly string[] {
    if (this.store) return this.store.state === undefined ? [] : [this.store.state];
    return this.stateFilesOf(operation).map((path) => readFileSync(path, 'utf8'));
  }

  /** Journals and locks that a run has left. Copies of states may stay. */
  leftFiles(operation: Operation): readonly string[] {
    const isLeft = (name: string) => /tfstate.*(journal|lock)/.test(name) && !/-superseded$/.test(name);
    return this.#foldersOf(operation).flatMap((folder) => readdirSync(folder).filter(isLeft));
  }

  /** Puts Palette and folder where an operation begins. */
  async prepare(operation: Operation): Promise<void> {
    this.gate.begin();
    const { from, to = from } = operation;
    const beginning = from === undefined ? undefined : await this.#beginning(operation);
    this.#clear(operation, beginning?.world ?? this.#empty);
    if (beginning && this.store) this.store.state = beginning.state;
    else if (beginning) writeFileSync(this.statePath, beginning.state);
    if (operation.stacks) this.#synthesize(to ?? 'made');
    else this.workspace.configure(configurationOf(this.setting, to ?? 'made'));
  }

  /**
   * Starts an operation; the process leads a group of its own, with its plugins.
   * @param blocks how many blocks of 512 bytes a file of pcg may have
   */
  start(program: Program, operation: Operation, env: NodeJS.ProcessEnv = {}, blocks?: number) {
    const command = commandOf(operation);
    if (program === 'terraform') {
      return this.workspace.start(TERRAFORM, [command, '-auto-approve', '-no-color', '-input=false'], env);
    }
    const where = operation.stacks ? [this.#app.folder, '--all'] : [];
    const preload = env.DIE_AT === undefined ? [] : ['--require', join(__dirname, 'die-at.cjs')];
    const node = [...preload, PCG, command, ...where, '--auto-approve'];
    if (blocks === undefined) return this.workspace.start(process.execPath, node, { ...env, ...dataOf(operation) });
    return this.workspace.start('/bin/sh', ['-c', `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, ...node], {
      ...env,
      ...dataOf(operation),
    });
  }

  /** Runs an operation to its end; terraform has one stack after the other. */
  async run(program: Program, operation: Operation): Promise<Finished> {
    if (program === 'pcg' || !operation.stacks) return this.start(program, operation).finished;
    await this.#initStacks();
    let last: Finished = { code: 0, output: '' };
    for (const name of STACKS) {
      if (last.code === 0) last = await this.#terraformIn(name, 'apply', '-auto-approve');
    }
    return last;
  }

  /** Plans what the operation has done. Exit code 0: nothing is left to do. */
  plan(operation: Operation): Promise<Finished> {
    const where = operation.stacks ? [this.#app.folder, '--all'] : [];
    return this.workspace.start(process.execPath, [PCG, 'plan', ...where, '--detailed-exitcode'], dataOf(operation)).finished;
  }

  /** pcg with other arguments, in the folder. */
  pcg(...args: readonly string[]): Promise<Finished> {
    return this.workspace.start(process.execPath, [PCG, ...args]).finished;
  }

  /** Where the preloaded script notes what happens to files. */
  get notesPath(): string {
    return join(this.directory, NOTES);
  }

  /** What it has noted, a line each. */
  notes(): readonly string[] {
    return existsSync(this.notesPath) ? readFileSync(this.notesPath, 'utf8').split('\n').slice(0, -1) : [];
  }

  async close(): Promise<void> {
    this.#app.remove();
    await this.workspace.close();
    await this.gate.close();
    await this.palette.simulator.close();
  }

  #clear(operation: Operation, world: Snapshot): void {
    // What is restored is worked on: a copy.
    this.palette.simulator.control.restoreSnapshot(world);
    rmSync(this.notesPath, { force: true });
    for (const folder of this.#foldersOf(operation)) {
      for (const name of readdirSync(folder)) if (/tfstate|^errored/.test(name)) rmSync(join(folder, name), { recursive: true });
    }
    if (this.store) Object.assign(this.store, { state: undefined, lock: undefined });
  }

  #foldersOf({ stacks }: Operation): readonly string[] {
    return [this.directory, stacks ? this.#app.folder : this.stateFolder];
  }

  async #beginning(operation: Operation) {
    const { from } = operation;
    const known = this.#beginnings.get(from ?? '');
    if (known || from === undefined) return known;
    const making = { name: 'beginning', to: from };
    await this.prepare(making);
    const { code, output } = await this.run(this.setting.marked ? 'pcg' : 'terraform', making);
    if (code !== 0) throw new Error(`the beginning of "${operation.name}" cannot be made: ${output}`);
    // Clusters come up, so that what is done to them isn't done to half of one.
    this.palette.simulator.control.clock({ advance: '2h' });
    const made = {
      world: this.palette.simulator.control.snapshot({ secrets: true }),
      state: this.statesOf(making).join(),
    };
    this.#beginnings.set(from, made);
    return made;
  }

  #synthesize(generation: 'made' | 'changed' | 'replaced'): void {
    const stacks: { readonly [name: string]: StackOfApp } = stacksOf(this.setting, generation, this.#app.reading('ground'));
    this.#app.synthesize(stacks);
  }

  /** Sets both stacks up for terraform, once; pcg needs nothing of it. */
  async #initStacks(): Promise<void> {
    if (this.#isInitialised) return;
    for (const name of STACKS) {
      const { code, output } = await this.#terraformIn(name, 'init', `-plugin-dir=${this.workspace.mirror}`);
      if (code !== 0) throw new Error(output);
    }
    this.#isInitialised = true;
  }

  #terraformIn(stack: string, ...args: readonly string[]): Promise<Finished> {
    const folder = join(this.#app.folder, 'cdktf.out', 'stacks', stack);
    const data = join(this.#app.folder, `data-${stack}`);
    mkdirSync(data, { recursive: true });
    return this.workspace.start(TERRAFORM, [`-chdir=${folder}`, ...args, '-no-color', '-input=false'], { TF_DATA_DIR: data })
      .finished;
  }
}
