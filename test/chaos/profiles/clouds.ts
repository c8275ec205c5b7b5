import { clusterBody } from '../../acceptance/support/site';
import { CLOUD_SAMPLES } from '../../provider/support/clouds';
import type { CloudName } from './layout';

type Body = { readonly [name: string]: unknown };

/** How a site has a cloud. */
export interface SiteCloud {
  /** As the API's paths have it. */
  readonly path: string;
  /** What an account's name begins with. */
  readonly accounts: string;
  /** The profile of its clusters, by the name that Palette has. */
  readonly profile: string;
  /** An account without name, gateway and secrets. */
  readonly account: Body;
  /** The account's attributes that hold a secret. */
  readonly secrets: readonly string[];
  /** Machine pools are the control plane's and the workers', in this order. */
  readonly cluster: Body & { readonly machine_pool: readonly Body[] };
}

/** As the sample row of all tests of clouds has it. */
function sampled(name: CloudName, accounts: string): SiteCloud {
  const sample = CLOUD_SAMPLES.find(({ type }) => type === name);
  if (!sample) throw new Error(`there is no sample of ${name}`);
  const { account, path, profile } = sample;
  const open = Object.entries(account.body('')).filter(([attribute]) => !account.secrets.includes(attribute));
  return {
    ...{ path, accounts, profile },
    account: Object.fromEntries(open),
    secrets: account.secrets,
    cluster: sample.cluster.body('', '') as SiteCloud['cluster'],
  };
}

export const CLOUDS: { readonly [C in CloudName]: SiteCloud } = {
  vsphere: {
    path: 'vsphere',
    accounts: 'vcenter',
    profile: 'vsphere-ubuntu',
    account: { vsphere_vcenter: 'vcenter.example.com', vsphere_username: 'palette' },
    secrets: ['vsphere_password'],
    cluster: clusterBody() as SiteCloud['cluster'],
  },
  maas: sampled('maas', 'maas'),
  apache_cloudstack: sampled('apache_cloudstack', 'cloudstack'),
};
