// Everything below U+0300 stays as it is under NFC: checking for the rest is cheaper than normalizing.
const MAY_CHANGE = /[^\0-\u02ff]/;

/** The text of a MessagePack string in Unicode normalization form C, as Terraform keeps every string. */
export function textFromWire(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const text = buffer.toString('utf8', start, end);
  return MAY_CHANGE.test(text) ? text.normalize('NFC') : text;
}

/** The text as it can be sent: half of a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD. */
export function textToWire(text: string): string {
  return /\p{Surrogate}/u.test(text) ? text.replace(/\p{Surrogate}/gu, '\ufffd') : text;
}

/** `an object`, `a list`. */
export function withArticle(kind: string): string {
  return kind === 'object' ? `an ${kind}` : `a ${kind}`;
}
