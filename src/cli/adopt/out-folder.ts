import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { UserError } from '../user-error';
import { CHECKPOINT, Checkpoint } from './checkpoint';

/** What an adoption is of: another one doesn't go on in the same folder. */
export interface AdoptionSettings {
  readonly host: string;
  /** Uids; none for all. */
  readonly gateways: readonly string[];
  /** Names; none for all. */
  readonly projects: readonly string[];
}

/**
 * The folder that is written to: an empty one, or that of an adoption that was cut off.
 * @throws UserError for any other
 */
export function openOutFolder(out: string, settings: AdoptionSettings): Checkpoint {
  const text = JSON.stringify({ host: settings.host, gateways: settings.gateways, projects: settings.projects });
  if (existsSync(out)) {
    if (!statSync(out).isDirectory()) throw new UserError(`--out ${out} is a file; name a folder that is empty or not there yet`);
    const begun = Checkpoint.settingsIn(out);
    const others = readdirSync(out).filter((name) => name !== CHECKPOINT);
    if (begun !== undefined && begun !== text) {
      throw new UserError(
        `--out ${out} has an unfinished adoption of something else (${begunText(begun)}); go on with the same options, or name another folder`,
      );
    }
    if (begun === undefined && readdirSync(out).length > 0) {
      throw new UserError(`--out ${out} is not empty (${some(others)}); name a folder that is empty or not there yet`);
    }
  } else {
    mkdirSync(out, { recursive: true });
  }
  return Checkpoint.open(out, text);
}

function begunText(text: string): string {
  try {
    const { host, gateways, projects } = JSON.parse(text) as AdoptionSettings;
    const parts = [host, ...gateways.map((uid) => `--gateway ${uid}`), ...projects.map((name) => `--project ${name}`)];
    return parts.join(' ');
  } catch {
    return 'its settings are not readable';
  }
}

function some(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}
