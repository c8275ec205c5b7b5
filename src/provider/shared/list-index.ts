/** What every object in a list has. */
export interface Listed {
  readonly metadata: { readonly uid: string; readonly name: string };
}

/** Objects by uid and by name, of which several may have one. */
export class ListIndex<T extends Listed> {
  private readonly byUid = new Map<string, T>();
  private readonly byName = new Map<string, Set<string>>();

  constructor(items: readonly T[]) {
    for (const item of items) this.put(item.metadata.uid, item);
  }

  get(uid: string): T | undefined {
    return this.byUid.get(uid);
  }

  named(name: string): readonly T[] {
    return [...(this.byName.get(name) ?? [])].map((uid) => this.byUid.get(uid)).filter((item) => item !== undefined);
  }

  /** Puts an object in the place of what was known of it; undefined takes it out. */
  put(uid: string, item: T | undefined): void {
    const before = this.byUid.get(uid);
    if (before) this.byName.get(before.metadata.name)?.delete(uid);
    if (!item) {
      this.byUid.delete(uid);
      return;
    }
    this.byUid.set(uid, item);
    const { name } = item.metadata;
    const uids = this.byName.get(name);
    if (uids) uids.add(uid);
    else this.byName.set(name, new Set([uid]));
  }
}
