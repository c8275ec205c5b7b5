import { attr } from '../../framework';
import { renewCertificates } from '../../palette';
import { sameMoment } from '../../runtime/time-text';
import { timeProblem } from '../shared/time-problem';
import { definePart } from './cluster-part';

/** The renewal of a cluster's certificates. */
export const certificateRenewalPart = definePart({
  fields: {
    renew_k8s_certificates_now: attr.string({
      optional: true,
      readable: false,
      description:
        "A time of RFC 3339. Each new one renews the certificates of the running cluster's control plane, once and at the apply, whatever the time says; a renewal that fails is tried again by the next apply. At the creation, and when it is removed, nothing is renewed; the first apply after an import renews.",
      validate: timeProblem,
      equivalent: sameMoment,
    }),
  },
  read: () => ({}),
  async update({ palette, cluster, call }, { renew_k8s_certificates_now: time }) {
    if (time) await renewCertificates(palette.client, cluster.metadata.uid, call);
  },
});
