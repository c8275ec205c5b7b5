import type { VsphereAccount, VsphereCloudAccount } from '../../../palette/schema/full';
import type { Account } from '../../world/records';
import { metadataView, scopeText } from './metadata';

/** An account as the API shows it: without its password. */
export function accountView(account: Account): VsphereAccount {
  const { vcenterServer, username, insecure } = account.credentials as VsphereCloudAccount;
  return {
    apiVersion: 'v1',
    kind: 'vsphere',
    metadata: metadataView(account, { overlordUid: account.gatewayUid, scope: scopeText(account.projectUid) }),
    spec: { vcenterServer, username, password: '', insecure: insecure ?? false },
    status: { state: 'Running' },
  };
}
