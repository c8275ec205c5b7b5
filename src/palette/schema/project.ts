import { Type } from '@sinclair/typebox';
import { type Data, list, optional } from './data';
import { ObjectEntity } from './metadata';
import { operation } from './operation';

/** A project: the scope that accounts, profiles and clusters live in, unless they live in the tenant. */
export const ProjectMetadata = Type.Object({ metadata: ObjectEntity });
export type ProjectMetadata = Data<typeof ProjectMetadata>;

export const ProjectsMetadata = Type.Object({ items: list(ProjectMetadata) });
export type ProjectsMetadata = Data<typeof ProjectsMetadata>;

/** Who the API key belongs to. */
export const UserInfo = optional({ orgName: Type.String(), tenantUid: Type.String(), userUid: Type.String() });
export type UserInfo = Data<typeof UserInfo>;

export const projectOperations = {
  listProjectsMetadata: operation({
    method: 'GET',
    path: '/v1/dashboard/projects/metadata',
    scope: 'tenant',
    query: optional({ name: Type.String() }),
    response: { status: 200, body: ProjectsMetadata },
    idempotent: true,
  }),
  getUserInfo: operation({
    method: 'GET',
    path: '/v1/users/info',
    scope: 'tenant',
    response: { status: 200, body: UserInfo },
    idempotent: true,
  }),
} as const;
