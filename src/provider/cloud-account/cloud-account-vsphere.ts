import { OWNER_ANNOTATION, ownerMark } from '../../domain/owner';
import { attr, DiagnosticError, errorAt, isUnknown, path, schema, timeoutsBlock, validators } from '../../framework';
import {
  deleteVsphereAccount,
  findVsphereAccounts,
  type Gateway,
  getGateway,
  getVsphereAccount,
  isGatewayRunning,
  PaletteError,
  type Scope,
  unlessAbsent,
  updateVsphereAccount,
  type VsphereAccountSpec,
  type VsphereCloudAccount,
  validateVsphereAccount,
} from '../../palette';
import { warnOfGateway } from '../gateway/gateway-down';
import { gatewaySeen } from '../gateway/gateway-seen';
import { tellAdoption } from '../shared/adoption';
import { createOnce, reconcile, refuseAdopted } from '../shared/create-once';
import { orElse } from '../shared/errors';
import { type ProviderData, resource, scopeOf } from '../shared/provider-data';
import { refuseRename } from '../shared/renamed-block';
import { contextAttribute, parseImportId } from '../shared/scope-attribute';
import { settleTwins, tellLeft, tellTwins } from '../shared/twins';
import { forgetAccount } from './account-seen';
import { accountFound, accountsNamed, accountWanted } from './cloud-account-look-up';

const TYPE = 'palette_cloud_account_vsphere';
const timeouts = { create: '10m', delete: '20m' } as const;

const accountSchema = schema(
  { description: 'Credentials of a vCenter, used through a private cloud gateway.' },
  {
    id: attr.string({ computed: true, description: 'Uid.' }),
    name: attr.string({ required: true, description: 'Name.', validate: validators.notEmpty }),
    context: contextAttribute,
    private_cloud_gateway_id: attr.string({
      required: true,
      description: 'Gateway that reaches the vCenter: `id` of a `palette_private_cloud_gateway_ready`.',
      validate: validators.notEmpty,
    }),
    vsphere_vcenter: attr.string({
      required: true,
      description: 'Host name or IP address of the vCenter, without a scheme.',
      validate: (host) => (host.includes('://') ? 'Write the vCenter without a scheme.' : undefined),
    }),
    vsphere_username: attr.string({ required: true, description: 'User at the vCenter.', validate: validators.notEmpty }),
    vsphere_password: attr.string({
      optional: true,
      sensitive: true,
      readable: false,
      description: 'Password at the vCenter. It is kept in state; `vsphere_password_wo` is not.',
    }),
    vsphere_password_wo: attr.string({
      optional: true,
      sensitive: true,
      writeOnly: true,
      description:
        'Password at the vCenter, kept nowhere (Terraform 1.11 and later). Change `vsphere_password_wo_version` with it.',
    }),
    vsphere_password_wo_version: attr.int({
      optional: true,
      readable: false,
      description: 'Any number; a new one sends the password again.',
    }),
    vsphere_ignore_insecure_error: attr.bool({
      default: false,
      description: "Doesn't verify the vCenter's certificate. Default `false`.",
    }),
    timeouts: timeoutsBlock(timeouts),
  },
);

interface Settings {
  readonly name: string;
  readonly private_cloud_gateway_id: string;
  readonly vsphere_vcenter: string;
  readonly vsphere_username: string;
  readonly vsphere_password: string | null;
  readonly vsphere_ignore_insecure_error: boolean;
}

function specOf(settings: Settings, config: { readonly vsphere_password_wo: string | null }): VsphereCloudAccount {
  return {
    vcenterServer: settings.vsphere_vcenter,
    username: settings.vsphere_username,
    password: settings.vsphere_password ?? config.vsphere_password_wo ?? '',
    insecure: settings.vsphere_ignore_insecure_error,
  };
}

function markOf({ owner }: ProviderData, name: string): string | undefined {
  return owner && ownerMark(owner, TYPE, name);
}

function annotationsFor(palette: ProviderData, settings: Settings, scope: Scope): { [key: string]: string } {
  const mark = markOf(palette, settings.name);
  return {
    overlordUid: settings.private_cloud_gateway_id,
    scope: scope.kind,
    ...(mark === undefined ? {} : { [OWNER_ANNOTATION]: mark }),
  };
}

