/** Records by uid and by name, which is unique unless told otherwise, in the order in which they were added. */
export interface Table<T extends { readonly uid: string }> {
  readonly size: number;
  get(uid: string): T | undefined;
  /** The record that holds this name key; the oldest of several. */
  named(key: string): T | undefined;
  values(): IterableIterator<T>;
  add(record: T): void;
  /** Takes the record out, and frees its name. */
  remove(uid: string): void;
  /** Reads the record's name again after it has changed: the old key is freed. */
  rename(record: T): void;
}

/**
 * An empty table.
 * @param keyOf the record's name, or undefined when it holds none (a deleted cluster's name is free again)
 * @param shared whether several may have one name
 */
export function createTable<T extends { readonly uid: string }>(
  keyOf: (record: T) => string | undefined,
  shared = false,
): Table<T> {
  const byUid = new Map<string, T>();
  const byKey = new Map<string, readonly T[]>();
  const keys = new Map<string, string>();
  const free = (uid: string) => {
    const key = keys.get(uid);
    if (key === undefined) return;
    keys.delete(uid);
    const others = byKey.get(key)?.filter((record) => record.uid !== uid) ?? [];
    if (others.length === 0) byKey.delete(key);
    else byKey.set(key, others);
  };
  const index = (record: T) => {
    const key = keyOf(record);
    if (key === undefined) return;
    const others = byKey.get(key) ?? [];
    if (others.length > 0 && !shared) throw new Error(`Two records in the simulated world have the name ${key}.`);
    byKey.set(key, [...others, record]);
    keys.set(record.uid, key);
  };
  return {
    get size() {
      return byUid.size;
    },
    get: (uid) => byUid.get(uid),
    named: (key) => byKey.get(key)?.[0],
    values: () => byUid.values(),
    add: (record) => {
      if (byUid.has(record.uid)) throw new Error(`Two records in the simulated world have the uid ${record.uid}.`);
      index(record);
      byUid.set(record.uid, record);
    },
    remove: (uid) => {
      free(uid);
      byUid.delete(uid);
    },
    rename: (record) => {
      free(record.uid);
      index(record);
    },
  };
}
