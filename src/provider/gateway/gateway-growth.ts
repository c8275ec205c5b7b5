import { DiagnosticError, errorAt, path, type Report } from '../../framework';
import { type Gateway, resizeGateway } from '../../palette';
import type { ProviderData } from '../shared/provider-data';
import { apiCloud, cloudOfGateway } from './gateway-cloud';

/** Scaling is one-way: etcd keeps its members. */
export function warnOfScale(
  { name, node_count: last }: { readonly name: string; readonly node_count: number },
  { node_count: next }: { readonly node_count: unknown },
  { warn }: Pick<Report, 'warn'>,
): void {
  if (typeof next !== 'number' || next <= last) return;
  warn(
    path('node_count'),
    `The gateway "${name}" grows for good`,
    `From ${last} to ${next} nodes there is no way back, and it takes three further addresses. The gateway must be healthy.`,
  );
}

/** More nodes, under the path of its cloud. */
export async function growGateway(
  palette: ProviderData,
  gateway: Gateway,
  planned: { readonly name: string; readonly cloud_type: string | null; readonly node_count: number },
  signal: AbortSignal,
): Promise<void> {
  const cloud = planned.cloud_type === null ? await cloudOfGateway(palette, gateway, signal) : apiCloud(planned.cloud_type);
  if (await resizeGateway(palette.client, gateway, cloud ?? '', { size: planned.node_count }, { signal })) return;
  throw new DiagnosticError(
    errorAt(
      path('node_count'),
      `The gateway "${planned.name}" can't grow`,
      `Palette grows gateways that the Palette CLI installed on vSphere, MAAS, Apache CloudStack or OpenStack; this one is on ${cloud ?? 'an unknown cloud'}.`,
    ),
  );
}
