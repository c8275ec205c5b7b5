import { resolve } from 'node:path';
import { allOperations, type Operation, operationText } from '../../src/palette/schema/full';
import { assetCalls } from '../unit/simulator/http/replay/asset-calls';
import type { ReplayCall } from '../unit/simulator/http/replay/call';
import { cloudCalls } from '../unit/simulator/http/replay/cloud-calls';
import { clusterCalls } from '../unit/simulator/http/replay/cluster-calls';
import { customCloudCalls } from '../unit/simulator/http/replay/custom-cloud-calls';
import { tenantCalls } from '../unit/simulator/http/replay/tenant-calls';
import { ReplayWorld } from '../unit/simulator/http/replay/world';
import { Site } from '../unit/simulator/support';
import { publishedByAny } from './document';
import { completed, generatedBody, isIn, lostPlaces, secretPlaces, without } from './generated-body';
import { notGivenBack, notSent, otherShapes, serverOwned } from './kept-exceptions';
import type { SpecDocument } from './openapi';

const builders = { ...clusterCalls, ...cloudCalls, ...assetCalls, ...customCloudCalls, ...tenantCalls };
const operations: { readonly [name: string]: Operation } = allOperations;
const document = publishedByAny(resolve(__dirname, '../..'));

const isRead = (path: string) => Object.values(operations).some((each) => each.method === 'GET' && each.path === path);

/** Everything that is written somewhere and read in the same place, or under the uid that it got. */
const written = Object.entries(operations).flatMap(([name, { method, path, body, response }]) => {
  if (body === undefined || otherShapes[`${method} ${path}`] !== undefined) return [];
  if (method === 'PUT' && isRead(path)) return [{ name, readPath: path }];
  return method === 'POST' && response.status === 201 && isRead(`${path}/{uid}`) ? [{ name, readPath: `${path}/{uid}` }] : [];
});

/** What is read under another name than it is written. */
const readAs: { readonly [operation: string]: (read: { readonly items: unknown }) => unknown } = {
  'PUT /v1/spectroclusters/{uid}/config/namespaces': ({ items }) => ({ namespaces: items }),
  'PUT /v1/spectroclusters/{uid}/config/rbacs': ({ items }) => ({ rbacs: items }),
};

const world = document === undefined ? undefined : ReplayWorld.create();
/** For what the version with all clouds hasn't. */
const newest = new ReplayWorld(new Site());
const used = new Set<string>();

it.each(written)('$name is given back as it was sent', async ({ name, readPath }) => {
  const operation = operations[name];
  if (world === undefined || document === undefined || operation === undefined) return;
  const text = operationText(operation);
  const replay = operation.since === undefined ? await world : newest;
  const call: ReplayCall = (await builders[name]?.(replay)) ?? {};
  const unsent = placesOf(notSent, text);
  const sent = without(completed(call.body, generatedBody(document, bodySchema(document, operation))), unsent);
  const answer = await send(replay, operation.method, operation.path, { ...call, body: sent });
  expect({ text, status: answer.status, answer: answer.status < 300 ? '' : answer.text }).toEqual({
    text,
    status: operation.response.status,
    answer: '',
  });
  const read = await send(replay, 'GET', readPath, { ...call, params: { uid: answer.body?.uid, ...call.params }, body: undefined });
  const known = [...serverOwned, ...secretPlaces(operation.body), ...placesOf(notGivenBack, text)];
  expect(lostPlaces(sent, readAs[text]?.(read.body) ?? read.body).filter((place) => !isIn(known, place))).toEqual([]);
});

describe.each(['Vsphere', 'Maas', 'OpenStack', 'CloudStack'])('a cluster on %s', (cloud) => {
  it.each([`update${cloud}MachinePool`, `update${cloud}ClusterConfig`])('keeps all of %s', async (name) => {
    const operation = operations[name];
    if (world === undefined || document === undefined || operation === undefined) return;
    const replay = await world;
    const call: ReplayCall = (await builders[name]?.(replay)) ?? {};
    const text = operationText(operation);
    const whole = completed(call.body, generatedBody(document, bodySchema(document, operation)));
    const sent = without(whole, placesOf(notSent, text)) as { readonly [part: string]: object };
    const answer = await send(replay, operation.method, operation.path, { ...call, body: sent });
    expect({ status: answer.status, text: answer.text }).toEqual({ status: 204, text: '' });
    const config = operation.path.slice(0, operation.path.indexOf('{configUid}') + '{configUid}'.length);
    const { spec } = (await send(replay, 'GET', config, { ...call, body: undefined })).body;
    const pools: readonly { readonly name: string }[] = spec.machinePoolConfig;
    const read = name.endsWith('Pool') ? pools.find((pool) => pool.name === call.params?.machinePoolName) : spec.clusterConfig;
    const kept = placesOf(notGivenBack, text);
    const asked = name.endsWith('Pool') ? { ...sent.cloudConfig, ...sent.poolConfig } : sent.clusterConfig;
    expect(lostPlaces(asked, read).filter((place) => !isIn(kept, place))).toEqual([]);
  });
});

it('no exception is stale', () => {
  if (document === undefined) return;
  const named = [...Object.keys(notSent), ...Object.keys(notGivenBack)];
  expect(named.filter((place) => !used.has(place))).toEqual([]);
});

/** The places that exceptions name of an operation: `PUT /v1/x body.place`, or `* body.place` for every operation. */
function placesOf(exceptions: { readonly [place: string]: string }, text: string): readonly string[] {
  return Object.keys(exceptions).flatMap((exception) => {
    const [place = ''] = exception.split(' ').slice(-1);
    if (!exception.startsWith('* ') && exception !== `${text} ${place}`) return [];
    used.add(exception);
    return [place];
  });
}

function bodySchema({ paths }: SpecDocument, { method, path }: Operation) {
  const published = paths[path];
  const parameters = [...(published?.parameters ?? []), ...(published?.[method.toLowerCase() as 'put']?.parameters ?? [])];
  return parameters.find((each) => each.in === 'body')?.schema ?? {};
}

function send(replay: ReplayWorld, method: Operation['method'], template: string, call: ReplayCall) {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(call.params?.[name] ?? name));
  const isTenant = call.tenant || Object.values(operations).some((each) => each.path === template && each.scope === 'tenant');
  return replay.site.call(method, path, {
    ...(isTenant ? {} : { project: replay.site.projectUid }),
    ...(call.body === undefined ? {} : { body: call.body }),
  });
}
