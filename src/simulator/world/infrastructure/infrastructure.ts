import type { CloudDocument } from '../records';
import type { World } from '../world';

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
}

interface TypedInfrastructure<Credentials> {
  readonly required: readonly (keyof Credentials & string)[];
  readonly secrets: readonly (keyof Credentials & string)[];
  endpointOf(credentials: Credentials): string;
  loginProblem(world: World, credentials: Credentials): string | undefined;
}

/** Takes the type of its credentials off an infrastructure: accounts keep them as they came, checked by the API's description. */
export function defineInfrastructure<Credentials>(typed: TypedInfrastructure<Credentials>): Infrastructure {
  return typed as unknown as Infrastructure;
}
