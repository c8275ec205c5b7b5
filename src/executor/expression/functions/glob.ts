import { FunctionProblem } from './definition';

/** Whether a name in a folder matches. @throws FunctionProblem where the comparison comes to a place at which the pattern is malformed */
export type NameMatcher = (name: string) => boolean;

/**
 * What the part of a `fileset` pattern between two slashes matches: `*`, `?`, `[a-z]` and `[^a-z]`, `{a,b}`, and `\` before what
 * means itself. It is worked off as a set of places in the pattern, so that many stars cost no more than their number.
 */
export function nameMatcher(pattern: string): NameMatcher {
  const start = new Compiler().compile(pattern, false);
  return (name) => {
    let places: ReadonlySet<Place> = new Set([start]);
    for (const char of name) {
      const next = new Set<Place>();
      for (const place of withoutReading(places)) follow(place, char, next);
      if (next.size === 0) return false;
      places = next;
    }
    return [...places].some(isEnd);
  };
}

/** A place in a pattern: what has to come there. */
type Place =
  | { readonly kind: 'end' }
  | { readonly kind: 'malformed'; readonly why: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'star'; readonly next: Place }
  | { readonly kind: 'one'; readonly takes: (char: string) => boolean; readonly next: Place }
  | { readonly kind: 'either'; readonly options: readonly Place[] };

const END: Place = { kind: 'end' };

/** All places that are reached without a character: a star may take nothing, and either alternative may be the one. */
function withoutReading(places: ReadonlySet<Place>): ReadonlySet<Place> {
  const all = new Set(places);
  // A set that grows while it is gone over hands out what was added.
  for (const place of all) {
    if (place.kind === 'star') all.add(place.next);
    if (place.kind === 'either') for (const option of place.options) all.add(option);
  }
  return all;
}

function follow(place: Place, char: string, into: Set<Place>): void {
  if (place.kind === 'malformed') throw new FunctionProblem(`the pattern is malformed: ${place.why}`, 'pattern');
  if (place.kind === 'star') into.add(place);
  if (place.kind === 'one' && place.takes(char)) into.add(place.next);
}

/** At the end of a name, one star or two may be left over; Terraform takes nothing else for empty there. */
function isEnd(place: Place): boolean {
  if (place.kind !== 'star') return place.kind === 'end';
  return place.next.kind === 'end' || (place.next.kind === 'star' && place.next.next.kind === 'end');
}

/** Reads patterns, each rest of one once only. */
class Compiler {
  readonly #known = new Map<string, Place>();

  /** @param afterStar what is malformed there matches nothing, and is not told */
  compile(pattern: string, afterStar: boolean): Place {
    const key = `${afterStar ? '*' : ''}/${pattern}`;
    const place = this.#known.get(key) ?? this.#read(pattern, afterStar);
    this.#known.set(key, place);
    return place;
  }

  #read(pattern: string, afterStar: boolean): Place {
    const [char = '', second = ''] = pattern;
    const rest = pattern.slice(char.length);
    const one = (takes: (char: string) => boolean, after: string): Place => ({
      kind: 'one',
      takes,
      next: this.compile(after, afterStar),
    });
    const malformed = (why: string): Place => (afterStar ? { kind: 'nothing' } : { kind: 'malformed', why });
    switch (char) {
      case '':
        return END;
      case '*':
        return { kind: 'star', next: this.compile(rest, true) };
      case '?':
        return one(() => true, rest);
      case '\\':
        return second === '' ? malformed('it ends with a \\') : one((given) => given === second, rest.slice(second.length));
      case '[': {
        const end = indexOfUnescaped(rest, ']');
        if (end < 0) return malformed('a [ misses its ]');
        const takes = characterSet([...rest.slice(0, end)]);
        return takes ? one(takes, rest.slice(end + 1)) : malformed(`[${rest.slice(0, end)}] is no set of characters`);
      }
      case '{': {
        const end = indexOfUnescaped(rest, '}');
        if (end < 0) return malformed('a { misses its }');
        const after = rest.slice(end + 1);
        // What an alternative leaves open, what follows closes.
        const options = splitUnescaped(rest.slice(0, end), ',').map((option) => this.compile(option + after, afterStar));
        return { kind: 'either', options };
      }
      default:
        return one((given) => given === char, rest);
    }
  }
}

/** A set as it stands between brackets; undefined when it is none. */
function characterSet(chars: readonly string[]): ((char: string) => boolean) | undefined {
  const negated = chars[0] === '^';
  const ranges: (readonly [string, string])[] = [];
  let at = negated ? 1 : 0;
  const take = (): string | undefined => {
    if (chars[at] === '-') return undefined;
    if (chars[at] === '\\') at++;
    return chars[at++];
  };
  while (at < chars.length) {
    const low = take();
    if (low === undefined) return undefined;
    if (chars[at] !== '-') {
      ranges.push([low, low]);
      continue;
    }
    at++;
    const high = take();
    if (high === undefined) return undefined;
    ranges.push([low, high]);
  }
  if (chars.length === 0) return undefined;
  const code = (char: string) => char.codePointAt(0) ?? 0;
  return (char) => ranges.some(([low, high]) => code(low) <= code(char) && code(char) <= code(high)) !== negated;
}

function indexOfUnescaped(text: string, wanted: string): number {
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === wanted) return at;
  }
  return -1;
}

/** The parts of a text between separators that no `\` stands before. */
export function splitUnescaped(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  for (let at = indexOfUnescaped(rest, separator); at >= 0; at = indexOfUnescaped(rest, separator)) {
    parts.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
  return [...parts, rest];
}
