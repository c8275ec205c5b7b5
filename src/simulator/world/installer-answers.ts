import type { VspherePlacementConfigEntity } from '../../palette/schema/full';
import { notFound } from './errors';
import type { GatewayCloudConfig } from './gateway-cluster';
import type { CloudDocument, CloudType } from './records';
import type { World } from './world';

/** What somebody who installs a gateway answers: a login, and where the gateway's own machines stand. */
export interface SiteAnswers extends Pick<GatewayCloudConfig, 'clusterConfig' | 'machineConfig'> {
  readonly credentials: CloudDocument;
}

/** The answers for the first data centre of a cloud, out of the first things that it has. */
export function answersFor(world: World, cloudType: CloudType): SiteAnswers {
  const answers: { readonly [type: string]: (world: World) => SiteAnswers } = ANSWERS;
  const answer = Object.hasOwn(answers, cloudType) ? answers[cloudType] : undefined;
  if (answer === undefined) throw notFound('Data centre of cloud', cloudType);
  return answer(world);
}

/** The first place that the world's vCenter has for machines. */
export function firstPlacement(world: World): VspherePlacementConfigEntity {
  const datacenter = world.vcenters[0]?.datacenters[0];
  const cluster = datacenter?.clusters[0];
  if (datacenter === undefined || cluster === undefined) throw notFound('Compute cluster', 'of the first vCenter');
  const [datastore, network, resourcePool] = [cluster.datastores[0], cluster.networks[0], cluster.resourcePools[0]];
  return {
    datacenter: datacenter.name,
    folder: datacenter.folders[0] ?? '',
    cluster: cluster.name,
    ...(datastore === undefined ? {} : { datastore }),
    ...(resourcePool === undefined ? {} : { resourcePool }),
    ...(network === undefined ? {} : { network: { networkName: network } }),
  };
}

const ANSWERS: { readonly [Type in CloudType]: (world: World) => SiteAnswers } = {
  vsphere: (world) => ({
    credentials: {
      vcenterServer: serverOf(world.vcenters, 'vcenter.acme.example'),
      username: 'palette@vsphere.local',
      password: 'secret',
    },
    clusterConfig: { placements: [firstPlacement(world)] },
  }),
  maas: (world) => {
    const [maas] = world.maasServers;
    return {
      credentials: {
        apiEndpoint: serverOf(world.maasServers, 'http://maas.acme.example:5240/MAAS'),
        apiKey: 'consumer:token:secret',
      },
      clusterConfig: { domain: maas?.domains[0]?.name ?? '' },
      machineConfig: {
        azs: names(maas?.zones.slice(0, 1)),
        resourcePool: maas?.resourcePools[0]?.name ?? '',
        instanceType: { minCPU: 4, minMemInMB: 8192, minDiskSizeInGB: 60 },
      },
    };
  },
  openstack: (world) => {
    const [cloud] = world.openStackClouds;
    const [network, region] = [cloud?.networks[0], cloud?.regions[0]];
    return {
      credentials: {
        identityEndpoint: serverOf(world.openStackClouds, 'https://openstack.acme.example:5000/v3'),
        username: 'palette',
        password: 'secret',
        defaultDomain: cloud?.domains[0]?.name ?? '',
        defaultProject: cloud?.projects[0]?.name ?? '',
        parentRegion: region?.id ?? '',
      },
      clusterConfig: {
        domain: reference(cloud?.domains[0]),
        project: reference(cloud?.projects[0]),
        region: region?.id ?? '',
        network: reference(network),
        subnet: reference(network?.subnets[0]),
        sshKeyName: cloud?.keypairs[0]?.name ?? '',
      },
      machineConfig: { flavorConfig: { name: cloud?.flavors[0]?.name ?? '' }, azs: names(cloud?.azs.slice(0, 1)) },
    };
  },
  'apache-cloudstack': (world) => {
    const [server] = world.cloudStackServers;
    const network = server?.networks[0];
    return {
      credentials: {
        apiUrl: serverOf(world.cloudStackServers, 'https://cloudstack.acme.example:8080/client/api'),
        apiKey: 'palette',
        secretKey: 'secret',
      },
      clusterConfig: {
        project: reference(server?.projects[0]),
        zones: [{ ...reference(server?.zones[0]), network: reference(network) }],
        sshKeyName: server?.keypairs[0]?.name ?? '',
      },
      machineConfig: {
        offering: reference(server?.offerings[0]),
        template: reference(server?.templates[0]),
        networks: [reference(network)],
      },
    };
  },
};

/** A server that is listed by its name, or one that any name reaches. */
function serverOf(servers: readonly { readonly server: string }[], any: string): string {
  const server = servers[0]?.server;
  return server === undefined || server === '*' ? any : server;
}

function reference(thing: { readonly id: string; readonly name: string } | undefined): {
  readonly id?: string;
  readonly name?: string;
} {
  return thing === undefined ? {} : { id: thing.id, name: thing.name };
}

function names(things: readonly { readonly name: string }[] = []): string[] {
  return things.map(({ name }) => name);
}
