import type { Pool } from '../../../../src/simulator/world/records';
import { isCount, replacementOf } from '../../../../src/simulator/world/update-strategy';

function pool(size: number, updateStrategy: Pool['asked']['updateStrategy'], isControlPlane = false): Pool {
  return { name: 'p', size, isControlPlane, revision: 1, cloud: {}, asked: { name: 'p', size, labels: [], updateStrategy } };
}

it.each<[string, Pool, number, number]>([
  ['nothing said', pool(3, undefined), 1, 0],
  ['the new machine first', pool(3, { type: 'RollingUpdateScaleOut' }), 1, 0],
  ['the old machine away first', pool(3, { type: 'RollingUpdateScaleIn' }), 0, 1],
  ['the old machine away first, on the only control plane node', pool(1, { type: 'RollingUpdateScaleIn' }, true), 1, 0],
  ['numbers', pool(10, { type: 'OverrideScaling', maxSurge: '2', maxUnavailable: '3' }), 2, 3],
  ['percentages', pool(10, { type: 'OverrideScaling', maxSurge: '25%', maxUnavailable: '25%' }), 3, 2],
  ['nothing allowed at all', pool(3, { type: 'OverrideScaling', maxSurge: '0', maxUnavailable: '0' }), 1, 0],
  ['less than one of a few', pool(2, { type: 'OverrideScaling', maxSurge: '0', maxUnavailable: '10%' }), 1, 0],
  ['an override without numbers', pool(3, { type: 'OverrideScaling' }), 1, 0],
])('%s', (_, asked, surge, unavailable) => {
  expect(replacementOf(asked)).toEqual({ surge, unavailable });
});

it.each([
  ['1', true],
  ['25%', true],
  ['', false],
  ['-1', false],
  ['1.5', false],
  ['25 %', false],
  ['many', false],
])('%p is a count: %p', (text, expected) => {
  expect(isCount(text)).toBe(expected);
});
