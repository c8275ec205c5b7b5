import type { State } from '../executor';
import type { Naming } from '../report/names';

/** What of a text differs from one run to the next. */
export interface Changing {
  /** What ids belong to. */
  readonly state: Pick<State, 'instances'>;
  readonly names: Naming;
  /** Where the simulated Palette listens. */
  readonly url: string;
  /** When the test began, and what time it is in it: milliseconds since the epoch. */
  readonly began: number;
  readonly now: number;
}

const UID = /\b[0-9a-f]{24}\b/g;
const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;
const TIME = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;

/**
 * A text without what another run would have otherwise: an id is named after its object, a time of the run and the address of Palette after what
 * they are. Times that somebody wrote down stay.
 */
export function stableText(text: string, { state, names, url, began, now }: Changing): string {
  const objects = idsOf(state, names);
  const id = (found: string) => `<id${objects.has(found) ? ` of ${objects.get(found)}` : ''}>`;
  return text
    .replaceAll(url, '<palette>')
    .replace(UID, id)
    .replace(UUID, id)
    .replace(TIME, (found) => {
      const at = Date.parse(found);
      return at >= began && at <= now ? '<time>' : found;
    });
}

/** Whose ids are whose: of several objects with one id, such as a cluster and the wait for it, the first made. */
function idsOf({ instances }: Changing['state'], names: Naming): ReadonlyMap<string, string> {
  const objects = new Map<string, string>();
  for (const [address, { current }] of instances) {
    const id = current?.attributes.id;
    if (typeof id === 'string' && !objects.has(id)) objects.set(id, names.text(address));
  }
  return objects;
}
