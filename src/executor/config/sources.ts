import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../../framework';
import { ConfigError, type ConfigProblem, type Problems } from './config-error';
import { JsonSyntaxError, readJson } from './json-text';

/** The texts of a folder's configuration, by file name. */
export type Sources = { readonly [file: string]: string };

/**
 * Reads the configuration files of a folder: all `*.tf.json` of it, not of its subfolders.
 * @throws ConfigError when there is none, or one that is written in the native syntax
 */
export function readSources(directory: string): Sources {
  let names: string[];
  try {
    names = readdirSync(directory).filter((name) => !isIgnored(name));
  } catch (error) {
    throw new ConfigError([
      {
        severity: 'error',
        summary: 'Failed to read the configuration',
        detail: `The folder ${directory} can't be read: ${reason(error)}.`,
      },
    ]);
  }
  const files = names.filter((name) => name.endsWith('.tf') || name.endsWith('.tf.json')).sort();
  const refused = files.flatMap(refusal);
  if (refused.length > 0) throw new ConfigError(refused);
  if (files.length === 0) {
    throw new ConfigError([
      {
        severity: 'error',
        summary: 'No configuration files',
        detail: `There is no *.tf.json in ${directory}. Give the folder of a synthesized stack: cdktf.out/stacks/NAME.`,
      },
    ]);
  }
  return Object.fromEntries(files.map((file) => [file, readSource(directory, file)]));
}

/**
 * Parses the files. What can't be parsed is noted with line and column.
 * @returns the files that could be, in the order of their names
 */
export function parseSources(sources: Sources, problems: Problems): readonly (readonly [file: string, json: Json])[] {
  return Object.entries(sources).flatMap(([file, text]) => {
    try {
      return [[file, readJson(text, mayRepeat)] as const];
    } catch (error) {
      if (!(error instanceof JsonSyntaxError)) throw error;
      problems.list.push(syntaxProblem(file, error));
      return [];
    }
  });
}

/** Where blocks and their labels stand, and are keys that may be repeated: all keys there, or some. */
const REPEATABLE: readonly (readonly [path: string, ...keys: readonly string[]])[] = [
  ['', '*'],
  ['provider', '*'],
  ['variable', '*'],
  ['variable/*', 'validation'],
  ['output', '*'],
  ['output/*', 'precondition'],
  ['module', '*'],
  ...['resource', 'data', 'ephemeral'].flatMap((kind): (readonly [string, ...string[]])[] => [
    [kind, '*'],
    [`${kind}/*`, '*'],
    [`${kind}/*/*`, 'provisioner'],
    [`${kind}/*/*/provisioner`, '*'],
    [`${kind}/*/*/lifecycle`, 'precondition', 'postcondition', 'action_trigger'],
  ]),
  ...['action', 'list'].flatMap((kind): (readonly [string, ...string[]])[] => [
    [kind, '*'],
    [`${kind}/*`, '*'],
  ]),
];

/** Blocks of one type may stand in several places of one file. */
function mayRepeat(keys: readonly string[], key: string): boolean {
  return REPEATABLE.some(([path, ...repeated]) => {
    const steps = path === '' ? [] : path.split('/');
    const leads = steps.length === keys.length && steps.every((step, i) => step === '*' || step === keys[i]);
    return leads && (repeated.includes('*') || repeated.includes(key));
  });
}

function readSource(directory: string, file: string): string {
  try {
    return readFileSync(join(directory, file), 'utf8');
  } catch (error) {
    throw new ConfigError([
      { severity: 'error', summary: 'Failed to read file', detail: `${file} can't be read: ${reason(error)}.`, file },
    ]);
  }
}

function refusal(file: string) {
  if (file.endsWith('.tf')) {
    const detail = `${file} is written in Terraform's native syntax; pcg reads the JSON that cdktf synthesizes (*.tf.json) only. Move it away, or use pcg terraform.`;
    return [{ severity: 'error' as const, summary: 'Native syntax is not supported', detail, file }];
  }
  return [];
}

/** What editors leave behind, as Terraform ignores it. */
function isIgnored(name: string): boolean {
  return name.startsWith('.') || name.endsWith('~') || (name.startsWith('#') && name.endsWith('#'));
}

/** The system's words for what went wrong, without the call's name. */
export function reason(error: unknown): string {
  return error instanceof Error ? error.message.replace(/^[A-Z]+: /, '').replace(/, \w+ '.*$/, '') : String(error);
}

/** A file that is no JSON, with the place where it stops being one. */
export function syntaxProblem(file: string, { message, line, column }: JsonSyntaxError): ConfigProblem {
  const detail = `Line ${line}, column ${column}: ${message}.`;
  return { severity: 'error', summary: 'Invalid JSON', detail, file, line, column };
}
