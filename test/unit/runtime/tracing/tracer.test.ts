import { createServer } from 'node:http';
import { OtlpExporter } from '../../../../src/runtime/tracing/otlp-exporter';
import { otlpSettings } from '../../../../src/runtime/tracing/otlp-settings';
import { createTracer, type EndedSpan } from '../../../../src/runtime/tracing/tracer';
import { addressOf, listen } from '../../../support/listen';

/** A tracer whose time goes on by one with each look at it. */
function recorded(parent?: { readonly traceId: string; readonly spanId: string; readonly sampled: boolean }) {
  const spans: EndedSpan[] = [];
  let time = 0n;
  const tracer = createTracer({ ended: (span) => spans.push(span), now: () => time++, ...(parent ? { parent } : {}) });
  return { tracer, spans, of: (name: string) => spans.find((span) => span.name === name) };
}

const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

test('each span is in the one that it was begun in, also where much goes on at once', async () => {
  const { tracer, of } = recorded();
  const work = (name: string) => tracer.span(name, {}, () => tick().then(() => tracer.span(`in ${name}`, {}, tick)));
  await tracer.span('all', {}, () => Promise.all([work('a'), work('b')]));
  expect(of('all')?.parentId).toBeUndefined();
  for (const name of ['a', 'b']) {
    expect(of(name)?.parentId).toBe(of('all')?.id);
    expect(of(`in ${name}`)?.parentId).toBe(of(name)?.id);
    expect(of(`in ${name}`)?.traceId).toBe(of('all')?.traceId);
  }
});

test('what is thrown and what comes to a failure is marked, and given on', async () => {
  const parent = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331', sampled: true };
  const { tracer, spans } = recorded(parent);
  await expect(tracer.span('thrown', {}, () => Promise.reject(new Error('why')))).rejects.toThrow('why');
  expect(
    await tracer.span(
      'no',
      {},
      async () => false,
      (well) => !well,
    ),
  ).toBe(false);
  expect(
    await tracer.span(
      'yes',
      {},
      async () => true,
      (well) => !well,
    ),
  ).toBe(true);
  expect(spans.map(({ name, failed, traceId, parentId }) => [name, failed, traceId, parentId])).toEqual([
    ['thrown', true, parent.traceId, parent.spanId],
    ['no', true, parent.traceId, parent.spanId],
    ['yes', false, parent.traceId, parent.spanId],
  ]);
});

test('spans go in requests of some hundreds, and none after one that failed', async () => {
  const sizes: number[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      sizes.push(JSON.parse(body).resourceSpans[0].scopeSpans[0].spans.length);
      response.writeHead(status).end();
    });
  });
  await listen(server);
  const endpoint = addressOf(server);
  const settings = otlpSettings({ OTEL_TRACES_EXPORTER: 'otlp', OTEL_EXPORTER_OTLP_ENDPOINT: endpoint });
  if (!settings) throw new Error('traces are asked for');
  const send = async (count: number) => {
    const exporter = new OtlpExporter(settings, { resource: {}, scope: { name: 'test', version: '1' } }, {});
    const { tracer, spans } = recorded();
    await tracer.span('one', { whole: 1, half: 0.5, is: true }, tick);
    for (let i = 0; i < count; i++) for (const span of spans) exporter.add(span);
    return exporter.end();
  };
  try {
    expect([await send(1100), sizes.splice(0)]).toEqual([undefined, [512, 512, 76]]);
    status = 503;
    expect([await send(1100), sizes]).toEqual([`${endpoint} could not be given the traces: it answered with 503`, [512]]);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
});
