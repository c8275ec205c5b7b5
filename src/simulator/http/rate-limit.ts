/** Requests a second and source that a part of the API takes; the first pattern that fits counts. */
const RATES: readonly (readonly [pattern: RegExp, name: string, perSecond: number])[] = [
  [/^\/v1\/spectroclusters\/[^/]+\/assets(\/|$)/, 'spectroclusters/assets', 10],
  [/^\/v1\/spectroclusters\/[^/]+\/profiles(\/|$)/, 'spectroclusters/profiles', 50],
  [/^\/v1\/spectroclusters(\/|$)/, 'spectroclusters', 50],
  [/^\/v1\/cloudconfigs(\/|$)/, 'cloudconfigs', 50],
  [/^\/v1\/clusterprofiles(\/|$)/, 'clusterprofiles', 50],
  [/^\/v1\/events\/components(\/|$)/, 'events/components', 50],
  [/^\/v1\/.*\bpassword\b.*\breset\b/, 'password reset', 2],
  [/^\/v1\/overlords(\/|$)/, 'overlords', 10],
];

const DEFAULT_PER_SECOND = 10;

/** So many seconds' worth of requests may come at once. */
const BURST = 5;

/** Counts requests against Palette's limits (https://docs.spectrocloud.com/api/introduction/#rate-limits). */
export interface RateLimiter {
  /**
   * Counts a request.
   * @param source the caller's IP address
   * @param now real time in milliseconds
   * @returns whether it is within the limits
   */
  admits(source: string, path: string, now: number): boolean;
}

/** A limiter that has seen nothing yet: every part of the API takes a full burst from every source. */
export function createRateLimiter(): RateLimiter {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    admits: (source, path, now) => {
      const { name, perSecond } = rateOf(path);
      const key = `${source} ${name}`;
      const bucket = buckets.get(key) ?? { tokens: perSecond * BURST, at: now };
      bucket.tokens = Math.min(perSecond * BURST, bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * perSecond);
      bucket.at = now;
      buckets.set(key, bucket);
      if (bucket.tokens < 1) return false;
      bucket.tokens -= 1;
      return true;
    },
  };
}

/** The part of the API that a path belongs to, and its limit. */
function rateOf(path: string): { readonly name: string; readonly perSecond: number } {
  const known = RATES.find(([pattern]) => pattern.test(path));
  return known === undefined
    ? { name: path.split('/', 3)[2] ?? '', perSecond: DEFAULT_PER_SECOND }
    : { name: known[1], perSecond: known[2] };
}
