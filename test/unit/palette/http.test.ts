import { TransportFailure } from '../../../src/palette/failure';
import { createTransport, type HttpRequest, type Transport } from '../../../src/palette/http';
import { systemClock } from '../../../src/runtime/clock';
import { rejection } from './support/client';
import { json, serve, silence, type TestServer } from './support/server';

const request: HttpRequest = { method: 'GET', path: '/v1/x', headers: {} };
const reason = new Error('over');

let server: TestServer;
let transport: Transport;
const closed: Promise<void>[] = [];

beforeEach(async () => {
  server = await serve([
    json(200, {}, { 'set-cookie': 'a=b' }),
    (_, { socket }) => closed.push(new Promise((resolve) => socket.once('close', () => resolve()))),
  ]);
  transport = createTransport({
    origin: server.url,
    trust: { certificates: [], verify: true },
    proxy: undefined,
    clock: systemClock,
    stageMs: 1000,
  });
});
afterEach(async () => {
  await transport.close();
  await server.close();
});

describe('a transport', () => {
  it('gives the whole answer and takes its listener back', async () => {
    const { signal } = new AbortController();
    const remove = jest.spyOn(signal, 'removeEventListener');
    expect(await transport.send(request, { signal })).toMatchObject({
      status: 200,
      body: '{}',
      headers: { 'content-type': 'application/json', 'set-cookie': 'a=b' },
    });
    expect(remove).toHaveBeenCalledTimes(1);
  });

  it('closes the connection of a request that is given up while its answer is waited for', async () => {
    const { signal } = new AbortController();
    await transport.send(request, { signal });
    const controller = new AbortController();
    const outcome = rejection(transport.send(request, { signal: controller.signal }));
    while (closed.length === 0) await new Promise((resolve) => setImmediate(resolve));
    controller.abort(reason);
    expect(await outcome).toMatchObject({ name: 'TransportFailure', left: true, cause: reason });
    await closed[0];
  });

  it('does not send a request that is given up before a connection is free, and says that it has not left', async () => {
    await transport.send(request, { signal: new AbortController().signal });
    const controller = new AbortController();
    const outcome = rejection(transport.send(request, { signal: controller.signal }));
    await Promise.resolve();
    await Promise.resolve();
    controller.abort(reason);
    expect(await outcome).toEqual(new TransportFailure(false, reason));
    expect(await outcome).toMatchObject({ left: false, cause: reason });
    await transport.close();
    expect(server.received).toHaveLength(1);
  });

  it('fails without a request that can be sent', async () => {
    const failure = await rejection(transport.send({ ...request, path: 'no path' }, { signal: new AbortController().signal }));
    expect(failure).toMatchObject({ name: 'TransportFailure', left: false });
  });

  it('never begins with a signal that is aborted', async () => {
    expect(await rejection(transport.send(request, { signal: AbortSignal.abort(reason) }))).toMatchObject({
      left: false,
      cause: reason,
    });
    expect(server.received).toHaveLength(0);
  });
});

it('a transport that was never used closes at once', async () => {
  const idle = await serve([silence]);
  const unused = createTransport({
    origin: idle.url,
    trust: { certificates: [], verify: true },
    proxy: undefined,
    clock: systemClock,
    stageMs: 1000,
  });
  await unused.close();
  await idle.close();
  expect(idle.received).toHaveLength(0);
});
