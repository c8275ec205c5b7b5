import { hasErrors, type ObjectValue } from '../../framework';
import type { ClusterSummary } from '../../palette';
import { ownCloud } from '../../provider/gateway/gateway-cloud';
import type { LeftOut, ObjectRef } from './objects';
import type { ProjectProvider } from './provider-of-project';

/** The clouds that have a resource type of their own. */
const CLOUDS: readonly string[] = ['vsphere', 'maas', 'apache_cloudstack', 'openstack'];
/** Clouds of Palette's that have none here. */
const WITHOUT: ReadonlySet<string> = new Set(['aws', 'eks', 'azure', 'aks', 'gcp', 'gke']);

/** What a list is asked for. */
export interface ListOrder {
  readonly type: string;
  /** What narrows it; what is left out, is unset. */
  readonly config: { readonly [name: string]: string };
  readonly project: string;
}

/** Objects of one type, as far as they may be listed. */
export async function listObjects(
  { instance, schema }: ProjectProvider,
  { type, config, project }: ListOrder,
  signal: AbortSignal,
): Promise<{ readonly found: readonly ObjectRef[]; readonly left: readonly LeftOut[] }> {
  const block = schema.lists?.[type]?.block;
  if (!block || !instance.lists) throw new TypeError(`nothing lists ${type}`);
  const unset = Object.keys(block.attributes).map((name) => [name, null] as const);
  const found: ObjectRef[] = [];
  const left: LeftOut[] = [];
  const request = {
    type,
    config: { ...Object.fromEntries(unset), ...config },
    includeObject: false,
    limit: Number.POSITIVE_INFINITY,
    signal,
  };
  for await (const { identity, displayName: name, diagnostics } of instance.lists.list(request)) {
    if (identity) found.push({ type, identity: textsOf(identity), name, project });
    else if (hasErrors(diagnostics)) left.push({ what: `${type} of the project ${project}`, why: diagnostics[0]?.summary ?? '' });
  }
  return { found, left };
}

/** Where a cluster stands, by what a search tells; or why it can't be taken. */
export function clusterRef({ metadata, specSummary, status }: ClusterSummary, anyProject: string): ObjectRef | LeftOut {
  const { name, uid: id } = metadata;
  const what = `the cluster "${name}" (${id})`;
  const cloud = ownCloud(specSummary?.cloudConfig?.cloudType ?? '');
  if (cloud === '') return { what, why: 'Palette says nothing of the cloud that it is on' };
  if (WITHOUT.has(cloud)) return { what, why: `there is no resource for clusters on ${cloud}` };
  if (status?.state === 'Deleting') return { what, why: 'it is being deleted' };
  const { uid, name: project } = specSummary?.projectMeta ?? {};
  const context = uid ? 'project' : 'tenant';
  const isOwn = CLOUDS.includes(cloud);
  return {
    type: `palette_cluster_${isOwn ? cloud : 'custom'}`,
    identity: { id, context, ...(isOwn ? {} : { cloud }) },
    name,
    project: project || anyProject,
  };
}

/** The types of accounts that may be there, each with what its list needs besides. */
export function accountTypes(
  clouds: Iterable<string>,
): readonly { readonly type: string; readonly more: { readonly cloud?: string } }[] {
  // OpenStack is gone from Palette 4.8: it is asked for only where there is some.
  const all = new Set(['vsphere', 'maas', 'apache_cloudstack', ...clouds]);
  return [...all]
    .filter((cloud) => !WITHOUT.has(cloud))
    .map((cloud) =>
      CLOUDS.includes(cloud)
        ? { type: `palette_cloud_account_${cloud}`, more: {} }
        : { type: 'palette_cloud_account_custom', more: { cloud } },
    );
}

function textsOf(identity: ObjectValue): { readonly [name: string]: string } {
  return Object.fromEntries(Object.entries(identity).map(([name, value]) => [name, String(value)]));
}
