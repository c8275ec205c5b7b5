import { resolve } from 'node:path';
import { allOperations, type Operation, operationText } from '../../src/palette/schema/full';
import { isServedBy } from '../../src/simulator/world/versions';
import { assetCalls } from '../unit/simulator/http/replay/asset-calls';
import type { ReplayCall } from '../unit/simulator/http/replay/call';
import { cloudCalls } from '../unit/simulator/http/replay/cloud-calls';
import { clusterCalls } from '../unit/simulator/http/replay/cluster-calls';
import { customCloudCalls } from '../unit/simulator/http/replay/custom-cloud-calls';
import { tenantCalls } from '../unit/simulator/http/replay/tenant-calls';
import { type Builder, ReplayWorld } from '../unit/simulator/http/replay/world';
import { PUBLISHED, publishedOf } from './document';
import { completed, generatedBody, isIn, lostPlaces, secretPlaces, without } from './generated-body';
import { notGivenBack, notSent, serverOwned } from './kept-exceptions';
import { nothingRead } from './nothing-read';
import type { SpecDocument } from './openapi';
import { type Reader, readers, type Written } from './read-back';
import { meaningful, wholeCalls } from './whole-calls';

const builders: { readonly [name: string]: Builder } = {
  ...clusterCalls,
  ...cloudCalls,
  ...assetCalls,
  ...customCloudCalls,
  ...tenantCalls,
  ...wholeCalls,
};
const operations: { readonly [name: string]: Operation } = allOperations;

/** What is read in the same place, or under the uid that it got, but for the name that a list has. */
const ownPlace: { readonly [operation: string]: (read: { readonly items: unknown }) => unknown } = {
  replaceClusterNamespaceResources: ({ items }) => ({ namespaces: items }),
  replaceClusterRbacs: ({ items }) => ({ rbacs: items }),
};

/** How what an operation writes is read; undefined where nothing is. */
function readerOf(name: string): Reader | undefined {
  const { method, path, body, response } = operations[name] as Operation;
  if (body === undefined || readers[name] !== undefined) return readers[name];
  const read = method === 'PUT' ? path : `${path}/{uid}`;
  const isRead = Object.values(operations).some((each) => each.method === 'GET' && each.path === read);
  if (!isRead || (method !== 'PUT' && (method !== 'POST' || response.status !== 201))) return undefined;
  return async ({ uid, params, get }) => {
    const found = await get(read.replace(/\{(\w+)\}/g, (_, parameter: string) => params[parameter] ?? uid));
    return ownPlace[name]?.(found) ?? found;
  };
}

const used = new Set<string>();

/** Each structure that was published, and the Palette that has all of it: 4.8's has the clouds of older ones besides. */
const STRUCTURES = PUBLISHED.map((published) => {
  const document = publishedOf(published, resolve(__dirname, '../..'));
  const palette = published.version === '4.8' ? '4.7' : published.version;
  return { version: published.version, document, palette, world: document && ReplayWorld.create(palette) };
});

describe.each(STRUCTURES)('of the structure of $version', ({ document, palette, world }) => {
  const written = Object.entries(operations).flatMap(([name, operation]) => {
    const isPublished = document === undefined || document.paths[operation.path]?.[methodOf(operation)] !== undefined;
    const isServed = isServedBy(palette, operationText(operation), operation);
    return isPublished && isServed && readerOf(name) !== undefined ? [name] : [];
  });

  it.each(written)('%s is given back as it was sent', async (name) => {
    const operation = operations[name];
    const reader = readerOf(name);
    if (world === undefined || document === undefined || operation === undefined || reader === undefined) return;
    const text = operationText(operation);
    const replay = await world;
    const call: ReplayCall = (await builders[name]?.(replay)) ?? {};
    const unsent = Object.keys(notSent).filter((exception) => isOf(exception, text));
    for (const exception of unsent) used.add(exception);
    const made = await meaningful(replay, operation.path, call);
    const whole = completed(call.body, generatedBody(document, bodySchema(document, operation), made));
    const sent = without(whole, unsent.map(placeOf));
    const answer = await send(replay, operation.method, pathOf(operation.path, call), { ...call, body: sent });
    expect({ text, status: answer.status, answer: answer.status < 300 ? '' : answer.text }).toEqual({
      text,
      status: operation.response.status,
      answer: '',
    });
    const params = call.params ?? {};
    const uid = answer.body?.uid ?? answer.body?.overlordUid ?? params.uid ?? '';
    const read = await reader({ uid, params, sent, ...waysToRead(replay, call) });
    const known = [...serverOwned, ...secretPlaces(operation.body)];
    const lost = lostPlaces(sent, read).map((place) => place.replace(/^\[\]\./, ''));
    expect(lost.filter((place) => !isIn(known, place) && !isExcepted(text, place))).toEqual([]);
  });
});

