import { type Distribution, samplerOf } from '../../../../src/simulator/faults/distribution';
import type { Random } from '../../../../src/simulator/world/random';

/** Ten thousand draws, smallest first. */
function draws(distribution: Distribution): number[] {
  const random: Random = { state: 3 };
  const sample = samplerOf(distribution);
  return Array.from({ length: 10_000 }, () => sample(random)).sort((one, other) => one - other);
}

const quantile = (values: readonly number[], share: number) => values[Math.floor(values.length * share)] ?? Number.NaN;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Within five percent. */
function expectNear(value: number, wanted: number): void {
  expect(Math.abs(value - wanted) / wanted).toBeLessThan(0.05);
}

test('a constant', () => {
  expect(new Set(draws('1.5s'))).toEqual(new Set([1500]));
  expect(new Set(draws(20))).toEqual(new Set([20]));
});

test('even between two bounds', () => {
  const values = draws({ uniform: { min: 100, max: '1s' } });
  expect(values[0]).toBeGreaterThanOrEqual(100);
  expect(values.at(-1)).toBeLessThan(1000);
  expectNear(quantile(values, 0.25), 325);
  expectNear(quantile(values, 0.75), 775);
});

test('around a mean, and never less than nothing', () => {
  const values = draws({ normal: { mean: 1000, stddev: 100 } });
  expectNear(mean(values), 1000);
  expectNear(quantile(values, 0.8413), 1100);
  expect(draws({ normal: { mean: 10, stddev: 100 } })[0]).toBe(0);
});

test('memoryless', () => {
  const values = draws({ exponential: { mean: 200 } });
  expectNear(mean(values), 200);
  expectNear(quantile(values, 0.5), 200 * Math.LN2);
});

test('with a long tail', () => {
  const values = draws({ longTail: { median: '40ms', p99: '2s' } });
  expectNear(quantile(values, 0.5), 40);
  expect(quantile(values, 0.99)).toBeGreaterThan(1700);
  expect(quantile(values, 0.99)).toBeLessThan(2300);
});

test('a seed gives the same draws', () => {
  expect(draws({ exponential: { mean: 200 } })).toEqual(draws({ exponential: { mean: 200 } }));
});
