import { type Path, type PathStep, pathText } from '../../framework/path';

/**
 * Bytes that are no value of the expected type, or a value that is none. The message names the
 * place and the kinds that were expected and found, never the value itself: it may be a secret.
 */
export class CodecError extends Error {
  /**
   * @param reason a plain sentence without its full stop
   * @param path where in the value it is; it ends at a set, since elements of sets have no address
   */
  constructor(
    readonly reason: string,
    readonly path: Path = [],
  ) {
    super(path.length === 0 ? reason : `${pathText(path)}: ${reason}`);
    this.name = 'CodecError';
  }

  /** The same error seen from one level further out. Anything else than a CodecError becomes one. */
  static within(step: PathStep | undefined, error: unknown): CodecError {
    const inner = CodecError.from(error);
    return new CodecError(inner.reason, step ? [step, ...inner.path] : []);
  }

  /** Makes a CodecError of anything caught. */
  static from(error: unknown): CodecError {
    if (error instanceof CodecError) return error;
    return new CodecError(error instanceof Error ? error.message : String(error));
  }
}
