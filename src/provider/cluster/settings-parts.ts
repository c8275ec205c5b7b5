import type { Cloud, Fields } from '../clouds/cloud';
import { agentUpgradesPart } from './agent-upgrades';
import { applySettingPart } from './apply-setting';
import { backupPart } from './backup-policy';
import { certificateRenewalPart } from './certificate-renewal';
import { namespacesPart } from './cluster-namespaces';
import type { ClusterPart } from './cluster-part';
import { roleBindingsPart } from './cluster-role-bindings';
import { timezonePart } from './cluster-timezone';
import { hostPart } from './host-config';
import { locationPart } from './location-config';
import { metaAttributePart } from './meta-attribute';
import { osPatchPart } from './os-patch';
import { parallelPoolsPart } from './parallel-pools';
import { scanPart } from './scan-policy';

/** The settings of a cluster, in the order in which they are changed. */
export function settingsParts(cloud: Cloud): readonly ClusterPart[] {
  return [
    // After the profiles: what was downloaded is installed with what has just come to it.
    applySettingPart,
    metaAttributePart,
    timezonePart,
    locationPart,
    hostPart,
    osPatchPart,
    agentUpgradesPart,
    // A namespace before the bindings in it.
    namespacesPart,
    roleBindingsPart,
    backupPart,
    scanPart,
    parallelPoolsPart(cloud),
    // Last: what follows could fail, and then it would be done once more.
    certificateRenewalPart,
  ];
}

/** Their attributes, without their types: nothing but their own part looks at them. */
export function fieldsOf(parts: readonly ClusterPart[]): Record<never, never> {
  return Object.assign({}, ...parts.map(({ fields }): Fields => fields)) as Record<never, never>;
}
