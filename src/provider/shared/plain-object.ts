import { OWNER_ANNOTATION, ownerMark } from '../../domain/owner';
import { DiagnosticError, errorAt, type Path } from '../../framework';
import { AmbiguousName, type PaletteClient, type Scope, unlessAbsent } from '../../palette';
import { tellAdoption } from './adoption';
import { createOnce, reconcile, refuseAdopted } from './create-once';
import { asTheyAre, foundOf } from './found';
import type { Listing, Look } from './listing';
import { firstOfScope, livesIn } from './lives-in';
import type { ProviderData } from './provider-data';
import { refuseRename } from './renamed-block';
import { settleTwins, tellLeft } from './twins';
import { isUid } from './uid';
import type { Found, Reporting, Wanted } from './wanted';

type StringMap = { readonly [key: string]: string };

/** An object as Palette stores it. Its name tells it from others of its kind and place. */
export interface StoredObject {
  readonly metadata: {
    readonly uid: string;
    readonly name: string;
    readonly labels?: StringMap;
    readonly annotations?: StringMap;
    readonly creationTimestamp?: string;
  };
}

/** The calls of a kind of object that is made, changed and deleted as a whole, in a place (a scope, a gateway). */
export interface ObjectCalls<T extends StoredObject, Place, Body> {
  /** `palette_ip_pool`; a part of its owner marks. */
  readonly type: string;
  /** For messages: `IP pool`. */
  readonly kind: string;
  /** What tells a place from others. */
  placeKey(place: Place): string;
  /** The scope of a place, where Palette says of objects which one they live in. */
  scope?(place: Place): Scope;
  /** The place in words: `in the tenant`. */
  placeText(place: Place): string;
  list(client: PaletteClient, place: Place, signal: AbortSignal | undefined): Promise<readonly T[]>;
  /** Whether an item of the list holds all that a read needs. */
  isWhole(item: T): boolean;
  get(client: PaletteClient, place: Place, uid: string, signal: AbortSignal | undefined): Promise<T | undefined>;
  create(client: PaletteClient, place: Place, body: Body): Promise<string>;
  update(client: PaletteClient, place: Place, uid: string, body: Body, signal?: AbortSignal): Promise<void>;
  delete(client: PaletteClient, place: Place, uid: string, signal?: AbortSignal): Promise<void>;
}

/** Which object it is about. */
export interface ObjectRef<Place> {
  readonly place: Place;
  readonly name: string;
  /** What ID an import would take. */
  readonly importId: string;
}

/** Makes a body from what is there; undefined when it is only being made. What has no attribute is to be kept. */
export type BodyOf<T, Body> = (present: T | undefined) => Body;

type Context = Reporting & { readonly data: ProviderData; saveState(known: { readonly id: string }): void };

/** How objects of a kind are found, made once, changed and removed: what is the same for all that have no parts. */
export class PlainObjects<T extends StoredObject, Place, Body> {
  constructor(private readonly calls: ObjectCalls<T, Place, Body>) {}

  /** What it says against the objects in Palette of one place. */
  listing(palette: ProviderData, place: Place): Listing<T> {
    const { calls } = this;
    const all = (signal: AbortSignal | undefined) => calls.list(palette.client, place, signal);
    return palette.lookUps.of<T>(`${calls.type} ${calls.placeKey(place)}`, {
      patience: 0,
      first: async (signal) => ({ items: await all(signal), pages: 1 }),
      all,
      isWhole: (item) => calls.isWhole(item),
    });
  }

  /** The annotations of an object: those that it has, and whose it is. */
  annotations(palette: ProviderData, name: string, present: T | undefined): StringMap {
    const mark = this.mark(palette, name);
    return { ...present?.metadata.annotations, ...(mark === undefined ? {} : { [OWNER_ANNOTATION]: mark }) };
  }

  /** To be called before a change is planned. @param place undefined while it isn't known */
  async preflight(
    palette: ProviderData,
    action: 'create' | 'update' | 'replace' | 'delete',
    {
      uid,
      name,
      place,
      importId,
    }: { readonly uid?: string; readonly name: unknown; readonly importId: string; readonly place: Place | undefined },
    { signal, warn }: Pick<Reporting, 'signal' | 'warn'>,
  ): Promise<void> {
    const { kind, placeKey } = this.calls;
    if (uid !== undefined) palette.held.add(uid);
    if (place === undefined) return;
    refuseRename(palette, { action, kind, name, context: placeKey(place) });
    if (action !== 'create') return;
    const creation = {
      kind,
      name,
      context: placeKey(place),
      mark: (each: string) => this.mark(palette, each),
      importId: () => importId,
      find: (each: string) => this.named(palette, place, each, { signal }),
    };
    await tellAdoption(palette, creation, { warn });
  }

  /** Makes an object once, whatever was interrupted before. @returns its uid, which is saved by then */
  async create(ref: ObjectRef<Place>, body: BodyOf<T, Body>, context: Context): Promise<string> {
    const { data: palette } = context;
    const { place, name } = ref;
    const wanted: Wanted = {
      kind: this.calls.kind,
      name,
      mark: this.mark(palette, name),
      importId: ref.importId,
      listing: this.listing(palette, place),
      find: (look) => this.named(palette, place, name, look),
      create: async () => {
        const uid = await this.calls.create(palette.client, place, body(undefined));
        this.wrote(palette, place, uid, name);
        return uid;
      },
      remove: (uid) => this.remove(palette, place, uid),
    };
    const made = await createOnce(wanted, palette, context);
    context.saveState({ id: made.uid });
    await settleTwins(wanted, made, palette, context);
    // What an interrupted run had made may differ from what is configured now.
    if (palette.adopted.has(made.uid)) {
      await reconcile(wanted, context, async () => void (await this.update(palette, ref, made.uid, body)));
    }
    return made.uid;
  }

