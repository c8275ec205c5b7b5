import { everywhere, ofChanges } from './orders';
import type { Profile } from './profile';

/** Trouble within Palette. */
export const PALETTE: readonly Profile[] = [
  {
    name: 'throttled',
    atOnce: true,
    standsFor: 'a tenant that many pipelines share: Palette limits the calls, and mostly says for how long',
    faults: [
      everywhere('429 with Retry-After', { status: 429, retryAfter: 1 }, { probability: 0.06, seed: 41 }),
      everywhere('429 with a date', { status: 429, retryAfterDate: 1 }, { probability: 0.03, seed: 42 }),
      everywhere('429 without', { status: 429 }, { probability: 0.05, seed: 43 }),
    ],
  },
  {
    name: 'rolling-upgrade',
    standsFor: 'a Palette whose pods are replaced one by one: its load balancer answers for those that are away',
    faults: [502, 503, 504].map((status, i) =>
      everywhere(`${status} from a proxy`, { status, html: true }, { probability: 0.04, seed: 51 + i }),
    ),
  },
  {
    name: 'impatient-balancer',
    atOnce: true,
    standsFor: 'a load balancer that gives up on slow changes: 504, and the work is done all the same',
    faults: ofChanges('504 after the work', { status: 504, html: true, afterWork: true }, { probability: 0.08 }),
  },
  {
    name: 'internal-errors',
    standsFor: 'a bug of Palette: now and then 500, before the work or after it',
    faults: [
      everywhere('500 before the work', { status: 500 }, { probability: 0.04, times: 3, seed: 61 }),
      everywhere('500 after the work', { status: 500, afterWork: true }, { probability: 0.04, times: 3, seed: 62 }),
    ],
  },
  {
    name: 'garbled-answers',
    standsFor: 'a middlebox, or a Palette of another version: answers that are not what they should be',
    faults: (['json', 'types', 'html', 'empty', 'huge'] as const).map((malformed, i) =>
      everywhere(`malformed: ${malformed}`, malformed === 'huge' ? { malformed, bytes: 4_000_000 } : { malformed }, {
        probability: 0.05,
        times: 2,
        seed: 71 + i,
      }),
    ),
  },
  {
    name: 'lagging-replica',
    standsFor: 'a Palette that reads from a replica a fifth of a second behind (half an hour of the simulated time)',
    faults: [everywhere('stale read', { stale: '30m' }, { match: { method: 'GET', path: '/v1/**' }, probability: 0.3, seed: 81 })],
  },
  {
    name: 'wrong-clock',
    atOnce: true,
    standsFor: 'a Palette whose clock is ten minutes slow',
    faults: [everywhere('times shifted', { skew: '-10m' })],
    staysOn: true,
  },
  {
    name: 'palette-down',
    standsFor: 'an outage that is longer than all retries: Palette goes away in the middle, and is back for the next run',
    faults: [everywhere('503', { status: 503 }, { after: 60 })],
    endsAfterRuns: 1,
  },
  {
    name: 'key-revoked',
    standsFor: 'an API key that somebody revokes in the middle, and then makes valid again',
    faults: [everywhere('401', { status: 401 }, { after: 60 })],
    endsAfterRuns: 1,
  },
  {
    name: 'role-changed',
    standsFor: 'a role that somebody makes read-only in the middle, and then corrects',
    faults: (['POST', 'PATCH', 'DELETE'] as const).map((method) =>
      everywhere(`403: ${method}`, { status: 403 }, { match: { method, path: '/v1/spectroclusters/**' }, after: 3 }),
    ),
    endsAfterRuns: 1,
  },
];
