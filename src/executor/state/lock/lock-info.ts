import { basename, dirname, join } from 'node:path';
import { parseStateJson } from '../file/parse-json';

/** Who holds a lock and what for, in Terraform's words. */
export interface LockInfo {
  readonly ID: string;
  /** `OperationTypeApply`. */
  readonly Operation: string;
  readonly Info: string;
  /** `user@host`. */
  readonly Who: string;
  readonly Version: string;
  /** RFC 3339, UTC. */
  readonly Created: string;
  readonly Path: string;
}

/** Where the info of a state file's lock lies: `.terraform.tfstate.lock.info` beside it. */
export function lockInfoPath(statePath: string): string {
  return join(dirname(statePath), `.${basename(statePath)}.lock.info`);
}

/** On one line, keys in Terraform's order. */
export function lockInfoText(info: LockInfo): string {
  const { ID, Operation, Info, Who, Version, Created, Path } = info;
  return JSON.stringify({ ID, Operation, Info, Who, Version, Created, Path });
}

/** Reads an info file; undefined when it is missing, cut off, or something else. */
export function parseLockInfo(text: string | undefined): LockInfo | undefined {
  let json: unknown;
  try {
    json = parseStateJson(text ?? '');
  } catch {
    return undefined;
  }
  if (typeof json !== 'object' || json === null) return undefined;
  const field = (name: keyof LockInfo): string => {
    const value = (json as { readonly [key: string]: unknown })[name];
    return typeof value === 'string' ? value : '';
  };
  const info = Object.fromEntries(FIELDS.map((name) => [name, field(name)])) as unknown as LockInfo;
  return info.ID === '' ? undefined : info;
}

const FIELDS = ['ID', 'Operation', 'Info', 'Who', 'Version', 'Created', 'Path'] as const satisfies readonly (keyof LockInfo)[];

/** The info as Terraform prints it under an error. */
export function describeLock(info: LockInfo): string {
  const lines = ['ID', 'Path', 'Operation', 'Who', 'Version', 'Created', 'Info'] as const;
  return [
    'Lock Info:',
    ...lines.map((name) => `  ${`${name}:`.padEnd(11)}${name === 'Created' ? createdText(info.Created) : info[name]}`),
  ]
    .map((line) => line.trimEnd())
    .join('\n');
}

/** `2024-05-01 10:00:00.123 +0000 UTC`, as Go prints a time. */
function createdText(created: string): string {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d(?:\.\d+)?)Z$/.exec(created);
  return match ? `${match[1]} ${match[2]} +0000 UTC` : created;
}
