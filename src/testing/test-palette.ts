import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProviderFactories } from '../executor';
import {
  type AnyFaultOrder,
  type Control,
  createManualClock,
  createSimulator,
  type Fault,
  type OutOfBandChange,
  parseFault,
  type Simulator,
  type SimulatorOptions,
} from '../simulator';
import { DEFAULT_TIMINGS, type Timings } from '../simulator/world/timings';
import type { CommandStandIn } from './gateway-installation';
import type { StackWorld } from './run-stack';
import { simulatedProvider } from './simulated-provider';
import { type BuildApp, type BuildStack, synthesize } from './synthesize';
import { TestApp } from './test-app';
import { type StackOptions, TestStack } from './test-stack';
import { type VirtualClock, virtualClock } from './virtual-clock';

/**
 * A site where a cluster takes a second: a wait is work for whoever waits, though no time passes, and what comes out is the same. Outages take as
 * long as elsewhere.
 */
const TIMINGS: Timings = {
  ...DEFAULT_TIMINGS,
  poll: 50,
  registration: 50,
  agentStart: 50,
  step: 20,
  machineBoot: 50,
  machineJoin: 20,
  machineRemoval: 20,
  maintenance: 50,
  pivot: 20,
  firstHeartbeat: 20,
  profileResolution: 20,
  packInstall: 20,
};

/** What a test's Palette begins with. All of it may be left out. */
export interface PaletteOptions extends Pick<SimulatorOptions, 'inventory' | 'seed' | 'snapshot' | 'strict'> {
  /** How long things take, where that matters. @default - a cluster takes a second of the test's own time */
  readonly timings?: Partial<Timings>;
  /** The key that stacks are run with. @default 'local-palette', which the seeds have */
  readonly apiKey?: string;
  /** Does what commands of the stacks' provisioners would do that install no gateway. @default - they fail, and say so */
  readonly command?: CommandStandIn;
  /** Further providers, by their source addresses, as factories of instances. @default - `palette`, and the built-in one */
  readonly providers?: ProviderFactories;
}

/** The Palette of one test, in virtual time. {@link withPalette} makes and closes it. */
export class TestPalette {
  readonly #world: StackWorld;
  readonly #timings: Timings;
  readonly #closing: AbortController;
  readonly #underWay: Set<Promise<unknown>>;
  readonly #folders: { root?: string; made: number };

  private constructor(world: Omit<StackWorld, 'signal' | 'folder' | 'follow'>, timings: Timings) {
    this.#timings = timings;
    this.#closing = new AbortController();
    this.#underWay = new Set();
    this.#folders = { made: 0 };
    this.#world = {
      ...world,
      signal: this.#closing.signal,
      folder: () => this.#folder(),
      follow: (work) => this.#follow(work),
    };
  }

  /** Opens one; whoever opens it closes it. */
  static async open(options: PaletteOptions): Promise<TestPalette> {
    const { apiKey = 'local-palette', command, providers = new Map(), ...begin } = options;
    const timings = { ...TIMINGS, ...options.timings };
    const time = createManualClock();
    const simulator = createSimulator({ ...begin, timings, clock: time, validateAnswers: false });
    const url = await simulator.listen();
    const clock: VirtualClock = virtualClock(time, url);
    const all = new Map([...providers, ...simulatedProvider({ url, apiKey, clock })]);
    return new TestPalette({ simulator, url, clock, providers: all, command }, timings);
  }

  /** A stack, with a state of its own: `palette.stack((app) => new Site(app, 'kiel', …), { variables })`. Nothing of it is made yet. */
  stack(build: BuildStack, options: StackOptions = {}): TestStack {
    return new TestStack(this.#world, synthesize(build, { folder: this.#folder(), context: options.context }), options);
  }

  /**
   * All stacks of an app, each with a state of its own, which those read that refer to it: `palette.app((app) => new Fleet(app, …), { variables })`.
   * Nothing of them is made yet.
   * @param options each stack gets those of the variables that it declares
   */
  app(build: BuildApp, options: StackOptions = {}): TestApp {
    return new TestApp(this.#world, build, options);
  }

  /** A gateway that runs already and belongs to no stack. @param cloudType as the API has it @returns its uid */
  addGateway(name: string, cloudType = 'vsphere'): string {
    const { uid } = this.control.installWithCli({ name, cloudType });
    this.advance('1h');
    return uid;
  }

  /** Changes a cluster behind the back of its stack. @param cluster its name, or its uid */
  change(cluster: string, change: OutOfBandChange): void {
    this.control.changeCluster(cluster, change);
  }

  /**
   * Cuts a gateway off while something is done; it is back afterwards, whatever came of that.
   * @param gateway its name, or its uid
   * @returns what `during` gives
   */
  async outage<T>(gateway: string, during: () => T | Promise<T>): Promise<T> {
    const { uid } = this.#gateway(gateway);
    this.control.outage(uid);
    // Until Palette takes it for silent.
    this.advance(this.#timings.heartbeatStale + this.#timings.heartbeat);
    try {
      return await during();
    } finally {
      if (this.#world.simulator.world.gateways.get(uid)?.up === false) this.control.restore(uid);
      this.advance(this.#timings.heartbeat);
    }
  }

  /** Orders a fault: `POST /v1/spectroclusters/** drop-after`, or an order as the simulator takes it. */
  fault(order: string | AnyFaultOrder): Fault {
    return this.control.addFault(faultOrder(order));
  }

  /** Lets time pass: `10m`, or milliseconds. What becomes due happens before it returns. */
  advance(duration: string | number): void {
    this.control.clock({ advance: duration });
  }

  /** Everything else that happens outside Palette's API, and what there is in it. */
  get control(): Control {
    return this.#world.simulator.control;
  }

  /** The simulated Palette itself. */
  get simulator(): Simulator {
    return this.#world.simulator;
  }

  /**
   * Ends what is under way, and forgets everything.
   * @returns how many runs had not ended
   */
  async close(): Promise<number> {
    const left = this.#underWay.size;
    this.#closing.abort(new Error('The test is over.'));
    await Promise.allSettled(this.#underWay);
    this.#world.clock.close();
    await this.#world.simulator.close();
    if (this.#folders.root !== undefined) rmSync(this.#folders.root, { recursive: true, force: true });
    return left;
  }

  #gateway(name: string): { readonly uid: string } {
    const { gateways } = this.#world.simulator.world;
    const found = gateways.get(name) ?? gateways.named(name);
    if (found) return found;
    const names = [...gateways.values()].map((each) => each.name);
    throw new Error(`There is no gateway ${name}. There ${names.length === 0 ? 'is none' : `are: ${names.join(', ')}`}.`);
  }

  #folder(): string {
    const folders = this.#folders;
    folders.root ??= mkdtempSync(join(tmpdir(), 'palette-test-'));
    folders.made += 1;
    const folder = join(folders.root, String(folders.made));
    mkdirSync(folder);
    return folder;
  }

  #follow<T>(work: Promise<T>): Promise<T> {
    this.#underWay.add(work);
    const done = () => void this.#underWay.delete(work);
    // Of one that nobody waits for, the end of the test tells.
    work.then(done, done);
    return work;
  }
}

/** An order of a fault that may be written as on the command line. */
export function faultOrder(order: string | AnyFaultOrder): AnyFaultOrder {
  return typeof order === 'string' ? parseFault(order) : order;
}
