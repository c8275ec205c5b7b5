import { ConfigurationError, parseHost } from '../../../src/palette';
import { proxyFor } from '../../../src/palette/proxy';

const palette = parseHost('palette.example.com');
const proxy = { url: 'http://proxy.corp:3128/', name: 'proxy.corp:3128' };

describe('proxyFor', () => {
  it.each([
    ['upper case', { HTTPS_PROXY: 'http://proxy.corp:3128' }, proxy],
    ['lower case', { https_proxy: 'http://proxy.corp:3128' }, proxy],
    ['upper case wins', { HTTPS_PROXY: 'http://proxy.corp:3128', https_proxy: 'http://other:1' }, proxy],
    ['upper case, when it is empty, does not', { HTTPS_PROXY: '', https_proxy: 'http://proxy.corp:3128' }, proxy],
    ['without a scheme', { HTTPS_PROXY: 'proxy.corp:3128' }, proxy],
    ['over TLS', { HTTPS_PROXY: 'https://proxy.corp' }, { url: 'https://proxy.corp/', name: 'proxy.corp' }],
    [
      'with credentials, which the name leaves out',
      { HTTPS_PROXY: 'http://me:pw@proxy.corp:3128' },
      { ...proxy, url: 'http://me:pw@proxy.corp:3128/' },
    ],
    ['none', {}, undefined],
    ['empty', { HTTPS_PROXY: '' }, undefined],
    ['the variable of the other scheme', { HTTP_PROXY: 'http://proxy.corp:3128' }, undefined],
  ])('%s', (_, env, expected) => {
    expect(proxyFor(palette, env)).toEqual(expected);
  });

  it.each(['http://127.0.0.1:8080', 'https://localhost', 'https://[::1]'])('never for this machine: %s', (host) => {
    expect(
      proxyFor(parseHost(host), { HTTPS_PROXY: 'http://proxy.corp:3128', HTTP_PROXY: 'http://proxy.corp:3128' }),
    ).toBeUndefined();
  });

  // What Go's own httpproxy answers to each. 3943029 took spaces for separators, `.name` and `*.name` for the name as well, a
  // bare [address] for one, and digits at the end of an address for a domain.
  it.each([
    ['palette.example.com', 'palette.example.com', true],
    ['palette.example.com', 'PALETTE.example.com', true],
    ['palette.example.com', 'example.com', true],
    ['palette.example.com', '.example.com', true],
    ['palette.example.com', '*.example.com', true],
    ['example.com', '.example.com', false],
    ['example.com', '*.example.com', false],
    ['example.com', 'example.com', true],
    ['a.palette.example.com', '*.example.com', true],
    ['palette.example.com', '*', true],
    ['palette.example.com', 'other.com,*', true],
    ['palette.example.com', '*example.com', false],
    ['palette.example.com', '**.example.com', false],
    ['palette.example.com', '*.com', true],
    ['palette.example.com', 'other.com, example.com', true],
    ['palette.example.com', 'other.com example.com', false],
    ['palette.example.com', 'other.com example.com,nowhere.com', false],
    ['palette.example.com', ' example.com ', true],
    ['palette.example.com', 'other.com;example.com', false],
    ['palette.example.com', 'example.com:443', true],
    ['palette.example.com', 'example.com:8443', false],
    ['palette.example.com:8443', 'example.com:8443', true],
    ['palette.example.com', 'example.com:', true],
    ['palette.example.com', ':443', false],
    ['palette.example.com', '.:443', false],
    ['palette.example.com', '.', false],
    ['palette.example.com', '.com', true],
    ['palette.example.com', '*.example.com:443', true],
    ['palette.example.com', '.example.com:8443', false],
    ['palette.example.com', 'example.com:https', false],
    ['palette.example.com', 'https://palette.example.com', false],
    ['palette.example.com', 'palette.example.com/', false],
    ['palette.example.com', 'example.com.', false],
    ['palette.example.com', 'ample.com', false],
    ['palette.example.com', 'example.com.evil', false],
    ['palette.example.com', '10.0.0.0/8', false],
    ['palette.example.com', '0.0.0.0/0', false],
    ['palette.example.com', ',,', false],
    ['palette.example.com', '', false],
    ['10.1.2.3', '10.0.0.0/8', true],
    ['10.1.2.3', '10.1.2.3', true],
    ['10.1.2.3', '10.1.2.3:443', true],
    ['10.1.2.3', '10.1.2.3:8443', false],
    ['10.1.2.3', '10.1.2.3:', true],
    ['10.1.2.3', '11.0.0.0/8', false],
    ['10.1.2.3', '10.0.0.0/33', false],
    ['10.1.2.3', '10.0.0.0/8:443', false],
    ['10.1.2.3', '10.1.2', false],
    ['10.1.2.3', '.1.2.3', false],
    ['10.1.2.3', '1.2.3', false],
    ['10.1.2.3', '*.2.3', false],
    ['10.1.2.3', '2.3', false],
    ['10.1.2.3', '*', true],
    ['10.1.2.3', '010.1.2.3', false],
    ['10.1.2.3', '::ffff:10.1.2.3', true],
    ['10.1.2.3', '::ffff:10.0.0.0/104', true],
    ['10.1.2.3', '2001:db8::/32', false],
    ['10.1.2.3', '0.0.0.0/0', true],
    ['[2001:db8::7]', '2001:db8::/32', true],
    ['[2001:db8::7]', '2001:db8::7', true],
    ['[2001:db8::7]', '2001:DB8:0:0::7', true],
    ['[2001:db8::7]', '[2001:db8::7]', false],
    ['[2001:db8::7]', '[2001:db8::7]:443', true],
    ['[2001:db8::7]:8443', '[2001:db8::7]:8443', true],
    ['[2001:db8::7]', '[2001:db8::7]:8443', false],
    ['[2001:db8::7]', '::/0', true],
    ['[2001:db8::7]', '0.0.0.0/0', false],
    ['[::ffff:a01:203]', '10.1.2.3', true],
    ['[::ffff:a01:203]', '10.0.0.0/8', true],
  ])('%s with NO_PROXY=%j: exempt %s', (host, noProxy, exempt) => {
    const found = proxyFor(parseHost(host), { HTTPS_PROXY: 'http://proxy.corp:3128', NO_PROXY: noProxy });
    expect(found).toEqual(exempt ? undefined : proxy);
    expect(proxyFor(parseHost(host), { HTTPS_PROXY: 'http://proxy.corp:3128', no_proxy: noProxy })).toEqual(found);
  });

  // 3943029 had it the other way round, and took an empty variable in lower case for the answer.
  it.each([
    [{ NO_PROXY: 'example.com', no_proxy: 'other.com' }, true],
    [{ NO_PROXY: 'other.com', no_proxy: 'example.com' }, false],
    [{ NO_PROXY: 'example.com', no_proxy: '' }, true],
    [{ NO_PROXY: '', no_proxy: 'example.com' }, true],
  ])('%j: exempt %s', (env, exempt) => {
    expect(proxyFor(palette, { HTTPS_PROXY: 'http://proxy.corp:3128', ...env }) === undefined).toBe(exempt);
  });

  it.each(['socks5://proxy.corp:1080', 'http://', 'http://me:pa55word@:x'])('%s is refused', (value) => {
    const find = () => proxyFor(palette, { HTTPS_PROXY: value });
    expect(find).toThrow(ConfigurationError);
    expect(find).toThrow(expect.objectContaining({ option: 'proxy', message: expect.not.stringContaining('pa55word') }));
  });
});
