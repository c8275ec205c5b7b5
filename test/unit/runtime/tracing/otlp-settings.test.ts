import { otlpSettings } from '../../../../src/runtime/tracing/otlp-settings';
import { parseTraceparent } from '../../../../src/runtime/tracing/trace-context';

const [trace, span] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];
const asked = { OTEL_TRACES_EXPORTER: 'otlp' };

test.each([
  [`00-${trace}-${span}-01`, { traceId: trace, spanId: span, sampled: true }],
  [`00-${trace}-${span}-00`, { traceId: trace, spanId: span, sampled: false }],
  [`01-${trace}-${span}-03-more`, { traceId: trace, spanId: span, sampled: true }],
  [`00-${trace}-${span}-01-more`, undefined],
  [`ff-${trace}-${span}-01`, undefined],
  [`00-${'0'.repeat(32)}-${span}-01`, undefined],
  [`00-${trace}-${'0'.repeat(16)}-01`, undefined],
  ['nonsense', undefined],
  [undefined, undefined],
])('TRACEPARENT %s', (text, parsed) => {
  expect(parseTraceparent(text)).toEqual(parsed);
});

test('without anything else traces go to a collector on this machine', () => {
  const settings = otlpSettings(asked);
  expect(settings).toMatchObject({ headers: {}, timeoutMs: 10_000, resource: { 'service.name': 'pcg' }, parent: undefined });
  expect(settings?.endpoint.href).toBe('http://localhost:4318/v1/traces');
});

test.each([
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'https://a.example/otlp/' }, 'https://a.example/otlp/v1/traces'],
  [
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'https://a.example', OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://b.example/x' },
    'https://b.example/x',
  ],
])('%j goes to %s', (env, href) => {
  expect(otlpSettings({ ...asked, ...env })?.endpoint.href).toBe(href);
});

test('headers and attributes are lists, and the more particular goes first', () => {
  const settings = otlpSettings({
    ...asked,
    OTEL_EXPORTER_OTLP_HEADERS: 'a=1',
    OTEL_EXPORTER_OTLP_TRACES_HEADERS: 'authorization=Bearer%20x,b = 2',
    OTEL_RESOURCE_ATTRIBUTES: 'service.name=other,team=a%2Cb',
    OTEL_SERVICE_NAME: 'mine',
    OTEL_EXPORTER_OTLP_TIMEOUT: '250',
  });
  expect(settings).toMatchObject({
    headers: { authorization: 'Bearer x', b: '2' },
    resource: { 'service.name': 'mine', team: 'a,b' },
    timeoutMs: 250,
  });
});

test.each([
  [{ OTEL_TRACES_EXPORTER: 'none' }],
  [{ OTEL_TRACES_EXPORTER: undefined }],
  [{ OTEL_SDK_DISABLED: 'TRUE' }],
  [{ OTEL_TRACES_SAMPLER: 'always_off' }],
  [{ TRACEPARENT: `00-${trace}-${span}-00` }],
  [{ OTEL_TRACES_SAMPLER: 'parentbased_always_off' }],
])('%j: none are asked for', (env) => {
  expect(otlpSettings({ ...asked, ...env })).toBeUndefined();
});

test.each([
  [{ OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }, /only http\/json/],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4317' }, /^OTEL_EXPORTER_OTLP_ENDPOINT is no address/],
  [{ OTEL_TRACES_SAMPLER: 'x' }, /is none of always_on, /],
  [{ OTEL_EXPORTER_OTLP_TIMEOUT: 'soon' }, /no number of milliseconds/],
  [{ OTEL_EXPORTER_OTLP_HEADERS: 'secret' }, /^OTEL_EXPORTER_OTLP_HEADERS is no list of NAME=VALUE with commas between them$/],
  [{ OTEL_EXPORTER_OTLP_HEADERS: 'a=%' }, /^OTEL_EXPORTER_OTLP_HEADERS has a value in it that is not written as in URLs$/],
])('%j is refused in words', (env, message) => {
  expect(() => otlpSettings({ ...asked, ...env })).toThrow(message);
});
