import { type Diagnostic, warningAt } from '../../../framework';
import { type InstanceAddress, instanceText } from '../../address';
import { groupLiveness, type ProcessMark } from '../lock/process-mark';
import { StateError } from '../state-error';
import { type Journal, type JournalRecord, journalPath } from './journal';

/** A command of a provisioner that a run has started. */
export interface Command {
  readonly address: InstanceAddress;
  /** Unknown where the run died while it was started. */
  readonly process: ProcessMark | undefined;
}

/** Those commands of a journal that may still run: the next journal has to have them, too. */
export function mayStillRun({ records }: Journal): readonly Command[] {
  return openCommands(records).filter(({ process }) => process === undefined || groupLiveness(process) !== 'ended');
}

/** The commands of provisioners whose end a journal doesn't tell. */
function openCommands(records: readonly JournalRecord[]): readonly Command[] {
  const open = new Map<number, Command>();
  for (const record of records) {
    if ('command' in record) open.set(record.command, { address: record.address, process: record.process });
    else if ('commandEnded' in record) open.delete(record.commandEnded);
  }
  return [...open.values()];
}

/**
 * Looks after what a run that was killed had started: it must not be started again beside itself.
 * @returns what may still run, to be told
 * @throws StateError when a command surely runs
 */
export function lookAfterCommands(path: string, { records }: Journal): readonly Diagnostic[] {
  return openCommands(records).flatMap(({ address, process }) => {
    const known = process === undefined ? 'unknown' : groupLiveness(process);
    const what = `the command of a provisioner of ${instanceText(address)}`;
    const where =
      process === undefined ? '' : ` (process group ${process.pid}${process.host === undefined ? '' : ` on ${process.host}`})`;
    if (known === 'ended') return [];
    if (known === 'running') {
      throw new StateError(
        path,
        `has work in progress: ${what}, which a run that was killed had started, still runs${where}`,
        `Nothing was changed. Wait until it has ended, or end it (kill -- -${process?.pid}), and run again.`,
      );
    }
    const detail = `A run that was killed had started ${what}${where}, and whether that still runs can't be seen from here (${journalPath(path)}). If it does, end it before this is applied: it would be started beside itself.`;
    return [warningAt(undefined, 'A command may still run', detail)];
  });
}
