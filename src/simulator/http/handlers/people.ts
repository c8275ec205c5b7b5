import type { ListQuery, peopleOperations, Role } from '../../../palette/schema/full';
import { createDocument, deleteDocument, documentOf, documentsOf, updateDocument } from '../../world/documents';
import { notFound, Refusal } from '../../world/errors';
import type { MetadataInput } from '../../world/metadata';
import type { CloudDocument, Document, User } from '../../world/records';
import { isPermission, permissions, SYSTEM_ROLES, type SystemRole } from '../../world/roles';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import { queried } from '../field-query';
import { page } from '../paging';
import { metadataView, timeText } from '../views/metadata';

interface Body {
  readonly metadata?: MetadataInput;
  readonly spec?: CloudDocument;
}

/** Users, teams, roles, and what can be allowed. What a role allows is not looked at: keys are a tenant admin's or a project's. */
export const peopleHandlers: Handlers<keyof typeof peopleOperations> = {
  listUsers: ({ world, query }) => listed([...world.users.values()].map(userView), query),
  getUser: ({ world, params }) => {
    const user = [...world.users.values()].find(({ uid }) => uid === params.uid);
    if (user === undefined) throw notFound('User', params.uid);
    return userView(user);
  },
  listTeams: ({ world, query }) => listed(documentsOf(world, 'team').map(teamView), query),
  getTeam: ({ world, params }) => teamView(documentOf(world, 'team', params.uid)),
  createTeam: ({ world, body }) => {
    checkMembers(world, body.spec ?? {});
    return { uid: createDocument(world, 'team', undefined, inputOf(body)).uid };
  },
  updateTeam: ({ world, params, body }) => {
    const team = documentOf(world, 'team', params.uid);
    checkMembers(world, body.spec ?? {});
    updateDocument(world, team, inputOf(body));
    return undefined;
  },
  deleteTeam: ({ world, params }) => {
    deleteDocument(world, documentOf(world, 'team', params.uid));
    return undefined;
  },
  listRoles: ({ world, query }) =>
    listed([...SYSTEM_ROLES.map(systemRoleView), ...documentsOf(world, 'role').map(roleView)], query),
  getRole: ({ world, params }) => {
    const system = SYSTEM_ROLES.find(({ uid }) => uid === params.uid);
    return system === undefined ? roleView(documentOf(world, 'role', params.uid)) : systemRoleView(system);
  },
  createRole: ({ world, body }) => {
    checkRole(body, undefined);
    return { uid: createDocument(world, 'role', undefined, inputOf(body)).uid };
  },
  updateRole: ({ world, params, body }) => {
    const role = changeableRole(world, params.uid);
    checkRole(body, role);
    updateDocument(world, role, inputOf(body));
    return undefined;
  },
  deleteRole: ({ world, params }) => {
    deleteDocument(world, changeableRole(world, params.uid));
    return undefined;
  },
  listPermissions: ({ query }) => permissions(query.scope),
};

function listed<Item>(items: readonly Item[], query: ListQuery) {
  return page(queried(items, query), query);
}

function inputOf({ metadata = {}, spec = {} }: Body) {
  return { ...metadata, name: metadata.name ?? '', spec };
}

/** Roles and users of a team must be there. */
function checkMembers(
  world: World,
  { roles = [], users = [] }: { readonly roles?: readonly string[]; readonly users?: readonly string[] },
): void {
  const role = roles.find((uid) => !SYSTEM_ROLES.some((each) => each.uid === uid) && !isDocument(world, uid));
  if (role !== undefined) throw notFound('Role', role);
  const user = users.find((uid) => ![...world.users.values()].some((each) => each.uid === uid));
  if (user !== undefined) throw notFound('User', user);
}

function isDocument(world: World, uid: string): boolean {
  return world.documents.get(uid)?.kind === 'role';
}

function checkRole({ metadata, spec }: Body & { readonly spec?: Role['spec'] }, own: Document | undefined): void {
  const unknown = (spec?.permissions ?? []).find((name) => !isPermission(name));
  if (unknown !== undefined) {
    throw new Refusal(
      'InvalidRequest',
      `spec.permissions in body: there is no permission '${unknown}' (GET /v1/permissions lists them)`,
    );
  }
  const name = metadata?.name;
  if (name !== own?.name && SYSTEM_ROLES.some((role) => role.name === name)) {
    throw new Refusal('ResourceAlreadyExists', `Role with name '${name}' already exists`);
  }
}

function changeableRole(world: World, uid: string): Document {
  const system = SYSTEM_ROLES.find((role) => role.uid === uid);
  if (system !== undefined)
    throw new Refusal('OperationForbidden', `Role ${system.name} is Palette's own: a tenant can't change it`);
  return documentOf(world, 'role', uid);
}

/** Whoever can log in is a tenant admin. */
function userView({ uid, emailId, firstName, lastName }: User) {
  const [admin] = SYSTEM_ROLES;
  return {
    metadata: { uid, name: `${firstName} ${lastName}`.trim() },
    spec: { emailId, firstName, lastName, roles: admin === undefined ? [] : [admin.uid] },
    status: { activationLink: '', isActive: true, isPasswordResetting: false, lastSignIn: timeText(undefined) },
  };
}

function teamView(team: Document) {
  const { roles = [], sources = [], users = [] } = team.spec as { [name: string]: string[] };
  return { metadata: metadataView(team), spec: { roles, sources, users }, status: {} };
}

function roleView(role: Document): Role {
  return { metadata: metadataView(role), spec: { ...role.spec, type: 'user' }, status: { isEnabled: true } };
}

function systemRoleView({ uid, name, scope, permissions: allowed }: SystemRole): Role {
  return { metadata: { uid, name }, spec: { permissions: allowed, scope, type: 'system' }, status: { isEnabled: true } };
}
