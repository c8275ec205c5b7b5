import { createServer, type Server, type Socket } from 'node:net';
import fc from 'fast-check';
import { InvalidResponse, listGateways, OutcomeUnknown, PaletteError, Unreachable } from '../../src/palette';
import { clientOf, closeClients } from '../unit/palette/support/client';
import { mutatedBytes } from './support/bytes';
import { checkMessage, fuzz } from './support/fuzz';

const ANSWERS = [
  'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 12\r\n\r\n{"items":[]}',
  'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nc\r\n{"items":[]}\r\n0\r\n\r\n',
  'HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n',
  'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 Not Found\r\ncontent-length: 29\r\n\r\n{"code":"ResourceNotFound"   }',
  'HTTP/1.0 200 OK\r\n\r\n{"items":null}',
  'HTTP/1.1 101 Switching Protocols\r\nupgrade: h2c\r\nconnection: upgrade\r\n\r\n',
].map((text) => Buffer.from(text));

describe('the client, over a real socket', () => {
  let server: Server;
  let url: string;
  let bytes: Buffer = Buffer.alloc(0);
  const sockets = new Set<Socket>();
  beforeAll(async () => {
    server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
      socket.once('data', () => socket.end(bytes));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  afterEach(closeClients);

  test('settles, whatever bytes come back', async () => {
    const client = clientOf(url, { retryAttempts: 1 });
    await fuzz(
      'bytes to the client',
      mutatedBytes(fc.constantFrom(...ANSWERS)),
      async (answer) => {
        bytes = answer;
        try {
          await listGateways(client, {});
        } catch (error) {
          const typed = [PaletteError, Unreachable, OutcomeUnknown, InvalidResponse].some((kind) => error instanceof kind);
          if (!typed) throw error;
          checkMessage((error as Error).message);
        }
      },
      { runs: 150, share: 0.1, limitMs: 1000 },
    );
  });
});
