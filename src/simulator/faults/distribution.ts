import { type Static, Type } from '@sinclair/typebox';
import { Refusal } from '../world/errors';
import { nextRandom, type Random } from '../world/random';
import { Duration, readDuration } from './moment';

const closed = { additionalProperties: false };

/**
 * How long something takes, drawn anew for each request: always the same, evenly between two bounds, around a mean,
 * memoryless around a mean, or with a long tail (log-normal: half of all take less than `median`, one in a hundred more than `p99`).
 */
export const Distribution = Type.Union(
  [
    Duration,
    Type.Object({ uniform: Type.Object({ min: Duration, max: Duration }, closed) }, closed),
    Type.Object({ normal: Type.Object({ mean: Duration, stddev: Duration }, closed) }, closed),
    Type.Object({ exponential: Type.Object({ mean: Duration }, closed) }, closed),
    Type.Object({ longTail: Type.Object({ median: Duration, p99: Duration }, closed) }, closed),
  ],
  {
    description: 'a duration, {uniform: {min, max}}, {normal: {mean, stddev}}, {exponential: {mean}} or {longTail: {median, p99}}',
  },
);
export type Distribution = Static<typeof Distribution>;

/** Draws a number of milliseconds, never less than 0. */
export type Sampler = (random: Random) => number;

/** How far the 99th percentile of a normal distribution lies from its mean, in standard deviations. */
const P99_DEVIATIONS = 2.3263478740408408;

/** What draws from a distribution. Throws a Refusal for one that makes no sense. */
export function samplerOf(distribution: Distribution, field = 'latency'): Sampler {
  if (typeof distribution !== 'object') {
    const constant = readDuration(distribution, field);
    return () => constant;
  }
  const read = (values: { readonly [name: string]: string | number }, name: string) =>
    readDuration(values[name] ?? Number.NaN, `${field}.${name}`);
  if ('uniform' in distribution) {
    const [min, max] = [read(distribution.uniform, 'min'), read(distribution.uniform, 'max')];
    if (max < min) throw new Refusal('InvalidRequest', `${field}: max is less than min`);
    return (random) => min + (max - min) * nextRandom(random);
  }
  if ('normal' in distribution) {
    const [mean, stddev] = [read(distribution.normal, 'mean'), read(distribution.normal, 'stddev')];
    return (random) => Math.max(0, mean + stddev * nextNormal(random));
  }
  if ('exponential' in distribution) {
    const mean = read(distribution.exponential, 'mean');
    return (random) => -mean * Math.log(1 - nextRandom(random));
  }
  const [median, p99] = [read(distribution.longTail, 'median'), read(distribution.longTail, 'p99')];
  if (p99 < median) throw new Refusal('InvalidRequest', `${field}: p99 is less than median`);
  const spread = median > 0 ? Math.log(p99 / median) / P99_DEVIATIONS : 0;
  return (random) => median * Math.exp(spread * nextNormal(random));
}

/** A number of the standard normal distribution (Box and Muller's transform). */
function nextNormal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - nextRandom(random)));
  return radius * Math.cos(2 * Math.PI * nextRandom(random));
}
