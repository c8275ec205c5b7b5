import { attr, DiagnosticError, errorAt, schema } from '../../framework';
import {
  createSystemGateway,
  currentTenant,
  findSystemGateway,
  type Gateway,
  getGateway,
  isSystemGateway,
  systemGatewayName,
} from '../../palette';
import { orElse } from '../shared/errors';
import { byUid } from '../shared/identities';
import { dataSource, type ProviderData, resource } from '../shared/provider-data';

const ABOUT = `the gateway that is part of a Palette or VerteX that one runs oneself (\`${systemGatewayName}\`). It serves vSphere, MAAS and OpenStack where nothing stands between them and Palette; SaaS has none.`;

const systemGatewaySchema = schema(
  {
    description: `Switches on ${ABOUT} Where it is on, it is taken as it is. Palette can't switch it off: destroying this forgets it.`,
  },
  {
    id: attr.string({ computed: true, description: 'Uid.' }),
    name: attr.string({ computed: true, description: `Name: \`${systemGatewayName}\`.` }),
  },
);

/** `palette_system_private_gateway` */
export const systemPrivateGateway = resource({
  type: 'palette_system_private_gateway',
  schema: systemGatewaySchema,
  remote: 'view',

  create: async (_, { data: palette, signal }) => ({ id: await switchOn(palette, signal), name: systemGatewayName }),

  async read({ id }, { data: palette, signal }) {
    const gateway = await getGateway(palette.client, id, { signal });
    return gateway && isSystemGateway(gateway) ? { id, name: gateway.metadata.name } : null;
  },

  async delete({ name }, { warn }) {
    warn(
      undefined,
      `The ${name} stays`,
      "Palette can't switch it off, and accounts may use it: it was taken out of the state, and nothing else was done.",
    );
  },

  identity: byUid,
  async import(id, { data: palette, signal }) {
    const gateway = await findSystemGateway(palette.client, { signal });
    if (gateway && [gateway.metadata.uid, gateway.metadata.name].includes(id)) return { id: gateway.metadata.uid };
    const seen = gateway ? `It is ${gateway.metadata.uid}.` : 'Nobody has switched it on yet: apply this resource, and it is.';
    throw new DiagnosticError(errorAt(undefined, `"${id}" is not the ${systemGatewayName}`, seen));
  },
});

const systemGatewayDataSchema = schema(
  { description: `Looks up ${ABOUT}` },
  {
    id: attr.string({ computed: true, description: 'Uid.' }),
    name: attr.string({ computed: true, description: `Name: \`${systemGatewayName}\`.` }),
  },
);

/** `data.palette_system_private_gateway` */
export const systemPrivateGatewayData = dataSource({
  type: 'palette_system_private_gateway',
  schema: systemGatewayDataSchema,

  async read(_, { data: palette, signal }) {
    const { uid, name } = (await presentSystemGateway(palette, signal)).metadata;
    return { id: uid, name };
  },
});

/** The gateway that is part of this Palette. @throws DiagnosticError when there is none */
export async function presentSystemGateway(palette: ProviderData, signal: AbortSignal): Promise<Gateway> {
  const gateway = await findSystemGateway(palette.client, { signal });
  if (gateway) return gateway;
  throw new DiagnosticError(
    errorAt(
      undefined,
      `There is no ${systemGatewayName}`,
      'Nobody has switched it on in this Palette. Declare a palette_system_private_gateway, which does, or install a gateway of your own: palette_private_cloud_gateway.',
    ),
  );
}

/** There is at most one: whatever becomes of the order, what is found after it is what was wanted. */
async function switchOn(palette: ProviderData, signal: AbortSignal): Promise<string> {
  const present = await findSystemGateway(palette.client, { signal });
  if (present) return present.metadata.uid;
  const tenant = await currentTenant(palette.client, { signal });
  try {
    return await createSystemGateway(palette.client, tenant, {});
  } catch (error) {
    const made = await orElse(findSystemGateway(palette.client, {}), undefined);
    if (made) return made.metadata.uid;
    throw error;
  }
}
