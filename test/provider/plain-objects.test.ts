import { rootCertificates } from 'node:tls';
import type { Value } from '../../src/framework';
import { type Run, type Stored, TestPalette, told } from './support/palette';

type Body = { readonly [name: string]: Value };

/** An object that is made, changed and deleted as a whole. */
interface Sample {
  readonly body: (gatewayUid: string) => Body;
  /** Changes that are made in place, one after the other, each to the body above. */
  readonly changes: readonly Body[];
  /** What it is imported by. */
  readonly importId: string;
  /** What an import can't tell. */
  readonly unreadable?: readonly string[];
  /** What the data source is asked, and what it answers. */
  readonly data: (gatewayUid: string) => Body;
  readonly create: { readonly method: string; readonly path: string };
}

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl a@b';
const OTHER_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl';

const [CA = '', OTHER_CA = ''] = [...rootCertificates].sort((a, b) => a.length - b.length);

const S3 = {
  credential_type: 'secret',
  access_key: 'key',
  secret_key: 'a-s3cret',
  s3_force_path_style: true,
  s3_url: 'https://minio.acme.example:9000',
};

const AZURE = {
  container_name: 'backups',
  storage_name: 'acme',
  resource_group: 'rg1',
  stock_keeping_unit: 'Standard_LRS',
  subscription_id: 'sub',
  azure_tenant_id: 'tenant',
  azure_client_id: 'client',
  azure_client_secret: 'a-s3cret',
};

const GCP = { project_id: 'acme', gcp_json_credentials: '{"type":"service_account"}' };

/** Samples by type; one that has several has a word behind it. */
const SAMPLES: { readonly [type: string]: Sample } = {
  palette_dns_mapping: {
    body: (gatewayUid) => ({
      private_cloud_gateway_id: gatewayUid,
      search_domain_name: 'acme.example',
      data_center: 'DC1',
      network: 'VM Network',
    }),
    changes: [{ search_domain_name: 'b.example' }],
    importId: 'dc1:acme.example',
    data: (gatewayUid) => ({ private_cloud_gateway_id: gatewayUid, search_domain_name: 'acme.example' }),
    create: { method: 'POST', path: '/v1/users/assets/vsphere/dnsMappings' },
  },
  palette_project: {
    body: () => ({ name: 'team', description: 'a team', tags: ['b', 'team:a'] }),
    changes: [
      { name: 'team2' },
      { description: 'another' },
      { description: null },
      { tags: ['team:b:c'] },
      { tags: null },
      { tags: [] },
    ],
    importId: 'team',
    data: () => ({ name: 'team' }),
    create: { method: 'POST', path: '/v1/projects' },
  },
  palette_ssh_key: {
    body: () => ({ name: 'mine', ssh_key: KEY }),
    changes: [{ name: 'ours' }, { ssh_key: OTHER_KEY }],
    importId: 'mine:project',
    data: () => ({ name: 'mine' }),
    create: { method: 'POST', path: '/v1/users/assets/sshkeys' },
  },
  palette_tenant_ca_certificate: {
    body: () => ({ name: 'acme', certificate: `${CA}\n` }),
    changes: [{ name: 'acme2' }, { certificate: OTHER_CA }, { certificate: `${CA}\n${OTHER_CA}\n` }],
    importId: 'acme',
    data: () => ({ name: 'acme' }),
    create: { method: 'POST', path: '/v1/tenants/*/assets/certs' },
  },
  palette_backup_storage_location: {
    body: () => ({
      name: 'bucket1',
      storage_provider: 'minio',
      bucket_name: 'backups',
      region: 'us-east-1',
      s3: [S3],
    }),
    changes: [
      { name: 'bucket2' },
      { is_default: true },
      { bucket_name: 'others' },
      { region: 'eu-1' },
      { s3: [{ ...S3, s3_url: 'https://other.acme.example:9000' }] },
      { s3: [{ ...S3, s3_force_path_style: false }] },
      { s3: [{ ...S3, access_key: 'another' }] },
      { s3: [{ ...S3, credential_type: 'sts', arn: 'arn:aws:iam::1:role/a', external_id: 'x' }] },
    ],
    importId: 'bucket1:project',
    unreadable: ['s3'],
    data: () => ({ name: 'bucket1' }),
    create: { method: 'POST', path: '/v1/users/assets/locations/minio' },
  },
  'palette_backup_storage_location on azure': {
    body: () => ({ name: 'bucket1', storage_provider: 'azure', azure_storage_config: [AZURE] }),
    changes: [
      { name: 'bucket2' },
      { is_default: true },
      ...Object.keys(AZURE)
        .filter((name) => name !== 'azure_client_secret')
        .map((name) => ({ azure_storage_config: [{ ...AZURE, [name]: 'another' }] })),
    ],
    importId: 'bucket1:project',
    unreadable: ['azure_storage_config'],
    data: () => ({ name: 'bucket1' }),
    create: { method: 'POST', path: '/v1/users/assets/locations/azure' },
  },
  'palette_backup_storage_location on gcp': {
    body: () => ({ name: 'bucket1', storage_provider: 'gcp', bucket_name: 'backups', gcp_storage_config: [GCP] }),
    changes: [{ bucket_name: 'others' }, { gcp_storage_config: [{ ...GCP, project_id: 'another' }] }],
    importId: 'bucket1:project',
    unreadable: ['gcp_storage_config'],
    data: () => ({ name: 'bucket1' }),
    create: { method: 'POST', path: '/v1/users/assets/locations/gcp' },
  },
};

