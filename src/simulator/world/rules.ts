import { PALETTE_VERSIONS, type PaletteVersion } from './versions';

/** Where the facts leave a choice: how strict the simulated Palette is. */
export interface WorldRules {
  /** Which Palette it is; `versions.ts` says what came with which. `4.10` when left out. */
  readonly paletteVersion: PaletteVersion;
  /** `strict`: a gateway that clusters reference can't be deleted (older Palette); `current`: it can. `strict` when left out. */
  readonly gatewayDelete: 'strict' | 'current';
  /** `any`: clusters can be migrated away from a gateway that is down; `healthy`: both gateways must run. `any` when left out. */
  readonly migrateSource: 'any' | 'healthy';
  /** `reserved`: the IP pool of a gateway's own cluster is for that cluster alone (newer Palette); `shared`: it is for all. `reserved` when left out. */
  readonly gatewayPool: 'reserved' | 'shared';
  /** `refused`: gateways, accounts and clusters don't take the name of another of their scope; `allowed`: they do. `refused` when left out. */
  readonly duplicateNames: 'refused' | 'allowed';
  /** `complete`: an infra or cluster profile is published with the layers os, k8s and cni only; `any`: with any layers. `complete` when left out. */
  readonly profileLayers: 'complete' | 'any';
  /** `fixed`: the variables of a profile that a cluster uses can't be changed; `free`: they can. `fixed` when left out. */
  readonly profileVariablesInUse: 'fixed' | 'free';
  /** `stepwise`: Kubernetes of a running cluster goes up by one minor version at a time, and never back; `any`: it goes anywhere. `stepwise` when left out. */
  readonly kubernetesUpgrades: 'stepwise' | 'any';
  /** `open`: names that a data centre doesn't know become part of it; `closed`: nothing is made where they are named. `open` when left out, `closed` with an inventory. */
  readonly inventory: 'open' | 'closed';
  /** `reported`: a field or an operation that the simulator doesn't know is told in the summary and dropped; `refuse`: its request is answered 400. `reported` when left out. */
  readonly unknown: 'reported' | 'refuse';
  /** `forbidden`: nobody may download the kubeconfig of a cluster's administrator, as whoever lacks the right since 4.8. `allowed` when left out. */
  readonly adminKubeconfig: 'allowed' | 'forbidden';
}

/** The rules that hold unless told otherwise. */
export const DEFAULT_RULES: WorldRules = {
  paletteVersion: '4.10',
  inventory: 'open',
  adminKubeconfig: 'allowed',
  gatewayDelete: 'strict',
  migrateSource: 'any',
  kubernetesUpgrades: 'stepwise',
  gatewayPool: 'reserved',
  duplicateNames: 'refused',
  profileLayers: 'complete',
  profileVariablesInUse: 'fixed',
  unknown: 'reported',
};

/** What can be chosen for each rule. */
export const RULE_CHOICES: { readonly [Rule in keyof WorldRules]: readonly WorldRules[Rule][] } = {
  paletteVersion: PALETTE_VERSIONS,
  inventory: ['open', 'closed'],
  adminKubeconfig: ['allowed', 'forbidden'],
  gatewayDelete: ['strict', 'current'],
  migrateSource: ['any', 'healthy'],
  gatewayPool: ['reserved', 'shared'],
  duplicateNames: ['refused', 'allowed'],
  profileLayers: ['complete', 'any'],
  profileVariablesInUse: ['fixed', 'free'],
  kubernetesUpgrades: ['stepwise', 'any'],
  unknown: ['reported', 'refuse'],
};
