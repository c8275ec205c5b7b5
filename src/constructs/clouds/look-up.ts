import type { TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { DataPaletteCloudAccountApacheCloudstack } from '../generated/data-palette-cloud-account-apache-cloudstack';
import { DataPaletteCloudAccountCustom } from '../generated/data-palette-cloud-account-custom';
import { DataPaletteCloudAccountMaas } from '../generated/data-palette-cloud-account-maas';
import { DataPaletteCloudAccountOpenstack } from '../generated/data-palette-cloud-account-openstack';
import { DataPaletteCloudAccountVsphere } from '../generated/data-palette-cloud-account-vsphere';
import type { CustomKind } from './custom';

/** What looks an account up, by its cloud. */
const LOOK_UPS = {
  vsphere: DataPaletteCloudAccountVsphere,
  maas: DataPaletteCloudAccountMaas,
  apache_cloudstack: DataPaletteCloudAccountApacheCloudstack,
  openstack: DataPaletteCloudAccountOpenstack,
} as const;

/** The cloud of an account: `vsphere`, `maas`, `apache_cloudstack`, `openstack`, or `custom/nutanix` and the like. */
export type AccountKind = keyof typeof LOOK_UPS | CustomKind<string>;

/** Which account is looked up. */
export interface AccountByName<Kind extends AccountKind> {
  /** The cloud that it is for. */
  readonly kind: Kind;
  /** Its name. */
  readonly name: string;
  /** Where it lives. @default 'project' */
  readonly context?: 'project' | 'tenant';
  /** The provider that it goes through. @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
}

/** Looks an account up. @returns its uid */
export function lookUpAccount(scope: Construct, id: string, { kind, ...account }: AccountByName<AccountKind>): string {
  if (isCustom(kind)) return new DataPaletteCloudAccountCustom(scope, id, { ...account, cloud: kind.slice('custom/'.length) }).id;
  return new LOOK_UPS[kind](scope, id, account).id;
}

function isCustom(kind: AccountKind): kind is CustomKind<string> {
  return kind.startsWith('custom/');
}
