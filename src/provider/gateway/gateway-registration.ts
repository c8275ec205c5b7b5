import { isMarkFor, isOwnMark, OWNER_ANNOTATION } from '../../domain/owner';
import { DiagnosticError, errorAt, path, type Report } from '../../framework';
import { findGatewayByName, type Gateway, getGateway, registerSelfHostedGateway, updateGatewayMetadata } from '../../palette';
import { LIMIT_ANNOTATION } from '../admission/deployment-limit';
import type { Values } from '../clouds/cloud';
import { foreignText, refusal, warnOfAdoption } from '../shared/adoption';
import { createOnce } from '../shared/create-once';
import { pollUntil } from '../shared/poll-until';
import type { ProviderData, Waiting } from '../shared/provider-data';
import { settleTwins } from '../shared/twins';
import type { Wanted } from '../shared/wanted';
import { apiCloud } from './gateway-cloud';
import { gatewaysNamed, namesOfGateway, removeRegistration } from './gateway-look-up';
import { traitsOf } from './gateway-traits';
import { type Circumstances, type DeclaredGateway, installerQuestions } from './installer-answers';
import { PROXY_ANNOTATION } from './installer-proxy';
import type { GatewayState } from './private-cloud-gateway-schema';

/** Begins the registration of a gateway that Palette has no uid for yet. */
const DECLARED = 'declared:';

function markOf(palette: ProviderData, name: string): string | undefined {
  return namesOfGateway(palette, name).mark;
}

/** What a gateway of the configuration carries: whose it is, how it was told to reach Palette, and how many clusters it deploys at once. */
export function annotationsFor(
  palette: ProviderData,
  planned: Pick<GatewayState, 'name' | 'proxy'> & Values,
): { [key: string]: string } {
  const mark = markOf(palette, planned.name);
  const limit = traitsOf(planned).concurrent_deployments;
  return {
    ...(mark === undefined ? {} : { [OWNER_ANNOTATION]: mark }),
    ...(planned.proxy === null ? {} : { [PROXY_ANNOTATION]: JSON.stringify(planned.proxy) }),
    ...(limit === null ? {} : { [LIMIT_ANNOTATION]: String(limit) }),
  };
}

/**
 * What a gateway that is imported is to carry: written with its first change, here or by its `ready`. The plan of a first run knows no lineage yet,
 * and what it reads is what the state keeps: there the mark waits for the first change that writes the annotations anew.
 */
export function annotationsOfImported(palette: ProviderData, { metadata }: Gateway): { [key: string]: string } {
  const { [OWNER_ANNOTATION]: mark, ...others } = annotationsFor(palette, { name: metadata.name, proxy: null });
  return mark === undefined || palette.owner?.passing ? others : { [OWNER_ANNOTATION]: mark, ...others };
}

/** Name and annotations of a gateway are written together; what others put there stays. */
export async function writeMetadata(
  palette: ProviderData,
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
  palette.lookUps.gateways.wrote({
    ...gateway,
    metadata: { ...gateway.metadata, name, annotations: { ...present, ...annotations } },
  });
}

/** Finds the gateway of a state: by its uid, and before the Palette CLI made it, by its name. */
export async function findGateway(
  palette: ProviderData,
  state: Pick<GatewayState, 'id' | 'name' | 'annotations'>,
  signal: AbortSignal,
): Promise<Gateway | undefined> {
  if (state.id !== null) return getGateway(palette.client, state.id, { signal });
  const found = await findGatewayByName(palette.client, state.name, { signal });
  const mark = found?.metadata.annotations?.[OWNER_ANNOTATION];
  // Declared under one lineage, it keeps that mark, which its state has.
  const isOurs = mark === state.annotations?.[OWNER_ANNOTATION] || isMarkFor(mark, markOf(palette, state.name));
  return mark === undefined || isOurs ? found : undefined;
}

