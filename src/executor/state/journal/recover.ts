import { type InstanceAddress, instanceText } from '../../address';
import { EMPTY_STATE, readState } from '../file/read';
import { isMix } from '../file/torn-write';
import type { State, StateInstance } from '../state';
import { applyChange } from './changes';
import { type Journal, type JournalRecord, objectName, sha256 } from './journal';

/** What a journal that a dead run has left makes of the state file. */
export interface Recovery {
  /** What the state file has, or had once the write that broke off were finished. */
  readonly written: State;
  /** The bytes in the file are not (all) those of `written`. */
  readonly damaged: boolean;
  /** `written` with all that happened after it; serial and lineage are those of `written`. */
  readonly state: State;
  /** Objects whose changes the file did not have, as people name them. */
  readonly objects: readonly string[];
  /** Objects of which nobody knows how what was begun has ended. */
  readonly unfinished: readonly string[];
  /** Those of them that may have been made, and that the state doesn't have. */
  readonly unknown: readonly InstanceAddress[];
}

/**
 * Puts a state file and the journal beside it together.
 * @returns undefined when the file is not the one that the journal goes with: somebody has written it since
 * @throws StateError when the state that the journal goes with cannot be read
 */
export function recover(data: Buffer, journal: Journal, file: string): Recovery | undefined {
  const { records } = journal;
  const last = records.findLastIndex((record) => 'checkpoint' in record);
  const checkpoint = records[last];
  if (checkpoint === undefined || !('checkpoint' in checkpoint)) {
    if (sha256(data) !== journal.header.sha256) return undefined;
    const found = readState(data.toString(), file);
    // A run that died before it wrote its first file may have made things that carry its lineage.
    const written = found ?? { ...EMPTY_STATE, lineage: journal.header.lineage };
    const { state } = replay(written, records);
    return {
      written,
      damaged: found === undefined && written.lineage !== '',
      state,
      ...names(records, records),
      unknown: unknownObjects(records, state),
    };
  }
  const text = Buffer.from(checkpoint.checkpoint);
  const complete = data.equals(text);
  if (!complete && !data.equals(checkpoint.over) && !isMix(data, checkpoint.over, text)) return undefined;
  const written = readState(checkpoint.checkpoint, file) ?? EMPTY_STATE;
  const after = records.slice(last + 1);
  const { state } = replay(written, after);
  const told = names(complete ? after : records, records);
  return { written, damaged: !complete, state, ...told, unknown: unknownObjects(records, state) };
}

function replay(from: State, records: readonly JournalRecord[]): { readonly state: State } {
  const instances = new Map<string, StateInstance>(from.instances);
  let { outputs, checkResults } = from;
  for (const record of records) {
    if ('changes' in record) for (const change of record.changes) applyChange(instances, change);
    else if ('outputs' in record) outputs = record.outputs;
    else if ('checkResults' in record) checkResults = record.checkResults;
  }
  return { state: { ...from, instances, outputs, checkResults } };
}

function names(
  missing: readonly JournalRecord[],
  all: readonly JournalRecord[],
): { readonly objects: readonly string[]; readonly unfinished: readonly string[] } {
  const objects = new Set(missing.flatMap((record) => ('changes' in record ? record.changes.map(objectName) : [])));
  return { objects: [...objects], unfinished: [...new Set(openIntents(all).map(objectName))] };
}

type IntentRecord = Extract<JournalRecord, { readonly intent: number }>;

function openIntents(records: readonly JournalRecord[]): readonly IntentRecord[] {
  const open = new Map<number, IntentRecord>();
  for (const record of records) {
    if ('intent' in record) open.set(record.intent, record);
    else if ('outcome' in record && record.outcome !== null) open.delete(record.outcome);
  }
  return [...open.values()];
}

/** What may have been made. Of what exists in the state only, nothing can be left elsewhere. */
function unknownObjects(records: readonly JournalRecord[], { instances }: State): readonly InstanceAddress[] {
  return openIntents(records)
    .filter(({ action, address }) => action === 'create' && address.type !== 'terraform_data')
    .map(({ address }) => address)
    .filter((address) => !instances.get(instanceText(address))?.current);
}
