import { inspect } from 'node:util';
import {
  ConfigurationError,
  createClient,
  operations,
  type PaletteClient,
  parseHost,
  VsphereAccountInput,
} from '../../../src/palette';
import { httpRequest, secretsOf } from '../../../src/palette/request';
import { systemOperations } from '../../../src/palette/schema/tenant/system';
import { authority } from './support/certificates';
import { apiKey, clientOf, closeClients, project, rejection, tenant } from './support/client';
import { json, serve, type TestServer, text } from './support/server';

let server: TestServer;
let client: PaletteClient;

beforeEach(async () => {
  server = await serve([json(200, { items: [] })]);
  client = clientOf(server.url, { userAgent: 'cdktf-palette/9.9.9' });
});
afterEach(async () => {
  await closeClients();
  await server.close();
});

describe('a request', () => {
  it('carries key, scope and agent in its headers', async () => {
    await client.call(operations.listVsphereAccounts, {}, project);
    expect(server.received[0]?.headers).toMatchObject({
      apikey: apiKey,
      projectuid: 'project-1',
      accept: 'application/json',
      'user-agent': 'cdktf-palette/9.9.9',
    });
    expect(server.received[0]?.headers).not.toHaveProperty('content-type');
  });

  it('has no project in the scope of the tenant', async () => {
    await client.call(operations.listVsphereAccounts, {}, tenant);
    expect(server.received[0]?.headers).not.toHaveProperty('projectuid');
  });

  it('keeps its own scope among others at the same time', async () => {
    const scopes = Array.from({ length: 20 }, (_, index) =>
      index % 2 === 0 ? tenant : ({ scope: { kind: 'project', uid: `project-${index}` } } as const),
    );
    await Promise.all(
      scopes.map((options, index) => client.call(operations.listVsphereAccounts, { query: { filters: String(index) } }, options)),
    );
    const got = new Map(
      server.received.map(({ url, headers }) => [Number(new URL(url, server.url).searchParams.get('filters')), headers.projectuid]),
    );
    expect(scopes.map((_, index) => got.get(index))).toEqual(
      scopes.map(({ scope }) => (scope.kind === 'tenant' ? undefined : scope.uid)),
    );
  });

  it('of an anonymous operation carries no key', async () => {
    await server.close();
    server = await serve([json(200, { msg: 'pong' })]);
    await clientOf(server.url).call(systemOperations.ping, {}, tenant);
    expect(server.received[0]).toMatchObject({ url: '/v1/health/ping' });
    expect(server.received[0]?.headers).not.toHaveProperty('apikey');
  });

  it('of an operation that newer Palettes want a key for carries it', async () => {
    await server.close();
    server = await serve([text(200, 'kind: Namespace\n', 'application/octet-stream')]);
    const manifest = await clientOf(server.url).call(operations.getPcgJetManifest, { params: { uid: 'u' } }, tenant);
    expect(manifest).toBe('kind: Namespace\n');
    expect(server.received[0]).toMatchObject({
      url: '/v1/pcg/u/services/jet/manifest',
      headers: { accept: 'application/octet-stream' },
    });
    expect(server.received[0]?.headers).toHaveProperty('apikey');
  });

  it('encodes path and query, and leaves out what is undefined', async () => {
    await client.call(
      operations.listVsphereMachines,
      { params: { configUid: 'c', machinePoolName: 'a/b ?ü' }, query: { limit: 0, filters: 'a=b&c', fields: undefined } },
      tenant,
    );
    expect(server.received[0]?.url).toBe(
      '/v1/cloudconfigs/vsphere/c/machinePools/a%2Fb%20%3F%C3%BC/machines?limit=0&filters=a%3Db%26c',
    );
  });

  it('sends its body as JSON', async () => {
    await client.call(operations.searchClusters, { body: { filter: { conjunction: 'and' } } }, tenant);
    expect(server.received[0]).toMatchObject({
      method: 'POST',
      body: '{"filter":{"conjunction":"and"}}',
      headers: { 'content-type': 'application/json' },
    });
  });

  it.each(['', '.', '..', undefined, 7])('is not sent with %j in its path, which would address something else', (uid) => {
    const make = () => httpRequest(operations.deleteOverlord, { params: { uid } }, { kind: 'tenant' }, { apiKey, userAgent: 'x' });
    expect(make).toThrow('DELETE /v1/overlords/{uid} needs uid');
  });

  it('is not sent in a scope that it does not have', async () => {
    expect(await rejection(client.call(operations.listOverlords, {}, project))).toMatchObject({
      message: expect.stringContaining('is a call of the tenant'),
    });
    expect(await rejection(client.call(operations.listVsphereAccounts, {}, { scope: { kind: 'project', uid: '' } }))).toMatchObject(
      { message: expect.stringContaining('uid of the project') },
    );
    expect(server.received).toHaveLength(0);
  });
});

