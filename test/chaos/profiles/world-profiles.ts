import { byHand, CLUSTER_ORDER, DELETED, everywhere, killedIn, ORDERED, outageOf, REFRESHED, RESIZED, whenAsked } from './orders';
import type { Profile } from './profile';

/** Trouble in the data centre and with the people. */
export const WORLD: readonly Profile[] = [
  {
    name: 'gateway-outage',
    standsFor: 'a gateway that loses its link while clusters are made, changed and deleted through it',
    happenings: [outageOf('dc2', 'build', ORDERED), outageOf('dc2', 'change', RESIZED), outageOf('dc1', 'destroy', DELETED)],
  },
  {
    name: 'killed-runner',
    standsFor: 'a pipeline whose machine is taken away in the middle of each run, on a bad line',
    faults: [everywhere('reset after the work', 'drop-after', { probability: 0.03, seed: 91 })],
    happenings: [
      killedIn('build', ORDERED),
      killedIn('change', RESIZED),
      killedIn('move', whenAsked('POST', /^\/v1\/overlords\/migrate$/, 0)),
      killedIn('destroy', DELETED),
    ],
  },
  {
    name: 'failing-machines',
    atOnce: true,
    standsFor: 'hosts that are sick: now and then a machine cannot be made, and the gateway tries again',
    faults: (['build', 'change'] as const).map((phase, i) => ({
      order: { name: `machine not made (${phase})`, seed: 121 + i, event: { machineFailure: '*', pool: 'workers', count: 12 } },
      phases: [phase],
    })),
  },
  {
    name: 'full-data-centre',
    atOnce: true,
    standsFor: 'a vCenter that has no room left until somebody adds hosts',
    faults: [
      {
        order: { name: 'no room for a machine', until: '9h', event: { capacity: 8 } },
        when: whenAsked('POST', CLUSTER_ORDER, 0.1),
        phases: ['build'],
      },
    ],
  },
  {
    name: 'no-way-up',
    standsFor:
      'a data centre that can make no machine until somebody mends it: clusters end red, are kept, and the next run finishes them',
    faults: [{ order: { name: 'no machine can be made', seed: 141, event: { machineFailure: '*' } }, phases: ['build'] }],
    endsAfterRuns: 1,
    mayCrowd: true,
  },
  {
    name: 'other-hands',
    standsFor: 'people who change, rename and delete things in the console while a pipeline runs',
    faults: [
      byHand('labels changed', 'change', RESIZED, 131, { changeCluster: 'dc1-0*', labels: { by: 'hand' } }),
      byHand('pool resized', 'change', RESIZED, 132, { changeCluster: 'dc2-0*', pools: { workers: 5 } }),
      byHand('gateway renamed', 'change', RESIZED, 133, { renameGateway: 'dc2', to: 'dc-two' }),
      byHand('cluster deleted', 'announce', REFRESHED, 134, { deleteCluster: 'dc2-0*' }),
      byHand('account renamed', 'announce', REFRESHED, 135, { changeAccount: 'vcenter-dc1', to: 'vcenter-of-somebody' }),
    ],
    runsAgain: true,
  },
];
