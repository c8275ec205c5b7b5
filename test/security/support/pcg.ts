import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CACHE, ROOT } from '../../acceptance/support/workspace';

/** The built pcg. */
export const PCG = join(ROOT, 'dist', 'cli', 'main.js');

/** The built plugin. */
export const PLUGIN = join(ROOT, 'dist', 'bin', 'terraform-provider-palette');

/** What a program left. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program that runs, and its end. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts pcg in a folder with nothing in its environment but PATH, HOME and what is given; files it makes may be as open as they like. */
export function startPcg(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn('/bin/sh', ['-c', 'umask 000; exec "$@"', 'sh', process.execPath, PCG, ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: cwd, XDG_CACHE_HOME: CACHE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (text.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text.stderr += chunk.toString()));
  return { child, ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, ...text }))) };
}

/** The same, to its end. */
export function pcg(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return startPcg(cwd, args, env).ended;
}

/** A folder with a stack in it. */
export function stackFolder(stack: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'palette-security-'));
  writeFileSync(join(folder, 'cdk.tf.json'), JSON.stringify(stack, null, 2));
  return folder;
}

/** Takes folders away after each test. */
export function useFolders(): (stack: object) => string {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return (stack) => {
    const folder = stackFolder(stack);
    folders.push(folder);
    return folder;
  };
}
