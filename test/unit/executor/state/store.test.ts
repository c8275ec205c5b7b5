import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InstanceAddress } from '../../../../src/executor/address';
import type { ExecutorEvent } from '../../../../src/executor/events';
import { EMPTY_STATE } from '../../../../src/executor/state/file/read';
import { readStateFrom } from '../../../../src/executor/state/file/read-only';
import { ownInfo } from '../../../../src/executor/state/lock/lock-holder';
import { lockInfoPath, lockInfoText } from '../../../../src/executor/state/lock/lock-info';
import { markOf, type ProcessMark } from '../../../../src/executor/state/lock/process-mark';
import type { StateObject } from '../../../../src/executor/state/state';
import { StateError } from '../../../../src/executor/state/state-error';
import { localStorage } from '../../../../src/executor/state/storage';
import { StateStore, type StoreOptions } from '../../../../src/executor/state/store';
import type { Clock } from '../../../../src/runtime/clock';
import { FakeDisk } from './fake-disk';

let folder: string;
let path: string;
let events: ExecutorEvent[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'palette-store-'));
  path = join(folder, 'terraform.tfstate');
  events = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const still: Clock = { now: () => 0, sleep: async () => {} };

/** Every look at it is much later than the one before: no save is due after the first. */
function hasty(): Clock {
  let now = 0;
  return { ...still, now: () => (now += 1e6) };
}

function open(more: Partial<StoreOptions> = {}): Promise<StateStore> {
  return StateStore.open({
    storage: localStorage(path),
    lock: true,
    lockTimeoutMs: 0,
    operation: 'OperationTypeApply',
    command: 'apply',
    clock: still,
    onEvent: (event) => events.push(event),
    who: 'me@here',
    newId: () => '00000000-0000-0000-0000-000000000001',
    ...more,
  });
}

function onDisk(disk: FakeDisk): Partial<StoreOptions> {
  return { storage: localStorage('s'), files: disk.mount(), locks: { tryLock: () => true, unlock: () => {} } };
}

const provider = 'provider["p"]';
const address = (name: string): InstanceAddress => ({ mode: 'managed', type: 'a', name, key: undefined });
const object = (id: string): StateObject => ({
  schemaVersion: 0,
  attributes: { id },
  sensitive: [],
  dependencies: [],
  createBeforeDestroy: false,
  tainted: false,
});
const made = (name: string) => ({ address: address(name), provider, object: object(name) });

function saved(): { readonly serial: number; readonly lineage: string; readonly resources: readonly { readonly name: string }[] } {
  return JSON.parse(readFileSync(path, 'utf8'));
}

test('a run that changes nothing leaves nothing', async () => {
  const store = await open();
  expect(readdirSync(folder).sort()).toEqual(['.terraform.tfstate.lock.info', 'terraform.tfstate']);
  await store.close();
  expect(readdirSync(folder)).toEqual([]);
  // Whoever cleans up after an error needn't know how far it came.
  await store.abandon();
});

test('files are for their owner only, and the lineage stays', async () => {
  const first = await open();
  await first.finish(await first.begin({ address: address('x'), action: 'create' }), [made('x')]);
  for (const name of readdirSync(folder)) expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o600]);
  await first.close();
  expect(saved()).toMatchObject({ serial: 1, lineage: '00000000-0000-0000-0000-000000000001' });

  const before = readFileSync(path, 'utf8');
  const second = await open({ newId: () => 'other' });
  await second.finish(null, [made('y')]);
  await second.close();
  expect(saved()).toMatchObject({ serial: 2, lineage: '00000000-0000-0000-0000-000000000001' });
  expect(readFileSync(`${path}.backup`, 'utf8')).toBe(before);
  expect(statSync(`${path}.backup`).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).sort()).toEqual(['terraform.tfstate', 'terraform.tfstate.backup']);
});

test('a shorter state leaves no rest of the longer one', async () => {
  const first = await open();
  await first.finish(null, [{ ...made('x'), object: { ...object('x'), attributes: { id: 'x'.repeat(5000) } } }, made('y')]);
  await first.close();
  const second = await open();
  await second.finish(null, [{ ...made('x'), object: null }]);
  await second.close();
  expect(readFileSync(path, 'utf8')).toMatch(/\n\}\n$/);
  expect(saved().resources.map(({ name }) => name)).toEqual(['y']);
});

