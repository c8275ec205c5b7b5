import type {
  CloudAccountSummary,
  CloudStackAccount,
  CloudStackCloudAccount,
  MaasAccount,
  MaasCloudAccount,
  OpenStackAccount,
  OpenStackCloudAccount,
  VsphereAccount,
  VsphereCloudAccount,
} from '../../../palette/schema/full';
import { gatewayFor } from '../../world/accounts';
import type { Account } from '../../world/records';
import type { World } from '../../world/world';
import { metadataView, scopeText, timeText } from './metadata';

/** Nothing that the simulated Palette does ends an account's login. */
const status = { state: 'Running', tokenExpiry: timeText(undefined), tokenGenerationTime: timeText(undefined) };

/** A vSphere account as the API shows it: like all of them, without its secrets. */
export function vsphereAccountView(world: World, account: Account): VsphereAccount {
  const { vcenterServer, username, insecure = false } = account.credentials as VsphereCloudAccount;
  return { ...commonView(world, account), spec: { vcenterServer, username, password: '', insecure } };
}

/** A MAAS account as the API shows it. */
export function maasAccountView(world: World, account: Account): MaasAccount {
  const { apiEndpoint, preferredSubnets = [] } = account.credentials as MaasCloudAccount;
  return { ...commonView(world, account), spec: { apiEndpoint, apiKey: '', preferredSubnets } };
}

/** A CloudStack account as the API shows it. */
export function cloudStackAccountView(world: World, account: Account): CloudStackAccount {
  const { apiUrl, domain = '', insecure = false } = account.credentials as CloudStackCloudAccount;
  return { ...commonView(world, account), spec: { apiUrl, apiKey: '', secretKey: '', domain, insecure } };
}

/** An OpenStack account as the API shows it. */
export function openStackAccountView(world: World, account: Account): OpenStackAccount {
  const credentials = account.credentials as OpenStackCloudAccount;
  return { ...commonView(world, account), spec: { ...credentials, password: '', insecure: credentials.insecure ?? false } };
}

/** An account in the list of all clouds'. Private clouds have no number of an account. */
export function accountSummary(world: World, account: Account): CloudAccountSummary {
  const { kind, metadata } = commonView(world, account);
  return { kind, metadata, specSummary: { accountId: '' }, status };
}

/** Kind and metadata of an account. */
export function accountMetadata(world: World, account: Account): Pick<CloudAccountSummary, 'kind' | 'metadata'> {
  const { kind, metadata } = commonView(world, account);
  return { kind, metadata };
}

/** What accounts of all clouds have in common. */
export function commonView(world: World, account: Account) {
  const gateway = account.gatewayUid === undefined ? undefined : gatewayFor(world, account.gatewayUid, account.cloudType);
  return {
    apiVersion: 'v1',
    kind: account.cloudType,
    metadata: metadataView(account, {
      overlordUid: account.gatewayUid,
      scope: scopeText(account.projectUid),
      ...(gateway?.origin === 'system' && { overlordType: 'system' }),
    }),
    status,
  };
}
