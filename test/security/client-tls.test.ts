import { inspect } from 'node:util';
import { operations, type PaletteClient } from '../../src/palette';
import { apiKey, clientOf, closeClients, rejection, tenant } from '../unit/palette/support/client';
import { type Issued, issue } from './support/certificates';
import { type Listening, listenHttp, listenProxy } from './support/servers';

const DAY = 86_400_000;
const authority = issue({ subject: 'Ours', authority: true });
const stranger = issue({ subject: 'Somebody', authority: true });
const names = ['palette.example', 'localhost', '127.0.0.1'];
const good = issue({ by: authority, names, purpose: 'server' });
const impostor = issue({ subject: 'Ours', authority: true });
const leafAsAuthority = issue({ subject: 'Leaf', by: authority, names });

/** Certificates that a client which trusts `authority` has to refuse, with the reason that it finds. */
const BAD: readonly (readonly [what: string, certificate: Issued, code: string])[] = [
  ['signs itself', issue({ names }), 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ['is by an authority that nobody knows', issue({ by: stranger, names }), 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ['is by an authority of the same name with another key', issue({ by: impostor, names }), 'CERT_SIGNATURE_FAILURE'],
  ['is by a certificate that is no authority', issue({ by: leafAsAuthority, names }), 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ['has expired', issue({ by: authority, names, from: Date.now() - 3 * DAY, until: Date.now() - DAY }), 'CERT_HAS_EXPIRED'],
  ['is not valid yet', issue({ by: authority, names, from: Date.now() + DAY, until: Date.now() + 3 * DAY }), 'CERT_NOT_YET_VALID'],
  ['is for another host', issue({ by: authority, names: ['palette.evil.example'] }), 'ERR_TLS_CERT_ALTNAME_INVALID'],
  [
    'is for a wildcard that does not cover it',
    issue({ by: authority, names: ['*.palette.example'] }),
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ],
  ['is for clients', issue({ by: authority, names, purpose: 'client' }), 'INVALID_PURPOSE'],
];

const serving = ({ certPem, keyPem }: Issued, extra: object = {}): Promise<Listening> =>
  listenHttp(undefined, { cert: certPem, key: keyPem, ...extra });
const list = (client: PaletteClient) => client.call(operations.listOverlords, {}, tenant);
const trusting = { caCertificate: authority.certPem, retryAttempts: 0 };

const open: Listening[] = [];
const using = <T extends Listening>(server: T): T => {
  open.push(server);
  return server;
};
afterEach(async () => {
  await closeClients();
  await Promise.all(open.splice(0).map((server) => server.close()));
});

describe('a server whose certificate', () => {
  test.each(BAD)('%s gets no key', async (_, certificate, code) => {
    const server = using(await serving(certificate));
    const error = await rejection(list(clientOf(`localhost:${server.port}`, trusting)));
    expect(error).toMatchObject({ name: 'Unreachable', reason: 'tls', message: expect.stringContaining(code) });
    expect(server.requests).toEqual([]);
  });

  test.each(BAD)('%s gets no key through a proxy either', async (_, certificate, code) => {
    const server = using(await serving(certificate));
    const proxy = using(await listenProxy(server.port));
    const env = { HTTPS_PROXY: `http://me:pa55word@127.0.0.1:${proxy.port}` };
    const error = await rejection(list(clientOf('palette.example', { ...trusting, env })));
    expect(error).toMatchObject({ name: 'Unreachable', reason: 'tls', message: expect.stringContaining(code) });
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('pa55word');
    expect(server.requests).toEqual([]);
  });

  test.each(BAD)('%s is accepted when that is asked for, and only then', async (_, certificate) => {
    const server = using(await serving(certificate));
    const client = clientOf(`localhost:${server.port}`, { ...trusting, ignoreInsecureTlsError: true });
    expect(await list(client)).toEqual({ items: [] });
  });

  test('is in order gets it, directly and through a proxy', async () => {
    const server = using(await serving(good));
    expect(await list(clientOf(`localhost:${server.port}`, trusting))).toEqual({ items: [] });
    const proxy = using(await listenProxy(server.port));
    const env = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` };
    expect(await list(clientOf('palette.example', { ...trusting, env }))).toEqual({ items: [] });
    expect(server.requests.map(({ apikey }) => apikey)).toEqual([apiKey, apiKey]);
    // What the proxy passed on was unreadable to it.
    expect(proxy.bytes()).toMatch(/^CONNECT palette\.example:443 HTTP\/1\.1\r\n/);
    expect(proxy.bytes()).not.toContain(apiKey);
  });

  test('is by an authority of our own is in order only where that one is given', async () => {
    const server = using(await serving(good));
    const error = await rejection(list(clientOf(`localhost:${server.port}`, { caCertificate: stranger.certPem })));
    expect(error).toMatchObject({ reason: 'tls' });
    expect(server.requests).toEqual([]);
  });
});

describe('what surrounds the process', () => {
  test('cannot switch verification off', async () => {
    const server = using(await serving(issue({ names })));
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      const client = clientOf(`localhost:${server.port}`, { retryAttempts: 0, env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } });
      expect(await rejection(list(client))).toMatchObject({ reason: 'tls' });
    } finally {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
    }
    expect(server.requests).toEqual([]);
  });

  test.each([
    ['TLSv1.1', "the system's authorities", {}],
    ['TLSv1.1', 'an authority of our own', trusting],
    ['TLSv1', 'no verification', { ignoreInsecureTlsError: true, retryAttempts: 0 }],
  ] as const)('a server that speaks at most %s is refused, with %s', async (maxVersion, _, options) => {
    const old = { minVersion: 'TLSv1', maxVersion, ciphers: 'DEFAULT:@SECLEVEL=0' };
    const server = using(await serving(good, old));
    const error = await rejection(list(clientOf(`localhost:${server.port}`, { retryAttempts: 0, ...options })));
    expect(error).toMatchObject({ name: 'Unreachable', reason: 'tls' });
    expect(server.requests).toEqual([]);
  });
});

describe('a proxy', () => {
  test.each([
    ['sends elsewhere', 'HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n'],
    ['asks for credentials', 'HTTP/1.1 407 No\r\nproxy-authenticate: Basic realm="x"\r\ncontent-length: 0\r\n\r\n'],
    ['answers instead of Palette', 'HTTP/1.1 403 No\r\ncontent-length: 12\r\n\r\n{"items":[]}'],
    ['speaks something else', 'SSH-2.0-OpenSSH_9.0\r\n'],
  ])('that %s sees neither key nor path, and its credentials are in no error', async (_, refusal) => {
    const proxy = using(await listenProxy(0, refusal));
    const env = { HTTPS_PROXY: `http://me:pa55word@127.0.0.1:${proxy.port}` };
    const error = await rejection(list(clientOf('palette.example', { ...trusting, env })));
    expect(error).toMatchObject({ name: 'Unreachable' });
    expect(proxy.bytes()).not.toContain(apiKey);
    expect(proxy.bytes()).not.toContain('/v1/');
    const seen = `${inspect(error, { depth: 10, showHidden: true })}${JSON.stringify(error)}`;
    expect(seen).not.toContain('pa55word');
    expect(seen).not.toContain(Buffer.from('me:pa55word').toString('base64'));
  });

  test('that takes the place of Palette in the tunnel is refused', async () => {
    const server = using(await serving(issue({ by: stranger, names: ['palette.example'] })));
    const proxy = using(await listenProxy(server.port));
    const error = await rejection(
      list(clientOf('palette.example', { ...trusting, env: { HTTPS_PROXY: `127.0.0.1:${proxy.port}` } })),
    );
    expect(error).toMatchObject({ reason: 'tls', message: expect.stringContaining('a proxy that looks into TLS') });
    expect(server.requests).toEqual([]);
  });
});
