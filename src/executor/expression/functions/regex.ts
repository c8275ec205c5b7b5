import { isUnknown, record, type Type, t, type Value } from '../../../framework';
import { type Typed, typed } from '../typed';
import { FunctionProblem, type Functions, simple, structural, text } from './definition';
import { compileRegex } from './regex-syntax';

const parameters = [text('pattern'), text('string')] as const;

/** Functions over regular expressions. */
export const regexFunctions: Functions = {
  regex: structural(
    parameters,
    ([pattern]) => matchType(pattern),
    ([pattern, string]) => {
      const match = compileRegex((pattern as Typed).value as string).exec((string as Typed).value as string);
      if (!match) throw new FunctionProblem('pattern did not match any part of the given string');
      return typed(matchType(pattern), matchValue(match));
    },
  ),
  regexall: structural(
    parameters,
    ([pattern]) => t.list(matchType(pattern)),
    ([pattern, string]) => {
      const all = allMatches(compileRegex((pattern as Typed).value as string), (string as Typed).value as string);
      return typed(t.list(matchType(pattern)), all.map(matchValue));
    },
  ),
  replace: simple([text('str'), text('substr'), text('replace')], t.string, (str, substr, replacement) => {
    if (substr.length < 2 || !substr.startsWith('/') || !substr.endsWith('/')) return replaceText(str, substr, replacement);
    let result = '';
    let end = 0;
    for (const match of allMatches(compileRegex(substr.slice(1, -1)), str)) {
      result += str.slice(end, match.index) + expand(replacement, match);
      end = match.index + match[0].length;
    }
    return result + str.slice(end);
  }),
};

/** An empty text stands before every character and at the end. */
function replaceText(str: string, substr: string, replacement: string): string {
  if (substr !== '') return str.replaceAll(substr, () => replacement);
  return `${replacement}${[...str].map((char) => char + replacement).join('')}`;
}

/** All matches; an empty one right after another is none. */
function allMatches(regex: RegExp, str: string): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  let end = -1;
  for (const match of str.matchAll(regex)) {
    if (match[0] === '' && match.index === end) continue;
    matches.push(match);
    end = match.index + match[0].length;
  }
  return matches;
}

/** Text without groups, an object of named ones, or a tuple. */
function matchType(pattern: Typed | undefined): Type {
  if (!pattern || isUnknown(pattern.value)) return t.dynamic;
  // With an alternative that is empty the pattern matches anything, and tells its groups.
  const regex = compileRegex(pattern.value as string);
  const probe = new RegExp(`${regex.source}|`, regex.flags.replace('g', '')).exec('');
  const groups = (probe?.length ?? 1) - 1;
  const named = Object.keys(probe?.groups ?? {});
  if (groups === 0) return t.string;
  if (named.length === 0) return t.tuple(Array.from({ length: groups }, () => t.string));
  if (named.length < groups)
    throw new FunctionProblem('invalid regexp pattern: cannot mix both named and unnamed capture groups', 'pattern');
  return t.object(record(named.map((name) => [name, t.string])));
}

function matchValue(match: RegExpExecArray): Value {
  if (match.groups) return record(Object.entries(match.groups).map(([name, group]) => [name, group ?? null]));
  if (match.length === 1) return match[0];
  return match.slice(1).map((group) => group ?? null);
}

/** Puts groups in for `$1`, `$name`, `${1}`; `$$` is a dollar, and a group that isn't there is empty. */
function expand(replacement: string, match: RegExpExecArray): string {
  return replacement.replace(/\$(?:\$|\{(\w+)\}|(\w+))/g, (whole: string, braced: string | undefined, bare: string | undefined) => {
    if (whole === '$$') return '$';
    const name = braced ?? bare ?? '';
    if (/^\d+$/.test(name)) return match[Number(name)] ?? '';
    return match.groups && Object.hasOwn(match.groups, name) ? (match.groups[name] ?? '') : '';
  });
}
