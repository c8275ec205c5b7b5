import { createHash } from 'node:crypto';
import { type Gateway, getGateway, PaletteError, updateGatewayMetadata } from '../../palette';
import type { Clock } from '../../runtime/clock';
import type { Log } from '../../runtime/log';
import type { ProviderData } from '../shared/provider-data';

/** The annotation of a gateway that says which run is about to order clusters through it. */
export const TURN_ANNOTATION = 'cdktf-palette/turn';

/** Who writes within this long after a look has his turn when this long later it still is his. */
const SETTLE_MS = 500;
/** Who was slower: long enough for what somebody else has ordered meanwhile to show. */
const SLOW_MS = 15_000;
/** A turn is renewed this often while it lasts, */
const RENEW_MS = 5_000;
/** and one that wasn't for this long is nobody's any more. */
const STALE_MS = 20_000;
const LEAST_PAUSE_MS = 500;
const MOST_PAUSE_MS = 2_500;

interface Waiting {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly log: Log;
}

/**
 * Does something while no other run does it for this gateway. Palette has no locks, and a gateway's annotations can only be read and
 * written; so a run writes its name where none stands, waits, and has the turn if its name still stands there (Fischer's mutual
 * exclusion). Its one assumption, that nobody writes long after he looked, each run holds for itself: who was slow waits until
 * he would see what others did.
 *
 * Where the API key may not write there, it is done without.
 */
export async function inTurn<T>(palette: ProviderData, gatewayUid: string, waiting: Waiting, work: () => Promise<T>): Promise<T> {
  const turn = new GatewayTurn(palette, gatewayUid, waiting);
  if (!(await turn.take())) return work();
  const over = new AbortController();
  const renewing = turn.keep(over.signal);
  try {
    return await work();
  } finally {
    over.abort();
    await renewing;
    await turn.giveBack();
  }
}

class GatewayTurn {
  #renewals = 0;
  #pauses = 0;

  constructor(
    private readonly palette: ProviderData,
    private readonly gatewayUid: string,
    private readonly waiting: Waiting,
  ) {}

  /** @returns false where there is no turn to take: no such gateway, or nothing may be written there */
  async take(): Promise<boolean> {
    const { clock, signal, log } = this.waiting;
    let seen: { readonly mark: string; readonly at: number } | undefined;
    for (;;) {
      signal.throwIfAborted();
      const from = clock.now();
      const gateway = await this.#look();
      if (!gateway) return false;
      const mark = markOf(gateway);
      if (mark !== undefined && !this.#isMine(mark) && !this.#isLeftover(mark)) {
        if (seen?.mark !== mark) seen = { mark, at: from };
        if (from - seen.at < STALE_MS) {
          await clock.sleep(this.#pause(), signal);
          continue;
        }
        log('warn', 'a turn at a gateway was taken over from a run that is no more', { gateway: this.gatewayUid });
      }
      try {
        await this.#write(gateway, this.#mark());
      } catch (error) {
        if (!(error instanceof PaletteError) || error.status >= 500 || error.status === 429) throw error;
        log('warn', 'turns at a gateway can not be taken: the API key may not change it', { gateway: this.gatewayUid });
        return false;
      }
      await clock.sleep(clock.now() - from > SETTLE_MS ? SLOW_MS : SETTLE_MS, signal);
      const now = markOf(await this.#look());
      if (now !== undefined && this.#isMine(now)) return true;
      await clock.sleep(this.#pause(), signal);
    }
  }

  /** Renews it until it is over; a renewal that fails is no harm unless many do. */
  async keep(over: AbortSignal): Promise<void> {
    const { clock, log } = this.waiting;
    for (;;) {
      try {
        await clock.sleep(RENEW_MS, over);
      } catch {
        return;
      }
      this.#renewals += 1;
      const renew = async () => {
        const gateway = await this.#look();
        // Somebody who was slow may have it by now, and knows what was ordered.
        if (gateway && this.#isMine(markOf(gateway) ?? '') && !over.aborted) await this.#write(gateway, this.#mark());
      };
      await renew().catch((error: unknown) => log('warn', 'a turn at a gateway was not renewed', { error }));
    }
  }

  async giveBack(): Promise<void> {
    const { log } = this.waiting;
    try {
      const gateway = await this.#look();
      const mark = markOf(gateway);
      if (gateway && mark !== undefined && this.#isMine(mark)) await this.#write(gateway, undefined);
    } catch (error) {
      log('warn', 'a turn at a gateway was not given back, and ends by itself', { error });
    }
  }

  // What is begun is ended, so a run that is stopped asks all the same.
  #look(): Promise<Gateway | undefined> {
    return getGateway(this.palette.client, this.gatewayUid, {});
  }

  /** Another one for each run and each time, lest two that meet once meet again. */
  #pause(): number {
    this.#pauses += 1;
    const digits = createHash('sha256').update(`${this.palette.run} ${this.#pauses}`).digest().readUInt16BE(0);
    return LEAST_PAUSE_MS + (digits / 0xffff) * (MOST_PAUSE_MS - LEAST_PAUSE_MS);
  }

  /** Who has the turn, how often it was renewed, and of which stack that is. */
  #mark(): string {
    return [this.palette.run, this.#renewals, this.#stack()].join(' ').trim();
  }

  #isMine(mark: string): boolean {
    return mark.split(' ')[0] === this.palette.run;
  }

  /** A run that was killed left it: there are no two runs of one stack at a time, since its state is locked. */
  #isLeftover(mark: string): boolean {
    const stack = mark.split(' ')[2];
    return stack !== undefined && stack === this.#stack();
  }

  /** Tells a stack from others; empty where nothing does. */
  #stack(): string {
    const { owner } = this.palette;
    if (owner === undefined) return '';
    return createHash('sha256')
      .update(JSON.stringify([owner.name, owner.lineage]))
      .digest('hex')
      .slice(0, 12);
  }

  async #write({ metadata }: Gateway, mark: string | undefined): Promise<void> {
    const { uid, name, labels, annotations = {} } = metadata;
    const { [TURN_ANNOTATION]: _, ...others } = annotations;
    const marked = mark === undefined ? others : { ...others, [TURN_ANNOTATION]: mark };
    await updateGatewayMetadata(this.palette.client, uid, { name, labels, annotations: marked }, {});
  }
}

function markOf(gateway: Gateway | undefined): string | undefined {
  return gateway?.metadata.annotations?.[TURN_ANNOTATION];
}
