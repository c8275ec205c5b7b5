import { type Diagnostic, DiagnosticError, errorAt } from '../../framework/diagnostics';
import { type Path, pathText } from '../../framework/path';
import { CodecError } from '../codec/codec-error';
import { type AttributePath, Diagnostic_Severity, type Diagnostic as WireDiagnostic } from '../proto/tfplugin6';

/** Diagnostics as they are sent. */
export function diagnosticsToWire(diagnostics: readonly Diagnostic[]): WireDiagnostic[] {
  return diagnostics.map(({ severity, summary, detail, path }) => ({
    severity: severity === 'error' ? Diagnostic_Severity.ERROR : Diagnostic_Severity.WARNING,
    summary: plain(summary),
    detail: plain(detail),
    attribute: path && path.length > 0 ? pathToWire(path) : undefined,
  }));
}

// Everything that moves the cursor, changes colours or turns the direction of writing; joiners belong to words.
const STEERING = /[^\P{C}\n\t\u200c\u200d]|[\u2028\u2029]/gu;

/** Terraform prints what it is told as it comes, and names and messages of a server may be anything. */
export function plain(text: string): string {
  return text.replace(STEERING, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** A path as it is sent. */
export function pathToWire(path: Path): AttributePath {
  return {
    steps: path.map((step) => {
      if ('attribute' in step) return { selector: { $case: 'attributeName', value: step.attribute } };
      if ('key' in step) return { selector: { $case: 'elementKeyString', value: step.key } };
      return { selector: { $case: 'elementKeyInt', value: BigInt(step.index) } };
    }),
  };
}

/**
 * What to tell the user of something that was thrown. What a handler meant for the user goes on
 * as it is; anything else is a bug, of the provider or of who called it, and is presented as one.
 * @param call what was asked, such as `PlanResourceChange of palette_ip_pool`
 */
export function diagnosticsOf(error: unknown, call: string): readonly Diagnostic[] {
  if (error instanceof DiagnosticError) return error.diagnostics;
  if (error instanceof CodecError) {
    const place = error.path.length === 0 ? '' : `\`${pathText(error.path)}\`: `;
    return [
      errorAt(
        error.path,
        'A value does not fit the schema',
        `${call}: ${place}${error.reason}. Terraform and the provider disagree about the schema, which is a bug unless the provider ` +
          'was exchanged in the middle of a run: please report it with this message.',
      ),
    ];
  }
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return [
    errorAt(
      undefined,
      'The provider failed unexpectedly',
      `${call} ended with an error that the provider was not prepared for. This is a bug in the provider: please report it with this ` +
        `message, and with the log that TF_LOG_PROVIDER=DEBUG gives.\n\n ${text}`,
    ),
  ];
}
