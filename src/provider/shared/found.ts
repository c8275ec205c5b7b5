import { OWNER_ANNOTATION } from '../../domain/owner';
import type { Listed } from './list-index';
import type { Listing } from './listing';
import type { Found } from './wanted';

interface Stored extends Listed {
  readonly metadata: Listed['metadata'] & {
    readonly annotations?: { readonly [key: string]: string };
    readonly creationTimestamp?: string;
  };
}

/** An object of Palette, as those that carry our mark are told from others. */
export function foundOf(
  { metadata }: Stored,
  { deleting, untouched }: Pick<Found, 'deleting' | 'untouched'>,
  mark = metadata.annotations?.[OWNER_ANNOTATION],
): Found {
  return { uid: metadata.uid, mark, deleting, untouched, createdAt: momentOf(metadata.creationTimestamp) };
}

/** A time in milliseconds since the epoch. Palette writes the year 1 for one that was never set. */
export function momentOf(text: string | undefined): number | undefined {
  const at = text === undefined ? Number.NaN : Date.parse(text);
  return at > 0 ? at : undefined;
}

/** The objects of a list as they are now, without those that have gone or are called otherwise by now. */
export async function asTheyAre<T extends Listed>(
  listing: Pick<Listing<never>, 'doubt'>,
  listed: readonly Listed[],
  get: (uid: string) => Promise<T | undefined>,
): Promise<readonly T[]> {
  const present: T[] = [];
  await Promise.all(
    listed.map(async ({ metadata: { uid, name } }) => {
      const item = await get(uid);
      if (item?.metadata.name === name) present.push(item);
    }),
  );
  // The list was older than it seemed.
  if (present.length < listed.length) listing.doubt();
  return present;
}
