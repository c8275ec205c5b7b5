import type { Value } from '../../src/framework';
import { account } from './support/bodies';
import { ClusterAtWork } from './support/cluster-at-work';
import { TestPalette, told } from './support/palette';

type Values = { readonly [name: string]: Value };

let palette: TestPalette;
beforeEach(async () => {
  palette = await TestPalette.open();
});
afterEach(() => palette.close());

const run = () => palette.run({ owner: 'me' });
const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: x\n';

/** What lives in a project or in the tenant, and what ends its import ID before the scope. */
const KINDS: readonly (readonly [string, () => Values, string])[] = [
  ['palette_cloud_account_vsphere', () => account('shared', palette.gateway('dc1')), ''],
  [
    'palette_cluster_profile',
    () => ({ name: 'shared', pack: [{ name: 'ns', type: 'manifest', manifest: [{ name: 'ns', content: namespace }] }] }),
    ':1.0.0',
  ],
  [
    'palette_backup_storage_location',
    () => ({
      name: 'shared',
      storage_provider: 'minio',
      bucket_name: 'backups',
      region: 'us-east-1',
      s3: [{ credential_type: 'secret', access_key: 'key', secret_key: 'a-s3cret', s3_url: 'https://minio.acme.example:9000' }],
    }),
    '',
  ],
];

describe.each(KINDS)('%s: the tenant has one of the name', (type, bodyOf, version) => {
  test('a project gets its own, each is found in its scope, and neither is taken for a twin', async () => {
    const body = bodyOf();
    const tenants = await (await run()).create(type, { ...body, context: 'tenant' });
    const own = await (await run()).create(type, { ...body, context: 'project' });
    expect([told(tenants.diagnostics), told(own.diagnostics)]).toEqual([[], []]);
    expect(own.state?.id).not.toBe(tenants.state?.id);

    const reader = await run();
    for (const [context, made] of Object.entries({ tenant: tenants, project: own })) {
      const { imported } = await reader.instance.import(type, `shared${version}:${context}`);
      expect(imported?.state?.id).toBe(made.state?.id);
      expect(await reader.data(type, { name: 'shared', context })).toMatchObject({ id: made.state?.id });
      expect(told((await reader.read(type, made)).diagnostics)).toEqual([]);
    }
    expect(told((await (await run()).remove(type, own)).diagnostics)).toEqual([]);
  });

  test('a project that is only shown it finds it, and does not import it as its own', async () => {
    const tenants = await (await run()).create(type, { ...bodyOf(), context: 'tenant' });
    const reader = await run();
    expect(await reader.data(type, { name: 'shared' })).toMatchObject({ id: tenants.state?.id });
    for (const key of [`shared${version}`, String(tenants.state?.id)]) {
      const { imported, diagnostics } = await reader.instance.import(type, `${key}:project`);
      expect(imported).toBeNull();
      expect(diagnostics[0]?.detail).toContain('Write tenant in place of project in the import ID');
    }
  });
});

test('a cluster of the tenant may be called as one of a project is, which the tenant sees', async () => {
  const cluster = await ClusterAtWork.make(palette);
  const type = 'palette_cluster_vsphere';
  const gateway = String(cluster.stored.state?.private_cloud_gateway_id);
  const first = await run();
  const login = await first.create('palette_cloud_account_vsphere', { ...account('tenants', gateway), context: 'tenant' });
  expect((await first.instance.import(type, 'apps:tenant')).diagnostics[0]?.summary).toBe('No such cluster');

  const made = await first.create(type, { ...cluster.wanted, context: 'tenant', cloud_account_id: String(login.state?.id) });
  expect(told(made.diagnostics)).toEqual([]);
  expect(made.state?.completed).toBe(true);
  const reader = await run();
  for (const [context, stored] of Object.entries({ tenant: made, project: cluster.stored })) {
    expect((await reader.instance.import(type, `apps:${context}`)).imported?.state?.id).toBe(stored.state?.id);
    expect(await reader.data('palette_cluster', { name: 'apps', context })).toMatchObject({ id: stored.state?.id });
  }
});
