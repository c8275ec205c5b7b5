import { type Asked, fakePalette, imported, PROJECT, type Reply, texts } from '../provider/support/fake-palette';

const TYPE = 'palette_private_cloud_gateway';
const UID = '0000000000000000000000a1';
const metadata = (i: number) => ({ metadata: { name: 'apps', uid: String(i).padStart(24, '0') } });

// 30be661 gathered them all: each list ended in time, and nothing ended the sum of them.
test('more clusters than anybody has, in many projects, end the removal of a gateway with the call that brought them', async () => {
  const projects = [{ metadata: PROJECT }, ...Array.from({ length: 100 }, (_, i) => metadata(i))];
  const clusters = JSON.stringify({ items: Array.from({ length: 9000 }, (_, i) => ({ ...metadata(i), specSummary: {} })) });
  const palette = await fakePalette(({ call }: Asked): Reply | undefined => {
    if (call === 'GET /v1/dashboard/projects/metadata') return { status: 200, body: { items: projects } };
    if (call === 'POST /v1/dashboard/spectroclusters/search') return { status: 200, body: clusters };
    if (call !== `GET /v1/overlords/${UID}`) return undefined;
    const gateway = { metadata: { uid: UID, name: 'dc1', annotations: {} }, spec: { isSelfHosted: true } };
    return { status: 200, body: { ...gateway, status: { state: 'Running' } } };
  });
  try {
    const provider = await palette.provider();
    const prior = await imported(provider, TYPE, UID);
    const { diagnostics } = await provider.apply({ type: TYPE, prior, planned: null, config: null, plannedPrivate: null });
    expect(texts(diagnostics).join()).toContain(
      'POST /v1/dashboard/spectroclusters/search was answered with something that this version does not understand: /items are too many: 207000 in 23 pages',
    );
    expect(palette.asked.filter(({ call }) => call.endsWith('/search'))).toHaveLength(23);
    expect(palette.asked.filter(({ call }) => call.startsWith('DELETE'))).toEqual([]);
  } finally {
    await palette.close();
  }
});

// 30be661 named them all.
test('a project that is not there is told with a few of those that are', async () => {
  const projects = Array.from({ length: 10_000 }, (_, i) => metadata(i));
  const palette = await fakePalette(({ call }: Asked): Reply | undefined =>
    call === 'GET /v1/dashboard/projects/metadata' ? { status: 200, body: { items: projects } } : undefined,
  );
  try {
    await expect(palette.provider()).rejects.toThrow(/The API key sees: (apps, ){19}apps and 9980 more\./);
  } finally {
    await palette.close();
  }
});
