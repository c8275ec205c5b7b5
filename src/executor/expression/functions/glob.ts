import { FunctionProblem } from './definition';

/** Whether a name in a folder matches. @throws FunctionProblem where the comparison comes to a place at which the pattern is malformed */
export type NameMatcher = (name: string) => boolean;

/**
 * What the part of a `fileset` pattern between two slashes matches: `*`, `?`, `[a-z]` and `[^a-z]`, `{a,b}`, and `\` before what
 * means itself. It is worked off as a set of places in the pattern, so that many stars cost no more than their number, and what
 * no name comes to is not read.
 */
export function nameMatcher(pattern: string): NameMatcher {
  const start = new Pattern().from(pattern, false);
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

/** A place in a pattern. */
interface Place {
  /** What has to come there; read when it is asked for. */
  readonly meaning: Meaning;
}

type Meaning =
  | { readonly kind: 'end' }
  | { readonly kind: 'malformed'; readonly why: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'star'; readonly next: Place }
  | { readonly kind: 'one'; readonly takes: (char: string) => boolean; readonly next: Place }
  | { readonly kind: 'either'; readonly options: readonly Place[] };

/** All places that are reached without a character: a star may take nothing, and either alternative may be the one. */
function withoutReading(places: ReadonlySet<Place>): ReadonlySet<Place> {
  const all = new Set(places);
  // A set that grows while it is gone over hands out what was added.
  for (const { meaning } of all) {
    if (meaning.kind === 'star') all.add(meaning.next);
    if (meaning.kind === 'either') for (const option of meaning.options) all.add(option);
  }
  return all;
}

function follow(place: Place, char: string, into: Set<Place>): void {
  const { meaning } = place;
  if (meaning.kind === 'malformed') throw new FunctionProblem(`the pattern is malformed: ${meaning.why}`, 'pattern');
  if (meaning.kind === 'star') into.add(place);
  if (meaning.kind === 'one' && meaning.takes(char)) into.add(meaning.next);
}

/** At the end of a name, one star or two may be left over; Terraform takes nothing else for empty there. */
function isEnd({ meaning }: Place): boolean {
  if (meaning.kind !== 'star') return meaning.kind === 'end';
  const next = meaning.next.meaning;
  return next.kind === 'end' || (next.kind === 'star' && next.next.meaning.kind === 'end');
}

/** So many characters are read of all rests of a pattern together: the time that takes must not be noticed. */
const MOST_READ = 50_000_000;

/** Reads a pattern, each rest of it once only. */
class Pattern {
  readonly #known = new Map<string, Place>();
  #read = 0;

  /**
   * The place at which a rest of the pattern begins.
   * @param afterStar what is malformed there matches nothing, and is not told
   */
  from(rest: string, afterStar: boolean): Place {
    this.#read += rest.length;
    if (this.#read > MOST_READ) throw new FunctionProblem('the pattern is too long', 'pattern');
    const key = `${afterStar ? '*' : ''}/${rest}`;
    const known = this.#known.get(key);
    if (known) return known;
    let meaning: Meaning | undefined;
    const meant = () => (meaning ??= this.#meaningOf(rest, afterStar));
    const place: Place = {
      get meaning() {
        return meant();
      },
    };
    this.#known.set(key, place);
    return place;
  }

  #meaningOf(pattern: string, afterStar: boolean): Meaning {
    const [char = '', second = ''] = pattern;
    const rest = pattern.slice(char.length);
    const one = (takes: (char: string) => boolean, after: string): Meaning => ({
      kind: 'one',
      takes,
      next: this.from(after, afterStar),
    });
    const malformed = (why: string): Meaning => (afterStar ? { kind: 'nothing' } : { kind: 'malformed', why });
    switch (char) {
      case '':
        return { kind: 'end' };
      case '*':
        // Three stars at the end differ from one, and no number of them differs from three.
        return { kind: 'star', next: this.from(rest.replace(/^\*+(?=\*\*)/, ''), true) };
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
        const options = splitUnescaped(rest.slice(0, end), ',').map((option) => this.from(option + after, afterStar));
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
