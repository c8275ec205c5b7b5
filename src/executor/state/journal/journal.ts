import { createHash } from 'node:crypto';
import { isLosslessNumber } from 'lossless-json';
import type { Json } from '../../../framework';
import { isJsonObject } from '../../../framework/json';
import { type InstanceAddress, instanceText } from '../../address';
import { parseStateJson } from '../file/parse-json';
import { readOutputs } from '../file/read';
import type { ProcessMark } from '../lock/process-mark';
import type { StateOutput } from '../state';
import { StateError } from '../state-error';
import { addressLine, changeLine, jsonLine, type ObjectChange, parseAddressJson, parseChange } from './changes';

/** What a journal belongs to and who writes it. */
export interface JournalHeader {
  readonly lineage: string;
  readonly serial: number;
  /** Of the state file's text. */
  readonly sha256: string;
  readonly command: string;
  /** Who writes it. */
  readonly process: ProcessMark;
  /** False: the writer has no lock on the state file, so that holding one doesn't mean that the writer is gone. */
  readonly locked: boolean;
  /** RFC 3339. */
  readonly started: string;
}

/** One entry of a journal. */
export type JournalRecord =
  | { readonly intent: number; readonly address: InstanceAddress; readonly action: string; readonly deposed?: string }
  /** A command of a provisioner: about to be started without a process, and then with the one that leads its group. */
  | { readonly command: number; readonly address: InstanceAddress; readonly process?: ProcessMark }
  | { readonly commandEnded: number }
  | { readonly outcome: number | null; readonly changes: readonly ObjectChange[] }
  | { readonly outputs: { readonly [name: string]: StateOutput } }
  | { readonly checkResults: Json }
  /** The state file is about to be overwritten: with this text, over these bytes. */
  | { readonly checkpoint: string; readonly over: Buffer };

/** A journal that was read. */
export interface Journal {
  readonly header: JournalHeader;
  readonly records: readonly JournalRecord[];
  /** Bytes up to the end of the last whole line; what follows was being written when the run died. */
  readonly length: number;
}

/** A journal that cannot be used. */
export class JournalError extends Error {
  constructor(
    readonly file: string,
    problem: string,
    options?: ErrorOptions,
  ) {
    super(
      `The journal ${file} ${problem}. It says what an earlier run did and the state file may not have yet. ` +
        'Nothing was changed. If you know that the state file is complete, move the journal away and run again.',
      options,
    );
    this.name = 'JournalError';
  }
}

const VERSION = 1;

