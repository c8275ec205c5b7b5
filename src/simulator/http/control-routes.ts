import { type Static, type TSchema, Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Pool } from '../../palette/schema/full';
import { requireLocal } from '../console/local-only';
import type { Control } from '../control';
import type { AnyFaultOrder } from '../faults';
import type { SecretsToken } from '../secrets-token';
import { CloudTypeRecord, GatewayProxyRecord } from '../world/records';
import { namedPlugin } from './named-plugin';
import { checkPart } from './validation';

const Texts = Type.Record(Type.String(), Type.String());

const CliInstallBody = Type.Object(
  {
    name: Type.String({ minLength: 1 }),
    cloudType: Type.Optional(Type.String()),
    size: Type.Optional(Type.Integer()),
    annotations: Type.Optional(Texts),
    shareWithProjects: Type.Optional(Type.Boolean()),
    proxy: Type.Optional(GatewayProxyRecord),
    ipPool: Type.Optional(Pool),
  },
  { additionalProperties: false },
);

const UpgradeBody = Type.Object({ takes: Type.Union([Type.String(), Type.Number()]) }, { additionalProperties: false });

const CapacityBody = Type.Object(
  { cloudType: CloudTypeRecord, name: Type.String(), capacity: Type.Optional(Type.Integer({ minimum: 0 })) },
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

/** Worlds with tens of thousands of clusters take a few hundred megabytes. */
const SNAPSHOT_LIMIT = 512 * 1024 * 1024;

interface Named {
  readonly Params: { readonly uidOrName: string };
}

/**
 * The control functions over HTTP, without an API key, for callers on this machine and no web page but the console.
 * @param token what a snapshot with secrets is given out for
 */
export function addControlRoutes(app: FastifyInstance, prefix: string, control: Control, token: SecretsToken): void {
  app.register(
    namedPlugin('controls', async (routes) => {
      routes.addHook('onRequest', async (request) => requireLocal(request));
      routes.post<Named>('/gateways/:uidOrName/install', ({ params }) => control.installGateway(params.uidOrName));
      routes.get<Named>('/gateways/:uidOrName/deployments', ({ params }) => control.deployments(params.uidOrName));
      routes.post<Named>('/gateways/:uidOrName/outage', ({ params }) => done(() => control.outage(params.uidOrName)));
      routes.post<Named>('/gateways/:uidOrName/restore', ({ params }) => done(() => control.restore(params.uidOrName)));
      routes.post<Named>('/gateways/:uidOrName/upgrade', (request) => {
        const { takes } = bodyOf(request, UpgradeBody);
        return done(() => control.upgradeGateway(request.params.uidOrName, takes));
      });
      routes.put('/capacity', (request) => {
        const limit = bodyOf(request, CapacityBody);
        return done(() => control.limitCapacity(limit));
      });
      routes.post('/palette-cli/install', (request) => control.installWithCli(bodyOf(request, CliInstallBody)));
      routes.post('/clock', (request) => control.clock(bodyOf(request, ClockBody)));
      routes.get('/summary', () => control.summary());
      routes.get('/made-up', () => ({ items: control.madeUp() }));
      routes.patch<Named>('/clusters/:uidOrName', (request) => {
        const change = bodyOf(request, ChangeBody);
        return done(() => control.changeCluster(request.params.uidOrName, change));
      });
      routes.post<Named>('/clusters/:uidOrName/agent-outage', ({ params }) => done(() => control.loseAgent(params.uidOrName)));
      routes.post<Named>('/clusters/:uidOrName/agent-restore', ({ params }) => done(() => control.restoreAgent(params.uidOrName)));
      routes.get<Named>('/clusters/:uidOrName/nodes', ({ params, protocol, host }) => ({
        // Every node calls the Palette that its gateway was installed with, and there is one only.
        paletteEndpoint: `${protocol}://${host}`,
        items: control.nodes(params.uidOrName),
      }));
      // The order is checked where it is taken, and the refusal says more than a schema could.
      routes.post('/faults', (request) => control.addFault(request.body as AnyFaultOrder));
      routes.get('/faults', () => ({ items: control.faults() }));
      routes.get('/faults/fired', () => ({ items: control.firedFaults() }));
      routes.delete<{ readonly Params: { readonly id: string } }>('/faults/:id', ({ params }) =>
        done(() => control.removeFault(Number(params.id))),
      );
      routes.delete('/faults', () => done(() => control.clearFaults()));
      routes.get('/requests', () => ({ items: control.requests() }));
      routes.get<{ readonly Querystring: { readonly secrets?: string } }>('/snapshot', ({ query, headers }) => {
        const secrets = query.secrets === 'true';
        if (secrets) token.require(headers.authorization);
        return control.snapshot({ secrets });
      });
      routes.put('/snapshot', { bodyLimit: SNAPSHOT_LIMIT }, (request) => done(() => control.restoreSnapshot(request.body)));
      routes.post('/reset', () => done(() => control.reset()));
    }),
    { prefix },
  );
}

function bodyOf<Schema extends TSchema>(request: Pick<FastifyRequest, 'body'>, schema: Schema): Static<Schema> {
  checkPart('body', schema, request.body);
  return request.body as Static<Schema>;
}

/** The answer of what has nothing to tell. */
function done(action: () => void): { readonly done: true } {
  action();
  return { done: true };
}
