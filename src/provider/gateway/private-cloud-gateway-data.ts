import { attr, DiagnosticError, errorAt, isUnknown, path, schema } from '../../framework';
import { findGatewayByName, getGateway } from '../../palette';
import { dataSource } from '../shared/provider-data';
import { gatewayFactFields, gatewayFacts } from './gateway-facts';

const gatewayDataSchema = schema(
  { description: 'A private cloud gateway that exists, by its name or uid.' },
  {
    id: attr.string({ optional: true, computed: true, description: 'Uid. Give it, or `name`.' }),
    name: attr.string({
      optional: true,
      computed: true,
      description: 'Name. Give it, or `id`. The gateway inside a self-hosted Palette is called `System Private Gateway`.',
    }),
    ...gatewayFactFields,
  },
);

/** `data.palette_private_cloud_gateway` */
export const privateCloudGatewayData = dataSource({
  type: 'palette_private_cloud_gateway',
  schema: gatewayDataSchema,

  validate({ id, name }, report) {
    if (id === null && name === null) report.error(path('name'), 'Which gateway?', 'Give name or id.');
    if (id !== null && name !== null && !isUnknown(id) && !isUnknown(name))
      report.error(path('id'), 'Two answers', 'Give either name or id.');
  },

  async read({ id, name }, { data: palette, signal }) {
    const gateway =
      id !== null
        ? await getGateway(palette.client, id, { signal })
        : await findGatewayByName(palette.client, name ?? '', { signal });
    if (!gateway) {
      throw new DiagnosticError(
        errorAt(path(id === null ? 'name' : 'id'), 'No such gateway', `Palette knows no gateway "${id ?? name}".`),
      );
    }
    return { id: gateway.metadata.uid, name: gateway.metadata.name, ...gatewayFacts(gateway) };
  },
});
