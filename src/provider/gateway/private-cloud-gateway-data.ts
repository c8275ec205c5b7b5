import { attr, DiagnosticError, errorAt, isUnknown, path, schema } from '../../framework';
import { findGatewayByName, getGateway, isGatewayRunning, isSystemGateway } from '../../palette';
import { dataSource } from '../shared/provider-data';

const gatewayDataSchema = schema(
  { description: 'A private cloud gateway that exists, by its name or uid.' },
  {
    id: attr.string({ optional: true, computed: true, description: 'Uid. Give it, or `name`.' }),
    name: attr.string({
      optional: true,
      computed: true,
      description: 'Name. Give it, or `id`. The gateway inside a self-hosted Palette is called `System Private Gateway`.',
    }),
    state: attr.string({ computed: true, description: 'State as Palette tells it: `Pending`, `Provisioning`, `Running` …' }),
    running: attr.bool({ computed: true, description: 'Whether it takes work now.' }),
    system: attr.bool({ computed: true, description: 'Whether it is the gateway inside a self-hosted Palette.' }),
    health: attr.string({ computed: true, nullable: true, description: 'Health as its agent reported it last.' }),
    agent_version: attr.string({ computed: true, nullable: true, description: 'Version of its agent.' }),
    last_heartbeat: attr.string({ computed: true, nullable: true, description: 'When its agent was heard last (RFC 3339).' }),
    cloud_account_id: attr.string({
      computed: true,
      nullable: true,
      description: 'Uid of the account that its installation made.',
    }),
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
    const { metadata, spec, status } = gateway;
    return {
      id: metadata.uid,
      name: metadata.name,
      state: status?.state ?? 'Unknown',
      running: isGatewayRunning(gateway),
      system: isSystemGateway(gateway),
      health: status?.health?.state ?? null,
      agent_version: status?.health?.agentVersion ?? null,
      last_heartbeat: status?.health?.lastHeartBeatTimestamp ?? null,
      cloud_account_id: spec?.cloudAccountUid ?? null,
    };
  },
});
