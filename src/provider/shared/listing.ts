import { type FirstPage, InvalidResponse, PaletteError } from '../../palette';
import type { Clock } from '../../runtime/clock';
import { type Listed, ListIndex } from './list-index';

/** How objects of one kind and scope are asked for. */
export interface ListSource<T> {
  /** One request. */
  first(signal: AbortSignal | undefined): Promise<FirstPage<T>>;
  /** As many requests as there are pages. */
  all(signal: AbortSignal | undefined): Promise<readonly T[]>;
  /**
   * One request, or undefined where Palette can't be asked for a name.
   * @param known some that are there
   */
  named?(name: string, known: readonly T[], signal: AbortSignal | undefined): Promise<readonly T[] | undefined>;
  /** How many single requests are made before it is looked how long the list is. */
  readonly patience: number;
  /** Whether the list holds all of this object that a read needs; without it, none does. */
  isWhole?(item: T): boolean;
}

/** What is asked of a listing: by whom, and how new the answer has to be. */
export interface Look {
  readonly signal: AbortSignal | undefined;
  /** A moment of the listing: what was asked of Palette before it is no answer. */
  readonly after?: number | undefined;
}

interface Loaded<T extends Listed> {
  readonly index: ListIndex<T>;
  /** When it began to be loaded. */
  readonly moment: number;
  readonly goodUntil: number;
  /** How often it has spared a request. */
  served: number;
}

interface Loading<T extends Listed> {
  readonly moment: number;
  readonly signal: AbortSignal | undefined;
  readonly work: Promise<Loaded<T> | undefined>;
}

/** How long a list is good at least: others may change things meanwhile. */
const GOOD_MS = 5_000;
/** And it is good this many times as long as it took to load, so that loading stays a small part of the run. */
const GOOD_TIMES_COST = 10;
const PAGE = 50;

/**
 * Objects of one kind in one scope, as one configured provider has them from Palette. Many look-ups share one list: single
 * requests are made until they have cost as much as the list would, and from there on the list answers. Told of what
 * the provider itself writes, it ages, and {@link doubt} drops it.
 */
export class Listing<T extends Listed> {
  private loaded: Loaded<T> | undefined;
  private loading: Loading<T> | undefined;
  /** Counts what happens, so that one can tell what was asked before what. */
  private now = 0;
  /** Nothing that was asked before this moment is trusted. */
  private doubted = 0;
  /** Requests that a list would have spared. */
  private singles = 0;
  /** How many requests a list takes; undefined until it has been looked. */
  private pages: number | undefined;
  private sample: readonly T[] = [];
  private readable: boolean;
  /** Names that nothing had when they were asked for alone: a creation looks when it is planned, and when it is carried out. */
  private readonly absent = new Map<string, { readonly moment: number; readonly goodUntil: number }>();
  private lastWrite = 0;
  private readonly written = new Map<string, { readonly moment: number; readonly item: T | undefined }>();

  constructor(
    private readonly source: ListSource<T>,
    private readonly clock: Clock,
  ) {
    this.readable = source.isWhole !== undefined;
  }

  /** Now, for {@link Look.after}. */
  moment(): number {
    return this.now;
  }

  /** The objects of exactly this name. Those that are there may have gone since: ask for them before relying on them. */
  async named(name: string, look: Look): Promise<readonly T[]> {
    const absent = this.absent.get(name);
    if (absent && absent.moment > Math.max(this.doubted, look.after ?? 0) && this.clock.now() <= absent.goodUntil) return [];
    const listed = await this.obtain(look, false);
    if (listed) return listed.index.named(name);
    const moment = ++this.now;
    const goodUntil = this.clock.now() + GOOD_MS;
    const found = await this.source.named?.(name, this.sample, look.signal);
    if (found) {
      if (found.length === 0 && this.lastWrite < moment) this.absent.set(name, { moment, goodUntil });
      return found;
    }
    const all = await this.obtain(look, true);
    if (!all) throw new Error('a list that was wanted at any cost was not loaded');
    return all.index.named(name);
  }

  /** What the list that is there has of this name: no request is made, and without a list there is nothing. */
  listed(name: string): readonly T[] {
    return this.fresh(this.doubted)?.index.named(name) ?? [];
  }

