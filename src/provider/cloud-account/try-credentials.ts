import { DiagnosticError, errorAt, path } from '../../framework';
import { type CloudDocument, type Gateway, getGateway, isGatewayRunning, PaletteError, validateAccount } from '../../palette';
import type { Cloud, KnownCloud } from '../clouds/cloud';
import { gatewaySeen } from '../gateway/gateway-seen';
import { orElse } from '../shared/errors';
import type { ProviderData } from '../shared/provider-data';

/** The gateway that an account names. @throws DiagnosticError when Palette knows none */
export async function gatewayOf(palette: ProviderData, uid: string, signal: AbortSignal): Promise<Gateway> {
  const gateway = await gatewaySeen(palette, uid, signal);
  if (gateway) return gateway;
  throw new DiagnosticError(
    errorAt(
      path('private_cloud_gateway_id'),
      'No such gateway',
      `Palette knows no gateway ${uid}. Take the id of a palette_private_cloud_gateway_ready, or of the data source.`,
    ),
  );
}

/** Why an account can't be made through a gateway. */
export function notRunning({ metadata, status }: Gateway): DiagnosticError {
  return new DiagnosticError(
    errorAt(
      path('private_cloud_gateway_id'),
      `The gateway "${metadata.name}" does not run`,
      `It is ${status?.state ?? 'in no known state'}, so it cannot try the credentials. Bring it back, or wait for it with palette_private_cloud_gateway_ready.`,
    ),
  );
}

/** Has the gateway try the credentials, so that bad ones are refused here and not when a cluster is made. */
export async function tryCredentials(
  palette: ProviderData,
  { calls, refusal }: Pick<KnownCloud, 'calls'> & Pick<Cloud['account'], 'refusal'>,
  gateway: Gateway,
  credentials: CloudDocument,
  signal: AbortSignal,
): Promise<void> {
  try {
    await validateAccount(palette.client, calls, gateway.metadata.uid, credentials, { signal });
  } catch (error) {
    if (!(error instanceof PaletteError) || error.status >= 500 || [401, 403, 404, 429].includes(error.status)) throw error;
    // It may have gone down since it was looked at, and then the refusal says nothing about the account.
    const now = await orElse(getGateway(palette.client, gateway.metadata.uid, { signal }), gateway);
    if (now && !isGatewayRunning(now)) throw notRunning(now);
    const { attribute, who, tried, look } = refusal;
    throw new DiagnosticError(
      errorAt(
        path(attribute),
        `${who} refuses the account`,
        `The gateway ${gateway.metadata.name} tried ${tried(credentials)}: ${error.message} Check ${look}.`,
      ),
    );
  }
}
