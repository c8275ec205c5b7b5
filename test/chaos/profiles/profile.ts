import type { AnyFaultOrder, Control, RequestEntry, SimulatorOptions } from '../../../src/simulator';
import type { Phase, SiteSize } from './layout';

/** Whether the moment has come, by what the phase has asked of Palette so far. */
export type When = (requests: readonly RequestEntry[], size: SiteSize) => boolean;

/** A fault of a profile. It is ordered in each of its phases and taken back when the phase is done. */
export interface ProfileFault {
  readonly order: AnyFaultOrder & { readonly name: string };
  /** @default all of them */
  readonly phases?: readonly Phase[];
  /** When it is ordered. @default at the beginning of the phase */
  readonly when?: When;
}

/** Who can do what the program that runs doesn't know of. */
export interface Hands {
  readonly control: Control;
  /** Ends the program that runs, with all that it has started, at once. */
  readonly kill: () => void;
}

/** Something that happens behind the back of the program that runs. */
export interface Happening {
  /** What it is, in a table. */
  readonly name: string;
  readonly phase: Phase;
  readonly when: When;
  /** Whether it can happen by now: until then it waits. @default always */
  readonly isPossible?: (hands: Hands) => boolean;
  readonly happen: (hands: Hands) => void;
  /** Puts right what happened, before the phase's next run or after `lastsMs` of real time, whichever comes first. */
  readonly mend?: (hands: Hands) => void;
  readonly lastsMs?: number;
}

/** A kind of trouble that a site is built, changed, moved and destroyed in. */
export interface Profile {
  readonly name: string;
  /** What it is in the real world. */
  readonly standsFor: string;
  readonly faults?: readonly ProfileFault[];
  readonly happenings?: readonly Happening[];
  /** How the simulated Palette differs from the usual one. */
  readonly palette?: Omit<SimulatorOptions, 'seed' | 'clock' | 'data'>;
  /** Whether the faults stay while it is judged what came out of a phase: for those that only slow things down. */
  readonly staysOn?: boolean;
  /** Whether the provider can wait out or look up all of it, so that no run may fail. */
  readonly atOnce?: boolean;
  /** After so many failed runs of a phase somebody puts an end to the faults, as for an outage. */
  readonly endsAfterRuns?: number;
  /** Whether clusters fail for longer than they hold their turns, so that a gateway may have more than it deploys at once. */
  readonly mayCrowd?: boolean;
  /** Whether a phase in which something happened is run once more when it succeeded: the next run of a pipeline mends what drifted. */
  readonly runsAgain?: boolean;
}
