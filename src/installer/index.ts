export { type InitRequest, initProviders } from './init';
export { InstallationError, type InstallationWarning } from './installation-error';
export {
  type InstallationPlace,
  type InstalledProvider,
  type InstalledProviders,
  openInstallation,
} from './installed-provider';
export { lockProviders, only, type PlatformsRequest } from './lock';
export { readLocks } from './lock-file';
export { mirrorProviders } from './mirror';
export { currentPlatform, parsePlatform, platformText } from './platform';
export { providerAddress } from './provider-address';
export type { ProviderRequirements } from './request';
