import type { RE2JS } from 're2js';
import { FunctionProblem } from './definition';

/** A compiled pattern. */
export interface Pattern {
  readonly regex: RE2JS;
  /** How many groups it has, without the whole. */
  readonly groups: number;
  /** The names of groups, in their order. */
  readonly names: readonly string[];
}

/** A match; groups that took no part in it are null. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly groups: readonly (string | null)[];
}

const compiled = new Map<string, Pattern>();
const MOST_COMPILED = 256;

/**
 * Compiles a pattern of RE2's syntax (https://github.com/google/re2/wiki/Syntax), which is what Terraform has. Matching takes
 * time in proportion to the text, whatever the pattern is: none can hang a run.
 * @throws FunctionProblem
 */
export function compileRegex(pattern: string): Pattern {
  const known = compiled.get(pattern);
  if (known) return known;
  const regex = compile(pattern);
  const named = Object.entries(regex.namedGroups()).sort(([, a], [, b]) => a - b);
  const made = { regex, groups: regex.groupCount(), names: named.map(([name]) => name) };
  if (compiled.size >= MOST_COMPILED) compiled.clear();
  compiled.set(pattern, made);
  return made;
}

function compile(pattern: string): RE2JS {
  // Large, and most configurations have no regular expression.
  const { RE2JS, RE2JSException } = require('re2js') as typeof import('re2js');
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    throw new FunctionProblem('invalid regexp pattern', 'pattern', error.message.replace(/^error parsing regexp: /, ''));
  }
}

/** The first match; undefined when there is none. */
export function firstMatch(pattern: Pattern, text: string): Match | undefined {
  const [first] = matches(pattern, text, 1);
  return first;
}

/** All matches; an empty one right after another is none. */
export function allMatches(pattern: Pattern, text: string): readonly Match[] {
  return matches(pattern, text, Number.POSITIVE_INFINITY);
}

function matches({ regex, groups }: Pattern, text: string, most: number): readonly Match[] {
  const found: Match[] = [];
  const matcher = regex.matcher(text);
  let end = -1;
  while (found.length < most && matcher.find()) {
    const start = matcher.start();
    if (start === matcher.end() && start === end) continue;
    end = matcher.end();
    const inGroups = Array.from({ length: groups }, (_, i) => matcher.group(i + 1));
    found.push({ start, end, text: text.slice(start, end), groups: inGroups });
  }
  return found;
}
