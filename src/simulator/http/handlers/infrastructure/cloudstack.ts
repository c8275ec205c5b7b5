import type { cloudStackInfrastructureOperations } from '../../../../palette/schema/full';
import { findCloudStack } from '../../../world/infrastructure/cloudstack';
import { byText } from '../../../world/infrastructure/server';
import type { CloudStackServer } from '../../../world/records';
import type { Handlers } from '../../call';
import { lookUps, required } from './reach';

/** What a look-up is narrowed to; each names the thing by its id, the zone by its name too. */
interface Part {
  readonly zone?: string;
  readonly zoneId?: string;
  readonly projectId?: string;
  readonly domainId?: string;
  readonly vpcId?: string;
  readonly templateId?: string;
  readonly templateIds?: readonly string[];
}

interface Placed {
  readonly zoneId?: string;
  readonly projectId?: string;
  readonly domainId?: string;
}

const lookUp = <Answer>(answer: (server: CloudStackServer, part: Part) => Answer) =>
  lookUps('apache-cloudstack', findCloudStack, (server, part: Part) => {
    checkPart(server, part);
    return answer(server, part);
  });

const diskOfferings = lookUp((server) => ({ diskOfferings: server.diskOfferings }));
const domains = lookUp((server) => ({ domains: server.domains }));
const keypairs = lookUp((server, part) => ({
  items: server.keypairs.filter(within(server, part)).map(({ name, fingerprint }) => ({ name, fingerprint })),
}));
const networks = lookUp((server, part) => ({
  networks: server.networks
    .filter(within(server, part))
    .filter(({ vpcId }) => !part.vpcId || vpcId === part.vpcId)
    .map(({ offering, projectId, vpcId, ...network }) => ({
      ...network,
      displayText: network.name,
      networkOffering: offering,
      state: 'Implemented',
      zoneName: server.zones.find(({ id }) => id === network.zoneId)?.name ?? '',
      isShared: network.type === 'Shared',
    })),
}));
const offerings = lookUp((server) => ({ offerings: server.offerings }));
const projects = lookUp((server) => ({ projects: server.projects }));
const templates = lookUp((server, part) => ({
  templates: server.templates
    .filter(within(server, part))
    .filter(({ id }) => part.templateIds === undefined || part.templateIds.includes(id))
    .map(({ id, name }) => ({ id, name })),
}));
const vpcs = lookUp((server, part) => ({ items: server.vpcs.filter(within(server, part)) }));
const zones = lookUp((server) => ({ zones: server.zones.map(({ id, name }) => ({ id, name })) }));

/** What stands in a CloudStack cloud. */
export const cloudStackInfrastructureHandlers: Handlers<keyof typeof cloudStackInfrastructureOperations> = {
  listCloudStackAccountDiskOfferings: diskOfferings.ofAccount,
  listCloudStackDiskOfferings: diskOfferings.ofCloud,
  listCloudStackAccountDomains: domains.ofAccount,
  listCloudStackDomains: domains.ofCloud,
  listCloudStackAccountKeypairs: keypairs.ofAccount,
  listCloudStackKeypairs: keypairs.ofCloud,
  listCloudStackAccountNetworks: networks.ofAccount,
  listCloudStackNetworks: networks.ofCloud,
  listCloudStackAccountOfferings: offerings.ofAccount,
  listCloudStackOfferings: offerings.ofCloud,
  listCloudStackAccountProjects: projects.ofAccount,
  listCloudStackProjects: projects.ofCloud,
  listCloudStackAccountTemplates: templates.ofAccount,
  listCloudStackTemplates: templates.ofCloud,
  listCloudStackAccountVpcs: vpcs.ofAccount,
  listCloudStackVpcs: vpcs.ofCloud,
  listCloudStackAccountZones: zones.ofAccount,
  listCloudStackZones: zones.ofCloud,
};

/** What is asked for in a zone, project, template or VPC that isn't there is refused, not answered with nothing. */
function checkPart(server: CloudStackServer, part: Part): void {
  const { zone = part.zoneId, projectId, domainId, vpcId, templateId } = part;
  if (zone) required('Zone', zone, server.zones.find(byText(zone)));
  if (projectId) required('Project', projectId, server.projects.find(byText(projectId)));
  if (domainId) required('Domain', domainId, server.domains.find(byText(domainId)));
  if (vpcId) required('VPC', vpcId, server.vpcs.find(byText(vpcId)));
  if (templateId) required('Template', templateId, server.templates.find(byText(templateId)));
}

/** Things that belong to no zone, project or domain are in all of them. */
function within(server: CloudStackServer, part: Part): (thing: Placed) => boolean {
  const { zone = part.zoneId, projectId, domainId } = part;
  const zoneId = zone ? server.zones.find(byText(zone))?.id : undefined;
  const fits = (has: string | undefined, wanted: string | undefined) => !wanted || has === undefined || has === wanted;
  return (thing) => fits(thing.zoneId, zoneId) && fits(thing.projectId, projectId) && fits(thing.domainId, domainId);
}
