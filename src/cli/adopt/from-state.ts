import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readState } from '../../executor';
import type { Console } from '../console';
import { UserError } from '../user-error';
import { movesOf } from './moved-blocks';

const FILE = 'moved.tf.json';

/**
 * Writes the `moved` blocks that take over what a state of the official provider has; to a folder, or else to stdout.
 * @throws StateError, UserError
 */
export function adoptState(state: string, out: string | undefined, { out: print, say }: Pick<Console, 'out' | 'say'>): void {
  const read = readState(readFileSync(state, 'utf8'), state);
  const { moved, left } = read ? movesOf(read) : { moved: [], left: [] };
  if (moved.length === 0 && left.length === 0)
    throw new UserError(`${state} has nothing of spectrocloud/spectrocloud: name a state that terraform has with that provider`);
  const text = `${JSON.stringify({ moved }, null, 2)}\n`;
  if (out === undefined) print(text.trimEnd());
  else {
    const file = join(out, FILE);
    if (existsSync(file)) throw new UserError(`${file} is there already; name another folder`);
    mkdirSync(out, { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
    say(`Wrote ${moved.length} moved blocks to ${file}. Put it beside the configuration whose types are renamed.`);
  }
  if (left.length === 0) return;
  say(`\nNothing here takes these over:\n${left.map((address) => `  ${address}`).join('\n')}`);
  say('They stay in Palette, unmanaged, once they leave the state: removed { from = …, lifecycle { destroy = false } }.');
}
