import type { ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { operations, parseHost } from '../../src/palette';
import { ListTotal, pages } from '../../src/palette/paging';
import { systemClock } from '../../src/runtime/clock';
import { apiKey, clientOf, closeClients, rejection, tenant } from '../unit/palette/support/client';
import { type Listening, listenHttp } from './support/servers';

const open: Listening[] = [];
const using = (server: Listening): Listening => {
  open.push(server);
  return server;
};
afterEach(async () => {
  await closeClients();
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const redirect = (status: number, location: string) => (response: ServerResponse) => {
  response.writeHead(status, { location, 'content-length': 0 });
  response.end();
};

describe('a redirect', () => {
  const STATUSES = [300, 301, 302, 303, 307, 308];
  const places: readonly (readonly [what: string, location: (own: number, other: number) => string])[] = [
    ['another port', (_, other) => `http://127.0.0.1:${other}/v1/overlords`],
    ['another name of this machine', (_, other) => `http://localhost:${other}/`],
    ['another scheme', (_, other) => `https://127.0.0.1:${other}/`],
    ['where no scheme is said', (_, other) => `//127.0.0.1:${other}/`],
    ['backslashes', (_, other) => `\\\\127.0.0.1:${other}/`],
    ['the same host', (own) => `http://127.0.0.1:${own}/elsewhere`],
    ['a path', () => '/elsewhere'],
    ['itself', () => '/v1/overlords'],
  ];
  test.each(places)('to %s is not followed', async (_, location) => {
    const other = using(await listenHttp());
    for (const status of STATUSES) {
      let own = 0;
      const server = using(await listenHttp((response) => redirect(status, location(own, other.port))(response)));
      own = server.port;
      const client = clientOf(`http://127.0.0.1:${server.port}`);
      const read = await rejection(client.call(operations.listOverlords, {}, tenant));
      expect(read).toMatchObject({ name: 'PaletteError', status });
      const write = await rejection(client.call(operations.migrateOverlord, { body: { sourceUid: 'a', targetUid: 'b' } }, tenant));
      expect(write).toMatchObject({ name: 'PaletteError', status });
      expect(server.requests).toHaveLength(2);
    }
    expect(other.requests).toEqual([]);
    expect(other.bytes()).toBe('');
  });
});

// 3943029 showed the host, and the pointer.
test('the API key is in no error about where an answer leads, or what is wrong in it', async () => {
  const answers = [
    (response: ServerResponse) => redirect(302, `https://${apiKey}.example/`)(response),
    (response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const annotations = { [apiKey]: 7, [JSON.stringify(apiKey)]: 7 };
      response.end(JSON.stringify({ items: [{ metadata: { uid: 'u', name: 'n', annotations } }] }));
    },
  ];
  for (const answer of answers) {
    const server = using(await listenHttp(answer));
    const error = await rejection(clientOf(`http://127.0.0.1:${server.port}`).call(operations.listOverlords, {}, tenant));
    expect((error as Error).message).toContain('(sensitive value)');
    expect(inspect(error, { depth: 10, showHidden: true }).toLowerCase()).not.toContain(apiKey.toLowerCase());
  }
});

describe('plain http', () => {
  test.each([
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://127.0.0.1.',
    'http://127.0.0.1.nip.io',
    'http://localhost.',
    'http://localhost.localdomain',
    'http://xlocalhost',
    'http://[::ffff:1.2.3.4]',
    'http://[::ffff:0:127.0.0.1]',
    'http://[fe80::1]',
    'http://[::]',
    'http://0.0.0.0',
    'http://0',
    'http://128.0.0.1',
    'http://126.255.255.255',
    'http://10.0.0.1',
    'http://2130706434.evil.example',
    'http://0x7f.1.evil.example',
    'http://127.1@evil.example',
    'http://127.0.0.1@evil.example',
    'http://127.0.0.1:80@evil.example',
    'http://127.0.0.1#@evil.example',
    'http://evil.example#127.0.0.1',
    'http://evil.example/?127.0.0.1',
    'http://evil.example\\@127.0.0.1',
    'http:\\\\evil.example',
    'http:/evil.example',
    'http:evil.example',
    'HTTP://EVIL.EXAMPLE',
    'hTTp://evil.example',
    ' http://evil.example',
    'http://evil.example\u0000.localhost',
    'http://evil。example',
    'http://127.0.0.1%2eevil.example',
    'http://127.0.0.1\u200b.evil.example',
  ])('to %j is not sent', (text) => {
    let host: ReturnType<typeof parseHost> | undefined;
    try {
      host = parseHost(text);
    } catch (error) {
      expect(error).toMatchObject({ name: 'ConfigurationError', option: 'host' });
      return;
    }
    // What is taken is this machine after all, or goes over TLS.
    expect(host.loopback || host.baseUrl.startsWith('https://')).toBe(true);
    expect(host.hostName).not.toContain('evil');
  });

  // Other spellings of 127.0.0.1 and ::1: the address that is checked is the one that is connected to.
  test.each([
    'http://0x7f.1',
    'http://0177.0.0.1',
    'http://2130706433',
    'http://127.1',
    'http://①②⑦.0.0.1',
    'http://LOCALHOST',
    'http://[0:0:0:0:0:0:0:1]',
  ])('to %s goes to this machine', (text) => {
    const { baseUrl, loopback } = parseHost(text);
    expect(loopback).toBe(true);
    expect(baseUrl).toMatch(/^http:\/\/(127\.0\.0\.1|localhost|\[::1\])$/);
  });
});

describe('a call', () => {
  test.each(['../../v1/overlords', 'a/b', 'a?x=1', 'a#b', 'a\r\nX-Evil: 1', '%2e%2e', '\u0000', '..%2f'])(
    'stays on its path with the uid %j',
    async (uid) => {
      let url: string | undefined;
      const server = using(
        await listenHttp((response, request) => {
          url = request.url;
          response.writeHead(404).end();
        }),
      );
      await rejection(clientOf(`http://127.0.0.1:${server.port}`).call(operations.getOverlord, { params: { uid } }, tenant));
      expect(url?.startsWith('/v1/overlords/')).toBe(true);
      expect(url?.slice('/v1/overlords/'.length)).toBe(encodeURIComponent(uid));
      expect(Object.keys(server.requests[0] ?? {})).not.toContain('x-evil');
    },
  );

  test.each(['.', '..', ''])('is not made with the uid %j', async (uid) => {
    const server = using(await listenHttp());
    await rejection(clientOf(`http://127.0.0.1:${server.port}`).call(operations.getOverlord, { params: { uid } }, tenant));
    expect(server.requests).toEqual([]);
  });

  test('takes no more of an answer than a bounded part', async () => {
    let written = 0;
    const chunk = Buffer.alloc(1 << 20, ' ');
    const server = using(
      await listenHttp((response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const more = () => {
          while (!response.destroyed && written < 2 ** 30) {
            written += chunk.length;
            if (!response.write(chunk)) return void response.once('drain', more);
          }
        };
        more();
      }),
    );
    const error = await rejection(
      clientOf(`http://127.0.0.1:${server.port}`, { retryAttempts: 0 }).call(operations.listOverlords, {}, tenant),
    );
    expect(error).toMatchObject({ name: 'Unreachable', message: expect.stringContaining('exceeded max size') });
    expect(written).toBeLessThan(200 * 2 ** 20);
  });

  test('of many pages ends, also where there is always one more', async () => {
    let page = 0;
    const read = async () => {
      const listed = pages(
        operations.searchClusters,
        {},
        {
          send: async () => ({ items: [], listmeta: { continue: String(page++) } }),
          clock: systemClock,
          timeoutMs: Number.POSITIVE_INFINITY,
        },
      );
      for await (const _ of listed);
    };
    expect(await rejection(read())).toMatchObject({
      name: 'InvalidResponse',
      message: expect.stringContaining('goes on after 10000 pages'),
    });
  });

  // 3943029 took them all, until the heap ended the run.
  test.each<[string, { readonly items: readonly unknown[]; readonly length: number }, RegExp, number]>([
    [
      'many items',
      { items: Array.from({ length: 1000 }, () => ({})), length: 10 },
      /\/v1\/.*\/items are too many: 101000 in 101 pages/,
      101,
    ],
    [
      'long items',
      { items: [{}], length: 4 * 2 ** 20 },
      /\/v1\/.*\/items are too many: 33 in 33 pages have more than 134217728 bytes/,
      33,
    ],
  ])('of many pages ends before %s fill the memory', async (_, { items, length }, message, most) => {
    let page = 0;
    const read = async () => {
      const listed = pages(
        operations.searchClusters,
        {},
        {
          send: async (_request, _within, received) => {
            received(length);
            return { items, listmeta: { continue: String(page++) } };
          },
          clock: systemClock,
          timeoutMs: Number.POSITIVE_INFINITY,
        },
      );
      for await (const _ of listed);
    };
    expect(await rejection(read())).toMatchObject({ name: 'InvalidResponse', message: expect.stringMatching(message) });
    expect(page).toBe(most);
  });

  // 30be661 bounded each by itself.
  test('of many lists that are gathered together ends as well', async () => {
    const total = new ListTotal(2);
    const read = async () => {
      const send = async () => ({ items: [] });
      const listed = pages(operations.searchClusters, {}, { send, clock: systemClock, timeoutMs: 1e9, total });
      for await (const _ of listed);
    };
    const readAll = async () => {
      for (;;) await read();
    };
    expect(await rejection(readAll())).toMatchObject({
      name: 'InvalidResponse',
      message: expect.stringMatching(/^POST \/v1\/.* goes on after 20000 pages/),
    });
  });

  // 3943029 read it: fifty million bytes of the smallest objects are gigabytes of memory.
  test('reads no answer of more values than any has', async () => {
    const body = `{"items":[${'{},'.repeat(1_100_000)}{}]}`;
    const server = using(
      await listenHttp((response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(body);
      }),
    );
    const error = await rejection(clientOf(`http://127.0.0.1:${server.port}`).call(operations.listOverlords, {}, tenant));
    expect(error).toMatchObject({
      name: 'InvalidResponse',
      message: expect.stringMatching(/^GET \/v1\/overlords .* more than 1000000 values/),
    });
  });

  // 3943029 kept it, and every later plan failed.
  test.each(['', ' ', '.', '..', '\n'])('takes no uid %j for an object', async (uid) => {
    const metadata = { name: 'n', uid };
    const answers = {
      overlords: { items: [{ metadata }] },
      overlord: { metadata },
      made: { uid },
      registered: { overlordUid: uid, kubectlCommands: [] },
    };
    let answer: object = {};
    const server = using(
      await listenHttp((response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(answer));
      }),
    );
    const client = clientOf(`http://127.0.0.1:${server.port}`);
    const account = { metadata: { name: 'n' }, spec: { vcenterServer: 'v', username: 'u', password: 'p' } };
    answer = answers.overlords;
    expect(await rejection(client.call(operations.listOverlords, {}, tenant))).toMatchObject({
      name: 'InvalidResponse',
      pointer: '/items/0/metadata/uid',
    });
    answer = answers.overlord;
    expect(await rejection(client.call(operations.getOverlord, { params: { uid: 'u' } }, tenant))).toMatchObject({
      name: 'InvalidResponse',
      pointer: '/metadata/uid',
    });
    // What may have been made is looked for by its mark.
    answer = answers.made;
    expect(await rejection(client.call(operations.createVsphereAccount, { body: account }, tenant))).toMatchObject({
      name: 'OutcomeUnknown',
    });
    answer = answers.registered;
    expect(
      await rejection(client.call(operations.createSelfHostedPcg, { body: { cloudType: 'vsphere', name: 'n' } }, tenant)),
    ).toMatchObject({
      name: 'OutcomeUnknown',
    });
  });

  test.each<[string, (password: string) => string]>([
    ['as it is', (password) => password],
    ['as JSON', (password) => JSON.stringify({ echo: { password } })],
    ['in a URL', (password) => `see https://x.example/?p=${encodeURIComponent(password)}`],
    // The next five 3943029 showed.
    [
      'as JSON in JSON',
      (password) => JSON.stringify({ code: 'X', message: JSON.stringify(JSON.stringify({ password })), ref: '' }),
    ],
    ['in HTML', (password) => password.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('&', '&amp;')],
    ['in base64', (password) => `Basic ${Buffer.from(`me:${password}`).toString('base64')}`],
    ['in two fields', (password) => JSON.stringify({ code: password.slice(0, 14), message: password.slice(14), ref: '' })],
    ['with something invisible between', (password) => [...password].join('\u200b')],
    ['behind a lot of space', (password) => `x${' '.repeat(7991)}${password}`],
    ['in an error', (password) => JSON.stringify({ code: 'X', message: `bad: ${password}`, ref: password, details: { password } })],
  ])('that fails keeps what it sent to itself, when the answer repeats it %s', async (_, body) => {
    const password = 'pa55 "word" & <more> ä\u2028';
    const server = using(
      await listenHttp((response) => {
        response.writeHead(500, { 'content-type': 'text/plain' });
        response.end(`${body(password)} ${body(apiKey)}`);
      }),
    );
    const account = { metadata: { name: 'n' }, spec: { vcenterServer: 'v', username: 'u', password } };
    const error = await rejection(
      clientOf(`http://127.0.0.1:${server.port}`).call(operations.createVsphereAccount, { body: account }, tenant),
    );
    const seen = `${inspect(error, { depth: 10, showHidden: true })}${JSON.stringify(error)}${String((error as Error).stack)}`;
    const encoded = Buffer.from(`me:${password}`).toString('base64');
    for (const secret of ['word', '> ä', encoded.slice(8, 16), encodeURIComponent(password), apiKey, apiKey.slice(0, 8)])
      expect(seen.replaceAll('password', '')).not.toContain(secret);
  });
});
