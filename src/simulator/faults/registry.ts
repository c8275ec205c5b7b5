import { advanceTo } from '../world/advance';
import type { World } from '../world/world';
import { accompanies, actionName } from './action';
import { createFiredLog, type FiredFault } from './fired';
import { type AnyFaultOrder, type FaultOrder, isWorldOrder, readFaultOrder } from './order';
import { createRequestFault, type RequestFault } from './request-fault';
import { joinStrikes, type Strike, type StrikePart } from './strike';
import { eventName, isLasting, type WorldFaultOrder } from './world-event';
import { createWorldFault, type WorldFault } from './world-fault';

/** An ordered fault, and what it did so far. */
export type Fault = AnyFaultOrder & {
  readonly id: number;
  /** How often it strikes at most; an event that lasts strikes as often as it has occasion to. */
  readonly times: number | 'always';
  /** How many requests matched it within its time. */
  readonly seen: number;
  /** How often it struck. */
  readonly fired: number;
};

/**
 * The faults that are ordered. Each request is shown to all of them, oldest first. Of those that decide what becomes of a
 * request it meets one, the oldest that is drawn; those that only go along with others (`accompanies`) it meets all.
 */
export interface Faults {
  /** Throws a Refusal that says what is wrong with the order. */
  order(order: AnyFaultOrder): Fault;
  list(): readonly Fault[];
  /** Takes one back, and ends what it began. @returns whether there was one */
  remove(id: number): boolean;
  /** Takes all back, and ends what they began. What has fired stays on record. */
  clear(): void;
  /** What happens to this request, and counts as a hit; undefined when nothing does. */
  strike(method: string, path: string): Strike | undefined;
  /** Does some work in so many milliseconds of world time, whatever becomes of the orders meanwhile. */
  postpone(ms: number, run: () => void): void;
  /** Lets world time pass until `now` (milliseconds), with all that is due and all that was ordered, in its order. */
  pass(now: number): void;
  /** Whether reads have to be remembered, because some order may want an old answer. */
  readonly remembersReads: boolean;
  /** What has struck, oldest first. */
  fired(): readonly FiredFault[];
  /** Forgets all orders and what has fired; for a world that is put away. */
  reset(): void;
}

interface RequestEntry {
  readonly id: number;
  readonly order: FaultOrder;
  readonly fault: RequestFault;
}

/** Something that is to happen at a moment of world time; undefined once it has happened. */
type Appointment = Pick<WorldFault, 'due' | 'run'>;

interface WorldEntry {
  readonly id: number;
  readonly order: WorldFaultOrder;
  readonly fault: WorldFault;
}

/**
 * No faults yet.
 * @param world the world as it is now: a reset puts another one in its place
 */
export function createFaults(world: () => World): Faults {
  let requests: RequestEntry[] = [];
  let events: WorldEntry[] = [];
  let postponed: Appointment[] = [];
  let lastId = 0;
  const log = createFiredLog();
  const note = (id: number, name: string | undefined, what: Omit<FiredFault, 'order' | 'name' | 'at'>) =>
    log.add({ order: id, ...(name !== undefined && { name }), at: new Date(world().now).toISOString(), ...what });
  const appointments = () => [...events.map(({ fault }) => fault), ...postponed];
  const clear = () => {
    for (const { fault } of events) fault.end();
    events = [];
    requests = [];
  };
  return {
    order: (given) => {
      const order = readFaultOrder(given);
      const id = lastId + 1;
      if (isWorldOrder(order)) {
        const action = eventName(order.event);
        const fault = createWorldFault(world(), order, world().now, (object) => note(id, order.name, { action, object }));
        events.push({ id, order, fault });
        lastId = id;
        passEvents(world(), appointments(), world().now);
        return shownEvent({ id, order, fault });
      }
      const entry = { id, order, fault: createRequestFault(order, world().now) };
      requests.push(entry);
      lastId = id;
      return shownRequest(entry);
    },
    list: () => [...requests.map(shownRequest), ...events.map(shownEvent)].sort((one, other) => one.id - other.id),
    remove: (id) => {
      const before = requests.length + events.length;
      for (const { fault } of events.filter((entry) => entry.id === id)) fault.end();
      requests = requests.filter((entry) => entry.id !== id);
      events = events.filter((entry) => entry.id !== id);
      return requests.length + events.length < before;
    },
    clear,
    strike: (method, path) => {
      if (requests.length === 0) return undefined;
      const parts: StrikePart[] = [];
      let decided = false;
      for (const { id, order, fault } of requests) {
        const hit = fault.draw(method, path, world().now);
        const along = accompanies(order.action);
        if (hit === undefined || (decided && !along)) continue;
        if (!along) decided = true;
        const { part } = hit;
        const happens = () => {
          hit.count();
          note(id, order.name, { action: actionName(order.action), method, path });
        };
        // Whether there is an old answer to give turns out later.
        if (part.stale !== undefined) parts.push({ stale: { ...part.stale, used: happens } });
        else {
          happens();
          parts.push(part);
        }
      }
      return parts.length === 0 ? undefined : joinStrikes(parts);
    },
    postpone: (ms, run) => {
      const appointment: { due: number | undefined; run: () => void } = {
        due: world().now + ms,
        run: () => {
          appointment.due = undefined;
          postponed = postponed.filter((other) => other !== appointment);
          run();
        },
      };
      postponed.push(appointment);
    },
    pass: (now) => {
      if (events.length + postponed.length > 0) passEvents(world(), appointments(), now);
      advanceTo(world(), now);
    },
    get remembersReads() {
      return requests.some(({ order }) => typeof order.action === 'object' && 'stale' in order.action);
    },
    fired: log.list,
    reset: () => {
      requests = [];
      events = [];
      postponed = [];
      log.clear();
    },
  };
}

/** Everything that was ordered for the time until `now`, in order; between two of them, the world goes on by itself. */
function passEvents(world: World, appointments: readonly Appointment[], now: number): void {
  const waiting = new Set<Appointment>();
  for (;;) {
    let next: Appointment | undefined;
    for (const fault of appointments) {
      if (fault.due === undefined || fault.due > now || waiting.has(fault)) continue;
      if (next?.due === undefined || fault.due < next.due) next = fault;
    }
    if (next?.due === undefined) break;
    const { due } = next;
    advanceTo(world, due);
    next.run();
    if (next.due === due) waiting.add(next);
  }
  advanceTo(world, now);
  for (const fault of waiting) fault.run();
}

function shownRequest({ id, order, fault }: RequestEntry): Fault {
  return { ...order, id, times: order.times ?? 1, seen: fault.seen, fired: fault.fired };
}

function shownEvent({ id, order, fault }: WorldEntry): Fault {
  return { ...order, id, times: timesOf(order.event), seen: 0, fired: fault.fired };
}

/** What lasts strikes as often as it has occasion to, unless it is counted. */
function timesOf(event: WorldFaultOrder['event']): Fault['times'] {
  if ('count' in event && event.count !== undefined) return event.count;
  return isLasting(event) ? 'always' : 1;
}
