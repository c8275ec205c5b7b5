import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serveReattach } from '../../../src/bridge/reattach';
import { createInstance } from '../../../src/framework';
import { PROVIDER_ADDRESS, paletteProvider } from '../../../src/provider';
import { type Clock, systemClock } from '../../../src/runtime/clock';
import { noLog } from '../../../src/runtime/log';
import { VERSION } from '../../../src/version';
import { TERRAFORM } from './tools';

export const ROOT = resolve(__dirname, '..', '..', '..');

/** The cache folder of the programs that tests run: what V8 compiled in one run is there for the next. */
export const CACHE = join(ROOT, '.cache', 'home');

/** What a finished command left. */
export interface Finished {
  readonly code: number;
  /** stdout and stderr as they came. */
  readonly output: string;
}

/** What terraform printed, with its line breaks and frames taken out: it wraps messages at 78 columns. */
export function flat(output: string): string {
  return output.replace(/[\s│╷╵]+/g, ' ');
}

type Json = { readonly [key: string]: unknown };

/** An instance in a state file. */
export interface StateInstance {
  readonly status?: string;
  readonly attributes: { readonly [name: string]: unknown };
}

/**
 * A directory in which terraform works and nowhere else: its CLI configuration, data directory and
 * plugins are the test's own.
 */
export class Workspace {
  readonly directory = mkdtempSync(join(tmpdir(), 'palette-acceptance-'));
  private readonly running = new Set<ChildProcess>();
  private reattached: { readonly value: string; close(): Promise<void> } | undefined;

  private constructor(readonly variables: { readonly [name: string]: string | undefined }) {
    writeFileSync(join(this.directory, 'terraformrc'), '');
  }

  /** The provider is the built plugin, started by terraform from a mirror directory. */
  static withPlugin(env: { readonly [name: string]: string | undefined } = {}): Workspace {
    const workspace = new Workspace(env);
    const cpu = process.arch === 'x64' ? 'amd64' : process.arch;
    const folder = join(workspace.mirror, PROVIDER_ADDRESS, VERSION, `${process.platform}_${cpu}`);
    mkdirSync(folder, { recursive: true });
    const plugin = join(folder, `terraform-provider-palette_v${VERSION}`);
    copyFileSync(join(ROOT, 'dist', 'bin', 'terraform-provider-palette'), plugin);
    chmodSync(plugin, 0o755);
    return workspace;
  }

  /** The provider runs in this very process, from its sources; `clock` is the one that it waits by. */
  static async reattached(
    env: { readonly [name: string]: string | undefined } = {},
    clock: Clock = systemClock,
  ): Promise<Workspace> {
    const workspace = new Workspace(env);
    const provider = paletteProvider as Parameters<typeof createInstance>[0];
    const served = await serveReattach({ loadProvider: async () => () => createInstance(provider, { clock, env, log: noLog }) });
    workspace.reattached = { value: served.environment(PROVIDER_ADDRESS), close: () => served.close() };
    return workspace;
  }

  get mirror(): string {
    return join(this.directory, 'mirror');
  }

  get env(): NodeJS.ProcessEnv {
    return {
      PATH: process.env.PATH,
      HOME: this.directory,
      XDG_CACHE_HOME: CACHE,
      CHECKPOINT_DISABLE: '1',
      TF_IN_AUTOMATION: '1',
      TF_CLI_CONFIG_FILE: join(this.directory, 'terraformrc'),
      TF_DATA_DIR: join(this.directory, '.terraform'),
      ...(this.reattached ? { TF_REATTACH_PROVIDERS: this.reattached.value } : {}),
      ...this.variables,
    };
  }

  /** Writes the configuration, a value a line, so that a message can point at one; the provider is required as everywhere. */
  configure(configuration: Json): void {
    const terraform = { required_providers: { palette: { source: PROVIDER_ADDRESS, version: VERSION } } };
    writeFileSync(join(this.directory, 'main.tf.json'), JSON.stringify({ terraform, ...configuration }, null, 2));
  }

  /** Where there is something to initialise: terraform installs no provider that it is attached to, but modules and a backend. */
  async init(): Promise<void> {
    if (this.reattached && !/\b(?:backend|module)\b/.test(this.configuration())) return;
    const finished = await this.terraform(
      'init',
      '-no-color',
      '-input=false',
      ...(this.reattached ? [] : [`-plugin-dir=${this.mirror}`]),
    );
    if (finished.code !== 0) throw new Error(finished.output);
  }

  private configuration(): string {
    const files = readdirSync(this.directory).filter((name) => /\.tf(\.json)?$/.test(name));
    return files.map((name) => readFileSync(join(this.directory, name), 'utf8')).join('\n');
  }

  async terraform(...args: readonly string[]): Promise<Finished> {
    return this.start(TERRAFORM, args).finished;
  }

  /** Applies, and gives the exit code and the output, whatever they are. */
  async tryApply(...args: readonly string[]): Promise<Finished> {
    return this.terraform('apply', '-auto-approve', '-no-color', '-input=false', ...args);
  }

  /** Applies, and throws what went wrong. */
  async apply(): Promise<string> {
    return this.must('apply', '-auto-approve');
  }

  async destroy(): Promise<string> {
    return this.must('destroy', '-auto-approve');
  }

  async must(...args: readonly string[]): Promise<string> {
    const { code, output } = await this.terraform(...args, '-no-color', '-input=false');
    if (code !== 0) throw new Error(output);
    return output;
  }

  /** Exit code of `plan -detailed-exitcode`: 0 no changes, 1 error, 2 changes. */
  async plan(...args: readonly string[]): Promise<Finished> {
    return this.terraform('plan', '-no-color', '-input=false', '-detailed-exitcode', ...args);
  }

  /** Starts a program in the workspace. `child` can be signalled; it leads a process group of its own, so that all of it can be. */
  start(
    program: string,
    args: readonly string[],
    env: NodeJS.ProcessEnv = {},
  ): { readonly child: ChildProcess; readonly finished: Promise<Finished> } {
    const options = { cwd: this.directory, env: { ...this.env, ...env }, detached: true } as const;
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    this.running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const finished = new Promise<Finished>((fulfil, reject) => {
      child.once('error', reject);
      child.once('close', (code) => {
        this.running.delete(child);
        fulfil({ code: code ?? -1, output });
      });
    });
    return { child, finished };
  }

  state(): {
    readonly resources: readonly {
      readonly type: string;
      readonly name: string;
      readonly mode: string;
      readonly instances: readonly StateInstance[];
    }[];
  } {
    return JSON.parse(readFileSync(join(this.directory, 'terraform.tfstate'), 'utf8'));
  }

  /** The only instance of `TYPE.NAME` in state, if it is there; also while terraform runs. */
  find(address: string): StateInstance | undefined {
    if (!existsSync(join(this.directory, 'terraform.tfstate'))) return undefined;
    return this.state().resources.find(({ type, name }) => `${type}.${name}` === address)?.instances[0];
  }

  /** The only instance of `TYPE.NAME` in state. */
  instance(address: string): StateInstance {
    const found = this.find(address);
    if (!found) throw new Error(`${address} is not in state`);
    return found;
  }

  async close(): Promise<void> {
    for (const child of this.running) child.kill('SIGKILL');
    await this.reattached?.close();
    rmSync(this.directory, { recursive: true, force: true });
  }
}
