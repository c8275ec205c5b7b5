import type { ManagedAccountDescription } from '../../../constructs/site';
import type { ReadObject } from '../objects';
import { Attributes } from './attributes';
import { contextOf } from './cluster';

/** How one gets in, by the account's resource type. What is secret stays unset, so that the account keeps what it has. */
const CLOUDS = {
  palette_cloud_account_vsphere: (account: Attributes) => ({
    cloud: 'vsphere' as const,
    credentials: {
      vcenter: account.neededText('vsphere_vcenter'),
      username: account.neededText('vsphere_username'),
      ignoreInsecureError: account.flag('vsphere_ignore_insecure_error'),
    },
  }),
  palette_cloud_account_maas: (account: Attributes) => ({
    cloud: 'maas' as const,
    credentials: { apiEndpoint: account.neededText('maas_api_endpoint') },
  }),
  palette_cloud_account_apache_cloudstack: (account: Attributes) => ({
    cloud: 'apache_cloudstack' as const,
    credentials: {
      apiUrl: account.neededText('api_url'),
      domain: account.text('domain'),
      insecure: account.flag('insecure'),
    },
  }),
  palette_cloud_account_openstack: (account: Attributes) => ({
    cloud: 'openstack' as const,
    credentials: {
      identityEndpoint: account.neededText('identity_endpoint'),
      username: account.neededText('openstack_username'),
      region: account.neededText('parent_region'),
      domain: account.neededText('default_domain'),
      project: account.neededText('default_project'),
      caCertificate: account.text('ca_certificate'),
      insecure: account.flag('openstack_allow_insecure'),
    },
  }),
  palette_cloud_account_custom: (account: Attributes) => ({
    cloud: 'custom' as const,
    customCloud: account.neededText('cloud'),
    credentials: {},
  }),
} as const;

/** An account as a site has it. @throws Undescribable */
export function describeAccount({ ref, body }: ReadObject, gateway: string): ManagedAccountDescription {
  const account = new Attributes(body);
  // The key of the gateway says it.
  account.take('private_cloud_gateway_id');
  const common = { name: account.neededText('name'), import: ref.identity.id, context: contextOf(account), gateway };
  const cloud = Object.entries(CLOUDS).find(([name]) => name === ref.type)?.[1];
  if (!cloud) throw new TypeError(`there are no accounts of type ${ref.type}`);
  const described = cloud(account);
  return { ...common, ...described, overrides: account.left };
}
