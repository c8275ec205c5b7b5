import type { Owner } from '../../domain/owner';
import { definitionsFor, type Progress } from '../../framework';
import type { CloudAccount, ClusterProfile, ClusterSummary, Gateway, PaletteClient, Scope } from '../../palette';
import type { Clock } from '../../runtime/clock';
import type { Log } from '../../runtime/log';
import type { DeploymentQueue } from './deployment-queue';
import type { KnownPalette } from './known-palette';
import type { LookUps } from './look-ups';
import type { Migrations } from './migrations';

/** What the configured provider gives to every handler. */
export interface ProviderData extends KnownPalette {
  readonly client: PaletteClient;
  /** Where project objects are. */
  readonly projectUid: string;
  readonly projectName: string;
  /** Who makes objects here; without it nothing is marked and nothing is ever adopted. */
  readonly owner: Owner | undefined;
  /** The tenant of the API key, once it was asked for. */
  readonly tenant: { uid: Promise<string> | undefined };
  /** Objects that the state has, as far as this run has seen: making another is no adoption of them. */
  readonly held: Set<string>;
  /** Objects that this run made. */
  readonly created: Set<string>;
  /** Objects that an earlier run made and this one took over: not to be deleted in the same run. */
  readonly adopted: Set<string>;
  /** Gateways as this run saw them first, by uid. */
  readonly gateways: Map<string, Promise<Gateway | undefined>>;
  /** The clouds of gateways as the API calls them, by the gateways' uids; undefined where nothing tells. */
  readonly gatewayClouds: Map<string, Promise<string | undefined>>;
  /** Gateways, by uid, of which this run has said that they are down. */
  readonly gatewaysTold: Set<string>;
  /** Who is about to order clusters, by the gateway's uid. */
  readonly queues: Map<string, DeploymentQueue>;
  /** Cluster profiles, by uid, as plans have seen them; undefined for one that isn't there. */
  readonly profiles: Map<string, Promise<ClusterProfile | undefined>>;
  /** The clusters that don't run yet, as they were seen last: all queues go by one search. */
  readonly search: {
    at: number;
    found: Promise<Searched | undefined> | undefined;
  };
  /** Tells this run from all others. */
  readonly run: string;
  /** How many clusters a gateway deploys at once that doesn't tell. */
  readonly concurrentDeployments: number | undefined;
  /** Migrations from gateway to gateway that this run knows of. */
  readonly migrations: Migrations;
  /** Clusters that this run has waited for in vain, by uid, and why. */
  readonly waitedInVain: Map<string, string>;
  /** The tenant that has become this one; its objects are taken over. */
  readonly adoptTenant: string | undefined;
  /** Accounts that clusters name, by scope and uid. */
  readonly accounts: Map<string, Promise<CloudAccount | undefined>>;
  /** What has been looked up. */
  readonly lookUps: LookUps;
  /** Objects by kind, place and name that this plan makes and removes. */
  readonly planned: { readonly [action in 'create' | 'delete']: Set<string> };
}

/** What a search found, and in which scope. */
export interface Searched {
  readonly clusters: readonly ClusterSummary[];
  readonly scope: Scope;
}

export const { resource, dataSource, ephemeral, list, action, provider } = definitionsFor<ProviderData>();

/** The scope that an object's `context` attribute names. */
export function scopeOf(palette: ProviderData, context: string): Scope {
  return context === 'tenant' ? { kind: 'tenant' } : { kind: 'project', uid: palette.projectUid };
}

/** What asking again and again needs of a handler's context. */
export interface PollOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly deadline: number;
}

/** What waiting needs of a handler's context. */
export interface Waiting extends PollOptions {
  readonly log: Log;
  progress(progress: Progress): void;
}

/** A resource of this provider, whatever its schema. */
export type PaletteResource = ReturnType<typeof resource>;

/** A data source of this provider, whatever its schema. */
export type PaletteDataSource = ReturnType<typeof dataSource>;