async function replaceAccount(
  palette: ProviderData,
  uid: string,
  account: VsphereAccountSpec,
  scope: Scope,
  signal: AbortSignal,
): Promise<void> {
  await updateVsphereAccount(palette.client, uid, account, { scope, signal });
  palette.lookUps.accounts(scope).wrote({ metadata: { uid, name: account.name, annotations: account.annotations ?? {} } });
  forgetAccount(palette, uid);
}

async function gatewayOf(palette: ProviderData, uid: string, signal: AbortSignal): Promise<Gateway> {
  const gateway = await gatewaySeen(palette, uid, signal);
  if (gateway) return gateway;
  throw new DiagnosticError(
    errorAt(
      path('private_cloud_gateway_id'),
      'No such gateway',
      `Palette knows no gateway ${uid}. Take the id of a palette_private_cloud_gateway_ready, or of the data source.`,
    ),
  );
}

function notRunning({ metadata, status }: Gateway): DiagnosticError {
  return new DiagnosticError(
    errorAt(
      path('private_cloud_gateway_id'),
      `The gateway "${metadata.name}" does not run`,
      `It is ${status?.state ?? 'in no known state'}, so it cannot try the credentials. Bring it back, or wait for it with palette_private_cloud_gateway_ready.`,
    ),
  );
}

/** Has the gateway try the credentials, so that bad ones are refused here and not when a cluster is made. */
async function tryCredentials(
  palette: ProviderData,
  gateway: Gateway,
  spec: VsphereCloudAccount,
  signal: AbortSignal,
): Promise<void> {
  try {
    await validateVsphereAccount(palette.client, gateway.metadata.uid, spec, { signal });
  } catch (error) {
    if (!(error instanceof PaletteError) || error.status >= 500 || [401, 403, 404, 429].includes(error.status)) throw error;
    // It may have gone down since it was looked at, and then the refusal says nothing about the account.
    const now = await orElse(getGateway(palette.client, gateway.metadata.uid, { signal }), gateway);
    if (now && !isGatewayRunning(now)) throw notRunning(now);
    throw new DiagnosticError(
      errorAt(
        path('vsphere_username'),
        'The vCenter refuses the account',
        `The gateway ${gateway.metadata.name} tried ${spec.username} at ${spec.vcenterServer}: ${error.message} Check vsphere_vcenter, vsphere_username and the password.`,
      ),
    );
  }
}

