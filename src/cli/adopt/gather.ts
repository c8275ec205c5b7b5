import type { Gateway, PaletteClient } from '../../palette';
import { listClusterProfiles } from '../../palette';
import { unlessForbidden } from '../../provider/shared/errors';
import { accountTypes, clusterRef, type ListOrder, listObjects } from './find-objects';
import { type LeftOut, type ObjectRef, objectText, type ReadObject } from './objects';
import { type ReadingTools, readObjects } from './read-objects';
import type { Project, Survey } from './survey';

/** A profile that clusters use, as a description names it. */
export interface UsedProfile {
  readonly name: string;
  readonly version: string | undefined;
  readonly context: 'project' | 'tenant';
}

/** All that is adopted of a tenant. */
export interface Holdings {
  readonly objects: readonly ReadObject[];
  /** Profiles by the project that looks, and their uids. */
  profile(project: string, uid: string): UsedProfile | undefined;
  readonly left: readonly LeftOut[];
}

/** What gathering needs besides. */
export interface GatheringTools extends ReadingTools {
  readonly client: PaletteClient;
  /** Whether gateways were named: others' accounts are not asked for then. */
  readonly isChoice: boolean;
}

/** Finds and reads what is adopted: by lists first, then one by one. */
export async function gather(found: Survey, tools: GatheringTools): Promise<Holdings> {
  const [first] = found.projects;
  if (!first) throw new TypeError('there is no project to read through');
  const gateways = await readObjects(
    found.gateways.map((each) => gatewayRef(each, first.name)),
    tools,
  );
  const clouds = new Set(gateways.objects.flatMap(({ body }) => (typeof body.cloud_type === 'string' ? [body.cloud_type] : [])));
  const clusters = clustersOf(found, first.name);
  for (const { identity, type } of clusters.map(({ ref }) => ref).filter(isRef))
    clouds.add(identity.cloud ?? type.slice('palette_cluster_'.length));
  const orders = [...accountOrders(found, clouds, first.name, tools.isChoice), ...poolOrders(gateways.objects, first.name)];
  const listed: ObjectRef[] = [];
  const left: LeftOut[] = [...found.left, ...gateways.left];
  for (const order of orders) {
    const answer = await listObjects(await tools.providers.of(order.project), order, tools.signal);
    listed.push(...answer.found);
    left.push(...answer.left);
  }
  const others = await readObjects(uniqueRefs(listed), tools);
  const accounts = new Map(others.objects.map((object) => [object.ref.identity.id, object.gateway] as const));
  const chosen = new Set(found.gateways.map(({ metadata }) => metadata.uid));
  const [wanted, unwanted]: [ObjectRef[], LeftOut[]] = [[], []];
  for (const { ref, cluster } of clusters) {
    // Where a search doesn't tell of the gateway, the account does; what neither tells of, is read.
    const hint = gatewayHint(cluster, accounts);
    const isWanted = hint === undefined || chosen.has(hint);
    if (!isRef(ref)) (isWanted ? left : unwanted).push(ref);
    else if (isWanted) wanted.push(ref);
    else unwanted.push({ what: objectText(ref), why: elsewhere(hint) });
  }
  const read = await readObjects(wanted, tools);
  const objects = [...gateways.objects, ...others.objects, ...read.objects].filter(
    ({ ref, gateway }) => ref.type === GATEWAY || (gateway !== undefined && chosen.has(gateway)),
  );
  // Of what is used through others, nobody has asked, where gateways were named.
  if (!tools.isChoice) {
    left.push(...unwanted);
    const foreign = [...others.objects, ...read.objects].filter(({ gateway }) => gateway === undefined || !chosen.has(gateway));
    left.push(...foreign.map(({ ref, gateway }) => ({ what: objectText(ref), why: elsewhere(gateway) })));
  }
  const profiles = await profilesOf(found.projects, objects, tools);
  return { objects, profile: profiles, left: [...left, ...others.left, ...read.left] };
}

