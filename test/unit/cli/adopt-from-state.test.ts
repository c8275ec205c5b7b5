import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adoptState } from '../../../src/cli/adopt/from-state';
import { paletteProvider } from '../../../src/provider';

const OFFICIAL = 'provider["registry.terraform.io/spectrocloud/spectrocloud"]';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adopt-state-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Block {
  readonly type: string;
  readonly name: string;
  readonly mode?: string;
  readonly module?: string;
  readonly provider?: string;
  readonly keys?: readonly (string | number)[];
}

function state(...blocks: readonly Block[]): string {
  const resources = blocks.map(({ mode = 'managed', provider = OFFICIAL, keys, ...block }) => ({
    mode,
    provider,
    ...block,
    instances: (keys ?? [undefined]).map((key) => ({
      ...(key === undefined ? {} : { index_key: key }),
      schema_version: 1,
      attributes: { id: 'x' },
    })),
  }));
  const file = join(folder, 'terraform.tfstate');
  writeFileSync(file, JSON.stringify({ version: 4, terraform_version: '1.11.4', serial: 1, lineage: 'l', outputs: {}, resources }));
  return file;
}

function adopted(file: string, out?: string) {
  const [printed, said]: [string[], string[]] = [[], []];
  adoptState(file, out, { out: (text) => void printed.push(text), say: (text) => void said.push(text) });
  return { printed: printed.join('\n'), said: said.join('\n') };
}

test('each block moves to the type that takes it over, wherever it stands', () => {
  const file = state(
    { type: 'spectrocloud_cluster_vsphere', name: 'apps' },
    { type: 'spectrocloud_cloudaccount_maas', name: 'lab', keys: ['a', 'b'] },
    { type: 'spectrocloud_privatecloudgateway_ippool', name: 'pool', module: 'module.site["kiel"]', keys: [0, 1] },
    { type: 'spectrocloud_cluster_profile', name: 'base', mode: 'data' },
    { type: 'spectrocloud_cluster_profile', name: 'other', provider: 'provider["registry.terraform.io/acme/acme"]' },
    { type: 'spectrocloud_team', name: 'ops' },
  );
  const { printed, said } = adopted(file);
  expect(JSON.parse(printed)).toEqual({
    moved: [
      {
        from: 'module.site["kiel"].spectrocloud_privatecloudgateway_ippool.pool',
        to: 'module.site["kiel"].palette_ip_pool.pool',
      },
      { from: 'spectrocloud_cloudaccount_maas.lab', to: 'palette_cloud_account_maas.lab' },
      { from: 'spectrocloud_cluster_vsphere.apps', to: 'palette_cluster_vsphere.apps' },
    ],
  });
  expect(said).toContain('Nothing here takes these over:\n  spectrocloud_team.ops\n');
});

test('every type that is taken over anywhere is known', () => {
  const types = [...new Set(paletteProvider.resources.flatMap(({ movesFrom = [] }) => movesFrom.map(({ type }) => type)))];
  const { printed } = adopted(state(...types.map((type) => ({ type, name: 'x' }))));
  expect((JSON.parse(printed) as { readonly moved: readonly unknown[] }).moved).toHaveLength(types.length);
});

test('to a folder it is a file, which is never written over', () => {
  const file = state({ type: 'spectrocloud_cluster_vsphere', name: 'apps' });
  expect(adopted(file, join(folder, 'out')).said).toContain('Wrote 1 moved blocks');
  expect(JSON.parse(readFileSync(join(folder, 'out', 'moved.tf.json'), 'utf8'))).toMatchObject({ moved: [{}] });
  expect(() => adopted(file, join(folder, 'out'))).toThrow('moved.tf.json is there already; name another folder');
});

test('a state without that provider is none to adopt from', () => {
  expect(() =>
    adopted(state({ type: 'null_resource', name: 'x', provider: 'provider["registry.terraform.io/hashicorp/null"]' })),
  ).toThrow('has nothing of spectrocloud/spectrocloud');
});
