export * from './cloud-account';
export * from './clouds';
export * from './gateway-install';
/** The generated classes, one for one with the provider's resources and data sources. */
export * as generated from './generated';
export { DataPaletteClusterProfile as ClusterProfileData } from './generated/data-palette-cluster-profile';
export { DataPaletteProject as ProjectData } from './generated/data-palette-project';
export * from './installation';
export * from './palette-provider';
export * from './private-cloud-gateway';
export * from './proxy-config';
export * from './workload-cluster';
