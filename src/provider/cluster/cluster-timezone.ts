import { attr } from '../../framework';
import { setTimezone } from '../../palette';
import { isTimezone } from '../../runtime/time-text';
import { definePart } from './cluster-part';

/** The time zone of a cluster's schedules. */
export const timezonePart = definePart({
  fields: {
    cluster_timezone: attr.string({
      optional: true,
      description: "Time zone of the cluster's schedules, by its IANA name (`Europe/Berlin`). Palette's own when unset.",
      validate: (name) =>
        name === '' || isTimezone(name) ? undefined : `"${name}" is no time zone's IANA name, such as Europe/Berlin.`,
    }),
  },
  toRequest: ({ cluster_timezone: timezone }) => (timezone ? { spec: { clusterConfig: { timezone } } } : {}),
  read: ({ cluster }) => ({ cluster_timezone: cluster.spec?.clusterConfig?.timezone || null }),
  update: ({ palette, cluster, call }, { cluster_timezone: timezone }) =>
    setTimezone(palette.client, cluster.metadata.uid, timezone ?? '', call),
});
