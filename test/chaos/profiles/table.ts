import type { LayoutName } from './layout';
import { NETWORK } from './network-profiles';
import { everywhere, killedIn, ORDERED, outageOf, RESIZED } from './orders';
import { PALETTE } from './palette-profiles';
import type { Profile } from './profile';
import type { ProgramName } from './program';
import { WORLD } from './world-profiles';

/** Nothing is wrong. */
const CALM: Profile = { name: 'calm', atOnce: true, standsFor: 'a good day: what the others are compared with' };

/** Every kind of trouble that a site is tried in. */
export const PROFILES: readonly Profile[] = [
  CALM,
  ...NETWORK,
  ...PALETTE,
  ...WORLD,
  {
    name: 'everything',
    standsFor: 'a very bad day: a bit of everything at once',
    faults: [
      everywhere('long-tailed delay', { latency: { longTail: { median: 5, p99: 200 } } }, { seed: 101 }),
      everywhere('429 with Retry-After', { status: 429, retryAfter: 1 }, { probability: 0.02, seed: 102 }),
      everywhere('503', { status: 503 }, { probability: 0.02, seed: 103 }),
      everywhere('reset before the work', 'drop-before', { probability: 0.02, seed: 104 }),
      everywhere('reset after the work', 'drop-after', { probability: 0.02, seed: 105 }),
      everywhere('cut', { truncate: 'length' }, { probability: 0.02, seed: 106 }),
      everywhere('500', { status: 500 }, { probability: 0.02, times: 1, seed: 107 }),
      everywhere('login page', { status: 200, html: true }, { probability: 0.02, times: 1, seed: 108 }),
      everywhere('stale read', { stale: '10m' }, { match: { method: 'GET', path: '/v1/**' }, probability: 0.1, seed: 109 }),
    ],
    happenings: [outageOf('dc1', 'build', ORDERED), killedIn('change', RESIZED)],
  },
];

/** The names of those that are played every time, on a small site. */
const SHORT: { readonly [L in LayoutName]: { readonly [P in ProgramName]: readonly string[] } } = {
  vsphere: {
    terraform: ['lost-creations', 'killed-runner', 'no-way-up'],
    pcg: ['lost-creations', 'cut-answers', 'killed-runner', 'no-way-up'],
  },
  mixed: { terraform: ['lost-creations'], pcg: ['lost-creations', 'killed-runner'] },
};

/** The profiles that a program plays each time, on a small site of a layout. On a large one it plays them all. */
export function profilesOf(layout: LayoutName, program: ProgramName): readonly Profile[] {
  return SHORT[layout][program].map((name) => {
    const found = PROFILES.find((profile) => profile.name === name);
    if (!found) throw new Error(`no profile is called ${name}`);
    return found;
  });
}
