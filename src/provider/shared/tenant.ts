import { errorAt, type Tenancy } from '../../framework';
import { currentTenant, parseHost } from '../../palette';
import type { ProviderData } from './provider-data';

/** Ties every object to the tenant that it was made in. */
export const tenancy: Tenancy<ProviderData> = {
  tenantOf: tenantUidOf,
  adopted: ({ adoptTenant }) => adoptTenant,
  foreign: (palette, { noted, current }) =>
    errorAt(
      undefined,
      'The state belongs to another tenant',
      `This object was made in the tenant ${noted}; the API key at ${palette.client.hostName} belongs to the tenant ${current}, where it would count as gone. Nothing was changed.\n\n` +
        `Check host and API key (PALETTE_HOST, PALETTE_API_KEY). If it is the same tenant and Palette has moved, write adopt_tenant = "${noted}" into the provider block once.${localRemark(palette)}`,
    ),
  lost: (palette, current) =>
    errorAt(
      undefined,
      "None of the state's objects is there",
      `The tenant ${current} at ${palette.client.hostName} has none of the objects that were looked for so far, and the state is too old to tell which tenant they were made in. It looks like another tenant, so nothing was changed.\n\n` +
        `Check host and API key (PALETTE_HOST, PALETTE_API_KEY). If this object is gone indeed, take it out of the state (terraform state rm) and plan again.${localRemark(palette)}`,
    ),
};

/** The tenant of the API key. It is asked for once a run; a question that failed is asked again. */
export function tenantUidOf({ client, tenant }: ProviderData, signal: AbortSignal): Promise<string> {
  if (tenant.uid) return tenant.uid;
  const look = currentTenant(client, { signal });
  tenant.uid = look;
  look.catch(() => {
    tenant.uid = undefined;
  });
  return look;
}

/** A Palette on this machine lives as long as its process, unless it is told to keep its world. */
function localRemark({ client }: ProviderData): string {
  return parseHost(client.baseUrl).loopback
    ? '\n\nThis is a local Palette: it has begun anew since. "pcg simulate --data FILE" keeps its world; without that, remove the state together with it.'
    : '';
}
