import { attr, block } from '../../framework';
import { type ClusterComplianceScheduleConfig, getScanPolicy, setScanPolicy } from '../../palette';
import { cronProblem } from '../../runtime/cron';
import type { ValuesOf } from '../clouds/cloud';
import { definePart } from './cluster-part';

const schedule = (scanner: string) =>
  attr.string({
    required: true,
    description: `When ${scanner} runs: a cron expression of five fields; empty for never.`,
    validate: (text) => (text === '' ? undefined : cronProblem(text)),
  });

const fields = {
  scan_policy: block.list(
    {
      configuration_scan_schedule: schedule('the configuration scan (kube-bench)'),
      penetration_scan_schedule: schedule('the penetration test (kube-hunter)'),
      conformance_scan_schedule: schedule('the conformance test (Sonobuoy)'),
    },
    { max: 1, description: 'When the cluster is scanned. Without it, Palette schedules no scans.' },
  ),
};

type Policy = ValuesOf<typeof fields>['scan_policy'][number];

const NEVER: Policy = { configuration_scan_schedule: '', penetration_scan_schedule: '', conformance_scan_schedule: '' };

/** The schedules of a cluster's scans. Palette can't take them away: without any of them nothing is scanned. */
export const scanPart = definePart({
  fields,
  toRequest: ({ scan_policy: [policy] }) => (policy ? { spec: { policies: { scanPolicy: policyBody(policy) } } } : {}),

  async read({ palette, cluster, call, isNew }, { scan_policy: [prior] }) {
    if (!isNew && prior === undefined) return {};
    const config = await getScanPolicy(palette.client, cluster.metadata.uid, call);
    const policy = config ? policyOf(config) : NEVER;
    const isNever = (each: Policy | undefined) => each !== undefined && Object.values(each).every((text) => text === '');
    return { scan_policy: isNever(policy) && !isNever(prior) ? [] : [policy] };
  },

  async update({ palette, cluster, call }, { scan_policy: [policy = NEVER] }) {
    await setScanPolicy(palette.client, cluster.metadata.uid, policyBody(policy), call);
  },
});

function policyBody(policy: Policy): ClusterComplianceScheduleConfig {
  const at = (scheduledRunTime: string) => ({ schedule: { scheduledRunTime } });
  return {
    kubeBench: at(policy.configuration_scan_schedule),
    kubeHunter: at(policy.penetration_scan_schedule),
    sonobuoy: at(policy.conformance_scan_schedule),
  };
}

function policyOf({ kubeBench, kubeHunter, sonobuoy }: ClusterComplianceScheduleConfig): Policy {
  return {
    configuration_scan_schedule: kubeBench?.schedule?.scheduledRunTime ?? '',
    penetration_scan_schedule: kubeHunter?.schedule?.scheduledRunTime ?? '',
    conformance_scan_schedule: sonobuoy?.schedule?.scheduledRunTime ?? '',
  };
}
