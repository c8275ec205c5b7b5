import type { Command } from 'commander';
import { bashReply, readBashLine } from './bash-words';
import { type Completions, completions } from './completions';
import type { Shell } from './scripts';

export { SCRIPTS, type Shell } from './scripts';

/**
 * Answers a shell's script in lines: what the shell is to complete by itself, then each word that fits, for zsh and fish with a tab and
 * what it is for.
 * @param asked for bash `COMP_WORDBREAKS` and the line up to the cursor, for the others the words without the program
 */
export function answer(program: Command, shell: Shell, asked: readonly string[]): string {
  if (shell !== 'bash') {
    const { also, candidates } = completions(program, asked.slice(0, -1), asked.at(-1) ?? '');
    return text(
      also,
      candidates.map(({ value, description }) => (description === '' ? value : `${value}\t${oneLine(description)}`)),
    );
  }
  const [breaks = '', line = ''] = asked;
  const read = readBashLine(line, breaks);
  const { also, candidates } = completions(program, read.words.slice(1), read.current);
  return text(
    also,
    candidates.map(({ value }) => bashReply(value, read)),
  );
}

function text(also: Completions['also'], lines: readonly string[]): string {
  return [also, ...lines].map((line) => `${line}\n`).join('');
}

function oneLine(description: string): string {
  return description.replace(/\s+/g, ' ');
}
