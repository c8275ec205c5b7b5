import { OutcomeUnknown, PaletteError, Unreachable, type UnreachableReason } from '../../../src/palette';
import { ConnectFailure, type ConnectStage, ConnectTimeout, ProxyRefused, TryTimeout } from '../../../src/palette/failure';
import { outcomeUnknown, unreachable } from '../../../src/palette/unreachable';

const way = { host: 'palette.example:443', proxy: undefined, timeoutMs: 30_000 };
const behindProxy = { ...way, proxy: 'proxy.corp:3128' };
const late = (stage: ConnectStage) => new ConnectFailure(stage, new ConnectTimeout(10_000));
const system = (code: string, message = code) => Object.assign(new Error(message), { code });

describe('what is said when no answer came', () => {
  it.each<[UnreachableReason, unknown, typeof way | typeof behindProxy, RegExp]>([
    ['dns', system('ENOTFOUND'), way, /the name palette\.example:443 is not found \(ENOTFOUND\)\. Check the host/],
    ['refused', system('ECONNREFUSED'), way, /refuses the connection \(ECONNREFUSED\)\. Check host and port/],
    ['timeout', new TryTimeout(30_000), way, /does not answer within 30 s\. Check the host, and that a firewall/],
    ['timeout', new TryTimeout(30_000), behindProxy, /does not answer through the proxy proxy\.corp:3128 within 30 s\./],
    ['timeout', system('ETIMEDOUT'), way, /does not answer \(ETIMEDOUT\)\./],
    ['timeout', late('host'), way, /^\S+ \S+ got no answer: palette\.example:443 does not answer within 10 s\. Check the host/],
    ['timeout', late('tls'), way, /palette\.example:443 takes the connection and does not answer in TLS within 10 s\./],
    ['timeout', late('proxy'), behindProxy, /the proxy proxy\.corp:3128 does not answer within 10 s\. Check HTTPS_PROXY/],
    [
      'timeout',
      late('tunnel'),
      behindProxy,
      /the proxy proxy\.corp:3128 takes the connection and does not answer when it is asked for the way to palette\.example:443 \(CONNECT\) within 10 s\. Check that HTTPS_PROXY .* NO_PROXY/,
    ],
    [
      'timeout',
      late('tls'),
      behindProxy,
      /the proxy proxy\.corp:3128 lets us through to palette\.example:443, and nobody answers there in TLS within 10 s\./,
    ],
    [
      'tls',
      system('CERT_HAS_EXPIRED'),
      way,
      /the certificate of palette\.example:443 is not accepted \(CERT_HAS_EXPIRED\)\..*ca_certificate/,
    ],
    ['tls', system('CERT_HAS_EXPIRED'), behindProxy, /\(or of the proxy proxy\.corp:3128\)/],
    [
      'proxy',
      new ConnectFailure('tunnel', new ProxyRefused(407)),
      behindProxy,
      /does not let us through to palette\.example:443 \(it answers CONNECT with 407 Proxy Authentication Required\)\. Check/,
    ],
    [
      'proxy',
      new Error('odd'),
      behindProxy,
      /the proxy proxy\.corp:3128 does not let us through to palette\.example:443\. Check HTTPS_PROXY/,
    ],
    ['connection', system('ECONNRESET'), way, /the connection to palette\.example:443 breaks \(ECONNRESET\)\./],
  ])('%s', (reason, cause, through, message) => {
    const error = unreachable('GET /v1/x', { kind: 'not-sent', reason, cause }, 1, through);
    expect(error).toBeInstanceOf(Unreachable);
    expect(error).toMatchObject({ operation: 'GET /v1/x', reason, cause, message: expect.stringMatching(message) });
    expect(error.message).toMatch(/^GET \/v1\/x got no answer: /);
  });

  it('counts the tries', () => {
    expect(unreachable('GET /v1/x', { kind: 'lost', reason: 'connection', cause: undefined }, 9, way).message).toContain(
      '(9 tries)',
    );
  });
});

describe('what is said when the outcome is not known', () => {
  const refusal = new PaletteError({ operation: 'POST /v1/x', status: 503, code: '503', ref: '', message: 'Service Unavailable' });

  it.each([
    [{ kind: 'lost', reason: 'timeout', cause: new TryTimeout(30_000) }, 'no answer came within 30 s'],
    [
      { kind: 'lost', reason: 'connection', cause: system('ECONNRESET') },
      'the connection to palette.example:443 broke before the answer was complete (ECONNRESET)',
    ],
    [{ kind: 'refused', refusal, retryAfterMs: undefined }, 'the answer was 503: Service Unavailable'],
  ] as const)('%#', (failure, why) => {
    const error = outcomeUnknown('POST /v1/x', failure, way);
    expect(error).toBeInstanceOf(OutcomeUnknown);
    expect(error.message).toBe(`POST /v1/x was sent, and whether Palette carried it out is not known: ${why}`);
    expect(error.cause).toBe(failure.kind === 'refused' ? refusal : failure.cause);
  });
});