test('deposed objects come and go', async () => {
  const store = await open();
  await store.finish(null, [made('x')]);
  await store.finish(1, [
    { ...made('x'), deposed: '0a1b2c3d', object: object('old') },
    { ...made('x'), object: null },
  ]);
  expect(store.state.instances.get('a.x')).toEqual({ address: address('x'), provider, deposed: { '0a1b2c3d': object('old') } });
  await store.finish(null, [{ ...made('x'), deposed: '0a1b2c3d', object: null }]);
  expect(store.state.instances.size).toBe(0);
  await store.close();
});

test('what is adopted is written only where it differs', async () => {
  const first = await open();
  await first.finish(null, [made('x'), made('y')]);
  await first.setOutputs({ o: { value: 1, type: 'number', sensitive: false } });
  await first.close();
  const { serial } = saved();

  const same = await open();
  await same.adopt({
    ...same.state,
    instances: new Map([
      ['a.x', { address: address('x'), provider, current: object('x'), deposed: {} }],
      ['a.y', { address: address('y'), provider, current: object('y'), deposed: {} }],
    ]),
  });
  expect(existsSync(`${path}.journal`)).toBe(false);
  await same.close();
  expect(saved().serial).toBe(serial);

  const other = await open();
  await other.adopt({
    ...EMPTY_STATE,
    instances: new Map([['a.z', { address: address('z'), provider, current: object('z'), deposed: {} }]]),
  });
  await other.close();
  expect(saved()).toMatchObject({ outputs: {}, resources: [{ name: 'z' }] });
});

test('calls at the same time share a write', async () => {
  const disk = new FakeDisk();
  const store = await open({
    ...onDisk(disk),
    clock: {
      ...still,
      now: (
        (now) => () =>
          (now += 1000)
      )(0),
    },
  });
  await store.finish(null, [made('first')]);
  await store.save();
  const before = disk.operations;
  const names = [...Array(10).keys()].map((i) => `n${i}`);
  const intents = await Promise.all(names.map((name) => store.begin({ address: address(name), action: 'create' })));
  expect(new Set(intents).size).toBe(10);
  // One write, one fsync.
  expect(disk.operations - before).toBe(2);
  await store.close();
});

test('what a dead run has done is brought into the file, and what it left open is told', async () => {
  const disk = new FakeDisk();
  const dead = await open({
    ...onDisk(disk),
    clock: hasty(),
  });
  await dead.finish(null, [made('saved')]);
  await dead.save();
  await dead.begin({ address: address('open'), action: 'create' });
  await dead.begin({ address: address('open'), action: 'delete', deposed: '0a1b2c3d' });
  await dead.finish(await dead.begin({ address: address('x'), action: 'create' }), [made('x')]);
  await dead.setOutputs({ o: { value: 1, type: 'number', sensitive: false } });
  disk.afterKill();
  const store = await open(onDisk(disk));
  expect(events).toContainEqual({ kind: 'recovered', objects: ['a.x'], unfinished: ['a.open', 'a.open (deposed 0a1b2c3d)'] });
  expect([...store.state.instances.keys()].sort()).toEqual(['a.saved', 'a.x']);
  expect(store.state.outputs).toEqual({ o: { value: 1, type: 'number', sensitive: false } });
  expect(store.inDoubt).toEqual(['a.open']);
  expect(JSON.parse(disk.text('s') ?? '').resources).toHaveLength(2);
  await store.close();
});

test('an intent without an outcome outlives the run', async () => {
  const first = await open();
  await first.begin({ address: address('x'), action: 'create' });
  await first.close();
  const second = await open();
  expect(events).toEqual([{ kind: 'recovered', objects: [], unfinished: ['a.x'] }]);
  expect(second.inDoubt).toEqual(['a.x']);
  await second.abandon();
  const third = await open();
  expect(third.inDoubt).toEqual(['a.x']);
  await third.finish(await third.begin({ address: address('x'), action: 'create' }), [made('x')]);
  expect(third.inDoubt).toEqual([]);
  await third.close();
  expect(readdirSync(folder)).toEqual(['terraform.tfstate']);
});

