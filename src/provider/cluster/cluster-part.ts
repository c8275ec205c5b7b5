import type { Report } from '../../framework';
import type { CloudConfig, CloudDocument, Scope, SpectroCluster } from '../../palette';
import type { Fields, KnownCloud, Values, ValuesOf } from '../clouds/cloud';
import type { PollOptions, ProviderData } from '../shared/provider-data';

/** How changes of profiles reach a cluster: at once, or downloaded only. */
export type ApplySetting = 'DownloadAndInstall' | 'DownloadAndInstallLater';

/** Where a cluster's calls go, and what ends them early. */
export type ClusterCall = { readonly scope: Scope; readonly signal: AbortSignal };

/** What a part of a cluster adds to the request that makes it. */
export interface ClusterRequest {
  readonly metadata?: CloudDocument;
  readonly spec?: CloudDocument & {
    /** Settings that hold on every cloud. */
    readonly clusterConfig?: CloudDocument;
    /** Backups and scans. */
    readonly policies?: CloudDocument;
  };
}

/** A cluster as Palette has it, and how more of it is asked for. */
export interface ClusterView {
  readonly palette: ProviderData;
  readonly cloud: KnownCloud;
  readonly cluster: SpectroCluster;
  readonly config: CloudConfig | undefined;
  readonly call: ClusterCall;
  /** Whether the state knows nothing of it yet: after an import all is asked for, otherwise only what the state uses. */
  readonly isNew: boolean;
}

/** A cluster that is there, and is to be changed. */
export interface ClusterChange {
  readonly palette: ProviderData;
  readonly cloud: KnownCloud;
  /** As it was when the change began. */
  readonly cluster: SpectroCluster;
  readonly configUid: string;
  readonly call: ClusterCall;
  /** What waiting for a part of it goes by. */
  readonly wait: PollOptions;
  /** How changes of profiles reach it. */
  readonly applySetting: ApplySetting;
}

/** A cluster that was just ordered. */
export interface OrderedCluster {
  readonly palette: ProviderData;
  readonly cloud: KnownCloud;
  readonly uid: string;
  readonly call: ClusterCall;
}

/** Some attributes of a cluster, and what they are to Palette. Each part is written once, for all clouds. */
export interface TypedClusterPart<F extends Fields> {
  readonly fields: F;
  /** Rules over several attributes; anything may be unknown. */
  validate?(config: Values, report: Report): void;
  /** What the creation says of it. */
  toRequest?(wanted: ValuesOf<F>): ClusterRequest;
  /** Does what the creation's request has no place for, once the cluster is ordered. Doing it twice is harmless. */
  complete?(ordered: OrderedCluster, wanted: ValuesOf<F>): Promise<void>;
  /** Warns of what a planned update brings with it, or refuses what Palette can't do; what is wanted may be unknown. @throws DiagnosticError */
  preflight?(wanted: ValuesOf<F>, prior: ValuesOf<F>, report: Report): void;
  /** What Palette says of it. What it leaves out stays as it is in the state. */
  read(view: ClusterView, prior: ValuesOf<F>): Promise<Partial<ValuesOf<F>>> | Partial<ValuesOf<F>>;
  /** Brings it to what is wanted; called where that is another than before. */
  update(change: ClusterChange, wanted: ValuesOf<F>, prior: ValuesOf<F>): Promise<void>;
}

type NoFields = Record<never, never>;

/** A part as the code that goes through all of them sees it. */
export type ClusterPart = TypedClusterPart<NoFields>;

/** Takes the types of its attributes off a part. */
export function definePart<const F extends Fields>(part: TypedClusterPart<F>): ClusterPart & { readonly fields: F } {
  return part as unknown as ClusterPart & { readonly fields: F };
}

/** The part's own attributes. */
export function valuesOf({ fields }: Pick<ClusterPart, 'fields'>, all: object): NoFields {
  const values: { [name: string]: unknown } = {};
  for (const name of Object.keys(fields)) if (Object.hasOwn(all, name)) values[name] = (all as Values)[name];
  return values;
}

/** The request that all parts make together. */
export function merged(requests: readonly ClusterRequest[]): ClusterRequest {
  return requests.reduce<CloudDocument>((all, each) => mergedWith(all, { ...each }), {});
}

function mergedWith(a: CloudDocument, b: CloudDocument): CloudDocument {
  const both = Object.entries(b).map(([name, value]) => {
    const before = a[name];
    return [name, isDocument(before) && isDocument(value) ? mergedWith(before, value) : value] as const;
  });
  return { ...a, ...Object.fromEntries(both) };
}

function isDocument(value: unknown): value is CloudDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values say the same, in whatever order their attributes stand. */
export function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isDocument(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}
