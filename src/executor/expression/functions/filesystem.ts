import { createHash } from 'node:crypto';
import { readFileSync, type Stats, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, normalize, resolve } from 'node:path';
import { type ObjectValue, t } from '../../../framework';
import { convert } from '../convert/convert';
import { setElements } from '../convert/set-values';
import { type MarkedValue, sensitiveLike } from '../marked-value';
import { any, type FunctionContext, FunctionProblem, type Functions, simple, structural, text } from './definition';
import { matchingFiles } from './fileset';

/** Functions that read files; paths are relative to the configuration's folder. */
export const filesystemFunctions: Functions = {
  abspath: simple([text('path')], t.string, (path, { directory }) => resolve(directory, path)),
  basename: simple([text('path')], t.string, (path) => /([^/]+)\/*$/.exec(path)?.[1] ?? (path === '' ? '.' : '/')),
  dirname: simple([text('path')], t.string, (path) => cleaned(path.slice(0, path.lastIndexOf('/') + 1))),
  file: simple([text('path')], t.string, (path, context) => readText(path, context)),
  filebase64: simple([text('path')], t.string, (path, context) => read(path, context).toString('base64')),
  filebase64sha256: digest('sha256', 'base64'),
  filebase64sha512: digest('sha512', 'base64'),
  fileexists: simple([text('path')], t.bool, (path, context) => exists(path, context)),
  filemd5: digest('md5', 'hex'),
  fileset: simple([text('path'), text('pattern')], t.set(t.string), (path, pattern, { directory }) =>
    setElements(
      t.string,
      matchingFiles(directory, expanded(path), pattern).map((file) => file.normalize('NFC')),
    ),
  ),
  filesha1: digest('sha1', 'hex'),
  filesha256: digest('sha256', 'hex'),
  filesha512: digest('sha512', 'hex'),
  pathexpand: simple([text('path')], t.string, expanded),
  templatefile: structural([text('path'), any('vars')], t.dynamic, ([path, vars], context) => {
    if (!path || !vars) throw new TypeError('templatefile takes a path and variables');
    const result = rendered(readText(path.value as string, context), vars, context, 'templatefile');
    return sensitiveLike(result, path);
  }),
  templatestring: structural([any('template', { takesUntyped: true }), any('vars')], t.string, ([template, vars], context) => {
    if (!template || !vars) throw new TypeError('templatestring takes a template and variables');
    if (template.type.kind !== 'string') throw new FunctionProblem('a string is required', 'template');
    return convert(rendered(template.value as string, vars, context, 'templatestring'), t.string);
  }),
};

function rendered(template: string, vars: MarkedValue, context: FunctionContext, name: string): MarkedValue {
  if (vars.type.kind !== 'object' && vars.type.kind !== 'map')
    throw new FunctionProblem('a map or object of variables is required', 'vars');
  for (const key of Object.keys(vars.value as ObjectValue)) {
    if (!VARIABLE.test(key))
      throw new FunctionProblem(
        'a name of a variable must start with a letter, followed by letters, digits, underscores',
        'vars',
        JSON.stringify(key),
      );
  }
  const result = context.render(template, vars, name);
  if (result.value === null) throw new FunctionProblem('the template gives null, and a template gives a value');
  return result;
}

const VARIABLE = /^[\p{ID_Start}][\p{ID_Continue}_-]*$/u;

function digest(algorithm: string, form: 'hex' | 'base64') {
  return simple([text('path')], t.string, (path, context) => createHash(algorithm).update(read(path, context)).digest(form));
}

function read(path: string, { directory }: FunctionContext): Buffer {
  const full = resolve(directory, expanded(path));
  try {
    return readFileSync(full);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') {
      throw new FunctionProblem(
        'no file exists at the path; the function works only with files that are there before the plan, not with those that a resource makes',
        'path',
        path,
      );
    }
    throw new FunctionProblem(
      code === 'EISDIR' ? 'the path is a directory, not a file' : `the file cannot be read (${code})`,
      'path',
      path,
    );
  }
}

function readText(path: string, context: FunctionContext): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(read(path, context)).normalize('NFC');
  } catch (error) {
    if (error instanceof FunctionProblem) throw error;
    throw new FunctionProblem('the file is not valid UTF-8; use filebase64 to get its Base64 encoding', 'path', path);
  }
}

function exists(path: string, { directory }: FunctionContext): boolean {
  const found = statsOf(resolve(directory, expanded(path)), path);
  if (!found) return false;
  if (found.isFile()) return true;
  throw new FunctionProblem(`the path is ${found.isDirectory() ? 'a directory' : 'no regular file'}, not a file`, 'path', path);
}

function statsOf(full: string, path: string): Stats | undefined {
  try {
    return statSync(full, { throwIfNoEntry: false });
  } catch (error) {
    throw new FunctionProblem(`the path cannot be looked at (${(error as NodeJS.ErrnoException).code})`, 'path', path);
  }
}

function expanded(path: string): string {
  return path === '~' || path.startsWith('~/') ? join(homedir(), path.slice(1)) : path;
}

/** The shortest spelling of a path, without a slash at its end. */
function cleaned(path: string): string {
  const normal = normalize(path);
  return normal.length > 1 ? normal.replace(/\/$/, '') : normal;
}
