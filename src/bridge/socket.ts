import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The shortest limit among the systems in use: 104 bytes with the closing zero on macOS, 108 on Linux. */
const MAX_PATH_BYTES = 103;

/** A unix socket in a directory that nobody else can enter. */
export interface PrivateSocket {
  readonly path: string;
  /** Connections so far wait, and are handed over with the later ones as they come. Call it once. */
  onConnection(take: (socket: Socket) => void): void;
  /** Takes no more connections, and removes the socket with its directory. */
  close(): void;
}

/**
 * Listens on a new unix socket in a new directory of mode 0700.
 *
 * @param parent where to make the directory; without it, the system's directory for temporary files,
 * or `/tmp` when the path would be too long there
 * @throws Error when the path is longer than a socket's may be, or cannot be made
 */
export async function listenPrivately(parent?: string): Promise<PrivateSocket> {
  const directory = makeDirectory(parent);
  const path = join(directory, 'provider.sock');
  const waiting: Socket[] = [];
  let take = (socket: Socket): void => {
    waiting.push(socket);
  };
  const server = createServer({ pauseOnConnect: true }, (socket) => take(socket));
  const remove = (): void => rmSync(directory, { recursive: true, force: true });
  try {
    await listening(server, path);
  } catch (error) {
    remove();
    throw error;
  }
  return {
    path,
    onConnection: (taker) => {
      take = taker;
      for (const socket of waiting.splice(0)) taker(socket);
    },
    close: () => {
      server.close();
      for (const socket of waiting.splice(0)) socket.destroy();
      remove();
    },
  };
}

function makeDirectory(parent: string | undefined): string {
  const candidates = parent ? [parent] : [tmpdir(), '/tmp'];
  const fitting = candidates.find(
    (candidate) => Buffer.byteLength(join(candidate, 'plugin-XXXXXX', 'provider.sock')) <= MAX_PATH_BYTES,
  );
  if (fitting === undefined) {
    throw new Error(
      `${candidates[0]} is too long a path for a unix socket: set PLUGIN_UNIX_SOCKET_DIR to a shorter one, such as /tmp`,
    );
  }
  return mkdtempSync(join(fitting, 'plugin-'));
}

function listening(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
