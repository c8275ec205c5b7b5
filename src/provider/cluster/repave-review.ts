import { attr, validators } from '../../framework';
import { approveRepave, getCluster, PaletteError, type SpectroCluster } from '../../palette';
import { definePart } from './cluster-part';

/** Whether a replacement of machines is approved. */
export const repaveReviewPart = definePart({
  fields: {
    review_repave_state: attr.string({
      default: '',
      readable: false,
      description:
        '`Approved` approves replacements of machines (repaves) that wait for it. It holds on: while it is set, a later one that waits shows in the plan as `Pending`, and its apply approves it. With `Pending` or an empty text (the default) they wait for somebody to approve them in Palette. A profile that has just been changed may need some minutes before its replacement waits.',
      validate: validators.oneOf('', 'Approved', 'Pending'),
    }),
  },

  // What waits though it is approved here is a difference; what waits otherwise is as configured.
  read: ({ cluster }, { review_repave_state: prior }) =>
    prior === 'Approved' && isPending(cluster) ? { review_repave_state: 'Pending' } : {},

  async update({ palette, cluster, call }, { review_repave_state: review }) {
    if (review !== 'Approved' || !isPending(cluster)) return;
    const { uid } = cluster.metadata;
    try {
      await approveRepave(palette.client, uid, call);
    } catch (error) {
      // Palette refuses a second approval, and the first one's answer may have been lost.
      if (!(error instanceof PaletteError) || isPending(await getCluster(palette.client, uid, call))) throw error;
    }
  },
});

function isPending(cluster: SpectroCluster | undefined): boolean {
  return cluster?.status?.repave?.state === 'Pending';
}
