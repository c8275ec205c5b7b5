import { createRateLimiter } from '../../../../src/simulator/http/rate-limit';
import { setRateLimited } from '../../../../src/simulator/world/rate-limit';
import { Site } from '../support';

/** How many of `count` requests at one moment get through. */
function burst(path: string, count = 1000): number {
  const limiter = createRateLimiter();
  return Array.from({ length: count }, () => limiter.admits('a', path, 0)).filter((admitted) => admitted).length;
}

test.each([
  ['/v1/spectroclusters/5f/profiles', 250],
  ['/v1/spectroclusters/5f/assets/kubeconfig', 50],
  ['/v1/spectroclusters/5f', 250],
  ['/v1/cloudconfigs/vsphere/5f', 250],
  ['/v1/clusterprofiles', 250],
  ['/v1/events/components/spectrocluster/5f', 250],
  ['/v1/overlords', 50],
  ['/v1/users/password/reset', 10],
  ['/v1/cloudaccounts/vsphere', 50],
])('%s takes a burst of %d', (path, expected) => {
  expect(burst(path)).toBe(expected);
});

test('what was used up comes back with time, never more than a burst', () => {
  const limiter = createRateLimiter();
  const take = (now: number, source = 'a', path = '/v1/overlords') =>
    Array.from({ length: 100 }, () => limiter.admits(source, path, now)).filter((admitted) => admitted).length;
  expect([take(0), take(0), take(500), take(1500), take(60_000)]).toEqual([50, 0, 5, 10, 50]);
  expect([take(60_000, 'b'), take(60_000, 'a', '/v1/projects')]).toEqual([50, 50]);
});

test('is off until it is switched on, by the option or in the world', async () => {
  const statuses = async (site: Site) => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => site.call('GET', '/v1/overlords')));
    return answers.filter(({ status }) => status === 429);
  };
  expect(await statuses(new Site())).toEqual([]);
  const limited = await statuses(new Site({ rateLimit: true }));
  expect(limited.length).toBeGreaterThan(0);
  expect(limited[0]?.body).toMatchObject({ code: 'TooManyRequests' });
  const site = new Site();
  setRateLimited(site.sim.world, true);
  expect((await statuses(site)).length).toBeGreaterThan(0);
  site.sim.control.reset();
  expect(await statuses(site)).toEqual([]);
});
