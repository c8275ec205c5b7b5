import { type Command, InvalidArgumentError, Option } from 'commander';
import { parseDuration } from '../../runtime/duration';
import { confirm } from '../console';
import type { Connection } from './connection';

/** What a command that changes something is asked with. */
export interface ChangeOptions {
  readonly autoApprove?: boolean;
  readonly json?: boolean;
  /** Milliseconds. */
  readonly timeout: number;
  readonly acknowledgeUnseen?: boolean;
}

/** Goes on where not every cluster can be seen. */
export function acknowledgeUnseen(): Option {
  return new Option('--acknowledge-unseen', 'go on although the API key may not see every cluster that may refer to it');
}

/** Options of commands that hand clusters over. */
export function addChangeOptions(command: Command, timeout: string): Command {
  return command
    .option('--auto-approve', 'do not ask')
    .addOption(acknowledgeUnseen())
    .addOption(
      new Option('--timeout <duration>', 'how long to wait: 30s, 5m').argParser(duration).default(duration(timeout), timeout),
    )
    .option('--json', 'what was done, as JSON on stdout');
}

/** What to do where not every cluster can be seen. */
export const UNSEEN_ADVICE =
  'Use a key that may read the clusters of all projects, as a tenant admin has it; or, if you know what is there, add --acknowledge-unseen.';

/** Asks once. @returns whether it may be done */
export async function approved(
  { console, signal }: Connection,
  { autoApprove }: ChangeOptions,
  question: string,
): Promise<boolean> {
  if (autoApprove) return true;
  const ways = 'add --auto-approve';
  const asked = { what: 'it', instead: ways, otherwise: ways };
  if (await confirm(`\n${question}\n  Only 'yes' will be accepted to approve.`, signal, asked)) return true;
  console.say('\nCancelled. Nothing was changed.');
  return false;
}

function duration(text: string): number {
  const ms = parseDuration(text);
  if (ms === undefined) throw new InvalidArgumentError('A duration is needed: 30s, 5m.');
  return ms;
}
