import { once } from 'node:events';
import { createConnection } from 'node:net';
import fc from 'fast-check';
import { parseTimeout } from '../../src/bridge/grpc/timeout';
import { handshakeLine, offeredProtocols } from '../../src/bridge/handshake';
import { type Reattached, serveReattach } from '../../src/bridge/reattach';
import { noLog } from '../../src/runtime/log';
import { fakeProvider } from '../unit/bridge/fake-provider';
import { connect, type TestClient } from '../unit/bridge/grpc-client';
import { mutatedBytes } from './support/bytes';
import { fuzz } from './support/fuzz';

const PREFACE = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');

function http2Frame(type: number, flags: number, stream: number, payload: Uint8Array): Buffer {
  const head = Buffer.alloc(9);
  head.writeUIntBE(payload.length, 0, 3);
  head[3] = type;
  head[4] = flags;
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, payload]);
}

/** A header without compression: literal, not indexed, new name. */
function literal(name: string, value: string): Buffer {
  return Buffer.concat([Buffer.from([0, name.length]), Buffer.from(name), Buffer.from([value.length]), Buffer.from(value)]);
}

const HEADERS = Buffer.concat([
  literal(':method', 'POST'),
  literal(':scheme', 'http'),
  literal(':path', '/tfplugin6.Provider/GetMetadata'),
  literal(':authority', 'localhost'),
  literal('content-type', 'application/grpc'),
  literal('grpc-timeout', '1S'),
]);

/** A whole conversation: settings, a call with its message, a window update, a ping, and the end. */
const CONVERSATION = Buffer.concat([
  PREFACE,
  http2Frame(4, 0, 0, Buffer.from([0, 4, 0, 1, 0, 0])),
  http2Frame(1, 4, 1, HEADERS),
  http2Frame(0, 1, 1, Buffer.from([0, 0, 0, 0, 0])),
  http2Frame(8, 0, 0, Buffer.from([0, 0, 1, 0])),
  http2Frame(6, 0, 0, Buffer.alloc(8)),
  http2Frame(1, 4, 3, HEADERS),
  http2Frame(0, 0, 3, Buffer.from([0, 0xff, 0xff, 0xff, 0xff, 1, 2, 3])),
  http2Frame(3, 0, 3, Buffer.from([0, 0, 0, 8])),
  http2Frame(7, 0, 0, Buffer.alloc(8)),
]);

describe('the socket of a plugin', () => {
  let reattached: Reattached;
  let client: TestClient;
  beforeAll(async () => {
    reattached = await serveReattach({ loadProvider: async () => fakeProvider().create, log: noLog });
    client = connect(reattached.address);
    await client.provider('getMetadata', {});
  });
  afterAll(async () => {
    client.close();
    await reattached.close();
  });

  test('whatever bytes a connection brings, the others are served on', async () => {
    await fuzz(
      'bytes on the socket',
      mutatedBytes(
        fc.constantFrom(CONVERSATION, CONVERSATION.subarray(PREFACE.length), Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n')),
      ),
      async (bytes) => {
        const socket = createConnection(reattached.address);
        socket.on('error', () => {});
        socket.resume();
        await once(socket, 'connect');
        const closed = new Promise((resolve) => socket.once('close', resolve));
        // Half of what is sent is answered while the rest comes.
        socket.write(bytes.subarray(0, bytes.length >> 1));
        await new Promise((resolve) => setImmediate(resolve));
        socket.end(bytes.subarray(bytes.length >> 1));
        await new Promise((resolve) => setImmediate(resolve));
        socket.destroy();
        await closed;
        expect((await client.provider('getMetadata', {})).resources).toHaveLength(1);
      },
      { runs: 100, share: 0.05, limitMs: 1000 },
    );
  });

  test('whatever message a call brings, the connection is served on', async () => {
    await fuzz(
      'messages on the socket',
      mutatedBytes(fc.constant(Buffer.from([0x0a, 10, ...Buffer.from('fake_thing'), 0x12, 2, 0x0a, 0]))),
      async (bytes) => {
        await client.raw('/tfplugin6.Provider/ReadResource', bytes).catch((error: { readonly code?: number }) => {
          if (error.code !== 13) throw error;
        });
        expect((await client.provider('getMetadata', {})).resources).toHaveLength(1);
      },
      { runs: 80, share: 0.05, limitMs: 1000 },
    );
  });
});

test('whatever the environment says, the handshake is one line', async () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('6', '5,6', ',,', 'NaN', '1e9', '6\n1|5|tcp|evil:1|grpc|', '|', '__proto__'));
  const env = fc.record(
    { PLUGIN_PROTOCOL_VERSIONS: text, PLUGIN_MULTIPLEX_GRPC: text, PLUGIN_MIN_PORT: text },
    { requiredKeys: [] },
  );
  await fuzz(
    'handshakes',
    fc.tuple(env, fc.uint8Array({ maxLength: 50 })),
    ([variables, der]) => {
      offeredProtocols(variables);
      const line = handshakeLine(variables, { address: '/tmp/plugin-x/provider.sock', certificate: Buffer.from(der) });
      expect(line).toMatch(/^1\|6\|unix\|\/tmp\/plugin-x\/provider\.sock\|grpc\|[A-Za-z0-9+/]*(\|false)?\n$/);
    },
    { runs: 500 },
  );
});

test('whatever a caller waits, it is a time or none', async () => {
  await fuzz(
    'timeouts',
    fc.oneof(fc.string({ maxLength: 12 }), fc.stringMatching(/^\d{1,10}[HMSmunx]$/)),
    (header) => {
      const ms = parseTimeout(header);
      if (ms !== undefined) expect(Number.isSafeInteger(ms) && ms >= 0 && ms < 2 ** 31).toBe(true);
    },
    { runs: 500 },
  );
});
