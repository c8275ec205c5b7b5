import { Type } from '@sinclair/typebox';
import { optional } from '../data';
import { operation } from '../operation';
import { cloudGatewayOperations } from './cloud-operations';
import { dnsMappingOperations } from './dns-mappings';
import { ipPoolOperations } from './ip-pools';
import { gatewaySearchOperations } from './search';
import { systemGatewayOperations } from './system';

export * from './cloud-operations';
export * from './dns-mappings';
export * from './ip-pools';
export * from './search';
export * from './system';

/** Gateways of every kind, and what belongs to them: all that the project's own client doesn't call. */
export const fullGatewayOperations = {
  ...cloudGatewayOperations,
  ...ipPoolOperations,
  ...dnsMappingOperations,
  ...gatewaySearchOperations,
  getVsphereOverlordOva: operation({
    method: 'GET',
    path: '/v1/overlords/vsphere/ova',
    scope: 'tenant',
    response: { status: 200, body: optional({ location: Type.String() }) },
    idempotent: true,
  }),
  ...systemGatewayOperations,
} as const;
