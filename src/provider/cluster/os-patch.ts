import { attr } from '../../framework';
import { setOsPatch, unsetTime } from '../../palette';
import { cronProblem } from '../../runtime/cron';
import { sameMoment } from '../../runtime/time-text';
import type { ValuesOf } from '../clouds/cloud';
import { timeProblem } from '../shared/time-problem';
import { definePart } from './cluster-part';

const fields = {
  os_patch_on_boot: attr.bool({
    default: false,
    description: 'Patches the operating system of a machine when it starts. Default `false`.',
  }),
  os_patch_schedule: attr.string({
    optional: true,
    description: 'When the operating system of the machines is patched: a cron expression of five fields.',
    validate: (text) => (text === '' ? undefined : cronProblem(text)),
  }),
  os_patch_after: attr.string({
    optional: true,
    description: 'When it is patched once: a time of RFC 3339 (`2026-01-31T20:00:00Z`).',
    validate: timeProblem,
    equivalent: sameMoment,
  }),
};

/** When the operating system of a cluster's machines is patched. */
export const osPatchPart = definePart({
  fields,

  toRequest(wanted) {
    const isSet = wanted.os_patch_on_boot || wanted.os_patch_schedule || wanted.os_patch_after;
    return isSet ? { spec: { clusterConfig: { machineManagementConfig: { osPatchConfig: patchBody(wanted) } } } } : {};
  },

  read({ cluster }) {
    const { patchOnBoot, schedule, onDemandPatchAfter } = cluster.spec?.clusterConfig?.machineManagementConfig?.osPatchConfig ?? {};
    return {
      os_patch_on_boot: patchOnBoot ?? false,
      os_patch_schedule: schedule || null,
      os_patch_after: onDemandPatchAfter && !sameMoment(onDemandPatchAfter, unsetTime) ? onDemandPatchAfter : null,
    };
  },

  async update({ palette, cluster, call }, wanted) {
    const present = cluster.spec?.clusterConfig?.machineManagementConfig?.osPatchConfig;
    await setOsPatch(palette.client, cluster.metadata.uid, { ...present, ...patchBody(wanted) }, call);
  },
});

/** Unset is said: what is left out may stay. */
function patchBody({ os_patch_on_boot, os_patch_schedule, os_patch_after }: ValuesOf<typeof fields>) {
  return {
    patchOnBoot: os_patch_on_boot,
    schedule: os_patch_schedule ?? '',
    onDemandPatchAfter: os_patch_after || unsetTime,
  };
}
