/** Records by uid and by a unique name, in the order in which they were added. */
export interface Table<T extends { readonly uid: string }> {
  readonly size: number;
  get(uid: string): T | undefined;
  /** The record that holds this name key. */
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
 * @param keyOf the record's unique name, or undefined when it holds none (a deleted cluster's name is free again)
 */
export function createTable<T extends { readonly uid: string }>(keyOf: (record: T) => string | undefined): Table<T> {
  const byUid = new Map<string, T>();
  const byKey = new Map<string, T>();
  const keys = new Map<string, string>();
  const free = (uid: string) => {
    const key = keys.get(uid);
    if (key === undefined) return;
    keys.delete(uid);
    byKey.delete(key);
  };
  const index = (record: T) => {
    const key = keyOf(record);
    if (key === undefined) return;
    if (byKey.has(key)) throw new Error(`Two records in the simulated world have the name ${key}.`);
    byKey.set(key, record);
    keys.set(record.uid, key);
  };
  return {
    get size() {
      return byUid.size;
    },
    get: (uid) => byUid.get(uid),
    named: (key) => byKey.get(key),
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
