import type { Json, Path } from '../../framework';
import type { InstanceAddress, ResourceAddress } from '../address';

/** An object as state keeps it: the remote thing, not the address it has in the configuration. */
export interface StateObject {
  readonly schemaVersion: number;
  /** JSON by the schema's type, every attribute present; numbers exact. */
  readonly attributes: { readonly [name: string]: Json };
  readonly sensitive: readonly Path[];
  /** Base64, as the file has it; the provider's own. */
  readonly private?: string;
  /** Addresses of blocks, without keys, sorted. */
  readonly dependencies: readonly string[];
  readonly createBeforeDestroy: boolean;
  readonly tainted: boolean;
  /** What newer writers keep beside it (identity): handed on as it came. */
  readonly extra?: { readonly [key: string]: Json };
}

/** What state has under one instance address. */
export interface StateInstance {
  readonly address: InstanceAddress;
  /** `provider["registry.terraform.io/…"].alias`, as the file has it. */
  readonly provider: string;
  readonly current?: StateObject | undefined;
  /** Objects that were replaced and are still to be deleted, by their random keys. */
  readonly deposed: { readonly [key: string]: StateObject };
}

/** A block of which the state has the name alone. */
export interface EmptyBlock {
  readonly address: ResourceAddress;
  /** As {@link StateInstance.provider}. */
  readonly provider: string;
}

/** An output as a state has it, with its type in JSON. */
export interface StateOutput {
  readonly value: Json;
  /** JSON form of the value's type. */
  readonly type: Json;
  readonly sensitive: boolean;
}

/** A Terraform state, version 4. */
export interface State {
  readonly terraformVersion: string;
  readonly serial: number;
  /** Empty until the first write. */
  readonly lineage: string;
  readonly outputs: { readonly [name: string]: StateOutput };
  /** By {@link instanceText}. */
  readonly instances: ReadonlyMap<string, StateInstance>;
  /**
   * By `absoluteText`: a run that fails leaves the names of blocks that it found no instances for, as Terraform does, until
   * one succeeds. Nothing moves as a whole to where one of them is.
   */
  readonly emptyBlocks: ReadonlyMap<string, EmptyBlock>;
  readonly checkResults: Json;
}

/** Whether two lists of blocks without instances have the same in them. */
export function sameBlocks(some: State['emptyBlocks'], others: State['emptyBlocks']): boolean {
  const isThere = ([text, { provider }]: readonly [string, EmptyBlock]) => others.get(text)?.provider === provider;
  return some.size === others.size && [...some].every(isThere);
}
