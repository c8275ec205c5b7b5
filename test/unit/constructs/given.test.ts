import { App, TerraformStack } from 'cdktf';
import { CloudAccount, type CloudAccountProps, WorkloadCluster, type WorkloadClusterProps } from '../../../src/constructs';

// As an app has it that nobody checked the types of.
const lacking = <Props>(props: Partial<Props>) => props as Props;

test('an account without a gateway is refused with its path', () => {
  const stack = new TerraformStack(new App(), 'dc1');
  expect(() => new CloudAccount(stack, 'account', lacking<CloudAccountProps>({ name: 'vcenter' }))).toThrow(
    'dc1/account: "gateway" is missing in its props. Add it.',
  );
});

test('a cluster without an account is refused with its path', () => {
  const stack = new TerraformStack(new App(), 'dc1');
  expect(() => new WorkloadCluster(stack, 'apps', lacking<WorkloadClusterProps>({ name: 'apps', profiles: [] }))).toThrow(
    'dc1/apps: "account" is missing in its props. Add it.',
  );
});
