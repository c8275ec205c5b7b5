import type { IConstruct } from 'constructs';
import type { Site } from './site';

/** Where a rule is broken. */
export interface Breach {
  readonly construct: IConstruct;
  /** What is wrong there, and what to do. */
  readonly message: string;
}

/** Something that an app has to keep to, or should. */
export interface Rule {
  /** Never changes, and is never used again: `PCG012`. */
  readonly code: string;
  /** Errors keep the app from being synthesized. */
  readonly severity: 'error' | 'warning';
  /** The rule in a sentence. */
  readonly title: string;
  /** Why it is one. */
  readonly why: string;
  /** Where Palette's documentation says so. */
  readonly link: string;
  /** Where it is broken. What isn't known before apply breaks nothing. */
  breaches(site: Site): Iterable<Breach>;
}
