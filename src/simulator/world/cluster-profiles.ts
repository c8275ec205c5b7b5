import type { PackValuesEntity, SpectroClusterProfileEntity, SpectroClusterVariable } from '../../palette/schema/full';
import { attachedProfile, kubernetesTag, packsOfCluster, type Template } from './cluster-packs';
import { checkKubernetesStep, checkTogether, variablesProblem } from './cluster-profile-rules';
import { reviewRepave } from './cluster-repave';
import { type ActionType, startRollout } from './cluster-rollout';
import { notFound, Refusal } from './errors';
import { gatewayProfileOf } from './gateway-profile';
import { useProfiles } from './indexes';
import { MASK } from './profile-variables';
import { profileOf } from './profiles';
import type { AttachedProfile, Cluster, Profile } from './records';
import { newUid, touch, type World } from './world';

/** How a change of profiles is meant. */
export interface ProfileChangeOptions {
  /** Whether the packs are installed as soon as they are there; `DownloadAndInstall` when left out. */
  readonly actionType?: ActionType | undefined;
  /** Takes over what was published of the profiles since the cluster took them. */
  readonly takeUpdates?: boolean | undefined;
}

/** Checks the profiles that a cluster is to have: all known to its project, one of them with the infrastructure of its cloud. */
export function attachProfiles(
  world: World,
  projectUid: string | undefined,
  cloudType: string,
  asked: readonly SpectroClusterProfileEntity[],
): AttachedProfile[] {
  const attached = asked.map((entity) => attach(world, { projectUid, cloudType }, entity, undefined, true));
  checkTogether(world, attached);
  return attached;
}

/** Checks the profiles that a gateway's own cluster is to have: those of the tenant, and the one that Palette has for gateways. */
export function gatewayProfiles(
  world: World,
  cloudType: string,
  asked: readonly SpectroClusterProfileEntity[],
  before: readonly AttachedProfile[] = [],
): AttachedProfile[] {
  const home = { projectUid: undefined, cloudType };
  return asked.map((entity) => {
    const known = before.find(({ uid }) => uid === entity.uid);
    return attach(world, home, entity, known, false, gatewayProfileOf(entity.uid ?? ''));
  });
}

/** Replaces the profiles of a cluster. What isn't among them is detached. */
export function replaceProfiles(
  world: World,
  cluster: Cluster,
  asked: readonly SpectroClusterProfileEntity[],
  options: ProfileChangeOptions = {},
): void {
  const next = asked.map((entity) => {
    const known = cluster.profiles.find(({ uid }) => uid === (entity.replaceWithProfile || entity.uid));
    return attach(world, cluster, entity, known, options.takeUpdates ?? false);
  });
  setProfiles(world, cluster, next, options);
}

/**
 * Merges profiles into a cluster's: one that is attached gets the new values, one that replaces another takes its
 * place, any other is added. Variables that a request leaves out keep their values.
 */
export function mergeProfiles(
  world: World,
  cluster: Cluster,
  asked: readonly SpectroClusterProfileEntity[],
  options: ProfileChangeOptions = {},
): void {
  let profiles = [...cluster.profiles];
  for (const entity of asked) {
    const replaced = entity.replaceWithProfile || entity.uid || '';
    const known = profiles.find((profile) => profile.uid === replaced);
    if (known === undefined && entity.replaceWithProfile) throw notFound('Attached cluster profile', entity.replaceWithProfile);
    const next = attach(world, cluster, entity, known, options.takeUpdates ?? false);
    profiles = known === undefined ? [...profiles, next] : profiles.map((profile) => (profile === known ? next : profile));
  }
  setProfiles(world, cluster, profiles, options);
}

/** Detaches add-on profiles; a cluster keeps the profile of its infrastructure. */
export function detachProfiles(world: World, cluster: Cluster, uids: readonly string[]): void {
  for (const uid of uids) attachedProfile(cluster, uid);
  setProfiles(
    world,
    cluster,
    cluster.profiles.filter((profile) => !uids.includes(profile.uid)),
  );
}

/**
 * Takes over what was published of some of a cluster's profiles. Packs that are named get values of the cluster's own,
 * the others those of the profile.
 */
export function takeProfileUpdates(
  world: World,
  cluster: Cluster,
  updates: readonly { readonly uid?: string; readonly packs?: readonly PackValuesEntity[] }[],
  actionType?: ActionType,
): void {
  for (const { uid = '' } of updates) attachedProfile(cluster, uid);
  const entities = updates.map(({ uid = '', packs = [] }) => ({ uid, packValues: packs.map(packValuesOf) }));
  mergeProfiles(world, cluster, entities, { actionType, takeUpdates: true });
}

/** Sets the values of variables that attached profiles declare, all or none; the others stay as they are. */
export function setVariables(
  world: World,
  cluster: Cluster,
  changes: readonly { readonly profileUid: string; readonly variables?: readonly SpectroClusterVariable[] }[],
): void {
  let profiles = [...cluster.profiles];
  for (const { profileUid, variables: values = [] } of changes) {
    attachedProfile(cluster, profileUid);
    profiles = profiles.map((attached) => {
      if (attached.uid !== profileUid) return attached;
      const profile = profileOf(world, profileUid);
      return { ...attached, variables: checkedVariables(profile, attached.kept ?? profile, values, attached.variables) };
    });
  }
  setProfiles(world, cluster, profiles);
}

