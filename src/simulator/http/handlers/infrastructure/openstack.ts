import type { OpenStackPart, openStackInfrastructureOperations } from '../../../../palette/schema/full';
import { findOpenStack } from '../../../world/infrastructure/openstack';
import { byText } from '../../../world/infrastructure/server';
import type { OpenStackCloud } from '../../../world/records';
import type { Handlers } from '../../call';
import { lookUps, required } from './reach';

const lookUp = <Answer>(answer: (cloud: OpenStackCloud, part: OpenStackPart) => Answer) =>
  lookUps('openstack', findOpenStack, (cloud, part: OpenStackPart) => {
    checkPart(cloud, part);
    return answer(cloud, part);
  });

const azs = lookUp((cloud, part) => ({ azs: cloud.azs.filter(inRegion(part)).map(({ name }) => ({ name })) }));
const flavors = lookUp((cloud, part) => ({
  items: cloud.flavors.filter(inRegion(part)).map(({ region, ...flavor }) => ({ ...flavor, ephemeral: 0 })),
}));
const keypairs = lookUp(({ keypairs: items }) => ({ items }));
const networks = lookUp((cloud, { project }) => {
  const projectId = project ? cloud.projects.find(byText(project))?.id : undefined;
  return {
    items: cloud.networks
      .filter((network) => projectId === undefined || network.projectId === undefined || network.projectId === projectId)
      .map(({ projectId: _, ...network }) => network),
  };
});
const projects = lookUp((cloud) => ({
  items: cloud.projects.map(({ id, name, description, domainId }) => ({
    id,
    name,
    description,
    domainId,
    parentProjectId: domainId,
  })),
}));
const regions = lookUp((cloud) => ({
  domains: cloud.domains,
  regions: cloud.regions.map((region) => ({ ...region, parentRegionId: '' })),
}));

/** What stands in an OpenStack cloud. */
export const openStackInfrastructureHandlers: Handlers<keyof typeof openStackInfrastructureOperations> = {
  listOpenStackAccountAzs: azs.ofAccount,
  listOpenStackAzs: azs.ofCloud,
  listOpenStackAccountFlavors: flavors.ofAccount,
  listOpenStackFlavors: flavors.ofCloud,
  listOpenStackAccountKeypairs: keypairs.ofAccount,
  listOpenStackKeypairs: keypairs.ofCloud,
  listOpenStackAccountNetworks: networks.ofAccount,
  listOpenStackNetworks: networks.ofCloud,
  listOpenStackAccountProjects: projects.ofAccount,
  listOpenStackProjects: projects.ofCloud,
  listOpenStackAccountRegions: regions.ofAccount,
  listOpenStackRegions: regions.ofCloud,
};

/** OpenStack lets nobody into a domain, project or region that it doesn't have. */
function checkPart(cloud: OpenStackCloud, { domain, project, region }: OpenStackPart): void {
  if (domain) required('Domain', domain, cloud.domains.find(byText(domain)));
  if (project) required('Project', project, cloud.projects.find(byText(project)));
  if (!region) return;
  required(
    'Region',
    region,
    cloud.regions.find(({ id }) => id === region),
  );
}

function inRegion({ region }: OpenStackPart): (thing: { readonly region?: string }) => boolean {
  return (thing) => !region || thing.region === undefined || thing.region === region;
}
