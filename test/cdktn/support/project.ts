import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { onCdktn } from '../../../src/cli/new/cores';
import { installPackage } from '../../acceptance/support/installed-package';
import { ROOT } from '../../acceptance/support/workspace';
import { FOLDER } from './installation';

/** What a project on either core has beside cdktf-palette, and where it is installed. */
const CORES = {
  cdktf: { modules: join(ROOT, 'node_modules'), packages: ['cdktf', 'constructs'] },
  cdktn: { modules: join(FOLDER, 'node_modules'), packages: ['cdktn', 'constructs', '@types/node'] },
} as const;

/** A project that has the package as it was built, and one core. */
export class Project {
  readonly folder = mkdtempSync(join(tmpdir(), 'palette-cdktn-'));

  constructor(readonly core: keyof typeof CORES) {
    installPackage(this.folder, []);
    const { modules, packages } = CORES[core];
    for (const name of packages) {
      mkdirSync(dirname(join(this.folder, 'node_modules', name)), { recursive: true });
      symlinkSync(join(modules, name), join(this.folder, 'node_modules', name));
    }
    writeFileSync(join(this.folder, 'package.json'), '{ "name": "site", "private": true }');
  }

  /** Takes an example over, as somebody on this core would have written it. */
  example(name: string): void {
    const [from, to] = [join(ROOT, 'examples', name), join(this.folder, 'examples', name)];
    cpSync(from, to, { recursive: true, filter: (file) => !file.endsWith('.test.ts') });
    const programs = readdirSync(to, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.ts'));
    for (const file of programs) this.edit(join('examples', name, file));
  }

  /** Writes a program, as somebody on this core would have. */
  write(file: string, program: string): void {
    writeFileSync(join(this.folder, file), this.core === 'cdktn' ? onCdktn(program) : program);
  }

  private edit(file: string): void {
    this.write(file, readFileSync(join(this.folder, file), 'utf8'));
  }

  /** Compiles a program of an example, and gives what runs. */
  program(example: string, main = 'main.ts'): string {
    const [program = ''] = this.compile([join(example, main)]);
    return program;
  }

  /** Runs programs of examples one after the other, in one process. @returns the folders that they synthesized into */
  synthesizeEach(programs: readonly { readonly kind: string; readonly file: string }[]): readonly string[] {
    const compiled = this.compile(programs.map(({ kind, file }) => join(kind, file)));
    const outs = compiled.map((_, at) => `reference-${at}`);
    const script = `for (const [file, out] of JSON.parse(process.argv[1])) { process.env.CDKTF_OUTDIR = out; require(file); }`;
    this.run(['-e', script, JSON.stringify(compiled.map((file, at) => [file, outs[at]]))]);
    return outs;
  }

  private compile(programs: readonly string[]): readonly string[] {
    const [outbase, outdir] = [join(this.folder, 'examples'), join(this.folder, 'programs')];
    buildSync({
      entryPoints: programs.map((program) => join(outbase, program)),
      outdir,
      outbase,
      outExtension: { '.js': '.cjs' },
      bundle: true,
      platform: 'node',
      packages: 'external',
      logLevel: 'silent',
    });
    return programs.map((program) => join(outdir, program.replace(/\.ts$/, '.cjs')));
  }

  /** Runs a program of the project. @returns what it printed */
  run(args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
    const { status, stdout, stderr } = this.tryRun(args, env);
    if (status !== 0) throw new Error(`${args.join(' ')}: ${status}\n${stderr}${stdout}`);
    return stdout;
  }

  tryRun(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const { NODE_OPTIONS: _, JEST_WORKER_ID: __, NODE_TEST_CONTEXT: ___, ...inherited } = process.env;
    const options = { cwd: this.folder, env: { ...inherited, ...env, NO_COLOR: '1' }, encoding: 'utf8' } as const;
    return spawnSync(process.execPath, args, options);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
