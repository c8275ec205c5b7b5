import { type Type, t } from '../../framework';
import type { Provisioner } from '../config/configuration';
import type { Expression } from '../expression/ast';

/** The types of what local-exec is given. */
export const ARGUMENT_TYPES = {
  command: t.string,
  workingDir: t.string,
  interpreter: t.list(t.string),
  environment: t.map(t.string),
  quiet: t.bool,
} as const;

/** An argument of a provisioner: what it is called in a configuration, and what it has to be. */
export interface ProvisionerArgument {
  readonly name: string;
  readonly type: Type;
  readonly expression: Expression;
}

/** The arguments that provisioners are given. */
export function argumentsOf(provisioners: readonly Provisioner[]): readonly ProvisionerArgument[] {
  return provisioners.flatMap((provisioner) =>
    Object.entries(ARGUMENT_TYPES).flatMap(([argument, type]) => {
      const expression = provisioner[argument as keyof typeof ARGUMENT_TYPES];
      return expression ? [{ name: argument === 'workingDir' ? 'working_dir' : argument, type, expression }] : [];
    }),
  );
}
