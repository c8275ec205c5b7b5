import '../core/installed';

export * from './action';
export * from './ca-certificate';
export * from './cloud-account';
export * from './clouds';
export * from './cluster-profile';
export * from './dns-mapping';
export * from './ephemeral';
export { GatewayCloud, type GatewayCloudConfig } from './gateway-cloud';
export * from './gateway-install';
export type { GatewayInstallMethod } from './gateway-install-method';
export * from './gateway-migration';
/** The generated classes, one for one with the provider's resources and data sources. */
export * as generated from './generated';
export { DataPaletteClusterProfile as ClusterProfileData } from './generated/data-palette-cluster-profile';
export { DataPalettePack as PackData } from './generated/data-palette-pack';
export { DataPaletteProject as ProjectData } from './generated/data-palette-project';
export { DataPaletteRegistry as RegistryData } from './generated/data-palette-registry';
export * from './import-from';
export * from './installation';
export * from './ip-pool';
export * from './layer';
export * from './list-of';
export * from './network-requirements';
export type { PaletteCliOnCloud, PaletteCliOnVsphere, PaletteCliOptions, PaletteCliSettings } from './palette-cli';
export * from './palette-provider';
export {
  type IPrivateCloudGateway,
  PrivateCloudGateway,
  type PrivateCloudGatewayProps,
  type SystemGatewayCloud,
  type SystemGatewayOptions,
} from './private-cloud-gateway';
export * from './proxy-config';
export * from './rules';
export { Secret, type SecretOptions } from './secret';
export * from './site';
export * from './workload-cluster';