let palette: TestPalette;
let gatewayUid: string;
beforeEach(async () => {
  palette = await TestPalette.open();
  gatewayUid = palette.gateway('dc1');
});
afterEach(() => palette.close());

/** What a plan changes, by name. */
async function changes(run: Run, type: string, stored: Stored, values: Body): Promise<readonly string[]> {
  const { planned, diagnostics } = await run.plan(type, stored, values);
  expect(told(diagnostics)).toEqual([]);
  return Object.keys(planned ?? {}).filter((name) => JSON.stringify(planned?.[name]) !== JSON.stringify(stored.state?.[name]));
}

/** A later run has looked nothing up yet. */
async function readAnew(type: string, stored: Stored) {
  return (await palette.run({ owner: 'me' })).read(type, stored);
}

describe.each(Object.entries(SAMPLES))('%s', (title, sample) => {
  const [type = ''] = title.split(' ');
  const make = async (owner = 'me') => {
    const run = await palette.run({ owner });
    return { run, made: await run.create(type, sample.body(gatewayUid)) };
  };

  test('is made as configured, and plans nothing after', async () => {
    const { run, made } = await make();
    expect(told(made.diagnostics)).toEqual([]);
    const read = await readAnew(type, made);
    expect(read.state).toEqual(made.state);
    expect(await changes(run, type, read, sample.body(gatewayUid))).toEqual([]);
  });

  test.each(sample.changes)('changes in place: %j', async (change) => {
    const { run, made } = await make();
    const wanted = { ...sample.body(gatewayUid), ...change };
    const plan = await run.plan(type, made, wanted);
    expect([plan.requiresReplace, told(plan.diagnostics)]).toEqual([[], []]);
    expect(await changes(run, type, made, wanted)).toEqual(Object.keys(change));
    const changed = await run.change(type, made, wanted);
    expect(told(changed.diagnostics)).toEqual([]);
    expect(await changes(run, type, await readAnew(type, changed), wanted)).toEqual([]);
  });

  test.each(sample.changes)('shows what was changed behind its back, and heals it: %j', async (change) => {
    const { run, made } = await make();
    const body = sample.body(gatewayUid);
    await (await palette.run({ owner: 'me' })).change(type, made, { ...body, ...change });
    const drifted = await readAnew(type, made);
    expect(await changes(run, type, drifted, body)).toEqual(Object.keys(change));
    const healed = await run.change(type, drifted, body);
    expect(await changes(run, type, await readAnew(type, healed), body)).toEqual([]);
  });

  test('is made anew when it was deleted behind its back, and deleting it twice is fine', async () => {
    const { made } = await make();
    const other = await palette.run({ owner: 'me' });
    expect(told((await other.remove(type, made)).diagnostics)).toEqual([]);
    expect((await readAnew(type, made)).state).toBeNull();
    expect(told((await (await palette.run({ owner: 'me' })).remove(type, made)).diagnostics)).toEqual([]);
  });

  test('is imported by name and by uid, and only what is unreadable differs', async () => {
    const { run, made } = await make();
    const uid = String(made.state?.id);
    for (const id of [sample.importId, sample.importId.replace(/(acme\.example|team|mine|bucket1|^acme$)/, uid)]) {
      const { imported, diagnostics } = await run.instance.import(type, id);
      expect(told(diagnostics)).toEqual([]);
      const read = await run.read(type, { state: imported?.state ?? null, private: imported?.private ?? null });
      expect(await changes(run, type, read, sample.body(gatewayUid))).toEqual(sample.unreadable ?? []);
    }
    const none = await run.instance.import(type, sample.importId.replace(/(acme\.example|team|mine|bucket1|^acme$)/, 'none'));
    expect(told(none.diagnostics)[0]).toMatch(/^error: No such /);
  });

  test('of an interrupted run is adopted, and of a stranger is left alone', async () => {
    const { made } = await make();
    const again = await make();
    expect(again.made.state?.id).toBe(made.state?.id);
    const { made: refused } = await make('you');
    expect(told(refused.diagnostics)).toEqual([expect.stringMatching(/^error: The .* can't be created$/)]);
  });

  test('is made once though the answer was lost', async () => {
    palette.simulator.control.addFault({ match: sample.create, times: 1, action: 'drop-after' });
    const { made } = await make();
    expect(told(made.diagnostics)).toEqual([]);
    const { run } = await make('me');
    expect(await changes(run, type, await readAnew(type, made), sample.body(gatewayUid))).toEqual([]);
  });

  test('an update that fails leaves what there was', async () => {
    const { run, made } = await make();
    const wanted = { ...sample.body(gatewayUid), ...sample.changes[0] };
    palette.simulator.control.addFault({ match: { method: 'PUT', path: '/v1/**' }, times: 1, action: { status: 403 } });
    const failed = await run.change(type, made, wanted);
    expect(told(failed.diagnostics)).toEqual([expect.stringMatching(/^error: /)]);
    expect(await changes(run, type, await readAnew(type, failed), wanted)).toEqual(Object.keys(sample.changes[0] ?? {}));
  });

  test('is found by its data source', async () => {
    const { run, made } = await make();
    expect(await run.data(type, sample.data(gatewayUid))).toMatchObject({ id: made.state?.id });
  });
});
