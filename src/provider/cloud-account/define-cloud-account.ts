import { OWNER_ANNOTATION, ownerMark } from '../../domain/owner';
import { attr, DiagnosticError, errorAt, path, schema, timeoutsBlock, validators } from '../../framework';
import {
  AmbiguousName,
  type CloudAccountSpec,
  deleteAccount,
  findAccounts,
  type Gateway,
  getAccount,
  isGatewayRunning,
  isSystemGateway,
  type Scope,
  unlessAbsent,
  updateAccount,
} from '../../palette';
import { type Cloud, cloudIfKnown, cloudOf, type KnownCloud, type Values } from '../clouds/cloud';
import { warnOfGateway } from '../gateway/gateway-down';
import { tellAdoption } from '../shared/adoption';
import { createOnce, reconcile, refuseAdopted } from '../shared/create-once';
import { byUidInContext } from '../shared/identities';
import { firstOfScope, livesIn, requireHome } from '../shared/lives-in';
import { type ProviderData, resource, scopeOf } from '../shared/provider-data';
import { refuseRename } from '../shared/renamed-block';
import { contextAttribute, parseImportId } from '../shared/scope-attribute';
import { settleTwins, tellLeft, tellTwins } from '../shared/twins';
import { checkGatewayChoice, chosenGateway, gatewayChoiceOf, gatewayFields, SYSTEM } from './account-gateway';
import { checkSecrets, requireSecrets, secretFields, secretsOf } from './account-secrets';
import { forgetAccount } from './account-seen';
import { accountFound, accountsNamed, accountWanted } from './cloud-account-look-up';
import { notRunning, tryCredentials } from './try-credentials';

const timeouts = { create: '10m', delete: '20m' } as const;

function accountSchema(cloud: Cloud) {
  const { description, reaches, fields } = cloud.account;
  return schema(
    { description },
    {
      id: attr.string({ computed: true, description: 'Uid.' }),
      name: attr.string({ required: true, description: 'Name.', validate: validators.notEmpty }),
      context: contextAttribute,
      ...gatewayFields(cloud.type, reaches),
      ...fields,
      ...secretFields(cloud),
      timeouts: timeoutsBlock(timeouts),
    },
  );
}

type Settings = Values & { readonly name: string };

/** An account in the configuration, as Palette takes it. */
function accountOf(
  cloud: Cloud,
  palette: ProviderData,
  { planned, config, gateway }: { readonly planned: Settings; readonly config: Values; readonly gateway: Gateway },
  scope: Scope,
): CloudAccountSpec {
  requireSecrets(cloud, planned, config);
  const mark = markOf(cloud, palette, planned.name);
  return {
    name: planned.name,
    annotations: {
      overlordUid: gateway.metadata.uid,
      ...(isSystemGateway(gateway) ? { overlordType: SYSTEM } : {}),
      scope: scope.kind,
      ...(mark === undefined ? {} : { [OWNER_ANNOTATION]: mark }),
    },
    spec: cloud.account.toApi(planned, secretsOf(planned, config)),
  };
}

function typeOf({ type }: Pick<Cloud, 'type'>): string {
  return `palette_cloud_account_${type}`;
}

function markOf(cloud: Pick<Cloud, 'type'>, { owner }: ProviderData, name: string): string | undefined {
  return owner && ownerMark(owner, typeOf(cloud), name);
}

async function replaceAccount(
  palette: ProviderData,
  { calls }: KnownCloud,
  uid: string,
  account: CloudAccountSpec,
  { scope, signal }: { readonly scope: Scope; readonly signal: AbortSignal },
): Promise<void> {
  await updateAccount(palette.client, calls, uid, account, { scope, signal });
  const metadata = { uid, name: account.name, annotations: account.annotations ?? {} };
  palette.lookUps.accounts(calls, scope).wrote({ metadata });
  forgetAccount(palette, uid);
}

