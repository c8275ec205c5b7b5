import type { accessOperations } from '../../../palette/schema/full';
import { addApiKey, apiKeyOf, deleteApiKey, momentOf, setActive, updateApiKey } from '../../world/api-keys';
import { Refusal } from '../../world/errors';
import { changeTexts } from '../../world/metadata';
import type { ApiKey } from '../../world/records';
import { logIn, refreshSession } from '../../world/users';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import type { Caller } from '../caller';
import { metadataView, timeText } from '../views/metadata';

/** Logins and API keys. */
export const accessHandlers: Handlers<keyof typeof accessOperations> = {
  authenticate: ({ world, body }) => ({
    Authorization: logIn(world, body.emailId ?? '', body.password ?? '', body.org).token,
    isMfa: false,
  }),
  refreshToken: ({ world, params }) => ({ Authorization: refreshSession(world, params.token).token, isMfa: false }),
  getLoginOrganization: ({ world, query, baseUrl }) => {
    if (query.orgName && query.orgName !== world.tenant.name) {
      throw new Refusal('ResourceNotFound', `Organization ${query.orgName} was not found`);
    }
    return {
      authType: 'password',
      orgName: world.tenant.name,
      redirectUrl: baseUrl,
      rootDomain: new URL(baseUrl).hostname,
      ssoLogins: [],
      totalTenants: 1,
    };
  },
  listLoginOrganizations: ({ world, baseUrl }) => ({
    organizations: [{ authType: 'password', name: world.tenant.name, redirectUrl: baseUrl, ssoLogins: [] }],
  }),
  listApiKeys: ({ world, caller }) => ({ items: visible(world, caller).map((apiKey) => apiKeyView(world, apiKey)) }),
  createApiKey: ({ world, caller, body }) => {
    const { expiry, userUid } = body.spec ?? {};
    const known = [...world.users.values()].some(({ uid }) => uid === userUid);
    if (userUid && !known) throw new Refusal('InvalidRequest', `spec.userUid in body is ${userUid}, which is no user`);
    const apiKey = addApiKey(world, {
      name: body.metadata?.name ?? '',
      userUid: userUid || (caller.key?.userUid ?? ''),
      projectUid: caller.key?.projectUid,
      expiresAt: momentOf(expiry),
    });
    changeTexts(apiKey, body.metadata ?? {});
    return { apiKey: apiKey.key, uid: apiKey.uid };
  },
  getApiKey: ({ world, caller, params }) => apiKeyView(world, reachable(world, caller, params.uid)),
  updateApiKey: ({ world, caller, params, body }) => {
    const expiresAt = momentOf(body.spec?.expiry);
    const name = body.metadata?.name;
    const apiKey = reachable(world, caller, params.uid);
    updateApiKey(world, apiKey, {
      ...(name === undefined ? {} : { name }),
      ...(expiresAt === undefined ? {} : { expiresAt }),
    });
    changeTexts(apiKey, body.metadata ?? {});
    return undefined;
  },
  patchApiKey: ({ world, caller, params, body }) => {
    setActive(world, reachable(world, caller, params.uid), body.isActive ?? false);
    return undefined;
  },
  setApiKeyState: ({ world, caller, params, body }) => {
    setActive(world, reachable(world, caller, params.uid), body.isActive ?? false);
    return undefined;
  },
  deleteApiKey: ({ world, caller, params }) => {
    deleteApiKey(world, reachable(world, caller, params.uid));
    return undefined;
  },
  listUsersMeta: ({ world }) => ({
    items: [...world.users.values()].map(({ uid, emailId, firstName, lastName }) => ({
      uid,
      emailId,
      name: `${firstName} ${lastName}`.trim(),
    })),
  }),
};

/** A key of one project sees the keys of that project; a tenant admin sees all. */
function visible(world: World, { key }: Caller): ApiKey[] {
  return [...world.apiKeys.values()].filter((apiKey) => key?.projectUid === undefined || apiKey.projectUid === key.projectUid);
}

function reachable(world: World, caller: Caller, uid: string): ApiKey {
  const apiKey = apiKeyOf(world, uid);
  if (!visible(world, caller).includes(apiKey)) throw new Refusal('ResourceNotFound', `API key ${uid} was not found`);
  return apiKey;
}

/** Without the key itself: that is shown once, when it is made. */
function apiKeyView(world: World, apiKey: ApiKey) {
  const user = [...world.users.values()].find(({ uid }) => uid === apiKey.userUid);
  return {
    metadata: metadataView(apiKey),
    spec: {
      expiry: timeText(apiKey.expiresAt),
      user: { uid: apiKey.userUid, firstName: user?.firstName ?? '', lastName: user?.lastName ?? '' },
    },
    status: { isActive: apiKey.isActive },
  };
}
