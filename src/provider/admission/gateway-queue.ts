import { DiagnosticError, errorAt } from '../../framework';
import { type CloudAccount, type Gateway, getCluster, getGateway, isSystemGateway, OutcomeUnknown } from '../../palette';
import { ClusterWatch } from '../cluster/cluster-watch';
import { gatewaySeen } from '../gateway/gateway-seen';
import { mayPass } from '../shared/create-once';
import type { Applicant, DeploymentQueue } from '../shared/deployment-queue';
import { orElse } from '../shared/errors';
import type { ProviderData } from '../shared/provider-data';
import { someOf } from '../shared/some-of';
import { deploymentLimit } from './deployment-limit';
import { type Deployment, deploymentsOf } from './deployments';
import { inTurn } from './gateway-turn';
import { OwnOrders } from './own-orders';

const FIRST_PAUSE_MS = 200;
const SLOWEST_PAUSE_MS = 10_000;
/** How long others are kept from ordering until it shows. */
const SHOWING_MS = 10_000;
/** How long Palette may fail to tell who has a turn, each time in all tries of a request, until nobody waits any more. */
const DARK_MS = 3 * 60_000;
/** How often it is looked whether one that holds a turn does something: failures are given minutes. */
const WATCH_MS = 30_000;

/** The queue at an account's gateway; undefined where it has none: there is no gateway, it can't be seen, or it is a part of Palette. */
export async function queueOf(
  palette: ProviderData,
  account: CloudAccount | undefined,
  signal: AbortSignal,
): Promise<DeploymentQueue | undefined> {
  const overlord = account?.metadata.annotations?.overlordUid;
  const gateway = overlord ? await orElse(gatewaySeen(palette, overlord, signal), undefined) : undefined;
  if (!gateway || isSystemGateway(gateway)) return undefined;
  const { uid } = gateway.metadata;
  const queue = palette.queues.get(uid) ?? new GatewayQueue(palette, gateway);
  palette.queues.set(uid, queue);
  return queue;
}

/** Who has waited, and is told to go. */
interface Place {
  readonly applicant: Applicant;
  readonly since: number;
  /** Lets it order. @returns its uid when it has, `unknown` when nobody knows, or undefined when it has not */
  admit(): Promise<Ordered>;
  refuse(error: unknown): void;
}

type Ordered = string | 'unknown' | undefined;

/** A cluster that holds a turn, and whether it did something when it was looked at last. */
interface Watched {
  readonly watch: ClusterWatch;
  isMoving: boolean;
  at: number;
}

/** How a gateway is occupied. */
interface Line {
  readonly limit: number;
  readonly occupied: readonly string[];
  readonly free: number;
}

/**
 * The clusters that one run orders through one gateway: never more at once than the gateway deploys, whoever else orders there.
 * What fails for longer than its grace no longer counts.
 */
class GatewayQueue implements DeploymentQueue {
  readonly #waiting: Place[] = [];
  #serving = false;
  /** Since when Palette doesn't tell who has a turn. */
  #darkSince: number | undefined;
  #limit: Promise<number> | undefined;
  /** What this run has ordered, until it is made. */
  readonly #ordered: OwnOrders;
  readonly #watched = new Map<string, Watched>();

  constructor(
    private readonly palette: ProviderData,
    private readonly gateway: Gateway,
  ) {
    this.#ordered = new OwnOrders(palette, gateway.metadata.uid);
  }

