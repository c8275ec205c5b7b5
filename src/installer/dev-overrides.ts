import type { ProviderInstallation } from './cli-config/cli-configuration';
import type { InstallationWarning } from './installation-error';
import { providerAddress, shownAddress } from './provider-address';

const SUMMARY = 'Provider development overrides are in effect';

/** What terraform says before it runs programs that no lock file vouches for; nothing where there are none. */
export function overrideWarning(overrides: ProviderInstallation['devOverrides']): readonly InstallationWarning[] {
  return warning(
    overrides,
    'The behavior may therefore not match any released version of the provider and applying changes may cause the state to become incompatible with published releases.',
  );
}

/** What is said of them where providers are installed. */
export function overrideInitWarning(overrides: ProviderInstallation['devOverrides']): readonly InstallationWarning[] {
  return warning(
    overrides,
    'These providers are not installed as part of init since they were overwritten. If this is unintentional please re-run without the development overrides set.',
  );
}

function warning(overrides: ProviderInstallation['devOverrides'], consequence: string): readonly InstallationWarning[] {
  const lines = Object.entries(overrides)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([source, folder]) => {
      const address = providerAddress(source);
      return ` - ${address ? shownAddress(address) : source} in ${folder}\n`;
    });
  if (lines.length === 0) return [];
  const head = 'The following provider development overrides are set in the CLI configuration:\n';
  return [{ summary: SUMMARY, detail: `${head}${lines.join('')}\n${consequence}` }];
}
