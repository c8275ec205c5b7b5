import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect } from 'node:net';
import { inspect } from 'node:util';
import { operations } from '../../../src/palette';
import { closeServer, listen } from '../../support/listen';
import { authority, serverCertificate, serverKey } from './support/certificates';
import { clientOf, closeClients, rejection, skippingClock, tenant } from './support/client';
import { json, serve, type TestServer } from './support/server';

interface TestProxy {
  readonly url: string;
  readonly asked: readonly { readonly target: string; readonly authorization: string | undefined }[];
  close(): Promise<void>;
}

/** A proxy that leads every tunnel to the server, whatever name it is asked for, or answers it with a status. */
async function proxyTo(server: TestServer, { status = 200, tls = false } = {}): Promise<TestProxy> {
  const asked: { target: string; authorization: string | undefined }[] = [];
  const proxy: Server = tls ? createTlsServer({ cert: serverCertificate, key: serverKey }) : createServer();
  proxy.on('tlsClientError', () => undefined);
  proxy.on('connect', (request, socket) => {
    asked.push({ target: request.url ?? '', authorization: request.headers['proxy-authorization'] });
    socket.on('error', () => undefined);
    if (status !== 200) {
      socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
      return;
    }
    const upstream = connect(server.port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('close', () => upstream.destroy());
  });
  const port = await listen(proxy);
  return { url: `${tls ? 'https' : 'http'}://localhost:${port}`, asked, close: () => closeServer(proxy) };
}

let server: TestServer;
beforeEach(async () => {
  server = await serve([json(200, { items: [] })], { tls: true });
});
afterEach(async () => {
  await closeClients();
  await server.close();
});

const list = (client: ReturnType<typeof clientOf>) => client.call(operations.listOverlords, {}, tenant);

describe('through a proxy', () => {
  it('the call goes in a tunnel, with the certificate checked', async () => {
    const proxy = await proxyTo(server);
    const client = clientOf('palette.example', { env: { HTTPS_PROXY: proxy.url }, caCertificate: authority });
    expect(await list(client)).toEqual({ items: [] });
    expect(await list(client)).toEqual({ items: [] });
    expect(proxy.asked[0]).toEqual({ target: 'palette.example:443', authorization: undefined });
    expect(server.received).toHaveLength(2);
    await closeClients();
    await proxy.close();
  });

  it('an untrusted certificate is refused, and accepted when that is asked for', async () => {
    const proxy = await proxyTo(server);
    const env = { HTTPS_PROXY: proxy.url };
    expect(await rejection(list(clientOf('palette.example', { env })))).toMatchObject({ name: 'Unreachable', reason: 'tls' });
    expect(await rejection(list(clientOf('other.example', { env, caCertificate: authority })))).toMatchObject({
      reason: 'tls',
      message: expect.stringContaining('ERR_TLS_CERT_ALTNAME_INVALID'),
    });
    expect(await list(clientOf('other.example', { env, ignoreInsecureTlsError: true }))).toEqual({ items: [] });
    await closeClients();
    await proxy.close();
  });

  it('its credentials go to it and into no error', async () => {
    const proxy = await proxyTo(server, { status: 407 });
    const url = proxy.url.replace('http://', 'http://me:pa55word@');
    const error = await rejection(list(clientOf('palette.example', { env: { https_proxy: url } })));
    expect(proxy.asked).toEqual([
      { target: 'palette.example:443', authorization: `Basic ${Buffer.from('me:pa55word').toString('base64')}` },
    ]);
    expect(error).toMatchObject({
      name: 'Unreachable',
      reason: 'proxy',
      message: expect.stringContaining(proxy.url.replace('http://', '')),
    });
    expect(inspect(error, { depth: 10 })).not.toContain('pa55word');
    await closeClients();
    await proxy.close();
  });

  it('one that is reached by TLS must have a trusted certificate, even where Palette need not', async () => {
    const proxy = await proxyTo(server, { tls: true });
    const env = { HTTPS_PROXY: proxy.url };
    expect(await list(clientOf('palette.example', { env, caCertificate: authority }))).toEqual({ items: [] });
    expect(await rejection(list(clientOf('palette.example', { env, ignoreInsecureTlsError: true })))).toMatchObject({
      name: 'Unreachable',
      reason: 'tls',
    });
    expect(proxy.asked).toHaveLength(1);
    await closeClients();
    await proxy.close();
  });

  it('one that finds no way is asked again, also for a call that must not be sent twice', async () => {
    const proxy = await proxyTo(server, { status: 503 });
    const clock = skippingClock();
    const client = clientOf('palette.example', { env: { HTTPS_PROXY: proxy.url }, clock, retryAttempts: 2 });
    const call = client.call(operations.migrateOverlord, { body: { sourceUid: 'a', targetUid: 'b' } }, tenant);
    expect(await rejection(call)).toMatchObject({ name: 'Unreachable', reason: 'proxy' });
    expect(clock.waits).toHaveLength(2);
    expect(server.received).toHaveLength(0);
    await closeClients();
    await proxy.close();
  });

  it('one that is not there is named', async () => {
    const proxy = await proxyTo(server);
    await proxy.close();
    const error = await rejection(list(clientOf('palette.example', { env: { HTTPS_PROXY: proxy.url }, retryAttempts: 0 })));
    expect(error).toMatchObject({
      reason: 'proxy',
      message: expect.stringMatching(/the proxy localhost:\d+ does not let us through.*ECONNREFUSED.*NO_PROXY/),
    });
  });
});

describe('past a proxy', () => {
  it('goes what is on this machine', async () => {
    const proxy = await proxyTo(server);
    const client = clientOf(`localhost:${server.port}`, {
      env: { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url },
      caCertificate: authority,
    });
    expect(await list(client)).toEqual({ items: [] });
    expect(proxy.asked).toEqual([]);
    await proxy.close();
  });

  it('the environment of the process counts for nothing: only the one that was passed in does', async () => {
    const proxy = await proxyTo(server);
    const before = process.env.HTTPS_PROXY;
    process.env.HTTPS_PROXY = 'http://127.0.0.1:9';
    try {
      expect(await list(clientOf('palette.example', { env: { HTTPS_PROXY: proxy.url }, caCertificate: authority }))).toEqual({
        items: [],
      });
    } finally {
      if (before === undefined) delete process.env.HTTPS_PROXY;
      else process.env.HTTPS_PROXY = before;
    }
    await closeClients();
    await proxy.close();
  });
});
