import { gatewayNeed } from '../../domain/gateway';
import {
  type ClusterSummary,
  type Gateway,
  isNotFound,
  isSystemGateway,
  ListTotal,
  listGateways,
  listProjects,
  type PaletteClient,
  PaletteError,
  type Scope,
  searchClusters,
} from '../../palette';
import { unlessForbidden } from '../../provider/shared/errors';
import { nearest } from '../../runtime/nearest';
import { UserError } from '../user-error';
import type { LeftOut } from './objects';

/** What is to be adopted: what isn't named, is all of it. */
export interface Choice {
  /** Names or uids. */
  readonly gateways: readonly string[];
  /** Names. */
  readonly projects: readonly string[];
}

/** A project of the tenant. */
export interface Project {
  readonly uid: string;
  readonly name: string;
}

/** What a tenant has of what is chosen, found by lists alone. */
export interface Survey {
  readonly gateways: readonly Gateway[];
  /** Sorted by their names. */
  readonly projects: readonly Project[];
  readonly clusters: readonly ClusterSummary[];
  readonly left: readonly LeftOut[];
}

/** Each cluster may be found in the tenant and in its project. */
const LISTS_TOGETHER = 2;

/** Looks at what there is. @throws UserError where there is nothing of what is named */
export async function survey(client: PaletteClient, choice: Choice, signal: AbortSignal): Promise<Survey> {
  const all = await listGateways(client, { signal });
  const gateways = chosen(choice.gateways, all);
  const projects = await projectsOf(client, choice.projects, signal);
  const own = new Set(all.flatMap(({ spec }) => spec?.spectroClusterUid ?? []));
  const found = await clustersOf(client, projects, signal);
  const clusters = found.clusters.filter(({ metadata, specSummary }) => {
    const project = specSummary?.projectMeta?.uid;
    const isChosen = choice.projects.length === 0 || !project || projects.some(({ uid }) => uid === project);
    return isChosen && !own.has(metadata.uid) && gatewayNeed(specSummary?.cloudConfig?.cloudType) !== 'never';
  });
  return { gateways, projects, clusters, left: found.left };
}

function chosen(named: readonly string[], all: readonly Gateway[]): readonly Gateway[] {
  const candidates = all.filter((gateway) => !isSystemGateway(gateway));
  if (named.length === 0) return sorted(candidates);
  const found = named.flatMap((name) => {
    const these = candidates.filter(({ metadata }) => metadata.uid === name || metadata.name === name);
    if (these.length > 0) return these;
    const names = candidates.map(({ metadata }) => metadata.name).sort();
    throw new UserError(`Palette has no private cloud gateway "${name}"; ${hint(name, names)}`);
  });
  return sorted([...new Set(found)]);
}

async function projectsOf(client: PaletteClient, named: readonly string[], signal: AbortSignal): Promise<readonly Project[]> {
  const projects = (await listProjects(client, { signal })).map(({ metadata: { uid, name } }) => ({ uid, name })).sort(byName);
  if (projects.length === 0) throw new UserError('the API key sees no project at all; check its permissions');
  for (const name of named) {
    if (projects.some((project) => project.name === name)) continue;
    const names = projects.map((project) => project.name);
    throw new UserError(`the API key sees no project "${name}"; ${hint(name, names)}`);
  }
  return named.length === 0 ? projects : projects.filter(({ name }) => named.includes(name));
}

/** By one list of the tenant, and those of its projects: a key may see in one what it doesn't see in the other. */
async function clustersOf(client: PaletteClient, projects: readonly Project[], signal: AbortSignal) {
  const found = new Map<string, ClusterSummary>();
  const left: LeftOut[] = [];
  const total = new ListTotal(LISTS_TOGETHER);
  const look = async (where: string, scope: Scope, project?: Project) => {
    const summaries = await clustersIn(client, scope, total, signal);
    if (!summaries) left.push({ what: `clusters of ${where}`, why: 'the API key may not list them' });
    for (const summary of summaries ?? []) {
      const known = found.get(summary.metadata.uid);
      if (!known?.specSummary?.projectMeta?.uid) found.set(summary.metadata.uid, withProject(summary, project));
    }
  };
  await look('the tenant as a whole', { kind: 'tenant' });
  for (const project of projects) await look(`the project ${project.name}`, { kind: 'project', uid: project.uid }, project);
  return { clusters: [...found.values()], left };
}

/** A cluster that is found in a project, is of that project where it doesn't say so itself. */
function withProject(summary: ClusterSummary, project: Project | undefined): ClusterSummary {
  const { specSummary = {} } = summary;
  if (!project || specSummary.projectMeta?.uid) return summary;
  return { ...summary, specSummary: { ...specSummary, projectMeta: { ...project } } };
}

async function clustersIn(client: PaletteClient, scope: Scope, total: ListTotal, signal: AbortSignal) {
  try {
    return await unlessForbidden(searchClusters(client, undefined, { scope, signal, total }));
  } catch (error) {
    if (error instanceof PaletteError && isNotFound(error)) return undefined;
    throw error;
  }
}

function hint(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  if (near !== undefined) return `did you mean "${near}"?`;
  return names.length === 0 ? 'it has none' : `it has ${names.slice(0, MOST).join(', ')}${names.length > MOST ? ' and more' : ''}`;
}

/** How many names a message has. */
const MOST = 10;

function sorted(gateways: readonly Gateway[]): readonly Gateway[] {
  return [...gateways].sort((a, b) => byName(a.metadata, b.metadata) || (a.metadata.uid < b.metadata.uid ? -1 : 1));
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
