/** The beginning of a list, and how many requests the whole of it takes. */
export interface FirstPage<Item> {
  readonly items: readonly Item[];
  /** 1 when this is all; `Infinity` when there is more, and Palette doesn't say how much. */
  readonly pages: number;
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly listmeta?: { readonly continue?: string; readonly count?: number };
}

/** What the first page of a list says of the others. */
export function firstPage<Item>({ items, listmeta = {} }: Page<Item>): FirstPage<Item> {
  if (!listmeta.continue) return { items, pages: 1 };
  const { count = 0 } = listmeta;
  return { items, pages: count > items.length && items.length > 0 ? Math.ceil(count / items.length) : Number.POSITIVE_INFINITY };
}