/** SHA-256 of a text, in hex. */
export function sha256(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Where a state file's journal lies. */
export function journalPath(statePath: string): string {
  return `${statePath}.journal`;
}

/** A journal's first line, without its end. */
export function headerLine({ lineage, serial, sha256, command, process, locked, started }: JournalHeader): string {
  return JSON.stringify({ journal: VERSION, lineage, serial, sha256, command, ...markJson(process), locked, started });
}

function markJson({ pid, start, host, namespace, machine }: ProcessMark) {
  return { pid, start, host, namespace, machine };
}

function parseMark(json: { readonly [key: string]: Json }): ProcessMark {
  const { pid, start, host, namespace, machine } = json;
  return {
    pid: Number(String(pid)),
    ...(typeof start === 'string' ? { start } : {}),
    ...(typeof host === 'string' ? { host } : {}),
    ...(typeof namespace === 'string' ? { namespace } : {}),
    ...(typeof machine === 'string' ? { machine } : {}),
  };
}

/** A record's line, without its end. */
export function recordLine(record: JournalRecord): string {
  if ('intent' in record) {
    const { intent, address, action, deposed } = record;
    const key = deposed === undefined ? '' : `,"deposed":${JSON.stringify(deposed)}`;
    return `{"intent":${intent},"address":${addressLine(address)},"action":${JSON.stringify(action)}${key}}`;
  }
  if ('command' in record) {
    const { command, address, process } = record;
    return `{"command":${command},"address":${addressLine(address)}${process ? `,"process":${JSON.stringify(markJson(process))}` : ''}}`;
  }
  if ('commandEnded' in record) return `{"commandEnded":${record.commandEnded}}`;
  if ('outcome' in record) return `{"outcome":${record.outcome},"changes":[${record.changes.map(changeLine).join(',')}]}`;
  if ('outputs' in record)
    return jsonLine({ outputs: Object.fromEntries(Object.entries(record.outputs).map(([k, v]) => [k, { ...v }])) });
  if ('checkResults' in record) return jsonLine({ checkResults: record.checkResults });
  // Bytes that may be torn are no UTF-8: one character a byte keeps them as they are.
  return JSON.stringify({ checkpoint: record.checkpoint, over: record.over.toString('latin1') });
}

/** What is written at once stands on one line, so that only the last line can be incomplete. */
export function batchLine(lines: readonly string[]): string {
  return lines.length === 1 ? `${lines[0]}\n` : `[${lines.join(',')}]\n`;
}

/**
 * Reads a journal. An incomplete last line is what a killed run was writing: nobody was told that it
 * is there, so it doesn't count.
 * @throws JournalError when there is no header, another line is damaged, or a newer program wrote it
 */
export function readJournal(data: Buffer, file: string): Journal {
  let header: JournalHeader | undefined;
  const records: JournalRecord[] = [];
  let start = 0;
  let number = 1;
  for (let end = data.indexOf(10, start); end >= 0; end = data.indexOf(10, start)) {
    const json = tryParse(data.toString('utf8', start, end));
    if (json === undefined) {
      if (header && end === data.length - 1) break;
      throw new JournalError(file, header ? `is damaged in line ${number}` : 'has no header');
    }
    if (header) for (const record of recordsOf(json, number, file)) records.push(record);
    else header = parseHeader(json, file);
    start = end + 1;
    number++;
  }
  if (!header) throw new JournalError(file, 'has no header');
  return { header, records, length: start };
}

function tryParse(text: string): Json | undefined {
  try {
    return parseStateJson(text);
  } catch {
    return undefined;
  }
}

function parseHeader(json: Json, file: string): JournalHeader {
  const header = isJsonObject(json) ? json : {};
  const { journal, lineage, serial, sha256, command, locked, started } = header;
  if (typeof journal === 'number' && journal > VERSION) {
    throw new JournalError(
      file,
      `has version ${journal}, and this program knows version ${VERSION}: use the program that wrote it`,
    );
  }
  const exactSerial = isLosslessNumber(serial) ? Number(serial.value) : serial;
  if (journal !== VERSION && !(isLosslessNumber(journal) && journal.value === String(VERSION)))
    throw new JournalError(file, 'has no header');
  if (typeof lineage !== 'string' || typeof exactSerial !== 'number' || typeof sha256 !== 'string') {
    throw new JournalError(file, 'has no valid header');
  }
  return {
    lineage,
    serial: exactSerial,
    sha256,
    command: typeof command === 'string' ? command : '',
    process: parseMark(header),
    locked: locked !== false,
    started: typeof started === 'string' ? started : '',
  };
}

function recordsOf(json: Json, line: number, file: string): readonly JournalRecord[] {
  try {
    return (Array.isArray(json) ? (json as readonly Json[]) : [json]).map((item) => parseRecord(item, file));
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof StateError)) throw error;
    throw new JournalError(file, `has something in line ${line} that cannot be understood (${error.message})`, { cause: error });
  }
}

function parseRecord(json: Json, file: string): JournalRecord {
  if (!isJsonObject(json)) throw new TypeError('a record is an object');
  const { command, commandEnded, intent, outcome, changes, outputs, checkResults, checkpoint, over, action, deposed } = json;
  if (intent !== undefined) {
    return {
      intent: Number(String(intent)),
      address: parseAddressJson(json.address),
      action: String(action),
      ...(typeof deposed === 'string' ? { deposed } : {}),
    };
  }
  if (command !== undefined) {
    const process = isJsonObject(json.process) ? { process: parseMark(json.process) } : {};
    return { command: Number(String(command)), address: parseAddressJson(json.address), ...process };
  }
  if (commandEnded !== undefined) return { commandEnded: Number(String(commandEnded)) };
  if (outcome !== undefined && Array.isArray(changes)) {
    const list = (changes as readonly Json[]).map((change) => parseChange(change, file));
    return { outcome: outcome === null ? null : Number(String(outcome)), changes: list };
  }
  if (outputs !== undefined) return { outputs: readOutputs(outputs, file) };
  if (checkResults !== undefined) return { checkResults };
  if (typeof checkpoint === 'string' && typeof over === 'string') return { checkpoint, over: Buffer.from(over, 'latin1') };
  throw new TypeError('no record that is known');
}

/** The record as people name it: `palette_x.y (deposed 0a1b2c3d)`. */
export function objectName({ address, deposed }: { readonly address: InstanceAddress; readonly deposed?: string }): string {
  return deposed === undefined ? instanceText(address) : `${instanceText(address)} (deposed ${deposed})`;
}
