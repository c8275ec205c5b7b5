import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SEED } from '../../src/simulator';
import type { Body } from '../support/hcl-json';
import { doings, failure, withOfficial } from './support/moves';
import { asWritten, describeWithStates, OFFICIAL, officialSchema, published, renamed } from './support/official';
import { runPcg } from './support/pcg';
import { type RunningPalette, startPalette } from './support/site';
import { flat, Workspace } from './support/workspace';

// There is no state that the official provider wrote of custom clouds and of backup locations: these are written by hand, from
// the published table of its attributes and in the way of its SDK.

/** What it makes of them, by its types: names of resources, and what its state has and no configuration. */
const TYPES: { readonly [type: string]: Body } = {
  spectrocloud_cloudaccount_custom: {},
  spectrocloud_cluster_custom_cloud: {
    admin_kube_config: 'apiVersion: v1',
    kubeconfig: 'apiVersion: v1',
    apply_setting: 'DownloadAndInstall',
    cluster_type: 'PureManage',
    pause_agent_upgrades: 'unlock',
  },
  spectrocloud_backup_storage_location: {},
};

const object = (kind: string, name: string, spec: string) =>
  `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: ${name}\nspec:\n  ${spec}\n`;

const CONFIGURATION: Body = {
  provider: { palette: { project_name: 'Default' } },
  data: {
    palette_private_cloud_gateway: { dc1: { name: 'dc1' } },
    palette_cluster_profile: { infra: { name: 'nutanix-ubuntu', version: '1.0.0', context: 'tenant' } },
  },
  resource: {
    palette_cloud_account_custom: {
      a: {
        name: 'nutanix',
        cloud: 'nutanix',
        private_cloud_gateway_id: '${data.palette_private_cloud_gateway.dc1.id}',
        credentials: { NUTANIX_USER: 'palette', NUTANIX_PASSWORD: 'secret' },
      },
    },
    palette_cluster_custom: {
      a: {
        name: 'apps',
        cloud: 'nutanix',
        tags: ['dev', 'owner:bob'],
        cloud_account_id: '${palette_cloud_account_custom.a.id}',
        cluster_profile: [{ id: '${data.palette_cluster_profile.infra.id}' }],
        cloud_config: [{ values: object('Cluster', 'apps', 'region: $${REGION}'), overrides: { REGION: 'berlin' } }],
        machine_pool: [
          { control_plane: true, node_pool_config: object('KubeadmControlPlane', 'control', 'replicas: 1') },
          {
            node_pool_config: object('MachineDeployment', 'workers', 'replicas: 1'),
            taints: [{ key: 'a', value: 'b', effect: 'NoSchedule' }],
          },
        ],
      },
    },
    palette_backup_storage_location: {
      a: {
        name: 'minio',
        storage_provider: 'minio',
        bucket_name: 'backups',
        region: 'us-east-1',
        s3: [{ credential_type: 'secret', access_key: 'minio', secret_key: 'minio-secret', s3_url: 'https://minio.example.com' }],
      },
    },
  },
};

const MOVES = Object.keys(TYPES).map((type) => ({ from: `${type}.a`, to: `${renamed(type)}.a` }));

let palette: RunningPalette;
let workspace: Workspace;
const stateFile = () => join(workspace.directory, 'terraform.tfstate');
const pcg = (...args: readonly string[]) => runPcg(workspace.directory, args, palette.env);

describeWithStates('custom clouds and backup locations of the official provider', () => {
  let left: string;
  beforeAll(async () => {
    const infra = DEFAULT_SEED.profiles.find(({ name }) => name === 'vsphere-ubuntu');
    if (!infra) throw new Error('the seed has no profile for vSphere');
    const profiles = [...DEFAULT_SEED.profiles, { ...infra, name: 'nutanix-ubuntu', cloudType: 'nutanix' }];
    palette = await startPalette({ speed: 10_000, seed: { ...DEFAULT_SEED, profiles } });
    workspace = await Workspace.reattached(palette.env);
    palette.simulator.control.installWithCli({ name: 'dc1', cloudType: 'vsphere' });
    palette.simulator.control.clock({ advance: '1h' });
    workspace.configure(CONFIGURATION);
    expect(failure(await pcg('apply', '--auto-approve'))).toBe('');
    left = handedToOfficial();
  });
  beforeEach(() => writeFileSync(stateFile(), left));
  afterAll(async () => {
    await workspace?.close();
    await palette?.simulator.close();
  });

  /** The state as the official provider would have left it. */
  function handedToOfficial(): string {
    const state = JSON.parse(readFileSync(stateFile(), 'utf8'));
    const resources = Object.entries(TYPES).map(([type, more]) => {
      const schema = officialSchema(published()[type] ?? { schemaVersion: 0, attributes: {} });
      const [made] = state.resources.find((each: Body) => each.type === renamed(type)).instances;
      const attributes = asWritten(schema, { ...made.attributes, ...more });
      const instances = [{ schema_version: schema.version, attributes, private: 'bnVsbA==', sensitive_attributes: [] }];
      return { mode: 'managed', type, name: 'a', provider: `provider["${OFFICIAL}"]`, instances };
    });
    return JSON.stringify({ ...state, outputs: {}, resources });
  }

  const moves = MOVES.map(({ from, to }) => `no-op ${from} -> ${to}`).sort();

  test('move by pcg', async () => {
    workspace.configure({ ...CONFIGURATION, moved: MOVES });
    expect(failure(await pcg('plan', '--out', 'moves.plan'))).toBe('');
    expect(doings((await pcg('show', '--json', 'moves.plan')).stdout)).toEqual(moves);
    expect(failure(await pcg('apply', 'moves.plan'))).toBe('');
    workspace.configure(CONFIGURATION);
    expect(failure(await pcg('plan', '--detailed-exitcode'))).toBe('');
  });

  test('move by terraform', async () => {
    workspace.configure({ ...CONFIGURATION, moved: MOVES });
    await withOfficial(workspace, async (terraform) => {
      expect(failure(await terraform('init'))).toBe('');
      const planned = await terraform('plan', '-input=false', '-out=moves.plan');
      expect(failure(planned)).toBe('');
      expect(flat(planned.output)).not.toContain('Warning');
      expect(doings((await terraform('show', '-json', 'moves.plan')).output)).toEqual(moves);
      expect(failure(await terraform('apply', 'moves.plan'))).toBe('');
    });
    workspace.configure(CONFIGURATION);
    expect(failure(await workspace.plan())).toBe('');
  });
});
