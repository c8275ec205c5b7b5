import type { IncomingHttpHeaders } from 'node:http';
import type { Operation } from '../../palette/schema/full';
import { isValid } from '../world/api-keys';
import { Refusal } from '../world/errors';
import { sessionOf } from '../world/users';
import { hasFeature } from '../world/versions';
import type { World } from '../world/world';

/** Somebody that Palette knows, by an API key or by a login. */
export interface Principal {
  readonly userUid: string;
  /** The only project that the key reaches; a tenant admin without one. */
  readonly projectUid?: string | undefined;
  /** Its roles have the rights that end in `.get` and `.list`, and no others. */
  readonly readOnly?: boolean | undefined;
}

/** Who calls, and in which scope: a project, or the tenant without one. */
export interface Caller {
  /** Undefined for calls that need no key. */
  readonly key: Principal | undefined;
  readonly projectUid: string | undefined;
  /** What an error calls the right that is missing: `cluster.get`. */
  readonly permission: string;
}

/** What a call of an operation needs to know about the operation before anything is looked up. */
export interface Access {
  readonly permission: string;
  /** Changes something: a POST that only searches or checks doesn't. */
  readonly writes: boolean;
  readonly tenantOnly: boolean;
  readonly anonymous: boolean;
  /** The right that is needed where manifests need a key, although no key is needed elsewhere. */
  readonly guardedBy?: Operation['guardedBy'];
  /** A key of one project may make it without naming the project. */
  readonly personal: boolean;
}

const PERSONAL = new Set(['/v1/users/info', '/v1/dashboard/projects/metadata']);

const ACTIONS = { GET: 'get', POST: 'create', PUT: 'update', PATCH: 'update', DELETE: 'delete' } as const;

/** Reads an operation's access rules off its description. */
export function accessOf(operation: Operation): Access {
  const writes = operation.method !== 'GET' && !(operation.method === 'POST' && operation.idempotent);
  return {
    permission: `${resourceOf(operation.path)}.${writes ? ACTIONS[operation.method] : 'get'}`,
    writes,
    tenantOnly: operation.scope === 'tenant',
    anonymous: operation.anonymous === true,
    personal: PERSONAL.has(operation.path),
    ...(operation.guardedBy && { guardedBy: operation.guardedBy }),
  };
}

/**
 * Finds out who calls. 401 without a valid key; 403 for a project that the key doesn't reach (an unknown one included),
 * for a key of one project in tenant scope, for changes of tenant objects in project scope, and for changes by a key that only reads.
 */
export function identify(world: World, access: Access, headers: IncomingHttpHeaders, query: unknown): Caller {
  const version = world.rules.paletteVersion;
  const isGuarded = access.guardedBy !== undefined && hasFeature(version, 'manifestsNeedKey');
  const permission = isGuarded && access.guardedBy !== undefined ? access.guardedBy : access.permission;
  if (access.anonymous && !isGuarded) return { key: undefined, projectUid: undefined, permission };
  const key = principal(world, headers);
  const projectUid = single(headers.projectuid) ?? projectInQuery(query);
  if (projectUid === undefined) {
    if (key.projectUid !== undefined && !access.personal)
      throw forbidden(permission, 'the API key reaches one project only, and the header ProjectUid names none');
  } else requireProject(world, key, projectUid, permission);
  if (permission === 'privateGateway.admin' && key.projectUid !== undefined) {
    throw forbidden(permission, "the API key reaches one project only, and a gateway's manifests are for tenant admins");
  }
  if (access.tenantOnly && access.writes && projectUid !== undefined) {
    throw forbidden(permission, 'this is changed in tenant scope only, without the header ProjectUid');
  }
  if (access.writes && key.readOnly === true) throw forbidden(permission, 'the roles of the API key let it read alone');
  return { key, projectUid, permission };
}

/** Refuses a key of one project what only a right in the tenant lets see. */
export function requireTenantKey({ key, permission }: Caller, what: string): void {
  if (key?.projectUid !== undefined) throw forbidden(permission, `the API key reaches one project only, and ${what}`);
}

/** A project that the header names must be there and in the key's reach. */
function requireProject(world: World, key: Principal, projectUid: string, permission: string): void {
  const isKnown = world.projects.get(projectUid) !== undefined;
  const isReached = key.projectUid === undefined ? isKnown : key.projectUid === projectUid;
  if (isReached) return;
  if (!hasFeature(world.rules.paletteVersion, 'projectHeaderChecked')) {
    throw forbidden(permission, `the API key doesn't reach project ${projectUid}`);
  }
  if (isKnown) throw new Refusal('ResourceAccessDenied', `Access denied: the API key doesn't reach project ${projectUid}`);
  throw new Refusal('ProjectNotFoundInTenant', `Project ${projectUid}, which the header ProjectUid names, is not in the tenant`);
}

/** `Authorization` holds the token of a login or, as some clients do it, the API key, with or without the word Bearer. */
function principal(world: World, headers: IncomingHttpHeaders): Principal {
  const authorization = single(headers.authorization)?.replace(/^Bearer /i, '');
  const given = single(headers.apikey) ?? authorization;
  if (given === undefined) throw new Refusal('UnAuthorizedAccess', 'No API key: send it in the header ApiKey');
  const apiKey = world.apiKeys.get(given);
  if (apiKey !== undefined && isValid(world, apiKey)) return apiKey;
  if (given === authorization && given.split('.').length === 3) return sessionOf(world, given);
  throw new Refusal(
    'UnAuthorizedAccess',
    apiKey === undefined ? 'The API key is not valid' : 'The API key is inactive or has expired',
  );
}

/** Refuses an object of a project to callers outside that project, and changes of a tenant's object from inside one. */
export function requireReach(caller: Caller, projectUid: string | undefined, writes: boolean): void {
  if (projectUid !== undefined && projectUid !== caller.projectUid) {
    throw forbidden(caller.permission, `the object belongs to project ${projectUid}, which the header ProjectUid doesn't name`);
  }
  if (projectUid === undefined && caller.projectUid !== undefined && writes) {
    throw forbidden(caller.permission, 'the object belongs to the tenant, and is changed without the header ProjectUid only');
  }
}

function forbidden(permission: string, reason: string): Refusal {
  return new Refusal('OperationForbidden', `Access denied, permission '${permission}' is missing: ${reason}`);
}

function resourceOf(path: string): string {
  const segments = path.split('/').slice(2);
  const [first, second] = segments[0] === 'dashboard' ? segments.slice(1) : segments;
  if (segments.at(-1) === 'macros') return 'macro';
  if (segments[2] === 'locations') return 'location';
  const names: { readonly [segment: string]: string } = {
    overlords: 'privateGateway',
    pcg: 'privateGateway',
    pcgs: 'privateGateway',
    cloudaccounts: 'cloudaccount',
    clouds: 'cloudaccount',
    clusterprofiles: 'clusterProfile',
    spectroclusters: 'cluster',
    cloudconfigs: 'cluster',
    projects: 'project',
    registries: 'packRegistry',
    roles: 'role',
    teams: 'team',
    users: 'user',
    events: 'event',
  };
  return names[first ?? ''] ?? names[second ?? ''] ?? 'tenant';
}

function single(header: string | string[] | undefined): string | undefined {
  const value = Array.isArray(header) ? header[0] : header;
  return value === '' ? undefined : value;
}

/** Some clients name the project in the query instead. */
function projectInQuery(query: unknown): string | undefined {
  if (typeof query !== 'object' || query === null || !('ProjectUid' in query)) return undefined;
  return typeof query.ProjectUid === 'string' && query.ProjectUid !== '' ? query.ProjectUid : undefined;
}