/** Registers a gateway for existing Kubernetes, exactly once. The commands are known only to who registered it. */
export async function register(
  palette: ProviderData,
  planned: Pick<GatewayState, 'name' | 'proxy'> & { readonly cloud_type: string },
  waiting: Waiting & Pick<Report, 'warn'>,
) {
  const names = namesOfGateway(palette, planned.name);
  const { name, mark, firstName } = names;
  const { client, lookUps } = palette;
  let commands: readonly string[] | undefined;
  const seen = new Map<string, Gateway>();
  const wanted: Wanted = {
    kind: 'gateway',
    name,
    mark,
    importId: name,
    listing: lookUps.gateways,
    find: (look) => gatewaysNamed(palette, names, look, seen),
    create: async () => {
      const registered = await registerSelfHostedGateway(client, { cloudType: apiCloud(planned.cloud_type), name: firstName }, {});
      commands = registered.kubectlCommands;
      lookUps.gateways.wrote({ metadata: { uid: registered.uid, name: firstName } });
      return registered.uid;
    },
    remove: (uid) => removeRegistration(palette, uid),
  };
  const made = await createOnce(wanted, palette, waiting);
  const { uid } = made;
  return {
    uid,
    commands,
    adopted: palette.adopted.has(uid) ? seen.get(uid) : undefined,
    /** To be called when it carries its own name, and so the provisional one is free for a late registration. */
    settle: () => settleTwins(wanted, made, palette, waiting),
  };
}

/** Whether a gateway has its name and carries its annotations already. */
export function isMarked({ metadata }: Gateway, name: string, annotations: { readonly [key: string]: string }): boolean {
  return metadata.name === name && Object.entries(annotations).every(([key, value]) => metadata.annotations?.[key] === value);
}

function isGoing({ status }: Gateway): boolean {
  return status?.state === 'Deleting';
}

/** The Palette CLI makes the object later; until then the name must be free. */
export async function declare(
  palette: ProviderData,
  planned: DeclaredGateway,
  annotations: { readonly [key: string]: string },
  waiting: Waiting & Pick<Report, 'warn'> & Pick<Circumstances, 'config'>,
) {
  const looked = await pollUntil(async () => {
    const gateway = await findGatewayByName(palette.client, planned.name, waiting);
    return gateway && isGoing(gateway) ? undefined : { gateway };
  }, waiting);
  const existing = looked?.gateway;
  const mark = existing?.metadata.annotations?.[OWNER_ANNOTATION];
  const subject = { kind: 'gateway', name: planned.name, importId: planned.name };
  if (existing && isOwnMark(mark, palette.owner?.name) && !isMarkFor(mark, markOf(palette, planned.name))) {
    throw refusal(subject, foreignText(palette, subject, { uid: existing.metadata.uid, mark }));
  }
  if (existing && !isMarkFor(mark, markOf(palette, planned.name))) {
    throw new DiagnosticError(
      errorAt(
        path('name'),
        `The gateway "${planned.name}" can't be declared`,
        `A gateway of this name (${existing.metadata.uid}) exists already, and was not declared here. To manage it here, import it with the ID ${planned.name}; otherwise choose another name.`,
      ),
    );
  }
  if (existing) {
    palette.adopted.add(existing.metadata.uid);
    warnOfAdoption(subject, existing.metadata.uid, waiting);
  }
  return {
    /** One that was installed already. */
    gateway: existing,
    id: existing?.metadata.uid ?? null,
    registration: `${DECLARED}${planned.name}`,
    annotations,
    kubectl_commands: [],
    installer_answers: installerQuestions(planned, { palette, config: waiting.config }),
  };
}

/** A declared gateway is known by its name alone until it carries our mark; a stranger's may have come in its place. */
export function refuseUnmarked(
  palette: ProviderData,
  gateway: Gateway,
  { name, registration }: Pick<GatewayState, 'name' | 'registration'>,
): void {
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
