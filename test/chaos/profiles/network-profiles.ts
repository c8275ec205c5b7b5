import { everywhere, ofCreations } from './orders';
import type { Profile } from './profile';

/** Trouble on the way to Palette. */
export const NETWORK: readonly Profile[] = [
  {
    name: 'far-away',
    atOnce: true,
    standsFor: 'a site behind a satellite link: answers take long, and some take very long',
    faults: [everywhere('long-tailed delay', { latency: { longTail: { median: 30, p99: 900 } } }, { seed: 11 })],
    staysOn: true,
  },
  {
    name: 'thin-line',
    atOnce: true,
    standsFor: 'a line of 60 kB/s that everybody shares',
    faults: [everywhere('slow body', { bytesPerSecond: 60_000 }, { seed: 12 })],
    staysOn: true,
  },
  {
    name: 'resets',
    standsFor: 'a firewall that forgets connections, before a request gets through or before its answer does',
    faults: [
      everywhere('reset before the work', 'drop-before', { probability: 0.05, seed: 21 }),
      everywhere('reset after the work', 'drop-after', { probability: 0.05, seed: 22 }),
    ],
  },
  {
    name: 'lost-creations',
    atOnce: true,
    standsFor: 'a proxy that is restarted just when things are made: they are made, and nobody is told',
    faults: ofCreations('answer lost', 'drop-after', 5),
  },
  {
    name: 'cut-answers',
    atOnce: true,
    standsFor: 'a proxy with a broken buffer: answers end in the middle',
    faults: [
      everywhere('cut, length known', { truncate: 'length' }, { probability: 0.04, seed: 31 }),
      everywhere('cut, in chunks', { truncate: 'chunked', keep: 0.9 }, { probability: 0.04, seed: 32 }),
    ],
  },
  {
    name: 'login-portal',
    standsFor: 'a portal that answers everything with its login page, status 200, until somebody logs in',
    faults: [everywhere('login page', { status: 200, html: true }, { after: 25 })],
    endsAfterRuns: 1,
  },
  {
    name: 'hung-connections',
    atOnce: true,
    standsFor: 'connections that stay open and never answer, the work being done',
    faults: [
      everywhere('read without an answer', { holdMs: 120_000 }, { match: { method: 'GET', path: '/v1/**' }, times: 2, after: 40 }),
      everywhere(
        'change without an answer',
        { holdMs: 120_000 },
        { match: { method: 'POST', path: '/v1/spectroclusters/*' }, times: 2 },
      ),
    ],
  },
];
