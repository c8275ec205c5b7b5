import type { Path } from './path';

/** Something to tell the person who runs a plan: what failed, on what, and what to do about it. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  /** One line. */
  readonly summary: string;
  /** Sentences: the cause and the way out. Lines that begin with a space keep their layout. */
  readonly detail: string;
  /** The attribute that it is about, relative to the resource's block. */
  readonly path?: Path;
}

/** An error diagnostic. */
export function errorAt(path: Path | undefined, summary: string, detail: string): Diagnostic {
  return { severity: 'error', summary, detail, ...(path && path.length > 0 ? { path } : {}) };
}

/** A warning diagnostic. */
export function warningAt(path: Path | undefined, summary: string, detail: string): Diagnostic {
  return { severity: 'warning', summary, detail, ...(path && path.length > 0 ? { path } : {}) };
}

/** Whether one of them is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** Thrown by a handler that cannot go on: carries what the user shall read. */
export class DiagnosticError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(...diagnostics: Diagnostic[]) {
    super(diagnostics.map((diagnostic) => `${diagnostic.summary}: ${diagnostic.detail}`).join('\n'));
    this.name = 'DiagnosticError';
    this.diagnostics = diagnostics;
  }
}
