import { isDeepStrictEqual } from 'node:util';
import type { ClusterNamespaceResourceInputEntity, ClusterRbacInputEntity } from '../../palette/schema/full';
import { notFound, Refusal } from './errors';
import type { Cluster, NamespaceResource, RbacResource } from './records';
import { goRegExp } from './variable-format';
import { newUid, type World } from './world';

/** Namespaces and role bindings of a new cluster. */
export function newClusterResources(
  world: World,
  {
    namespaces = [],
    rbacs = [],
  }: {
    readonly namespaces?: readonly ClusterNamespaceResourceInputEntity[];
    readonly rbacs?: readonly ClusterRbacInputEntity[];
  } = {},
): Pick<Cluster, 'namespaces' | 'rbacs'> {
  return {
    ...(namespaces.length === 0 ? {} : { namespaces: checkedNamespaces(world, namespaces, []) }),
    ...(rbacs.length === 0 ? {} : { rbacs: checkedRbacs(world, rbacs, []) }),
  };
}

/** Replaces the namespaces that Palette keeps in a cluster. Those that stay, by uid or name, keep their uid. */
export function replaceNamespaces(world: World, cluster: Cluster, asked: readonly ClusterNamespaceResourceInputEntity[]): void {
  cluster.namespaces = checkedNamespaces(world, asked, cluster.namespaces ?? []);
  world.revision += 1;
}

/** Replaces one namespace. */
export function replaceNamespace(world: World, cluster: Cluster, uid: string, asked: ClusterNamespaceResourceInputEntity): void {
  const known = namespaceOf(cluster, uid);
  const next = namespaceFrom(world, asked, known);
  const all = (cluster.namespaces ?? []).map((namespace) => (namespace === known ? next : namespace));
  requireUniqueNames(all);
  cluster.namespaces = all;
  world.revision += 1;
}

/** A namespace that Palette keeps in a cluster, or a refusal. */
export function namespaceOf(cluster: Cluster, uid: string): NamespaceResource {
  const found = cluster.namespaces?.find((namespace) => namespace.uid === uid);
  if (found === undefined) throw notFound('Namespace', uid);
  return found;
}

/** Replaces the role bindings that Palette keeps in a cluster. Those that stay keep their uid: by uid, by name, or by place. */
export function replaceRbacs(world: World, cluster: Cluster, asked: readonly ClusterRbacInputEntity[]): void {
  cluster.rbacs = checkedRbacs(world, asked, cluster.rbacs ?? []);
  world.revision += 1;
}

/** Replaces one object of role bindings. */
export function replaceRbac(world: World, cluster: Cluster, uid: string, asked: ClusterRbacInputEntity): void {
  const known = rbacOf(cluster, uid);
  const next = rbacFrom(world, asked, known);
  cluster.rbacs = (cluster.rbacs ?? []).map((rbac) => (rbac === known ? next : rbac));
  world.revision += 1;
}

/** Role bindings that Palette keeps in a cluster, or a refusal. */
export function rbacOf(cluster: Cluster, uid: string): RbacResource {
  const found = cluster.rbacs?.find((rbac) => rbac.uid === uid);
  if (found === undefined) throw notFound('Role bindings', uid);
  return found;
}

/** The namespaces of Kubernetes and of Palette's own parts, which every running cluster has. */
const SYSTEM_NAMESPACES = [
  'capi-webhook-system',
  'cert-manager',
  'default',
  'kube-node-lease',
  'kube-public',
  'kube-system',
  'os-patch',
  'palette-system',
];

/** The names of the namespaces that are in a cluster; none before it runs. */
export function namespacesInCluster(cluster: Cluster): string[] {
  if (cluster.state !== 'Running' && cluster.state !== 'Deleting') return [];
  const kept = (cluster.namespaces ?? []).filter(({ spec }) => !spec.isRegex).map(({ name }) => name);
  return [...new Set([...SYSTEM_NAMESPACES, `cluster-${cluster.uid}`, ...kept])].sort();
}

