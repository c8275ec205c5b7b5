import type { TSchema } from '@sinclair/typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Operation, operationText } from '../../palette/schema/full';
import { droppedFields } from '../unknown';
import { Refusal } from '../world/errors';
import type { World } from '../world/world';
import { readBodyOfGet } from './body';
import { accessOf, identify } from './caller';
import { errorAnswer, violationAnswer } from './errors';
import { withFields } from './fields';
import { handlers } from './handlers';
import { notRouted } from './not-routed';
import type { AppParts } from './parts';
import { reset } from './reset';
import { type Routed, routerOf } from './router';
import { answerViolation, checkPart, coerceQuery, withoutNulls, withoutUnknown } from './validation';

/** The methods that operations have. Others reach no operation, and are answered as such. */
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Serves the API: finds the operation, identifies the caller, checks the request, calls the handler, checks the answer.
 * @param auditUid a new value for the header that tells where a change is found in the audit log
 */
export function addOperations(app: FastifyInstance, parts: AppParts, auditUid: () => string): void {
  const operations = () => routerOf(parts.world().rules.paletteVersion).operations;
  app.setNotFoundHandler((request, reply) => notRouted(request, reply, operations(), parts));
  app.route({
    method: METHODS,
    url: '/v1/*',
    preHandler: async (request) => {
      if (request.method === 'GET' && request.routed?.operation.body !== undefined) await readBodyOfGet(request);
    },
    handler: (request, reply) => {
      const { routed } = request;
      if (routed === undefined) return notRouted(request, reply, operations(), parts);
      const { fate } = request.strike ?? {};
      if (typeof fate === 'object' && 'late' in fate) {
        parts.faults.postpone(fate.late, () => doUnheard(parts, request, () => answerOf(parts, request, routed)));
        return reset(request, reply);
      }
      return sendAnswer(parts, answerOf(parts, request, routed), reply, routed, auditUid);
    },
  });
}

interface Answered {
  readonly answer: unknown;
  /** The query, read by the types that its description gives. */
  readonly query: { readonly [name: string]: unknown };
}

/** Does what a request asks for. Throws what an error is answered for. */
function answerOf(parts: AppParts, request: FastifyRequest, { name, operation, params }: Routed): Answered {
  const { body, form } = operation;
  const world = parts.world();
  const query = coerceQuery(request.query as { readonly [name: string]: unknown }, operation.query);
  // Whoever may not call at all learns nothing about the form of the call.
  const caller = identify(world, accessOf(operation), request.headers, query);
  if (request.entry !== undefined && caller.key !== undefined) request.entry.scope = scopeName(world, caller.projectUid);
  const sent = withoutNulls(request.body) ?? (operation.bodyRequired ? undefined : bodyOfNone(body));
  checkPart('params', operation.params, params);
  checkPart('query', operation.query, query);
  checkPart('body', body ?? form, sent);
  const known = {
    body: body === undefined ? undefined : withoutUnknown(body, sent),
    form: form === undefined ? undefined : withoutUnknown(form, sent),
  };
  const unknown = [
    ...Object.keys(query).flatMap((key) => (isKnownQuery(operation, key) ? [] : [`query.${key}`])),
    ...droppedFields(sent, known.body ?? known.form ?? {}),
  ];
  if (unknown.length > 0) {
    parts.unknown.note(operationText(operation), unknown);
    if (world.rules.unknown === 'refuse') throw unknownRefusal(unknown);
  }
  const call = { world, caller, baseUrl: baseUrlOf(request), params, query, ...known };
  const handler: (call: never) => unknown = handlers[name];
  return { query, answer: handler(call as never) };
}

function sendAnswer(
  parts: AppParts,
  { answer, query }: Answered,
  reply: FastifyReply,
  { operation }: Routed,
  auditUid: () => string,
): FastifyReply {
  const { response, path } = operation;
  const violation = parts.validateAnswers ? answerViolation(operation, answer) : undefined;
  if (violation !== undefined) {
    const text = operationText(operation);
    parts.violations.push({ operation: text, ...violation });
    const wrong = violationAnswer(text, violation.pointer, violation.message);
    return reply.code(wrong.status).send(wrong.body);
  }
  if (response.status === 201) reply.header('AuditUid', auditUid());
  reply.code(response.status);
  if (answer === undefined) return reply.send();
  if (response.contentType !== undefined) {
    const name = response.fileName ?? fileName(path);
    reply.header('Content-Disposition', `attachment; filename="${name}"`).type(response.contentType);
    return reply.send(answer);
  }
  return reply
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(withFields(answer, operation.query?.properties.fields && query.fields)));
}

/** Does the work of a request whose caller has gone: that it is refused, nobody is told. */
function doUnheard({ log }: AppParts, request: FastifyRequest, work: () => unknown): void {
  try {
    work();
  } catch (error) {
    const refused = error instanceof Refusal || (error instanceof Error && errorAnswer(error, '').status < 500);
    if (!refused) log('error', 'The simulator failed', { method: request.method, error: String(error) });
  }
}

function isKnownQuery({ query }: Operation, name: string): boolean {
  // The query of any operation may name the project.
  return name === 'ProjectUid' || (query !== undefined && Object.hasOwn(query.properties, name));
}

function unknownRefusal(fields: readonly string[]): Refusal {
  const named = [...new Set(fields)].slice(0, 10).join(', ');
  return new Refusal('InvalidRequest', `The simulated Palette doesn't know ${named}, and is told to refuse that (unknown=refuse)`);
}

/** A body that was left out asks for nothing in particular: `DELETE /v1/projects/{uid}` and the searches are called without one. */
function bodyOfNone(schema: TSchema | undefined): object | undefined {
  return schema?.type === 'object' ? {} : undefined;
}

function scopeName(world: World, projectUid: string | undefined): string {
  return projectUid === undefined ? 'tenant' : (world.projects.get(projectUid)?.name ?? projectUid);
}

function baseUrlOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}

/** `/v1/pcg/{uid}/services/jet/manifest` → `jet-manifest.yaml`. */
function fileName(path: string): string {
  return `${path.split('/').slice(-2).join('-')}.yaml`;
}
