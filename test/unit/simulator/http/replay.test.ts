import { type AnyOperationName, allOperations, type Operation, operationText } from '../../../../src/palette/schema/full';
import { type Answer, Site } from '../support';
import { assetCalls } from './replay/asset-calls';
import type { ReplayCall } from './replay/call';
import { cloudCalls } from './replay/cloud-calls';
import { clusterCalls } from './replay/cluster-calls';
import { customCloudCalls } from './replay/custom-cloud-calls';
import { tenantCalls } from './replay/tenant-calls';
import { ReplayWorld } from './replay/world';

const builders = { ...clusterCalls, ...cloudCalls, ...assetCalls, ...customCloudCalls, ...tenantCalls };
const operations: { readonly [name: string]: Operation } = allOperations;
const UNKNOWN = 'f'.repeat(24);

/** One after the other in one world: a failure is told by the operation, and the next one goes on. */
const world = ReplayWorld.create();
/** For what the version with all clouds hasn't; such calls need nothing that is made first. */
const newest = new ReplayWorld(new Site());

it('has a call of every operation, and of nothing else', () => {
  const usable = Object.keys(builders).filter((name) => operations[name] !== undefined);
  expect(Object.keys(operations).filter((name) => !usable.includes(name))).toEqual([]);
  // The calls of the clouds are made by a pattern, which makes some that a cloud hasn't.
  const named = [clusterCalls, tenantCalls, assetCalls, customCloudCalls].flatMap((calls) => Object.keys(calls));
  expect(named.filter((name) => operations[name] === undefined)).toEqual([]);
});

const names = Object.keys(builders).filter((name): name is AnyOperationName => operations[name] !== undefined);

it.each(names)('%s refuses what is wrong, and then does as it is described', async (name) => {
  const operation = operations[name] as Operation;
  const replay = operation.since === undefined ? await world : newest;
  const call = (await builders[name]?.(replay)) ?? {};
  const { world: before } = replay.site.sim;
  for (const [what, wrong, statuses] of wrongCalls(operation, call)) {
    const { revision } = before;
    const answer = await send(replay, operation, wrong);
    expect({ what, status: answer.status, text: answer.text }).toEqual({
      what,
      status: statuses.includes(answer.status) ? answer.status : statuses,
      text: answer.text,
    });
    expect(answer.body).toEqual({
      code: expect.any(String),
      message: expect.any(String),
      details: expect.any(Object),
      ref: expect.any(String),
    });
    expect({ what, revision: before.revision }).toEqual({ what, revision });
  }
  const answer = await send(replay, operation, { call });
  expect({ operation: operationText(operation), status: answer.status, text: answer.status < 300 ? '' : answer.text }).toEqual({
    operation: operationText(operation),
    status: operation.response.status,
    text: '',
  });
  expect(replay.site.sim.violations).toEqual([]);
});

interface Sent {
  readonly call: ReplayCall;
  readonly key?: string | undefined;
  /** In a project although it is the tenant's. */
  readonly inProject?: true;
}

type Wrong = readonly [what: string, sent: Sent, statuses: readonly number[]];

/** What is wrong with a call of the operation in every way that its description tells. */
function wrongCalls(operation: Operation, call: ReplayCall): Wrong[] {
  const wrong: Wrong[] = [];
  if (!operation.anonymous) {
    wrong.push(['without a key', { call, key: undefined }, [401]], ['with another key', { call, key: 'wrong' }, [401]]);
  }
  const writes = operation.method !== 'GET' && !(operation.method === 'POST' && operation.idempotent);
  if (operation.scope === 'tenant' && writes && !operation.anonymous)
    wrong.push(['in a project', { call, inProject: true }, [403]]);
  for (const name of Object.keys(call.params ?? {}).filter((each) => /uid$/i.test(each))) {
    const unknown = { ...call, params: { ...call.params, [name]: UNKNOWN } };
    wrong.push([`with an unknown ${name}`, { call: unknown }, [400, 404]]);
  }
  const required: readonly string[] = operation.query?.required ?? [];
  for (const name of required) {
    const { [name]: _, ...query } = call.query ?? {};
    wrong.push([`without ${name} in the query`, { call: { ...call, query } }, [400]]);
  }
  const { body } = call;
  if (body === undefined || operation.body === undefined) return wrong;
  wrong.push(['with a body of another type', { call: { ...call, body: Array.isArray(body) ? {} : [] } }, [400]]);
  const properties: readonly string[] = operation.body.required ?? [];
  for (const name of properties) {
    const { [name]: _, ...rest } = body as { readonly [name: string]: unknown };
    wrong.push([`without ${name}`, { call: { ...call, body: rest } }, [400]]);
  }
  for (const name of Object.keys(operation.body.properties ?? {}).filter((each) => each in (body as object))) {
    const isText = operation.body.properties[name].type === 'string';
    wrong.push([`with a ${name} of another type`, { call: { ...call, body: { ...body, [name]: isText ? {} : 'text' } } }, [400]]);
  }
  return wrong;
}

function send(replay: ReplayWorld, operation: Operation, { call, inProject, ...options }: Sent): Promise<Answer> {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(call.params?.[name] ?? name));
  const query = new URLSearchParams(call.query).toString();
  const isTenant = !inProject && (operation.scope === 'tenant' || call.tenant);
  const form = call.form && formBody(...call.form);
  return replay.site.call(operation.method, query === '' ? path : `${path}?${query}`, {
    ...options,
    ...(isTenant ? {} : { project: replay.site.projectUid }),
    ...(call.body === undefined ? {} : { body: call.body }),
    ...form,
  });
}

function formBody(field: string, content: string) {
  const part = `content-disposition: form-data; name="${field}"; filename="${field}"`;
  return {
    headers: { 'content-type': 'multipart/form-data; boundary=replay' },
    body: `--replay\r\n${part}\r\n\r\n${content}\r\n--replay--\r\n`,
  };
}
