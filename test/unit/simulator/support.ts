import { createManualClock, createSimulator, type Simulator, type SimulatorOptions, type WorldClock } from '../../../src/simulator';

export const PLACEMENT = {
  datacenter: 'DC1',
  folder: 'palette',
  cluster: 'cluster1',
  datastore: 'datastore1',
  resourcePool: 'pool1',
  network: { networkName: 'VM Network' },
};

const MACHINE = { numCPUs: 4, memoryMiB: 8192, diskGiB: 60 };

export const CREDENTIALS = { vcenterServer: 'vcenter.acme.example', username: 'palette', password: 'secret' };

/** One answer, its body parsed where it is JSON. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers of many operations, which each test looks into in its own way
  readonly body: any;
  readonly text: string;
  readonly headers: { readonly [name: string]: unknown };
}

export interface CallOptions {
  readonly body?: unknown;
  /** The header ProjectUid. */
  readonly project?: string | undefined;
  /** `undefined` sends no key at all. */
  readonly key?: string | undefined;
  readonly headers?: { readonly [name: string]: string };
}

/** A simulator in virtual time, and short ways to use it. */
export class Site {
  readonly clock: WorldClock;
  readonly sim: Simulator;

  constructor(options: SimulatorOptions = {}) {
    this.clock = options.clock ?? createManualClock();
    this.sim = createSimulator({ ...options, clock: this.clock });
  }

  get projectUid(): string {
    return this.sim.world.projects.named('Default')?.uid ?? '';
  }

  get stagingUid(): string {
    return this.sim.world.projects.named('staging')?.uid ?? '';
  }

  get infraProfileUid(): string {
    return [...this.sim.world.profiles.values()].find((profile) => profile.type === 'infra')?.uid ?? '';
  }

  get addOnProfileUid(): string {
    return [...this.sim.world.profiles.values()].find((profile) => profile.type === 'add-on')?.uid ?? '';
  }

  /** Lets world time pass. */
  minutes(count: number): void {
    this.clock.advance(count * 60_000);
  }

  async call(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, options: CallOptions = {}): Promise<Answer> {
    const key = 'key' in options ? options.key : 'local-palette';
    const answer = await this.sim.inject({
      method,
      url,
      headers: {
        ...(key === undefined ? {} : { apikey: key }),
        ...(options.project === undefined ? {} : { projectuid: options.project }),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { payload: options.body as object }),
    });
    const isJson = String(answer.headers['content-type'] ?? '').startsWith('application/json');
    return {
      status: answer.statusCode,
      text: answer.body,
      headers: answer.headers,
      body: isJson && answer.body ? answer.json() : undefined,
    };
  }

  /** A gateway of the Palette CLI that runs. @returns its uid */
  gateway(name: string, size: 1 | 3 = 1): string {
    const { uid } = this.sim.control.installWithCli({ name, size });
    this.minutes(30);
    expect(this.sim.control.summary().gateways.states[name]).toBe('Running');
    return uid;
  }

  /** A vSphere account of project Default. @returns its uid */
  async account(
    name: string,
    gatewayUid: string,
    password = 'secret',
    project: string | undefined = this.projectUid,
  ): Promise<string> {
    const answer = await this.call('POST', '/v1/cloudaccounts/vsphere', { project, body: accountBody(name, gatewayUid, password) });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.uid;
  }

  /** Orders a cluster in project Default. @returns its uid */
  async cluster(name: string, accountUid: string, changes: { readonly [key: string]: unknown } = {}): Promise<string> {
    const answer = await this.call('POST', '/v1/spectroclusters/vsphere', {
      project: this.projectUid,
      body: this.clusterBody(name, accountUid, changes),
    });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.uid;
  }

  clusterBody(name: string, accountUid: string, changes: { readonly [key: string]: unknown } = {}) {
    return {
      metadata: { name },
      spec: {
        cloudAccountUid: accountUid,
        cloudConfig: { placement: PLACEMENT, sshKeys: ['ssh-ed25519 AAAA'] },
        machinepoolconfig: [poolBody('cp', 1, true), poolBody('workers', 2)],
        profiles: [{ uid: this.infraProfileUid }],
        ...changes,
      },
    };
  }

  async getCluster(uid: string) {
    return (await this.call('GET', `/v1/spectroclusters/${uid}`, { project: this.projectUid })).body;
  }

  async state(uid: string): Promise<string> {
    const answer = await this.call('GET', `/v1/spectroclusters/${uid}/status`, { project: this.projectUid });
    return answer.status === 404 ? 'gone' : answer.body.status.state;
  }

  async events(uid: string): Promise<string[]> {
    const answer = await this.call('GET', `/v1/events/components/spectrocluster/${uid}?limit=0`, { project: this.projectUid });
    return answer.body.items.map((event: { reason: string }) => event.reason).reverse();
  }
}

export function accountBody(name: string, gatewayUid: string | undefined, password = 'secret') {
  return {
    metadata: { name, annotations: gatewayUid === undefined ? {} : { overlordUid: gatewayUid } },
    spec: { ...CREDENTIALS, password },
  };
}

export function poolBody(name: string, size: number, isControlPlane = false, numCPUs = MACHINE.numCPUs) {
  return {
    cloudConfig: { instanceType: { ...MACHINE, numCPUs }, placements: [PLACEMENT] },
    poolConfig: { name, size, isControlPlane, labels: [isControlPlane ? 'control-plane' : 'worker'] },
  };
}