function checkedNamespaces(
  world: World,
  asked: readonly ClusterNamespaceResourceInputEntity[],
  known: readonly NamespaceResource[],
): NamespaceResource[] {
  const all = asked.map((entity) => {
    const { uid, name } = entity.metadata ?? {};
    return namespaceFrom(
      world,
      entity,
      known.find((namespace) => (uid ? namespace.uid === uid : namespace.name === name)),
    );
  });
  requireUniqueNames(all);
  return all;
}

function namespaceFrom(
  world: World,
  { metadata = {}, spec = {} }: ClusterNamespaceResourceInputEntity,
  known: NamespaceResource | undefined,
): NamespaceResource {
  const record = { ...keptMeta(world, metadata, known), spec };
  if (record.name === '') throw new Refusal('InvalidCluster', 'A namespace needs metadata.name');
  // Clients write a pattern between slashes, as in many tools.
  const pattern = record.name.replace(/^\/(.*)\/$/, '$1');
  if (spec.isRegex ? goRegExp(pattern) === undefined : !isNamespaceName(record.name)) {
    const wanted = spec.isRegex ? 'a regular expression' : 'letters a-z, digits and -, at most 63 of them';
    throw new Refusal('InvalidCluster', `The name '${record.name}' can't be a namespace's: it must be ${wanted}`);
  }
  return knownIfSame(record, known);
}

function requireUniqueNames(namespaces: readonly NamespaceResource[]): void {
  const twice = namespaces.find(({ name }, index) => namespaces.findIndex((other) => other.name === name) !== index);
  if (twice !== undefined) throw new Refusal('InvalidCluster', `Namespace ${twice.name} is given twice`);
}

function checkedRbacs(world: World, asked: readonly ClusterRbacInputEntity[], known: readonly RbacResource[]): RbacResource[] {
  return asked.map((entity, index) => {
    const { uid, name } = entity.metadata ?? {};
    const same = known.find((rbac) => (uid ? rbac.uid === uid : name !== undefined && rbac.name === name));
    return rbacFrom(world, entity, same ?? (uid || name ? undefined : known[index]));
  });
}

/** See {@link https://docs.spectrocloud.com/clusters/cluster-management/cluster-rbac/}. */
function rbacFrom(
  world: World,
  { metadata = {}, spec = {} }: ClusterRbacInputEntity,
  known: RbacResource | undefined,
): RbacResource {
  for (const { type, namespace, role, subjects = [] } of spec.bindings ?? []) {
    if (type === undefined) throw new Refusal('InvalidCluster', 'A role binding needs a type, RoleBinding or ClusterRoleBinding');
    if (!role?.name) throw new Refusal('InvalidCluster', `A ${type} needs role.name`);
    if (type === 'RoleBinding' && !namespace)
      throw new Refusal('InvalidCluster', `The RoleBinding of ${role.name} needs a namespace`);
    if (type === 'ClusterRoleBinding' && role.kind === 'Role') {
      throw new Refusal('InvalidCluster', `The ClusterRoleBinding of ${role.name} needs a role of kind ClusterRole`);
    }
    if (subjects.some(({ name }) => !name))
      throw new Refusal('InvalidCluster', `A subject of the ${type} of ${role.name} has no name`);
  }
  return knownIfSame({ ...keptMeta(world, metadata, known), spec }, known);
}

/** What is sent again as it is has not been modified: clients send the whole list to change one of it. */
function knownIfSame<Record extends NamespaceResource | RbacResource>(record: Record, known: Record | undefined): Record {
  return known !== undefined && isDeepStrictEqual({ ...record, modifiedAt: known.modifiedAt }, known) ? known : record;
}

function keptMeta(
  world: World,
  { name, labels, annotations }: NonNullable<ClusterRbacInputEntity['metadata']>,
  known: NamespaceResource | RbacResource | undefined,
) {
  return {
    uid: known?.uid ?? newUid(world),
    name: name ?? known?.name ?? '',
    labels: { ...(labels ?? known?.labels) },
    annotations: { ...(annotations ?? known?.annotations) },
    createdAt: known?.createdAt ?? world.now,
    modifiedAt: world.now,
  };
}

/** A label of RFC 1123, which is what Kubernetes takes for the name of a namespace. */
function isNamespaceName(name: string): boolean {
  return /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(name);
}
