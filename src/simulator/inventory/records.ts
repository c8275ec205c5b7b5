import { newNetwork, newOffering, newVpc } from '../world/infrastructure/cloudstack';
import { idOf } from '../world/infrastructure/lacks';
import { newSubnet } from '../world/infrastructure/maas';
import { newFlavor } from '../world/infrastructure/openstack';
import type { AllServers } from '../world/infrastructure/replace';
import type { CloudStackServer, MaasServer, OpenStackCloud, Vcenter } from '../world/records';
import type { Inventory } from './schema';

/** What an inventory says, with everything filled in that it leaves out. It has been checked. */
export function dataCentresOf(inventory: Inventory): AllServers {
  return {
    vcenters: (inventory.vsphere ?? []).map(vcenterOf),
    maasServers: (inventory.maas ?? []).map(maasOf),
    openStackClouds: (inventory.openstack ?? []).map(openStackOf),
    cloudStackServers: (inventory['apache-cloudstack'] ?? []).map(cloudStackOf),
  };
}

type Of<Cloud extends keyof Inventory> = Extract<Inventory[Cloud], readonly unknown[]>[number];

function vcenterOf({ server = '*', version, refusedPasswords = [], datacenters = [] }: Of<'vsphere'>): Vcenter {
  return {
    server,
    ...(version !== undefined && { version }),
    refusedPasswords: [...refusedPasswords],
    datacenters: datacenters.map(({ name, folders = [], clusters = [] }) => ({
      name,
      folders: [...folders],
      clusters: clusters.map(({ datastores = [], networks = [], resourcePools = [], ...cluster }) => ({
        ...cluster,
        datastores: [...datastores],
        networks: [...networks],
        resourcePools: [...resourcePools],
      })),
    })),
  };
}

function maasOf(maas: Of<'maas'>): MaasServer {
  const { server = '*', refusedKeys = [], zones = [], domains = [], resourcePools = [], subnets = [], tags = [] } = maas;
  const made: MaasServer = {
    server,
    refusedKeys: [...refusedKeys],
    zones: zones.map((name) => ({ name, description: '' })),
    domains: domains.map((name) => ({ name })),
    resourcePools: full(resourcePools).map((pool) => ({ description: '', ...pool })),
    subnets: [],
    tags: tags.map((name) => ({ name, comment: '', definition: '', kernelOpts: '' })),
  };
  for (const name of subnets) made.subnets.push(newSubnet(made, name));
  return made;
}

function openStackOf(cloud: Of<'openstack'>): OpenStackCloud {
  const domains = identified('domain', cloud.domains);
  const projects = identified('project', cloud.projects);
  return {
    server: cloud.server ?? '*',
    refusedPasswords: [...(cloud.refusedPasswords ?? [])],
    regions: (cloud.regions ?? []).map((id) => ({ id, description: '' })),
    domains: domains.map((domain) => ({ ...domain, description: '' })),
    projects: projects.map(({ domain, ...project }) => ({ ...project, description: '', domainId: idIn(domains, domain) ?? '' })),
    azs: full(cloud.azs),
    flavors: identified('flavor', cloud.flavors).map((flavor) => ({ ...newFlavor(flavor.name), ...flavor })),
    keypairs: (cloud.keypairs ?? []).map((name) => ({ name, publicKey: '' })),
    networks: identified('network', cloud.networks).map(({ project, subnets, ...network }) => ({
      ...network,
      description: '',
      ...(project !== undefined && { projectId: idIn(projects, project) ?? project }),
      subnets: identified('subnet', subnets).map((subnet) => ({ ...subnet, description: '' })),
    })),
  };
}

function cloudStackOf(server: Of<'apache-cloudstack'>): CloudStackServer {
  const zones = identified('zone', server.zones);
  const domains = identified('domain', server.domains);
  const vpcs = identified('VPC', server.vpcs);
  const zoneId = (zone: string | undefined) => idIn(zones, zone) ?? '';
  return {
    server: server.server ?? '*',
    refusedKeys: [...(server.refusedKeys ?? [])],
    zones,
    domains,
    projects: identified('project', server.projects),
    offerings: identified('service offering', server.offerings).map(({ cpus, memory, ...named }) => {
      const usual = newOffering(named);
      return { ...usual, cpuNumber: cpus ?? usual.cpuNumber, memory: memory ?? usual.memory };
    }),
    diskOfferings: identified('disk offering', server.diskOfferings),
    templates: identified('template', server.templates).map(({ zone, ...template }) => ({
      ...template,
      ...(zone !== undefined && { zoneId: zoneId(zone) }),
    })),
    vpcs: vpcs.map(({ zone, ...vpc }) => newVpc({ domains }, zoneId(zone), vpc)),
    networks: identified('network', server.networks).map(({ zone, vpc, ...network }) =>
      newNetwork(zoneId(zone), network, vpc === undefined ? undefined : idIn(vpcs, vpc)),
    ),
    keypairs: (server.keypairs ?? []).map((name) => ({ name, fingerprint: '' })),
  };
}

type Full<Thing> = Exclude<Thing, string>;

/** Things that were given by their names alone, with the others. */
function full<Thing>(things: readonly Thing[] = []): Full<Thing>[] {
  return things.map((thing) => (typeof thing === 'string' ? { name: thing } : thing) as Full<Thing>);
}

/** The same with an id each. */
function identified<Thing extends string | { readonly name: string; readonly id?: string }>(
  kind: string,
  things: readonly Thing[] | undefined,
): (Full<Thing> & { readonly id: string; readonly name: string })[] {
  return full(things).map((thing) => {
    const { name, id = idOf(kind, name) } = thing as { readonly name: string; readonly id?: string };
    return { ...thing, id, name };
  });
}

/** The id of the thing that is called so, by name or id; that of the first one when nothing is called. */
function idIn(things: readonly { readonly id: string; readonly name: string }[], name: string | undefined): string | undefined {
  return (name === undefined ? things[0] : things.find((thing) => thing.name === name || thing.id === name))?.id;
}
