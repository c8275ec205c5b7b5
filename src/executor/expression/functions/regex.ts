import { isUnknown, record, type Type, t, type Value } from '../../../framework';
import { type MarkedValue, typed } from '../marked-value';
import { FunctionProblem, type Functions, simple, structural, text } from './definition';
import { allMatches, compileRegex, firstMatch, type Match, type Pattern } from './regex-match';
import { checkLength } from './size';

const parameters = [text('pattern'), text('string')] as const;

/** Functions over regular expressions. */
export const regexFunctions: Functions = {
  regex: structural(
    parameters,
    ([pattern]) => matchType(pattern),
    ([pattern, string]) => {
      const regex = compileRegex((pattern as MarkedValue).value as string);
      const match = firstMatch(regex, (string as MarkedValue).value as string);
      if (!match) throw new FunctionProblem('pattern did not match any part of the given string');
      return typed(matchType(pattern), matchValue(regex, match));
    },
  ),
  regexall: structural(
    parameters,
    ([pattern]) => t.list(matchType(pattern)),
    ([pattern, string]) => {
      const regex = compileRegex((pattern as MarkedValue).value as string);
      const all = allMatches(regex, (string as MarkedValue).value as string).map((match) => matchValue(regex, match));
      return typed(t.list(matchType(pattern)), all);
    },
  ),
  replace: simple([text('str'), text('substr'), text('replace')], t.string, (str, substr, replacement) => {
    if (substr.length < 2 || !substr.startsWith('/') || !substr.endsWith('/')) return replaceText(str, substr, replacement);
    let result = '';
    let end = 0;
    const regex = compileRegex(substr.slice(1, -1));
    for (const match of allMatches(regex, str)) {
      result += str.slice(end, match.start) + expand(replacement, regex, match);
      checkLength(result.length);
      end = match.end;
    }
    return result + str.slice(end);
  }),
};

/** An empty text stands before every character and at the end. */
function replaceText(str: string, substr: string, replacement: string): string {
  if (substr !== '') {
    const parts = str.split(substr);
    checkLength(str.length + (parts.length - 1) * (replacement.length - substr.length));
    return parts.join(replacement);
  }
  checkLength((str.length + 1) * replacement.length);
  return `${replacement}${[...str].map((char) => char + replacement).join('')}`;
}

/** Text without groups, an object of named ones, or a tuple. */
function matchType(pattern: MarkedValue | undefined): Type {
  if (!pattern || isUnknown(pattern.value)) return t.dynamic;
  const { groups, names } = compileRegex(pattern.value as string);
  if (groups === 0) return t.string;
  if (names.length === 0) return t.tuple(Array.from({ length: groups }, () => t.string));
  if (names.length < groups)
    throw new FunctionProblem('invalid regexp pattern: cannot mix both named and unnamed capture groups', 'pattern');
  return t.object(record(names.map((name) => [name, t.string])));
}

function matchValue({ names }: Pattern, { text, groups }: Match): Value {
  if (groups.length === 0) return text;
  return names.length === 0 ? groups : record(names.map((name, i) => [name, groups[i] ?? null]));
}

/** Puts groups in for `$1`, `$name`, `${1}`; `$$` is a dollar, and a group that isn't there is empty. */
function expand(replacement: string, { names }: Pattern, { text, groups }: Match): string {
  return replacement.replace(/\$(?:\$|\{(\w+)\}|(\w+))/g, (whole: string, braced: string | undefined, bare: string | undefined) => {
    if (whole === '$$') return '$';
    const name = braced ?? bare ?? '';
    if (/^\d+$/.test(name)) return (Number(name) === 0 ? text : groups[Number(name) - 1]) ?? '';
    return groups[names.indexOf(name)] ?? '';
  });
}
