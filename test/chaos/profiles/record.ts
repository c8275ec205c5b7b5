import type { LayoutName, Phase, SiteSize } from './layout';
import type { ProgramName } from './program';

/** One phase of a run. */
export interface PhaseRecord {
  readonly phase: Phase;
  /** How often the program was run; more than once when faults made it fail. */
  readonly runs: number;
  /** How often the state was restored from its backup, as a killed terraform may leave an empty file, or half of one. */
  readonly restored: number;
  /** How long the runs took, in milliseconds. */
  readonly ms: number;
  /** What each failed run complained of. */
  readonly failures: readonly string[];
}

/** What came of a profile with a program. */
export interface RunRecord {
  readonly profile: string;
  readonly standsFor: string;
  readonly program: ProgramName;
  readonly size: SiteSize;
  readonly phases: readonly PhaseRecord[];
  /** Requests that Palette got from the program. */
  readonly requests: number;
  /** What happened, and how often. */
  readonly fired: readonly { readonly name: string; readonly times: number }[];
  /** How many command lines and versions of files were looked through for secrets. */
  readonly searched: { readonly commandLines: number; readonly fileVersions: number };
  /** Empty when everything converged. */
  readonly problems: readonly string[];
}

/** What stands in docs/reliability.md before and after the table of a layout's runs. */
export function marksOf(layout: LayoutName): readonly [string, string] {
  return [`<!-- runs on ${layout}: begin -->`, `<!-- runs on ${layout}: end -->`];
}
