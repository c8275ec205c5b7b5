export { InstallationError, type InstallationWarning } from './installation-error';
export {
  type InstallationPlace,
  type InstalledProvider,
  type InstalledProviders,
  openInstallation,
} from './installed-provider';
