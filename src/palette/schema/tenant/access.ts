import { Type } from '@sinclair/typebox';
import { type Data, knownValues, list, optional, Secret, Time } from '../data';
import { ObjectMeta, StoredObjectMeta, UidParams } from '../metadata';
import { operation } from '../operation';

/** How somebody logs in. `org` is the tenant's name; it may be left out where there is one tenant only. */
export const AuthLogin = optional({ emailId: Type.String(), org: Type.String(), password: Secret });

/** A token that is sent as the header `Authorization`, for a quarter of an hour. */
export const UserToken = optional({ Authorization: Secret, isMfa: Type.Boolean() });

const SsoLogins = list(
  optional({ displayName: Type.String(), logo: Type.String(), name: Type.String(), redirectUri: Type.String() }),
);

/** How people of an organization log in. */
export const LoginResponse = optional({
  appEnv: Type.String(),
  authType: knownValues('password', 'sso'),
  orgName: Type.String(),
  redirectUrl: Type.String(),
  rootDomain: Type.String(),
  securityMode: Type.String(),
  ssoLogins: SsoLogins,
  totalTenants: Type.Number(),
});

export const Organizations = optional({
  organizations: list(optional({ authType: Type.String(), name: Type.String(), redirectUrl: Type.String(), ssoLogins: SsoLogins })),
});

/** An API key as it is read: without the key itself. */
export const ApiKeyObject = optional({
  metadata: StoredObjectMeta,
  spec: optional({
    expiry: Time,
    key: Secret,
    user: optional({ firstName: Type.String(), lastName: Type.String(), uid: Type.String() }),
  }),
  status: optional({ isActive: Type.Boolean() }),
});
export type ApiKeyObject = Data<typeof ApiKeyObject>;

export const ApiKeys = Type.Object({ items: list(ApiKeyObject) });

export const ApiKeyEntity = optional({ metadata: ObjectMeta, spec: optional({ expiry: Time, userUid: Type.String() }) });

/** The one answer that holds the key. */
export const ApiKeyCreateResponse = optional({ apiKey: Secret, uid: Type.String() });

export const ApiKeyUpdate = optional({ metadata: ObjectMeta, spec: optional({ expiry: Time }) });

export const ApiKeyActiveState = optional({ isActive: Type.Boolean() });

export const UsersMetadata = Type.Object({
  items: list(optional({ emailId: Type.String(), name: Type.String(), uid: Type.String() })),
});

export const accessOperations = {
  authenticate: operation({
    method: 'POST',
    path: '/v1/auth/authenticate',
    scope: 'tenant',
    query: optional({ setCookie: Type.Boolean() }),
    body: AuthLogin,
    bodyRequired: true,
    response: { status: 200, body: UserToken },
    idempotent: true,
    anonymous: true,
  }),
  refreshToken: operation({
    method: 'GET',
    path: '/v1/auth/refresh/{token}',
    scope: 'tenant',
    params: Type.Object({ token: Type.String() }),
    query: optional({ setCookie: Type.Boolean() }),
    response: { status: 200, body: UserToken },
    idempotent: true,
    anonymous: true,
  }),
  getLoginOrganization: operation({
    method: 'GET',
    path: '/v1/auth/org',
    scope: 'tenant',
    query: optional({ orgName: Type.String() }),
    response: { status: 200, body: LoginResponse },
    idempotent: true,
    anonymous: true,
  }),
  listLoginOrganizations: operation({
    method: 'GET',
    path: '/v1/auth/orgs',
    scope: 'tenant',
    response: { status: 200, body: Organizations },
    idempotent: true,
    anonymous: true,
  }),
  listApiKeys: operation({
    method: 'GET',
    path: '/v1/apiKeys',
    scope: 'tenant',
    response: { status: 200, body: ApiKeys },
    idempotent: true,
  }),
  createApiKey: operation({
    method: 'POST',
    path: '/v1/apiKeys',
    scope: 'tenant',
    body: ApiKeyEntity,
    response: { status: 201, body: ApiKeyCreateResponse },
    idempotent: false,
  }),
  getApiKey: operation({
    method: 'GET',
    path: '/v1/apiKeys/{uid}',
    scope: 'tenant',
    params: UidParams,
    response: { status: 200, body: ApiKeyObject },
    idempotent: true,
  }),
  updateApiKey: operation({
    method: 'PUT',
    path: '/v1/apiKeys/{uid}',
    scope: 'tenant',
    params: UidParams,
    body: ApiKeyUpdate,
    response: { status: 204 },
    idempotent: true,
  }),
  patchApiKey: operation({
    method: 'PATCH',
    path: '/v1/apiKeys/{uid}',
    scope: 'tenant',
    params: UidParams,
    body: ApiKeyActiveState,
    response: { status: 204 },
    idempotent: true,
  }),
  deleteApiKey: operation({
    method: 'DELETE',
    path: '/v1/apiKeys/{uid}',
    scope: 'tenant',
    params: UidParams,
    response: { status: 204 },
    idempotent: true,
  }),
  setApiKeyState: operation({
    method: 'PUT',
    path: '/v1/apiKeys/{uid}/state',
    scope: 'tenant',
    params: UidParams,
    body: ApiKeyActiveState,
    response: { status: 204 },
    idempotent: true,
  }),
  listUsersMeta: operation({
    method: 'GET',
    path: '/v1/users/meta',
    scope: 'tenant',
    response: { status: 200, body: UsersMetadata },
    idempotent: true,
  }),
} as const;
