import { DiagnosticError, errorAt } from '../../framework';
import { findGatewayByName } from '../../palette';
import type { ProviderData } from '../shared/provider-data';
import { isUid } from '../shared/uid';

/** The uid of a gateway that somebody names by uid or name. @throws DiagnosticError when there is none of the name */
export async function gatewayUidOf(palette: ProviderData, key: string, signal: AbortSignal): Promise<string> {
  if (isUid(key)) return key;
  const found = await findGatewayByName(palette.client, key, { signal });
  if (found) return found.metadata.uid;
  throw new DiagnosticError(errorAt(undefined, 'No such gateway', `Palette knows no private cloud gateway "${key}".`));
}
