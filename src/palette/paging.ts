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
}

/** Nobody has so many; a server that always has one more page must not keep us for ever, nor fill the memory. */
const MOST_PAGES = 10_000;
const MOST_ITEMS = 100_000;
/** Of the texts of all pages. In memory they take a few times as much. */
const LONGEST_LIST = 128 * 1024 * 1024;

/**
 * The items of a list, page after page. The token of the next page goes back as a query parameter: in the body the
 * server overlooks it and answers the first page for ever, which a token that comes twice gives away.
 * @throws InvalidResponse when a token comes again, the pages have no end, or all that is in them is too much
 * @throws Unreachable when they take too long
 */
export async function* pages(
  operation: Operation,
  request: RequestParts,
  { send, clock, timeoutMs }: Paging,
): AsyncGenerator<unknown> {
  const seen = new Set<string>();
  let query = request.query;
  let left = timeoutMs;
  let count = 0;
  let length = 0;
  const tooMuch = (what: string) => new InvalidResponse(operationText(operation), '/items', `are too many: ${what}`);
  const received = (more: number) => {
    length += more;
  };
  for (;;) {
    const begun = clock.now();
    const { items, listmeta } = (await send({ ...request, query }, left, received).catch((error) => {
      // The last page had less time than a call has: it is the list that took too long.
      throw error instanceof Unreachable && clock.now() - begun >= left ? endless(operation, seen.size, timeoutMs) : error;
    })) as Page;
    left -= clock.now() - begun;
    count += items.length;
    const pages = seen.size + 1;
    if (count > MOST_ITEMS) throw tooMuch(`${count} in ${pages} pages, and no list has more than ${MOST_ITEMS}`);
    if (length > LONGEST_LIST) throw tooMuch(`${count} in ${pages} pages have more than ${LONGEST_LIST} bytes`);
    yield* items;
    const token = listmeta?.continue;
    if (!token) return;
    if (seen.has(token))
      throw new InvalidResponse(operationText(operation), '/listmeta/continue', 'names a page that was read already');
    if (left <= 0) throw endless(operation, seen.size + 1, timeoutMs);
    if (seen.size === MOST_PAGES)
      throw new InvalidResponse(operationText(operation), '/listmeta/continue', `goes on after ${MOST_PAGES} pages`);
    seen.add(token);
    query = { ...request.query, continue: token };
  }
}

function endless(operation: Operation, pages: number, ms: number): Unreachable {
  const text = operationText(operation);
  const message = `${text} had no end within ${durationText(ms)}: ${pages} pages came, and there are more. Apply again later, when Palette answers faster.`;
  return new Unreachable(text, 'timeout', message);
}
