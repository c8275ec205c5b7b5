import { type CheckResult, checkResultsFromJson, checkResultsToJson } from '../../../../src/executor/checks/check-result';
import { Checks } from '../../../../src/executor/checks/checks';
import type { Configuration } from '../../../../src/executor/config/configuration';
import { readConfiguration } from '../../../../src/executor/config/read-configuration';

const CONFIGURATION: Configuration = readConfiguration('/stack', {
  'cdk.tf.json': JSON.stringify({
    resource: {
      terraform_data: {
        a: {
          count: 2,
          lifecycle: {
            precondition: { condition: '${path.cwd != ""}', error_message: 'p' },
            postcondition: { condition: '${self.id != ""}', error_message: 'q' },
          },
        },
        b: {},
      },
    },
    check: { c: { assert: [{ condition: '${terraform_data.b.id != ""}', error_message: 'm' }] } },
  }),
});
const ZERO = { of: 'terraform_data.a', object: 'terraform_data.a[0]' };
const ONE = { of: 'terraform_data.a', object: 'terraform_data.a[1]' };

function statuses(checks: Checks): readonly (readonly [string, string])[] {
  return checks.results().map(({ address, status }) => [address, status]);
}

test('nothing is known of what a walk has not come to', () => {
  expect(new Checks(CONFIGURATION).results()).toEqual([
    { kind: 'check', address: 'check.c', status: 'unknown', objects: [] },
    { kind: 'resource', address: 'terraform_data.a', status: 'unknown', objects: [] },
  ]);
});

test('what has no objects passes, and so does what has only conditions that hold', () => {
  const checks = new Checks(CONFIGURATION);
  checks.found('terraform_data.a', []);
  checks.found('check.c', ['check.c']);
  checks.report({ of: 'check.c', object: 'check.c', kind: 'assert', index: 0 }, { status: 'pass' });
  expect(statuses(checks)).toEqual([
    ['check.c', 'pass'],
    ['terraform_data.a', 'pass'],
  ]);
});

test('the worst counts: an error more than a failure, a failure more than what is not known', () => {
  const checks = new Checks(CONFIGURATION);
  checks.found('terraform_data.a', [ZERO.object, ONE.object]);
  checks.report({ ...ZERO, kind: 'precondition', index: 0 }, { status: 'pass' });
  expect(checks.statusOf(ZERO.of, ZERO.object)).toBe('unknown');
  checks.report({ ...ZERO, kind: 'postcondition', index: 0 }, { status: 'fail', message: 'q' });
  expect(checks.statusOf(ZERO.of, ZERO.object)).toBe('fail');
  expect(statuses(checks)[1]).toEqual(['terraform_data.a', 'fail']);
  checks.report({ ...ONE, kind: 'precondition', index: 0 }, { status: 'error' });
  expect(checks.results()[1]).toEqual({
    kind: 'resource',
    address: 'terraform_data.a',
    status: 'error',
    objects: [
      { address: ZERO.object, status: 'fail', messages: ['q'] },
      { address: ONE.object, status: 'error', messages: [] },
    ],
  });
});

test('what has no conditions, or was not found, is not reported', () => {
  const checks = new Checks(CONFIGURATION);
  checks.found('terraform_data.b', ['terraform_data.b']);
  checks.report({ ...ZERO, kind: 'precondition', index: 0 }, { status: 'pass' });
  expect(statuses(checks)).toEqual([
    ['check.c', 'unknown'],
    ['terraform_data.a', 'unknown'],
  ]);
});

test('an apply is about the objects of its plan, and knows of none what became of it', () => {
  const planned = new Checks(CONFIGURATION);
  planned.found('check.c', ['check.c']);
  planned.report({ of: 'check.c', object: 'check.c', kind: 'assert', index: 0 }, { status: 'fail', message: 'm' });
  expect(new Checks(CONFIGURATION, planned.results()).results()[0]).toEqual({
    kind: 'check',
    address: 'check.c',
    status: 'unknown',
    objects: [{ address: 'check.c', status: 'unknown', messages: [] }],
  });
});

test('results come back from a state file as they were, and what nobody knows is left out', () => {
  const results: readonly CheckResult[] = [
    { kind: 'output', address: 'output.o', status: 'pass', objects: [{ address: 'output.o', status: 'pass', messages: [] }] },
    { kind: 'var', address: 'var.v', status: 'fail', objects: [{ address: 'var.v', status: 'fail', messages: ['a', 'b'] }] },
    { kind: 'resource', address: 'terraform_data.a', status: 'pass', objects: [] },
  ];
  expect(checkResultsFromJson(checkResultsToJson(results))).toEqual(results);
  expect(checkResultsToJson([])).toBeNull();
  expect(
    checkResultsFromJson([{ object_kind: 'moon', config_addr: 'm' }, 7, { object_kind: 'var', config_addr: 'v', status: 'odd' }]),
  ).toEqual([{ kind: 'var', address: 'v', status: 'unknown', objects: [] }]);
});
