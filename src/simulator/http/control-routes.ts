import { type Static, type TSchema, Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Control } from '../control';
import { FaultOrder } from '../faults';
import { Refusal } from '../world/errors';
import { checkPart } from './validation';

const Texts = Type.Record(Type.String(), Type.String());

const CliInstallBody = Type.Object(
  {
    name: Type.String({ minLength: 1 }),
    cloudType: Type.Optional(Type.String()),
    size: Type.Optional(Type.Integer()),
    annotations: Type.Optional(Texts),
    shareWithProjects: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);

const ClockBody = Type.Object(
  { advance: Type.Optional(Type.Union([Type.String(), Type.Number()])), speed: Type.Optional(Type.Number({ minimum: 0 })) },
  { additionalProperties: false },
);

const ChangeBody = Type.Object(
  { labels: Type.Optional(Texts), pools: Type.Optional(Type.Record(Type.String(), Type.Integer())) },
  { additionalProperties: false },
);

interface Named {
  readonly Params: { readonly uidOrName: string };
}

/** The control functions over HTTP, without an API key, for callers on this machine that aren't web pages. */
export function addControlRoutes(app: FastifyInstance, prefix: string, control: Control): void {
  app.register(
    async (routes) => {
      routes.addHook('onRequest', async (request) => requireLocal(request));
      routes.post<Named>('/gateways/:uidOrName/install', ({ params }) => control.installGateway(params.uidOrName));
      routes.post<Named>('/gateways/:uidOrName/outage', ({ params }) => done(() => control.outage(params.uidOrName)));
      routes.post<Named>('/gateways/:uidOrName/restore', ({ params }) => done(() => control.restore(params.uidOrName)));
      routes.post('/palette-cli/install', (request) => control.installWithCli(bodyOf(request, CliInstallBody)));
      routes.post('/clock', (request) => control.clock(bodyOf(request, ClockBody)));
      routes.get('/summary', () => control.summary());
      routes.patch<Named>('/clusters/:uidOrName', (request) => {
        const change = bodyOf(request, ChangeBody);
        return done(() => control.changeCluster(request.params.uidOrName, change));
      });
      routes.post('/faults', (request) => control.addFault(bodyOf(request, FaultOrder)));
      routes.get('/faults', () => ({ items: control.faults() }));
      routes.delete('/faults', () => done(() => control.clearFaults()));
      routes.get('/requests', () => ({ items: control.requests() }));
      routes.post('/reset', () => done(() => control.reset()));
    },
    { prefix },
  );
}

function bodyOf<Schema extends TSchema>(
  request: Pick<FastifyRequest, 'body' | 'compileValidationSchema'>,
  schema: Schema,
): Static<Schema> {
  checkPart(request, 'body', schema, request.body);
  return request.body as Static<Schema>;
}

/** The answer of what has nothing to tell. */
function done(action: () => void): { readonly done: true } {
  action();
  return { done: true };
}

/** A page in a browser on this machine must not reach the controls either: browsers send Origin with every change. */
function requireLocal(request: FastifyRequest): void {
  const address = request.socket.remoteAddress ?? '';
  if (!/^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(address)) {
    throw new Refusal('OperationForbidden', 'The control endpoints answer to this machine only');
  }
  if (request.headers.origin !== undefined) {
    throw new Refusal('OperationForbidden', 'The control endpoints do not answer to web pages');
  }
}