  /** The object as it is now; undefined when it is gone. */
  async read(palette: ProviderData, place: Place, uid: string, signal: AbortSignal): Promise<T | undefined> {
    const get = () => this.calls.get(palette.client, place, uid, signal);
    const item = await this.listing(palette, place).withUid(uid, get, { signal });
    if (item) palette.held.add(uid);
    return item;
  }

  /** Changes an object, and keeps what the body makes of what is there. @throws DiagnosticError when it is gone */
  async update(
    palette: ProviderData,
    { place, name }: Pick<ObjectRef<Place>, 'place' | 'name'>,
    uid: string,
    body: BodyOf<T, Body>,
    signal?: AbortSignal,
  ): Promise<void> {
    const present = await this.calls.get(palette.client, place, uid, signal);
    if (!present) throw gone(this.calls.kind, name, uid);
    await this.calls.update(palette.client, place, uid, body(present), signal);
    this.wrote(palette, place, uid, name);
  }

  /** Removes an object; one that is gone is no error. */
  async delete(
    { place, name }: Pick<ObjectRef<Place>, 'place' | 'name'>,
    uid: string,
    context: Pick<Context, 'data' | 'signal' | 'warn'>,
  ): Promise<void> {
    const { data: palette, signal } = context;
    const { kind } = this.calls;
    refuseAdopted(palette, kind, name, uid);
    await this.remove(palette, place, uid, signal);
    const subject = { kind, name, mark: this.mark(palette, name) };
    await tellLeft(subject, uid, () => this.named(palette, place, name, { signal }), context);
  }

  /**
   * The object that somebody names by its uid or its name.
   * @throws DiagnosticError when there is none, AmbiguousName when there are two
   */
  async find(palette: ProviderData, place: Place, key: string, signal: AbortSignal, at?: Path): Promise<T> {
    const { kind, placeText, get, list } = this.calls;
    const known = isUid(key) ? await get(palette.client, place, key, signal) : undefined;
    if (known) return known;
    const named = (await list(palette.client, place, signal)).filter(({ metadata }) => metadata.name === key);
    const uids = named.map(({ metadata }) => metadata.uid);
    const [first, second] = await this.firstOf(palette, place, uids, signal);
    if (first && second) {
      throw new AmbiguousName(
        `Palette has two of the kind ${kind} named "${key}" ${placeText(place)} (${first} and ${second}). Refer to one by its uid.`,
      );
    }
    const found = first && (await get(palette.client, place, first, signal));
    if (found) return found;
    throw new DiagnosticError(
      errorAt(at, `No such ${kind}`, `There is no ${kind} with the uid or name "${key}" ${placeText(place)}.`),
    );
  }

  /** Of several objects of one name those that live in the place; all where none does. A list may not say that, so they are asked. */
  async firstOf(palette: ProviderData, place: Place, uids: readonly string[], signal: AbortSignal): Promise<readonly string[]> {
    const scope = this.calls.scope?.(place);
    if (uids.length < 2 || scope === undefined) return uids;
    const found = await Promise.all(uids.map((uid) => this.calls.get(palette.client, place, uid, signal)));
    const there = found.filter((each) => each !== undefined);
    return firstOfScope(there, scope).map(({ metadata }) => metadata.uid);
  }

  /** All objects of a place, as they are now. */
  all({ client }: ProviderData, place: Place, signal: AbortSignal): Promise<readonly T[]> {
    return this.calls.list(client, place, signal);
  }

  private mark({ owner }: ProviderData, name: string): string | undefined {
    return owner && ownerMark(owner, this.calls.type, name);
  }

  /** What has been written is asked for before anything else of it counts. */
  private wrote(palette: ProviderData, place: Place, uid: string, name: string): void {
    this.listing(palette, place).wrote({ metadata: { uid, name } } as T);
  }

  private async named(palette: ProviderData, place: Place, name: string, look: Look): Promise<readonly Found[]> {
    const listing = this.listing(palette, place);
    const listed = await listing.named(name, look);
    const items = await asTheyAre(listing, listed, (uid) => this.calls.get(palette.client, place, uid, look.signal));
    const scope = this.calls.scope?.(place);
    const own = scope ? items.filter((item) => livesIn(item, scope)) : items;
    return own.map((item) => foundOf(item, { deleting: false, untouched: true }));
  }

  private async remove(palette: ProviderData, place: Place, uid: string, signal?: AbortSignal): Promise<void> {
    await unlessAbsent(this.calls.delete(palette.client, place, uid, signal));
    this.listing(palette, place).removed(uid);
  }
}

function gone(kind: string, name: string, uid: string): DiagnosticError {
  return new DiagnosticError(
    errorAt(
      undefined,
      `The ${kind} "${name}" is gone`,
      `Palette no longer knows ${uid}, so there is nothing to change. Plan again.`,
    ),
  );
}
