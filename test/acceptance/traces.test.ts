import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROVIDER_ADDRESS } from '../../src/provider';
import { VERSION } from '../../src/version';
import { addressOf, listen } from '../support/listen';
import { runPcg } from './support/pcg';
import { type RunningPalette, siteConfiguration, startPalette } from './support/site';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue?: string } }[];
  readonly status: { readonly code?: number };
}

interface Export {
  readonly resourceSpans: readonly [
    {
      readonly resource: { readonly attributes: readonly object[] };
      readonly scopeSpans: readonly [{ readonly spans: readonly Span[] }];
    },
  ];
}

let collector: Server;
let requests: { readonly path: string | undefined; readonly headers: NodeJS.Dict<string | string[]>; readonly body: string }[];
let answer: number;
let palette: RunningPalette;
let folder: string;
beforeAll(async () => {
  palette = await startPalette({ speed: 10_000 });
  collector = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      requests.push({ path: request.url, headers: request.headers, body });
      response.writeHead(answer, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await listen(collector);
});
afterAll(async () => {
  await palette.simulator.close();
  await new Promise((resolve) => collector.close(resolve));
});
beforeEach(() => {
  requests = [];
  answer = 200;
  folder = mkdtempSync(join(tmpdir(), 'palette-traces-'));
  const terraform = { required_providers: { palette: { source: PROVIDER_ADDRESS, version: VERSION } } };
  const { provider, resource } = siteConfiguration(palette.url, {}, ['gateway', 'ready', 'account']);
  writeFileSync(join(folder, 'cdk.tf.json'), JSON.stringify({ terraform, provider, resource }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const endpoint = () => addressOf(collector);
const [trace, above] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];
const asked = () => ({ ...palette.env, OTEL_TRACES_EXPORTER: 'otlp', OTEL_EXPORTER_OTLP_ENDPOINT: endpoint() });
const spansOf = () =>
  requests.flatMap(({ body }) => (JSON.parse(body) as Export).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans[0].spans));

test('an apply is a trace: the command, its phases, each object, and each call of a provider in what it is made for', async () => {
  const env = { ...asked(), TRACEPARENT: `00-${trace}-${above}-01`, OTEL_EXPORTER_OTLP_HEADERS: 'x-team=sites' };
  const { code, stderr } = await runPcg(folder, ['apply', '--auto-approve'], env);
  expect([code, stderr.includes('no traces')]).toEqual([0, false]);
  expect(requests.map(({ path, headers }) => [path, headers['content-type'], headers['x-team']])).toEqual(
    requests.map(() => ['/v1/traces', 'application/json', 'sites']),
  );
  const spans = spansOf();
  expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([trace]));
  expect(new Set(spans.map(({ spanId }) => spanId)).size).toBe(spans.length);
  const byId = new Map(spans.map((span) => [span.spanId, span]));
  const way = ({ name, parentSpanId }: Span): readonly string[] => {
    const parent = byId.get(parentSpanId ?? '');
    return [...(parent ? way(parent) : [parentSpanId ?? '']), name];
  };
  const ways = spans.map((span) => way(span).join(' > '));
  const account = 'palette_cloud_account_vsphere.account';
  expect(ways).toEqual(
    expect.arrayContaining([
      `${above} > pcg apply`,
      `${above} > pcg apply > plan`,
      `${above} > pcg apply > plan > plan ${account}`,
      `${above} > pcg apply > plan > plan ${account} > provider plan`,
      `${above} > pcg apply > apply > provider configure`,
      `${above} > pcg apply > apply > apply ${account}`,
      `${above} > pcg apply > apply > apply ${account} > provider apply`,
    ]),
  );
  const applied = spans.find(({ name }) => name === `apply ${account}`);
  expect(Object.fromEntries(applied?.attributes.map(({ key, value }) => [key, value.stringValue]) ?? [])).toEqual({
    'pcg.address': account,
    'pcg.type': 'palette_cloud_account_vsphere',
    'pcg.action': 'create',
    'pcg.provider': PROVIDER_ADDRESS,
  });
  for (const { startTimeUnixNano, endTimeUnixNano, parentSpanId } of spans) {
    const parent = byId.get(parentSpanId ?? '');
    expect(BigInt(endTimeUnixNano) >= BigInt(startTimeUnixNano)).toBe(true);
    if (parent) expect(BigInt(parent.startTimeUnixNano) <= BigInt(startTimeUnixNano)).toBe(true);
  }
  // Neither the account's password nor the key to Palette, nor anything else that was configured.
  for (const { body } of requests) expect(body).not.toMatch(/a-passw0rd|local-palette|vcenter\.example\.com/);
});

test('what fails is marked, with no word of why', async () => {
  const command = 'echo a-passw0rd; exit 1';
  const it = { provisioner: [{ 'local-exec': { command } }] };
  writeFileSync(join(folder, 'cdk.tf.json'), JSON.stringify({ resource: { terraform_data: { it } } }));
  expect((await runPcg(folder, ['apply', '--auto-approve'], asked())).code).toBe(1);
  const failed = spansOf().filter(({ status }) => status.code === 2);
  expect(failed.map(({ name }) => name).sort()).toEqual(['apply', 'apply terraform_data.it', 'pcg apply']);
  for (const { body } of requests) expect(body).not.toContain('a-passw0rd');
});

test('a collector that refuses or is not there, and settings that are none, are told and fail no run', async () => {
  answer = 503;
  const refused = await runPcg(folder, ['plan'], asked());
  expect([refused.code, refused.stderr]).toEqual([
    0,
    expect.stringMatching(/pcg: no traces: http:\/\/127\.0\.0\.1:\d+ could not be given the traces: it answered with 503\n/),
  ]);
  const wrong = await runPcg(folder, ['plan'], { ...asked(), OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' });
  expect([wrong.code, wrong.stderr]).toEqual([0, expect.stringContaining('only http/json is spoken here')]);
});

test('nobody who does not ask is told anything', async () => {
  expect((await runPcg(folder, ['plan'], { ...palette.env, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint() })).code).toBe(0);
  expect(requests).toEqual([]);
});
