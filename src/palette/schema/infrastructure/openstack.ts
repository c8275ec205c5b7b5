import { type TProperties, type TSchema, Type } from '@sinclair/typebox';
import { type Data, list, optional } from '../data';
import { namedLookUps } from '../named';
import { lookUpCalls } from './calls';

const described = { id: Type.String(), name: Type.String(), description: Type.String() };

/** Which part of the cloud is looked into. */
const part = { domain: Type.String(), project: Type.String(), region: Type.String() };
export const OpenStackPart = optional(part);
export type OpenStackPart = Data<typeof OpenStackPart>;

const lookUp = <Query extends TProperties, Body extends TSchema>(name: string, query: Query, body: Body) =>
  lookUpCalls({ cloud: 'openstack', ofAccount: name, query, body, removedIn: '4.8' });
const items = <Item extends TSchema>(item: Item) => Type.Object({ items: list(item) });

const azs = lookUp('azs', part, Type.Object({ azs: list(optional({ name: Type.String() })) }));
const flavors = lookUp(
  'flavors',
  part,
  items(
    optional({
      id: Type.String(),
      name: Type.String(),
      vcpus: Type.Integer(),
      memory: Type.Integer(),
      disk: Type.Integer(),
      ephemeral: Type.Integer(),
    }),
  ),
);
const keypairs = lookUp('keypairs', part, items(optional({ name: Type.String(), publicKey: Type.String() })));
const networks = lookUp('networks', part, items(optional({ ...described, subnets: list(optional(described)) })));
const projects = lookUp('projects', {}, items(optional({ ...described, domainId: Type.String(), parentProjectId: Type.String() })));
const regions = lookUp(
  'regions',
  {},
  Type.Object({
    domains: list(optional(described)),
    regions: list(optional({ id: Type.String(), description: Type.String(), parentRegionId: Type.String() })),
  }),
);

/** What stands in an OpenStack cloud. */
export const openStackInfrastructureOperations = namedLookUps('OpenStack', {
  Azs: azs,
  Flavors: flavors,
  Keypairs: keypairs,
  Networks: networks,
  Projects: projects,
  Regions: regions,
});
