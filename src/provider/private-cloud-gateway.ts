import { GATEWAY_SIZES, INSTALL_METHODS, nodeCountProblem, scaleProblem } from '../domain/gateway';
import { OWNER_ANNOTATION, ownerMark, registrationName } from '../domain/owner';
import { attr, check, DiagnosticError, errorAt, isUnknown, nested, path, type StateOf, schema, timeoutsBlock } from '../framework';
import {
  findGatewayByName,
  type Gateway,
  getGateway,
  registerSelfHostedGateway,
  resizeVsphereGateway,
  updateGatewayMetadata,
} from '../palette';
import { createOnce, type Found, refuseAdopted } from './create-once';
import { clustersOfGateway, namesOf } from './gateway-clusters';
import { refuseInUse, refuseUnseen, removeGateway } from './gateway-removal';
import { installerQuestions } from './installer-answers';
import { type Palette, resource, type Waiting } from './palette';
import { refuseRename } from './renamed-block';

const TYPE = 'palette_private_cloud_gateway';
/** Annotation that records how a gateway of the installer was told to reach Palette. */
const PROXY_ANNOTATION = 'cdktf-palette/proxy';
/** Begins the registration of a gateway that Palette has no uid for yet. */
const DECLARED = 'declared:';
const timeouts = { create: '10m', update: '30m', delete: '60m' } as const;

