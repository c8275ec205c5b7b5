import { allOperations } from '../../../../../src/palette/schema/full';
import type { CloudType } from '../../../../../src/simulator/world/records';
import { isServedBy, type PaletteVersion } from '../../../../../src/simulator/world/versions';
import { CLOUDS, type CloudCase, cloudPool } from '../../clouds';
import { addLocation } from '../../cluster-site';
import { type Answer, Site } from '../../support';
import { profileBody, registryPack } from '../profile-support';
import type { ReplayCall } from './call';

export type Builder = (world: ReplayWorld) => ReplayCall | Promise<ReplayCall>;

/** What stands in one cloud. */
export interface CloudPart {
  readonly cloud: CloudCase;
  readonly gateway: string;
  readonly account: string;
  readonly cluster: string;
  readonly config: string;
}

/** A Palette with a gateway, an account and a running cluster in each of the clouds that it serves. */
export class ReplayWorld {
  /** The last version with all clouds, unless told otherwise. */
  constructor(readonly site = new Site({ strict: { paletteVersion: '4.7' } })) {}

  get #clouds(): readonly CloudCase[] {
    const { paletteVersion } = this.site.sim.world.rules;
    const isServed = (text: string) => isServedBy(paletteVersion, text, allOperations.createOpenStackCluster);
    return CLOUDS.filter(({ cloudType }) => cloudType !== 'openstack' || isServed('POST /v1/spectroclusters/openstack'));
  }

  readonly parts = new Map<CloudType, CloudPart>();
  /** A cluster on Nutanix that runs. */
  custom = { account: '', cluster: '', config: '' };
  addOn = '';
  /** The same for clusters without a project: those of gateways. */
  addOnOfTenant = '';
  manifest = '';
  #made = 0;

  static async create(paletteVersion: PaletteVersion = '4.7'): Promise<ReplayWorld> {
    const world = new ReplayWorld(new Site({ strict: { paletteVersion } }));
    await world.#furnish();
    return world;
  }

  get vsphere(): CloudPart {
    return this.part('vsphere');
  }

  get tenantUid(): string {
    return this.site.sim.world.tenant.uid;
  }

  part(cloudType: CloudType): CloudPart {
    const part = this.parts.get(cloudType);
    if (part === undefined) throw new Error(cloudType);
    return part;
  }

  /** A name that nothing has yet. */
  name(): string {
    this.#made += 1;
    return `made-${this.#made}`;
  }

  async send(method: 'GET' | 'POST' | 'PUT' | 'PATCH', url: string, body?: unknown, isTenant = false): Promise<Answer> {
    const project = isTenant ? undefined : this.site.projectUid;
    const answer = await this.site.call(method, url, { project, body });
    if (answer.status >= 300) throw new Error(`${method} ${url}: ${answer.text}`);
    return answer;
  }

  /** Makes something. @returns its uid */
  async make(url: string, body?: unknown, isTenant = false): Promise<string> {
    return (await this.send('POST', url, body, isTenant)).body.uid;
  }

  accountBody(cloud: CloudCase, gateway: string) {
    return { metadata: { name: this.name(), annotations: { overlordUid: gateway } }, spec: cloud.credentials };
  }

  order(cloudType: CloudType, name = this.name()) {
    const { cloud, account } = this.part(cloudType);
    return {
      metadata: { name },
      spec: {
        cloudAccountUid: account,
        cloudConfig: cloud.config,
        machinepoolconfig: [cloudPool('cp', 1, cloud.pool, true), cloudPool('workers', 2, cloud.pool)],
        profiles: [{ uid: this.infra(cloudType) }],
      },
    };
  }

  /** A cluster that has only just been ordered. */
  ordered(): Promise<string> {
    return this.make('/v1/spectroclusters/vsphere', this.order('vsphere'));
  }

  infra(cloudType: CloudType): string {
    return (
      [...this.site.sim.world.profiles.values()].find((each) => each.type === 'infra' && each.cloudType === cloudType)?.uid ?? ''
    );
  }

  /** A profile of the project with one pack that has a manifest, and a variable. */
  async profile(isTenant = false): Promise<string> {
    const pack = registryPack('nginx', '1.12.1', { manifests: [{ name: 'extra', content: 'kind: ConfigMap' }] });
    const variables = [{ name: 'colour', displayName: 'Colour', format: 'string', defaultValue: 'red' }];
    return this.make('/v1/clusterprofiles?publish=true', profileBody(this.name(), { packs: [pack], variables }), isTenant);
  }

  manifestOf(profileUid: string): string {
    const profile = this.site.sim.world.profiles.get(profileUid);
    return (profile?.draft ?? profile?.packs)?.[0]?.manifests[0]?.uid ?? '';
  }

  async pairingCode(cloudType: string): Promise<string> {
    return (await this.send('GET', `/v1/overlords/pairing/code?cloudType=${cloudType}`, undefined, true)).body.pairingCode;
  }

  /** A gateway whose manifest was fetched: its agent has not registered. */
  async paired(cloudType: string): Promise<{ readonly uid: string; readonly pairingCode: string }> {
    const pairingCode = await this.pairingCode(cloudType);
    const { body } = await this.send('GET', `/v1/overlords/${cloudType}/manifest?pairingCode=${pairingCode}`, undefined, true);
    return { pairingCode, uid: /overlordUid: "(\w{24})"/.exec(body.manifest)?.[1] ?? '' };
  }

  /** A gateway that its agent has registered. */
  async registered(cloudType: string): Promise<string> {
    const { uid, pairingCode } = await this.paired(cloudType);
    await this.send('POST', `/v1/pcg/${uid}/register`, { pairingCode }, true);
    return uid;
  }

  /** The parameters of a machine of a cluster's workers. */
  machine(cloudType: CloudType): { readonly configUid: string; readonly machinePoolName: string; readonly machineUid: string } {
    const { cluster, config } = this.part(cloudType);
    const machine = this.site.sim.world.clusters.get(cluster)?.machines.find(({ pool }) => pool === 'workers');
    return { configUid: config, machinePoolName: 'workers', machineUid: machine?.uid ?? '' };
  }

  async #furnish(): Promise<void> {
    const { site } = this;
    addLocation(site);
    for (const cloud of this.#clouds) {
      const gateway = site.sim.control.installWithCli({ name: `gateway-${cloud.cloudType}`, cloudType: cloud.cloudType }).uid;
      this.parts.set(cloud.cloudType, { cloud, gateway, account: '', cluster: '', config: '' });
    }
    site.minutes(30);
    this.addOn = await this.profile();
    this.addOnOfTenant = await this.profile(true);
    this.manifest = this.manifestOf(this.addOn);
    for (const { cloud, gateway } of [...this.parts.values()]) {
      const { cloudType } = cloud;
      const account = await this.make(`/v1/cloudaccounts/${cloudType}`, this.accountBody(cloud, gateway));
      this.parts.set(cloudType, { ...this.part(cloudType), account });
      const order = this.order(cloudType, `shop-${cloudType}`);
      order.spec.profiles.push({ uid: this.addOn });
      const cluster = await this.make(`/v1/spectroclusters/${cloudType}`, order);
      const config = site.sim.world.clusters.get(cluster)?.configUid ?? '';
      this.parts.set(cloudType, { ...this.part(cloudType), cluster, config });
    }
    await this.#furnishNutanix();
    site.minutes(60);
  }

  customOrder(name = this.name()) {
    const pool = (kind: string, own: string, isControlPlane: boolean) => ({
      cloudConfig: { values: customValues(kind, own) },
      poolConfig: { isControlPlane },
    });
    return {
      metadata: { name },
      spec: {
        cloudAccountUid: this.custom.account,
        cloudConfig: { values: 'kind: Cluster' },
        machinepoolconfig: [pool('KubeadmControlPlane', 'cp', true), pool('MachineDeployment', 'workers', false)],
        profiles: [{ uid: this.customProfile }],
      },
    };
  }

  customProfile = '';

  /** The parameters of a machine of the workers on Nutanix. */
  customMachine() {
    const machine = this.site.sim.world.clusters.get(this.custom.cluster)?.machines.find(({ pool }) => pool === 'workers');
    return {
      cloudType: 'nutanix',
      configUid: this.custom.config,
      machinePoolName: 'workers',
      machineUid: machine?.uid ?? '',
    };
  }

  async #furnishNutanix(): Promise<void> {
    const { site } = this;
    const packs = ['os', 'k8s', 'cni'].map((layer) => ({ name: layer, type: 'manifest', layer, values: '', tag: '1.31.0' }));
    const spec = { version: '1.0.0', template: { type: 'cluster', cloudType: 'nutanix', packs } };
    this.customProfile = await this.make('/v1/clusterprofiles?publish=true', { metadata: { name: this.name() }, spec });
    const account = await this.make('/v1/cloudaccounts/cloudTypes/nutanix', this.customAccountBody());
    this.custom = { ...this.custom, account };
    const cluster = await this.make('/v1/spectroclusters/cloudTypes/nutanix', this.customOrder('shop-nutanix'));
    this.custom = { account, cluster, config: site.sim.world.clusters.get(cluster)?.configUid ?? '' };
  }

  customAccountBody() {
    const annotations = { overlordUid: this.vsphere.gateway };
    return { metadata: { name: this.name(), annotations }, spec: { credentials: { USER: 'u' } } };
  }
}

/** The YAML of a machine pool of a custom cloud. */
export function customValues(kind: string, name: string): string {
  return `kind: ${kind}\nmetadata:\n  name: ${name}\nspec:\n  replicas: 1\n`;
}
