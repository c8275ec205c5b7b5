import { dateOf, systemClock } from '../../../src/runtime/clock';

afterEach(() => jest.restoreAllMocks());

// 3943029 waited for an hour less, or more, when somebody set the time of day.
test.each([-3_600_000, 3_600_000])('the time of day that is set by %d ms moves no deadline', (by) => {
  const before = systemClock.now();
  const day = Date.now();
  jest.spyOn(Date, 'now').mockReturnValue(day + by);
  expect(Math.abs(systemClock.now() - before)).toBeLessThan(60_000);
  expect(dateOf(systemClock)).toBe(day + by);
});

test('a clock without a time of day has its own', () => {
  expect(dateOf({ now: () => 7, sleep: async () => {} })).toBe(7);
});
