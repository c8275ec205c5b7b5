import type { maasInfrastructureOperations } from '../../../../palette/schema/full';
import { findMaas } from '../../../world/infrastructure/maas';
import type { MaasServer } from '../../../world/records';
import type { Handlers } from '../../call';
import { lookUps } from './reach';

const lookUp = <Item>(items: (maas: MaasServer) => Item[]) => lookUps('maas', findMaas, (maas) => ({ items: items(maas) }));

const azs = lookUp(({ zones }) => zones);
const domains = lookUp((maas) => maas.domains);
const resourcePools = lookUp((maas) => maas.resourcePools.map(({ name, description }) => ({ name, description })));
const subnets = lookUp((maas) => maas.subnets.map(({ vlan, ...subnet }) => ({ ...subnet, vlans: vlan })));
const tags = lookUp((maas) => maas.tags.map((tag) => ({ ...tag, resourceUri: `/MAAS/api/2.0/tags/${tag.name}/` })));

/** What stands in a MAAS. */
export const maasInfrastructureHandlers: Handlers<keyof typeof maasInfrastructureOperations> = {
  listMaasAccountAzs: azs.ofAccount,
  listMaasAzs: azs.ofCloud,
  listMaasAccountDomains: domains.ofAccount,
  listMaasDomains: domains.ofCloud,
  listMaasAccountResourcePools: resourcePools.ofAccount,
  listMaasResourcePools: resourcePools.ofCloud,
  listMaasAccountSubnets: subnets.ofAccount,
  listMaasSubnets: subnets.ofCloud,
  listMaasAccountTags: tags.ofAccount,
  listMaasTags: tags.ofCloud,
};
