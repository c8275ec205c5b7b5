import { GATEWAY_SIZES, INSTALL_METHODS, nodeCountProblem } from '../../domain/gateway';
import { attr, nested, type StateOf, schema, timeoutsBlock, validators } from '../../framework';

/** Registration is quick; removal waits for clusters that are being deleted. */
export const timeouts = { create: '10m', update: '30m', delete: '60m' } as const;

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
      description: 'What it makes clusters on: `vsphere`.',
      validate: validators.oneOf('vsphere'),
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
      optional: true,
      forceNew: true,
      readable: false,
      description: 'Size of a node of the Palette CLI: `small`, `medium`, `large`. Fixed at installation.',
      validate: validators.oneOf(...GATEWAY_SIZES),
    }),
    proxy: attr.map('string', {
      optional: true,
      forceNew: true,
      readable: false,
      description:
        "The proxy that the Palette CLI shall give to the gateway: `installer_answers` of a `palette_proxy_config`. Fixed at installation. A gateway on existing Kubernetes takes its cluster's.",
    }),
    vsphere: nested.single(
      {
        vcenter: attr.string({ required: true, description: 'Host name or IP address, without a scheme.', validate: noScheme }),
        datacenter: attr.string({ required: true, description: 'Datacenter.' }),
        folder: attr.string({ required: true, description: 'Folder for the machines.' }),
        cluster: attr.string({ required: true, description: 'Compute cluster.' }),
        resource_pool: attr.string({ required: true, description: 'Resource pool.' }),
        datastore: attr.string({ required: true, description: 'Datastore.' }),
        network: attr.string({ required: true, description: 'Network.' }),
        ntp_servers: attr.list('string', { optional: true, description: 'NTP servers.' }),
        ssh_keys: attr.list('string', { optional: true, description: 'Public SSH keys for the user `spectro`.' }),
      },
      {
        optional: true,
        forceNew: true,
        readable: false,
        description: 'Where the Palette CLI puts the nodes. Fixed at installation; required by `palette_cli`.',
      },
    ),
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
      recompute: ['name'],
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
    timeouts: timeoutsBlock(timeouts),
  },
);

/** A gateway in state. */
export type GatewayState = StateOf<typeof gatewaySchema>;

function noScheme(host: string): string | undefined {
  return host.includes('://') ? 'Write the vCenter without a scheme: the gateway fails to start with one.' : undefined;
}