const GATEWAY = 'palette_private_cloud_gateway';

function gatewayRef({ metadata: { uid: id, name } }: Gateway, project: string): ObjectRef {
  return { type: GATEWAY, identity: { id }, name, project };
}

/** The clusters, each with where it is read, or why it can't be taken. */
function clustersOf({ clusters }: Survey, project: string) {
  return clusters.map((cluster) => ({ cluster, ref: clusterRef(cluster, project) }));
}

function isRef(ref: ObjectRef | LeftOut): ref is ObjectRef {
  return !('why' in ref);
}

function elsewhere(gateway = 'none'): string {
  return `its gateway (${gateway}) is none that is adopted`;
}

function accountOrders(
  { gateways, projects }: Survey,
  clouds: Iterable<string>,
  anyProject: string,
  isChoice: boolean,
): readonly ListOrder[] {
  const places = [
    { context: 'tenant', project: anyProject },
    ...projects.map(({ name: project }) => ({ context: 'project', project })),
  ];
  const narrowed = isChoice ? gateways.map(({ metadata }) => ({ private_cloud_gateway_id: metadata.uid })) : [{}];
  return places.flatMap(({ context, project }) =>
    accountTypes(clouds).flatMap(({ type, more }) =>
      narrowed.map((narrow) => ({ type, project, config: { context, ...more, ...narrow } })),
    ),
  );
}

/** Pools are had of vSphere and MAAS, DNS mappings of vSphere; all mappings are one list, so they are asked for once. */
function poolOrders(gateways: readonly ReadObject[], project: string): readonly ListOrder[] {
  const pools = gateways
    .filter(({ body }) => ['vsphere', 'maas', undefined].includes(textOf(body.cloud_type)))
    .map(({ ref }) => ({ type: 'palette_ip_pool', project, config: { private_cloud_gateway_id: ref.identity.id ?? '' } }));
  return gateways.length === 0 ? [] : [...pools, { type: 'palette_dns_mapping', project, config: {} }];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function gatewayHint(
  { metadata, specSummary }: Survey['clusters'][number],
  accounts: ReadonlyMap<string | undefined, string | undefined>,
): string | undefined {
  const told = metadata.annotations?.overlordUid?.trim();
  return told || accounts.get(specSummary?.cloudAccountMeta?.uid);
}

function uniqueRefs(refs: readonly ObjectRef[]): readonly ObjectRef[] {
  return [...new Map(refs.map((ref) => [`${ref.type} ${ref.identity.id}`, ref])).values()];
}

/** The names of profiles: those that a project sees, asked for once where it has clusters. */
async function profilesOf(
  projects: readonly Project[],
  objects: readonly ReadObject[],
  { client, signal }: GatheringTools,
): Promise<Holdings['profile']> {
  const used = new Set(objects.filter(({ body }) => body.cluster_profile !== undefined).map(({ ref }) => ref.project));
  const byProject = new Map<string, ReadonlyMap<string, UsedProfile>>();
  const tenant =
    used.size > 0 ? await profilesIn('tenant', listClusterProfiles(client, { scope: { kind: 'tenant' }, signal })) : [];
  for (const { uid, name } of projects.filter((project) => used.has(project.name))) {
    const own = await profilesIn('project', listClusterProfiles(client, { scope: { kind: 'project', uid }, signal }));
    // A project sees the tenant's, too.
    byProject.set(name, new Map([...own, ...tenant]));
  }
  return (project, uid) => byProject.get(project)?.get(uid);
}

async function profilesIn(
  context: UsedProfile['context'],
  answer: ReturnType<typeof listClusterProfiles>,
): Promise<readonly (readonly [string, UsedProfile])[]> {
  const profiles = (await unlessForbidden(answer)) ?? [];
  return profiles.map(
    ({ metadata, spec }) => [metadata.uid, { name: metadata.name, version: spec?.version || undefined, context }] as const,
  );
}
