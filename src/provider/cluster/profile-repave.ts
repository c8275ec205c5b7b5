import { type HandlerContext, isWhollyKnown, path, type Value } from '../../framework';
import { repaveReasons } from '../../palette';
import { orElse } from '../shared/errors';
import type { ProviderData } from '../shared/provider-data';
import { type ClusterChange, same } from './cluster-part';
import { type Profile, profileChanges } from './cluster-profiles';

/**
 * Says while planning that other profiles, or other values of theirs, make new nodes. Palette itself is asked: what the machines are made
 * from it alone knows. Where it doesn't answer, nothing is said.
 */
export async function warnOfProfileRepave(
  change: Pick<ClusterChange, 'palette' | 'cluster' | 'call'>,
  wanted: unknown,
  prior: readonly Profile[],
  { warn }: Pick<HandlerContext<ProviderData>, 'warn'>,
): Promise<void> {
  const { palette, cluster, call } = change;
  if (same(wanted, prior) || !isWhollyKnown(wanted as Value)) return;
  const reasons = await orElse(
    profileChanges(change, wanted as readonly Profile[], prior).then(({ profiles }) =>
      profiles.length === 0 ? [] : repaveReasons(palette.client, cluster.metadata.uid, profiles, call),
    ),
    [],
  );
  if (reasons.length === 0) return;
  warn(
    path('cluster_profile'),
    'All nodes will be replaced',
    `Palette says of the cluster "${cluster.metadata.name}": ${reasons.join('; ')}. Its machines are made from that, so each of them is replaced, pool by pool, once the repave is approved (review_repave_state = "Approved", or in Palette).`,
  );
}
