import type { PlannedChange } from '../../../../src/testing';

/** What a plan does besides importing: `update palette_cluster_vsphere`. */
export function changesOf({ changes }: { readonly changes: readonly PlannedChange[] }): readonly string[] {
  return changes.filter(({ action }) => action !== 'no-op').map(({ action, address }) => `${action} ${address.split('.')[0]}`);
}
