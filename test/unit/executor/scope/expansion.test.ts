import type { ResourceConfig } from '../../../../src/executor/config/configuration';
import { parseExpression } from '../../../../src/executor/expression/parse/parse';
import { expand, keysOf } from '../../../../src/executor/scope/expansion';
import { scopeOf } from '../../../support/expression-scope';

const counted = (count: string) => expand({ count: parseExpression(count) } as ResourceConfig, scopeOf());

test.each(['1000001', '1e10', '9007199254740993', '1e300', '1/0'])('a count of %s is refused', (count) => {
  expect(() => counted(count)).toThrow(/is more than the 1000000 instances|whole number/);
});

test('a count of a million is as many instances', () => {
  expect(keysOf(counted('1e6'))).toHaveLength(1_000_000);
});
