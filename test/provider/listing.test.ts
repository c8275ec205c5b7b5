import { type PaletteClient, PaletteError, vsphereCalls } from '../../src/palette';
import { Listing, type ListSource } from '../../src/provider/shared/listing';
import { createLookUps } from '../../src/provider/shared/look-ups';
import type { Clock } from '../../src/runtime/clock';

interface Item {
  readonly metadata: { readonly uid: string; readonly name: string };
}

const item = (name: string, uid = `uid-${name}`): Item => ({ metadata: { uid, name } });
const items = (count: number) => Array.from({ length: count }, (_, i) => item(`old-${i}`));
const anybody = { signal: undefined };

/** A clock that a test moves. */
function handClock(): Clock & { advance(ms: number): void } {
  let now = 0;
  return {
    now: () => now,
    sleep: async () => {},
    advance: (ms) => {
      now += ms;
    },
  };
}

/** A list that counts what it is asked, and takes as long as is wanted. */
function source(all: readonly Item[], { patience = 1, takes = 0 } = {}) {
  const clock = handClock();
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  let held = false;
  const answer = async <T>(what: string, value: () => T): Promise<T> => {
    asked.push(what);
    if (held) await new Promise<void>((resolve) => waiting.push(resolve));
    if (what === 'all') clock.advance(takes);
    return value();
  };
  const from: ListSource<Item> = {
    patience,
    first: () => answer('first', () => ({ items: all.slice(0, 50), pages: Math.max(1, Math.ceil(all.length / 50)) })),
    all: () => answer('all', () => all),
    named: (name) => answer('named', () => all.filter(({ metadata }) => metadata.name === name)),
    isWhole: () => true,
  };
  return {
    from,
    clock,
    asked,
    hold: () => {
      held = true;
    },
    release: () => {
      held = false;
      for (const go of waiting.splice(0)) go();
    },
    listing: new Listing(from, clock),
  };
}

const namesOf = (found: readonly Item[]) => found.map(({ metadata }) => metadata.name);

describe('a listing', () => {
  test('asks one by one until that has cost as much as the list, and then the list', async () => {
    const { listing, asked } = source(items(300));
    for (let i = 0; i < 20; i++) expect(namesOf(await listing.named(`old-${i}`, anybody))).toEqual([`old-${i}`]);
    expect(asked).toEqual(['named', 'first', 'named', 'named', 'named', 'named', 'all']);
  });

  test('is loaded once for all who ask at a time', async () => {
    const { listing, asked, hold, release } = source(items(10), { patience: 0 });
    hold();
    const all = Promise.all(Array.from({ length: 10 }, (_, i) => listing.named(`old-${i}`, anybody)));
    await new Promise(setImmediate);
    release();
    expect((await all).flatMap(namesOf)).toHaveLength(10);
    expect(asked).toEqual(['first']);
  });

  test.each([
    [0, 5_000],
    [2_000, 20_000],
  ])('that took %i ms is good for %i ms', async (takes, good) => {
    const { listing, asked, clock } = source(items(100), { patience: 0, takes });
    const look = async (ms: number) => {
      clock.advance(ms);
      await listing.named('old-1', anybody);
      return asked.filter((what) => what === 'all').length;
    };
    // Two pages: the second look is where the list pays.
    expect([await look(0), await look(0)]).toEqual([0, 1]);
    for (let i = 0; i < 3; i++) expect(await look(0)).toBe(1);
    expect(await look(good - takes)).toBe(1);
    // It has served more often than it cost, so the next comes at once.
    expect(await look(1)).toBe(2);
  });

  test('that has spared little is not loaded again at once', async () => {
    const { listing, asked, clock } = source(items(300), { patience: 0 });
    for (let i = 0; i < 6; i++) await listing.named('old-1', anybody);
    expect(asked.at(-1)).toBe('all');
    clock.advance(6_000);
    await listing.named('old-1', anybody);
    expect(asked.at(-1)).toBe('named');
  });

  test('knows what the provider itself has made, renamed and removed, while it was loaded, too', async () => {
    const { listing, hold, release } = source(items(3), { patience: 0 });
    hold();
    const early = listing.named('mine', anybody);
    await new Promise(setImmediate);
    listing.wrote(item('mine'));
    listing.wrote(item('new-name', 'uid-old-0'));
    listing.removed('uid-old-1');
    release();
    expect(namesOf(await early)).toEqual(['mine']);
    for (const [name, found] of Object.entries({ 'old-0': 0, 'new-name': 1, 'old-1': 0, 'old-2': 1, mine: 1 })) {
      expect([name, await listing.named(name, anybody)]).toEqual([name, found ? [expect.anything()] : []]);
    }
  });

  test('that was doubted is loaded anew, and what was under way is not kept', async () => {
    const { listing, asked, hold, release } = source(items(3), { patience: 0 });
    hold();
    const early = listing.named('old-0', anybody);
    await new Promise(setImmediate);
    listing.doubt();
    release();
    await early;
    expect(listing.listed('old-0')).toEqual([]);
    await listing.named('old-0', anybody);
    expect(listing.listed('old-0')).toHaveLength(1);
    expect(asked).toEqual(['first', 'first']);
  });

  test('answers nothing that was asked before a moment', async () => {
    const { listing, asked } = source(items(3), { patience: 0 });
    await listing.named('old-0', anybody);
    await listing.named('old-0', { ...anybody, after: listing.moment() });
    expect(asked).toEqual(['first', 'first']);
  });

  test('that could not be loaded is asked for again by the next', async () => {
    const { from, clock } = source(items(3), { patience: 0 });
    let fails = true;
    const first: typeof from.first = async (signal) => {
      if (fails) throw new Error('no answer');
      return from.first(signal);
    };
    const listing = new Listing({ ...from, first }, clock);
    const two = await Promise.allSettled([listing.named('old-0', anybody), listing.named('old-1', anybody)]);
    expect(two.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await listing.named('old-0', anybody)).toHaveLength(1);
  });

  test('that is given up with one run is no answer for who goes on', async () => {
    const { from, clock } = source(items(3), { patience: 0 });
    const stop = new AbortController();
    const first: typeof from.first = (signal) =>
      signal === undefined
        ? from.first(signal)
        : new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const listing = new Listing({ ...from, first }, clock);
    const stopped = listing.named('old-0', { signal: stop.signal });
    const goingOn = listing.named('old-0', anybody);
    stop.abort(new Error('stopped'));
    await expect(stopped).rejects.toThrow('stopped');
    expect(await goingOn).toHaveLength(1);
  });
});

