import type { TSchema } from '@sinclair/typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Operation, operationText } from '../../palette/schema/full';
import { droppedFields } from '../unknown';
import { Refusal } from '../world/errors';
import type { World } from '../world/world';
import type { AppParts } from './app';
import { readBodyOfGet } from './body';
import { accessOf, identify } from './caller';
import { errorAnswer, violationAnswer } from './errors';
import { withFields } from './fields';
import { reset } from './reset';
import { answerViolation, checkPart, coerceQuery, type Violation, withoutNulls, withoutUnknown } from './validation';

/** A wrong answer of the simulator. */
export interface RecordedViolation extends Violation {
  /** The operation: `GET /v1/overlords/{uid}`. */
  readonly operation: string;
}

/** An operation and what serves it. */
export interface Served {
  readonly operation: Operation;
  readonly handler: (call: never) => unknown;
  /** A new value for the header that tells where a change is found in the audit log. */
  readonly auditUid: () => string;
}

/** Serves one operation: identifies the caller, checks the request, calls the handler, checks the answer. */
export function addOperation(app: FastifyInstance, parts: AppParts, { operation, handler, auditUid }: Served): void {
  const { method, path, params, query, body, form, response } = operation;
  const access = accessOf(operation);
  const answerOf = (request: FastifyRequest) => {
    const world = parts.world();
    const given = coerceQuery(request.query as { readonly [name: string]: unknown }, query);
    // Whoever may not call at all learns nothing about the form of the call.
    const caller = identify(world, access, request.headers, given);
    if (request.entry !== undefined && caller.key !== undefined) request.entry.scope = scopeName(world, caller.projectUid);
    const sent = withoutNulls(request.body) ?? (operation.bodyRequired ? undefined : bodyOfNone(body));
    checkPart(request, 'params', params, request.params);
    checkPart(request, 'query', query, given);
    checkPart(request, 'body', body ?? form, sent);
    const known = {
      body: body === undefined ? undefined : withoutUnknown(body, sent),
      form: form === undefined ? undefined : withoutUnknown(form, sent),
    };
    const unknown = [
      ...Object.keys(given).flatMap((name) => (isKnownQuery(operation, name) ? [] : [`query.${name}`])),
      ...droppedFields(sent, known.body ?? known.form ?? {}),
    ];
    if (unknown.length > 0) {
      parts.unknown.note(operationText(operation), unknown);
      if (world.rules.unknown === 'refuse') throw unknownRefusal(unknown);
    }
    const call = {
      world,
      caller,
      baseUrl: baseUrlOf(request),
      params: request.params,
      query: given,
      ...known,
    };
    return { given, answer: handler(call as never) };
  };
  app.route({
    method,
    url: path.replace(/\{(\w+)\}/g, ':$1'),
    ...(method === 'GET' && body !== undefined && { preHandler: readBodyOfGet }),
    handler: (request, reply) => {
      const { fate } = request.strike ?? {};
      if (typeof fate === 'object' && 'late' in fate) {
        parts.faults.postpone(fate.late, () => doUnheard(parts, request, () => answerOf(request)));
        return reset(request, reply);
      }
      const { given, answer } = answerOf(request);
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
        .send(JSON.stringify(withFields(answer, query?.properties.fields && given.fields)));
    },
  });
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
