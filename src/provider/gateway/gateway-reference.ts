import { gatewayNeed } from '../../domain/gateway';
import {
  type ClusterSummary,
  getCluster,
  InvalidResponse,
  isUnauthorized,
  type PaletteClient,
  PaletteError,
  type Scope,
} from '../../palette';

/** A cluster as a search of one scope showed it. */
export interface Sighting {
  readonly summary: ClusterSummary;
  /** The scope in words. */
  readonly where: string;
  readonly scope: Scope;
}

type Annotations = { readonly [key: string]: string } | undefined;

/**
 * Which gateway a cluster refers to: the one in question, none or clearly another, or nobody knows. `absent`: it was not found
 * when it was read, so it may have gone meanwhile.
 */
export type Reference = { readonly annotations?: Annotations } & (
  | { readonly kind: 'this' | 'other' }
  | { readonly kind: 'unseen'; readonly why: string; readonly absent: boolean }
);

/**
 * Tells which gateway a cluster refers to. A summary may come without annotations: then the cluster itself is read, in each
 * scope that it was seen in until one tells.
 * @throws what says nothing about this cluster: no connection, a bad API key, the signal's reason
 */
export async function referenceOf(
  client: PaletteClient,
  sightings: readonly Sighting[],
  gatewayUid: string,
  signal: AbortSignal,
): Promise<Reference> {
  const told = sightings
    .map(({ summary }) => fromAnnotations(summary.metadata.annotations, gatewayUid))
    .filter((each) => each !== undefined);
  const clear = told.find(({ kind }) => kind === 'this') ?? told[0];
  if (clear) return clear;
  const cloudType = sightings.map(({ summary }) => summary.specSummary?.cloudConfig?.cloudType).find(Boolean);
  if (gatewayNeed(cloudType) === 'never') return { kind: 'other' };
  const unseen: Extract<Reference, { readonly kind: 'unseen' }>[] = [];
  for (const { summary, scope } of sightings) {
    const reference = await readReference(client, summary.metadata.uid, scope, { cloudType, gatewayUid, signal });
    if (reference.kind !== 'unseen') return reference;
    unseen.push(reference);
  }
  // Being forbidden to look is what the user can change; a project's cluster isn't found in the tenant's scope.
  const telling = unseen.find(({ absent }) => !absent) ?? (unseen[0] as (typeof unseen)[number]);
  return { ...telling, absent: unseen.some(({ absent }) => absent) };
}

/** What annotations tell; undefined when they name no gateway. */
function fromAnnotations(annotations: Annotations, gatewayUid: string): Reference | undefined {
  const uid = annotations?.overlordUid?.trim();
  return uid ? { kind: uid === gatewayUid ? 'this' : 'other', annotations } : undefined;
}

async function readReference(
  client: PaletteClient,
  uid: string,
  scope: Scope,
  {
    cloudType,
    gatewayUid,
    signal,
  }: { readonly cloudType: string | undefined; readonly gatewayUid: string; readonly signal: AbortSignal },
): Promise<Reference> {
  const unseen = (why: string, absent = false): Reference => ({ kind: 'unseen', why, absent });
  try {
    const cluster = await getCluster(client, uid, { scope, signal });
    if (!cluster) return unseen('Palette lists it and does not find it', true);
    if (cluster.status?.state === 'Deleted') return { kind: 'other' };
    const { annotations } = cluster.metadata;
    // A cluster that can be read and names no gateway has none, on a cloud where that is possible.
    const need = gatewayNeed(cloudType ?? (cluster.spec?.cloudType || undefined));
    return fromAnnotations(annotations, gatewayUid) ?? (need === 'all' ? unseen('it names no gateway') : { kind: 'other' });
  } catch (error) {
    if (error instanceof InvalidResponse) return unseen('what Palette says of it is not understood');
    if (!(error instanceof PaletteError) || isUnauthorized(error)) throw error;
    return unseen(
      error.status === 403 ? 'the API key may not read it (403)' : `Palette fails to read it (${error.status}: ${error.detail})`,
    );
  }
}