const gatewaySchema = schema(
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
    name: attr.string({ required: true, description: 'Name, unique in the tenant.', validate: check.notEmpty }),
    cloud_type: attr.string({
      required: true,
      forceNew: true,
      readable: false,
      description: 'What it makes clusters on: `vsphere`.',
      validate: check.oneOf('vsphere'),
    }),
    install_method: attr.string({
      required: true,
      forceNew: true,
      description:
        '`existing_kubernetes`: on a cluster that is there, by kubectl. `palette_cli`: on nodes of its own, by the Palette CLI.',
      validate: check.oneOf(...INSTALL_METHODS),
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
      validate: check.oneOf(...GATEWAY_SIZES),
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
      validate: check.notEmpty,
    }),
    acknowledge_unseen: attr.bool({
      default: false,
      readable: false,
      description:
        'Removes the gateway even though the API key may not look into all projects for clusters that refer to it. Default `false`.',
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

type State = StateOf<typeof gatewaySchema>;

function noScheme(host: string): string | undefined {
  return host.includes('://') ? 'Write the vCenter without a scheme: the gateway fails to start with one.' : undefined;
}

function markOf(palette: Palette, name: string): string | undefined {
  return palette.owner && ownerMark(palette.owner, TYPE, name);
}

function annotationsFor(palette: Palette, planned: Pick<State, 'name' | 'proxy'>): { [key: string]: string } {
  const mark = markOf(palette, planned.name);
  return {
    ...(mark === undefined ? {} : { [OWNER_ANNOTATION]: mark }),
    ...(planned.proxy === null ? {} : { [PROXY_ANNOTATION]: JSON.stringify(planned.proxy) }),
  };
}

/** Name and annotations of a gateway are written together; what others put there stays. */
async function writeMetadata(
  palette: Palette,
  gateway: Gateway,
  name: string,
  annotations: { readonly [key: string]: string },
  signal?: AbortSignal,
) {
  const { labels, annotations: present } = gateway.metadata;
  await updateGatewayMetadata(
    palette.client,
    gateway.metadata.uid,
    { name, labels, annotations: { ...present, ...annotations } },
    { signal },
  );
}

/** Finds the gateway of a state: by its uid, and before the Palette CLI made it, by its name. */
async function findGateway(palette: Palette, state: Pick<State, 'id' | 'name'>, signal: AbortSignal): Promise<Gateway | undefined> {
  if (state.id !== null) return getGateway(palette.client, state.id, { signal });
  const found = await findGatewayByName(palette.client, state.name, { signal });
  const mark = found?.metadata.annotations?.[OWNER_ANNOTATION];
  return mark === undefined || mark === markOf(palette, state.name) ? found : undefined;
}

async function register(
  palette: Palette,
  planned: Pick<State, 'name' | 'proxy'> & { readonly cloud_type: string },
  waiting: Waiting,
) {
  const mark = markOf(palette, planned.name);
  const firstName = mark === undefined ? planned.name : registrationName(planned.name, mark);
  const { client } = palette;
  const { signal } = waiting;
  let commands: readonly string[] | undefined;
  const uid = await createOnce(
    {
      kind: 'gateway',
      name: planned.name,
      mark,
      importId: planned.name,
      find: async () => {
        const named = await findGatewayByName(client, planned.name, { signal });
        const unnamed = firstName === planned.name ? undefined : await findGatewayByName(client, firstName, { signal });
        return [
          ...(named ? [found(named, named.metadata.annotations?.[OWNER_ANNOTATION])] : []),
          ...(unnamed ? [found(unnamed, mark)] : []),
        ];
      },
      create: async () => {
        const registered = await registerSelfHostedGateway(client, { cloudType: planned.cloud_type, name: firstName }, { signal });
        commands = registered.kubectlCommands;
        return registered.uid;
      },
    },
    palette,
    waiting,
  );
  return { uid, commands };
}

function found(gateway: Gateway, mark: string | undefined): Found {
  return { uid: gateway.metadata.uid, mark, deleting: false };
}

/** `palette_private_cloud_gateway` */
export const privateCloudGateway = resource({
  type: TYPE,
  schema: gatewaySchema,
  remote: 'object',
  timeouts,

  validate(config, report) {
    const method = config.install_method;
    if (isUnknown(method)) return;
    if (method === 'palette_cli' && config.vsphere === null) {
      report.error(path('vsphere'), 'Placement is missing', 'The Palette CLI has to be told where the nodes go: add vsphere.');
    }
    if (method !== 'existing_kubernetes') return;
    for (const name of ['vsphere', 'size', 'proxy'] as const) {
      if (config[name] === null) continue;
      report.error(
        path(name),
        `${name} has no effect here`,
        `A gateway on existing Kubernetes takes its nodes and its proxy from that cluster. Remove ${name}.`,
      );
    }
    if (config.node_count !== null && config.node_count !== 1 && !isUnknown(config.node_count)) {
      report.error(
        path('node_count'),
        'node_count has no effect here',
        'A gateway on existing Kubernetes has the nodes of that cluster. Remove node_count.',
      );
    }
  },

  plan({ prior, planned, error }) {
    const count = planned.node_count;
    if (!prior || typeof count !== 'number') return;
    const problem = scaleProblem(prior.node_count, count);
    if (problem !== undefined) error(path('node_count'), 'A gateway cannot shrink', problem);
  },

  async check({ action, prior, planned }, context) {
    refuseRename(context.data, { action, kind: 'gateway', name: (planned ?? prior)?.name, context: 'tenant' });
    if ((action !== 'delete' && action !== 'replace') || !prior) return;
    const gateway = await findGateway(context.data, prior, context.signal);
    if (!gateway) return;
    const { clusters, unseen } = await clustersOfGateway(context.data, gateway.metadata.uid, context.signal);
    refuseUnseen(prior, unseen);
    const staying = clusters.filter(({ state }) => state !== 'Deleting');
    if (staying.length === 0 || prior.migrate_clusters_to !== null) return;
    const { owner } = context.data;
    const foreign = staying.filter(({ mark }) => owner === undefined || !mark?.startsWith(`${owner}:`));
    if (foreign.length > 0) throw refuseInUse(prior, foreign);
    context.warn(
      undefined,
      `Clusters refer to the gateway "${prior.name}"`,
      `It goes only when these are gone:\n${namesOf(staying)}\n\nThey are of this same configuration; if they aren't removed in this run too, the gateway will be kept and the run fails.`,
    );
  },

  async create(planned, context) {
    const palette = context.data;
    const annotations = annotationsFor(palette, planned);
    if (planned.install_method === 'palette_cli') return declare(palette, planned, annotations, context.signal);
    const { uid, commands } = await register(palette, planned, context);
    context.saveState({ id: uid, registration: uid });
    // Not to be cut short: until the mark is written only the provisional name says whose it is.
    const gateway = await getGateway(palette.client, uid, {});
    if (!gateway) throw gone(planned.name, uid);
    await writeMetadata(palette, gateway, planned.name, annotations);
    return {
      id: uid,
      registration: uid,
      annotations,
      kubectl_commands: commands ?? gateway.status?.kubectlCommands ?? [],
      installer_answers: {},
    };
  },

  async read(state, { data: palette, signal }) {
    const gateway = await findGateway(palette, state, signal);
    if (!gateway) return state.id === null ? state : null;
    return {
      id: gateway.metadata.uid,
      name: gateway.metadata.name,
      ...(state.install_method === null ? adoptedTraits(gateway) : {}),
    };
  },

  async update(planned, prior, { data: palette, signal }) {
    const annotations = annotationsFor(palette, planned);
    const gateway = await findGateway(palette, prior, signal);
    if (gateway) {
      await writeMetadata(palette, gateway, planned.name, annotations, signal);
      if (planned.node_count > prior.node_count)
        await resizeVsphereGateway(palette.client, gateway.metadata.uid, { size: planned.node_count }, { signal });
    }
    return {
      id: gateway?.metadata.uid ?? prior.id,
      registration: prior.registration,
      annotations,
      kubectl_commands: prior.kubectl_commands,
      installer_answers: planned.install_method === 'palette_cli' ? installerQuestions(planned) : {},
    };
  },

  async delete(state, context) {
    const gateway = await findGateway(context.data, state, context.signal);
    if (!gateway) return;
    refuseAdopted(context.data, 'gateway', state.name, gateway.metadata.uid);
    refuseUnmarked(context.data, gateway, state);
    await removeGateway(context.data, gateway, state, context);
  },

  async import(id, { data: palette, signal }) {
    const gateway = (await getGateway(palette.client, id, { signal })) ?? (await findGatewayByName(palette.client, id, { signal }));
    if (!gateway) {
      throw new DiagnosticError(errorAt(undefined, 'No such gateway', `Palette knows no gateway with the uid or name "${id}".`));
    }
    return {
      id: gateway.metadata.uid,
      name: gateway.metadata.name,
      ...adoptedTraits(gateway),
      annotations: {},
      kubectl_commands: [],
      installer_answers: {},
    };
  },
});

/** The Palette CLI makes the object later; until then the name must be free. */
async function declare(
  palette: Palette,
  planned: Parameters<typeof installerQuestions>[0],
  annotations: { readonly [key: string]: string },
  signal: AbortSignal,
) {
  const existing = await findGatewayByName(palette.client, planned.name, { signal });
  const mark = existing?.metadata.annotations?.[OWNER_ANNOTATION];
  if (existing && (mark === undefined || mark !== markOf(palette, planned.name))) {
    throw new DiagnosticError(
      errorAt(
        path('name'),
        `The gateway "${planned.name}" can't be declared`,
        `A gateway of this name (${existing.metadata.uid}) exists already, and was not declared here. To manage it here, import it with the ID ${planned.name}; otherwise choose another name.`,
      ),
    );
  }
  if (existing) palette.adopted.add(existing.metadata.uid);
  return {
    id: existing?.metadata.uid ?? null,
    registration: `${DECLARED}${planned.name}`,
    annotations,
    kubectl_commands: [],
    installer_answers: installerQuestions(planned),
  };
}

/** A declared gateway is known by its name alone until it carries our mark; a stranger's may have come in its place. */
function refuseUnmarked(palette: Palette, gateway: Gateway, { name, registration }: Pick<State, 'name' | 'registration'>): void {
  const mark = gateway.metadata.annotations?.[OWNER_ANNOTATION];
  if (mark !== undefined || palette.owner === undefined || !registration.startsWith(DECLARED)) return;
  throw new DiagnosticError(
    errorAt(
      undefined,
      `The gateway "${name}" is not removed`,
      `Palette has a gateway of this name (${gateway.metadata.uid}) that carries no owner mark, so it may be somebody else's. ` +
        'If it is yours, apply a palette_private_cloud_gateway_ready with the annotations of this gateway first; that marks it. If it is not, take this one out of the state (terraform state rm).',
    ),
  );
}

/** Palette has no field for the cloud of a gateway; vSphere is the one that this provider manages. */
function adoptedTraits(gateway: Gateway) {
  return {
    cloud_type: 'vsphere',
    install_method: gateway.spec?.isSelfHosted ? 'existing_kubernetes' : 'palette_cli',
    registration: gateway.metadata.uid,
  };
}

function gone(name: string, uid: string): DiagnosticError {
  return new DiagnosticError(
    errorAt(
      undefined,
      `The gateway "${name}" vanished`,
      `It was registered as ${uid}, and Palette no longer knows it. Apply again.`,
    ),
  );
}
