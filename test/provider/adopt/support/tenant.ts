import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AdoptOptions, type AdoptTools, adopt } from '../../../../src/cli/adopt/adopt';
import { brokenRules } from '../../../../src/cli/adopt/broken-rules';
import type { Adopted } from '../../../../src/cli/adopt/summary';
import { readSite, type SiteDescription, SiteStack } from '../../../../src/constructs';
import type { ProviderInstance } from '../../../../src/framework';
import { createClient, type PaletteClient } from '../../../../src/palette';
import { noLog } from '../../../../src/runtime/log';
import { createManualClock, createSimulator, type Simulator, type SimulatorOptions } from '../../../../src/simulator';
import { simulatedProvider } from '../../../../src/testing/simulated-provider';
import { synthesize } from '../../../../src/testing/synthesize';
import { TestStack } from '../../../../src/testing/test-stack';
import { type VirtualClock, virtualClock } from '../../../../src/testing/virtual-clock';

/** How an adoption goes. */
interface Circumstances {
  /** Cuts it off. */
  readonly signal?: AbortSignal;
  /** Stands between it and the provider. */
  readonly through?: (provider: ProviderInstance) => ProviderInstance;
  /** Looks at the rules. */
  readonly rules?: AdoptTools['brokenRules'];
}

/** A tenant in virtual time, that is adopted from and planned against. */
export class Tenant {
  readonly folder = mkdtempSync(join(tmpdir(), 'adopt-'));
  readonly said: string[] = [];
  readonly #abort = new AbortController();
  #folders = 0;

  private constructor(
    readonly simulator: Simulator,
    readonly url: string,
    readonly clock: VirtualClock,
    readonly client: PaletteClient,
    private readonly reader = KEY,
  ) {}

  static async open(options: SimulatorOptions): Promise<Tenant> {
    const time = createManualClock();
    const simulator = createSimulator({ ...options, clock: time, validateAnswers: false });
    const url = await simulator.listen();
    return Tenant.of(simulator, url, virtualClock(time, url));
  }

  /** One that is there already. */
  static of(simulator: Simulator, url: string, clock: VirtualClock): Tenant {
    const client = createClient({ host: url, apiKey: KEY, env: {}, clock, log: noLog, random: () => 0 });
    return new Tenant(simulator, url, clock, client);
  }

  /** The same, adopted with another key. */
  withKey(apiKey: string): Tenant {
    const client = createClient({ host: this.url, apiKey, env: {}, clock: this.clock, log: noLog, random: () => 0 });
    return new Tenant(this.simulator, this.url, this.clock, client, apiKey);
  }

  /** Makes something by plain HTTP, as anybody might. @returns its uid */
  async make(path: string, body: object, project?: string): Promise<string> {
    const projectUid = project === undefined ? undefined : this.simulator.world.projects.named(project)?.uid;
    const answer = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { apikey: KEY, 'content-type': 'application/json', ...(projectUid === undefined ? {} : { projectuid: projectUid }) },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return ((await answer.json()) as { readonly uid: string }).uid;
  }

  /** A gateway of the Palette CLI that runs. @returns its uid */
  gateway(name: string, cloudType = 'vsphere'): string {
    const { uid } = this.simulator.control.installWithCli({ name, cloudType });
    this.simulator.control.clock({ advance: '1h' });
    return uid;
  }

  /** What an adoption comes to. */
  adopt(
    options: Partial<AdoptOptions> = {},
    { signal = this.#abort.signal, through = (same) => same, rules = (site) => brokenRules(site, 'cdktf') }: Circumstances = {},
  ): Promise<Adopted> {
    const [provider] = this.#providers().values();
    if (!provider) throw new Error('there is no provider');
    const say = (text: string) => void this.said.push(text);
    const tools = {
      client: this.client,
      provider: () => through(provider()),
      clock: this.clock,
      signal,
      say,
      project: () => [],
      brokenRules: rules,
    };
    return adopt({ gateways: [], projects: [], skipFailing: false, out: this.out, ...options }, tools);
  }

  get out(): string {
    return join(this.folder, 'out');
  }

  /** The descriptions as the files have them, by name. */
  get sites(): { readonly [name: string]: SiteDescription } {
    const files = readdirSync(join(this.out, 'sites')).sort();
    return Object.fromEntries(files.map((file) => readSite(join(this.out, 'sites', file))).map((site) => [site.name, site]));
  }

  /** The stack of a site, with nothing in its state. */
  stack(site: SiteDescription, variables: { readonly [name: string]: string } = {}): TestStack {
    const world = {
      simulator: this.simulator,
      url: this.url,
      clock: this.clock,
      providers: this.#providers(),
      command: undefined,
      signal: this.#abort.signal,
      folder: () => mkdtempSync(join(this.folder, `stack-${this.#folders++}-`)),
      follow: <T>(work: Promise<T>) => work,
    };
    return new TestStack(
      world,
      synthesize((app) => new SiteStack(app, site), { folder: world.folder() }),
      { variables },
    );
  }

  async close(): Promise<void> {
    this.#abort.abort();
    await this.client.close();
    this.clock.close();
    await this.simulator.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #providers() {
    return simulatedProvider({ url: this.url, apiKey: this.reader, clock: this.clock });
  }
}

const KEY = 'local-palette';
