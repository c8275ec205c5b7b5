import { X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { frame } from '../../../src/bridge/grpc/framing';
import { encodeValue } from '../../../src/bridge/msgpack';
import { ApplyResourceChange_Request } from '../../../src/bridge/proto/tfplugin6';
import { type ServeOptions, serve } from '../../../src/bridge/serve';
import { blockType } from '../../../src/framework/schema';
import { createCertificate } from '../../../src/runtime/certificate';
import { type FakeProvider, fakeProvider, fakeSchema, type Overrides } from './fake-provider';
import { connect, type TestClient } from './grpc-client';
import { HandClock } from './hand-clock';
import { begin } from './http2-client';
import { createPluginHost, handshakeFields } from './plugin-host';

interface Started {
  readonly exit: Promise<number>;
  /** Resolves with the handshake line. */
  readonly line: Promise<string>;
  readonly stdout: string[];
  readonly stderr: string[];
}

function start(env: { readonly [name: string]: string }, options: Partial<ServeOptions> = {}): Started {
  const stdout: string[] = [];
  const stderr: string[] = [];
  let printed: (line: string) => void = () => {};
  const line = new Promise<string>((resolve) => {
    printed = resolve;
  });
  const exit = serve({
    name: 'fake',
    version: '1.0.0',
    loadProvider: async () => fakeProvider().create,
    env,
    stdout: {
      write: (text) => {
        stdout.push(text);
        printed(text);
      },
    },
    stderr: { write: (text) => stderr.push(text) },
    guard: () => {},
    ...options,
  });
  return { exit, line, stdout, stderr };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('serve', () => {
  const host = createPluginHost();
  let directory: string;
  let env: { readonly [name: string]: string };
  let clients: TestClient[];

  const using = (client: TestClient): TestClient => {
    clients.push(client);
    return client;
  };

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'serve-'));
    env = { ...host.env, PLUGIN_UNIX_SOCKET_DIR: directory };
    clients = [];
  });

  afterEach(() => {
    for (const client of clients) client.close();
    rmSync(directory, { recursive: true });
  });

  describe('does not start', () => {
    test.each<[string, { readonly [name: string]: string | undefined }, RegExp]>([
      [
        'for a person',
        { TF_PLUGIN_MAGIC_COOKIE: undefined },
        /terraform-provider-fake 1\.0\.0, a plugin[\s\S]*pcg provider install/,
      ],
      ['with the cookie of something else', { TF_PLUGIN_MAGIC_COOKIE: 'basic' }, /not meant to be run by itself/],
      ['without a client certificate', { PLUGIN_CLIENT_CERT: undefined }, /PLUGIN_CLIENT_CERT is not set/],
      ['with a client certificate that is none', { PLUGIN_CLIENT_CERT: 'hello' }, /holds no certificate/],
      [
        'where the path would be too long',
        { PLUGIN_UNIX_SOCKET_DIR: `/${'x'.repeat(100)}` },
        /set PLUGIN_UNIX_SOCKET_DIR to a shorter one/,
      ],
      ['where there is no directory', { PLUGIN_UNIX_SOCKET_DIR: '/nowhere' }, /ENOENT/],
    ])('%s', async (_, changes, text) => {
      const changed = Object.entries({ ...env, ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined);
      const { exit, stdout, stderr } = start(Object.fromEntries(changed), {
        loadProvider: () => Promise.reject(new Error('must not be loaded')),
      });
      expect(await exit).toBe(1);
      expect(stdout).toEqual([]);
      expect(stderr.join('')).toMatch(text);
      expect(readdirSync(directory)).toEqual([]);
    });
  });

  test('prints the handshake line before it loads the provider', async () => {
    const order: string[] = [];
    const { exit, line, stdout } = start(env, {
      loadProvider: async () => {
        order.push(`loading after ${stdout.length} line`);
        return fakeProvider().create;
      },
    });
    const client = using(host.connectTo(await line));
    expect(order).toEqual([]);
    await client.provider('getMetadata', {});
    expect(order).toEqual(['loading after 1 line']);
    await client.shutdown();
    expect(await exit).toBe(0);
  });

  test('says where it listens, with its certificate', async () => {
    const { line, stdout, exit } = start(env);
    const { core, protocol, network, address, transport, certificate } = handshakeFields(await line);
    expect([core, protocol, network, transport]).toEqual(['1', '6', 'unix', 'grpc']);
    expect(certificate).toMatch(/^[A-Za-z0-9+/]{300,}$/);
    expect(new X509Certificate(Buffer.from(certificate, 'base64')).subjectAltName).toBe('DNS:localhost');
    expect(dirname(dirname(address))).toBe(directory);
    expect(statSync(dirname(address)).mode & 0o777).toBe(0o700);
    const client = using(host.connectTo(await line));
    expect(Object.keys((await client.provider('getProviderSchema', {})).resourceSchemas)).toEqual(['fake_thing']);
    await client.shutdown();
    expect(await exit).toBe(0);
    expect(stdout).toEqual([await line]);
    expect(existsSync(dirname(address))).toBe(false);
  });

  test('speaks without TLS only when that was switched off', async () => {
    const { PLUGIN_CLIENT_CERT: _, ...rest } = env;
    const { line, exit } = start({ ...rest, TF_DISABLE_PLUGIN_TLS: '1' });
    const { address, certificate } = handshakeFields(await line);
    expect(certificate).toBe('');
    const client = using(connect(address));
    expect(await client.provider('stopProvider', {})).toEqual({ Error: '' });
    await client.shutdown();
    expect(await exit).toBe(0);
  });

  test('answers hosts that do not offer protocol 6 with 6, and logs it', async () => {
    const { line, stderr, exit } = start({ ...env, PLUGIN_PROTOCOL_VERSIONS: '4,5' });
    expect(handshakeFields(await line).protocol).toBe('6');
    await using(host.connectTo(await line)).shutdown();
    expect(await exit).toBe(0);
    expect(JSON.parse(stderr.join(''))).toMatchObject({ '@level': 'warn', '@module': 'provider.fake' });
  });

  describe('refuses callers', () => {
    const stranger = createCertificate(Date.now());

    test.each<[string, (address: string, serverDer: Buffer) => TestClient]>([
      ['without a certificate', (address, serverDer) => connect(address, { serverDer })],
      [
        'with a certificate of their own',
        (address, serverDer) => connect(address, { serverDer, key: stranger.keyPem, certificate: stranger.certPem }),
      ],
      ['without TLS', (address) => connect(address)],
    ])('%s, and goes on to serve its host', async (_, dial) => {
      const provider = fakeProvider();
      const { line, exit } = start(env, { loadProvider: async () => provider.create });
      const { address, certificate } = handshakeFields(await line);
      const intruder = using(dial(address, Buffer.from(certificate, 'base64')));
      await expect(intruder.provider('getProviderSchema', {}, 20_000)).rejects.toMatchObject({ code: 14 });
      expect(provider.instances).toEqual([]);
      const client = using(host.connectTo(await line));
      expect((await client.provider('getProviderSchema', {})).diagnostics).toEqual([]);
      await client.shutdown();
      expect(await exit).toBe(0);
    });
  });

  describe('ends', () => {
    const type = blockType((fakeSchema.resources.fake_thing as (typeof fakeSchema.resources)[string]).block);
    const planned = { msgpack: Buffer.from(encodeValue(type, { name: 'a', rule: [] })), json: Buffer.alloc(0) };

    const startWith = async (overrides: Overrides, options: Partial<ServeOptions> = {}) => {
      const provider: FakeProvider = fakeProvider(() => overrides);
      const started = start(env, { loadProvider: async () => provider.create, ...options });
      return { provider, started, client: using(host.connectTo(await started.line)) };
    };

    test('at a Shutdown, though the stdio stream is open', async () => {
      const { client, started } = await startWith({});
      client.stdio().on('error', () => {});
      await client.provider('getMetadata', {});
      await client.shutdown();
      expect(await started.exit).toBe(0);
      expect(readdirSync(directory)).toEqual([]);
    });

    test('when its host has gone, once the calls in flight have saved what they have', async () => {
      const happened: string[] = [];
      let finish: () => void = () => {};
      let beginning: () => void = () => {};
      const begun = new Promise<void>((resolve) => {
        beginning = resolve;
      });
      const { started } = await startWith({
        stop: () => finish(),
        apply: async ({ planned: state }) => {
          await new Promise<void>((resolve) => {
            finish = resolve;
            beginning();
          });
          happened.push('saved');
          return { state, private: null, diagnostics: [] };
        },
        close: async () => {
          while (happened.length === 0) await turn();
          happened.push('closed');
        },
      });
      const doomed = host.connectBare(await started.line);
      const request = ApplyResourceChange_Request.fromPartial({ typeName: 'fake_thing', plannedState: planned, config: planned });
      begin(doomed, '/tfplugin6.Provider/ApplyResourceChange').end(frame(ApplyResourceChange_Request.encode(request).finish()));
      await begun;
      doomed.destroy();
      expect(await started.exit).toBe(0);
      expect(happened).toEqual(['saved', 'closed']);
    });

    test('sixty seconds after its host has gone, if a call does not end', async () => {
      const clock = new HandClock();
      const { client, started } = await startWith({ close: () => new Promise(() => {}) }, { clock });
      await client.provider('getMetadata', {});
      client.close();
      while (!clock.sleeping.includes(60_000) || clock.sleeping.length < 2) await turn();
      clock.advance(60_000);
      expect(await started.exit).toBe(0);
      expect(started.stderr.join('')).toContain('did not end in time');
    });

    test('after sixty seconds in which nobody came', async () => {
      const clock = new HandClock();
      const { exit, line } = start(env, { clock });
      await line;
      while (clock.sleeping.length === 0) await turn();
      expect(clock.sleeping).toEqual([60_000]);
      clock.advance(60_000);
      expect(await exit).toBe(0);
    });

    test('not because of those sixty seconds when somebody came', async () => {
      const clock = new HandClock();
      const { client, started } = await startWith({}, { clock });
      await client.provider('getMetadata', {});
      clock.advance(61_000);
      await client.provider('getMetadata', {});
      await client.shutdown();
      expect(await started.exit).toBe(0);
    });

    test('when it is told to leave, with the answers to calls in flight', async () => {
      let finish: () => void = () => {};
      let beginning: () => void = () => {};
      let leave: () => void = () => {};
      const begun = new Promise<void>((resolve) => {
        beginning = resolve;
      });
      const { client, started } = await startWith(
        {
          stop: () => finish(),
          apply: async ({ planned: state }) => {
            await new Promise<void>((resolve) => {
              finish = resolve;
              beginning();
            });
            return { state, private: Buffer.from('saved'), diagnostics: [] };
          },
        },
        {
          guard: (_, stop) => {
            leave = stop;
          },
        },
      );
      const applied = client.provider('applyResourceChange', { typeName: 'fake_thing', plannedState: planned, config: planned });
      await begun;
      leave();
      expect((await applied).private.toString()).toBe('saved');
      expect(await started.exit).toBe(0);
    });
  });
});
