import { isMix } from '../../../../../src/executor/state/file/torn-write';
import {
  batchLine,
  headerLine,
  type JournalRecord,
  readJournal,
  recordLine,
} from '../../../../../src/executor/state/journal/journal';

const header = {
  lineage: 'l',
  serial: 3,
  sha256: 'ab',
  command: 'apply',
  process: { pid: 7, start: 'b 9' },
  locked: false,
  started: '2024-01-01T00:00:00.000Z',
};
const address = { mode: 'managed', type: 'a', name: 'b', key: 'x"\n${y}' } as const;
const object = {
  schemaVersion: 2,
  attributes: { id: 'line\nbreak', n: null },
  sensitive: [[{ attribute: 'id' }]],
  private: 'eA==',
  dependencies: ['c.d'],
  createBeforeDestroy: true,
  tainted: true,
};
const records: readonly JournalRecord[] = [
  { intent: 1, address, action: 'create', deposed: '0a1b2c3d' },
  {
    outcome: 1,
    changes: [
      { address, provider: 'p', object },
      { address: { ...address, key: 0 }, provider: 'p', deposed: '0a1b2c3d', object: null },
    ],
  },
  { outcome: null, changes: [] },
  { outputs: { o: { value: { a: [1] }, type: ['object', { a: ['list', 'number'] }], sensitive: true } } },
  { checkResults: [{ status: 'pass' }] },
  { checkpoint: '{"ü"\n}', over: Buffer.from([0, 255, 10, 200]) },
];
const lines = [
  `${headerLine(header)}\n`,
  batchLine(records.slice(0, 2).map(recordLine)),
  ...records.slice(2).map((one) => batchLine([recordLine(one)])),
];
const whole = Buffer.from(lines.join(''));

test('what is written is read back', () => {
  expect(readJournal(whole, 'j')).toEqual({ header, records, length: whole.length });
});

test('wherever the last line is cut off, the others count', () => {
  const last = Buffer.from(lines.at(-1) ?? '').length;
  for (let cut = 1; cut < last; cut++) {
    const journal = readJournal(whole.subarray(0, whole.length - cut), 'j');
    expect(journal.records).toEqual(records.slice(0, -1));
    expect(journal.length).toBe(whole.length - last);
  }
  const zeros = Buffer.concat([whole.subarray(0, whole.length - last), Buffer.alloc(last - 1), Buffer.from('\n')]);
  expect(readJournal(zeros, 'j').records).toEqual(records.slice(0, -1));
});

test.each([
  ['', 'has no header'],
  [lines.slice(1).join(''), 'has no header'],
  ['{"journal":2}\n', 'has version 2, and this program knows version 1'],
  ['{"journal":1}\n', 'has no valid header'],
  [`${lines[0]}{"torn\n${lines[2]}`, 'is damaged in line 2'],
  [`${lines[0]}{"odd":1}\n`, 'has something in line 2 that cannot be understood'],
  [`${lines[0]}{"outcome":1,"changes":[{"address":{}}]}\n`, 'has something in line 2'],
])('%j is refused', (text, problem) => {
  expect(() => readJournal(Buffer.from(text), 'my.journal')).toThrow(`The journal my.journal ${problem}`);
  expect(() => readJournal(Buffer.from(text), 'my.journal')).toThrow('Nothing was changed');
});

describe('a write that broke off is told', () => {
  const old = Buffer.from('old '.repeat(300));
  const next = Buffer.from('next'.repeat(400));

  test('at every byte, growing and shrinking', () => {
    for (const [before, after] of [
      [old, next],
      [next, old],
    ] as const) {
      const padded = Buffer.concat([after, Buffer.alloc(Math.max(0, before.length - after.length), 10)]);
      for (let cut = 0; cut <= padded.length; cut++) {
        const mix = Buffer.concat([padded.subarray(0, cut), before.subarray(cut)]);
        expect(isMix(mix, before, after)).toBe(true);
      }
    }
  });

  test('by sectors', () => {
    const mix = Buffer.concat([old.subarray(0, 512), next.subarray(512, 1024), old.subarray(1024), Buffer.alloc(300)]);
    expect(isMix(mix, old, next)).toBe(true);
  });

  test('from what somebody else wrote', () => {
    for (const other of [
      Buffer.from('other'),
      Buffer.alloc(0),
      Buffer.concat([old.subarray(0, 700), Buffer.from('!'), old.subarray(701)]),
    ]) {
      expect(isMix(other, old, next)).toBe(false);
    }
    const grown = Buffer.concat([next, Buffer.from('x')]);
    expect(isMix(grown, old, next)).toBe(false);
  });
});
