import type { LocatedDiagnostic } from '../executor';
import type { Naming } from '../report/names';

/** A run of a stack ended with errors. The message has all of them. */
export class StackError extends Error {
  constructor(
    stack: string,
    /** What was done. */
    readonly operation: 'plan' | 'apply' | 'destroy',
    /** Warnings are among them. */
    readonly diagnostics: readonly LocatedDiagnostic[],
    names: Naming,
  ) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    super(`The ${operation} of the stack "${stack}" failed.\n\n${errors.map((each) => sentence(each, names)).join('\n\n')}`);
    this.name = 'StackError';
  }
}

/** A diagnostic in words, with the name of its object. */
export function sentence({ summary, detail, address }: LocatedDiagnostic, names: Naming): string {
  const about = address === undefined ? '' : `${names.text(address)}: `;
  return `${about}${summary}${detail === '' ? '' : `\n${names.inText(detail, address)}`}`;
}
