import { deleteCluster, removeByForce } from './clusters';
import { notFound, Refusal } from './errors';
import { listNames } from './gateways';
import { changeTexts, type MetadataInput, newRecord } from './metadata';
import type { Cluster, Project } from './records';
import { touch, type World } from './world';

const MINUTE = 60_000;
/** The thresholds of a cleanup that names none. */
const PATIENCE = 15;

/** What a project is made of, in a create or an update. */
export interface ProjectInput extends MetadataInput {
  readonly name: string;
  readonly teams?: Project['teams'];
  readonly users?: Project['users'];
}

/** The project with this uid, or a refusal. */
export function projectOf(world: World, uid: string): Project {
  finishCleanups(world);
  const project = world.projects.get(uid);
  if (project === undefined) throw notFound('Project', uid);
  return project;
}

/** Adds a project. Names are unique in the tenant. */
export function createProject(world: World, input: ProjectInput): Project {
  finishCleanups(world);
  checkName(world, input.name);
  const project: Project = {
    ...newRecord(world, input),
    teams: input.teams ?? [],
    users: input.users ?? [],
  };
  world.projects.add(project);
  touch(world, project);
  return project;
}

/** Changes a project; what the input leaves out stays. */
export function updateProject(world: World, project: Project, input: Partial<ProjectInput>): void {
  if (input.name && input.name !== project.name) {
    checkName(world, input.name);
    project.name = input.name;
    world.projects.rename(project);
  }
  changeTexts(project, input);
  if (input.teams !== undefined) project.teams = input.teams;
  if (input.users !== undefined) project.users = input.users;
  touch(world, project);
}

/** The clusters that keep a project from being deleted. */
export function activeClusters(world: World, project: Project): Cluster[] {
  return world.clusterOrders.of(project.uid).byAge.filter(({ state }) => state !== 'Deleted');
}

/** From how many minutes on clusters of a project that is cleaned up are removed by force. */
export interface CleanupThresholds {
  readonly deleting?: number;
  readonly provisioning?: number;
}

/**
 * Deletes a project with its accounts, profiles and keys. One with clusters is refused, unless it is to be cleaned up:
 * then they are deleted first, and the project stays until they are gone.
 */
export function deleteProject(world: World, project: Project, cleanup: CleanupThresholds | undefined): void {
  const clusters = activeClusters(world, project);
  if (clusters.length === 0) {
    remove(world, project);
    return;
  }
  if (cleanup === undefined) throw new Refusal('ResourceInUse', `Project ${project.name} is in use by ${listNames(clusters)}`);
  project.cleanup = {
    since: world.now,
    deleting: (cleanup.deleting ?? PATIENCE) * MINUTE,
    provisioning: (cleanup.provisioning ?? PATIENCE) * MINUTE,
  };
  for (const cluster of clusters) if (cluster.state !== 'Deleting') deleteCluster(world, cluster);
  touch(world, project);
}

/** Removes what has waited too long in projects that are cleaned up, and the projects that are empty by now. */
export function finishCleanups(world: World): void {
  for (const project of [...world.projects.values()]) {
    const { cleanup } = project;
    if (cleanup === undefined) continue;
    for (const cluster of activeClusters(world, project)) {
      if (world.now >= patienceEnds(cleanup, cluster)) removeByForce(world, cluster);
    }
    if (activeClusters(world, project).length === 0) remove(world, project);
  }
}

/** When the next cluster of a project that is cleaned up has waited too long; never (Infinity) where there is none. */
export function nextCleanup(world: World): number {
  let next = Number.POSITIVE_INFINITY;
  for (const project of world.projects.values()) {
    const { cleanup } = project;
    if (cleanup === undefined) continue;
    for (const cluster of activeClusters(world, project)) next = Math.min(next, patienceEnds(cleanup, cluster));
  }
  return next;
}

function patienceEnds({ since, deleting, provisioning }: NonNullable<Project['cleanup']>, cluster: Cluster): number {
  const patience = cluster.abortedAt === undefined ? deleting : provisioning;
  return Math.max(since, cluster.deletingSince ?? since) + patience;
}

function remove(world: World, project: Project): void {
  const isIts = ({ projectUid }: { readonly projectUid?: string | undefined }) => projectUid === project.uid;
  for (const account of [...world.accounts.values()].filter(isIts)) world.accounts.remove(account.uid);
  for (const profile of [...world.profiles.values()].filter(isIts)) world.profiles.remove(profile.uid);
  for (const [key, apiKey] of [...world.apiKeys]) if (isIts(apiKey)) world.apiKeys.delete(key);
  world.projects.remove(project.uid);
  world.revision += 1;
}

function checkName(world: World, name: string): void {
  if (name === '') throw new Refusal('InvalidRequest', 'metadata.name in body is required');
  if (world.projects.named(name) !== undefined) {
    throw new Refusal('ProjectAlreadyExists', `Project with name '${name}' already exists`);
  }
}
