import type { Clock } from '../runtime/clock';
import { durationText } from '../runtime/duration';
import { InvalidResponse, Unreachable } from './errors';
import type { RequestParts } from './request';
import { type Operation, operationText } from './schema';

interface Page {
  readonly items: readonly unknown[];
  readonly listmeta?: { readonly continue?: string };
}

/** How the pages of a list are asked for. */
export interface Paging {
  /** Asks for one, which may take so many milliseconds, and tells how long its text was. */
  send(request: RequestParts, withinMs: number, received: (length: number) => void): Promise<unknown>;
  readonly clock: Clock;
  /** How long all pages may take together, in milliseconds of the clock; the time of whoever reads them doesn't count. */
  readonly timeoutMs: number;
  /** What the list is counted to. @default it alone */
  readonly total?: ListTotal | undefined;
}

/** Nobody has so many; a server that always has one more page must not keep us for ever, nor fill the memory. */
const MOST_PAGES = 10_000;
const MOST_ITEMS = 100_000;
/** Of the texts of all pages. In memory they take a few times as much. */
const LONGEST_LIST = 128 * 1024 * 1024;

/** What has come of one list, or of several that are gathered together: by scopes, say, of which there may be many. */
export class ListTotal {
  pages = 0;
  items = 0;
  /** Of the texts of all pages, in bytes. */
  length = 0;
  /** How long they took, in milliseconds. */
  ms = 0;

  /** @param times how many times as much as of one list may come, in pages, items, bytes and time */
  constructor(readonly times = 1) {}
}

/**
 * The items of a list, page after page. The token of the next page goes back as a query parameter: in the body the
 * server overlooks it and answers the first page for ever, which a token that comes twice gives away.
 * @throws InvalidResponse when a token comes again, the pages have no end, or all that is in them is too much
 * @throws Unreachable when they take too long
 */
export async function* pages(
  operation: Operation,
  request: RequestParts,
  { send, clock, timeoutMs, total = new ListTotal() }: Paging,
): AsyncGenerator<unknown> {
  const seen = new Set<string>();
  let query = request.query;
  const mostItems = MOST_ITEMS * total.times;
  const longest = LONGEST_LIST * total.times;
  const mostMs = timeoutMs * total.times;
  const tooMuch = (what: string) => new InvalidResponse(operationText(operation), '/items', `are too many: ${what}`);
  const received = (more: number) => {
    total.length += more;
  };
  for (;;) {
    const begun = clock.now();
    const left = mostMs - total.ms;
    if (left <= 0) throw endless(operation, total.pages, mostMs);
    if (total.pages > MOST_PAGES * total.times)
      throw new InvalidResponse(operationText(operation), '/listmeta/continue', `goes on after ${total.pages - 1} pages`);
    const { items, listmeta } = (await send({ ...request, query }, left, received).catch((error) => {
      // The last page had less time than a call has: it is the list that took too long.
      throw error instanceof Unreachable && clock.now() - begun >= left ? endless(operation, total.pages, mostMs) : error;
    })) as Page;
    total.ms += clock.now() - begun;
    total.items += items.length;
    total.pages++;
    if (total.items > mostItems)
      throw tooMuch(`${total.items} in ${total.pages} pages, and ${whose(total)} has more than ${mostItems}`);
    if (total.length > longest) throw tooMuch(`${total.items} in ${total.pages} pages have more than ${longest} bytes`);
    yield* items;
    const token = listmeta?.continue;
    if (!token) return;
    if (seen.has(token))
      throw new InvalidResponse(operationText(operation), '/listmeta/continue', 'names a page that was read already');
    seen.add(token);
    query = { ...request.query, continue: token };
  }
}

function whose({ times }: ListTotal): string {
  return times === 1 ? 'no list' : 'nobody';
}

function endless(operation: Operation, pages: number, ms: number): Unreachable {
  const text = operationText(operation);
  const message = `${text} had no end within ${durationText(ms)}: ${pages} pages came, and there are more. Apply again later, when Palette answers faster.`;
  return new Unreachable(text, 'timeout', message);
}
