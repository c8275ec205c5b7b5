import { networkProblem } from '../../domain/address';
import { GATEWAY_SIZES, INSTALL_METHODS, LEAST_MACHINE, nodeCountProblem } from '../../domain/gateway';
import { attr, nested, type StateOf, schema, timeoutsBlock, validators } from '../../framework';
import { installers } from './cli';

/** Registration is quick; removal waits for clusters that are being deleted. */
export const timeouts = { create: '10m', update: '30m', delete: '60m' } as const;

/** What the Palette CLI is answered once, when it installs. */
const FIXED = { optional: true, forceNew: true, readable: false } as const;

const placement = (title: string) =>
  ({ ...FIXED, description: `Where the Palette CLI puts the nodes on ${title}. Fixed at installation.` }) as const;

/** How the installer gets what is kept nowhere. */
const TOLD =
  'Kept nowhere (Terraform 1.11 and later), and not among `installer_answers`: the command that installs gets it by its environment';

/** Attributes of `palette_private_cloud_gateway`. */
export const gatewaySchema = schema(
  {
    description:
      'A private cloud gateway. It registers the gateway (existing Kubernetes) or declares it (Palette CLI), and waits for nothing: the installation stands between it and `palette_private_cloud_gateway_ready`. A gateway always belongs to the tenant.',
  },
  {
    id: attr.string({
      computed: true,
      nullable: true,
      description:
        'Uid. A gateway of the Palette CLI has none until it was installed; take the `id` of `palette_private_cloud_gateway_ready`.',
    }),
    name: attr.string({ required: true, description: 'Name, unique in the tenant.', validate: validators.notEmpty }),
    cloud_type: attr.string({
      required: true,
      forceNew: true,
      readable: false,
      description:
        'What it makes clusters on. The Palette CLI installs on `vsphere`, `maas`, `apache_cloudstack`, and `openstack` until Palette 4.7. On existing Kubernetes it may also be `aws`, `azure`, `nutanix`, or another cloud that the tenant registered, by its name.',
      validate: cloudTypeProblem,
    }),
    install_method: attr.string({
      required: true,
      forceNew: true,
      description:
        '`existing_kubernetes`: on a cluster that is there, by kubectl. `palette_cli`: on nodes of its own, by the Palette CLI.',
      validate: validators.oneOf(...INSTALL_METHODS),
    }),
    node_count: attr.int({
      default: 1,
      readable: false,
      description: 'Nodes of a gateway of the Palette CLI: 1 or 3. It can grow and never shrinks. Default `1`.',
      validate: nodeCountProblem,
    }),
    size: attr.string({
      ...FIXED,
      description:
        'Size of a node of the Palette CLI: `small`, `medium`, `large`; `custom` with `custom_size`. Fixed at installation. On CloudStack and OpenStack offering and flavor decide, and this says only what they come up to, for `concurrent_deployments`.',
      validate: validators.oneOf(...GATEWAY_SIZES, 'custom'),
    }),
    custom_size: nested.single(
      {
        cpu: attr.int({ required: true, description: 'Virtual CPUs, 4 or more.', validate: validators.atLeast(LEAST_MACHINE.cpu) }),
        memory_mb: attr.int({
          required: true,
          description: 'Memory in MiB, 4096 or more.',
          validate: validators.atLeast(LEAST_MACHINE.memoryMb),
        }),
        disk_size_gb: attr.int({
          required: true,
          description: 'Disk in GiB, 60 or more.',
          validate: validators.atLeast(LEAST_MACHINE.diskGb),
        }),
      },
      { ...FIXED, description: 'Size of a node of the Palette CLI on vSphere, with `size = "custom"`. Fixed at installation.' },
    ),
    proxy: attr.map('string', {
      ...FIXED,
      description:
        "The proxy that the Palette CLI shall give to the gateway: `installer_answers` of a `palette_proxy_config`. Fixed at installation. A gateway on existing Kubernetes takes its cluster's.",
    }),
    share_with_projects: attr.bool({
      ...FIXED,
      description: 'Whether all projects may use the account that the Palette CLI makes for the gateway. Fixed at installation.',
    }),
    pod_cidr: attr.string({
      ...FIXED,
      description: "Network (CIDR) of the gateway's own pods. It must not overlap that of the machines. Fixed at installation.",
      validate: networkProblem,
    }),
    service_ip_range: attr.string({
      ...FIXED,
      description: "Network (CIDR) of the gateway's own services. It must not overlap that of the machines. Fixed at installation.",
      validate: networkProblem,
    }),
    image_registry: nested.single(
      {
        name: attr.string({ required: true, description: 'Name.', validate: validators.notEmpty }),
        endpoint: attr.string({ required: true, description: 'Host name, or URL.', validate: validators.notEmpty }),
        base_content_path: attr.string({ optional: true, description: 'Path that all images are under.' }),
        mirror_registries: attr.list('string', {
          optional: true,
          description: 'Registries that it stands in for: `docker.io::registry.example.com/docker`.',
        }),
        allow_insecure: attr.bool({ optional: true, description: "Doesn't verify the registry's certificate." }),
        ca_file: attr.string({
          optional: true,
          description: "Path of the certificate (PEM) that signed the registry's, where the Palette CLI runs.",
        }),
      },
      {
        ...FIXED,
        description:
          'A registry that the Palette CLI takes all images from (`Custom`); its user and password are asked for at installation. When unset, the default one. Fixed at installation.',
      },
    ),
    image_pull_secret_wo: attr.string({
      optional: true,
      sensitive: true,
      writeOnly: true,
      description: `Secret that images are pulled with; Palette CLI 4.9.16 and later asks for it. ${TOLD}.`,
    }),
    ubuntu_pro_token_wo: attr.string({
      optional: true,
      sensitive: true,
      writeOnly: true,
      description: `Token of a subscription to Ubuntu Pro, for the nodes of the Palette CLI. ${TOLD} (\`palette pcg install --ubuntu-pro-token\`).`,
    }),
    patch_os_on_boot: attr.bool({
      ...FIXED,
      description: 'Whether nodes of the Palette CLI get the patches of their system when they first boot. Fixed at installation.',
    }),
    reboot_after_patch: attr.bool({
      ...FIXED,
      description: 'Whether nodes of the Palette CLI boot again once they are patched. Fixed at installation.',
    }),
    node_affinity: attr.bool({
      ...FIXED,
      description: 'Whether the gateway keeps its pods on its own control plane. Asked by the Palette CLI. Fixed at installation.',
    }),
    vsphere: nested.single(installers.vsphere.fields, placement('vSphere')),
    maas: nested.single(installers.maas.fields, placement('MAAS')),
    apache_cloudstack: nested.single(installers.apache_cloudstack.fields, placement('Apache CloudStack')),
    openstack: nested.single(installers.openstack.fields, placement('OpenStack, until Palette 4.7')),
    pause_agent_upgrades: attr.string({
      default: 'unlock',
      description:
        "`lock` holds Palette's agents in the gateway at their version, `unlock` lets Palette upgrade them. Default `unlock`. A gateway has its agents only when it was installed: give it to `palette_private_cloud_gateway_ready`, too, or the next apply does it.",
      validate: validators.oneOf('lock', 'unlock'),
    }),
    migrate_clusters_to: attr.string({
      optional: true,
      readable: false,
      description:
        'Uid of the gateway that takes the clusters over when this one is removed. Apply it before the removal: a delete sees only what was applied.',
      validate: validators.notEmpty,
    }),
    acknowledge_unseen: attr.bool({
      default: false,
      readable: false,
      description:
        'Removes the gateway even though it is not known of every cluster which gateway it refers to: the API key may not look into all projects, or not read all clusters. Default `false`.',
    }),
    registration: attr.string({
      computed: true,
      description: 'What tells this gateway from a later one of the same name; for `palette_private_cloud_gateway_ready`.',
    }),
    annotations: attr.map('string', {
      computed: true,
      recompute: ['name', 'node_count'],
      description:
        'What the gateway carries in Palette, or shall carry once it is installed: give it to `palette_private_cloud_gateway_ready`.',
    }),
    kubectl_commands: attr.list('string', {
      computed: true,
      description: 'The commands that install it on an existing cluster, in their order. Empty for `palette_cli`.',
    }),
    installer_answers: attr.map('string', {
      computed: true,
      recompute: ['name', 'node_count'],
      description:
        'What to answer when `palette pcg install` asks. Empty for `existing_kubernetes`. Credentials are not among them.',
    }),
    concurrent_deployments: attr.int({
      computed: true,
      nullable: true,
      recompute: ['node_count'],
      description:
        'How many clusters it deploys at once, at most, by its nodes and their size. Null where the size is not known: left to the installer, or that of an existing cluster.',
    }),
    ssh_user: attr.string({
      computed: true,
      nullable: true,
      description: 'Who logs in to its nodes: `spectro` on those of the Palette CLI. Null on existing Kubernetes.',
    }),
    os: attr.string({
      computed: true,
      nullable: true,
      description: 'What runs on its nodes: `Ubuntu LTS` on those of the Palette CLI. Null on existing Kubernetes.',
    }),
    timeouts: timeoutsBlock(timeouts),
  },
);

/** A gateway in state. */
export type GatewayState = StateOf<typeof gatewaySchema>;

/** The clouds have more names than are known here; spellings of the known ones are put right. */
function cloudTypeProblem(cloud: string): string | undefined {
  if (cloud.replaceAll('-', '_') === 'apache_cloudstack' && cloud !== 'apache_cloudstack') return 'Write it as apache_cloudstack.';
  return /^[a-z][a-z0-9_-]*$/.test(cloud)
    ? undefined
    : `"${cloud}" is no cloud: its name has small letters, digits and hyphens, as vsphere, aws or nutanix.`;
}
