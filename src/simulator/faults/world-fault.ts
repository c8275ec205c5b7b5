import { Refusal } from '../world/errors';
import { nextRandom, type Random } from '../world/random';
import { addTrouble } from '../world/trouble';
import type { World } from '../world/world';
import { readDuration, readMoment } from './moment';
import { requireDefect } from './palette-defect';
import { isLasting, type WorldFaultOrder } from './world-event';
import { type Happening, happen } from './world-happening';
import { troubleOf } from './world-state';

/** An order of something that befalls the world, at work. */
export interface WorldFault {
  readonly fired: number;
  /** The next moment at which something is to be done; undefined when nothing is any more. */
  readonly due: number | undefined;
  /** Does what is due. The world's time is the moment, or later. */
  run(): void;
  /** Ends what it began; what it changed for good stays changed. */
  end(): void;
}

/**
 * Takes an order for a world. What can't happen yet, because there is no such object or it isn't in a state for it, waits
 * until it can. Throws a Refusal for values that make no sense.
 *
 * @param note told each time that it strikes, with what it befell
 */
export function createWorldFault(
  world: World,
  order: WorldFaultOrder,
  orderedAt: number,
  note: (object: string) => void,
): WorldFault {
  const { event } = order;
  requireDefect(world.rules.paletteVersion, event);
  const random: Random = { state: order.seed ?? 1 };
  const from = order.from === undefined ? orderedAt : readMoment(order.from, orderedAt, 'from');
  const until = order.until === undefined ? undefined : readMoment(order.until, orderedAt, 'until');
  if (until !== undefined && until < from) throw new Refusal('InvalidRequest', 'until is before from');
  if ('for' in event && event.for !== undefined) readDuration(event.for, 'for');
  let fired = 0;
  const count = (object: string) => {
    fired += 1;
    note(object);
  };
  if (isLasting(event)) {
    const active = () => world.now >= from && (until === undefined || world.now < until);
    const end = addTrouble(world, troubleOf(world, event, active, count));
    return {
      get fired() {
        return fired;
      },
      due: undefined,
      run: () => {},
      end,
    };
  }
  const at = until === undefined ? from : from + Math.floor(nextRandom(random) * (until - from));
  let happened: Happening | undefined;
  let over = false;
  return {
    get fired() {
      return fired;
    },
    get due() {
      if (over) return undefined;
      return happened === undefined ? at : happened.endsAt;
    },
    run: () => {
      if (happened === undefined) {
        happened = attempt(() => happen(world, event, random));
        if (happened !== undefined) count(happened.object);
        return;
      }
      over = true;
      happened.end?.();
    },
    end: () => {
      if (!over) happened?.end?.();
      over = true;
    },
  };
}

/** What is refused now may be possible later. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
