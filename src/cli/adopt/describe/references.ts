import { Undescribable } from './attributes';

/** What objects of one description refer to by their keys: each has the key of what it names by uid. */
export interface References {
  /** Key of an account, by its uid. */
  account(uid: string): string | undefined;
  /** Key of an IP pool, by its uid. */
  ipPool(uid: string): string | undefined;
  /** Key of a profile, by its uid. */
  profile(uid: string): string | undefined;
}

/** @throws Undescribable where there is no such key */
export function needed(key: string | undefined, what: string): string {
  if (key === undefined) throw new Undescribable(`${what} can't be read`);
  return key;
}
