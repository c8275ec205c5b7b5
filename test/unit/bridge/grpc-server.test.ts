import { once } from 'node:events';
import type { ClientHttp2Session } from 'node:http2';
import { frame } from '../../../src/bridge/grpc/framing';
import type { CallContext, MethodTable, StreamMethod, UnaryMethod } from '../../../src/bridge/grpc/methods';
import { GrpcError, Status } from '../../../src/bridge/grpc/status';
import { createGrpcServer, type GrpcServer } from '../../../src/bridge/grpc-server';
import { listenPrivately, type PrivateSocket } from '../../../src/bridge/socket';
import { HandClock } from './hand-clock';
import { begin, callOnce, connectHttp2, outcome } from './http2-client';

interface Session {
  readonly number: number;
}

const unary = (answer: (request: string, context: CallContext<Session>) => Promise<string> | string): UnaryMethod<Session> => ({
  kind: 'unary',
  answer: async (request, context) => Buffer.from(await answer(Buffer.from(request).toString(), context)),
});

const stream = (answer: (context: CallContext<Session>) => AsyncIterable<string>): StreamMethod<Session> => ({
  kind: 'stream',
  answer: async function* (context) {
    for await (const text of answer(context)) yield Buffer.from(text);
  },
});

describe('createGrpcServer', () => {
  const clock = new HandClock();
  const logged: string[] = [];
  let ended: number[];
  let table: Map<string, UnaryMethod<Session> | StreamMethod<Session>>;
  let socket: PrivateSocket;
  let server: GrpcServer;
  let client: ClientHttp2Session;

  beforeEach(async () => {
    table = new Map([['/test.Test/Echo', unary((request) => request)]]);
    let opened = 0;
    logged.length = 0;
    const ends: number[] = [];
    ended = ends;
    server = createGrpcServer<Session>({
      methods: Promise.resolve(table as MethodTable<Session>),
      openSession: () => ({ number: ++opened }),
      closeSession: ({ number }) => ends.push(number),
      clock,
      log: (_, message) => logged.push(message),
    });
    socket = await listenPrivately();
    socket.onConnection((connection) => server.accept(connection));
    client = connectHttp2(socket.path);
  });

  afterEach(() => {
    client.destroy();
    server.destroy();
    socket.close();
  });

  test('answers a unary call', async () => {
    expect(await callOnce(client, '/test.Test/Echo', 'hello')).toEqual({
      httpStatus: 200,
      status: '0',
      message: undefined,
      messages: ['hello'],
    });
  });

  test('takes a message that comes in pieces', async () => {
    const call = begin(client, '/test.Test/Echo');
    const bytes = frame(Buffer.from('x'.repeat(50_000)));
    for (let i = 0; i < bytes.length; i += 7001) call.write(bytes.subarray(i, i + 7001));
    call.end();
    expect((await outcome(call)).messages[0]).toHaveLength(50_000);
  });

  test('many calls at a time come back each with its own answer', async () => {
    const names = Array.from({ length: 200 }, (_, i) => `call ${i}`);
    const answers = await Promise.all(names.map((name) => callOnce(client, '/test.Test/Echo', name)));
    expect(answers.map(({ messages }) => messages[0])).toEqual(names);
  });

  test('a large message passes in both directions', async () => {
    const text = 'y'.repeat(20_000_000);
    expect((await callOnce(client, '/test.Test/Echo', text)).messages[0] === text).toBe(true);
  });

  test.each<[string, string, Record<string, string>, Buffer, { status?: string; message?: string; httpStatus?: number }]>([
    [
      'an unknown method',
      '/test.Test/Nothing',
      {},
      frame(Buffer.alloc(0)),
      { status: '12', message: '/test.Test/Nothing is not implemented' },
    ],
    [
      'a compressed message',
      '/test.Test/Echo',
      {},
      Buffer.from([1, 0, 0, 0, 0]),
      { status: '12', message: 'compressed messages are not supported' },
    ],
    ['too large a message', '/test.Test/Echo', {}, Buffer.from([0, 0xff, 0, 0, 0]), { status: '8' }],
    ['no message', '/test.Test/Echo', {}, Buffer.alloc(0), { status: '13' }],
    ['two messages', '/test.Test/Echo', {}, Buffer.concat([frame(Buffer.of(1)), frame(Buffer.of(2))]), { status: '13' }],
    ['half a message', '/test.Test/Echo', {}, frame(Buffer.from('abc')).subarray(0, 6), { status: '13' }],
    ['something that is no gRPC', '/test.Test/Echo', { 'content-type': 'text/html' }, Buffer.from('<html>'), { httpStatus: 415 }],
  ])('refuses %s', async (_, path, headers, bytes, expected) => {
    const call = begin(client, path, headers);
    call.end(bytes);
    expect(await outcome(call)).toMatchObject(expected);
    expect((await callOnce(client, '/test.Test/Echo', 'still here')).messages).toEqual(['still here']);
  });

  test('a status that is thrown goes out as it is; anything else is INTERNAL, and logged', async () => {
    table.set(
      '/t/Status',
      unary(() => Promise.reject(new GrpcError(Status.RESOURCE_EXHAUSTED, '100 % für heute'))),
    );
    table.set(
      '/t/Bug',
      unary(() => Promise.reject(new TypeError('oops'))),
    );
    expect(await callOnce(client, '/t/Status')).toMatchObject({ status: '8', message: '100 % für heute', messages: [] });
    expect(logged).toEqual([]);
    expect(await callOnce(client, '/t/Bug')).toMatchObject({ status: '13', message: 'oops' });
    expect(logged).toEqual(['call of /t/Bug failed']);
  });

  test('tells the handler that the caller has gone', async () => {
    const happened: string[] = [];
    table.set(
      '/t/Wait',
      unary(async (_, { signal }) => {
        const aborted = once(signal, 'abort');
        call.close(8);
        await aborted;
        happened.push('aborted');
        return '';
      }),
    );
    const call = begin(client, '/t/Wait');
    call.end(frame(Buffer.alloc(0)));
    await outcome(call);
    await callOnce(client, '/test.Test/Echo');
    expect(happened).toEqual(['aborted']);
  });

  test('gives up at the deadline that the caller names, and tells the handler', async () => {
    let signal: AbortSignal | undefined;
    table.set(
      '/t/Slow',
      unary((_, context) => {
        signal = context.signal;
        return new Promise(() => clock.advance(5000));
      }),
    );
    expect(await callOnce(client, '/t/Slow', '', { 'grpc-timeout': '5S' })).toMatchObject({ status: '4' });
    expect(signal?.aborted).toBe(true);
  });

  test('a call that is done leaves no timer', async () => {
    await callOnce(client, '/test.Test/Echo', 'quick', { 'grpc-timeout': '1H' });
    expect(clock.sleeping).toEqual([]);
  });

  test('streams', async () => {
    table.set(
      '/t/Count',
      stream(async function* () {
        for (let i = 0; i < 5; i++) yield `${i}`;
      }),
    );
    expect(await callOnce(client, '/t/Count')).toMatchObject({ status: '0', messages: ['0', '1', '2', '3', '4'] });
  });

  test('a stream that fails ends with the status after what it has said', async () => {
    table.set(
      '/t/Fail',
      stream(async function* () {
        yield 'one';
        throw new GrpcError(Status.INTERNAL, 'no two');
      }),
    );
    expect(await callOnce(client, '/t/Fail')).toMatchObject({ status: '13', message: 'no two', messages: ['one'] });
  });

  test('a stream waits for a reader that is slow', async () => {
    let made = 0;
    table.set(
      '/t/Flood',
      stream(async function* () {
        for (made = 0; made < 100; made++) yield 'z'.repeat(1_000_000);
      }),
    );
    const call = begin(client, '/t/Flood');
    call.end();
    await new Promise((resolve) => call.once('response', resolve));
    // Nobody reads: no more than the windows hold is made.
    for (let i = 0; i < 50; i++) await new Promise((resolve) => setImmediate(resolve));
    expect(made).toBeLessThan(50);
    expect((await outcome(call)).messages).toHaveLength(100);
  });

  test('each connection has its own session, and its end is told', async () => {
    table.set(
      '/t/Who',
      unary((_, { session }) => String(session.number)),
    );
    const second = connectHttp2(socket.path);
    expect(
      [await callOnce(client, '/t/Who'), await callOnce(second, '/t/Who'), await callOnce(client, '/t/Who')].map(
        ({ messages }) => messages[0],
      ),
    ).toEqual(['1', '2', '1']);
    second.destroy();
    while (ended.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(ended).toEqual([2]);
  });

  test('close ends what is streamed, and then the connections', async () => {
    table.set(
      '/t/Silence',
      stream(async function* ({ signal }) {
        yield 'begun';
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
      }),
    );
    const call = callOnce(client, '/t/Silence');
    await callOnce(client, '/test.Test/Echo');
    await server.close();
    expect(await call).toMatchObject({ status: '0', messages: ['begun'] });
    expect(ended).toEqual([1]);
  });
});
