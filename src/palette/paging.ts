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
  /** Asks for one, which may take so many milliseconds. */
  send(request: RequestParts, withinMs: number): Promise<unknown>;
  readonly clock: Clock;
  /** How long all pages may take together, in milliseconds of the clock; the time of whoever reads them doesn't count. */
  readonly timeoutMs: number;
}

/** Half a million items. Nobody has so many; a server that always has one more page must not keep us for ever. */
const MOST_PAGES = 10_000;

/**
 * The items of a list, page after page. The token of the next page goes back as a query parameter: in the body the
 * server overlooks it and answers the first page for ever, which a token that comes twice gives away.
 * @throws InvalidResponse when a token comes again, or the pages have no end
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
  for (;;) {
    const begun = clock.now();
    const { items, listmeta } = (await send({ ...request, query }, left).catch((error) => {
      // The last page had less time than a call has: it is the list that took too long.
      throw error instanceof Unreachable && clock.now() - begun >= left ? endless(operation, seen.size, timeoutMs) : error;
    })) as Page;
    left -= clock.now() - begun;
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
