import { type Static, type TProperties, type TSchema, Type } from '@sinclair/typebox';

const closed = { additionalProperties: false };
const Text = Type.String({ minLength: 1 });
const Texts = Type.Array(Text);
const described = (description: string) => Type.String({ minLength: 1, description });
const optionalList = <Item extends TSchema>(item: Item) => Type.Optional(Type.Array(item));

/** A thing that a name is enough for, and that can say more of itself. */
function named<More extends TProperties>(more: More) {
  return Type.Union([Text, Type.Object({ name: Text, ...more }, closed)]);
}

const id = Type.Optional(described('The id that orders may name it by; one made from its name when left out'));
const capacity = Type.Optional(
  Type.Integer({ minimum: 0, description: 'Machines that find room there at a time; any number when left out' }),
);
const refusedPasswords = Type.Optional(Type.Array(Text, { description: 'Passwords that are refused; any other is taken' }));
const refusedKeys = Type.Optional(Type.Array(Text, { description: 'Keys that are refused; any other is taken' }));
const serverOf = (example: string) =>
  Type.Optional(described(`As accounts name it (${example}); every server that isn't listed when left out, as with *`));

const Vsphere = Type.Object(
  {
    server: serverOf('vcenter.example'),
    version: Type.Optional(described('What the vCenter says that it is; 8.0.3 when left out')),
    refusedPasswords,
    datacenters: optionalList(
      Type.Object(
        {
          name: Text,
          folders: Type.Optional(Texts),
          clusters: Type.Optional(
            Type.Array(
              Type.Object(
                {
                  name: Text,
                  datastores: Type.Optional(Texts),
                  networks: Type.Optional(Texts),
                  resourcePools: Type.Optional(Texts),
                  capacity,
                },
                closed,
              ),
              { description: 'Compute clusters' },
            ),
          ),
        },
        closed,
      ),
    ),
  },
  closed,
);

const Maas = Type.Object(
  {
    server: serverOf('http://maas.example:5240/MAAS'),
    refusedKeys,
    zones: Type.Optional(Texts),
    domains: Type.Optional(Texts),
    resourcePools: optionalList(named({ capacity })),
    subnets: Type.Optional(Texts),
    tags: Type.Optional(Texts),
  },
  closed,
);

const region = Type.Optional(described('The region that has it; all of them when left out'));

const OpenStack = Type.Object(
  {
    server: serverOf('https://openstack.example:5000/v3'),
    refusedPasswords,
    regions: Type.Optional(Texts),
    domains: optionalList(named({ id })),
    projects: optionalList(named({ id, domain: Type.Optional(described('Its domain; the first one when left out')), capacity })),
    azs: optionalList(named({ region })),
    flavors: optionalList(
      named({
        id,
        vcpus: Type.Optional(Type.Integer({ minimum: 1, description: '4 when left out' })),
        memory: Type.Optional(Type.Integer({ minimum: 1, description: 'MiB; 8192 when left out' })),
        disk: Type.Optional(Type.Integer({ minimum: 0, description: 'GiB; 80 when left out' })),
        region,
      }),
    ),
    keypairs: Type.Optional(Texts),
    networks: optionalList(
      named({
        id,
        project: Type.Optional(described('The project that has it; shared by all when left out')),
        subnets: optionalList(named({ id })),
      }),
    ),
  },
  closed,
);

const zone = Type.Optional(described('Its zone; the first one when left out'));

const CloudStack = Type.Object(
  {
    server: serverOf('https://cloudstack.example:8080/client/api'),
    refusedKeys,
    zones: optionalList(named({ id, capacity })),
    domains: optionalList(named({ id })),
    projects: optionalList(named({ id })),
    offerings: optionalList(
      named({
        id,
        cpus: Type.Optional(Type.Integer({ minimum: 1, description: '4 when left out' })),
        memory: Type.Optional(Type.Integer({ minimum: 1, description: 'MiB; 8192 when left out' })),
      }),
    ),
    diskOfferings: optionalList(named({ id })),
    templates: optionalList(named({ id, zone: Type.Optional(described('The only zone that has it; all of them when left out')) })),
    vpcs: optionalList(named({ id, zone })),
    networks: optionalList(named({ id, zone, vpc: Type.Optional(described('The VPC that it is a tier of')) })),
    keypairs: Type.Optional(Texts),
  },
  closed,
);

/** The form of an inventory, as JSON Schema: what stands in the data centres that accounts of each cloud reach. */
export const INVENTORY_SCHEMA = Type.Object(
  {
    $schema: Type.Optional(Type.String({ description: 'Where this description is, for editors' })),
    vsphere: optionalList(Vsphere),
    maas: optionalList(Maas),
    openstack: optionalList(OpenStack),
    'apache-cloudstack': optionalList(CloudStack),
  },
  {
    ...closed,
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Inventory of a simulated Palette',
    description: 'What stands in the data centres that cloud accounts reach. Clouds that are left out have no server.',
  },
);

/** What stands in the data centres. Things of which a name is enough can be given as that name alone. */
export type Inventory = Static<typeof INVENTORY_SCHEMA>;
