import type { Construct } from 'constructs';
import { CloudAccount, type ICloudAccount } from '../cloud-account';
import { type AccountKind, type CloudCredentials, Credentials } from '../clouds';
import type { IPrivateCloudGateway } from '../private-cloud-gateway';
import { Secret } from '../secret';
import type { AccountDescription, ManagedAccountDescription } from './account-description';
import { made, manage, nameOf, secretOf } from './managed';
import { namedOrOnly } from './references';

/** What an account's site has for it. */
interface OfSite {
  /** The site's name. */
  readonly site: string;
  /** Its gateways. */
  readonly gateways: { readonly [key: string]: IPrivateCloudGateway };
}

/** An account of a site: made, imported, or managed elsewhere. */
export function makeAccount(
  scope: Construct,
  key: string,
  description: AccountDescription,
  { site, gateways }: OfSite,
): ICloudAccount {
  const kind = accountKind(description);
  if ('existing' in description)
    return CloudAccount.fromName(scope, key, { kind, name: description.existing, context: description.context });
  const { context = 'project' } = description;
  const account = new CloudAccount(scope, key, {
    name: nameOf(site, key, description),
    context,
    gateway: namedOrOnly({ kind: 'gateway', all: gateways }, description.gateway, { site, kind: 'account', key }),
    credentials: credentialsOf(scope, description),
  });
  const customCloud = description.cloud === 'custom' ? description.customCloud : undefined;
  manage(account.resource, description, (uid) => importIdOf(uid, context, customCloud));
  return account;
}

function accountKind(account: AccountDescription): AccountKind {
  return account.cloud === 'custom' ? `custom/${account.customCloud}` : account.cloud;
}

/** What an import is told of what lives in a project or in the tenant. */
export function importIdOf(uid: string, context: string, customCloud?: string): string {
  return customCloud === undefined ? `${uid}:${context}` : `${uid}:${context}:${customCloud}`;
}

function credentialsOf(scope: Construct, account: ManagedAccountDescription): CloudCredentials {
  switch (account.cloud) {
    case 'vsphere': {
      const { password, ...rest } = account.credentials;
      return Credentials.vsphere({ ...rest, password: secretOf(scope, password) });
    }
    case 'maas': {
      const { apiKey, ...rest } = account.credentials;
      return Credentials.maas({ ...rest, apiKey: secretOf(scope, apiKey) });
    }
    case 'apache_cloudstack': {
      const { apiKey, secretKey, ...rest } = account.credentials;
      return Credentials.apacheCloudStack({ ...rest, apiKey: secretOf(scope, apiKey), secretKey: secretOf(scope, secretKey) });
    }
    case 'openstack': {
      const { password, ...rest } = account.credentials;
      return Credentials.openStack({ ...rest, password: secretOf(scope, password) });
    }
    case 'custom': {
      const secrets: { readonly [name: string]: Secret } = made(account.credentials, (_, { variable, version }) =>
        Secret.fromVariable(scope, variable, { version }),
      );
      return Credentials.custom({ cloud: account.customCloud, credentials: secrets });
    }
  }
}
