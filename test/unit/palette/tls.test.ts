import { operations } from '../../../src/palette';
import { authority, serverCertificate } from './support/certificates';
import { clientOf, closeClients, rejection, skippingClock, tenant } from './support/client';
import { json, serve, type TestServer } from './support/server';

let server: TestServer;
let host: string;
beforeAll(async () => {
  server = await serve([json(200, { items: [] })], { tls: true });
  host = `localhost:${server.port}`;
});
afterEach(closeClients);
afterAll(() => server.close());

const list = (client: ReturnType<typeof clientOf>) => client.call(operations.listOverlords, {}, tenant);

describe('the certificate of Palette', () => {
  it('is refused when nobody that is trusted has signed it, at once and with advice', async () => {
    const clock = skippingClock();
    const error = await rejection(list(clientOf(host, { clock })));
    expect(error).toMatchObject({
      name: 'Unreachable',
      reason: 'tls',
      message: expect.stringMatching(/UNABLE_TO_VERIFY_LEAF_SIGNATURE.*ca_certificate/),
    });
    expect(clock.waits).toEqual([]);
    expect(server.received).toHaveLength(0);
  });

  it('is refused for a call that must not be sent twice without any doubt about it', async () => {
    const call = clientOf(host).call(operations.migrateOverlord, { body: { sourceUid: 'a', targetUid: 'b' } }, tenant);
    expect(await rejection(call)).toMatchObject({ name: 'Unreachable', reason: 'tls' });
  });

  it.each([
    ['its authority', authority],
    ['one of several authorities, with text around them', `${serverCertificate}\n# ours:\n${authority}\n`],
  ])('is accepted by %s', async (_, caCertificate) => {
    expect(await list(clientOf(host, { caCertificate }))).toEqual({ items: [] });
  });

  it('may be anything when that is asked for', async () => {
    expect(await list(clientOf(host, { ignoreInsecureTlsError: true }))).toEqual({ items: [] });
    expect(await list(clientOf(`127.0.0.1:${server.port}`, { ignoreInsecureTlsError: true, caCertificate: authority }))).toEqual({
      items: [],
    });
  });

  it('is missing where no TLS is spoken', async () => {
    const plain = await serve([json(200, { items: [] })]);
    const error = await rejection(list(clientOf(`127.0.0.1:${plain.port}`)));
    await plain.close();
    expect(error).toMatchObject({ name: 'Unreachable', reason: 'tls' });
    expect(plain.received).toHaveLength(0);
  });
});
