import { readFileSync } from 'node:fs';
import { nodeProblem, OLDEST_NODE } from '../../../src/cli/node-version';

test('the oldest Node.js is the one that package.json names', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly engines: { readonly node: string } };
  expect(engines.node).toBe(`>=${OLDEST_NODE}`);
});

test.each(['20.18.1', '20.19.0', '22.0.0', '24.1.0-nightly20260101', '100.0.0'])('%s runs it', (version) => {
  expect(nodeProblem(version)).toBeUndefined();
});

test.each(['20.18.0', '20.9.9', '18.20.8', '0.12.18', '20.0.0-rc.1'])('%s is told to be too old', (version) => {
  expect(nodeProblem(version)).toContain(`needs Node.js 20.18.1 or later, and this is ${version}`);
});
