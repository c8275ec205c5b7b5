import { X509Certificate } from 'node:crypto';
import { get } from 'node:https';
import { connect } from 'node:tls';
import { Agent, fetch as undiciFetch } from 'undici';
import { Site } from '../support';

let site: Site;
let url: string;
let ca: string;
beforeAll(async () => {
  site = new Site({ https: { names: ['palette.example', '192.0.2.7'] }, seed: 'demo' });
  url = await site.sim.listen();
  ca = site.sim.caCertificate ?? '';
});
afterAll(() => site.sim.close());

const headers = { apikey: 'local-palette' };

/** The status of an HTTPS request, or the code of its error. */
function status(host: string, options: object): Promise<number | string | undefined> {
  return new Promise((resolve) => {
    const request = get({ host, port: new URL(url).port, path: '/v1/overlords', headers, agent: false, ...options }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
  });
}

test('it says that it is https', () => {
  expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  expect(new X509Certificate(ca).ca).toBe(true);
});

test.each([
  ['its authority, by address', '127.0.0.1', {}, 200],
  ['its authority, by name', 'localhost', {}, 200],
  ['its authority, by a name that was asked for', '127.0.0.1', { servername: 'palette.example' }, 200],
  ['its authority, by a name that was not', '127.0.0.1', { servername: 'other.example' }, 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['the system’s authorities only', '127.0.0.1', { ca: undefined }, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
])('who trusts %s', async (_, host, options, expected) => {
  expect(await status(host, { ca, ...options })).toBe(expected);
});

test('undici connects with the authority, and not without', async () => {
  const dispatcher = new Agent({ connect: { ca } });
  expect((await undiciFetch(`${url}/v1/overlords`, { headers, dispatcher })).status).toBe(200);
  await expect(undiciFetch(`${url}/v1/overlords`, { headers })).rejects.toThrow('fetch failed');
  await dispatcher.close();
});

test('TLS 1.1 is refused', async () => {
  const error = await new Promise((resolve) => {
    const options = {
      host: '127.0.0.1',
      port: Number(new URL(url).port),
      ca,
      maxVersion: 'TLSv1.1',
      minVersion: 'TLSv1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    } as const;
    const socket = connect(options, () => resolve('connected'));
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
  });
  expect(error).toBe('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION');
});

test('a connection is reset below TLS', async () => {
  site.sim.control.addFault({ match: { path: '/v1/overlords' }, action: 'drop-before' });
  expect(await status('127.0.0.1', { ca })).toBe('ECONNRESET');
  expect(await status('127.0.0.1', { ca })).toBe(200);
});

test('commands for kubectl name the scheme', async () => {
  const dispatcher = new Agent({ connect: { ca } });
  const answer = await undiciFetch(`${url}/v1/pcg/selfHosted`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ cloudType: 'vsphere', name: 'cologne' }),
    dispatcher,
  });
  expect(JSON.stringify(await answer.json())).toContain(`${url}/v1/pcg/`);
  await dispatcher.close();
});