  async order(applicant: Applicant, send: () => Promise<string>): Promise<string> {
    const done = await applicant.untimed(() => this.#turn(applicant));
    try {
      const uid = await send();
      this.#ordered.add(uid, applicant);
      done(uid);
      return uid;
    } catch (error) {
      done(error instanceof OutcomeUnknown ? 'unknown' : undefined);
      throw error;
    }
  }

  /** @returns what is to be called when it has ordered, or given up */
  #turn(applicant: Applicant): Promise<(ordered: Ordered) => void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        applicant,
        since: applicant.clock.now(),
        // It goes on with the function that ends this promise.
        admit: () => new Promise(resolve),
        refuse: reject,
      });
      if (!this.#serving) void this.#serve(applicant);
    });
  }

  async #serve(leader: Applicant): Promise<void> {
    const { clock, signal } = leader;
    this.#serving = true;
    try {
      let pause = FIRST_PAUSE_MS;
      let before = '';
      while (this.#waiting.length > 0) {
        const line = await this.#step(leader, pause / 2);
        if (line && line.free > 0) {
          pause = FIRST_PAUSE_MS;
          continue;
        }
        if (line) {
          this.#refuseLate(line, clock.now());
          this.#tell(line);
          const now = line.occupied.join();
          if (now !== before) pause = FIRST_PAUSE_MS;
          before = now;
        }
        await clock.sleep(pause, signal);
        pause = Math.min(pause * 1.4, SLOWEST_PAUSE_MS);
      }
    } catch (error) {
      for (const { refuse } of this.#waiting.splice(0)) refuse(error);
    } finally {
      this.#serving = false;
    }
  }

  /** Looks, and lets order who may. @returns how the gateway was occupied; undefined while Palette fails, which may pass */
  async #step(leader: Applicant, age: number): Promise<Line | undefined> {
    const from = leader.clock.now();
    try {
      const line = await this.#look(leader, age);
      if (line.free > 0) await inTurn(this.palette, this.gateway.metadata.uid, leader, () => this.#admit(leader));
      this.#darkSince = undefined;
      return line;
    } catch (error) {
      const now = leader.clock.now();
      this.#darkSince ??= from;
      const isLate = this.#waiting.some(({ applicant, since }) => now - since >= applicant.patience);
      if (isLate || now - this.#darkSince >= DARK_MS || leader.signal.aborted || !mayPass(error)) throw error;
      leader.log('warn', 'Palette does not tell who has a turn at a gateway; it is asked again', { error });
      this.#tellAll(
        () =>
          `waits for Palette to tell who has a turn at the gateway "${this.gateway.metadata.name}": it fails, and is asked again`,
      );
      return undefined;
    }
  }

  /** Lets those order for whom there is room, and waits until their orders show. */
  async #admit(leader: Applicant): Promise<void> {
    const { clock, signal } = leader;
    const { free } = await this.#look(leader);
    if (free <= 0) return;
    const ordered = await Promise.all(this.#waiting.splice(0, free).map((place) => place.admit()));
    const until = clock.now() + SHOWING_MS;
    const isHidden = () => ordered.some((uid) => uid === 'unknown' || (uid !== undefined && this.#ordered.isSecret(uid)));
    for (let pause = FIRST_PAUSE_MS; isHidden() && clock.now() < until; pause *= 2) {
      await orElse(this.#look(leader), undefined);
      if (isHidden()) await clock.sleep(Math.min(pause, until - clock.now()), signal);
    }
  }

  /** @param age of what others have seen that is new enough, in milliseconds */
  async #look(leader: Applicant, age = 0): Promise<Line> {
    const { signal, log } = leader;
    this.#limit ??= this.#readLimit(signal);
    const limit = await this.#limit;
    const shown = await deploymentsOf(this.palette, this.gateway.metadata.uid, leader, age);
    if (shown === undefined) {
      log('warn', 'a gateway is not kept from having too much to deploy: the API key may search for no clusters');
      return { limit, occupied: [], free: Number.POSITIVE_INFINITY };
    }
    const all = [...shown, ...(await this.#ordered.besides(shown, limit, leader))];
    // Nobody has to be asked how they do while there is room.
    const moving = all.length < limit ? all : await this.#stillMoving(all, leader);
    const occupied = moving.map(({ name }) => name);
    return { limit, occupied, free: limit - occupied.length };
  }

  async #readLimit(signal: AbortSignal): Promise<number> {
    const { uid } = this.gateway.metadata;
    // It may have been told or scaled since this run saw it first.
    const gateway = (await orElse(getGateway(this.palette.client, uid, { signal }), undefined)) ?? this.gateway;
    return deploymentLimit(this.palette, gateway, signal);
  }

  /** Without those that fail and don't move any more. */
  async #stillMoving(deployments: readonly Deployment[], leader: Applicant): Promise<readonly Deployment[]> {
    const known = new Set(deployments.map(({ uid }) => uid));
    for (const uid of this.#watched.keys()) if (!known.has(uid)) this.#watched.delete(uid);
    const moving = await Promise.all(deployments.map((deployment) => this.#isMoving(deployment, leader)));
    return deployments.filter((_, at) => moving[at]);
  }

  async #isMoving({ uid, name, scope }: Deployment, { signal, clock, failureGrace, log }: Applicant): Promise<boolean> {
    const watched = this.#watched.get(uid) ?? {
      watch: new ClusterWatch({ requireHealthy: false, failureGrace }, { clock, progress: () => {} }),
      isMoving: true,
      at: Number.NEGATIVE_INFINITY,
    };
    this.#watched.set(uid, watched);
    if (clock.now() - watched.at < WATCH_MS) return watched.isMoving;
    watched.at = clock.now();
    const cluster = await orElse(getCluster(this.palette.client, uid, { scope, signal }), undefined);
    const state = cluster?.status?.state ?? 'Pending';
    const ending = cluster && watched.watch.look({ cluster, state, overview: undefined });
    const isMoving = ending === undefined;
    if (ending?.complete === false && watched.isMoving) {
      log('info', `"${name}" no longer holds a turn at the gateway "${this.gateway.metadata.name}": ${ending.why}`);
    }
    watched.isMoving = isMoving;
    return isMoving;
  }

  #refuseLate({ occupied, limit }: Line, now: number): void {
    const late = this.#waiting.filter(({ applicant, since }) => now - since >= applicant.patience);
    for (const place of late) {
      this.#waiting.splice(this.#waiting.indexOf(place), 1);
      const { name, patienceText } = place.applicant;
      place.refuse(
        new DiagnosticError(
          errorAt(
            undefined,
            `The cluster "${name}" had no turn`,
            `The gateway "${this.gateway.metadata.name}" deploys ${limit} at once, and for ${patienceText} (queue_timeout) others were before it, now ${someOf(occupied)}. ` +
              'Nothing was ordered. Apply again, or give it more time.',
          ),
        ),
      );
    }
  }

  #tell({ occupied, limit }: Line): void {
    const { name } = this.gateway.metadata;
    this.#tellAll((before) => {
      const ahead = before === 0 ? '' : `, and ${before} of this run ${before === 1 ? 'is' : 'are'} before it`;
      return `waits for a turn at the gateway "${name}", which deploys ${limit} at once: ${someOf(occupied)}${ahead}`;
    });
  }

  /** @param text of one before whom so many others wait */
  #tellAll(text: (before: number) => string): void {
    for (const [before, { applicant }] of this.#waiting.entries()) applicant.progress({ kind: 'phase', text: text(before) });
  }
}
