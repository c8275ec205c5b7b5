import { maskSecrets } from '../../../src/runtime/secrets';

const KEY = 'S3ntinelOfTheKey-0123456789';
const PASSWORD = 'S3ntinel "Of" the <Password> & ä\u2028';
const SECRETS = new Set([KEY, PASSWORD]);

const json = (text: string) => JSON.stringify(text);
const ascii = (text: string) => [...text].map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const entities = (text: string) => [...text].map((char) => `&#${char.codePointAt(0)};`).join('');
const hexEntities = (text: string) => [...text].map((char) => `&#x${char.codePointAt(0)?.toString(16)};`).join('');
const html = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('ä', '&auml;');
const everyByte = (text: string) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const base64 = (text: string) => Buffer.from(text).toString('base64');
const half = (text: string, n: number) => text.slice(Math.floor((text.length * n) / 2), Math.floor((text.length * (n + 1)) / 2));

// Seen at 3943029, where src/framework/secrets masked: all but the first three forms of the password were shown, and each of the key that
// changes it.
const FORMS: readonly (readonly [form: string, (secret: string) => string])[] = [
  ['as it is', (text) => text],
  ['as JSON', json],
  ['in a URL', encodeURIComponent],
  ['as JSON in JSON', (text) => json(json(text))],
  ['as JSON in JSON in JSON', (text) => json(json(json(text)))],
  ['as JSON of ASCII', ascii],
  ['as JSON of ASCII, in JSON', (text) => json(ascii(text))],
  ['as JSON in a URL', (text) => encodeURIComponent(json(text))],
  ['in a URL twice', (text) => encodeURIComponent(encodeURIComponent(text))],
  ['byte by byte in a URL', everyByte],
  ['in a form', (text) => new URLSearchParams({ a: text }).toString()],
  ['in HTML', html],
  ['in HTML twice', (text) => html(html(text))],
  ['in HTML by numbers', entities],
  ['in HTML by hexadecimal numbers', hexEntities],
  ['in HTML of JSON', (text) => html(json(text))],
  ['in base64', base64],
  ['in base64 after one byte', (text) => base64(`x${text}`)],
  ['in base64 after two bytes, with more', (text) => base64(`xx${text}: y`)],
  ['in base64 for URLs', (text) => Buffer.from(`user:${text}`).toString('base64url')],
  ['in base64 as JSON', (text) => base64(JSON.stringify({ password: text }))],
  ['in base64 in JSON in a URL', (text) => encodeURIComponent(json(base64(text)))],
  ['in hexadecimal digits', (text) => Buffer.from(text).toString('hex')],
  ['in capitals', (text) => text.toUpperCase()],
  ['as the name of a host', (text) => text.toLowerCase()],
  ['with something invisible in it', (text) => [...text].join('\u200b')],
  ['with spaces in it', (text) => [...text].join(' ')],
  ['with escapes of a terminal in it', (text) => text.replace('O', 'O\u0007')],
  ['in pieces', (text) => [0, 1].map((n) => `part ${n} is ${half(text, n)}`).join(', ')],
  ['in pieces of which one is short', (text) => `${text.slice(0, -6)} and, besides, ${text.slice(-6)}`],
  ['in a list', (text) => JSON.stringify([0, 1].map((n) => half(text, n)))],
  ['cut off behind', (text) => text.slice(0, -5)],
  ['cut off before', (text) => text.slice(5)],
  ['half of it in base64', (text) => base64(text).slice(0, 20)],
];

describe.each(FORMS)('a secret %s', (_, form) => {
  test.each([KEY, PASSWORD])('is masked: %j', (secret) => {
    const shown = maskSecrets(`it begins ${form(secret)} it ends`, SECRETS);
    expect(shown).toMatch(/^it begins .*\(sensitive value\).* it ends$/s);
    const left = shown.replaceAll('(sensitive value)', '').toLowerCase();
    const signs = ['s3nt', 'inel', '0123', '6789', '53336', 'word', base64(secret).slice(2, 10).toLowerCase()];
    for (const sign of signs) expect(left).not.toContain(sign);
  });
});

test.each([4, 7, 12])('a secret that the end of a text cuts off after %d characters is masked', (length) => {
  expect(maskSecrets(`refused: ${KEY.slice(0, length)}`, SECRETS, { cut: true })).toBe('refused: (sensitive value)');
});

test('what is no secret stays as it is', () => {
  const text = 'The cluster dc1-apps (64f0c1a2b3c4d5e6f7a8b9c0) has 50% of its "workers" at 10.0.0.1 &c. \\n C:\\new';
  expect(maskSecrets(text, new Set([...SECRETS, 'mypassword-2024', 'abc']))).toBe(text);
  const words = 'This is a local Palette: see PALETTE_HOST, adopt_tenant, local or not';
  expect(maskSecrets(words, new Set(['local-palette']), { cut: true })).toBe(words);
  expect(maskSecrets('The password of the vCenter is wrong', new Set(['mypassword-2024']))).toBe(
    'The password of the vCenter is wrong',
  );
});

test('a long text takes no long time', () => {
  const secrets = new Set(Array.from({ length: 200 }, (_, i) => `secret-${i}-${KEY}`));
  const begun = process.cpuUsage();
  maskSecrets('&%41\\u0041x '.repeat(800), secrets, { cut: true });
  expect(process.cpuUsage(begun).user).toBeLessThan(5_000_000);
});
