import { type Diagnostic, DiagnosticError, errorAt } from '../../framework/diagnostics';
import { CodecError } from '../msgpack';

/** Why a plugin can't be run, or gave no answer. What it says is for the user. */
export class PluginError extends DiagnosticError {
  /** @param summary one line */
  constructor(
    readonly summary: string,
    readonly detail: string,
  ) {
    super(errorAt(undefined, summary, detail));
    this.name = 'PluginError';
  }
}

/**
 * What the user is told when a call came to nothing.
 * @param source the provider
 * @param call what was asked: `ReadResource of frame_thing`
 */
export function failureOf(error: unknown, source: string, call: string): readonly Diagnostic[] {
  if (error instanceof DiagnosticError) return error.diagnostics;
  if (error instanceof CodecError) {
    const detail = `The provider ${source} answered ${call} with what is no value of its own schema: ${error.message}. This is a bug in the provider, which should be reported in its own issue tracker.`;
    return [errorAt(error.path, 'Provider produced invalid object', detail)];
  }
  throw error;
}