test('what is in the state only leaves nothing behind', async () => {
  const first = await open();
  await first.begin({ address: { ...address('x'), type: 'terraform_data' }, action: 'create' });
  await first.close();
  const second = await open();
  expect(second.inDoubt).toEqual([]);
  await second.close();
  expect(readdirSync(folder)).toEqual([]);
});

test('a journal that the state has left behind is set aside', async () => {
  const disk = new FakeDisk();
  const dead = await open({
    ...onDisk(disk),
    clock: hasty(),
  });
  await dead.finish(null, [made('x')]);
  await dead.save();
  await dead.finish(null, [made('y')]);
  disk.afterKill();
  disk.put('s', (disk.text('s') ?? '').replace('"serial": 1', '"serial": 9').replace('"id": "x"', '"id": "other"'));
  const store = await open(onDisk(disk));
  expect([...store.state.instances.keys()]).toEqual(['a.x']);
  expect(events.at(-1)).toMatchObject({
    kind: 'diagnostic',
    diagnostic: { severity: 'warning', detail: expect.stringContaining('s.journal.1-superseded') },
  });
  expect(disk.paths).toEqual(expect.arrayContaining(['s.journal.1-superseded']));
  expect(disk.paths).not.toContain('s.journal');
  await store.close();
});

test('a damaged state stays as it is, and so does the journal', async () => {
  writeFileSync(path, '{"version": 4,');
  await expect(open()).rejects.toThrow(StateError);
  writeFileSync(`${path}.journal`, 'junk\n');
  await expect(open()).rejects.toThrow('has no header');
  expect(readdirSync(folder).sort()).toEqual(['terraform.tfstate', 'terraform.tfstate.journal']);
});

test('a full disk: nothing begins, and what was done is said where it is', async () => {
  const disk = new FakeDisk();
  const store = await open(onDisk(disk));
  await store.finish(null, [made('x')]);
  disk.failing = () => true;
  await expect(store.begin({ address: address('y'), action: 'create' })).rejects.toThrow(
    's.journal cannot be written: no space left',
  );
  await expect(store.finish(null, [made('z')])).rejects.toThrow(StateError);
  expect(events.at(-1)).toMatchObject({ kind: 'diagnostic', diagnostic: { summary: 'State not saved yet' } });
  disk.failing = () => false;
  await store.save();
  expect(disk.text('s')).toContain('"id": "z"');
  await store.finish(null, [made('w')]);
  await store.finish(null, [{ ...made('w'), object: object('w2') }]);
  disk.failing = () => true;
  const closing = store.finish(null, [made('v')]).catch(() => store.close());
  await expect(closing).rejects.toThrow(/^s cannot be written: no space left on device\. What happened is in s\.journal/);
  disk.afterKill();
  const next = await open(onDisk(disk));
  expect(next.state.instances.get('a.w')?.current?.attributes.id).toBe('w2');
  await next.close();
});

test('when only the state file cannot be written, the whole state is beside it', async () => {
  const disk = new FakeDisk();
  const store = await open(onDisk(disk));
  await store.finish(null, [made('x')]);
  await store.save();
  disk.full.add('s');
  await store.finish(null, [made('y')]);
  await expect(store.close()).rejects.toThrow('The whole state is in s.errored');
  expect(JSON.parse(disk.text('s.errored') ?? '')).toMatchObject({ serial: 2, resources: [{ name: 'x' }, { name: 'y' }] });
  disk.full.clear();
  disk.afterKill();
  const next = await open(onDisk(disk));
  expect([...next.state.instances.keys()]).toEqual(['a.x', 'a.y']);
  await next.close();
});

test('two do not work on one state', async () => {
  const store = await open();
  await expect(open()).rejects.toThrow(`Info:      pcg apply, process ${process.pid}`);
  const waits: number[] = [];
  let now = 0;
  const clock: Clock = {
    now: () => now,
    sleep: async (ms) => {
      waits.push(ms);
      now += ms;
    },
  };
  await expect(open({ clock, lockTimeoutMs: 40_000 })).rejects.toThrow('is locked');
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 9000]);
  expect(events).toEqual([
    { kind: 'lock_waiting', holder: `me@here (OperationTypeApply, ${ownInfo('apply', markOf(process.pid))})` },
  ]);
  await store.close();
  await (await open()).close();
});