/** `palette_cloud_account_CLOUD` */
export function defineCloudAccount(cloud: Cloud) {
  return resource({
    type: typeOf(cloud),
    schema: accountSchema(cloud),
    remote: 'object',
    timeouts,
    movesFrom: cloud.account.movesFrom,

    validate(config, report) {
      checkSecrets(cloud, config, report);
      checkGatewayChoice(config, report);
    },

    async preflight({ action, prior, planned, config }, { data: palette, signal, warn }) {
      if (planned && config) requireSecrets(cloud, planned, config);
      const { name, context } = planned ?? prior ?? {};
      refuseRename(palette, { action, kind: 'cloud account', name, context });
      if (prior) palette.held.add(prior.id);
      const known = cloudIfKnown(cloud, planned ?? prior ?? {});
      if (action !== 'create' || !known) return;
      const creation = {
        kind: 'cloud account',
        name,
        context,
        mark: (each: string) => markOf(cloud, palette, each),
        importId: (each: string) => `${each}:${context}`,
        find: (each: string) => accountsNamed(palette, known.calls, each, scopeOf(palette, String(context)), { signal }),
      };
      await tellAdoption(palette, creation, { warn });
    },

    async create(planned, context) {
      const { data: palette, signal, config } = context;
      const known = cloudOf(cloud, planned);
      const scope = scopeOf(palette, planned.context);
      const gateway = await chosenGateway(palette, planned, signal);
      if (!isGatewayRunning(gateway)) throw notRunning(gateway);
      const account = accountOf(cloud, palette, { planned, config, gateway }, scope);
      await tryCredentials(palette, { ...known, ...cloud.account }, gateway, account.spec, signal);
      const wanted = {
        kind: 'cloud account',
        name: planned.name,
        mark: account.annotations?.[OWNER_ANNOTATION],
        importId: `${planned.name}:${planned.context}`,
        ...accountWanted(palette, known.calls, account, scope),
      };
      const made = await createOnce(wanted, palette, context);
      const id = made.uid;
      context.saveState({ id });
      await settleTwins(wanted, made, palette, context);
      // What an interrupted run had made may differ from what is configured now.
      if (palette.adopted.has(id)) {
        await reconcile(wanted, context, () => replaceAccount(palette, known, id, account, { scope, signal }));
      }
      return { id, private_cloud_gateway_id: gateway.metadata.uid };
    },

    async read(state, { data: palette, signal, warn, add }) {
      const { calls } = cloudOf(cloud, state);
      const scope = scopeOf(palette, state.context);
      const listing = palette.lookUps.accounts(calls, scope);
      const get = () => getAccount(palette.client, calls, state.id, { scope, signal });
      const account = await listing.withUid(state.id, get, { signal });
      if (!account) return null;
      palette.held.add(state.id);
      const { metadata, spec } = account;
      const subject = { kind: 'cloud account', name: metadata.name, mark: markOf(cloud, palette, metadata.name) };
      const named = listing.listed(metadata.name).filter((each) => livesIn(each, scope));
      if (metadata.annotations?.[OWNER_ANNOTATION] === subject.mark)
        tellTwins(subject, state.id, named.map(accountFound), { warn });
      await warnOfGateway(palette, metadata.annotations?.overlordUid ?? '', { add }, signal);
      return {
        id: metadata.uid,
        name: metadata.name,
        ...gatewayChoiceOf(cloud.type, metadata.annotations, state),
        ...cloud.account.fromApi(spec ?? {}),
      };
    },

    async update(planned, prior, { data: palette, signal, config, warn }) {
      const known = cloudOf(cloud, planned);
      const scope = scopeOf(palette, planned.context);
      const gateway = await chosenGateway(palette, planned, signal);
      const account = accountOf(cloud, palette, { planned, config, gateway }, scope);
      if (isGatewayRunning(gateway)) {
        await tryCredentials(palette, { ...known, ...cloud.account }, gateway, account.spec, signal);
      } else {
        warn(
          path('private_cloud_gateway_id'),
          'The credentials were not tried',
          `The gateway "${gateway.metadata.name}" is ${gateway.status?.state ?? 'in no known state'}. The account was changed all the same; what is wrong with it will show when the gateway is back.`,
        );
      }
      await replaceAccount(palette, known, prior.id, account, { scope, signal });
      return { id: prior.id, private_cloud_gateway_id: gateway.metadata.uid };
    },

    async delete(state, { data: palette, signal, warn }) {
      refuseAdopted(palette, 'cloud account', state.name, state.id);
      const { calls } = cloudOf(cloud, state);
      const scope = scopeOf(palette, state.context);
      await unlessAbsent(deleteAccount(palette.client, calls, state.id, { scope, signal }));
      palette.lookUps.accounts(calls, scope).removed(state.id);
      forgetAccount(palette, state.id);
      const subject = { kind: 'cloud account', name: state.name, mark: markOf(cloud, palette, state.name) };
      await tellLeft(subject, state.id, () => accountsNamed(palette, calls, state.name, scope, { signal }), { warn });
    },

    identity: cloud.identity ?? byUidInContext,
    async import(id, { data: palette, signal }) {
      const { key, context, more } = cloud.account.parseImportId?.(id) ?? { ...parseImportId(id), more: {} };
      const { calls, title } = cloudOf(cloud, more);
      const call = { scope: scopeOf(palette, context), signal };
      const known = await getAccount(palette.client, calls, key, call);
      const found = known ? [known] : firstOfScope(await findAccounts(palette.client, calls, key, call), call.scope);
      const [account, second] = found;
      if (second) throw new AmbiguousName(`Two ${title} accounts are named "${key}" in the ${context}. Refer to one by its uid.`);
      if (!account)
        throw new DiagnosticError(
          errorAt(
            undefined,
            'No such cloud account',
            `There is no ${title} account with the uid or name "${key}" in the ${context}.`,
          ),
        );
      requireHome('cloud account', account, context, key);
      return { id: account.metadata.uid, name: account.metadata.name, context, ...more };
    },
  });
}
