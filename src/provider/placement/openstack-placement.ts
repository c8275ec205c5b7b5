import { attr, nested, schema } from '../../framework';
import { openStackPlaces } from '../../palette';
import { dataSource, scopeOf } from '../shared/provider-data';
import { accountFields, nameList, narrowing, places, placesWith } from './fields';

const count = (description: string) => attr.int({ computed: true, description });

const openStackPlacementSchema = schema(
  { description: 'What an OpenStack cloud has for machines, as a gateway sees it. Palette has OpenStack up to 4.7.' },
  {
    ...accountFields,
    domain: narrowing("Domain that is looked into. The account's when unset."),
    project: narrowing("Project that is looked into. The account's when unset."),
    region: narrowing("Region that is looked into. The account's when unset."),
    domains: places('Domains.'),
    projects: places('Projects.'),
    regions: nameList('Regions.'),
    azs: nameList('Availability zones.'),
    flavors: nested.list(
      {
        name: attr.string({ computed: true, description: 'Name.' }),
        cpu: count('Virtual CPUs.'),
        memory_mb: count('Memory, in MiB.'),
        disk_gb: count('Disk, in GiB.'),
      },
      { computed: true, description: 'Flavors: the sizes of a node.' },
    ),
    key_pairs: nameList('Key pairs.'),
    networks: placesWith('Networks.', { subnets: places('Its subnets.') }),
  },
);

/** `data.palette_placement_openstack` */
export const openStackPlacementData = dataSource({
  type: 'palette_placement_openstack',
  schema: openStackPlacementSchema,

  async read({ cloud_account_id: uid, context, domain, project, region }, { data: palette, signal }) {
    const call = { scope: scopeOf(palette, context ?? 'project'), signal };
    const part = {
      ...(domain === null ? {} : { domain }),
      ...(project === null ? {} : { project }),
      ...(region === null ? {} : { region }),
    };
    const { flavors, keypairs, ...seen } = await openStackPlaces(palette.client, uid, part, call);
    return {
      ...seen,
      flavors: flavors.map(({ name, vcpus, memory, disk }) => ({ name, cpu: vcpus, memory_mb: memory, disk_gb: disk })),
      key_pairs: keypairs,
    };
  },
});
