import { UserError } from '../user-error';
import { commandLine, type JobCommand } from './job';

/** GitHub runs no more jobs of one matrix. */
const MOST_JOBS = 256;

/**
 * A line a wave, for `$GITHUB_OUTPUT`: `wave1=[{"stack":…,"run":…}]`. A wave with more jobs than a matrix has is several waves.
 * @param most how many the workflow has; those that the fleet doesn't need are empty. @default as many as it needs
 * @throws UserError for more waves than the workflow has
 */
export function githubMatrix(waves: readonly (readonly string[])[], command: JobCommand, most = 0): string {
  const parts = waves.flatMap((stacks, at) => split(stacks).map((part) => ({ wave: at + 1, part })));
  if (most > 0 && parts.length > most) {
    const [first] = parts.slice(most);
    throw new UserError(
      `the workflow has ${most} waves, and the fleet needs ${parts.length}: nothing would run wave ${first?.wave} (${first?.part.join(', ')}). Add jobs for them, and raise --waves`,
    );
  }
  const rows = parts.map(({ part }) => part.map((stack) => ({ stack, run: commandLine(command, stack) })));
  const all = Array.from({ length: Math.max(most, rows.length) }, (_, at) => `wave${at + 1}=${JSON.stringify(rows[at] ?? [])}`);
  return `${all.join('\n')}\n`;
}

function split(stacks: readonly string[]): readonly (readonly string[])[] {
  const parts = Math.ceil(stacks.length / MOST_JOBS);
  return Array.from({ length: parts }, (_, at) => stacks.slice(at * MOST_JOBS, (at + 1) * MOST_JOBS));
}
