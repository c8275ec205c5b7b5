import { attr, validators } from '../../framework';
import { listGateways } from '../../palette';
import type { ProviderData } from './provider-data';

/** The gateway whose objects are listed. */
export const ofGateway = attr.string({
  optional: true,
  description: 'Only those of the private cloud gateway with this uid. Unset, those of all.',
  validate: validators.notEmpty,
});

/** Uids of the gateways whose objects are asked for. */
export async function gatewaysOf(palette: ProviderData, uid: string | null, signal: AbortSignal): Promise<readonly string[]> {
  return uid === null ? (await listGateways(palette.client, { signal })).map(({ metadata }) => metadata.uid) : [uid];
}
