import type { SimulatorOptions } from '../../../../src/simulator';
import type { Answer, CallOptions } from '../support';
import { Site } from '../support';

/** The clouds of gateways, and how their API paths and their accounts' credentials look. */
export const CLOUD_CREDENTIALS = {
  vsphere: { vcenterServer: 'vcenter.acme.example', username: 'palette', password: 'secret' },
  maas: { apiEndpoint: 'http://maas.acme.example:5240/MAAS', apiKey: 'a:b:secret' },
  openstack: {
    identityEndpoint: 'https://openstack.acme.example:5000/v3',
    username: 'palette',
    password: 'secret',
    defaultDomain: 'Default',
    defaultProject: 'demo',
    parentRegion: 'RegionOne',
  },
  'apache-cloudstack': { apiUrl: 'https://cloudstack.acme.example:8080/client/api', apiKey: 'key', secretKey: 'secret' },
} as const;

export type Cloud = keyof typeof CLOUD_CREDENTIALS;
export const CLOUDS = Object.keys(CLOUD_CREDENTIALS) as Cloud[];

/** The field of the credentials that `wrong` is refused in. */
export const PASSWORD_OF = {
  vsphere: 'password',
  maas: 'apiKey',
  openstack: 'password',
  'apache-cloudstack': 'secretKey',
} as const;

/** Credentials that the cloud refuses. */
export function wrongCredentials(cloud: Cloud): object {
  return { ...CLOUD_CREDENTIALS[cloud], [PASSWORD_OF[cloud]]: 'wrong' };
}

/** A simulated Palette of a version that has all four clouds. */
export function fourClouds(strict: SimulatorOptions['strict'] = {}): Site {
  return new Site({ strict: { paletteVersion: '4.7', ...strict } });
}

/** A gateway of the cloud that runs. @returns its uid */
export function installed(site: Site, cloud: Cloud, name = 'berlin'): string {
  const { uid } = site.sim.control.installWithCli({ name, cloudType: cloud });
  site.minutes(30);
  expect(site.sim.control.summary().gateways.states[name]).toBe('Running');
  return uid;
}

/** Creates an account of a project (`Default` when left out). */
export function createAccount(
  site: Site,
  cloud: Cloud,
  name: string,
  gatewayUid: string | undefined,
  options: CallOptions & { readonly spec?: object; readonly annotations?: object } = {},
): Promise<Answer> {
  const { spec = CLOUD_CREDENTIALS[cloud], annotations = {}, ...call } = options;
  return site.call('POST', `/v1/cloudaccounts/${cloud}`, {
    project: site.projectUid,
    ...call,
    body: { metadata: { name, annotations: { ...annotations, ...(gatewayUid && { overlordUid: gatewayUid }) } }, spec },
  });
}
