import {
  createInstance,
  type Diagnostic,
  type ObjectValue,
  type PlanResult,
  type Progress,
  type ProviderInstance,
  providerSchema,
  type StateResult,
  type Value,
} from '../../../src/framework';
import { paletteProvider } from '../../../src/provider';
import { LIMIT_ANNOTATION } from '../../../src/provider/admission/deployment-limit';
import type { LogLevel } from '../../../src/runtime/log';
import {
  createManualClock,
  createSimulator,
  PALETTE_VERSIONS,
  type Simulator,
  type SimulatorOptions,
  type Timings,
} from '../../../src/simulator';
import { type VirtualClock, virtualClock } from '../../../src/testing/virtual-clock';
import { filled } from './filled';

const provider = paletteProvider as Parameters<typeof createInstance>[0];
const { provider: block, resources, dataSources } = providerSchema(provider);
const NEWEST = PALETTE_VERSIONS[PALETTE_VERSIONS.length - 1] ?? '';
const WRITE_ONLY = { writeOnlyAllowed: true };

/** A site where a cluster takes two minutes in place of ten: each poll of a wait is real work, and nothing is learned from the hundredth. */
const TIMINGS: Partial<Timings> = {
  step: 4_000,
  machineBoot: 12_000,
  machineJoin: 6_000,
  machineRemoval: 5_000,
  pivot: 5_000,
  firstHeartbeat: 5_000,
  packInstall: 4_000,
};

/** A line of the provider's log. */
export interface LogLine {
  readonly level: LogLevel;
  readonly message: string;
  readonly fields: { readonly [name: string]: unknown };
}

/** An object as a state keeps it. */
export type Stored = Pick<StateResult, 'state' | 'private'>;

/** A simulated Palette in virtual time, for providers in this process. */
export class TestPalette {
  private readonly runs: Run[] = [];

  private constructor(
    readonly simulator: Simulator,
    readonly url: string,
    /** The time of Palette and of all that runs against it. */
    readonly clock: VirtualClock,
    /** The version of Palette, which its providers are told. */
    readonly paletteVersion: string,
  ) {}

  static async open(options: Omit<SimulatorOptions, 'clock' | 'speed'> = {}): Promise<TestPalette> {
    const world = createManualClock();
    // A wrong name is what a cluster can't come up for here.
    const simulator = createSimulator({
      timings: TIMINGS,
      ...options,
      strict: { inventory: 'closed', ...options.strict },
      clock: world,
    });
    const { paletteVersion = NEWEST } = options.strict ?? {};
    return new TestPalette(simulator, await simulator.listen(), virtualClock(world), paletteVersion);
  }

  /**
   * A provider that is configured, as in one walk of terraform; {@link close} closes it.
   * @param lineage of the state, which pcg tells and terraform doesn't
   * @throws Error when it can't be
   */
  async run(configuration: { readonly [name: string]: Value } = {}, lineage?: string): Promise<Run> {
    const run = new Run(this);
    this.runs.push(run);
    await run.configure(configuration, lineage);
    return run;
  }

  /** A gateway that runs. @param cloudType as the API has it @returns its uid */
  gateway(name: string, cloudType = 'vsphere'): string {
    const { uid } = this.simulator.control.installWithCli({ name, cloudType });
    this.simulator.control.clock({ advance: '1h' });
    return uid;
  }

