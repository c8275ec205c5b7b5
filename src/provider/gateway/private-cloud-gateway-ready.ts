import { isMarkFor, OWNER_ANNOTATION } from '../../domain/owner';
import { attr, DiagnosticError, errorAt, isUnknown, path, schema, timeoutsBlock, validators } from '../../framework';
import { findGatewayByName, type Gateway, getGateway, isGatewayRunning, updateGatewayMetadata } from '../../palette';
import { phaseText, seeCluster } from '../cluster/cluster-sight';
import { orElse } from '../shared/errors';
import { byUid } from '../shared/identities';
import { pollUntil } from '../shared/poll-until';
import { type ProviderData, resource } from '../shared/provider-data';
import { isUid } from '../shared/uid';
import { setAgentLock } from './gateway-agents';
import { noteGateway } from './gateway-down';
import { sawGateway } from './gateway-seen';

const timeouts = { create: '45m' } as const;
/** How long Palette may not know a registration that it gave: what it answers may be behind. */
const LOST_MS = 3 * 60_000;

const readySchema = schema(
  {
    description:
      'Waits until a private cloud gateway was installed and runs, and gives the `id` that cloud accounts take. It stands after the installation, and `palette_private_cloud_gateway` before it. Destroying it does nothing.',
  },
  {
    id: attr.string({ computed: true, description: "The gateway's uid." }),
    name: attr.string({ required: true, description: "The gateway's name.", validate: validators.notEmpty }),
    registration: attr.string({
      optional: true,
      computed: true,
      forceNew: true,
      description:
        '`registration` of the `palette_private_cloud_gateway`: when that gateway is replaced, the new one is waited for. When unset, the uid of the gateway that was found by its name.',
    }),
    annotations: attr.map('string', {
      optional: true,
      readable: false,
      description:
        '`annotations` of the `palette_private_cloud_gateway`. A gateway of the Palette CLI is not there before its installation, so they are written to it here.',
    }),
    pause_agent_upgrades: attr.string({
      optional: true,
      readable: false,
      description:
        '`pause_agent_upgrades` of the `palette_private_cloud_gateway`. A gateway has no agents before its installation, so `lock` is set here when it has come; what changes later, is set there.',
      validate: validators.oneOf('lock', 'unlock'),
    }),
    timeouts: timeoutsBlock(timeouts),
  },
);

/** By its uid where the registration gave one, else by its exact name. */
async function seek(
  palette: ProviderData,
  name: string,
  registration: string | null,
  signal: AbortSignal,
): Promise<Gateway | undefined> {
  if (registration !== null && isUid(registration)) return getGateway(palette.client, registration, { signal });
  return findGatewayByName(palette.client, name, { signal });
}

/**
 * What is found by its name alone may have been declared by another configuration as well, such as a copy of this one: whoever
 * marks it first has it.
 * @throws DiagnosticError
 */
function refuseMarked({ metadata }: Gateway, wanted: { readonly [key: string]: string } | null): void {
  const mark = metadata.annotations?.[OWNER_ANNOTATION];
  const own = wanted?.[OWNER_ANNOTATION];
  if (mark === undefined || own === undefined || isMarkFor(mark, own)) return;
  throw new DiagnosticError(
    errorAt(
      path('name'),
      `The gateway "${metadata.name}" is another's`,
      `It (${metadata.uid}) is marked as made by ${mark}, and would be marked as made by ${own} here: both have declared a gateway of this name. ` +
        `It is left alone. To manage it here, take palette_private_cloud_gateway out of the state (state rm) and import it with the ID ${metadata.name}; otherwise choose another name.`,
    ),
  );
}

async function annotate(
  palette: ProviderData,
  gateway: Gateway,
  wanted: { readonly [key: string]: string } | null,
  signal: AbortSignal,
): Promise<void> {
  const { uid, name, labels, annotations = {} } = gateway.metadata;
  if (!wanted || Object.entries(wanted).every(([key, value]) => annotations[key] === value)) return;
  await updateGatewayMetadata(palette.client, uid, { name, labels, annotations: { ...annotations, ...wanted } }, { signal });
}

