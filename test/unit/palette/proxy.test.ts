import { ConfigurationError, parseHost } from '../../../src/palette';
import { proxyFor } from '../../../src/palette/proxy';

const palette = parseHost('palette.example.com');
const proxy = { url: 'http://proxy.corp:3128/', name: 'proxy.corp:3128' };

describe('proxyFor', () => {
  it.each([
    ['upper case', { HTTPS_PROXY: 'http://proxy.corp:3128' }, proxy],
    ['lower case', { https_proxy: 'http://proxy.corp:3128' }, proxy],
    ['lower case wins', { https_proxy: 'http://proxy.corp:3128', HTTPS_PROXY: 'http://other:1' }, proxy],
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

  it.each([
    ['palette.example.com', true],
    ['PALETTE.example.com', true],
    ['example.com', true],
    ['.example.com', true],
    ['*.example.com', true],
    ['*', true],
    ['other.com, example.com', true],
    ['other.com example.com', true],
    ['example.com:443', true],
    ['example.com:8443', false],
    ['ample.com', false],
    ['example.com.evil', false],
    ['10.0.0.0/8', false],
    ['', false],
  ])('NO_PROXY=%j: exempt %s', (noProxy, exempt) => {
    const found = proxyFor(palette, { HTTPS_PROXY: 'http://proxy.corp:3128', NO_PROXY: noProxy });
    expect(found).toEqual(exempt ? undefined : proxy);
    expect(proxyFor(palette, { HTTPS_PROXY: 'http://proxy.corp:3128', no_proxy: noProxy })).toEqual(found);
  });

  it.each([
    ['10.1.2.3', '10.0.0.0/8', true],
    ['10.1.2.3', '10.1.2.3', true],
    ['10.1.2.3', '10.1.2.3:443', true],
    ['10.1.2.3', '10.1.2.3:8443', false],
    ['10.1.2.3', '11.0.0.0/8', false],
    ['10.1.2.3', '10.0.0.0/33', false],
    ['10.1.2.3', '2001:db8::/32', false],
    ['[2001:db8::7]', '2001:db8::/32', true],
    ['[2001:db8::7]', '2001:db8::7', true],
    ['[2001:db8::7]:8443', '[2001:db8::7]:8443', true],
    ['[2001:db8::7]', '[2001:db8::7]:8443', false],
  ])('%s with NO_PROXY=%s: exempt %s', (host, noProxy, exempt) => {
    expect(proxyFor(parseHost(host), { HTTPS_PROXY: 'http://proxy.corp:3128', NO_PROXY: noProxy }) === undefined).toBe(exempt);
  });

  it.each(['socks5://proxy.corp:1080', 'http://', 'http://me:pa55word@:x'])('%s is refused', (value) => {
    const find = () => proxyFor(palette, { HTTPS_PROXY: value });
    expect(find).toThrow(ConfigurationError);
    expect(find).toThrow(expect.objectContaining({ option: 'proxy', message: expect.not.stringContaining('pa55word') }));
  });
});
