import type { Report } from '../../framework';
import type { Listing, Look } from './listing';
import type { Waiting } from './provider-data';

/** An object of the wanted name that is there already. */
export interface Found {
  readonly uid: string;
  /** Its owner annotation. */
  readonly mark: string | undefined;
  readonly deleting: boolean;
  /** When Palette made it, in milliseconds since the epoch; undefined where it doesn't say. */
  readonly createdAt: number | undefined;
  /** Whether it is as it was made: nothing can hang on it yet. */
  readonly untouched: boolean;
}

export interface Wanted {
  /** For messages: `cluster`. */
  readonly kind: string;
  readonly name: string;
  /** The owner annotation that it carries, if the provider has an owner. */
  readonly mark: string | undefined;
  /** The address part of an import command: what ID to give. */
  readonly importId: string;
  /** Where its kind is looked up. */
  readonly listing: Pick<Listing<never>, 'moment' | 'doubt'>;
  /**
   * The objects of this name, and what is made under another until it carries its mark. That there is none may be as old as a
   * shared list; what is given is as it is now.
   */
  find(look: Look): Promise<readonly Found[]>;
  /** Sends the creation. It takes no signal: what has left can't be called back, and its answer is the id. */
  create(): Promise<string>;
  /** Takes one away again. */
  remove(uid: string): Promise<void>;
}

/** What came of a creation. */
export interface Made {
  readonly uid: string;
  /** How many creations were sent of which nothing is known. */
  readonly unanswered: number;
}

/** What waiting for an object needs, and where it may warn. */
export type Reporting = Waiting & Pick<Report, 'warn'>;
