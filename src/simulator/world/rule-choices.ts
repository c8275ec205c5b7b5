import type { WorldRules } from './world';

/** What can be chosen for each rule. */
export const RULE_CHOICES: { readonly [Rule in keyof WorldRules]: readonly WorldRules[Rule][] } = {
  paletteVersion: ['4.6', '4.7', '4.8'],
  adminKubeconfig: ['allowed', 'forbidden'],
  gatewayDelete: ['strict', 'current'],
  migrateSource: ['any', 'healthy'],
  gatewayPool: ['reserved', 'shared'],
  profileLayers: ['complete', 'any'],
  profileVariablesInUse: ['fixed', 'free'],
  kubernetesUpgrades: ['stepwise', 'any'],
};
