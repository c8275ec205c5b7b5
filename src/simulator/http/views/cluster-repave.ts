import type { SpectroClusterRepave } from '../../../palette/schema/full';
import type { Cluster } from '../../world/records';
import { timeText } from './metadata';

const MESSAGES = {
  Pending: 'The machines are replaced once somebody approves it',
  Approved: 'The machines are being replaced',
  Reverted: 'The change was taken back before its approval',
};

/** The replacement of a cluster's machines; without status when there is none. */
export function repaveView({ uid: spectroClusterUid, name, repave }: Cluster): SpectroClusterRepave {
  if (repave === undefined) return { spec: { spectroClusterUid, reasons: [] } };
  return {
    metadata: { uid: repave.uid, name: `${name}-repave` },
    spec: { spectroClusterUid, source: 'user', reasons: repave.reasons },
    status: { state: repave.state, message: MESSAGES[repave.state], repaveTransitionTime: timeText(repave.at) },
  };
}
