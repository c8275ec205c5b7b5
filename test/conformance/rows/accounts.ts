import { SYSTEM_GATEWAY_CLOUDS } from '../../../src/domain/gateway';
import { CLOUD_SAMPLES, type CloudSample } from '../../provider/support/clouds';
import type { Body } from '../support/core';
import { type Change, type Row, set } from '../support/row';
import { CERTIFICATE, OTHER_CERTIFICATE } from './certificates';

interface Account extends Pick<Row, 'type' | 'simulator' | 'changes'> {
  readonly gateways: string;
  readonly minimal: (gatewayUid: string) => Body;
  /** What `minimal` lacks. */
  readonly more: Body;
  /** What of it is secret, with another value. */
  readonly secrets: Body;
  readonly importSuffix?: string;
}

/** An account's row: what accounts of all clouds have comes on top of what its cloud's have. */
function account({ type, simulator = {}, gateways, minimal, more, secrets, changes, importSuffix = '' }: Account): Row {
  const names = Object.keys(secrets);
  const servedBySystem = SYSTEM_GATEWAY_CLOUDS.includes(type.replace('palette_cloud_account_', ''));
  const writeOnly: Change = (body) => ({
    ...body,
    ...Object.fromEntries(
      names.flatMap((name) => [
        [name, null],
        [`${name}_wo`, body[name] ?? body[`${name}_wo`] ?? null],
        [`${name}_wo_version`, 1],
      ]),
    ),
  });
  const perSecret = <T>(make: (name: string) => readonly (readonly [string, T])[]) => Object.fromEntries(names.flatMap(make));
  return {
    type,
    simulator,
    world: async (palette) => {
      const own = { gateway: palette.gateway('dc1', gateways), other: palette.gateway('dc2', gateways) };
      return servedBySystem ? { ...own, system: await palette.systemGateway() } : own;
    },
    minimal: ({ gateway = '' }) => minimal(gateway),
    full: ({ gateway = '' }) => ({ ...minimal(gateway), ...more }),
    changes: (refs) => ({
      name: set({ name: 'renamed' }),
      context: set({ context: 'tenant' }),
      private_cloud_gateway_id: set({ private_cloud_gateway_id: refs.other ?? '' }),
      ...(servedBySystem && {
        use_system_private_gateway: set({ use_system_private_gateway: true, private_cloud_gateway_id: null }),
      }),
      ...perSecret<Change>((name) => [
        [name, set({ [name]: secrets[name] ?? null })],
        [`${name} unset`, writeOnly],
        [`${name}_wo`, set({ [`${name}_wo`]: secrets[name] ?? null, [`${name}_wo_version`]: 2 })],
        // An account that stays as it is needs none.
        [`${name}_wo unset`, set({ [`${name}_wo`]: null, name: 'renamed' })],
      ]),
      ...changes(refs),
    }),
    base: perSecret<Change>((name) => [
      [`${name}_wo`, writeOnly],
      [`${name}_wo_version`, writeOnly],
    ]),
    refused: perSecret<string>((name) => [[`${name}_wo unset`, `Give ${name}_wo, or ${name}`]]),
    importIds: ({ id, name }) => [`${id}:project${importSuffix}`, `${name}:project${importSuffix}`],
  };
}

const sample = (type: string): CloudSample => {
  const found = CLOUD_SAMPLES.find((each) => each.type === type);
  if (!found) throw new Error(`there is no sample of ${type}`);
  return found;
};

/** From the sample row of a cloud, which has the least of an account. */
const sampled = (type: string, rest: Pick<Account, 'more' | 'secrets' | 'changes'>): Row => {
  const { simulator, gateways, account: of } = sample(type);
  const { body: minimal, importSuffix } = of;
  return account({
    type: `palette_cloud_account_${type}`,
    simulator,
    gateways,
    minimal,
    ...(importSuffix && { importSuffix }),
    ...rest,
  });
};

/** The accounts of all clouds. */
export const ACCOUNTS: readonly Row[] = [
  account({
    type: 'palette_cloud_account_vsphere',
    gateways: 'vsphere',
    minimal: (gateway) => ({
      name: 'vcenter',
      private_cloud_gateway_id: gateway,
      vsphere_vcenter: 'vcenter.example.com',
      vsphere_username: 'palette',
      vsphere_password: 'a-passw0rd',
    }),
    more: { vsphere_ignore_insecure_error: true },
    secrets: { vsphere_password: 'an0ther' },
    changes: () => ({
      vsphere_vcenter: set({ vsphere_vcenter: 'other.example.com' }),
      vsphere_username: set({ vsphere_username: 'admin' }),
    }),
  }),
  sampled('maas', {
    more: { preferred_subnets: ['10.30.0.0/16', 'vlan-100'] },
    secrets: { maas_api_key: 'd:e:f' },
    changes: () => ({
      maas_api_endpoint: set({ maas_api_endpoint: 'http://other.acme.example:5240/MAAS' }),
      preferred_subnets: set({ preferred_subnets: ['vlan-100', '10.30.0.0/16'] }),
    }),
  }),
  sampled('apache_cloudstack', {
    more: { domain: 'ROOT', insecure: true },
    secrets: { api_key: 'another', secret_key: 'another' },
    changes: () => ({
      api_url: set({ api_url: 'https://other.acme.example:8080/client/api' }),
      domain: set({ domain: 'ROOT/shop' }),
    }),
  }),
  sampled('openstack', {
    more: { openstack_allow_insecure: true, ca_certificate: CERTIFICATE },
    secrets: { openstack_password: 'another' },
    changes: () => ({
      identity_endpoint: set({ identity_endpoint: 'https://other.acme.example:5000/v3' }),
      openstack_username: set({ openstack_username: 'admin' }),
      ca_certificate: set({ ca_certificate: OTHER_CERTIFICATE }),
      parent_region: set({ parent_region: 'RegionOne2' }),
      default_domain: set({ default_domain: 'Other' }),
      default_project: set({ default_project: 'admin' }),
    }),
  }),
  sampled('custom', {
    more: {},
    secrets: { credentials: { NUTANIX_USER: 'admin', NUTANIX_PASSWORD: 'another' } },
    changes: () => ({ cloud: set({ cloud: 'other' }) }),
  }),
];
