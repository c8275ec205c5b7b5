import type { VspherePlacementConfigEntity } from '../../palette/schema/full';
import { notFound, Refusal } from './errors';
import { configureGateway, createGatewayAccount } from './gateway-cluster';
import { fetchManifest, updateGatewayMetadata } from './gateways';
import { gatewayUidForCode, newPairingCode, registerGateway } from './pairing';
import type { Gateway } from './records';
import type { World } from './world';

/** What the person at the Palette CLI answers. */
export interface CliAnswers {
  readonly name: string;
  readonly cloudType: string;
  /** Nodes: 1 or 3. */
  readonly size: number;
  readonly annotations?: { readonly [key: string]: string };
  /** Whether all projects can use the gateway's own account. False when left out. */
  readonly shareWithProjects?: boolean;
}

/** Plays `palette pcg install`: pairing code, registration, name, account, cloud config. The gateway is Provisioning then. */
export function installWithCli(world: World, answers: CliAnswers): Gateway {
  if (answers.cloudType !== 'vsphere') {
    throw new Refusal('InvalidOverlord', `The simulated Palette CLI installs on vsphere only, not on '${answers.cloudType}'`);
  }
  if (world.gateways.named(answers.name) !== undefined) {
    throw new Refusal('OverlordAlreadyExists', `Private cloud gateway with name '${answers.name}' already exists`);
  }
  const { code } = newPairingCode(world, answers.cloudType);
  const gateway = registerGateway(world, gatewayUidForCode(world, answers.cloudType, code), code);
  updateGatewayMetadata(world, gateway, {
    name: answers.name,
    ...(answers.annotations === undefined ? {} : { annotations: answers.annotations }),
  });
  const server = world.vcenters[0]?.server;
  createGatewayAccount(world, gateway, {
    name: `${answers.name}-account`,
    shared: answers.shareWithProjects ?? false,
    credentials: {
      vcenterServer: server === undefined || server === '*' ? 'vcenter.acme.example' : server,
      username: 'palette@vsphere.local',
      password: 'secret',
    },
  });
  configureGateway(world, gateway, { clusterConfig: { placements: [firstPlacement(world)] }, size: answers.size });
  return gateway;
}

/** Plays the person who runs the two kubectl commands of a gateway on an existing Kubernetes cluster. */
export function installWithKubectl(world: World, gateway: Gateway): void {
  if (gateway.origin !== 'selfHosted') {
    throw new Refusal(
      'InvalidOverlord',
      `Private cloud gateway ${gateway.name} isn't installed with kubectl but by ${gateway.origin}`,
    );
  }
  if (gateway.state !== 'Pending') {
    throw new Refusal('InvalidOverlord', `Private cloud gateway ${gateway.name} is ${gateway.state}: it is installed already`);
  }
  fetchManifest(world, gateway, 'jet');
  fetchManifest(world, gateway, 'ally');
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
