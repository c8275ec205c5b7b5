import {
  ConnectFailure,
  ConnectTimeout,
  failureOf,
  ProxyRefused,
  TransportFailure,
  TryTimeout,
} from '../../../src/palette/failure';

const system = (code: string) => Object.assign(new Error(`${code} happened`), { code });
const sent = true;

describe('failureOf', () => {
  it.each<[string, unknown, boolean, string, string]>([
    ['an unknown name', system('ENOTFOUND'), !sent, 'not-sent', 'dns'],
    ['a name server that fails', system('EAI_AGAIN'), !sent, 'not-sent', 'dns'],
    ['nothing that listens', system('ECONNREFUSED'), !sent, 'not-sent', 'refused'],
    [
      'nothing that listens on any address',
      new AggregateError([system('ECONNREFUSED'), system('ENETUNREACH')]),
      !sent,
      'not-sent',
      'refused',
    ],
    ['no connection in time', new ConnectFailure('host', new ConnectTimeout(10_000)), !sent, 'not-sent', 'timeout'],
    ['no connection in the time of the call', new TryTimeout(30_000), !sent, 'not-sent', 'timeout'],
    ['no way', system('EHOSTUNREACH'), !sent, 'not-sent', 'connection'],
    ['a connection closed while it is made', system('ECONNRESET'), !sent, 'not-sent', 'connection'],
    ['a certificate signed by itself', system('DEPTH_ZERO_SELF_SIGNED_CERT'), !sent, 'blocked', 'tls'],
    ['an unknown authority', system('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), !sent, 'blocked', 'tls'],
    ['an authority signed by itself', system('SELF_SIGNED_CERT_IN_CHAIN'), !sent, 'blocked', 'tls'],
    ['a certificate that has expired', system('CERT_HAS_EXPIRED'), !sent, 'blocked', 'tls'],
    [
      'a certificate of another name',
      new Error('Secure Proxy', { cause: system('ERR_TLS_CERT_ALTNAME_INVALID') }),
      !sent,
      'blocked',
      'tls',
    ],
    ['no TLS on the other side', system('ERR_SSL_WRONG_VERSION_NUMBER'), !sent, 'blocked', 'tls'],
    ['a connection closed after the request', system('ECONNRESET'), sent, 'lost', 'connection'],
    ['a refusal that comes after the request', system('ECONNREFUSED'), sent, 'lost', 'connection'],
    ['no answer in time', new TryTimeout(30_000), sent, 'lost', 'timeout'],
    ['no answer in the time of the system', system('ETIMEDOUT'), sent, 'lost', 'timeout'],
    ['something else', 'odd', sent, 'lost', 'connection'],
  ])('%s', (_, cause, left, kind, reason) => {
    expect(failureOf(new TransportFailure(left, cause), false)).toEqual({ kind, reason, cause });
  });

  it.each<[string, unknown, string, string]>([
    ['the proxy has no known name', system('ENOTFOUND'), 'not-sent', 'proxy'],
    ['nothing listens at the proxy', system('ECONNREFUSED'), 'not-sent', 'proxy'],
    ['the proxy wants a password', new ConnectFailure('tunnel', new ProxyRefused(407)), 'blocked', 'proxy'],
    ['the proxy forbids it', new ConnectFailure('tunnel', new ProxyRefused(403)), 'blocked', 'proxy'],
    ['the proxy finds no way', new ConnectFailure('tunnel', new ProxyRefused(503)), 'not-sent', 'proxy'],
    ['Palette has an untrusted certificate', system('SELF_SIGNED_CERT_IN_CHAIN'), 'blocked', 'tls'],
    ['nobody answers in time', new ConnectFailure('proxy', new ConnectTimeout(10_000)), 'not-sent', 'timeout'],
    ['the proxy is silent', new ConnectFailure('tunnel', new ConnectTimeout(10_000)), 'not-sent', 'timeout'],
    ['the proxy ends the connection', new ConnectFailure('tunnel', system('ECONNRESET')), 'not-sent', 'proxy'],
    ['the tunnel breaks', new ConnectFailure('tls', system('ECONNRESET')), 'not-sent', 'connection'],
  ])('through a proxy: %s', (_, cause, kind, reason) => {
    expect(failureOf(new TransportFailure(!sent, cause), true)).toEqual({ kind, reason, cause });
  });
});
