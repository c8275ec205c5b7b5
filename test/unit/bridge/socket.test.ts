import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listenPrivately } from '../../../src/bridge/socket';

describe('listenPrivately', () => {
  let parent: string;
  const temporary = process.env.TMPDIR;

  beforeEach(() => {
    parent = mkdtempSync(join('/tmp', 'socket-'));
  });

  afterEach(() => {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
    rmSync(parent, { recursive: true });
  });

  test('the socket is in a directory of its own that only its owner can enter', async () => {
    const sockets = [await listenPrivately(parent), await listenPrivately(parent)];
    expect(new Set(sockets.map(({ path }) => dirname(path))).size).toBe(2);
    for (const { path, close } of sockets) {
      expect(statSync(path).isSocket()).toBe(true);
      expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
      close();
      expect(existsSync(dirname(path))).toBe(false);
    }
  });

  test('connections wait until somebody takes them, and nothing of what they sent is lost', async () => {
    const socket = await listenPrivately(parent);
    const early = createConnection(socket.path);
    early.write('hello');
    await new Promise((resolve) => early.once('connect', resolve));
    await new Promise((resolve) => setImmediate(resolve));
    const heard = await new Promise<string>((resolve) => {
      socket.onConnection((taken) => {
        taken.on('data', (data) => resolve(String(data)));
        taken.resume();
      });
    });
    expect(heard).toBe('hello');
    early.destroy();
    socket.close();
  });

  test('without a directory the one for temporary files is used, or /tmp where its path is too long', async () => {
    process.env.TMPDIR = parent;
    const first = await listenPrivately();
    expect(dirname(dirname(first.path))).toBe(tmpdir());
    first.close();
    process.env.TMPDIR = join(parent, 'x'.repeat(90));
    const second = await listenPrivately();
    expect(dirname(dirname(second.path))).toBe('/tmp');
    second.close();
  });

  test('a directory that is named is not replaced by another', async () => {
    await expect(listenPrivately(join(parent, 'x'.repeat(90)))).rejects.toThrow(/too long a path for a unix socket/);
    expect(readdirSync(parent)).toEqual([]);
  });
});
