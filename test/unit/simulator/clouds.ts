import type { CloudType } from '../../../src/simulator/world/records';
import { type Answer, type CallOptions, CREDENTIALS, PLACEMENT, Site } from './support';

/** What a test needs to know of a cloud to make clusters on it. */
export interface CloudCase {
  readonly cloudType: CloudType;
  /** The account's `spec`. */
  readonly credentials: object;
  readonly config: object;
  /** A machine pool's `cloudConfig`. */
  readonly pool: object;
  /** The same with larger machines. */
  readonly larger: object;
  /** The same with something that the infrastructure lacks, and what is said of it. */
  readonly wrong: readonly [pool: object, message: string];
  /** What a machine's `spec` holds. */
  readonly machine: object;
}

/** The four clouds, in words of the seeds' data centres. */
export const CLOUDS: readonly CloudCase[] = [
  {
    cloudType: 'vsphere',
    credentials: CREDENTIALS,
    config: { placement: PLACEMENT, sshKeys: ['ssh-ed25519 AAAA'] },
    pool: { instanceType: { numCPUs: 4, memoryMiB: 8192, diskGiB: 60 }, placements: [PLACEMENT] },
    larger: { instanceType: { numCPUs: 8, memoryMiB: 8192, diskGiB: 60 }, placements: [PLACEMENT] },
    wrong: [{ placements: [{ ...PLACEMENT, datastore: 'tape' }] }, "datastore 'tape' not found"],
    machine: { vcenterServer: 'vcenter.acme.example', instanceType: { numCPUs: 4 } },
  },
  {
    cloudType: 'maas',
    credentials: { apiEndpoint: 'http://maas.acme.example:5240/MAAS', apiKey: 'a:b:c' },
    config: { domain: 'maas.acme.example', sshKeys: ['ssh-ed25519 AAAA'] },
    pool: { azs: ['az1', 'az2'], resourcePool: 'pool1', instanceType: { minCPU: 4, minMemInMB: 8192 }, tags: ['nvme'] },
    larger: { azs: ['az1', 'az2'], resourcePool: 'pool1', instanceType: { minCPU: 8, minMemInMB: 8192 }, tags: ['nvme'] },
    wrong: [{ azs: ['az9'], resourcePool: 'pool1', instanceType: { minCPU: 4 } }, "availability zone 'az9' not found"],
    machine: { hostname: expect.stringContaining('.maas.acme.example'), az: expect.stringMatching(/^az[12]$/) },
  },
  {
    cloudType: 'openstack',
    credentials: { identityEndpoint: 'https://openstack.acme.example:5000/v3', username: 'u', password: 'secret' },
    config: { region: 'RegionOne', domain: { name: 'Default' }, project: { name: 'demo' }, sshKeyName: 'palette' },
    pool: { azs: ['nova'], diskGiB: 80, flavorConfig: { name: 'm1.large' } },
    larger: { azs: ['nova'], diskGiB: 80, flavorConfig: { name: 'm1.xlarge' } },
    wrong: [{ azs: ['nova'], flavorConfig: { name: 'm9.huge' } }, "flavor 'm9.huge' not found"],
    machine: { az: 'nova', instanceType: { name: 'm1.large', numCPUs: 4, memoryMiB: 8192, diskGiB: 80 } },
  },
  {
    cloudType: 'apache-cloudstack',
    credentials: { apiUrl: 'https://cloudstack.acme.example/client/api', apiKey: 'k', secretKey: 's' },
    config: { project: { name: 'demo' }, zones: [{ name: 'zone1', network: { name: 'network1' } }], sshKeyName: 'palette' },
    pool: { offering: { name: 'Medium Instance' }, template: { name: 'u-2404-0-k-13210-0' }, networks: [{ name: 'network1' }] },
    larger: { offering: { name: 'Large Instance' }, template: { name: 'u-2404-0-k-13210-0' }, networks: [{ name: 'network1' }] },
    wrong: [{ offering: { name: 'Huge Instance' } }, "service offering 'Huge Instance' not found"],
    machine: { offering: { name: 'Medium Instance' }, instanceType: { numCPUs: 2, memoryMiB: 4096 }, failureDomainName: 'zone1' },
  },
];

