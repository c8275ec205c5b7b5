import type { Diagnostic } from '../../framework/diagnostics';
import type { Path, PathStep } from '../../framework/path';
import { type AttributePath, Diagnostic_Severity, type Diagnostic as WireDiagnostic } from '../proto/tfplugin6';

/** Diagnostics as they came. One of no severity warns: terraform goes on after it, too. */
export function diagnosticsFromWire(diagnostics: readonly WireDiagnostic[]): readonly Diagnostic[] {
  return diagnostics.map(({ severity, summary, detail, attribute }) => {
    const path = pathFromWire(attribute);
    return {
      severity: severity === Diagnostic_Severity.ERROR ? 'error' : 'warning',
      summary,
      detail,
      ...(path.length > 0 ? { path } : {}),
    };
  });
}

/** A path as it came; a step that is none ends it. */
export function pathFromWire(path: AttributePath | undefined): Path {
  const steps: PathStep[] = [];
  for (const { selector } of path?.steps ?? []) {
    if (!selector) break;
    if (selector.$case === 'attributeName') steps.push({ attribute: selector.value });
    else if (selector.$case === 'elementKeyString') steps.push({ key: selector.value });
    else steps.push({ index: Number(selector.value) });
  }
  return steps;
}
