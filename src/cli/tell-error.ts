import {
  ConfigError,
  JournalError,
  type LocatedDiagnostic,
  LockError,
  LocksMissingError,
  PlanFileError,
  StateError,
} from '../executor';
import { noteOrigin } from '../executor/excerpt/origin';
import { blame, culpritOf } from '../executor/expression/culprit';
import { DiagnosticError, errorAt } from '../framework';
import { InstallationError } from '../installer';
import type { Console } from './console';

/** What an error tells the user, when it is one that the user can do something about. */
export function tellable(error: unknown): readonly LocatedDiagnostic[] | undefined {
  if (error instanceof DiagnosticError) return error.diagnostics;
  if (error instanceof InstallationError) return told(error.summary, error);
  if (error instanceof ConfigError) return located(error.problems, error.sources);
  if (error instanceof LockError || error instanceof LocksMissingError) return told('Error acquiring the state lock', error);
  if (error instanceof StateError) return told('The state cannot be used', error);
  if (error instanceof JournalError) return told('The journal cannot be used', error);
  if (error instanceof PlanFileError) return told('The plan cannot be applied', error);
  if (error instanceof InstallationError) return told(error.summary, error);
  if (isAboutFile(error)) return told('A file cannot be used', error);
  return undefined;
}

/** Failures of the system with a file that the user has named. */
function isAboutFile(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}

/** Tells it. @throws the error when it is a bug, or something that is said in one line */
export function tellError(console: Pick<Console, 'diagnose'>, error: unknown): void {
  const diagnostics = tellable(error);
  if (!diagnostics) throw error;
  console.diagnose(diagnostics);
}

function told(summary: string, { message }: Error): readonly LocatedDiagnostic[] {
  return [errorAt(undefined, summary, message)];
}

/** Problems of a configuration with the place in the file that they are about. */
export function located(problems: ConfigError['problems'], sources: ConfigError['sources'] = {}): readonly LocatedDiagnostic[] {
  return problems.map((given) => {
    const { file, at, line, column, ...problem } = given;
    const place = line === undefined ? at : `line ${line}, column ${column ?? 1}`;
    const address = [file, place].filter((part) => part !== undefined && part !== '').join(': ');
    const told = blame(address === '' ? problem : { ...problem, address }, culpritOf(given));
    return noteOrigin(told, { sources, place: { ...(file === undefined ? {} : { file }), ...(at === undefined ? {} : { at }) } });
  });
}