describe('an answer', () => {
  const answered = async (answer: ReturnType<typeof json>) => {
    await server.close();
    server = await serve([answer]);
    return clientOf(server.url);
  };

  it('without a body is undefined, whatever an API says besides', async () => {
    const update = async (answer: ReturnType<typeof json>) =>
      (await answered(answer)).call(
        operations.updateOverlordMetadata,
        { params: { uid: 'u' }, body: { metadata: { name: 'n' } } },
        tenant,
      );
    expect(await update(json(204))).toBeUndefined();
    expect(await update(json(200, { msg: 'updated' }))).toBeUndefined();
  });

  it('of a portal in between is no success', async () => {
    const portal = await answered(text(200, '<html>Please log in</html>'));
    const error = await rejection(
      portal.call(operations.updateOverlordMetadata, { params: { uid: 'u' }, body: { metadata: {} } }, tenant),
    );
    expect(error).toMatchObject({ name: 'InvalidResponse', message: expect.stringContaining('is no JSON') });
    expect(inspect(error)).not.toContain('Please log in');
  });

  it('that does not fit names operation and place, and not the value', async () => {
    const odd = await answered(json(200, { items: [{ metadata: { name: 'n', uid: { secret: 'hunter2' } } }] }));
    const error = await rejection(odd.call(operations.listOverlords, {}, tenant));
    expect(error).toMatchObject({ name: 'InvalidResponse', operation: 'GET /v1/overlords', pointer: '/items/0/metadata/uid' });
    expect(inspect(error)).not.toContain('hunter2');
  });
});

describe('createClient', () => {
  it('says where it leads to', () => {
    expect(client).toMatchObject({ baseUrl: server.url, hostName: '127.0.0.1' });
    expect(parseHost(client.baseUrl).hostName).toBe(client.hostName);
  });

  it.each([
    ['host', { host: 'http://palette.example' }],
    ['apiKey', { apiKey: '' }],
    ['apiKey', { apiKey: 'pa55word\n' }],
    ['apiKey', { apiKey: 'pa55word pa55word' }],
    ['caCertificate', { caCertificate: '/etc/ssl/pa55word.pem' }],
    ['caCertificate', { caCertificate: '-----BEGIN CERTIFICATE-----\npa55word\n-----END CERTIFICATE-----' }],
    ['caCertificate', { caCertificate: `${authority}\n-----BEGIN CERTIFICATE-----\npa55word\n-----END CERTIFICATE-----` }],
    ['proxy', { env: { HTTPS_PROXY: 'socks5://pa55word' } }],
  ])('refuses an unusable %s without repeating it', (option, options) => {
    const make = () => clientOf('palette.example', options);
    expect(make).toThrow(ConfigurationError);
    expect(make).toThrow(expect.objectContaining({ option, message: expect.not.stringContaining('pa55word') }));
  });

  it('keeps the key to itself', () => {
    expect(JSON.stringify(client)).not.toContain(apiKey);
    expect(inspect(client, { depth: 10, showHidden: true })).not.toContain(apiKey);
  });

  it('sends nothing after it was closed, once or twice', async () => {
    await client.call(operations.listVsphereAccounts, {}, tenant);
    await client.close();
    await client.close();
    expect(await rejection(client.call(operations.listOverlords, {}, tenant))).toMatchObject({ message: 'The client is closed.' });
    expect(server.received).toHaveLength(1);
  });

  it('can be closed without a call, and twice', async () => {
    const idle = createClient({
      host: 'palette.example',
      apiKey,
      env: {},
      clock: { now: () => 0, sleep: async () => undefined },
      log: () => undefined,
    });
    await idle.close();
    await idle.close();
  });
});

describe('secretsOf', () => {
  it('finds what the description marks', () => {
    const body = { metadata: { name: 'n' }, spec: { vcenterServer: 'v', username: 'u', password: 'hunter22' } };
    expect(secretsOf(VsphereAccountInput, body)).toEqual(['hunter22']);
    expect(secretsOf(operations.createVsphereOverlordAccount.body, { name: 'n', account: body.spec })).toEqual(['hunter22']);
    expect(secretsOf(undefined, body)).toEqual([]);
  });
});