describe('accounts of a large tenant', () => {
  const filters = {
    works: (name: string) => items(300).filter(({ metadata }) => metadata.name === name),
    'looks at no case': (name: string) => [
      ...items(300).filter(({ metadata }) => metadata.name === name),
      item(name.toUpperCase(), 'uid-upper'),
    ],
    'is ignored': () => items(50),
    'finds nothing': () => [],
    'finds what contains the name': (name: string) => items(300).filter(({ metadata }) => metadata.name.includes(name)),
    'is refused': (): readonly Item[] => {
      throw new PaletteError({ operation: 'GET', status: 400, code: 'InvalidFilter', ref: '', message: 'no' });
    },
  };

  /** Palette as far as a list of accounts goes. */
  function client(filter: (name: string) => readonly Item[], asked: string[]): PaletteClient {
    const call = async (_: unknown, { query }: { readonly query?: { readonly filters?: string } }) => {
      const name = query?.filters?.replace('metadata.name=', '');
      asked.push(name === undefined ? 'first' : `filter ${name}`);
      return name === undefined
        ? { items: items(50), listmeta: { continue: 'more', count: 300 } }
        : { items: filter(name), listmeta: {} };
    };
    const paged = async function* () {
      asked.push('all');
      yield* items(300);
    };
    return { call, paged, baseUrl: '', hostName: '', close: async () => {} } as unknown as PaletteClient;
  }

  const look = async (filter: keyof typeof filters, ...names: readonly string[]) => {
    const asked: string[] = [];
    const listing = createLookUps(client(filters[filter], asked), handClock()).accounts(vsphereCalls, { kind: 'tenant' });
    const found: (readonly string[])[] = [];
    for (const name of names) found.push((await listing.named(name, anybody)).map(({ metadata }) => metadata.name));
    return { found, asked };
  };

  test.each(['works', 'looks at no case'] as const)('are asked for by name where the filter %s', async (filter) => {
    const { found, asked } = await look(filter, 'old-299', 'new', 'old-298');
    expect(found).toEqual([['old-299'], [], ['old-298']]);
    expect(asked).toEqual(['first', 'filter old-0', 'filter old-299', 'filter new', 'filter old-298']);
  });

  test.each(['is ignored', 'finds nothing', 'finds what contains the name', 'is refused'] as const)(
    'are listed where the filter %s',
    async (filter) => {
      const { found, asked } = await look(filter, 'old-2', 'new');
      expect(found).toEqual([['old-2'], []]);
      expect(asked.filter((what) => what === 'all')).toHaveLength(1);
    },
  );

  test.each(['a AND b.c=d', 'BRAND', 'a=b', 'ä'])('are listed for the name "%s", which is none for a filter', async (name) => {
    const { asked } = await look('works', name);
    expect(asked).toEqual(['first', 'filter old-0', 'all']);
  });
});