/** `palette_cloud_account_vsphere` */
export const cloudAccountVsphere = resource({
  type: TYPE,
  schema: accountSchema,
  remote: 'object',
  timeouts,
  movesFrom: [{ type: 'spectrocloud_cloudaccount_vsphere' }],

  validate(config, report) {
    const { vsphere_password: kept, vsphere_password_wo: writeOnly } = config;
    if (kept === null && writeOnly === null) {
      report.error(
        path('vsphere_password'),
        'Password is missing',
        'Give vsphere_password_wo, or vsphere_password to keep it in state.',
      );
    }
    if (kept !== null && writeOnly !== null && !isUnknown(kept) && !isUnknown(writeOnly)) {
      report.error(path('vsphere_password_wo'), 'Two passwords', 'Give either vsphere_password_wo or vsphere_password.');
    }
  },

  async preflight({ action, prior, planned }, { data: palette, signal, warn }) {
    const { name, context } = planned ?? prior ?? {};
    refuseRename(palette, { action, kind: 'cloud account', name, context });
    if (prior) palette.held.add(prior.id);
    if (action !== 'create') return;
    const creation = {
      kind: 'cloud account',
      name,
      context,
      mark: (known: string) => markOf(palette, known),
      importId: (known: string) => `${known}:${context}`,
      find: (known: string) => accountsNamed(palette, known, scopeOf(palette, String(context)), { signal }),
    };
    await tellAdoption(palette, creation, { warn });
  },

  async create(planned, context) {
    const { data: palette, signal, config } = context;
    const scope = scopeOf(palette, planned.context);
    const gateway = await gatewayOf(palette, planned.private_cloud_gateway_id, signal);
    if (!isGatewayRunning(gateway)) throw notRunning(gateway);
    const spec = specOf(planned, config);
    await tryCredentials(palette, gateway, spec, signal);
    const annotations = annotationsFor(palette, planned, scope);
    const wanted = {
      kind: 'cloud account',
      name: planned.name,
      mark: annotations[OWNER_ANNOTATION],
      importId: `${planned.name}:${planned.context}`,
      ...accountWanted(palette, { name: planned.name, annotations, spec }, scope),
    };
    const made = await createOnce(wanted, palette, context);
    const id = made.uid;
    context.saveState({ id });
    await settleTwins(wanted, made, palette, context);
    // What an interrupted run had made may differ from what is configured now.
    if (palette.adopted.has(id)) {
      await reconcile({ kind: 'cloud account', name: planned.name }, context, () =>
        replaceAccount(palette, id, { name: planned.name, annotations, spec }, scope, signal),
      );
    }
    return { id };
  },

  async read(state, { data: palette, signal, warn, add }) {
    const scope = scopeOf(palette, state.context);
    const listing = palette.lookUps.accounts(scope);
    const get = () => getVsphereAccount(palette.client, state.id, { scope, signal });
    const account = await listing.withUid(state.id, get, { signal });
    if (!account) return null;
    palette.held.add(state.id);
    const { metadata, spec } = account;
    const subject = { kind: 'cloud account', name: metadata.name, mark: markOf(palette, metadata.name) };
    if (metadata.annotations?.[OWNER_ANNOTATION] === subject.mark)
      tellTwins(subject, state.id, listing.listed(metadata.name).map(accountFound), { warn });
    await warnOfGateway(palette, metadata.annotations?.overlordUid ?? '', { add }, signal);
    return {
      id: metadata.uid,
      name: metadata.name,
      private_cloud_gateway_id: metadata.annotations?.overlordUid ?? '',
      vsphere_vcenter: spec?.vcenterServer ?? '',
      vsphere_username: spec?.username ?? '',
      vsphere_ignore_insecure_error: spec?.insecure ?? false,
    };
  },

  async update(planned, prior, { data: palette, signal, config, warn }) {
    const scope = scopeOf(palette, planned.context);
    const gateway = await gatewayOf(palette, planned.private_cloud_gateway_id, signal);
    const spec = specOf(planned, config);
    if (isGatewayRunning(gateway)) {
      await tryCredentials(palette, gateway, spec, signal);
    } else {
      warn(
        path('private_cloud_gateway_id'),
        'The credentials were not tried',
        `The gateway "${gateway.metadata.name}" is ${gateway.status?.state ?? 'in no known state'}. The account was changed all the same; what is wrong with it will show when the gateway is back.`,
      );
    }
    await replaceAccount(
      palette,
      prior.id,
      { name: planned.name, annotations: annotationsFor(palette, planned, scope), spec },
      scope,
      signal,
    );
    return { id: prior.id };
  },

  async delete(state, { data: palette, signal, warn }) {
    refuseAdopted(palette, 'cloud account', state.name, state.id);
    const scope = scopeOf(palette, state.context);
    await unlessAbsent(deleteVsphereAccount(palette.client, state.id, { scope, signal }));
    palette.lookUps.accounts(scope).removed(state.id);
    forgetAccount(palette, state.id);
    const subject = { kind: 'cloud account', name: state.name, mark: markOf(palette, state.name) };
    await tellLeft(subject, state.id, () => accountsNamed(palette, state.name, scope, { signal }), { warn });
  },

  async import(id, { data: palette, signal }) {
    const { key, context } = parseImportId(id);
    const call = { scope: scopeOf(palette, context), signal };
    const account =
      (await getVsphereAccount(palette.client, key, call)) ?? (await findVsphereAccounts(palette.client, key, call))[0];
    if (!account)
      throw new DiagnosticError(
        errorAt(undefined, 'No such cloud account', `There is no vSphere account with the uid or name "${key}" in the ${context}.`),
      );
    return { id: account.metadata.uid, name: account.metadata.name, context };
  },
});
