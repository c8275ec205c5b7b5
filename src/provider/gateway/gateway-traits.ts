import { CLI_OS, CLI_SSH_USER, concurrentDeployments, type GatewaySize, gatewaySizeOf } from '../../domain/gateway';
import { isUnknown, UNKNOWN, type Unknown, type Value } from '../../framework';
import type { Gateway } from '../../palette';
import type { Values } from '../clouds/cloud';
import type { ProviderData } from '../shared/provider-data';
import { installerOf } from './cli';
import { cloudOfAccounts, cloudOfGateway, ownCloud } from './gateway-cloud';
import type { GatewayState } from './private-cloud-gateway-schema';

type Traits = Pick<GatewayState, 'concurrent_deployments' | 'ssh_user' | 'os'>;

/** What follows from how a gateway is installed. */
export function traitsOf(gateway: Values): Traits {
  const byCli = gateway.install_method === 'palette_cli';
  const size = byCli ? sizeOf(gateway) : undefined;
  return {
    concurrent_deployments: size === undefined ? null : concurrentDeployments(Number(gateway.node_count ?? 1), size),
    ssh_user: byCli ? CLI_SSH_USER : null,
    os: byCli ? CLI_OS : null,
  };
}

/** What follows from it, as far as the configuration is known. */
export function plannedTraits(planned: Values): { readonly [Name in keyof Traits]: Value } {
  const open = ['install_method', 'cloud_type', 'node_count', 'size', 'custom_size', 'maas'].some((name) => isOpen(planned[name]));
  return open ? { concurrent_deployments: UNKNOWN, ssh_user: UNKNOWN, os: UNKNOWN } : traitsOf(planned);
}

/** What was planned of it, and what follows now that all is known. */
export function traitsAfter(planned: Values & { readonly [Name in keyof Traits]: Traits[Name] | Unknown }): Traits {
  const now = traitsOf(planned);
  return {
    concurrent_deployments: asPlanned(planned.concurrent_deployments, () => now.concurrent_deployments),
    ssh_user: asPlanned(planned.ssh_user, () => now.ssh_user),
    os: asPlanned(planned.os, () => now.os),
  };
}

/** What Palette tells of a gateway that was made elsewhere. Where nothing tells its cloud, the configuration does. */
export async function adoptedTraits(palette: ProviderData, gateway: Gateway, signal: AbortSignal) {
  const cloud = (await cloudOfGateway(palette, gateway, signal)) ?? (await cloudOfAccounts(palette, gateway, signal));
  return {
    ...(cloud === undefined ? {} : { cloud_type: ownCloud(cloud) }),
    install_method: gateway.spec?.isSelfHosted ? 'existing_kubernetes' : 'palette_cli',
    registration: gateway.metadata.uid,
  };
}

/** What an update has to answer for a computed attribute: what was planned, unless that was left open. */
export function asPlanned<T>(planned: T | Unknown, open: () => T): T {
  return isUnknown(planned) ? open() : planned;
}

/** How large a node is; undefined where the installer is left to ask. */
function sizeOf(gateway: Values): GatewaySize | undefined {
  const { size, custom_size: custom } = gateway as Pick<GatewayState, 'size' | 'custom_size'>;
  if (size === 'custom')
    return custom ? gatewaySizeOf({ cpu: custom.cpu, memoryMb: custom.memory_mb, diskGb: custom.disk_size_gb }) : undefined;
  if (size) return size as GatewaySize;
  const installer = installerOf(gateway.cloud_type);
  const placement = installer && gateway[installer.cloud];
  return placement ? installer?.sizeOf?.(placement) : undefined;
}

function isOpen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return isUnknown(value as Value) || Object.values(value).some((each) => isUnknown(each as Value));
}
