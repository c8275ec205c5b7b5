import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FunctionProblem } from './definition';

/**
 * The files below a folder whose path from there matches a pattern of `*`, `**`, `?`, `[a-z]` and `{a,b}`
 * (https://developer.hashicorp.com/terraform/language/functions/fileset), symbolic links followed.
 * @throws FunctionProblem for a pattern that is none
 */
export function matchingFiles(folder: string, pattern: string): readonly string[] {
  const matcher = patternMatcher(pattern);
  const deep = pattern.includes('**');
  const depth = pattern.split('/').length;
  const found: string[] = [];
  const walk = (at: string, level: number) => {
    for (const entry of readFolder(join(folder, at))) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`;
      const stats = entry.isSymbolicLink() ? statSync(join(folder, path), { throwIfNoEntry: false }) : entry;
      // A linked folder is not gone into: it may lead back up.
      if (entry.isDirectory() && (deep || level < depth)) walk(path, level + 1);
      else if (stats?.isFile() && matcher.test(path)) found.push(path);
    }
  };
  walk('', 1);
  return found;
}

function readFolder(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw new FunctionProblem(`a folder cannot be read (${(error as NodeJS.ErrnoException).code})`, 'path');
  }
}

const PART = /\*\*\/|\*\*|\*|\?|\[(\^|!)?((?:\\.|[^\]\\])+)\]|\\(.)|[{},]|[^*?[\\{},]+|\[/gsu;

function patternMatcher(pattern: string): RegExp {
  let depth = 0;
  const source = pattern.replace(
    PART,
    (part: string, not: string | undefined, set: string | undefined, escaped: string | undefined) => {
      if (set !== undefined) return `(?!/)[${not ? '^' : ''}${set.replace(/[[\]^]/g, '\\$&')}]`;
      if (escaped !== undefined) return quoted(escaped);
      switch (part) {
        case '**/':
          return '(?:[^/]+/)*';
        case '**':
          return '.*';
        case '*':
          return '[^/]*';
        case '?':
          return '[^/]';
        case '{':
          depth++;
          return '(?:';
        case '}':
          if (depth === 0) return '\\}';
          depth--;
          return ')';
        case ',':
          return depth > 0 ? '|' : ',';
        case '[':
          throw new FunctionProblem('the pattern has a [ without its ]', 'pattern');
        default:
          return quoted(part);
      }
    },
  );
  try {
    return new RegExp(`^(?:${source})$`, 's');
  } catch {
    throw new FunctionProblem('the pattern is malformed', 'pattern');
  }
}

function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
