import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Secrets, secretsIn } from './secrets';

const INTERVAL_MS = 50;
/** How often a process is looked at: its command line is another one after a fork than after the exec that follows. */
const LOOKS = 4;
/** What keeps the state, and so what Terraform keeps in it. */
const STATE = /^terraform\.tfstate(\..*)?$/;
/** Programs, and no text. */
const SKIPPED = new Set(['mirror', '.terraform']);

/** Looks for secrets where none belong, while programs run. */
export interface SecretWatch {
  /** Looks through a text, which is what `where` names. */
  look(where: string, text: string): void;
  /** Looks once more, and stops. */
  end(): SecretFindings;
}

/** What was looked at, and what was found. */
export interface SecretFindings {
  readonly leaks: readonly string[];
  /** Names of the files that were read. */
  readonly files: readonly string[];
  /** How many command lines of other processes were read. */
  readonly commandLines: number;
  /** How many versions of files were read. */
  readonly fileVersions: number;
}

/**
 * Watches every file of a folder, in each version that it catches, and the command lines of all processes of the machine. A
 * password that the state keeps may be in the state and its companions; nothing else may be anywhere.
 */
export function watchSecrets(directory: string, secrets: Secrets): SecretWatch {
  const leaks = new Set<string>();
  const versions = new Map<string, string>();
  const counts = { commandLines: 0, fileVersions: 0 };
  const look = (where: string, text: string | Buffer, what: Partial<Secrets> = secrets) => {
    for (const name of secretsIn(text, what)) leaks.add(`${name} is in ${where}`);
  };
  const { keptPassword: _, ...neverKept } = secrets;
  const lookAtFiles = () => {
    for (const name of filesIn(directory)) {
      const stat = statSync(join(directory, name), { throwIfNoEntry: false });
      if (!stat?.isFile()) continue;
      const version = `${stat.ino} ${stat.size} ${stat.mtimeMs}`;
      if (versions.get(name) === version) continue;
      const content = read(join(directory, name));
      if (content === undefined) continue;
      versions.set(name, version);
      counts.fileVersions += 1;
      look(`the file ${name}`, content, STATE.test(name) ? neverKept : secrets);
    }
  };
  const looks = new Map<string, number>();
  const lookAtProcesses = () => {
    for (const pid of processes()) {
      const times = looks.get(pid) ?? 0;
      if (times >= LOOKS) continue;
      looks.set(pid, times + 1);
      const line = read(join('/proc', pid, 'cmdline'));
      if (line === undefined || line.length === 0) continue;
      counts.commandLines += 1;
      look('the command line of a process', line);
    }
  };
  const round = () => {
    lookAtFiles();
    lookAtProcesses();
  };
  const timer = setInterval(round, INTERVAL_MS);
  return {
    look,
    end: () => {
      clearInterval(timer);
      round();
      return { leaks: [...leaks], files: [...versions.keys()], ...counts };
    },
  };
}

function filesIn(directory: string): readonly string[] {
  return readdirSync(directory).filter((name) => !SKIPPED.has(name));
}

/** A file may go away between two looks. */
function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Where the system shows them as files; elsewhere there are none. */
function processes(): readonly string[] {
  if (!existsSync('/proc/self/cmdline')) return [];
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
}
