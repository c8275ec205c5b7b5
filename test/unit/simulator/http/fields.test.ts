import { withFields } from '../../../../src/simulator/http/fields';
import { Site } from '../support';

const ITEM = { kind: 'a', metadata: { name: 'n', uid: 'u' }, spec: { parts: [{ x: 1, y: 2 }, { x: 3 }], text: 't' } };

it.each([
  ['metadata.name', { metadata: { name: 'n', uid: 'u' } }],
  [' kind , metadata.uid', { kind: 'a', metadata: { uid: 'u' } }],
  ['metadata,metadata.uid', { metadata: ITEM.metadata }],
  ['spec.parts.x', { metadata: { uid: 'u' }, spec: { parts: [{ x: 1 }, { x: 3 }] } }],
  ['status', { metadata: { uid: 'u' } }],
  ['spec.text.more', { metadata: { uid: 'u' }, spec: {} }],
  ['', ITEM],
  [undefined, ITEM],
])('the fields %j of an item', (fields, expected) => {
  expect(JSON.parse(JSON.stringify(withFields({ items: [ITEM], listmeta: { count: 1 } }, fields)))).toEqual({
    items: [expected],
    listmeta: { count: 1 },
  });
});

it('are asked for in a list, and change neither its filters nor its order', async () => {
  const site = new Site();
  const query = 'fields=spec.version&filters=spec.name=kubernetes&orderBy=spec.version=-1&limit=2';
  const { body } = await site.call('GET', `/v1/packs?${query}`, { project: site.projectUid });
  const all = await site.call('GET', '/v1/packs?filters=spec.name=kubernetes&orderBy=spec.version=-1', {
    project: site.projectUid,
  });
  type Pack = { readonly metadata: { readonly uid: string }; readonly spec: { readonly version: string } };
  const versions = all.body.items.map(({ metadata: { uid }, spec: { version } }: Pack) => ({
    metadata: { uid },
    spec: { version },
  }));
  expect(body.items).toEqual(versions.slice(0, 2));
  expect(body.listmeta).toMatchObject({ count: versions.length, limit: 2 });
});

it('mean nothing where a call has no such query', async () => {
  const site = new Site();
  const { body } = await site.call('GET', '/v1/dashboard/projects/metadata?fields=nothing');
  expect(body.items[0].metadata.name).toBe('Default');
});
