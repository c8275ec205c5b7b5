export * from './cloud-account';
export * from './clouds';
export * from './cluster-profile';
export * from './dns-mapping';
export * from './gateway-install';
export * from './gateway-migration';
/** The generated classes, one for one with the provider's resources and data sources. */
export * as generated from './generated';
export { DataPaletteClusterProfile as ClusterProfileData } from './generated/data-palette-cluster-profile';
export { DataPalettePack as PackData } from './generated/data-palette-pack';
export { DataPaletteProject as ProjectData } from './generated/data-palette-project';
export { DataPaletteRegistry as RegistryData } from './generated/data-palette-registry';
export * from './installation';
export * from './ip-pool';
export * from './layer';
export * from './palette-provider';
export * from './private-cloud-gateway';
export * from './proxy-config';
export * from './workload-cluster';
