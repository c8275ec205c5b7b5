import { plainForm } from './plain-form';

/** What stands for a secret. */
export const MASK = '(sensitive value)';
// Shorter ones occur in ordinary words by chance, and masking these would garble every message.
const SHORTEST = 4;
/** From here on a secret is found by its letters and digits alone, whatever stands between them. */
const SHORTEST_PLAIN = 6;
/** A piece of a secret of so many letters and digits is one; of words it takes more, as they occur by chance. */
const PIECE = 8;
const PIECE_OF_DIGITS = 9;
const PIECE_OF_WORDS = 12;
const LONG_WORDS = 16;
/** At the place where a text was cut off, so many letters and digits that a secret begins with. */
const SHORTEST_END = 4;

/** What is left of a secret, and found beside the other piece of it. */
const SHORTEST_REST = 3;

/** How a text is searched. */
export interface Masking {
  /** The text was cut off: its end may be the beginning of a secret. @default false */
  readonly cut?: boolean;
  /** Only whole secrets in the usual spellings: for long texts that a program may read. @default false */
  readonly exact?: boolean;
}

/** A place in a text, its end not included. */
type Span = readonly [start: number, end: number];

/** What a secret is found by. */
interface Forms {
  /** Spellings that are looked for as they are. */
  readonly spellings: readonly string[];
  /** Letters and digits of the secret and of its encodings. */
  readonly plain: readonly string[];
}

interface Searched {
  readonly size: number;
  readonly forms: readonly Forms[];
  readonly pieces: ReadonlySet<string>;
}

/**
 * The text with every secret masked, however it is written: as it is, escaped as JSON, URL or HTML (also several times over),
 * as base64 or hexadecimal digits, in another case, with something put between its characters, or in pieces.
 */
export function maskSecrets(text: string, secrets: ReadonlySet<string>, { cut = false, exact = false }: Masking = {}): string {
  if (secrets.size === 0 || text === '') return text;
  const { forms, pieces } = searchedFor(secrets);
  const spans: Span[] = forms.flatMap(({ spellings }) => spellings.flatMap((spelling) => occurrences(text, spelling)));
  if (!exact) {
    const { plain, places } = plainForm(text);
    const span = ([from, to]: Span): Span => [places[from]?.[0] ?? 0, places[to - 1]?.[1] ?? text.length];
    for (const wanted of forms.flatMap((form) => form.plain)) {
      spans.push(...[...occurrences(plain, wanted), ...restsIn(plain, wanted)].map(span));
    }
    spans.push(...piecesIn(plain, pieces).map(span));
    if (cut) spans.push(...endOf(plain, forms).map(span));
  }
  return replaced(text, spans);
}

// Sets of secrets grow and never shrink.
const KNOWN = new WeakMap<ReadonlySet<string>, Searched>();

function searchedFor(secrets: ReadonlySet<string>): Searched {
  const known = KNOWN.get(secrets);
  if (known?.size === secrets.size) return known;
  const long = [...secrets].filter((secret) => secret.length >= SHORTEST);
  const forms = long.map(formsOf);
  const pieces = new Set(long.flatMap((secret) => [secret, ...encodings(secret)]).flatMap(piecesOf));
  const searched = { size: secrets.size, forms, pieces };
  KNOWN.set(secrets, searched);
  return searched;
}

function formsOf(secret: string): Forms {
  const encoded = encodings(secret);
  const html = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const spellings = [secret, JSON.stringify(secret).slice(1, -1), inUrl(secret), html, html.replaceAll("'", '&#39;'), ...encoded];
  const plain = (isWords(secret) ? encoded : [secret, ...encoded]).map((text) => plainForm(text).plain);
  return {
    spellings: [...new Set(spellings)].filter((spelling) => spelling.length >= SHORTEST),
    plain: [...new Set(plain)].filter((text) => text.length >= SHORTEST_PLAIN),
  };
}

function inUrl(secret: string): string {
  // Half of a surrogate pair has no spelling in a URL.
  return encodeURIComponent(secret.replace(/\p{Surrogate}/gu, '\ufffd'));
}

