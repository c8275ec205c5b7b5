import { type TSchema, Type } from '@sinclair/typebox';
import { list, optional } from '../data';
import { namedLookUps } from '../named';
import { lookUpCalls } from './calls';

const described = optional({ name: Type.String(), description: Type.String() });

const items = <Item extends TSchema>(item: Item) => Type.Object({ items: list(item) });
const lookUp = <Item extends TSchema>(name: string, item: Item) =>
  lookUpCalls({ cloud: 'maas', ofAccount: name, query: {}, body: items(item) });

const azs = lookUp('azs', described);
const domains = lookUp('domains', optional({ name: Type.String() }));
const resourcePools = lookUp('resourcePools', described);
const subnets = lookUp(
  'subnets',
  optional({
    id: Type.Integer(),
    name: Type.String(),
    space: Type.String(),
    vlans: optional({ id: Type.Integer(), name: Type.String(), fabric: Type.String() }),
  }),
);
const tags = lookUp(
  'tags',
  optional({
    name: Type.String(),
    comment: Type.String(),
    definition: Type.String(),
    kernelOpts: Type.String(),
    resourceUri: Type.String(),
  }),
);

/** What stands in a MAAS. */
export const maasInfrastructureOperations = namedLookUps('Maas', {
  Azs: azs,
  Domains: domains,
  ResourcePools: resourcePools,
  Subnets: subnets,
  Tags: tags,
});