test('without a lock there is none, and no file before there is something to write', async () => {
  const store = await open({ lock: false });
  expect(readdirSync(folder)).toEqual([]);
  await store.finish(null, [made('x')]);
  await store.close();
  expect(readdirSync(folder)).toEqual(['terraform.tfstate']);
});

test('what cannot be read or written is said in terms of the state', async () => {
  await expect(open({ storage: localStorage(folder) })).rejects.toThrow(StateError);
  await expect(open({ storage: localStorage(folder) })).rejects.toThrow('Check that you may read and write it');
});

// At e360f2a the info had a number and nothing else, and who had no lock went by the journal alone: until one was begun, by nothing.
test.each<[string, object, RegExp | undefined]>([
  ['that runs', markOf(process.ppid), /is locked by process \d+, and --no-lock works beside no run/],
  [
    'of another container',
    { ...markOf(process.ppid), namespace: 'pid:[4026532000]' },
    /may be locked by process \d+ on .*force-unlock/,
  ],
  [
    'of another machine',
    { ...markOf(process.ppid), start: 'boot-2 1', host: 'elsewhere' },
    /may be locked by process \d+ on elsewhere/,
  ],
  ['that has ended', { pid: 0 }, undefined],
])('without a lock nothing is changed beside a run with one %s', async (_, mark, refusal) => {
  if (process.platform !== 'linux') return;
  const info = { ID: 'id-1', Operation: 'OperationTypeApply', Info: ownInfo('apply', mark as ProcessMark), Who: 'me@there' };
  writeFileSync(lockInfoPath(path), lockInfoText({ ...info, Version: '1.11.4', Created: '', Path: path }));
  const opened = open({ lock: false });
  if (refusal) await expect(opened).rejects.toThrow(refusal);
  else await (await opened).abandon();
  // Who only looks needs no lock.
  await (await open({ lock: false, changes: false })).abandon();
});

// At e360f2a it wrote its own journal over that one, and what stood there was lost.
test('what began while this run planned is not written over', async () => {
  const late = await open({ lock: false });
  const early = await open({ lock: false });
  await early.begin({ address: address('x'), action: 'create' });
  const journal = readFileSync(`${path}.journal`, 'utf8');
  await expect(late.begin({ address: address('y'), action: 'create' })).rejects.toThrow('has begun since this one looked');
  await expect(late.finish(null, [made('y')])).rejects.toThrow('has begun since this one looked');
  await expect(late.close()).rejects.toThrow('Nothing was changed');
  expect(readFileSync(`${path}.journal`, 'utf8')).toBe(journal);
  expect(readdirSync(folder)).toEqual(['terraform.tfstate.journal']);
  await early.abandon();
});

describe('reading only', () => {
  const options = { clock: still, onEvent: (event: ExecutorEvent) => void events.push(event), who: 'me@here' };

  test('needs no lock and leaves nothing', async () => {
    expect(await readStateFrom(localStorage(path), options)).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
    const store = await open();
    await store.finish(null, [made('x')]);
    await store.save();
    expect((await readStateFrom(localStorage(path), options))?.instances.size).toBe(1);
    await store.close();
    chmodSync(path, 0o400);
    expect((await readStateFrom(localStorage(path), options))?.serial).toBe(1);
  });

  test('sees what a dead run did', async () => {
    const first = await open({
      clock: hasty(),
    });
    await first.finish(null, [made('x')]);
    await first.save();
    await first.finish(null, [made('y')]);
    await first.abandon();
    expect(saved().resources).toHaveLength(1);
    expect((await readStateFrom(localStorage(path), options))?.instances.size).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(['terraform.tfstate', 'terraform.tfstate.backup']);
  });
});

