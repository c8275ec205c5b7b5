import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { installPackage, type PackageSource } from './installed-package';
import { type Ran, runPcg } from './pcg';

/** A folder in which projects find the package installed, and in which whoever tries it types. */
export class NewProjects {
  readonly folder = mkdtempSync(join(tmpdir(), 'palette-new-'));

  /** @param core the packages of the core that projects are on */
  constructor(source: PackageSource = 'built', core: readonly string[] = ['cdktf', 'constructs']) {
    installPackage(this.folder, [...core, '@types/node', 'tsx', 'typescript', 'vitest'], source);
  }

  /** The package is what npm packs, with no file more. */
  static fromPack(): NewProjects {
    return new NewProjects('packed');
  }

  /** Writes a project with `cdktf-palette new`. @throws Error with what it said, when it refuses */
  async write(name: string, ...flags: readonly string[]): Promise<string> {
    const { code, stderr } = await runPcg(this.folder, ['new', name, ...flags]);
    if (code !== 0) throw new Error(stderr);
    return join(this.folder, name);
  }

  /** What a line of a script does in a project: npm's own scripts and programs that are installed, and nothing from outside. */
  run(project: string, line: string, env: NodeJS.ProcessEnv = {}): Promise<Ran> {
    const path = [join(this.folder, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
    const own = { PATH: path, HOME: this.folder, NO_COLOR: '1', npm_config_update_notifier: 'false', npm_config_offline: 'true' };
    const child = spawn('/bin/sh', ['-e', '-c', line], {
      cwd: project,
      env: { ...own, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const text = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk) => (text.stdout += chunk));
    child.stderr.on('data', (chunk) => (text.stderr += chunk));
    return new Promise((fulfil) => child.once('close', (code) => fulfil({ code, ...text })));
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
