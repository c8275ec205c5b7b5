import { join } from 'node:path';
import { launch } from '../../../src/bridge/client/launch';
import { noLog } from '../../../src/runtime/log';
import { HandClock } from '../../unit/bridge/hand-clock';
import { Crooked } from './crooked';

describe('a plugin that is launched', () => {
  let crooked: Crooked;

  beforeAll(() => {
    crooked = new Crooked();
  });
  afterEach(() => crooked.end());
  afterAll(() => crooked.remove());

  test.each([
    ['a unix socket', {}],
    ['tcp', { CROOKED_NETWORK: 'tcp' }],
    ['a unix socket without TLS', { TF_DISABLE_PLUGIN_TLS: '1' }],
    ['tcp, and no proxy for it', { CROOKED_NETWORK: 'tcp', http_proxy: 'http://127.0.0.1:9', grpc_proxy: 'http://127.0.0.1:9' }],
  ])('answers over %s', async (_, env) => {
    const plugin = await crooked.start('', { env });
    expect(plugin.protocol).toBe(5);
    const { resourceSchemas, provider } = await plugin.call('getProviderSchema', {});
    expect(Object.keys(resourceSchemas)).toEqual(['crooked_box']);
    expect(provider?.block?.attributes[0]?.name).toBe('greeting');
    expect(plugin.alive).toBe(true);
    await plugin.close();
    expect(plugin.alive).toBe(false);
  });

  test('logs what it says on stderr: events with their fields, old lines by their prefix', async () => {
    crooked.forget();
    const plugin = await crooked.start('');
    await plugin.call('getProviderSchema', {});
    await plugin.close();
    expect(crooked.logged).toContainEqual({
      level: 'info',
      message: 'serving',
      fields: { '@module': 'provider.crooked', network: 'unix' },
    });
    expect(crooked.logged).toContainEqual({ level: 'warn', message: '[WARN] an old line', fields: {} });
  });

  test.each([
    ['exits', 'Plugin did not start', /exit code 2 before it had said where it listens.*panic: no such library/s],
    ['rubbish', 'Plugin not understood', /"Welcome!"/],
    ['empty-line', 'Plugin not understood', /an empty line/],
    ['endless-line', 'Plugin not understood', /"x{200}"/],
    ['protocol-4', 'Plugin not understood', /version 4 of the provider protocol, and pcg speaks 5 and 6/],
    ['handshake-2', 'Plugin not understood', /version 2 of the handshake/],
    ['net-rpc', 'Plugin not understood', /"netrpc"/],
    ['carrier-pigeon', 'Plugin not understood', /the network "pigeon"/],
    ['no-certificate', 'Plugin not understood', /gave no certificate/],
  ])('is refused when it misbehaves: %s', async (how, summary, detail) => {
    await expect(crooked.start(how)).rejects.toMatchObject({ summary, detail: expect.stringMatching(detail) });
  });

  test('is refused when nobody listens where it says', async () => {
    const plugin = await crooked.start('nobody-there', { env: { TF_DISABLE_PLUGIN_TLS: '1' } });
    await expect(plugin.call('getProviderSchema', {})).rejects.toMatchObject({ summary: 'Plugin did not respond' });
  });

  test.each([
    ['does not exist', 'nothing-here', /no such program/],
    ['may not be run', '.', /may not be run/],
  ])('says so when its program %s', async (_, name, detail) => {
    const started = launch(join(crooked.folder, name), { env: {}, log: noLog });
    await expect(started).rejects.toMatchObject({ summary: 'Plugin did not start', detail: expect.stringMatching(detail) });
  });

  test('is given up when it never says where it listens', async () => {
    const clock = new HandClock();
    const starting = crooked.start('silent', { clock, startTimeoutMs: 60_000 });
    const refused = expect(starting).rejects.toMatchObject({ detail: expect.stringContaining('not said within 60 s') });
    clock.advance(60_000);
    await refused;
  });

  test('is given up when the user interrupts', async () => {
    const interrupt = new AbortController();
    const starting = crooked.start('silent', { signal: interrupt.signal });
    const refused = expect(starting).rejects.toMatchObject({ summary: 'Interrupted' });
    interrupt.abort();
    await refused;
  });

  test('is ended when it does not end by itself', async () => {
    const clock = new HandClock();
    const plugin = await crooked.start('never-ends', { clock });
    await plugin.call('getProviderSchema', {});
    const closing = plugin.close();
    clock.advance(2000);
    await closing;
    expect(plugin.alive).toBe(false);
  });
});
