import { Type } from '@sinclair/typebox';
import { SpcApply } from '../cluster';
import { optional, Time } from '../data';
import { UidParams } from '../metadata';
import { operation } from '../operation';

const path = '/v1/spectroclusters/{uid}/status/spcApply';

/** How far the changes of a cluster's profiles are, and the word to install those that were only downloaded. */
export const clusterApplyOperations = {
  getClusterSpcApply: operation({
    method: 'GET',
    path,
    scope: 'either',
    params: UidParams,
    response: { status: 200, body: SpcApply },
    idempotent: true,
  }),
  applyClusterProfiles: operation({
    method: 'POST',
    path,
    scope: 'either',
    params: UidParams,
    response: { status: 202 },
    // It changes something, and a second one changes nothing more; but only reading POSTs count as idempotent here.
    idempotent: false,
  }),
  patchClusterSpcPatchTime: operation({
    method: 'PATCH',
    path: `${path}/patchTime`,
    scope: 'either',
    params: UidParams,
    body: optional({ clusterHash: Type.String(), patchTime: Time }),
    response: { status: 204 },
    idempotent: true,
  }),
} as const;
