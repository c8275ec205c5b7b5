import '../core/installed';
import { NullProvider } from '@cdktf/provider-null/lib/provider';
import { Resource } from '@cdktf/provider-null/lib/resource';
import { TerraformStack } from 'cdktf';
import type { Installation } from '../constructs/installation';

const PROVIDER = 'null';

/**
 * Runs an installation in a `null_resource` instead of `terraform_data`: for Terraform before 1.4, or
 * where null resources are the rule. It needs the package `@cdktf/provider-null`.
 */
export const runInNullResource: Installation = {
  bind(scope, { registration, commands, environment }) {
    const stack = TerraformStack.of(scope);
    if (!stack.node.tryFindChild(PROVIDER)) new NullProvider(stack, PROVIDER);
    return new Resource(scope, 'Installation', {
      triggers: { registration },
      provisioners: [{ type: 'local-exec', command: commands, environment: { ...environment } }],
    });
  },
};
