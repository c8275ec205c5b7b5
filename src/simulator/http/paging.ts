import type { ListMetaData } from '../../palette/schema/full';
import { Refusal } from '../world/errors';

const DEFAULT_LIMIT = 50;

/** The query of a paged call. */
export interface PageQuery {
  readonly limit?: number;
  readonly offset?: number;
  readonly continue?: string;
}

/**
 * One page of a list. `limit` is 50 when left out and means everything when it is 0; `continue` wins over `offset`,
 * is empty on the last page, and anything that didn't come from here is refused.
 */
export function page<Item>(
  all: readonly Item[],
  query: PageQuery = {},
): { readonly items: Item[]; readonly listmeta: ListMetaData } {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const offset = query.continue ? readToken(query.continue) : (query.offset ?? 0);
  if (limit < 0) throw new Refusal('InvalidPaging', `limit in query is ${limit}: it can't be less than 0`);
  if (offset < 0) throw new Refusal('InvalidPaging', `offset in query is ${offset}: it can't be less than 0`);
  // What a number can't hold exactly must not be given back as another one.
  const shown = (number: number) => Math.min(number, Number.MAX_SAFE_INTEGER);
  const end = limit === 0 ? all.length : offset + limit;
  const items = all.slice(offset, end);
  const more = end < all.length ? writeToken(end, all.length) : '';
  return { items, listmeta: { continue: more, count: all.length, limit: shown(limit), offset: shown(offset) } };
}

function writeToken(offset: number, count: number): string {
  return Buffer.from(JSON.stringify({ offset, count })).toString('base64');
}

function readToken(token: string): number {
  try {
    const { offset } = JSON.parse(Buffer.from(token, 'base64').toString('utf8')) as { offset?: unknown };
    if (typeof offset === 'number' && Number.isInteger(offset) && offset >= 0) return offset;
  } catch {
    // Falls through to the refusal: whatever it is, it wasn't handed out here.
  }
  throw new Refusal('InvalidPaging', 'continue in query is not a token of this server');
}
