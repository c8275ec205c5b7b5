import { InvalidResponse } from './errors';
import type { RequestParts } from './request';
import { type Operation, operationText } from './schema';

interface Page {
  readonly items: readonly unknown[];
  readonly listmeta?: { readonly continue?: string };
}

/** Half a million items. Nobody has so many; a server that always has one more page must not keep us for ever. */
const MOST_PAGES = 10_000;

/**
 * The items of a list, page after page. The token of the next page goes back as a query parameter: in the body the
 * server overlooks it and answers the first page for ever, which a token that comes twice gives away.
 * @throws InvalidResponse when a token comes again, or the pages have no end
 */
export async function* pages(
  operation: Operation,
  request: RequestParts,
  send: (request: RequestParts) => Promise<unknown>,
): AsyncGenerator<unknown> {
  const seen = new Set<string>();
  let query = request.query;
  for (;;) {
    const { items, listmeta } = (await send({ ...request, query })) as Page;
    yield* items;
    const token = listmeta?.continue;
    if (!token) return;
    if (seen.has(token))
      throw new InvalidResponse(operationText(operation), '/listmeta/continue', 'names a page that was read already');
    if (seen.size === MOST_PAGES)
      throw new InvalidResponse(operationText(operation), '/listmeta/continue', `goes on after ${MOST_PAGES} pages`);
    seen.add(token);
    query = { ...request.query, continue: token };
  }
}