/** The secret in base64, wherever in what is encoded it stands, and in hexadecimal digits. */
function encodings(secret: string): readonly string[] {
  return [secret, JSON.stringify(secret).slice(1, -1)].flatMap((text) => {
    const bytes = Buffer.from(text);
    const base64 = [0, 1, 2].map((before) => {
      const digits = Buffer.concat([Buffer.alloc(before), bytes])
        .toString('base64')
        .replaceAll('=', '');
      // The digits at both ends that the neighbours decide, too.
      const end = ((before + bytes.length) * 8) % 6 === 0 ? digits.length : digits.length - 1;
      return digits.slice(Math.ceil((before * 8) / 6), end);
    });
    const spelled = [...base64, ...base64.map((digits) => digits.replaceAll('+', '-').replaceAll('/', '_'))];
    return [...spelled.filter((digits) => digits.length >= SHORTEST_PLAIN), bytes.toString('hex')];
  });
}

/** What a text has in common with it by no chance. */
function piecesOf(secret: string): readonly string[] {
  const { plain, cased } = plainForm(secret);
  const found: string[] = [];
  if (isWords(secret) && plain.length < LONG_WORDS) return found;
  for (let i = 0; i + PIECE <= plain.length; i++) {
    for (const length of [PIECE, PIECE_OF_DIGITS, PIECE_OF_WORDS]) {
      const piece = cased.slice(i, i + length);
      if (piece.length < length || length < needed(piece)) continue;
      found.push(plain.slice(i, i + length));
      break;
    }
  }
  return found;
}

/** Words that no spelling changes: without what stands between them, they may stand in any sentence. */
function isWords(secret: string): boolean {
  return /^[A-Za-z._ -]*$/.test(secret) && needed(secret.replace(/[^A-Za-z]/g, '')) === PIECE_OF_WORDS;
}

function needed(piece: string): number {
  if (/^\d+$/.test(piece)) return PIECE_OF_DIGITS;
  const mixed = /\d/.test(piece) || /.\p{Lu}/u.test(piece.replace(/^\p{Lu}+$/u, ''));
  return mixed ? PIECE : PIECE_OF_WORDS;
}

function piecesIn(plain: string, pieces: ReadonlySet<string>): Span[] {
  const found: Span[] = [];
  if (pieces.size === 0) return found;
  for (let i = 0; i + PIECE <= plain.length; i++) {
    for (const length of [PIECE, PIECE_OF_DIGITS, PIECE_OF_WORDS]) {
      if (i + length <= plain.length && pieces.has(plain.slice(i, i + length))) found.push([i, i + length]);
    }
  }
  return found;
}

/** Where all but a few characters of it stand, those few as well: it was put into two pieces. */
function restsIn(plain: string, wanted: string): Span[] {
  const found: Span[] = [];
  if (plain.includes(wanted)) return found;
  for (let rest = SHORTEST_REST; rest < PIECE_OF_WORDS && wanted.length - rest >= PIECE; rest++) {
    if (plain.includes(wanted.slice(0, -rest))) found.push(...occurrences(plain, wanted.slice(-rest)));
    if (plain.includes(wanted.slice(rest))) found.push(...occurrences(plain, wanted.slice(0, rest)));
  }
  return found;
}

function endOf(plain: string, forms: readonly Forms[]): Span[] {
  return forms.flatMap((form) =>
    form.plain.flatMap((wanted): Span[] => {
      for (let length = Math.min(wanted.length - 1, plain.length); length >= SHORTEST_END; length--) {
        if (plain.endsWith(wanted.slice(0, length))) return [[plain.length - length, plain.length]];
      }
      return [];
    }),
  );
}

function occurrences(text: string, wanted: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) found.push([at, at + wanted.length]);
  return found;
}

function replaced(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let result = '';
  let end = 0;
  let open = false;
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (!open || from > end) {
      result += `${text.slice(end, from)}${MASK}`;
      end = to;
      open = true;
    } else end = Math.max(end, to);
  }
  return result + text.slice(end);
}
