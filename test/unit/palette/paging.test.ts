import { operations } from '../../../src/palette';
import { clientOf, closeClients, project, rejection } from './support/client';
import { type Answer, json, serve } from './support/server';

afterEach(closeClients);

const account = (name: string) => ({ metadata: { name, uid: `uid-${name}` } });
const page = (names: readonly string[], token?: string) =>
  json(200, { items: names.map(account), listmeta: { continue: token, count: 9 } });

async function read(answers: readonly Answer[], request = {}) {
  const server = await serve(answers);
  const names: string[] = [];
  const all = (async () => {
    for await (const { metadata } of clientOf(server.url).paged(operations.listVsphereAccounts, request, project))
      names.push(metadata.name);
  })();
  const error = await all.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  await server.close();
  return { names, error, urls: server.received.map(({ url }) => url), received: server.received };
}

describe('paged', () => {
  it('follows the token in the query to the last page', async () => {
    const { names, urls, error } = await read([page(['a', 'b'], 'eyJvIjoyfQ=='), page([], 't/3'), page(['c'], '')]);
    expect(error).toBeUndefined();
    expect(names).toEqual(['a', 'b', 'c']);
    expect(urls).toEqual([
      '/v1/cloudaccounts/vsphere',
      '/v1/cloudaccounts/vsphere?continue=eyJvIjoyfQ%3D%3D',
      '/v1/cloudaccounts/vsphere?continue=t%2F3',
    ]);
  });

  it('keeps the rest of the query', async () => {
    const { urls } = await read([page(['a'], 't'), page([])], { query: { limit: 1, orderBy: 'name' } });
    expect(urls).toEqual([
      '/v1/cloudaccounts/vsphere?limit=1&orderBy=name',
      '/v1/cloudaccounts/vsphere?limit=1&orderBy=name&continue=t',
    ]);
  });

  it.each<[string, Answer]>([
    ['no listmeta', json(200, { items: [account('a')] })],
    ['a listmeta of null', json(200, { items: [account('a')], listmeta: null })],
    ['no token', page(['a'])],
  ])('ends at %s', async (_, answer) => {
    expect(await read([answer])).toMatchObject({ names: ['a'], error: undefined, urls: ['/v1/cloudaccounts/vsphere'] });
  });

  it('takes null for no items', async () => {
    expect(await read([json(200, { items: null })])).toMatchObject({ names: [], error: undefined });
  });

  it.each([
    ['the same token again and again', [page(['a'], 't')]],
    ['tokens in a circle', [page(['a'], 't1'), page(['a'], 't2'), page(['a'], 't1')]],
  ])('does not follow %s', async (_, answers) => {
    const { error, received } = await read(answers);
    expect(error).toMatchObject({ name: 'InvalidResponse', pointer: '/listmeta/continue' });
    expect(received.length).toBeLessThanOrEqual(3);
  });

  it('repeats the body of a search on each page, with the token outside of it', async () => {
    const server = await serve([json(200, { items: [], listmeta: { continue: 't' } }), json(200, { items: [] })]);
    const body = { filter: { conjunction: 'and' } } as const;
    const items: unknown[] = [];
    for await (const item of clientOf(server.url).paged(operations.searchClusters, { body }, project)) items.push(item);
    expect(items).toEqual([]);
    await server.close();
    expect(server.received.map(({ url, body: sent }) => [url, sent])).toEqual([
      ['/v1/dashboard/spectroclusters/search', JSON.stringify(body)],
      ['/v1/dashboard/spectroclusters/search?continue=t', JSON.stringify(body)],
    ]);
  });

  it('asks for no page that nobody reads', async () => {
    const server = await serve([page(['a'], 't'), json(500)]);
    for await (const { metadata } of clientOf(server.url).paged(operations.listVsphereAccounts, {}, project)) {
      expect(metadata.name).toBe('a');
      break;
    }
    await server.close();
    expect(server.received).toHaveLength(1);
  });

  it('passes errors on', async () => {
    const server = await serve([page(['a'], 't'), json(403)]);
    const all = (async () => {
      for await (const item of clientOf(server.url).paged(operations.listVsphereAccounts, {}, project))
        expect(item.metadata.name).toBe('a');
    })();
    expect(await rejection(all)).toMatchObject({ status: 403 });
    await server.close();
  });
});
