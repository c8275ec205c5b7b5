import type { CallOptions, PaletteClient } from './client';
import { cloudStackInfrastructureOperations as cloudStack } from './schema/infrastructure/cloudstack';
import { maasInfrastructureOperations as maas } from './schema/infrastructure/maas';
import { type OpenStackPart, openStackInfrastructureOperations as openStack } from './schema/infrastructure/openstack';
import { vsphereInfrastructureOperations as vsphere } from './schema/infrastructure/vsphere';

/** Through what one looks into a vCenter: an account, whose gateway looks, or a gateway with the credentials it was installed with. */
export type VsphereWay = { readonly accountUid: string } | { readonly gatewayUid: string };

/** Something of a cloud that goes by an id, a name, or both. */
export interface NamedPlace {
  readonly id: string;
  readonly name: string;
}

/** The datacenters of a vCenter. */
export async function vsphereDatacenters(client: PaletteClient, way: VsphereWay, call: CallOptions) {
  const { items } =
    'accountUid' in way
      ? await client.call(vsphere.listVsphereAccountDatacenters, { params: { uid: way.accountUid } }, call)
      : await client.call(vsphere.listVsphereOverlordDatacenters, { params: { uid: way.gatewayUid } }, tenantCall(call));
  return items.map(({ datacenter = '', computeclusters = [], folders = [] }) => ({
    name: datacenter,
    computeClusters: computeclusters,
    folders,
  }));
}

/** What a compute cluster has for machines. */
export async function vsphereResources(
  client: PaletteClient,
  way: VsphereWay,
  place: { readonly datacenter: string; readonly computecluster: string },
  call: CallOptions,
) {
  const { computecluster = {} } =
    'accountUid' in way
      ? await client.call(vsphere.getVsphereAccountComputeCluster, { params: { uid: way.accountUid }, query: place }, call)
      : await client.call(
          vsphere.getVsphereOverlordComputeCluster,
          { params: { uid: way.gatewayUid }, query: place },
          tenantCall(call),
        );
  const { datastores = [], networks = [], resourcePools = [] } = computecluster;
  return { datastores, networks, resourcePools };
}

/** What a MAAS has for machines, by name. */
export async function maasPlaces(client: PaletteClient, uid: string, call: CallOptions) {
  const of = { params: { uid } };
  const [azs, domains, resourcePools, subnets, tags] = await Promise.all([
    client.call(maas.listMaasAccountAzs, of, call),
    client.call(maas.listMaasAccountDomains, of, call),
    client.call(maas.listMaasAccountResourcePools, of, call),
    client.call(maas.listMaasAccountSubnets, of, call),
    client.call(maas.listMaasAccountTags, of, call),
  ]);
  return {
    azs: names(azs.items),
    domains: names(domains.items),
    resourcePools: names(resourcePools.items),
    subnets: names(subnets.items),
    tags: names(tags.items),
  };
}

/** What an OpenStack has for machines. @param part which part of it is looked into; all that the account sees when empty */
export async function openStackPlaces(client: PaletteClient, uid: string, part: OpenStackPart, call: CallOptions) {
  const of = { params: { uid } };
  const within = { ...of, query: part };
  const [azs, flavors, keypairs, networks, projects, regions] = await Promise.all([
    client.call(openStack.listOpenStackAccountAzs, within, call),
    client.call(openStack.listOpenStackAccountFlavors, within, call),
    client.call(openStack.listOpenStackAccountKeypairs, within, call),
    client.call(openStack.listOpenStackAccountNetworks, within, call),
    client.call(openStack.listOpenStackAccountProjects, of, call),
    client.call(openStack.listOpenStackAccountRegions, of, call),
  ]);
  return {
    azs: names(azs.azs),
    flavors: flavors.items.map(({ name = '', vcpus = 0, memory = 0, disk = 0 }) => ({ name, vcpus, memory, disk })),
    keypairs: names(keypairs.items),
    networks: networks.items.map(({ subnets = [], ...network }) => ({ ...placeOf(network), subnets: subnets.map(placeOf) })),
    projects: projects.items.map(placeOf),
    domains: (regions.domains ?? []).map(placeOf),
    regions: (regions.regions ?? []).flatMap(({ id }) => (id ? [id] : [])),
  };
}

/** Which part of a CloudStack is looked into. */
export interface CloudStackPart {
  /** Name or id of a zone. */
  readonly zone?: string;
  readonly projectId?: string;
}

/** What a CloudStack has for machines. Offerings, networks and templates are those of the zone where one is given. */
export async function cloudStackPlaces(client: PaletteClient, uid: string, part: CloudStackPart, call: CallOptions) {
  const of = { params: { uid } };
  const { zone, projectId } = part;
  const inProject = projectId === undefined ? {} : { projectId };
  const within = { ...of, query: { ...inProject, ...(zone === undefined ? {} : { zone }) } };
  const zones = (await client.call(cloudStack.listCloudStackAccountZones, of, call)).zones ?? [];
  const zoneId = zones.find(({ id, name }) => zone !== undefined && (id === zone || name === zone))?.id;
  const [domains, projects, keypairs, networks, offerings, diskOfferings, templates, vpcs] = await Promise.all([
    client.call(cloudStack.listCloudStackAccountDomains, of, call),
    client.call(cloudStack.listCloudStackAccountProjects, of, call),
    client.call(cloudStack.listCloudStackAccountKeypairs, { ...of, query: inProject }, call),
    client.call(cloudStack.listCloudStackAccountNetworks, within, call),
    client.call(cloudStack.listCloudStackAccountOfferings, within, call),
    client.call(cloudStack.listCloudStackAccountDiskOfferings, within, call),
    client.call(cloudStack.listCloudStackAccountTemplates, within, call),
    client.call(cloudStack.listCloudStackAccountVpcs, { ...of, query: { ...inProject, ...(zoneId && { zoneId }) } }, call),
  ]);
  return {
    zones: zones.map(placeOf),
    domains: (domains.domains ?? []).map(placeOf),
    projects: (projects.projects ?? []).map(placeOf),
    keypairs: names(keypairs.items),
    networks: (networks.networks ?? []).map((network) => ({
      ...placeOf(network),
      type: network.type ?? '',
      gateway: network.gateway ?? '',
      zone: network.zoneName ?? '',
    })),
    offerings: (offerings.offerings ?? []).map((offering) => ({
      ...placeOf(offering),
      cpus: offering.cpuNumber ?? 0,
      memory: offering.memory ?? 0,
    })),
    diskOfferings: (diskOfferings.diskOfferings ?? []).map(placeOf),
    templates: (templates.templates ?? []).map(placeOf),
    vpcs: vpcs.items.map((vpc) => ({ ...placeOf(vpc), cidr: vpc.cidr ?? '' })),
  };
}

function placeOf({ id = '', name = '' }: { readonly id?: string; readonly name?: string }): NamedPlace {
  return { id, name };
}

function names(items: readonly { readonly name?: string }[] | undefined): readonly string[] {
  return (items ?? []).flatMap(({ name }) => (name ? [name] : []));
}

/** Gateways belong to the tenant. */
function tenantCall({ signal }: CallOptions): CallOptions {
  return { scope: { kind: 'tenant' }, signal };
}
