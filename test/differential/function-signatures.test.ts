import { tmpdir } from 'node:os';
import { signatureOf } from '../../src/executor/expression/functions';
import { describeWithTerraform } from '../acceptance/support/tools';
import { TERRAFORM } from '../support/terraform';
import { ISOLATED, run } from './support/spawned';

interface Told {
  readonly name: string;
  readonly type: unknown;
}

interface Function {
  readonly return_type: unknown;
  readonly parameters?: readonly Told[];
  readonly variadic_parameter?: Told;
}

describeWithTerraform('the signatures of functions', () => {
  test('are those that terraform tells of', async () => {
    const { stdout } = await run(TERRAFORM, ['metadata', 'functions', '-json'], tmpdir(), ISOLATED);
    const told = JSON.parse(stdout).function_signatures as { readonly [name: string]: Function };
    const own = Object.entries(told).filter(([name]) => !name.includes('::'));
    expect(own.length).toBeGreaterThan(100);
    const only = ({ name, type }: Told) => ({ name, type });
    const theirs = own.map(([name, { return_type, parameters = [], variadic_parameter }]) => ({
      name,
      params: parameters.map(only),
      ...(variadic_parameter && { variadic_param: only(variadic_parameter) }),
      return_type,
    }));
    expect(own.map(([name]) => signatureOf(name))).toEqual(theirs);
  });
});
