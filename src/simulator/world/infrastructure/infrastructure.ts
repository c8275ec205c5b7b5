import type { CloudDocument, Place } from '../records';
import type { World } from '../world';

/** A part of a data centre that a machine may stand in, and what is said when it has no room. */
export interface NamedPlace {
  readonly name: string;
  readonly place: Place;
  /** In the words of an event. */
  readonly full: string;
}

/** How accounts of one cloud reach what stands in the data centre. */
export interface Infrastructure {
  /** The credentials' fields that must be there and not empty. */
  readonly required: readonly string[];
  /** The fields that are never given back. */
  readonly secrets: readonly string[];
  /** The server that the credentials are for. */
  endpointOf(credentials: CloudDocument): string;
  /** Why a gateway can't log in with these credentials, in the words of its event; undefined when it can. */
  loginProblem(world: World, credentials: CloudDocument): string | undefined;
  /** Where the machines of a pool may stand, the first choice first; none where nothing that is known is named. */
  places(world: World, credentials: CloudDocument, config: CloudDocument, pool: CloudDocument): readonly NamedPlace[];
  /** Names that the server of these credentials surely lacks, even where the inventory is open. */
  absentNames(world: World, credentials: CloudDocument): readonly string[];
  /** Every part of this cloud's data centres that machines can stand in. */
  allPlaces(world: World): readonly NamedPlace[];
}

interface TypedInfrastructure<Credentials, Config, Pool> {
  readonly required: readonly (keyof Credentials & string)[];
  readonly secrets: readonly (keyof Credentials & string)[];
  endpointOf(credentials: Credentials): string;
  loginProblem(world: World, credentials: Credentials): string | undefined;
  places(world: World, credentials: Credentials, config: Config, pool: Pool): readonly NamedPlace[];
  absentNames(world: World, credentials: Credentials): readonly string[];
  allPlaces(world: World): readonly NamedPlace[];
}

/** Takes the types of its documents off an infrastructure: they are kept as they came, checked by the API's description. */
export function defineInfrastructure<Credentials, Config, Pool>(
  typed: TypedInfrastructure<Credentials, Config, Pool>,
): Infrastructure {
  return typed as unknown as Infrastructure;
}
