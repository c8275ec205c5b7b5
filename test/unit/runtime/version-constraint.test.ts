import { meetsConstraint } from '../../../src/runtime/version-constraint';

test.each([
  ['1.11.4', '1.11.4', true],
  ['1.11.4', '= 1.11.4', true],
  ['1.11.4', '=1.11', false],
  ['1.11.0', '1.11', true],
  ['1.11.4', '!= 1.11.4', false],
  ['1.11.4', '> 1.11', true],
  ['1.11.4', '>= 1.11.4', true],
  ['1.11.4', '> 1.11.4', false],
  ['1.11.4', '< 2', true],
  ['1.11.4', '<= 1.11.3', false],
  ['1.11.4', '~> 1.11', true],
  ['1.11.4', '~> 1.5', true],
  ['2.0.0', '~> 1.5', false],
  ['1.11.4', '~> 1.11.0', true],
  ['1.11.4', '~> 1.10.0', false],
  ['1.11.4', '~> 1.11.5', false],
  ['2.0.0', '~> 1', true],
  ['1.11.4', '>= 1.5, < 1.11', false],
  ['1.11.4', '>= 1.5,< 2.0.0 , != 1.7', true],
  ['1.11.4-rc1', '>= 1.11.4', false],
  ['1.11.4', '> 1.11.4-rc1', true],
  ['1.11.4', 'v1.11.4', true],
  ['1.11.4', 'new', undefined],
  ['1.11.4', '', undefined],
  ['1.11.4', '>= 1.2,', undefined],
  ['1.11.4', '=> 1.2', undefined],
  ['1.11.4', '1.2.3.4', undefined],
])('%s meets %j: %s', (version, constraint, expected) => {
  expect(meetsConstraint(version, constraint)).toBe(expected);
});
