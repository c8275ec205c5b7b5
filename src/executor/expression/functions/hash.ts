import { constants, createHash, createPrivateKey, type KeyObject, privateDecrypt, randomUUID } from 'node:crypto';
import { t, UNKNOWN } from '../../../framework';
import { bcryptHash } from './bcrypt';
import { FunctionProblem, type Functions, num, simple, text, variadic } from './definition';

/** Functions that digest, encrypt or make identifiers. */
export const hashFunctions: Functions = {
  base64sha256: simple([text('str')], t.string, (str) => createHash('sha256').update(str).digest('base64')),
  base64sha512: simple([text('str')], t.string, (str) => createHash('sha512').update(str).digest('base64')),
  bcrypt: variadic([text('str')], num('cost'), t.string, (costs, str, { planning }) =>
    planning ? UNKNOWN : bcryptHash(str, costs),
  ),
  md5: simple([text('str')], t.string, (str) => createHash('md5').update(str).digest('hex')),
  rsadecrypt: simple([text('ciphertext'), text('privatekey')], t.string, rsaDecrypt),
  sha1: simple([text('str')], t.string, (str) => createHash('sha1').update(str).digest('hex')),
  sha256: simple([text('str')], t.string, (str) => createHash('sha256').update(str).digest('hex')),
  sha512: simple([text('str')], t.string, (str) => createHash('sha512').update(str).digest('hex')),
  uuid: simple([], t.string, ({ planning }) => (planning ? UNKNOWN : randomUUID())),
  uuidv5: simple([text('namespace'), text('name')], t.string, uuidV5),
};

function rsaDecrypt(ciphertext: string, pem: string): string {
  const encrypted = Buffer.from(ciphertext, 'base64');
  if (encrypted.length === 0 || encrypted.toString('base64') !== ciphertext) {
    throw new FunctionProblem('failed to decode the input: cipher text must be base64-encoded', 'ciphertext');
  }
  const padded = rawDecrypt(encrypted, privateKey(pem));
  const end = padded.indexOf(0, 2);
  if (padded[0] !== 0 || padded[1] !== 2 || end < 10) throw new FunctionProblem(OTHER_KEY);
  return padded.subarray(end + 1).toString('utf8');
}

const OTHER_KEY = 'failed to decrypt: the key does not match the cipher text';

/**
 * Newer Nodes refuse PKCS#1 v1.5 through OpenSSL, for its padding errors can tell of the text; by hand
 * it is the plain RSA operation with the padding taken off.
 */
function rawDecrypt(encrypted: Buffer, key: KeyObject): Buffer {
  try {
    return privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, encrypted);
  } catch {
    // The text is longer than the key, or as a number beyond its modulus.
    throw new FunctionProblem(OTHER_KEY);
  }
}

function privateKey(pem: string) {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new FunctionProblem('failed to parse the key: a PEM-encoded RSA private key is required', 'privatekey');
  }
}

const NAMESPACES: { readonly [name: string]: string } = {
  dns: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  url: '6ba7b811-9dad-11d1-80b4-00c04fd430c8',
  oid: '6ba7b812-9dad-11d1-80b4-00c04fd430c8',
  x500: '6ba7b814-9dad-11d1-80b4-00c04fd430c8',
};

function uuidV5(namespace: string, name: string): string {
  const uuid = Object.hasOwn(NAMESPACES, namespace) ? (NAMESPACES[namespace] ?? '') : namespace;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(uuid)) {
    throw new FunctionProblem("uuidv5() doesn't support this namespace: use dns, url, oid, x500 or a UUID");
  }
  const bytes = createHash('sha1')
    .update(Buffer.from(uuid.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
