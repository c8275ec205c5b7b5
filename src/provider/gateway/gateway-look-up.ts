import { OWNER_ANNOTATION, ownerMark, registrationName } from '../../domain/owner';
import type { Unknown } from '../../framework';
import { deleteGateway, type Gateway, getGateway, unlessAbsent } from '../../palette';
import type { PlannedCreation } from '../shared/adoption';
import { orElse } from '../shared/errors';
import { asTheyAre, foundOf, momentOf } from '../shared/found';
import type { Look } from '../shared/listing';
import type { ProviderData } from '../shared/provider-data';
import { removeTwins, tellTwins, twinsOf } from '../shared/twins';
import type { Found, Reporting } from '../shared/wanted';

/** The resource's type; a part of its owner marks. */
export const GATEWAY_TYPE = 'palette_private_cloud_gateway';

/** A gateway as a configuration names it. */
interface Named {
  readonly name: string;
  /** Its owner annotation, if the provider has an owner. */
  readonly mark: string | undefined;
  /** What it is called until it carries its mark. */
  readonly firstName: string;
}

/** The mark and the provisional name that belong to a name. */
export function namesOfGateway({ owner }: Pick<ProviderData, 'owner'>, name: string): Named {
  const mark = owner && ownerMark(owner, GATEWAY_TYPE, name);
  return { name, mark, firstName: mark === undefined ? name : registrationName(name, mark) };
}

/**
 * The gateways of a name as they are now, and those that are still under its provisional name.
 * @param seen takes the gateways themselves, by uid
 */
export async function gatewaysNamed(
  palette: ProviderData,
  { name, mark, firstName }: Named,
  look: Look,
  seen?: Map<string, Gateway>,
): Promise<readonly Found[]> {
  const listing = palette.lookUps.gateways;
  const named = [...(await listing.named(name, look)), ...(firstName === name ? [] : await listing.named(firstName, look))];
  const gateways = await asTheyAre(listing, named, (uid) => getGateway(palette.client, uid, look));
  for (const gateway of gateways) seen?.set(gateway.metadata.uid, gateway);
  return gateways.map((gateway) => gatewayFound(gateway, firstName, mark));
}

/** A gateway about to be made, for a look whether it is there. Two names are looked for in one list. */
export function gatewayCreation(palette: ProviderData, name: string | Unknown, look: Look): PlannedCreation<string> {
  return {
    kind: 'gateway',
    name,
    context: 'tenant',
    mark: (known) => namesOfGateway(palette, known).mark,
    importId: (known) => known,
    find: (known) => gatewaysNamed(palette, namesOfGateway(palette, known), { signal: look.signal }),
  };
}

function gatewayFound(gateway: Gateway, firstName: string, mark: string | undefined): Found {
  const { metadata, status } = gateway;
  const marks = metadata.name === firstName && mark !== undefined ? mark : metadata.annotations?.[OWNER_ANNOTATION];
  return foundOf(
    gateway,
    { deleting: status?.state === 'Deleting', untouched: metadata.name === firstName && isUntouched(gateway) },
    marks,
  );
}

/** Nobody has begun to install it. One that still has its provisional name besides is in no state. */
function isUntouched({ spec, status }: Gateway): boolean {
  return (
    spec?.isSelfHosted === true && status?.state === 'Pending' && momentOf(status.health?.lastHeartBeatTimestamp) === undefined
  );
}

/** Takes a gateway away that was never installed. */
export async function removeRegistration(palette: ProviderData, uid: string): Promise<void> {
  await unlessAbsent(deleteGateway(palette.client, uid, {}));
  palette.lookUps.gateways.removed(uid);
}

const NEVER_INSTALLED =
  'It was never installed, so it can go: it is removed together with this gateway. To be rid of it now, delete it in Palette.';

/** Warns when what the run has listed holds a second gateway of one mark. */
export function tellGatewayTwins(palette: ProviderData, gateway: Gateway, name: string, waiting: Pick<Reporting, 'warn'>): void {
  const { mark, firstName } = namesOfGateway(palette, name);
  const { uid } = gateway.metadata;
  if (mark === undefined || gateway.metadata.annotations?.[OWNER_ANNOTATION] !== mark) return;
  const { gateways } = palette.lookUps;
  const listed = [...gateways.listed(name), ...gateways.listed(firstName)].map((each) => gatewayFound(each, firstName, mark));
  const isSpare = twinsOf({ mark }, uid, listed).every(({ untouched }) => untouched);
  tellTwins({ kind: 'gateway', name, mark }, uid, listed, waiting, isSpare ? NEVER_INSTALLED : '');
}

/** Removes, after a gateway, what a lost answer has left of its registration; what may be in use is told. */
export async function removeGatewayTwins(palette: ProviderData, name: string, uid: string, waiting: Reporting): Promise<void> {
  const names = namesOfGateway(palette, name);
  const { mark } = names;
  if (mark === undefined) return;
  const look = { signal: waiting.signal, after: palette.lookUps.gateways.moment() };
  const found = await orElse(gatewaysNamed(palette, names, look), []);
  const twins = twinsOf(names, uid, found).filter((twin) => !palette.created.has(twin.uid) && !palette.adopted.has(twin.uid));
  const [spare, used] = [twins.filter(({ untouched }) => untouched), twins.filter(({ untouched }) => !untouched)];
  const subject = { kind: 'gateway', name, mark, remove: (twin: string) => removeRegistration(palette, twin) };
  await removeTwins(subject, uid, spare, waiting);
  tellTwins(subject, uid, used, waiting);
}
