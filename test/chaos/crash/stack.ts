import { PROVIDER_ADDRESS } from '../../../src/provider';
import { VERSION } from '../../../src/version';
import { outputOf, type StackOfApp } from '../../acceptance/support/app';
import { clusterBody } from '../../acceptance/support/site';

type Body = { readonly [name: string]: unknown };

/** What a configuration says: `changed` has other tags, user names and pool sizes, `replaced` another base, made before the old one goes. */
export type Generation = 'made' | 'changed' | 'replaced';

/** What Palette has when all of a configuration is there: of each object its name, and what sets the generations apart. */
export interface Wanted {
  readonly profiles: readonly string[];
  readonly accounts: readonly string[];
  readonly clusters: readonly string[];
}

export const NOTHING: Wanted = { profiles: [], accounts: [], clusters: [] };

const NUMBERS = [0, 1] as const;
const factsOf = (generation: Generation) => ({
  tag: generation === 'changed' ? 'changed' : 'made',
  user: generation === 'changed' ? 'palette-2' : 'palette',
  workers: generation === 'changed' ? 2 : 1,
  base: generation === 'replaced' ? { name: 'base-2', cloud: 'vsphere' } : { name: 'base', cloud: 'all' },
});

/** What Palette has of a generation. */
export function wantedOf(generation: Generation): Wanted {
  const { tag, workers, base } = factsOf(generation);
  return {
    profiles: [`${base.name}: ${base.cloud}, `, ...NUMBERS.map((i) => `layer-${i}: all, ${tag}`)],
    accounts: NUMBERS.map((i) => `vcenter-${i}`),
    clusters: NUMBERS.map((i) => `apps-${i}: ${workers}`),
  };
}

/** What all configurations have. Without an owner objects carry no marks. */
export interface Setting {
  /** The uid of a gateway that runs. */
  readonly gateway: string;
  readonly host: string;
  readonly marked: boolean;
  /** A `terraform` block that says where the state of a single stack is. */
  readonly backend: object;
}

const terraform = { required_providers: { palette: { source: PROVIDER_ADDRESS, version: VERSION } } };
const provider = ({ host, marked }: Setting) => ({ palette: { host, ...(marked ? { owner: 'crash' } : {}) } });

/** Profiles, accounts and clusters behind a gateway that is there, in one stack. */
export function configurationOf(setting: Setting, generation: Generation): Body {
  return {
    terraform: { ...terraform, ...setting.backend },
    provider: provider(setting),
    data: infra,
    resource: {
      palette_cluster_profile: profiles(generation),
      palette_cloud_account_vsphere: accounts(setting, generation),
      palette_cluster_vsphere: clusters(generation, '${palette_cloud_account_vsphere.account[count.index].id}'),
    },
    output: { clusters: { value: '${palette_cluster_vsphere.cluster[*].id}' } },
  };
}

/** The same in two stacks, of which the second reads outputs of the first. */
export function stacksOf(setting: Setting, generation: Generation, reading: Body): { readonly [name: string]: StackOfApp } {
  return {
    ground: {
      configuration: {
        terraform,
        provider: provider(setting),
        resource: {
          palette_cluster_profile: profiles(generation),
          palette_cloud_account_vsphere: accounts(setting, generation),
        },
        output: { accounts: { value: '${palette_cloud_account_vsphere.account[*].id}' } },
      },
    },
    apps: {
      configuration: {
        terraform,
        provider: provider(setting),
        data: { ...infra, ...reading },
        resource: {
          palette_cluster_vsphere: clusters(generation, `\${element(${inner(outputOf('ground', 'accounts'))}, count.index)}`),
        },
      },
      dependencies: ['ground'],
    },
  };
}

const infra = { palette_cluster_profile: { infra: { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' } } };
const inner = (reference: string) => reference.slice(2, -1);

function profiles(generation: Generation): Body {
  const { tag, base } = factsOf(generation);
  const content = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n';
  const pack = [{ name: 'shop', type: 'manifest', manifest: [{ name: 'namespace', content }] }];
  return {
    layer: { count: NUMBERS.length, name: 'layer-${count.index}', tags: [tag], pack },
    base: { ...base, pack, lifecycle: { create_before_destroy: true } },
  };
}

function accounts({ gateway }: Setting, generation: Generation): Body {
  const account = {
    count: NUMBERS.length,
    name: 'vcenter-${count.index}',
    private_cloud_gateway_id: gateway,
    vsphere_vcenter: 'vcenter.example.com',
    vsphere_username: factsOf(generation).user,
    vsphere_password_wo: 'a-passw0rd',
    vsphere_password_wo_version: 1,
  };
  return { account };
}

function clusters(generation: Generation, account: string): Body {
  const { machine_pool, ...body } = clusterBody();
  const pools = machine_pool as readonly Body[];
  const sized = pools.map((pool) => (pool.name === 'workers' ? { ...pool, count: factsOf(generation).workers } : pool));
  return {
    cluster: { ...body, count: NUMBERS.length, name: 'apps-${count.index}', cloud_account_id: account, machine_pool: sized },
  };
}
