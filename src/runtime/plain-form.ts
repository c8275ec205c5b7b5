/** A text's letters and digits, what is escaped being read. */
export interface PlainForm {
  /** In lower case. */
  readonly plain: string;
  /** As they were written. */
  readonly cased: string;
  /** Where each code unit of `plain` comes from: begin, and end, of its spelling in the text. */
  readonly places: readonly (readonly [start: number, end: number])[];
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Escapes in escapes: JSON in JSON in a URL. Nobody nests deeper by accident. */
const DEEPEST = 8;

/**
 * Reads a text as whoever wants to know what it tells would: escapes of JSON, URLs and HTML are read, also in each other, and
 * everything between letters and digits is dropped. Two spellings of one text have one plain form.
 */
export function plainForm(text: string): PlainForm {
  let pieces: readonly Piece[] = [...text].reduce<Piece[]>((list, char) => {
    const start = list.at(-1)?.end ?? 0;
    list.push({ text: char, start, end: start + char.length });
    return list;
  }, []);
  for (let depth = 0; depth < DEEPEST; depth++) {
    const read = unescaped(pieces);
    if (read === undefined) break;
    pieces = read;
  }
  let plain = '';
  let cased = '';
  const places: [number, number][] = [];
  for (const { text: char, start, end } of pieces) {
    if (!/[\p{L}\p{N}]/u.test(char)) continue;
    const lower = char.toLowerCase();
    // What changes its length is no letter that a secret hangs on.
    const written = lower.length === char.length ? char : lower;
    plain += lower;
    cased += written;
    for (let unit = 0; unit < lower.length; unit++) places.push([start, end]);
  }
  return { plain, cased, places };
}

/** One escape; what it stands for is found by {@link meaning}. */
const ESCAPE =
  /(?:%[0-9a-f]{2})+|\\+(?:u\{[0-9a-f]{1,6}\}|u[0-9a-f]{4}|U[0-9a-f]{8}|x[0-9a-f]{2}|[nrtbfv0])|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi;

/** The text with one level of escapes read; undefined where there is none. */
function unescaped(pieces: readonly Piece[]): readonly Piece[] | undefined {
  const text = pieces.map((piece) => piece.text).join('');
  const starts = new Map<number, number>();
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    starts.set(at, index);
    at += piece.text.length;
  }
  const read: Piece[] = [];
  let next = 0;
  let found = false;
  for (const match of text.matchAll(ESCAPE)) {
    const first = starts.get(match.index);
    const meant = meaning(match[0]);
    if (first === undefined || meant === undefined) continue;
    const after = starts.get(match.index + match[0].length) ?? pieces.length;
    const [start, end] = [pieces[first]?.start ?? 0, pieces[after - 1]?.end ?? 0];
    for (let index = next; index < first; index++) read.push(pieces[index] as Piece);
    // Each character of a run of %41%42 has its place, as far as they are as many.
    const share = (end - start) / Math.max(1, meant.length);
    for (const [index, char] of meant.entries()) {
      const own: readonly [number, number] = Number.isInteger(share)
        ? [start + index * share, start + (index + 1) * share]
        : [start, end];
      read.push({ text: char, start: own[0], end: own[1] });
    }
    next = after;
    found = true;
  }
  if (!found) return undefined;
  for (let index = next; index < pieces.length; index++) read.push(pieces[index] as Piece);
  return read;
}

/** The characters that an escape stands for; undefined where it is none. */
function meaning(spelling: string): readonly string[] | undefined {
  if (spelling.startsWith('%')) return [...Buffer.from(spelling.replaceAll('%', ''), 'hex').toString('utf8')];
  if (spelling.startsWith('&#')) {
    const digits = spelling.slice(2, -1);
    return character(/^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10));
  }
  if (spelling.startsWith('&')) return named(spelling.slice(1, -1));
  const body = spelling.replace(/^\\+/, '');
  return body.length === 1 ? [' '] : character(Number.parseInt(body.slice(1).replace(/[{}]/g, ''), 16));
}

function character(code: number): readonly string[] | undefined {
  return code <= 0x10ffff ? [String.fromCodePoint(code)] : undefined;
}

/** https://html.spec.whatwg.org/multipage/named-characters.html: the letters of Latin-1, from U+00C0 on. */
const LETTERS = (
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute ' +
  'Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil ' +
  'egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc ' +
  'uuml yacute thorn yuml'
).split(' ');

function named(name: string): readonly string[] {
  if (name === 'amp') return ['&'];
  const letter = LETTERS.indexOf(name);
  // The others are signs, which count for nothing.
  return [letter < 0 ? ' ' : String.fromCodePoint(0xc0 + letter)];
}
