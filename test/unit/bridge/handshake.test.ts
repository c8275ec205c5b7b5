import {
  clientTrust,
  type Environment,
  handshakeLine,
  isStartedByHost,
  offeredProtocols,
  startedByHandText,
} from '../../../src/bridge/handshake';

const cookie = 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2';

describe('the handshake', () => {
  test.each<[Environment, boolean]>([
    [{}, false],
    [{ TF_PLUGIN_MAGIC_COOKIE: 'other' }, false],
    [{ TF_PLUGIN_MAGIC_COOKIE: cookie }, true],
  ])('the cookie tells a host from a person: %j', (env, expected) => {
    expect(isStartedByHost(env)).toBe(expected);
  });

  test.each<[string | undefined, number[]]>([
    ['5,6', [5, 6]],
    ['6,5', [5, 6]],
    ['6', [6]],
    ['5', [5]],
    [undefined, []],
    ['', []],
  ])('protocols are a set: %s', (text, expected) => {
    expect([...offeredProtocols({ PLUGIN_PROTOCOL_VERSIONS: text })].sort()).toEqual(expected);
  });

  test.each<[number, string]>([
    [0, ''],
    [1, 'AA'],
    [2, 'AAA'],
    [3, 'AAAA'],
    [4, 'AAAAAA'],
  ])('a certificate of %i bytes is base64 without padding', (size, encoded) => {
    expect(handshakeLine({}, { address: '/tmp/p/s', certificate: Buffer.alloc(size) })).toBe(`1|6|unix|/tmp/p/s|grpc|${encoded}\n`);
  });

  test('has six fields without a certificate too', () => {
    expect(handshakeLine({}, { address: '/s' })).toBe('1|6|unix|/s|grpc|\n');
  });

  test('says that connections are not shared when it is asked', () => {
    expect(handshakeLine({ PLUGIN_MULTIPLEX_GRPC: 'true' }, { address: '/s' })).toBe('1|6|unix|/s|grpc||false\n');
  });

  test.each<[Environment, string]>([
    [{ PLUGIN_CLIENT_CERT: 'PEM' }, 'certificate'],
    [{ PLUGIN_CLIENT_CERT: 'PEM', TF_DISABLE_PLUGIN_TLS: '1' }, 'certificate'],
    [{ TF_DISABLE_PLUGIN_TLS: '1' }, 'plaintext'],
    [{ TF_DISABLE_PLUGIN_TLS: '' }, 'refused'],
    [{}, 'refused'],
  ])('who may connect: %j', (env, kind) => {
    expect(clientTrust(env).kind).toBe(kind);
  });

  test('a person is told what the program is', () => {
    const text = startedByHandText('palette', '1.2.3');
    expect(text).toContain('terraform-provider-palette 1.2.3');
    expect(text).toContain('pcg provider install');
  });
});
