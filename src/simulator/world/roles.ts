import { createHash } from 'node:crypto';

type Scope = 'system' | 'tenant' | 'project' | 'resource';

/** What can be done with what, and in which scope that is said. The words are those of Palette's refusals: `cluster.get`. */
const RESOURCES: readonly { readonly name: string; readonly scope: Scope; readonly actions: readonly string[] }[] = [
  { name: 'apiKey', scope: 'tenant', actions: ['create', 'delete', 'get', 'list', 'update'] },
  { name: 'audit', scope: 'tenant', actions: ['get', 'list'] },
  { name: 'cloudaccount', scope: 'project', actions: ['create', 'delete', 'get', 'list', 'update'] },
  { name: 'cloudconfig', scope: 'project', actions: ['create', 'delete', 'get', 'list', 'update'] },
  {
    name: 'cluster',
    scope: 'project',
    actions: ['adminKubeconfigDownload', 'create', 'delete', 'get', 'import', 'list', 'update'],
  },
  { name: 'clusterProfile', scope: 'project', actions: ['create', 'delete', 'get', 'list', 'publish', 'update'] },
  { name: 'location', scope: 'project', actions: ['create', 'delete', 'get', 'list', 'update'] },
  { name: 'macro', scope: 'project', actions: ['create', 'delete', 'get', 'list', 'update'] },
  { name: 'machine', scope: 'project', actions: ['create', 'delete', 'get', 'list', 'update'] },
  { name: 'packRegistry', scope: 'tenant', actions: ['create', 'delete', 'get', 'list', 'update'] },
  { name: 'privateGateway', scope: 'tenant', actions: ['admin', 'create', 'delete', 'get', 'list', 'update'] },
  { name: 'project', scope: 'tenant', actions: ['create', 'delete', 'get', 'list', 'update'] },
  { name: 'role', scope: 'tenant', actions: ['create', 'delete', 'get', 'list', 'update'] },
  { name: 'sshKey', scope: 'project', actions: ['create', 'delete', 'get', 'list', 'update'] },
  { name: 'team', scope: 'tenant', actions: ['create', 'delete', 'get', 'list', 'update'] },
  { name: 'user', scope: 'tenant', actions: ['create', 'delete', 'get', 'list', 'update'] },
];

/** All that can be allowed, or that of one scope. */
export function permissions(scope?: Scope): { name: string; permissions: string[]; scope: Scope }[] {
  return RESOURCES.filter((resource) => scope === undefined || resource.scope === scope).map((resource) => ({
    name: resource.name,
    permissions: resource.actions.map((action) => `${resource.name}.${action}`),
    scope: resource.scope,
  }));
}

/** Whether there is such a permission. */
export function isPermission(name: string): boolean {
  return permissions().some((resource) => resource.permissions.includes(name));
}

/** A role that every tenant has. */
export interface SystemRole {
  readonly uid: string;
  readonly name: string;
  readonly scope: Scope;
  readonly permissions: readonly string[];
}

const READS = new Set(['get', 'list']);

/** Palette's own roles. Configurations may name them by uid: it is the same in every world. */
export const SYSTEM_ROLES: readonly SystemRole[] = [
  role('Tenant Admin', 'tenant', () => true),
  role('Tenant Viewer', 'tenant', (action) => READS.has(action)),
  role('Project Admin', 'project', () => true),
  role('Project Editor', 'project', (action) => action !== 'create' && action !== 'delete'),
  role('Project Viewer', 'project', (action) => READS.has(action)),
];

function role(name: string, scope: 'tenant' | 'project', allows: (action: string) => boolean): SystemRole {
  const resources = RESOURCES.filter((resource) => scope === 'tenant' || resource.scope === scope);
  return {
    uid: createHash('sha256').update(`role/${name}`).digest('hex').slice(0, 24),
    name,
    scope,
    permissions: resources.flatMap((each) => each.actions.filter(allows).map((action) => `${each.name}.${action}`)),
  };
}
