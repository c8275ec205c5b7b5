import { environmentProxy } from '../../../src/runtime/environment-proxy';

const PROXIES = { HTTPS_PROXY: 'http://ann:pw@proxy.example:3128', http_proxy: 'plain.example:8080' };

test.each<[string, string, NodeJS.ProcessEnv, string | undefined]>([
  ['https by its variable', 'https://git.example/x', PROXIES, 'http://ann:pw@proxy.example:3128/'],
  ['http by its own, in lower case and without a scheme', 'http://git.example/x', PROXIES, 'http://plain.example:8080/'],
  ['nobody without one', 'https://git.example/x', {}, undefined],
  ['not this machine', 'https://127.0.0.1:8443/x', PROXIES, undefined],
  ['not this machine by IPv6', 'https://[::1]/x', PROXIES, undefined],
  ['not what is exempt by name', 'https://git.example/x', { ...PROXIES, NO_PROXY: '.example' }, undefined],
  ['not what is exempt by network', 'https://10.1.2.3/x', { ...PROXIES, no_proxy: '10.0.0.0/8' }, undefined],
  ['what is exempt at another port', 'https://git.example/x', { ...PROXIES, NO_PROXY: 'git.example:80' }, PROXIES.HTTPS_PROXY],
])('%s', (_, url, env, proxy) => {
  expect(environmentProxy(new URL(url), env)?.href.replace(/\/$/, '')).toBe(proxy?.replace(/\/$/, ''));
});

test('what is no proxy is said, without what is in it', () => {
  const env = { HTTPS_PROXY: 'socks5://ann:hush@proxy.example' };
  expect(() => environmentProxy(new URL('https://git.example'), env)).toThrow(
    /^HTTPS_PROXY is no address of an http or https proxy/,
  );
});
