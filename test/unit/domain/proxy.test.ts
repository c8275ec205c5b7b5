import {
  effectiveNoProxy,
  installerAnswers,
  proxyEnvironment,
  proxyUrlProblem,
  reachValues,
  sameProxyUrl,
} from '../../../src/domain/proxy';

const settings = {
  httpsProxy: 'http://proxy.dc1.example.com:3128',
  httpProxy: null,
  noProxy: ['intranet.example.com', '.SVC'],
  clusterNetworks: ['192.168.0.0/16'],
  caCertificate: null,
};

test.each([
  ['proxy:3128', /no scheme: write http:\/\/ before it \(http:\/\/proxy:3128\)\.$/],
  ['proxy.example.com:3128', /write http:\/\/ before it \(http:\/\/proxy\.example\.com:3128\)/],
  ['10.0.0.1:3128', /write http:\/\/ before it/],
  ['[fd00::1]:3128', /write http:\/\/ before it/],
  ['proxy', /write http:\/\/ before it/],
  ['//proxy:3128', /write http:\/\/ before it \(http:\/\/proxy:3128\)/],
  ['me:secret@proxy:3128', /write http:\/\/ before it\.$/],
  ['http:/proxy:3128', /no URL/],
  ['mailto:me', /no URL/],
  ['', /no URL/],
  ['not a url', /no URL/],
  ['ftp://proxy', /not ftp/],
  ['http://me:secret@proxy:3128', /Leave user and password out/],
  ['http://proxy/path', /ends after host and port/],
])('%s is refused', (url, message) => expect(proxyUrlProblem(url)).toMatch(message));

test('a refusal never repeats what may be a password', () => {
  for (const url of ['http://me:s3cr3t@proxy', 'me:s3cr3t@proxy:3128', 's3cr3t@proxy'])
    expect(proxyUrlProblem(url)).not.toContain('s3cr3t');
});

test('spellings of one proxy are the same', () => {
  expect(sameProxyUrl('HTTP://Proxy:80/', 'http://proxy')).toBe(true);
  expect(sameProxyUrl('http://proxy:3128', 'http://proxy:3129')).toBe(false);
});

test('what a gateway needs goes past the proxy, each entry once', () => {
  expect(effectiveNoProxy(settings)).toEqual(['intranet.example.com', '.svc', '169.254.169.254', '192.168.0.0/16']);
});

test('environment and answers', () => {
  const noProxy = 'intranet.example.com,.svc,169.254.169.254,192.168.0.0/16';
  expect(proxyEnvironment(settings)).toEqual({ HTTPS_PROXY: settings.httpsProxy, HTTP_PROXY: '', NO_PROXY: noProxy });
  expect(installerAnswers({ ...settings, caCertificate: 'PEM' })).toEqual({
    'HTTPS Proxy': settings.httpsProxy,
    'HTTP Proxy': '',
    'No Proxy': noProxy,
    'Proxy CA Certificate Filepath': 'ca.crt',
  });
});

test('the values for Reach', () => {
  expect(reachValues(settings)).toBe(`reachSystem:
  enabled: true
  proxySettings:
    http_proxy: ""
    https_proxy: "http://proxy.dc1.example.com:3128"
    no_proxy: "intranet.example.com,.svc,169.254.169.254,192.168.0.0/16"
    ca_crt_path: ""
`);
});