it('whatever is sent is read again, or nothing is to be read of it', () => {
  const sending = Object.keys(operations).filter((name) => operations[name]?.body !== undefined);
  const reasons = (name: string) => nothingRead.filter(([names]) => names.test(name));
  expect(sending.filter((name) => (readerOf(name) === undefined) !== (reasons(name).length === 1))).toEqual([]);
  expect(nothingRead.filter(([names]) => !sending.some((name) => names.test(name)))).toEqual([]);
  expect(Object.keys(readers).filter((name) => !sending.includes(name))).toEqual([]);
});

it('no exception is stale', () => {
  if (STRUCTURES.some(({ document }) => document === undefined)) return;
  const named = [...Object.keys(notSent), ...Object.keys(notGivenBack)];
  expect(named.filter((place) => !used.has(place))).toEqual([]);
});

function waysToRead(replay: ReplayWorld, call: ReplayCall): Pick<Written, 'get' | 'getOfTenant' | 'search'> {
  const ask = async (method: 'GET' | 'POST', path: string, more: ReplayCall) => {
    const { status, body, text } = await send(replay, method, path, more);
    if (status !== 200) throw new Error(`${path}: ${text}`);
    return body ?? text;
  };
  return {
    get: (path) => ask('GET', path, call.tenant ? { tenant: true } : {}),
    getOfTenant: (path) => ask('GET', path, { tenant: true }),
    search: (path, body) => ask('POST', path, { body }),
  };
}

/** Whether a place needn't come back. What has to be excepted is noted: an exception that nothing needs is none. */
function isExcepted(text: string, place: string): boolean {
  const found = Object.keys(notGivenBack).filter((each) => isOf(each, text) && isIn([placeOf(each)], place));
  for (const exception of found) used.add(exception);
  return found.length > 0;
}

/** `spec.x` of the exception `PUT /v1/x spec.x`. */
function placeOf(exception: string): string {
  return exception.slice(exception.lastIndexOf(' ') + 1);
}

/** Whether an exception is one of an operation's: it names it, or has `*` for all of them. */
function isOf(exception: string, text: string): boolean {
  return exception.startsWith('* ') || exception === `${text} ${placeOf(exception)}`;
}

function methodOf({ method }: Operation): 'get' {
  return method.toLowerCase() as 'get';
}

function bodySchema({ paths }: SpecDocument, operation: Operation) {
  const published = paths[operation.path];
  const parameters = [...(published?.parameters ?? []), ...(published?.[methodOf(operation)]?.parameters ?? [])];
  return parameters.find((each) => each.in === 'body')?.schema ?? {};
}

function pathOf(template: string, { params, query }: ReplayCall): string {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params?.[name] ?? name));
  return query === undefined ? path : `${path}?${new URLSearchParams(query)}`;
}

function send(replay: ReplayWorld, method: Operation['method'], path: string, call: ReplayCall) {
  const [plain = ''] = path.split('?');
  const isTenant = call.tenant || Object.values(operations).some((each) => each.scope === 'tenant' && isAt(each.path, plain));
  return replay.site.call(method, path, {
    ...(isTenant ? {} : { project: replay.site.projectUid }),
    ...(call.body === undefined ? {} : { body: call.body }),
  });
}

/** Whether a path is one of a template's. */
function isAt(template: string, path: string): boolean {
  return new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
}