  /**
   * The object with this uid, from a list that is newer than what the provider last wrote of it. One that isn't
   * in the list is asked for: the list may be older than the object.
   * @param get asks for this object alone
   */
  async withUid(uid: string, get: () => Promise<T | undefined>, look: Look): Promise<T | undefined> {
    const listed = this.readable ? await this.listForReads(look) : undefined;
    const item = listed?.index.get(uid);
    const isNewer = listed && (this.written.get(uid)?.moment ?? 0) < listed.moment;
    if (isNewer && item && this.source.isWhole?.(item)) return item;
    return get();
  }

  /** Takes note of what the provider itself has made or changed. */
  wrote(item: T): void {
    this.write(item.metadata.uid, item);
  }

  /** Takes note that an object is gone. */
  removed(uid: string): void {
    this.write(uid, undefined);
  }

  /** Drops what is known: something was found to be otherwise, or nobody knows how it is. */
  doubt(): void {
    this.doubted = ++this.now;
  }

  private write(uid: string, item: T | undefined): void {
    this.lastWrite = ++this.now;
    this.written.set(uid, { moment: this.lastWrite, item });
    if (item) this.absent.delete(item.metadata.name);
    this.loaded?.index.put(uid, item);
  }

  /** A list that can't be had, or that holds something strange, must not keep an object from being read. */
  private async listForReads(look: Look): Promise<Loaded<T> | undefined> {
    try {
      return await this.obtain(look, false);
    } catch (error) {
      if (!(error instanceof PaletteError) && !(error instanceof InvalidResponse)) throw error;
      this.readable = false;
      return undefined;
    }
  }

  /** The list, where it is there or worth what it costs; or at any cost. */
  private async obtain(look: Look, atAnyCost: boolean): Promise<Loaded<T> | undefined> {
    for (;;) {
      const after = Math.max(this.doubted, look.after ?? 0);
      const fresh = this.fresh(after);
      if (fresh) {
        fresh.served++;
        return fresh;
      }
      this.letGo();
      const { loading } = this;
      // One that is given up when another is stopped is no help to who goes on.
      if (loading && loading.moment > after && (loading.signal === undefined || loading.signal === look.signal)) {
        const joined = await loading.work;
        if (!joined) continue;
        joined.served++;
        return joined;
      }
      if (atAnyCost || this.pays()) {
        const loaded = await this.load(look.signal, atAnyCost);
        if (loaded || atAnyCost) return loaded;
      }
      this.singles++;
      return undefined;
    }
  }

  private fresh(after: number): Loaded<T> | undefined {
    const { loaded } = this;
    return loaded && loaded.moment > after && this.clock.now() <= loaded.goodUntil ? loaded : undefined;
  }

  /** A list that is too old goes. When it has spared as much as it cost, the next is loaded at once. */
  private letGo(): void {
    if (!this.loaded || this.fresh(this.doubted)) return;
    this.singles = this.loaded.served >= (this.pages ?? 1) ? Number.POSITIVE_INFINITY : 0;
    this.loaded = undefined;
  }

  /** Whether the list costs no more than single requests have, this one included. */
  private pays(): boolean {
    return this.pages === undefined ? this.singles >= this.source.patience : this.singles + 1 >= this.pages;
  }

  private load(signal: AbortSignal | undefined, atAnyCost: boolean): Promise<Loaded<T> | undefined> {
    const moment = ++this.now;
    const began = this.clock.now();
    const work = this.fetch(signal, atAnyCost).then((items) => items && this.keep(items, moment, began));
    const loading = { moment, signal, work };
    const over = () => {
      if (this.loading === loading) this.loading = undefined;
    };
    this.loading = loading;
    work.then(over, over);
    return work;
  }

  private async fetch(signal: AbortSignal | undefined, atAnyCost: boolean): Promise<readonly T[] | undefined> {
    if ((this.pages ?? 1) <= 1) {
      const { items, pages } = await this.source.first(signal);
      this.pages = pages;
      this.sample = items;
      if (pages <= 1) return items;
      if (!atAnyCost && !this.pays()) return undefined;
    }
    const items = await this.source.all(signal);
    this.pages = Math.max(1, Math.ceil(items.length / PAGE));
    return items;
  }

  private keep(items: readonly T[], moment: number, began: number): Loaded<T> {
    const index = new ListIndex(items);
    for (const [uid, write] of this.written) if (write.moment > moment) index.put(uid, write.item);
    const cost = this.clock.now() - began;
    const loaded = { index, moment, goodUntil: began + Math.max(GOOD_MS, GOOD_TIMES_COST * cost), served: 0 };
    if (moment > this.doubted && moment > (this.loaded?.moment ?? 0)) {
      this.loaded = loaded;
      this.singles = 0;
    }
    return loaded;
  }
}
