import type { CliCloud } from '../../../domain/gateway';
import { apacheCloudstack } from './apache-cloudstack';
import type { Installer } from './installer';
import { maas } from './maas';
import { openstack } from './openstack';
import { vsphere } from './vsphere';

/** The clouds of the Palette CLI. Another one is a row here, and a file beside this one. */
export const installers = { vsphere, maas, apache_cloudstack: apacheCloudstack, openstack } as const satisfies {
  readonly [Cloud in CliCloud]: Installer;
};

/** The installer of a cloud; undefined for clouds that the Palette CLI installs no gateways on. */
export function installerOf(cloudType: unknown): Installer | undefined {
  const known: { readonly [cloud: string]: Installer } = installers;
  return typeof cloudType === 'string' && Object.hasOwn(known, cloudType) ? known[cloudType] : undefined;
}
