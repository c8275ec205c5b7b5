import type { Report } from '../../framework';
import type { Operation } from '../../palette';
import type { Cloud, Values } from '../clouds/cloud';
import type { ProviderData } from '../shared/provider-data';
import { applySettingOf } from './apply-setting';
import { markCluster, ownerAnnotation } from './cluster-metadata';
import {
  type ClusterChange,
  type ClusterPart,
  type ClusterView,
  merged,
  type OrderedCluster,
  same,
  valuesOf,
} from './cluster-part';

type Parts = readonly ClusterPart[];
type Named = Values & { readonly name: string; readonly cloud_account_id: string | null };

/** The request that makes a cluster. */
export function clusterRequest(cloud: Cloud, palette: ProviderData, parts: Parts, wanted: Named) {
  const base = {
    metadata: { name: wanted.name, annotations: ownerAnnotation(palette, cloud, wanted.name) },
    // The API wants the field; empty is none.
    spec: { cloudAccountUid: wanted.cloud_account_id ?? '' },
  };
  return { ...merged([base, ...parts.map((part) => part.toRequest?.(valuesOf(part, wanted)) ?? {})]) };
}

/** What Palette says of all parts. Empty and absent are the same to it, and null here. */
export async function readParts(parts: Parts, view: ClusterView, prior: object): Promise<object> {
  const read = parts.map((part) => part.read(view, valuesOf(part, prior)));
  // Most have their answer at hand.
  const asked = await Promise.all(read.filter((each) => each instanceof Promise));
  return Object.assign({}, ...read.filter((each) => !(each instanceof Promise)), ...asked) as object;
}

/** Brings a cluster from what it is to what is wanted, part by part. */
export async function updateParts(
  parts: Parts,
  cluster: Omit<ClusterChange, 'applySetting'>,
  wanted: object,
  prior: object,
): Promise<void> {
  const change = { ...cluster, applySetting: applySettingOf(wanted) };
  await markCluster(change);
  for (const part of parts) {
    const [next, last] = [valuesOf(part, wanted), valuesOf(part, prior)];
    if (!same(next, last)) await part.update(change, next, last);
  }
}

/** Does for a cluster that was just ordered what its creation could not be told. */
export async function completeParts(
  parts: Parts,
  ordered: OrderedCluster,
  wanted: object,
  later: () => Promise<ClusterChange | undefined>,
): Promise<void> {
  for (const part of parts) await part.complete?.(ordered, valuesOf(part, wanted));
  const untold = parts.filter((part) => !takes(ordered.cloud.calls.createCluster, requestOf(part, wanted)));
  const change = untold.length > 0 ? await later() : undefined;
  if (change === undefined) return;
  for (const part of untold) await part.update(change, valuesOf(part, wanted), valuesOf(part, wanted));
}

function requestOf(part: ClusterPart, wanted: object): object {
  return part.toRequest?.(valuesOf(part, wanted)) ?? {};
}

/** Whether a call's description has a place for all of a request: the creation of some clouds takes less than that of the others. */
function takes({ body }: Operation, request: object): boolean {
  return body === undefined || hasPlace(body as unknown as Described, request);
}

interface Described {
  readonly properties?: { readonly [name: string]: Described };
}

function hasPlace({ properties }: Described, value: unknown): boolean {
  if (properties === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) return true;
  return Object.entries(value).every(([name, each]) => {
    const place = properties[name];
    return each === undefined || (place !== undefined && hasPlace(place, each));
  });
}

/** Warns of what an update brings with it, and refuses one that Palette can't do. @throws DiagnosticError */
export function preflightParts(parts: Parts, wanted: object, prior: object, report: Report): void {
  for (const part of parts) part.preflight?.(valuesOf(part, wanted), valuesOf(part, prior), report);
}