  /** Tells of a gateway how many clusters it deploys at once. */
  async deploysAtOnce(gatewayUid: string, count: number): Promise<void> {
    const url = `${this.url}/v1/overlords/${gatewayUid}`;
    const headers = { ApiKey: 'local-palette', 'Content-Type': 'application/json' };
    const { metadata } = (await (await fetch(url, { headers })).json()) as { readonly metadata: { readonly name: string } };
    const body = { metadata: { name: metadata.name, annotations: { [LIMIT_ANNOTATION]: String(count) } } };
    const answer = await fetch(`${url}/metadata`, { method: 'PUT', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
  }

  /** Switches the gateway on that is part of Palette. @returns its uid */
  async systemGateway(): Promise<string> {
    const path = `/v1/overlords/vsphere/tenants/${this.simulator.world.tenant.uid}/system`;
    const answer = await fetch(`${this.url}${path}`, { method: 'POST', headers: { ApiKey: 'local-palette' } });
    if (answer.status !== 201) throw new Error(`the system gateway is not switched on: ${answer.status}`);
    return String(((await answer.json()) as { readonly uid: string }).uid);
  }

  /** What was asked of Palette since request number `from`, as `GET /v1/overlords/*`: uids are starred out. */
  requests(from = 0): readonly string[] {
    return this.simulator.control
      .requests()
      .slice(from)
      .map(({ method, path }) => `${method} ${path.replace(/[0-9a-f]{24}/g, '*')}`);
  }

  async close(): Promise<void> {
    await Promise.all(this.runs.map(({ instance }) => instance.close()));
    this.clock.close();
    await this.simulator.close();
  }
}

/** One provider configuration at work, called as terraform's core calls it. */
export class Run {
  readonly log: LogLine[] = [];
  /** What changes told while they lasted. */
  readonly progress: Progress[] = [];
  readonly instance: ProviderInstance;

  /** Without `paletteVersion` the provider isn't told which one it is. */
  constructor({ clock, url, paletteVersion }: Pick<TestPalette, 'clock' | 'url'> & { readonly paletteVersion?: string }) {
    this.instance = createInstance(provider, {
      clock,
      env: {
        PALETTE_HOST: url,
        PALETTE_API_KEY: 'local-palette',
        ...(paletteVersion === undefined ? {} : { PALETTE_VERSION: paletteVersion }),
      },
      log: (level, message, fields = {}) => void this.log.push({ level, message, fields }),
    });
  }

  async configure(configuration: { readonly [name: string]: Value }, lineage?: string): Promise<void> {
    const { diagnostics } = await this.instance.configure(filled(block.block, configuration), '1.11.0', lineage);
    refuse(diagnostics);
  }

  /** Plans and makes an object. What goes wrong is in the diagnostics of the answer. */
  create(type: string, values: { readonly [name: string]: Value }): Promise<StateResult> {
    return this.change(type, { state: null, private: null }, values);
  }

  /** Plans and carries out a change; without values, a removal. What goes wrong is in the diagnostics of the answer. */
  async change(type: string, { state, private: kept }: Stored, values?: { readonly [name: string]: Value }): Promise<StateResult> {
    const config = values ? filled(schemaOf(type), values) : null;
    if (config) refuse((await this.instance.validateResource(type, config, WRITE_ONLY)).diagnostics);
    const plan = await this.planOf(type, { state, private: kept }, config);
    if (plan.diagnostics.some(({ severity }) => severity === 'error')) {
      return { state, private: kept, diagnostics: plan.diagnostics };
    }
    const { planned, plannedPrivate } = plan;
    const applied = await this.instance.apply({ type, prior: state, planned, config, plannedPrivate }, (each) =>
      this.progress.push(each),
    );
    return { ...applied, diagnostics: [...plan.diagnostics, ...applied.diagnostics] };
  }

  /** Plans, and does nothing. @param values of the configuration; null to remove it */
  plan(type: string, stored: Stored, values: { readonly [name: string]: Value } | null): Promise<PlanResult> {
    return this.planOf(type, stored, values && filled(schemaOf(type), values));
  }

  private planOf(type: string, { state, private: kept }: Stored, config: ObjectValue | null): Promise<PlanResult> {
    return this.instance.plan({ type, prior: state, proposed: config, config, priorPrivate: kept });
  }

  remove(type: string, stored: Stored): Promise<StateResult> {
    return this.change(type, stored);
  }

  read(type: string, { state, private: kept }: Stored): Promise<StateResult> {
    if (state === null) throw new Error(`there is no ${type} to be read`);
    return this.instance.read({ type, state, private: kept });
  }

  /** What validating the data source's configuration says. */
  async checkData(type: string, values: { readonly [name: string]: Value }): Promise<readonly Diagnostic[]> {
    const source = dataSources[type];
    if (!source) throw new Error(`there is no data source ${type}`);
    return (await this.instance.validateDataSource(type, filled(source.block, values))).diagnostics;
  }

  /** @returns what the data source gives @throws Error when it gives nothing */
  async data(type: string, values: { readonly [name: string]: Value }): Promise<ObjectValue> {
    const source = dataSources[type];
    if (!source) throw new Error(`there is no data source ${type}`);
    const { state, diagnostics } = await this.instance.readDataSource(type, filled(source.block, values));
    refuse(diagnostics);
    return state ?? {};
  }
}

/** A configuration as a provider gets it: with all attributes. */
export function configured(type: string, values: { readonly [name: string]: Value }): ObjectValue {
  return filled(schemaOf(type), values);
}

/** Diagnostics as lines: `error: The summary`. */
export function told(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ severity, summary }) => `${severity}: ${summary}`);
}

function schemaOf(type: string) {
  const schema = resources[type];
  if (!schema) throw new Error(`there is no resource ${type}`);
  return schema.block;
}

function refuse(diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ summary, detail }) => `${summary}: ${detail}`).join('\n'));
}
