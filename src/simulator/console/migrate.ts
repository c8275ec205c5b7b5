import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../world/errors';
import type { World } from '../world/world';

/** Whose clusters go where: uids of gateways. */
export const MigrationBody = Type.Object(
  { sourceUid: Type.String({ minLength: 1 }), targetUid: Type.String({ minLength: 1 }) },
  { additionalProperties: false },
);

/** What the API answered. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * Migrates by the call that a client would send (`POST /v1/overlords/migrate`), so that the API's own checks, the log
 * of requests and ordered faults take part. It is sent with a tenant admin's key of the world, which stays in here.
 */
export async function migrateThroughApi(
  app: FastifyInstance,
  world: World,
  body: Static<typeof MigrationBody>,
): Promise<ApiAnswer> {
  const key = [...world.apiKeys.values()].find((candidate) => candidate.projectUid === undefined)?.key;
  if (key === undefined) throw new Refusal('UnAuthorizedAccess', 'This world has no API key of a tenant admin to migrate with');
  const payload = { sourceUid: body.sourceUid, targetUid: body.targetUid };
  const answer = await app
    .inject({ method: 'POST', url: '/v1/overlords/migrate', headers: { apikey: key }, payload })
    .catch(() => undefined);
  if (answer !== undefined) return { status: answer.statusCode, body: answer.body };
  const message = 'The connection was reset by an ordered fault: look at the clusters to see whether the migration was done';
  return { status: 502, body: JSON.stringify({ code: 'ConnectionReset', message }) };
}
