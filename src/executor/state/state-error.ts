import { codeOf } from './files';

/** What is wrong with a state file, and what to do, for people. */
export class StateError extends Error {
  /**
   * @param file the file, as the user knows it
   * @param problem what is wrong with it: a clause that follows the file's name
   * @param remedy sentences that say what to do
   */
  constructor(
    readonly file: string,
    readonly problem: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(`${file} ${problem}. ${remedy}`, options);
    this.name = 'StateError';
  }
}

/** Failures of the system (permissions, a full disk) said in terms of the file; other errors stay as they are. */
export function explained(path: string, error: unknown): unknown {
  if (codeOf(error) === undefined || typeof error !== 'object' || error === null || !('syscall' in error)) return error;
  return new StateError(path, `cannot be used: ${reason(error)}`, 'Check that you may read and write it and its folder.', {
    cause: error,
  });
}

/** The words of an error. */
export function reason(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}
