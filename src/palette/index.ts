export { unlessAbsent } from './absent';
export * from './backup-locations';
export { callCloud, pagedCloud } from './call-cloud';
export * from './certificates';
export { type CallOptions, type Cancelable, type ClientOptions, createClient, type PaletteClient } from './client';
export * from './cloud-accounts';
export * from './cloud-configs';
export * from './cluster-features';
export * from './cluster-profiles';
export * from './cluster-resources';
export { type ClusterFilter, clusterSearch } from './cluster-search';
export * from './cluster-settings';
export * from './cluster-upkeep';
export * from './clusters';
export * from './dns-mappings';
export {
  AmbiguousName,
  ConfigurationError,
  type ConfigurationOption,
  InvalidResponse,
  isNotFound,
  isUnauthorized,
  OutcomeUnknown,
  PaletteError,
  Unreachable,
  type UnreachableReason,
  UnusableUid,
} from './errors';
export type { FirstPage } from './first-page';
export { gatewayClouds, placementInput } from './gateway-size';
export * from './gateways';
export { type Host, parseHost } from './host';
export * from './ip-pools';
export * from './kubeconfigs';
export * from './packs';
export { ListTotal } from './paging';
export * from './placements';
export * from './profile-life';
export * from './project-life';
export * from './projects';
export type { Scope } from './request';
export * from './schema';
export * from './ssh-keys';