/** `palette_private_cloud_gateway_ready` */
export const privateCloudGatewayReady = resource({
  type: 'palette_private_cloud_gateway_ready',
  schema: readySchema,
  remote: 'view',
  timeouts,

  plan({ config, prior, planned, replace }) {
    // Found by its name: another name is another gateway.
    if (prior && config.registration === null && planned.name !== prior.name) replace(path('name'));
  },

  async create(planned, context) {
    const { data: palette, signal, clock } = context;
    const registration = isUnknown(planned.registration) ? null : planned.registration;
    let last: Gateway | undefined;
    let lostSince: number | undefined;
    const running = await pollUntil(async () => {
      last = await seek(palette, planned.name, registration, signal);
      context.progress({ kind: 'phase', text: phaseOf(last) });
      lostSince = last ? undefined : (lostSince ?? clock.now());
      if (registration !== null && isUid(registration) && lostSince !== undefined && clock.now() - lostSince >= LOST_MS)
        throw registrationLost(planned.name, registration);
      return last && isGatewayRunning(last) ? last : undefined;
    }, context);
    if (!running) throw neverCame(planned.name, last, context.timeout, await ownCluster(palette, last, signal));
    if (registration === null || !isUid(registration)) refuseMarked(running, planned.annotations);
    await annotate(palette, running, planned.annotations, signal);
    if (planned.pause_agent_upgrades === 'lock') await setAgentLock(palette, running, 'lock', signal);
    sawGateway(palette, running);
    return { id: running.metadata.uid, registration: registration ?? running.metadata.uid };
  },

  async read(state, { data: palette, signal, add }) {
    const gateway = await getGateway(palette.client, state.id, { signal });
    if (!gateway) return null;
    noteGateway(palette, gateway, { add });
    return { id: gateway.metadata.uid };
  },

  async update(planned, prior, { data: palette, signal }) {
    const gateway = await getGateway(palette.client, prior.id, { signal });
    if (gateway) await annotate(palette, gateway, planned.annotations, signal);
    return { id: prior.id, registration: prior.registration };
  },

  delete: async () => {},

  identity: byUid,
  async import(id, { data: palette, signal }) {
    const gateway = (await getGateway(palette.client, id, { signal })) ?? (await findGatewayByName(palette.client, id, { signal }));
    if (!gateway)
      throw new DiagnosticError(errorAt(undefined, 'No such gateway', `Palette knows no gateway with the uid or name "${id}".`));
    // As an imported gateway has it: what is waited for is there, so nothing is to be replaced.
    return { id: gateway.metadata.uid, name: gateway.metadata.name, registration: gateway.metadata.uid };
  },
});

function phaseOf(gateway: Gateway | undefined): string {
  if (!gateway) return 'Palette knows no gateway of that name yet';
  const { state = 'no state yet', health } = gateway.status ?? {};
  return [state, health?.state].filter(Boolean).join(', ');
}

/** How the gateway's own cluster stands, which says what its installation waits for; empty where it has none, or it can't be read. */
async function ownCluster(palette: ProviderData, gateway: Gateway | undefined, signal: AbortSignal): Promise<string> {
  const uid = gateway?.spec?.spectroClusterUid;
  const sight = uid ? await orElse(seeCluster(palette, uid, { scope: { kind: 'tenant' }, signal }), undefined) : undefined;
  return sight === undefined ? '' : ` Its own cluster: ${phaseText(sight)}.`;
}

function registrationLost(name: string, registration: string): DiagnosticError {
  return new DiagnosticError(
    errorAt(
      path('registration'),
      `The gateway "${name}" is registered no more`,
      `Palette has not known its registration ${registration} for three minutes: somebody has removed it, or the API key is of another tenant now. ` +
        'Nothing that is installed with it can come. Apply again: the plan sees that it is gone, and registers the gateway anew.',
    ),
  );
}

function neverCame(name: string, last: Gateway | undefined, timeout: string, cluster: string): DiagnosticError {
  const seen = last
    ? `Palette knows it as ${last.metadata.uid}, in state ${last.status?.state ?? 'unknown'}.`
    : 'Palette knows no gateway of that name.';
  return new DiagnosticError(
    errorAt(
      path('name'),
      `The gateway "${name}" does not run`,
      `It was waited for (${timeout}) in vain. ${seen}${cluster} Run the installation (kubectl_commands, or \`palette pcg install\` with installer_answers), look at its events in Palette, and apply again. A longer wait is set by timeouts { create }.`,
    ),
  );
}
