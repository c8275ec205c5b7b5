import { type Report, warningAt } from '../../framework';
import { type Gateway, isGatewayRunning } from '../../palette';
import { orElse } from '../shared/errors';
import type { ProviderData } from '../shared/provider-data';
import { gatewaySeen } from './gateway-seen';

const COMING = new Set(['Pending', 'Provisioning', 'Importing']);

/** How a gateway is that doesn't run; undefined when it does, or when the API key may not ask. */
export async function gatewayTrouble(palette: ProviderData, uid: string, signal: AbortSignal): Promise<string | undefined> {
  if (uid === '') return undefined;
  const gateway = await orElse(gatewaySeen(palette, uid, signal), null);
  if (gateway === null || (gateway && isGatewayRunning(gateway))) return undefined;
  return gateway ? troubleOf(gateway) : `The gateway ${uid} is not known to Palette any more.`;
}

function troubleOf({ metadata, status }: Gateway): string {
  const heard = status?.health?.lastHeartBeatTimestamp;
  return `The gateway "${metadata.name}" is ${status?.state ?? 'in no known state'}${heard ? `, and was last heard of at ${heard}` : ''}.`;
}

/** Says once a run of a gateway that it is down: what hangs on it goes on, and nothing can be made or deleted through it. */
export async function warnOfGateway(
  palette: ProviderData,
  uid: string,
  report: Pick<Report, 'add'>,
  signal: AbortSignal,
): Promise<void> {
  if (palette.gatewaysTold.has(uid)) return;
  const trouble = await gatewayTrouble(palette, uid, signal);
  if (trouble === undefined || palette.gatewaysTold.has(uid)) return;
  tell(palette, uid, trouble, report);
}

function tell(palette: ProviderData, uid: string, trouble: string, report: Pick<Report, 'add'>): void {
  palette.gatewaysTold.add(uid);
  report.add(
    warningAt(
      undefined,
      'A gateway does not run',
      `${trouble} Clusters that run, go on and can be changed; what is to be created or deleted through it waits until it is back, or until its clusters are migrated to another gateway.`,
    ),
  );
}

/** Remembers a gateway that was read for its own sake, and warns when it is down. One that is being installed is on its way. */
export function noteGateway(palette: ProviderData, gateway: Gateway, report: Pick<Report, 'add'>): void {
  const { uid } = gateway.metadata;
  if (!palette.gateways.has(uid)) palette.gateways.set(uid, Promise.resolve(gateway));
  const coming = COMING.has(gateway.status?.state ?? 'Pending');
  if (isGatewayRunning(gateway) || coming || palette.gatewaysTold.has(uid)) return;
  tell(palette, uid, troubleOf(gateway), report);
}

/** Says of an order that it will not be carried out yet. */
export function waitsForGateway(what: string, trouble: string): string {
  return `${what} waits for its gateway. ${trouble} Palette takes the order and carries it out when the gateway is back, so nothing will happen until then.`;
}
