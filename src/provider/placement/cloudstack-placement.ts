import { attr, schema } from '../../framework';
import { cloudStackPlaces } from '../../palette';
import { dataSource, scopeOf } from '../shared/provider-data';
import { accountFields, nameList, narrowing, places, placesWith } from './fields';

const text = (description: string) => attr.string({ computed: true, description });

const cloudStackPlacementSchema = schema(
  { description: 'What an Apache CloudStack has for machines, as a gateway sees it.' },
  {
    ...accountFields,
    zone: narrowing('Name or id of the zone that networks, offerings, templates and VPCs are of. All zones when unset.'),
    project_id: narrowing("Id of the project that is looked into. The user's own resources when unset."),
    zones: places('Zones.'),
    domains: places('Domains.'),
    projects: places('Projects.'),
    key_pairs: nameList('Key pairs.'),
    networks: placesWith('Networks.', {
      type: text('`Isolated`, `Shared` …'),
      gateway: text('Address of its router.'),
      zone: text('Name of its zone.'),
    }),
    offerings: placesWith('Service offerings: the sizes of a node.', {
      cpu: attr.int({ computed: true, description: 'CPUs; 0 where the offering leaves them open.' }),
      memory_mb: attr.int({ computed: true, description: 'Memory, in MiB; 0 where the offering leaves it open.' }),
    }),
    disk_offerings: places('Disk offerings.'),
    templates: places('Templates that nodes start from.'),
    vpcs: placesWith('VPCs.', { cidr: text('CIDR.') }),
  },
);

/** `data.palette_placement_apache_cloudstack` */
export const cloudStackPlacementData = dataSource({
  type: 'palette_placement_apache_cloudstack',
  schema: cloudStackPlacementSchema,

  async read({ cloud_account_id: uid, context, zone, project_id: projectId }, { data: palette, signal }) {
    const call = { scope: scopeOf(palette, context ?? 'project'), signal };
    const part = { ...(zone === null ? {} : { zone }), ...(projectId === null ? {} : { projectId }) };
    const { keypairs, offerings, diskOfferings, ...seen } = await cloudStackPlaces(palette.client, uid, part, call);
    return {
      ...seen,
      key_pairs: keypairs,
      offerings: offerings.map(({ cpus, memory, ...offering }) => ({ ...offering, cpu: cpus, memory_mb: memory })),
      disk_offerings: diskOfferings,
    };
  },
});
