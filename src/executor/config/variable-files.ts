import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { evaluate } from '../expression/evaluate/evaluate';
import type { MarkedValue } from '../expression/marked-value';
import { parseArguments } from '../expression/parse/parse-arguments';
import { Problems } from './config-error';
import { EMPTY_SCOPE } from './decode/optional-shape';
import { isJsonObject, kindOf } from './json-shape';
import { JsonSyntaxError, readJson } from './json-text';
import { reason, syntaxProblem } from './sources';
import { literalFromJson } from './variable-type';

/** A value given for a variable, and by what. */
export interface GivenValue {
  readonly name: string;
  readonly value: MarkedValue;
  /** For messages: `terraform.tfvars`. */
  readonly from: string;
}

/** A value that stands somewhere. It is evaluated only where it counts: what is overridden may be anything. */
export interface WrittenValue extends Omit<GivenValue, 'value'> {
  /** @returns undefined, and noted, when it can't be evaluated */
  read(): MarkedValue | undefined;
}

/** The files of values that are read without being named, in the order in which later ones win. */
export function automaticFiles(directory: string): readonly string[] {
  const names = existsSync(directory) ? readdirSync(directory) : [];
  const automatic = names.filter((name) => name.endsWith('.auto.tfvars') || name.endsWith('.auto.tfvars.json')).sort();
  return ['terraform.tfvars', 'terraform.tfvars.json'].filter((name) => names.includes(name)).concat(automatic);
}

/**
 * Reads a file of values for variables: `.json` as JSON, others as `name = expression` lines
 * (https://developer.hashicorp.com/terraform/language/values/variables#variable-definitions-tfvars-files).
 * @param directory what a relative name is relative to
 */
export function readVariableFile(directory: string, file: string, problems: Problems): readonly WrittenValue[] {
  let text: string;
  try {
    // Editors of some systems put a byte order mark before the text.
    text = readFileSync(resolve(directory, file), 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    problems.error(
      { file, at: '' },
      'Failed to read variables file',
      `Given variables file ${file} can't be read: ${reason(error)}.`,
    );
    return [];
  }
  return file.endsWith('.json') ? readJsonValues(text, file, problems) : readNativeValues(text, file, problems);
}

function readJsonValues(text: string, file: string, problems: Problems): readonly WrittenValue[] {
  try {
    const json = readJson(text);
    if (isJsonObject(json)) {
      const entries = Object.entries(json).filter(([name]) => name !== '//');
      return entries.map(([name, value]) => ({
        name,
        from: file,
        read: () => problems.attempt({ file, at: name }, () => literalFromJson(value)),
      }));
    }
    problems.error(
      { file, at: '' },
      'Invalid variables file',
      `A JSON object of values by variable name is expected; this is ${kindOf(json)}.`,
    );
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    problems.list.push(syntaxProblem(file, error));
  }
  return [];
}

function readNativeValues(text: string, file: string, problems: Problems): readonly WrittenValue[] {
  const body = problems.attempt({ file, at: '' }, () => parseArguments(text)) ?? [];
  const seen = new Set<string>();
  return body.map(({ name, value }) => {
    const at = { file, at: name };
    if (seen.has(name)) problems.error(at, 'Attribute redefined', `The variable "${name}" was already given a value in this file.`);
    seen.add(name);
    return { name, from: file, read: () => problems.attempt(at, () => evaluate(value, EMPTY_SCOPE)) };
  });
}

/**
 * Reads a file of settings for a backend, which has the form of one with values of variables.
 * @param file from the current folder
 * @throws ConfigError
 */
export function readSettingsFile(file: string): ReadonlyMap<string, MarkedValue> {
  const problems = new Problems();
  const values = readVariableFile('.', file, problems).flatMap(({ name, read }) => {
    const value = read();
    return value ? [[name, value] as const] : [];
  });
  problems.throwErrors();
  return new Map(values);
}
