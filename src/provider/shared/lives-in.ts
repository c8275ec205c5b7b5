import { DiagnosticError, errorAt } from '../../framework';
import type { Scope } from '../../palette';

interface Described {
  readonly metadata: { readonly name: string; readonly annotations?: { readonly [key: string]: string } };
}

/**
 * Whether an object that a scope is shown lives in it: a project is shown those of its tenant, too, and names are unique in each of
 * them alone. One that doesn't say where it lives counts.
 */
export function livesIn({ metadata }: Described, scope: Pick<Scope, 'kind'>): boolean {
  return metadata.annotations?.scope !== (scope.kind === 'tenant' ? 'project' : 'tenant');
}

/** Of several objects of one name those that live in the scope; all where none does. */
export function firstOfScope<T extends Described>(found: readonly T[], scope: Pick<Scope, 'kind'>): readonly T[] {
  const own = found.filter((each) => livesIn(each, scope));
  return own.length > 0 ? own : found;
}

/** Refuses to import what is only shown in a scope: no change could be made to it there. @throws DiagnosticError that says where it lives */
export function requireHome(kind: string, found: Described, context: 'project' | 'tenant', key: string): void {
  if (livesIn(found, { kind: context })) return;
  const home = context === 'tenant' ? 'project' : 'tenant';
  throw new DiagnosticError(
    errorAt(
      undefined,
      `The ${kind} lives in another scope`,
      `"${key}" is the ${kind} "${found.metadata.name}", which lives in a ${home} and is only shown in the ${context}. Write ${home} in place of ${context} in the import ID, and context = "${home}" in its block.`,
    ),
  );
}