describe('a run that another one is going on beside', () => {
  const unlocked = { lock: false } as const;
  const contents = () => Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const writing = async (more: Partial<StoreOptions> = {}) => {
    const store = await open({ clock: hasty(), ...more });
    await store.finish(null, [made('x')]);
    await store.save();
    await store.begin({ address: address('open'), action: 'create' });
    await store.finish(await store.begin({ address: address('y'), action: 'create' }), [made('y')]);
    return store;
  };

  test.each([true, false])('looks without a lock at what it has done, and changes nothing (its own lock: %s)', async (lock) => {
    const live = await writing({ lock });
    const before = contents();
    const look = await open({ ...unlocked, changes: false, command: 'plan' });
    expect([...look.state.instances.keys()].sort()).toEqual(['a.x', 'a.y']);
    expect(look.inDoubt).toEqual(['a.open']);
    expect(events.at(-1)).toMatchObject({ diagnostic: { summary: 'A run is changing this state' } });
    await expect(look.begin({ address: address('z'), action: 'create' })).rejects.toThrow('to be looked at only');
    await look.save();
    await look.close();
    expect(contents()).toEqual(before);
    const shown = await readStateFrom(localStorage(path), { clock: still, onEvent: () => {}, who: 'me@here' });
    expect([...(shown?.instances.keys() ?? [])].sort()).toEqual(['a.x', 'a.y']);
    expect(contents()).toEqual(before);
    await live.close();
  });

  test('looks without a lock at what a dead run has left, and leaves it', async () => {
    await (await writing()).abandon();
    const journal = readFileSync(`${path}.journal`, 'utf8');
    writeFileSync(`${path}.journal`, journal.replace(/"pid":\d+/, '"pid":0'));
    const before = contents();
    const look = await open({ ...unlocked, changes: false });
    expect(look.state.instances.size).toBe(2);
    expect(events.at(-1)).toEqual({ kind: 'recovered', objects: ['a.y'], unfinished: ['a.open'] });
    await look.abandon();
    writeFileSync(path, before['terraform.tfstate']?.replace('"serial": 1', '"serial": 7') ?? '');
    const other = await open({ ...unlocked, changes: false });
    expect([...other.state.instances.keys()]).toEqual(['a.x']);
    expect(events.at(-1)).toMatchObject({ diagnostic: { summary: 'A journal that does not fit the state was left out' } });
    expect(readFileSync(`${path}.journal`, 'utf8')).toBe(before['terraform.tfstate.journal']);
    const unfit = await open();
    expect(readdirSync(folder)).toContain('terraform.tfstate.journal.1-superseded');
    await unfit.close();
  });

  test('is refused when it would change things', async () => {
    const live = await writing();
    const before = contents();
    await expect(open(unlocked)).rejects.toThrow(`is locked by process ${process.pid}, and --no-lock works beside no run`);
    rmSync(lockInfoPath(path));
    await expect(open(unlocked)).rejects.toThrow(`is being worked on by process ${process.pid} (pcg apply)`);
    const { '.terraform.tfstate.lock.info': _, ...rest } = before;
    expect(contents()).toEqual(rest);
    await live.abandon();
    // The lock tells that the writer is gone, whatever has its number now.
    await (await open()).close();
    rmSync(`${path}.journal`);

    const without = await writing(unlocked);
    await expect(open()).rejects.toThrow(StateError);
    await expect(open()).rejects.toThrow('is being worked on by');
    await without.close();
  });

  test('takes up a journal whose writer is gone, also without a lock', async () => {
    await (await writing(unlocked)).abandon();
    const journal = readFileSync(`${path}.journal`, 'utf8');
    writeFileSync(`${path}.journal`, journal.replace(/"start":"[^"]*"/, '"start":"another boot"'));
    const store = await open(unlocked);
    expect(store.state.instances.size).toBe(2);
    await store.close();
  });
});

describe('a state file that another program writes while a run works on it', () => {
  const foreign = '{"version": 4, "serial": 70}';
  const interferences: readonly (readonly [string, () => void])[] = [
    ['written', () => writeFileSync(path, foreign)],
    [
      'replaced',
      () => {
        writeFileSync(`${path}.other`, readFileSync(path));
        renameSync(`${path}.other`, path);
      },
    ],
    ['removed', () => rmSync(path)],
  ];

  test.each(interferences.flatMap(([how, interfere]) => [true, false].map((lock) => ({ how, interfere, lock }))))(
    'is left as it is: $how, lock $lock',
    async ({ interfere, lock }) => {
      const store = await open({ lock, clock: hasty() });
      await store.finish(null, [made('x')]);
      await store.save();
      interfere();
      const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
      await store.finish(null, [made('y')]);
      await expect(store.save()).rejects.toThrow('was written, replaced or removed by another program');
      await expect(store.close()).rejects.toThrow(`The whole state is in ${path}.errored`);
      expect(existsSync(path) ? readFileSync(path, 'utf8') : undefined).toBe(before);
      expect(JSON.parse(readFileSync(`${path}.errored`, 'utf8'))).toMatchObject({
        serial: 2,
        resources: [{ name: 'x' }, { name: 'y' }],
      });
      expect(readdirSync(folder)).toContain('terraform.tfstate.journal');
    },
  );

  test('stays also when the lock had made it', async () => {
    const store = await open();
    rmSync(path);
    writeFileSync(path, foreign);
    await store.close();
    expect(readFileSync(path, 'utf8')).toBe(foreign);
  });

  test('is overwritten when it was this run whose write broke off', async () => {
    const disk = new FakeDisk();
    const store = await open({ ...onDisk(disk), clock: hasty() });
    await store.finish(null, [made('x')]);
    await store.save();
    disk.full.add('s');
    await store.finish(null, [made('y')]);
    await expect(store.save()).rejects.toThrow(StateError);
    disk.full.clear();
    await store.save();
    expect(disk.text('s')).toContain('"id": "y"');
    await store.close();
  });
});

describe('what was done and cannot be noted', () => {
  test('is named with its id', async () => {
    const disk = new FakeDisk();
    const store = await open(onDisk(disk));
    const intent = await store.begin({ address: address('x'), action: 'create' });
    disk.failing = () => true;
    const refused = await store.finish(intent, [made('x')]).catch((error: Error) => error);
    expect(refused).toBeInstanceOf(StateError);
    expect(String(refused)).toContain('a.x exists now (id "x").');
    expect(String(refused)).not.toContain('Nothing is changed');
    const hidden = { ...object('s3cret'), sensitive: [[{ attribute: 'id' }]] };
    const secret = await store.finish(null, [{ ...made('y'), object: hidden }]).catch(String);
    expect(secret).toContain('a.y exists now.');
    expect(secret).not.toContain('s3cret');
    expect(await store.finish(null, [{ ...made('x'), object: null }]).catch(String)).toContain('a.x is gone');
    expect(await store.setOutputs({ o: { value: 's3cret', type: 'string', sensitive: true } }).catch(String)).toMatch(
      /The outputs have changed\. That stands neither/,
    );
    await expect(store.begin({ address: address('z'), action: 'create' })).rejects.toThrow('Nothing is changed that');
    await expect(store.save()).rejects.toThrow(StateError);
    disk.failing = () => false;
    await store.close();
    expect(disk.text('s')).toContain('"id": "s3cret"');
  });

  test('leaves no half of a file behind', async () => {
    const disk = new FakeDisk();
    const store = await open(onDisk(disk));
    for (const name of ['s', 's.errored.new']) disk.full.add(name);
    await store.finish(null, [made('x')]);
    await expect(store.close()).rejects.toThrow('What happened is in s.journal');
    expect(disk.paths).toEqual(['s.journal']);
  });
});

test('a command that may still run is told again after two runs that died, until one has gone through', async () => {
  const said: ExecutorEvent[] = [];
  const onEvent = (event: ExecutorEvent) => void said.push(event);
  const warned = () => said.splice(0).filter((event) => JSON.stringify(event).includes('A command may still run')).length;
  const address: InstanceAddress = { mode: 'managed', type: 'null_resource', name: 'a', key: undefined };
  const first = await open({ lock: true, onEvent });
  await first.beginCommand(address);
  await first.abandon();
  for (const _ of [1, 2]) {
    const next = await open({ lock: true, onEvent });
    expect(warned()).toBe(1);
    await next.adopt(next.state);
    await next.save();
    await next.abandon();
  }
  const last = await open({ lock: true, onEvent });
  await last.adopt(last.state);
  await last.close();
  expect(warned()).toBe(1);
  await (await open({ lock: true, onEvent })).close();
  expect(warned()).toBe(0);
});
