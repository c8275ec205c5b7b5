import type { Pool } from '../../palette/schema/full';
import { Refusal } from './errors';
import { checkSize, configureGateway, createGatewayAccount } from './gateway-cluster';
import { fetchManifest, updateGatewayMetadata } from './gateways';
import { answersFor, firstPlacement, type SiteAnswers } from './installer-answers';
import { createIpPool } from './ip-pools';
import { offerOf } from './ip-pools/definition';
import { gatewayUidForCode, newPairingCode, registerGateway } from './pairing';
import { CLOUD_TYPES, type CloudType, type Gateway, type GatewayProxy } from './records';
import { hasFeature } from './versions';
import { scopedKey, touch, type World } from './world';

/** What the person at the Palette CLI answers. */
export interface CliAnswers {
  readonly name: string;
  /** One of {@link CLOUD_TYPES}; OpenStack before Palette 4.8 only. */
  readonly cloudType: string;
  /** Nodes: 1 or 3. */
  readonly size: number;
  readonly annotations?: { readonly [key: string]: string };
  /** Whether all projects can use the gateway's own account. False when left out. */
  readonly shareWithProjects?: boolean;
  /** How the gateway and its clusters reach the world outside; directly when left out. */
  readonly proxy?: GatewayProxy;
  /** On vSphere: the static addresses of the gateway's own nodes, which become its first IP pool. DHCP when left out. */
  readonly ipPool?: Pool;
}

/** Plays `palette pcg install`: pairing code, registration, name, account, cloud config. The gateway is Provisioning then. */
export function installWithCli(world: World, answers: CliAnswers): Gateway {
  const cloudType = installable(world, answers.cloudType);
  if (world.gateways.named(answers.name) !== undefined) {
    throw new Refusal('OverlordAlreadyExists', `Private cloud gateway with name '${answers.name}' already exists`);
  }
  checkAnswers(cloudType, answers);
  const { code } = newPairingCode(world, cloudType);
  const gateway = registerGateway(world, gatewayUidForCode(world, cloudType, code), code);
  updateGatewayMetadata(world, gateway, {
    name: answers.name,
    ...(answers.annotations === undefined ? {} : { annotations: answers.annotations }),
  });
  if (answers.proxy !== undefined) gateway.proxy = { ...answers.proxy };
  const { credentials, ...site } = answersFor(world, cloudType);
  createGatewayAccount(world, gateway, {
    name: accountName(world, gateway),
    shared: answers.shareWithProjects ?? false,
    credentials,
  });
  configureGateway(world, gateway, { ...addressed(world, gateway, answers, site), size: answers.size });
  touch(world, gateway);
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

/** The account of a gateway of this name that was deleted may still be there. */
function accountName(world: World, gateway: Gateway): string {
  const name = `${gateway.name}-account`;
  return world.accounts.named(scopedKey(undefined, name)) === undefined ? name : `${name}-${gateway.uid.slice(-6)}`;
}

/** Gives the nodes addresses of a pool of their own. */
function addressed(
  world: World,
  gateway: Gateway,
  { ipPool }: CliAnswers,
  site: Omit<SiteAnswers, 'credentials'>,
): Omit<SiteAnswers, 'credentials'> {
  if (ipPool === undefined) return site;
  const pool = createIpPool(world, gateway, { name: `${gateway.name}-ippool`, pool: ipPool });
  const { network, ...placement } = firstPlacement(world);
  const placements = [
    { ...placement, network: { networkName: network?.networkName ?? '', parentPoolUid: pool.uid, staticIp: true } },
  ];
  return { clusterConfig: { placements, staticIp: true } };
}

/** Looked at before anything is made: an installer that fails half-way leaves a gateway behind. */
function checkAnswers(cloudType: CloudType, { size, ipPool }: CliAnswers): void {
  checkSize(size);
  if (ipPool === undefined) return;
  if (cloudType !== 'vsphere') {
    throw new Refusal('InvalidOverlord', `The Palette CLI asks for static addresses on vsphere only, not on ${cloudType}`);
  }
  offerOf(ipPool);
}

function installable(world: World, wanted: string): CloudType {
  const cloudType = CLOUD_TYPES.find((each) => each === wanted);
  const isGone = cloudType === 'openstack' && hasFeature(world.rules.paletteVersion, 'noOpenStack');
  if (cloudType !== undefined && !isGone) return cloudType;
  throw new Refusal(
    'InvalidOverlord',
    isGone
      ? 'Palette 4.8 and later have no OpenStack'
      : `The Palette CLI installs on ${CLOUD_TYPES.join(', ')}, not on '${wanted}'`,
  );
}
