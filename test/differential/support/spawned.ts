import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a finished program left. */
export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const home = mkdtempSync(join(tmpdir(), 'palette-differential-home-'));
writeFileSync(join(home, 'terraformrc'), '');

/** An environment in which nothing of the user's own is read or written. */
export const ISOLATED: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  HOME: home,
  NO_COLOR: '1',
  CHECKPOINT_DISABLE: '1',
  TF_IN_AUTOMATION: '1',
  TF_CLI_CONFIG_FILE: join(home, 'terraformrc'),
};

/** Runs a program to its end. */
export function run(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Finished> {
  return new Promise((fulfil, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => (said[stream] += text));
    }
    child.once('error', reject);
    child.once('close', (code) => fulfil({ code: code ?? -1, ...said }));
  });
}

/** Words without the line breaks and frames that terraform puts between them. */
export function words(text: string): string {
  return text.replace(/[\s│╷╵]+/g, ' ');
}
