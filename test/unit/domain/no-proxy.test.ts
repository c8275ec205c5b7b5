import fc from 'fast-check';
import { bypassing, mergeNoProxy, noProxyProblem } from '../../../src/domain/no-proxy';

test.each([
  'localhost',
  '.example.com',
  '*.example.com',
  'example.com:8443',
  '10.0.0.1',
  '10.0.0.0/8',
  'fd00::/8',
  '::1',
  '*',
  '.svc',
])('%s is an entry', (entry) => expect(noProxyProblem(entry)).toBeUndefined());

test.each([
  ['', /empty/],
  ['http://example.com', /is a URL/],
  ['a.com,b.com', /several entries/],
  ['10.0.0.0/33', /no host name/],
  ['10.0.0', /no host name/],
  ['300.1.1.1', /no host name/],
  ['-bad-.com', /no host name/],
  ['exa mple.com', /several entries/],
])('%j is refused', (entry, message) => expect(noProxyProblem(entry)).toMatch(message));

test.each([
  ['api.example.com', ['example.com'], 'example.com'],
  ['api.example.com', ['.example.com'], '.example.com'],
  ['API.example.com', ['*.EXAMPLE.com'], '*.EXAMPLE.com'],
  ['badexample.com', ['example.com'], undefined],
  ['10.1.2.3', ['192.168.0.0/16', '10.0.0.0/8'], '10.0.0.0/8'],
  ['fd00::1', ['10.0.0.0/8', 'fd00::/8'], 'fd00::/8'],
  ['example.com', ['10.0.0.0/8'], undefined],
  ['anything', ['*'], '*'],
  ['fd00::1', ['fd00::1'], 'fd00::1'],
  ['fd00::1', ['fd00::2'], undefined],
  ['10.1.2.3', ['10.1.2.3'], '10.1.2.3'],
  ['api.example.com', ['example.com:8443', 'api.example.com:443'], 'api.example.com:443'],
  ['api.example.com', ['.example.com:8443'], undefined],
])('%s with NO_PROXY %j goes past by %s', (host, entries, expected) => expect(bypassing(entries, host, 443)).toBe(expected));

test('merging twice is merging once, and loses nothing', () => {
  const entry = fc.constantFrom('a.com', 'A.com', '*.b.com', '.b.com', '10.0.0.0/8');
  fc.assert(
    fc.property(fc.array(entry), fc.array(entry), (a, b) => {
      const merged = mergeNoProxy(a, b);
      expect(mergeNoProxy(merged, merged)).toEqual(merged);
      for (const each of [...a, ...b]) expect(merged).toContain(each.toLowerCase().replace('*', ''));
    }),
  );
});
