import { type ITerraformDependable, TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';

/** What an installation is told. */
export interface InstallationContext {
  /** Changes when another gateway takes this one's place: the installation runs again then. */
  readonly registration: string;
  /** Shell commands, as one text that may hold references. */
  readonly commands: string;
  /** For the commands; references are allowed. */
  readonly environment: { readonly [name: string]: string };
}

/**
 * The step between the registration of a gateway and the wait for it. Write one of your own to
 * install with something else than a shell on the machine that runs Terraform.
 */
export interface Installation {
  /** Adds the step and returns what has to be waited for; undefined when nothing is to be done by Terraform. */
  bind(scope: Construct, context: InstallationContext): ITerraformDependable | undefined;
}

/** Runs the commands in a shell where Terraform runs, by Terraform's own `terraform_data`: no further provider is needed. */
export const runLocally: Installation = {
  bind(scope, { registration, commands, environment }) {
    const step = new TerraformResource(scope, 'Installation', {
      terraformResourceType: 'terraform_data',
      provisioners: [{ type: 'local-exec', command: commands, environment: { ...environment } }],
    });
    step.addOverride('triggers_replace', registration);
    return step;
  },
};

/** A person installs the gateway, while Terraform waits for it. */
export const byHand: Installation = { bind: () => undefined };
