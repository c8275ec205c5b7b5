import { Type } from '@sinclair/typebox';
import { Uid } from '../metadata';
import { operation } from '../operation';

/** The gateway that is part of a self-hosted Palette. */
export const systemGatewayOperations = {
  createSystemOverlord: operation({
    method: 'POST',
    path: '/v1/overlords/vsphere/tenants/{tenantUid}/system',
    scope: 'tenant',
    params: Type.Object({ tenantUid: Type.String() }),
    response: { status: 201, body: Uid },
    idempotent: false,
  }),
} as const;
