import { clusterGatewayUid, getCluster } from '../../palette';
import type { Applicant } from '../shared/deployment-queue';
import { orElse } from '../shared/errors';
import type { ProviderData } from '../shared/provider-data';
import { type Deployment, isOnItsWay } from './deployments';

/** How long an order counts that Palette doesn't show at all, because this run knows of it. */
const SHOWN_MS = 60_000;

/** A cluster that this run has ordered. */
interface Order extends Deployment {
  /** Whether a search has shown it. */
  readonly isShown: boolean;
  /** Until when it is believed that it is on its way, though Palette doesn't show it. */
  readonly until: number;
}

/** What a run has ordered through a gateway, until it is made. */
export class OwnOrders {
  readonly #orders = new Map<string, Order>();

  constructor(
    private readonly palette: ProviderData,
    private readonly gatewayUid: string,
  ) {}

  add(uid: string, { name, scope, clock }: Applicant): void {
    this.#orders.set(uid, { uid, name, scope, isShown: false, until: clock.now() + SHOWN_MS });
  }

  /** Whether others can't know of an order yet. */
  isSecret(uid: string): boolean {
    return this.#orders.get(uid)?.isShown === false;
  }

  /**
   * Those that are on their way, and that a search doesn't show. Where they leave no room they are asked for themselves: one may be
   * made by now, or a search that has shown it once is behind again.
   * @param limit how many the gateway deploys at once
   */
  async besides(shown: readonly Deployment[], limit: number, { clock, signal }: Applicant): Promise<readonly Deployment[]> {
    for (const { uid } of shown) {
      const order = this.#orders.get(uid);
      if (order) this.#orders.set(uid, { ...order, isShown: true, until: clock.now() + SHOWN_MS });
    }
    const seen = new Set(shown.map(({ uid }) => uid));
    const unseen = [...this.#orders.values()].filter(({ uid }) => !seen.has(uid));
    if (shown.length + unseen.length < limit) return unseen;
    const count = await Promise.all(unseen.map((order) => this.#counts(order, signal, clock.now())));
    unseen.forEach(({ uid }, at) => {
      if (!count[at]) this.#orders.delete(uid);
    });
    return unseen.filter((_, at) => count[at]);
  }

  async #counts({ uid, scope, until }: Order, signal: AbortSignal, now: number): Promise<boolean> {
    const cluster = await orElse(getCluster(this.palette.client, uid, { scope, signal }), undefined);
    if (!cluster) return until >= now;
    // It may have been migrated.
    return isOnItsWay(cluster) && (clusterGatewayUid(cluster) || this.gatewayUid) === this.gatewayUid;
  }
}
