import { type TSchema, Type } from '@sinclair/typebox';
import { type Data, knownValues, list, object, oneOf, optional, Time } from '../data';
import { ListMetaData, ListQuery, ObjectMeta, Uid, UidParams } from '../metadata';
import { operation } from '../operation';

const SCOPES = ['system', 'tenant', 'project', 'resource'] as const;

/** Somebody who can log in, as they are read. `roles` are uids. */
export const User = optional({
  metadata: ObjectMeta,
  spec: optional({
    emailId: Type.String(),
    firstName: Type.String(),
    lastName: Type.String(),
    roles: list(Type.String()),
  }),
  status: optional({
    activationLink: Type.String(),
    isActive: Type.Boolean(),
    isPasswordResetting: Type.Boolean(),
    lastSignIn: Time,
  }),
});
export type User = Data<typeof User>;

/** People who have the same roles. `roles` and `users` are uids, `sources` says where members come from. */
export const Team = optional({
  metadata: ObjectMeta,
  spec: optional({ roles: list(Type.String()), sources: list(Type.String()), users: list(Type.String()) }),
  status: Type.Object({}),
});

const roleStatus = optional({ isEnabled: Type.Boolean() });

/** A role in a request: what those who have it may do. */
const RoleInput = optional({
  metadata: ObjectMeta,
  spec: optional({ permissions: list(Type.String()), scope: oneOf(...SCOPES), type: oneOf('system', 'user') }),
  status: roleStatus,
});

/** The same as it is read. Those of type `system` are Palette's own. */
export const Role = optional({
  metadata: ObjectMeta,
  spec: optional({
    permissions: list(Type.String()),
    scope: knownValues(...SCOPES),
    type: knownValues('system', 'user'),
  }),
  status: roleStatus,
});
export type Role = Data<typeof Role>;

/** What can be allowed, by what it is about: `cluster` has `cluster.create`, `cluster.get` … */
export const Permissions = list(optional({ name: Type.String(), permissions: list(Type.String()), scope: knownValues(...SCOPES) }));

function readCalls<Item extends TSchema>(path: string, item: Item) {
  return {
    list: operation({
      method: 'GET',
      path,
      scope: 'tenant',
      query: ListQuery,
      response: { status: 200, body: object({ items: list(item) }, { listmeta: ListMetaData }) },
      idempotent: true,
    }),
    get: operation({
      method: 'GET',
      path: `${path}/{uid}`,
      scope: 'tenant',
      params: UidParams,
      response: { status: 200, body: item },
      idempotent: true,
    }),
  } as const;
}

function changeCalls<Input extends TSchema>(path: string, input: Input) {
  const one = { path: `${path}/{uid}`, scope: 'tenant', params: UidParams, response: { status: 204 }, idempotent: true } as const;
  return {
    create: operation({
      method: 'POST',
      path,
      scope: 'tenant',
      body: input,
      response: { status: 201, body: Uid },
      idempotent: false,
    }),
    update: operation({ ...one, method: 'PUT', body: input }),
    delete: operation({ ...one, method: 'DELETE' }),
  } as const;
}

const users = readCalls('/v1/users', User);
const teams = { ...readCalls('/v1/teams', Team), ...changeCalls('/v1/teams', Team) };
const roles = { ...readCalls('/v1/roles', Role), ...changeCalls('/v1/roles', RoleInput) };

/** Who may do what. Users are read only: the seed says who there is. */
export const peopleOperations = {
  listUsers: users.list,
  getUser: users.get,
  listTeams: teams.list,
  getTeam: teams.get,
  createTeam: teams.create,
  updateTeam: teams.update,
  deleteTeam: teams.delete,
  listRoles: roles.list,
  getRole: roles.get,
  createRole: roles.create,
  updateRole: roles.update,
  deleteRole: roles.delete,
  listPermissions: operation({
    method: 'GET',
    path: '/v1/permissions',
    scope: 'tenant',
    query: optional({ scope: oneOf(...SCOPES) }),
    response: { status: 200, body: Permissions },
    idempotent: true,
  }),
} as const;
