import { findGatewayByName, type Gateway, getGateway, listGateways } from '../../palette';
import type { ProviderData } from '../../provider/shared/provider-data';
import { isUid } from '../../provider/shared/uid';
import { nearest } from '../../runtime/nearest';
import { UserError } from '../user-error';

/** How many names a message has. */
const MOST = 10;

/** The gateway that somebody names, by its name or uid, if there is one. */
export async function seekGateway({ client }: ProviderData, named: string, signal: AbortSignal): Promise<Gateway | undefined> {
  return (
    (isUid(named) ? await getGateway(client, named, { signal }) : undefined) ?? (await findGatewayByName(client, named, { signal }))
  );
}

/** The gateway that somebody names, by its name or uid. @throws UserError when there is none */
export async function findGateway(palette: ProviderData, named: string, signal: AbortSignal): Promise<Gateway> {
  const found = await seekGateway(palette, named, signal);
  if (found) return found;
  const { client } = palette;
  const names = (await listGateways(client, { signal })).map(({ metadata }) => metadata.name).sort();
  const near = nearest(named, names);
  const more = names.length > MOST ? ` and ${names.length - MOST} more` : '';
  const hint =
    near !== undefined
      ? `did you mean "${near}"?`
      : names.length === 0
        ? 'it has none'
        : `it has ${names.slice(0, MOST).join(', ')}${more}`;
  throw new UserError(`Palette has no private cloud gateway "${named}"; ${hint}`);
}