/** A site of one cloud, with a gateway that runs and an account. */
export class CloudSite extends Site {
  readonly gatewayUid: string;
  accountUid = '';

  constructor(
    readonly cloud: CloudCase,
    options: ConstructorParameters<typeof Site>[0] = {},
  ) {
    // OpenStack is gone in the newest Palette.
    super({ ...options, strict: { paletteVersion: '4.7', ...options.strict } });
    this.gatewayUid = this.sim.control.installWithCli({ name: 'berlin', cloudType: cloud.cloudType }).uid;
    this.minutes(30);
    expect(this.sim.control.summary().gateways.states).toEqual({ berlin: 'Running' });
  }

  static async create(cloudType: CloudType, options: ConstructorParameters<typeof Site>[0] = {}): Promise<CloudSite> {
    const cloud = CLOUDS.find((each) => each.cloudType === cloudType);
    if (cloud === undefined) throw new Error(cloudType);
    const site = new CloudSite(cloud, options);
    const answer = await site.inProject('POST', `/v1/cloudaccounts/${cloudType}`, {
      metadata: { name: 'account', annotations: { overlordUid: site.gatewayUid } },
      spec: cloud.credentials,
    });
    if (answer.status !== 201) throw new Error(answer.text);
    site.accountUid = answer.body.uid;
    return site;
  }

  override get infraProfileUid(): string {
    const { cloudType } = this.cloud;
    return [...this.sim.world.profiles.values()].find((each) => each.type === 'infra' && each.cloudType === cloudType)?.uid ?? '';
  }

  inProject(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
    more: CallOptions = {},
  ): Promise<Answer> {
    return this.call(method, url, { project: this.projectUid, ...(body === undefined ? {} : { body }), ...more });
  }

  /** The order of a cluster with one control plane node and two workers. */
  order(name: string, changes: { readonly [key: string]: unknown } = {}) {
    return {
      metadata: { name },
      spec: {
        cloudAccountUid: this.accountUid,
        cloudConfig: this.cloud.config,
        machinepoolconfig: [cloudPool('cp', 1, this.cloud.pool, true), cloudPool('workers', 2, this.cloud.pool)],
        profiles: [{ uid: this.infraProfileUid }],
        ...changes,
      },
    };
  }

  /** Orders a cluster. @returns its uid */
  async make(name: string, changes: { readonly [key: string]: unknown } = {}): Promise<string> {
    const answer = await this.inProject('POST', `/v1/spectroclusters/${this.cloud.cloudType}`, this.order(name, changes));
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.uid;
  }

  /** The same, and waits until it runs. */
  async running(name: string, changes: { readonly [key: string]: unknown } = {}): Promise<string> {
    const uid = await this.make(name, changes);
    this.minutes(40);
    expect(await this.state(uid)).toBe('Running');
    return uid;
  }

  /** The path of a cluster's cloud config. */
  configPath(uid: string): string {
    return `/v1/cloudconfigs/${this.cloud.cloudType}/${this.sim.world.clusters.get(uid)?.configUid}`;
  }

  machines(uid: string) {
    return this.sim.world.clusters.get(uid)?.machines ?? [];
  }
}

/** A machine pool in a request. */
export function cloudPool(name: string, size: number, cloudConfig: object, isControlPlane = false, more: object = {}) {
  return {
    cloudConfig,
    poolConfig: { name, size, isControlPlane, labels: [isControlPlane ? 'control-plane' : 'worker'], ...more },
  };
}

/** Adds an IP pool of 31 addresses to a gateway. @returns its uid */
export async function addIpPool(
  site: Site,
  gatewayUid: string,
  end = '10.10.0.40',
  name = 'pool',
  more: object = {},
): Promise<string> {
  const answer = await site.call('POST', `/v1/overlords/vsphere/${gatewayUid}/pools`, {
    body: { metadata: { name }, spec: { pool: { start: '10.10.0.10', end, gateway: '10.10.0.1', prefix: 24 }, ...more } },
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.uid;
}
