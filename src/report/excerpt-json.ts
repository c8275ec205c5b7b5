import type { LocatedDiagnostic } from '../executor/events';
import { type Excerpt, excerptOf } from '../executor/excerpt/excerpt';
import type { Signature } from '../executor/expression/functions';
import type { Fields } from './ui-line';

/** `range` and `snippet` of a diagnostic as Terraform's JSON has them; nothing where it isn't known where it stands. */
export function excerptFields(diagnostic: LocatedDiagnostic): Fields {
  const excerpt = excerptOf(diagnostic);
  return excerpt ? { range: rangeFields(excerpt), snippet: snippetFields(excerpt) } : {};
}

function rangeFields({ range: { filename, start, end } }: Excerpt): Fields {
  return { filename, start: { ...start }, end: { ...end } };
}

function snippetFields({ snippet: { values, function_call: called, ...snippet } }: Excerpt): Fields {
  return {
    ...snippet,
    values: values.map((value) => ({ ...value })),
    ...(called && { function_call: { called_as: called.called_as, signature: signatureFields(called.signature) } }),
  };
}

function signatureFields({ params, variadic_param, ...signature }: Signature): Fields {
  return {
    ...signature,
    params: params.map((each) => ({ ...each })),
    ...(variadic_param && { variadic_param: { ...variadic_param } }),
  };
}
