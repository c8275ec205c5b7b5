import type { Clock } from '../runtime/clock';
import { retryingWeb } from './http/retrying-web';
import { createWeb, type Web } from './http/web';
import type { InstallationWarning } from './installation-error';
import type { InstallationPlace } from './installed-provider';

/** The providers that a stack needs, by their sources, with what it asks of their versions. */
export type ProviderRequirements = ReadonlyMap<string, readonly string[]>;

/** What a stack needs, how it is brought, and who hears of it. */
export interface InstallerRequest {
  readonly place: InstallationPlace;
  readonly requirements: ProviderRequirements;
  /** Sources of providers that need no program: they run in this process. */
  readonly inProcess: readonly string[];
  readonly userAgent: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** A line of progress. */
  readonly say: (line: string) => void;
  readonly warn: (warning: InstallationWarning) => void;
}

/** The way to registries and mirrors. */
export function webOf({ place: { env }, userAgent, clock, signal }: InstallerRequest): Web {
  return retryingWeb(createWeb({ env, userAgent, signal }), { env, clock, signal });
}
