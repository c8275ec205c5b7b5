import { createServer as createHttp, type Server } from 'node:http';
import { createSecureServer } from 'node:http2';
import { type AddressInfo, connect, createServer as createTcp, type Socket, type Server as TcpServer } from 'node:net';
import { createServer as createTls } from 'node:tls';
import { tryConnection } from '../../../../src/cli/network/try-connection';
import type { Connection } from '../../../../src/domain/network';
import { createAuthority } from '../../../../src/runtime/certificate-authority';

const ours = createAuthority('Acme Root', Date.now());
const proxys = createAuthority('Acme Proxy', Date.now());
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function listening(server: TcpServer | Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

const certificate = (authority: typeof ours) => {
  const { certPem: cert, keyPem: key } = authority.issue(['localhost']);
  return { cert, key };
};

/** A Palette: HTTP/2 and HTTP/1.1 over TLS. */
const palette = () => {
  const server = createSecureServer({ ...certificate(ours), allowHTTP1: true }, (_, response) => void response.end('{}'));
  return listening(server as unknown as Server);
};

/** A proxy that leads to a port, or answers with a status. */
async function proxyTo(port: number, status = 200): Promise<string> {
  const proxy = createHttp();
  proxy.on('connect', (_, socket) => {
    socket.on('error', () => undefined);
    if (status !== 200) return void socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
    const upstream = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
  });
  return `http://127.0.0.1:${await listening(proxy)}`;
}

/** What opens TLS on the way: a certificate of its own, and no protocol but those that it knows. */
const opener = (protocols: string[]) => listening(createTls({ ...certificate(proxys), ALPNProtocols: protocols }));

const attempt = (connection: Partial<Connection>, timeoutMs = 10_000) =>
  tryConnection(
    {
      from: 'gateway dc1',
      to: 'Palette',
      host: 'localhost',
      port: 443,
      protocol: 'HTTPS',
      proxy: undefined,
      proxyCa: undefined,
      purpose: '',
      ...connection,
    },
    { timeoutMs, authorities: [ours.certPem], signal: new AbortController().signal },
  );

test('what is open is told with the issuer of its certificate', async () => {
  const port = await palette();
  expect(await attempt({ port })).toEqual({ outcome: 'open', detail: 'certificate of Acme Root' });
  expect(await attempt({ port, protocol: 'gRPC' })).toEqual({ outcome: 'open', detail: 'HTTP/2, certificate of Acme Root' });
  expect(await attempt({ port, protocol: 'TCP' })).toEqual({ outcome: 'open', detail: '' });
});

test('through a proxy that passes TLS on, both are open', async () => {
  const proxy = await proxyTo(await palette());
  expect(await attempt({ proxy })).toMatchObject({ outcome: 'open' });
  expect(await attempt({ proxy, protocol: 'gRPC' })).toMatchObject({ outcome: 'open' });
});

test('a proxy that signs anew is found by its authority, and by an issuer whom nobody trusts', async () => {
  const proxy = await proxyTo(await opener(['http/1.1']));
  expect(await attempt({ proxy, proxyCa: proxys.certPem })).toEqual({
    outcome: 'intercepted',
    detail: 'by the proxy, with a certificate of Acme Proxy',
  });
  expect(await attempt({ proxy })).toMatchObject({
    outcome: 'intercepted',
    detail: expect.stringMatching(/^certificate of Acme Proxy, which is not trusted here .* --ca$/),
  });
});

test('a proxy that lets no HTTP/2 through refuses gRPC alone', async () => {
  const proxy = await proxyTo(await opener(['http/1.1']));
  expect(await attempt({ proxy, proxyCa: proxys.certPem, protocol: 'gRPC' })).toEqual({
    outcome: 'refused',
    detail: 'HTTP/2 is not let through (certificate of Acme Proxy): agents fall back to a WebSocket',
  });
  // One that says that it knows HTTP/2, and doesn't.
  const liar = createTls({ ...certificate(ours), ALPNProtocols: ['h2'] }, (socket) => void socket.end('no\r\n'));
  expect(await attempt({ port: await listening(liar), protocol: 'gRPC' })).toMatchObject({
    outcome: 'refused',
    detail: expect.stringMatching(/^HTTP\/2 is not let through: /),
  });
});

test('a proxy that wants a login, and one that gives no way', async () => {
  expect(await attempt({ proxy: await proxyTo(0, 407) })).toEqual({ outcome: 'refused', detail: 'the proxy wants a login (407)' });
  expect(await attempt({ proxy: await proxyTo(0, 403) })).toMatchObject({
    outcome: 'refused',
    detail: expect.stringContaining('403'),
  });
});

test('what is closed is refused, what never answers is filtered, and what has no address here is not checkable', async () => {
  const closed = createTcp();
  const port = await listening(closed);
  await new Promise((done) => closed.close(done));
  expect(await attempt({ port })).toEqual({ outcome: 'refused', detail: 'ECONNREFUSED' });
  const silent = await listening(createTcp(() => undefined));
  expect(await attempt({ port: silent }, 200)).toEqual({ outcome: 'filtered', detail: 'nothing came back in time' });
  expect(await attempt({ host: undefined })).toMatchObject({ outcome: 'not checkable from here' });
  expect(await attempt({ host: 'no-such-host.invalid' })).toMatchObject({ outcome: 'not checkable from here' });
});
