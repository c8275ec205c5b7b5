import fc from 'fast-check';
import { cronProblem, lastRuns } from '../../../src/runtime/cron';

const at = (text: string) => Date.parse(`${text}Z`);
const runs = (expression: string, after: string, until: string, most = 10) =>
  lastRuns(expression, at(after), at(until), most).map((run) => new Date(run).toISOString().slice(0, 16));

describe('a cron expression', () => {
  it.each(['* * * * *', '0 1 * * *', '*/15 0-6,22 1 jan-mar SUN', '5/10 * ? * 7', '0 0 1 1 *', '@weekly', ' 0  0 * * MON-FRI '])(
    'is %s',
    (expression) => {
      expect(cronProblem(expression)).toBeUndefined();
    },
  );

  it.each([
    ['', '1 fields'],
    ['0 0 * *', '4 fields'],
    ['0 0 * * * *', '6 fields'],
    ['60 * * * *', "'60' is no minute"],
    ['0 24 * * *', "'24' is no hour"],
    ['0 0 0 * *', "'0' is no day of the month"],
    ['0 0 * 13 *', "'13' is no month"],
    ['0 0 * * 8', "'8' is no day of the week"],
    ['0 0 * * fun', "'fun' is no day of the week"],
    ['5-1 * * * *', "'5-1' is no minute"],
    ['*/0 * * * *', "'*/0' is no minute"],
    ['1,, * * * *', "'1,,' is no minute"],
    ['@never', '1 fields'],
  ])('is not %p: %s', (expression, problem) => {
    expect(cronProblem(expression)).toContain(problem);
  });
});

describe('the last runs of a schedule', () => {
  it.each([
    ['0 1 * * *', ['2026-01-29T01:00', '2026-01-30T01:00', '2026-01-31T01:00']],
    ['*/30 11 31 * *', ['2026-01-31T11:00', '2026-01-31T11:30']],
    ['0 0 * * 0', []],
    ['0 0 * * 7,4', ['2026-01-29T00:00']],
    ['0 0 30 * THU', ['2026-01-29T00:00', '2026-01-30T00:00']],
    ['0 0 * feb *', []],
    ['nonsense', []],
  ])('%s', (expression, expected) => {
    expect(runs(expression, '2026-01-28T12:00', '2026-01-31T12:00')).toEqual(expected);
  });

  it('do not count the moment after which they are looked for, and count the one until which', () => {
    expect(runs('0 12 * * *', '2026-01-28T12:00', '2026-01-29T12:00')).toEqual(['2026-01-29T12:00']);
  });

  it('are the latest ones where there are more than asked for', () => {
    expect(runs('0 * * * *', '2020-01-01T00:00', '2026-01-31T12:30', 2)).toEqual(['2026-01-31T11:00', '2026-01-31T12:00']);
  });

  it('are those of a clock that looks at every minute', () => {
    const field = (max: number) => fc.integer({ min: 0, max }).map(String);
    const expression = fc
      .tuple(fc.oneof(field(59), fc.constant('*/20')), fc.oneof(field(23), fc.constant('*')))
      .map(([minute, hour]) => ({ minute, hour }));
    fc.assert(
      fc.property(expression, fc.integer({ min: 0, max: 3000 }), ({ minute, hour }, length) => {
        const after = at('2026-02-27T22:17');
        const seen: number[] = [];
        for (let moment = after + 60_000; moment <= after + length * 60_000; moment += 60_000) {
          const date = new Date(moment);
          const fits = minute === '*/20' ? date.getUTCMinutes() % 20 === 0 : date.getUTCMinutes() === Number(minute);
          if (fits && (hour === '*' || date.getUTCHours() === Number(hour))) seen.push(moment);
        }
        expect(lastRuns(`${minute} ${hour} * * *`, after, after + length * 60_000, 1000)).toEqual(seen);
      }),
      { numRuns: 50 },
    );
  });
});
