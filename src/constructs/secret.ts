import { TerraformStack, TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';

/** Options of {@link Secret}. */
export interface SecretOptions {
  /** Any number; a new one sends the secret again. @default 1 */
  readonly version?: number;
}

/**
 * A secret that is kept nowhere: in no synthesized file, no state, no plan. An ephemeral variable of the stack has it while a run needs it, and it goes into
 * write-only arguments alone (Terraform 1.11 and later).
 */
export class Secret {
  /** The value, as a reference to the variable. */
  readonly value: string;
  /** Which version of it is sent. */
  readonly version: number;

  /**
   * From a variable of the stack, which is made with the first secret that names it. Whoever runs the stack gives it: by
   * `TF_VAR_NAME`, `-var` or a file of variables.
   * @param name of the variable: `vcenter_password`
   */
  static fromVariable(scope: Construct, name: string, { version = 1 }: SecretOptions = {}): Secret {
    return new Secret(variableNamed(TerraformStack.of(scope), name).stringValue, version);
  }

  /**
   * From the environment of whoever runs the stack. Terraform reads `TF_VAR_NAME` for the variable `NAME` there, and nothing else.
   * @param name `TF_VAR_vcenter_password`
   * @throws Error for a name that Terraform doesn't read
   */
  static fromEnv(scope: Construct, name: string, options: SecretOptions = {}): Secret {
    const [, variable] = /^TF_VAR_(.+)$/.exec(name) ?? [];
    if (variable === undefined)
      throw new Error(
        `No secret comes from ${name}: of the environment Terraform reads variables by TF_VAR_ and their name alone. Name it ${proposed(name)}.`,
      );
    return Secret.fromVariable(scope, variable, options);
  }

  private constructor(value: string, version: number) {
    this.value = value;
    this.version = version;
  }
}

/** A secret's value, however it was given. */
export function secretValue<Given extends string | undefined>(given: Given | Secret): Given | string {
  return given instanceof Secret ? given.value : given;
}

/** Several secrets may come from one variable. */
function variableNamed(stack: TerraformStack, name: string): TerraformVariable {
  const known = stack.node.tryFindChild(secretId(name));
  if (known instanceof TerraformVariable) return known;
  if (stack.node.tryFindChild(textId(name))) throw both(name);
  const variable = newVariable(stack, secretId(name), name);
  // Neither cdktf nor cdktn has a prop for it.
  variable.addOverride('ephemeral', true);
  return variable;
}

/**
 * A variable for what is secret and stands in a text that the state has, as values of packs do: output has none of it.
 * @throws Error for a name that none can have, and for that of a {@link Secret}'s, which no state may have
 */
export function sensitiveVariable(stack: TerraformStack, name: string): void {
  if (stack.node.tryFindChild(secretId(name))) throw both(name);
  if (!stack.node.tryFindChild(textId(name))) newVariable(stack, textId(name), name);
}

function newVariable(stack: TerraformStack, id: string, name: string): TerraformVariable {
  if (!/^[A-Za-z_][\w-]*$/.test(name))
    throw new Error(`No variable is called "${name}". Its name has letters, digits, _ and -, and begins with a letter or _.`);
  const variable = new TerraformVariable(stack, id, { type: 'string', sensitive: true });
  variable.overrideLogicalId(name);
  return variable;
}

const secretId = (name: string) => `secret-${name}`;
const textId = (name: string) => `variable-${name}`;

function both(name: string): Error {
  return new Error(
    `The variable "${name}" is for a secret, which no state has, and for texts, which the state has (sensitiveVariables). Take two.`,
  );
}

function proposed(name: string): string {
  return `TF_VAR_${name.replaceAll(/\W/g, '_').toLowerCase()}`;
}
