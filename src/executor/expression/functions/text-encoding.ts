import { FunctionProblem } from './definition';

const WIDE = new Set(['utf-16le', 'utf-16be', 'utf-16']);

/** Encodes text in one of the IANA's character sets. @throws FunctionProblem for a set or a character that it can't */
export function encodeText(text: string, encoding: string): Buffer {
  const name = encoding.toLowerCase();
  if (name === 'utf-8' || name === 'utf8') return Buffer.from(text);
  if (WIDE.has(name)) {
    const bytes = Buffer.from(name === 'utf-16' ? `\ufeff${text}` : text, 'utf16le');
    return name === 'utf-16le' ? bytes : bytes.swap16();
  }
  const codes = byteCodes(encoding);
  return Buffer.from(
    Array.from(text, (char) => {
      const code = codes.get(char);
      if (code === undefined)
        throw new FunctionProblem('the given string contains characters that the encoding cannot represent', 'string', encoding);
      return code;
    }),
  );
}

/** Decodes text in one of the IANA's character sets. @throws FunctionProblem */
export function decodeText(bytes: Buffer, encoding: string): string {
  try {
    return decoder(encoding.toLowerCase() === 'utf-16' ? utf16Of(bytes) : encoding)
      .decode(bytes)
      .normalize('NFC');
  } catch (error) {
    if (error instanceof FunctionProblem) throw error;
    throw new FunctionProblem('the given string contains symbols that the encoding does not define', 'source', encoding);
  }
}

/** Without a byte order mark UTF-16 is big-endian. */
function utf16Of(bytes: Buffer): string {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
}

function decoder(encoding: string): { decode(bytes: Uint8Array): string } {
  // What the web calls ISO-8859-1 and US-ASCII is windows-1252; the IANA's are narrower.
  if (/^(iso-?8859-1|latin1|us-ascii)$/i.test(encoding)) return { decode: (bytes) => Buffer.from(bytes).toString('latin1') };
  // Some Nodes decode windows-1252 as if it were ISO-8859-1.
  if (/^windows-1252$/i.test(encoding)) return { decode: windows1252 };
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new FunctionProblem('not a supported IANA encoding name or alias', 'encoding', JSON.stringify(encoding));
  }
}

const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function windows1252(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => (byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252[byte - 0x80] : String.fromCharCode(byte))).join(
    '',
  );
}

/** Which byte stands for which character in an encoding of single bytes. */
function byteCodes(encoding: string): ReadonlyMap<string, number> {
  const single = decoder(encoding);
  const codes = new Map<string, number>();
  for (let code = 0; code < 256; code++) {
    try {
      const char = single.decode(Uint8Array.of(code));
      if ([...char].length === 1 && !codes.has(char)) codes.set(char, code);
    } catch {
      // A byte that stands for nothing, or that only starts a character.
      if (!SINGLE_BYTE.test(encoding))
        throw new FunctionProblem('pcg cannot encode to this encoding; terraform can', 'encoding', encoding);
    }
  }
  return codes;
}

const SINGLE_BYTE = /^(windows-|iso-?8859-|latin|us-ascii|koi8-|ibm|macintosh|x-mac)/i;
