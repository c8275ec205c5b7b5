import type { IdentityDefinition } from '../../framework';

/** Of what Palette tells apart by uid alone. */
export const byUid: IdentityDefinition = { required: ['id'], importId: ({ id = '' }) => id };

/** Of what lives in a project or in the tenant: its uid is asked for there. */
export const byUidInContext: IdentityDefinition = {
  required: ['id'],
  optional: { context: 'project' },
  importId: ({ id, context }) => `${id}:${context}`,
};

/** Of what lives at a gateway. */
export const byUidAtGateway: IdentityDefinition = {
  required: ['private_cloud_gateway_id', 'id'],
  importId: ({ private_cloud_gateway_id: gateway, id }) => `${gateway}:${id}`,
};
