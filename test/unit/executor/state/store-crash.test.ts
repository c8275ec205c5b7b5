import fc from 'fast-check';
import type { ExecutorEvent } from '../../../../src/executor/events';
import { readState } from '../../../../src/executor/state/file/read';
import { stateText } from '../../../../src/executor/state/file/write';
import type { StateObject } from '../../../../src/executor/state/state';
import { localStorage } from '../../../../src/executor/state/storage';
import { StateStore } from '../../../../src/executor/state/store';
import type { Clock } from '../../../../src/runtime/clock';
import { FakeDisk } from './fake-disk';

const PATH = 'terraform.tfstate';
const provider = 'provider["x"]';

function object(version: number, size: number): StateObject {
  const attributes = { version, text: 'é'.repeat(size) };
  return { schemaVersion: 0, attributes, sensitive: [], dependencies: [], createBeforeDestroy: false, tainted: false };
}

/** Every look at it takes some time, so that saves are sometimes due and sometimes not. */
function clockOf(tick: number): Clock {
  let now = 0;
  return { now: () => (now += tick), sleep: async () => {} };
}

function openStore(disk: FakeDisk, events: ExecutorEvent[], tick = 0): Promise<StateStore> {
  return StateStore.open({
    storage: localStorage(PATH),
    lock: true,
    lockTimeoutMs: 0,
    operation: 'OperationTypeApply',
    command: 'apply',
    clock: clockOf(tick),
    onEvent: (event) => events.push(event),
    who: 'me@here',
    files: disk.mount(),
    locks: { tryLock: () => true, unlock: () => {} },
  });
}

interface Change {
  readonly kind: 'change';
  readonly key: number;
  /** Characters that the object's text has more. */
  readonly size: number;
  readonly intent: boolean;
  readonly gone: boolean;
}

type Operation = Change | { readonly kind: 'outputs' } | { readonly kind: 'save' };

const operation = fc.oneof<[fc.WeightedArbitrary<Operation>, fc.WeightedArbitrary<Operation>]>(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      key: fc.nat(5),
      size: fc.oneof(fc.nat(20), fc.nat(1500)),
      intent: fc.boolean(),
      gone: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom<Operation>({ kind: 'outputs' }, { kind: 'save' }) },
);

const run = fc.record({
  groups: fc.array(fc.array(operation, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
  closes: fc.boolean(),
  tick: fc.constantFrom(0, 0, 1),
  crashAt: fc.nat(120),
  crashBytes: fc.nat(20_000),
  power: fc.boolean(),
  failEvery: fc.constantFrom(0, 0, 0, 3, 7),
});

/** What may be found for an object: the change that was acknowledged last, and all that were asked for after it. */
class Expectations {
  private readonly asked = new Map<number, (number | null)[]>();

  ask(key: number, version: number | null): () => void {
    const list = this.asked.get(key) ?? [null];
    this.asked.set(key, list);
    list.push(version);
    const at = list.length - 1;
    return () => {
      // Changes of one object are made in their order.
      const index = list.indexOf(version, 0);
      if (index >= 0 && at >= 0) list.splice(0, index);
    };
  }

  check(store: StateStore): void {
    for (const [key, list] of this.asked) {
      const found = store.state.instances.get(`palette_x.y[${key}]`)?.current?.attributes.version ?? null;
      expect(list).toContain(found);
      this.asked.set(key, [found as number | null]);
    }
  }
}

let version = 0;

async function work(store: StateStore, groups: readonly (readonly Operation[])[], expectations: Expectations): Promise<void> {
  for (const group of groups) {
    await Promise.allSettled(
      group.map(async (operation) => {
        if (operation.kind === 'save') return store.save();
        const number = ++version;
        if (operation.kind === 'outputs') return store.setOutputs({ o: { value: number, type: 'number', sensitive: false } });
        const address = { mode: 'managed', type: 'palette_x', name: 'y', key: operation.key } as const;
        const intent = operation.intent ? await store.begin({ address, action: 'create' }) : null;
        const acknowledge = expectations.ask(operation.key, operation.gone ? null : number);
        await store.finish(intent, [{ address, provider, object: operation.gone ? null : object(number, operation.size) }]);
        acknowledge();
      }),
    );
  }
}

function randomOf(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    return ((state >>> 0) % 1_000_003) / 1_000_003;
  };
}

test('what was acknowledged is in the state, wherever runs break off', async () => {
  const met = { crashed: 0, powerLost: 0, recovered: 0, doubted: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 4 }), fc.nat(), async (runs, seed) => {
      const disk = new FakeDisk();
      const random = randomOf(seed);
      const expectations = new Expectations();
      for (const { groups, closes, tick, crashAt, crashBytes, power, failEvery } of runs) {
        disk.crashAt = disk.operations + crashAt;
        disk.crashBytes = crashBytes;
        const events: ExecutorEvent[] = [];
        try {
          const store = await openStore(disk, events, tick);
          expectations.check(store);
          if (failEvery > 0) disk.failing = (operation) => operation % failEvery === 0;
          await work(store, groups, expectations);
          if (closes) await store.close();
        } catch (error) {
          if (!disk.crashed && failEvery === 0) throw error;
        }
        if (disk.crashed) met.crashed += 1;
        if (disk.paths.some((path) => path.endsWith('.journal'))) met.recovered += 1;
        if (disk.crashed && power) met.powerLost += 1;
        if (power) disk.afterPowerLoss(random);
        else disk.afterKill();
        expect(events.filter((event) => event.kind === 'diagnostic' && event.diagnostic.summary.startsWith('A journal'))).toEqual(
          [],
        );
      }
      const store = await openStore(disk, []);
      expectations.check(store);
      if (store.inDoubt.length > 0) met.doubted += 1;
      await store.close();
      const text = disk.text(PATH) ?? '';
      const state = readState(text, PATH);
      expect(state ? stateText(state) : '').toBe(text);
      // What a run may have made is remembered until it is in the state.
      const journals = disk.paths.filter((path) => path.includes('journal') && !path.endsWith('.new'));
      expect(journals).toEqual(store.inDoubt.length > 0 ? [`${PATH}.journal`] : []);
    }),
    { numRuns: Number(process.env.STORE_RUNS ?? 80) },
  );
  // Otherwise it proves less than it seems to.
  expect(Object.entries(met).filter(([, times]) => times === 0)).toEqual([]);
});