/** Gives a cluster changed profiles. They can't be applied for a moment, while their packs are downloaded. */
export function setProfiles(
  world: World,
  cluster: Cluster,
  profiles: readonly AttachedProfile[],
  { actionType = 'DownloadAndInstall' }: ProfileChangeOptions = {},
): void {
  if (cluster.role === 'gateway') {
    throw new Refusal(
      'InvalidCluster',
      `Cluster ${cluster.name} belongs to a private cloud gateway: Palette looks after its profiles`,
    );
  }
  checkTogether(world, profiles, cluster.imported !== undefined);
  const before = packsOfCluster(world, cluster);
  const after = packsOfCluster(world, { ...cluster, profiles: [...profiles] });
  if (cluster.state === 'Running') checkKubernetesStep(world, kubernetesTag(before), kubernetesTag(after));
  useProfiles(world, cluster, [...profiles]);
  startRollout(world, cluster, before, actionType);
  if (actionType === 'DownloadAndInstall') reviewRepave(world, cluster);
  touch(world, cluster);
}

/** Where a profile is to be attached. */
type Home = Pick<Cluster, 'projectUid' | 'cloudType'> | { readonly projectUid: string | undefined; readonly cloudType: string };

/**
 * A profile as a cluster will have it.
 * @param known what the cluster has in its place so far: values of variables and uids of manifests are kept
 * @param newest whether the cluster gets what is published now, where it is attached already with something older
 */
function attach(
  world: World,
  { projectUid, cloudType }: Home,
  entity: SpectroClusterProfileEntity,
  known: AttachedProfile | undefined,
  newest: boolean,
  profile = profileOf(world, entity.uid ?? ''),
): AttachedProfile {
  if (profile.projectUid !== undefined && profile.projectUid !== projectUid) throw notFound('Cluster profile', profile.uid);
  if (profile.cloudType !== 'all' && profile.cloudType !== cloudType) {
    throw new Refusal('InvalidCluster', `Cluster profile ${profile.name} is for ${profile.cloudType}, not for ${cloudType}`);
  }
  if (profile.revision === 0) {
    throw new Refusal('InvalidCluster', `Cluster profile ${profile.name} has never been published, and clusters use what is`);
  }
  const kept = known?.uid === profile.uid && !newest ? known.kept : undefined;
  const template: Template = kept ?? profile;
  const inherited = (known?.variables ?? []).filter(({ name }) => template.variables.some((variable) => variable.name === name));
  return {
    uid: profile.uid,
    packValues: (entity.packValues ?? []).map((values) => withManifestUids(world, template, values, known)),
    variables: checkedVariables(profile, template, entity.variables ?? [], inherited),
    ...(kept === undefined ? {} : { kept }),
  };
}

function checkedVariables(
  profile: Profile,
  template: Template,
  values: readonly SpectroClusterVariable[],
  known: readonly SpectroClusterVariable[],
): SpectroClusterVariable[] {
  const given = values.filter(({ name, value }) => !isMasked(template, name, value));
  const names = new Set(given.map(({ name }) => name));
  const all = [...known.filter(({ name }) => !names.has(name)), ...given];
  const problem = variablesProblem(profile, template, values, all);
  if (problem !== undefined) throw new Refusal('InvalidClusterVariable', problem);
  return all;
}

/** Whoever sends back what stands in place of a secret value means the value that is there. */
function isMasked({ variables }: Template, name: string, value: string | undefined): boolean {
  return value === MASK && variables.some((variable) => variable.name === name && variable.isSensitive);
}

/** A manifest that a cluster changes or adds has a uid of its own, and keeps it through later changes. */
function withManifestUids(
  world: World,
  { packs }: Template,
  values: PackValuesEntity,
  known: AttachedProfile | undefined,
): PackValuesEntity {
  const pack = packs.find(({ name }) => name === values.name);
  if (pack === undefined)
    throw new Refusal('InvalidCluster', `packValues name the pack ${values.name}, which the cluster profile doesn't have`);
  if (values.manifests === undefined || values.manifests.length === 0) return values;
  const before = known?.packValues.find(({ name }) => name === values.name)?.manifests ?? [];
  const manifests = values.manifests.map(({ name, content }) => ({
    name,
    ...(content === undefined ? {} : { content }),
    uid: before.find((manifest) => manifest.name === name)?.uid ?? newUid(world),
  }));
  return { ...values, manifests };
}

function packValuesOf({ name, tag, type, values, manifests }: PackValuesEntity): PackValuesEntity {
  return {
    name,
    ...(tag === undefined ? {} : { tag }),
    ...(type === undefined ? {} : { type }),
    ...(values === undefined ? {} : { values }),
    ...(manifests === undefined ? {} : { manifests }),
  };
}
