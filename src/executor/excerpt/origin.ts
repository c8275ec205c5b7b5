import type { Place } from '../config/config-error';
import type { Configuration } from '../config/configuration';

/** The files that a diagnostic is about. */
export interface Origin {
  /** Their texts, by name. */
  readonly sources: Configuration['sources'];
  /** The modules that are called: their folders are part of the names of their files. */
  readonly modules?: { readonly [path: string]: Pick<Configuration['modules'][string], 'directory'> };
  /** Where in them, if that is known already; otherwise the diagnostic's address and path tell. */
  readonly place?: Partial<Place>;
  /** What no excerpt may show. */
  readonly secrets?: ReadonlySet<string>;
}

const origins = new WeakMap<object, Origin>();

/** Notes which files a diagnostic is about: where it stands in them is looked for when it is shown. @returns the same */
export function noteOrigin<About extends object>(about: About, { sources, modules, place, secrets }: Origin): About {
  origins.set(about, { sources, ...(modules && { modules }), ...(place && { place }), ...(secrets && { secrets }) });
  return about;
}

/** The files that a diagnostic is about. */
export function originOf(about: object): Origin | undefined {
  return origins.get(about);
}
