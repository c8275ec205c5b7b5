import type { Hosting } from '../../domain/palette-version';
import { isUnknown, type Path, path, type Value } from '../../framework';

/** Values of an object, by attribute; any may be unknown. */
type Values = { readonly [name: string]: unknown };

/** What is planned, or asked of a data source (`read`). */
export interface Asking {
  readonly action: 'create' | 'update' | 'replace' | 'read';
  readonly planned: Values;
  readonly prior: Values | null;
  /** The configuration, which alone has what is kept nowhere. */
  readonly config: Values;
}

/** Something that not every Palette does. */
export interface VersionRule {
  /** As a sentence begins: `OpenStack`. */
  readonly feature: string;
  /** Types that may ask for it; a data source's with `data.` before. */
  readonly types: RegExp;
  /** Where it is asked for: an empty path for the object as a whole; undefined where it isn't. */
  askedAt(asking: Asking): Path | undefined;
  /** The first version that does it. */
  readonly since?: string;
  /** The first version that doesn't do it any more. */
  readonly until?: string;
  /** Who must run the Palette. */
  readonly hosting?: readonly Hosting[];
  /** Whether older versions claim to do it, and do it wrong: that is told only where it is known that this Palette is one of them. */
  readonly defect?: true;
  /** What else one can do. */
  readonly instead: string;
}

const WHOLE: Path = [];
const CLUSTER = /^palette_cluster_(vsphere|maas|apache_cloudstack|openstack|custom)$/;
const SEMANTIC = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;

/** The gateway that is part of Palette, for those who run one. */
const OF_THE_SELF_HOSTED = {
  hosting: ['self_hosted', 'vertex'],
  instead: 'Install a gateway of your own: palette_private_cloud_gateway.',
} as const;

/** What depends on the version of Palette, or on who runs it (https://docs.spectrocloud.com/release-notes/). */
export const VERSION_RULES: readonly VersionRule[] = [
  {
    feature: 'OpenStack',
    types: /^palette_(cloud_account|cluster)_openstack$/,
    askedAt: () => WHOLE,
    until: '4.8',
    instead:
      'What was made before stays in Palette when it is taken out of the state with removed { lifecycle { destroy = false } }.',
  },
  {
    feature: 'override_cluster_api_config',
    types: CLUSTER,
    askedAt: ({ planned }) =>
      inBlocks(planned, ['cloud_config', 'machine_pool'], ({ override_cluster_api_config: yaml }) => isText(yaml)),
    since: '4.9',
    instead: "Take it out, or set the same in the profile's Kubernetes pack.",
  },
  {
    feature: 'override_health_check_configuration',
    types: CLUSTER,
    askedAt: ({ planned }) => inBlocks(planned, ['machine_pool'], ({ override_health_check_configuration: yaml }) => isText(yaml)),
    since: '4.8',
    instead: "Take it out: the pool has Palette's own health check then.",
  },
  {
    feature: 'cluster_type = "PureAdopt"',
    types: /^palette_cluster_custom$/,
    askedAt: ({ planned }) => (planned.cluster_type === 'PureAdopt' ? path('cluster_type') : undefined),
    since: '4.9',
    instead: 'Clusters of older versions are PureManage or PureAttach.',
  },
  {
    feature: 'A cluster through a gateway on Apache CloudStack',
    types: /^palette_cluster_apache_cloudstack$/,
    askedAt: ({ action }) => (action === 'update' ? undefined : WHOLE),
    since: '4.9.27',
    defect: true,
    instead: 'Upgrade Palette first: such a cluster never comes up.',
  },
  {
    feature: 'A machine pool that is added later, on vSphere,',
    types: /^palette_cluster_vsphere$/,
    askedAt: ({ action, planned, prior }) => (action === 'update' && addsPool(planned, prior) ? path('machine_pool') : undefined),
    since: '4.9.5',
    defect: true,
    instead: 'Upgrade Palette first: the new pool loses its datacenter and its folder.',
  },
  {
    feature: 'A gateway of the Palette CLI behind a proxy with a CA of its own',
    types: /^palette_private_cloud_gateway$/,
    askedAt: ({ action, planned }) => (action !== 'update' && hasProxyCa(planned.proxy) ? path('proxy') : undefined),
    since: '4.9.43',
    defect: true,
    instead:
      'Upgrade Palette first: the CA never reaches the control plane, and the installation stands still at WaitingForKubeadmInit.',
  },
  {
    feature: 'A gateway on OpenStack',
    types: /^palette_private_cloud_gateway$/,
    askedAt: ({ action, planned }) => (action !== 'update' && planned.cloud_type === 'openstack' ? path('cloud_type') : undefined),
    until: '4.8',
    instead: 'Install it with Palette 4.7, or make the gateway on another cloud.',
  },
  {
    feature: 'A secret that the Palette CLI pulls images with',
    types: /^palette_private_cloud_gateway$/,
    askedAt: ({ action, config }) =>
      action !== 'update' && config.image_pull_secret_wo !== null ? path('image_pull_secret_wo') : undefined,
    since: '4.9.38',
    instead: 'Take it out: an older installer (Palette CLI before 4.9.16) asks for none.',
  },
  {
    feature: 'Holding the agents of a gateway at their version',
    types: /^palette_private_cloud_gateway(_ready)?$/,
    askedAt: ({ planned }) => (planned.pause_agent_upgrades === 'lock' ? path('pause_agent_upgrades') : undefined),
    since: '4.9.22',
    defect: true,
    instead: 'Upgrade Palette first: older ones hold some of the agents and upgrade the others.',
  },
  {
    feature: 'A version of a profile that is no semantic version',
    types: /^palette_cluster_profile$/,
    askedAt: ({ planned: { version } }) => (isText(version) && !SEMANTIC.test(version) ? path('version') : undefined),
    until: '4.10',
    instead: 'Write it as 1.0.0.',
  },
  {
    feature: 'The System Private Gateway',
    types: /^(data\.)?palette_system_private_gateway$/,
    askedAt: () => WHOLE,
    ...OF_THE_SELF_HOSTED,
  },
  {
    feature: 'The System Private Gateway',
    types: /^palette_cloud_account_(vsphere|maas|openstack)$/,
    askedAt: ({ planned }) => (planned.use_system_private_gateway === true ? path('use_system_private_gateway') : undefined),
    ...OF_THE_SELF_HOSTED,
  },
  {
    feature: 'The System Private Gateway',
    types: /^data\.palette_private_cloud_gateway$/,
    askedAt: ({ planned }) => (planned.name === 'System Private Gateway' ? path('name') : undefined),
    ...OF_THE_SELF_HOSTED,
  },
];

/** The first block of these that asks for something. */
function inBlocks(values: Values, blocks: readonly string[], asks: (block: Values) => boolean): Path | undefined {
  const name = blocks.find((each) => blocksOf(values, each).some(asks));
  return name === undefined ? undefined : path(name);
}

function blocksOf(values: Values, name: string): readonly Values[] {
  const blocks = values[name];
  return Array.isArray(blocks) ? (blocks as readonly Value[]).filter((block): block is never => !isUnknown(block)) : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Whether a pool is there that wasn't; one whose name isn't known may be any. */
function addsPool(planned: Values, prior: Values | null): boolean {
  const before = new Set(blocksOf(prior ?? {}, 'machine_pool').map(({ name }) => name));
  return blocksOf(planned, 'machine_pool').some(({ name }) => isText(name) && !before.has(name));
}

function hasProxyCa(proxy: unknown): boolean {
  return typeof proxy === 'object' && proxy !== null && Object.keys(proxy).some((prompt) => prompt.includes('CA Certificate'));
}
