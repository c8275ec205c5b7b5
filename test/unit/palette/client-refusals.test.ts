import { inspect } from 'node:util';
import { isNotFound, isUnauthorized, operations, PaletteError } from '../../../src/palette';
import type { Log } from '../../../src/runtime/log';
import { apiKey, clientOf, closeClients, rejection, tenant } from './support/client';
import { type Answer, hangUp, json, serve, text } from './support/server';

afterEach(closeClients);

async function refusalOf(answer: Answer): Promise<PaletteError> {
  const server = await serve([answer]);
  const error = await rejection(clientOf(server.url).call(operations.getOverlord, { params: { uid: 'u-1' } }, tenant));
  await server.close();
  if (!(error instanceof PaletteError)) throw error;
  return error;
}

describe('a refusal', () => {
  it('says what Palette said', async () => {
    const error = await refusalOf(
      json(403, { code: 'OperationForbidden', message: 'needs overlord.get', ref: 'ref-1', details: {} }),
    );
    expect(error).toMatchObject({
      status: 403,
      code: 'OperationForbidden',
      ref: 'ref-1',
      detail: 'needs overlord.get',
      operation: 'GET /v1/overlords/{uid}',
      scope: 'tenant',
      foreign: false,
    });
    expect(error.message).toBe(
      'GET /v1/overlords/{uid} was answered with 403 OperationForbidden: needs overlord.get (reference ref-1)',
    );
  });

  it('may have a number for a code', async () => {
    const error = await refusalOf(json(404, { code: 404, message: 'path /v1/x was not found' }));
    expect(error).toMatchObject({ status: 404, code: '404', ref: '', foreign: true });
    expect(error.message).toBe('GET /v1/overlords/{uid} was answered with 404: path /v1/x was not found');
  });

  it.each<[string, Answer, string]>([
    ['a page', text(403, '<html><body>WAF</body></html>'), 'Forbidden'],
    ['text', text(403, 'go\u001b[31m\r\naway\u202e', 'text/plain; charset=utf-8'), 'Forbidden: go [31m away'],
    ['long text', text(403, 'x'.repeat(5000), 'text/plain'), `Forbidden: ${'x'.repeat(200)}…`],
    ['nothing', json(403), 'Forbidden'],
    ['another JSON', json(403, ['no']), 'Forbidden: ["no"]'],
    ['a code of another kind', json(403, { code: { a: 1 }, message: 'm' }), 'Forbidden: {"code":{"a":1},"message":"m"}'],
    ['nulls', json(403, { code: null, message: null, ref: null }), 'Forbidden: {"code":null,"message":null,"ref":null}'],
    ['a message without end', json(403, { code: 'X', message: `a\n${'b'.repeat(2000)}` }), `a ${'b'.repeat(998)}…`],
    ['a status that nobody knows', json(499), 'status 499'],
  ])('with %s for a body', async (_, answer, detail) => {
    expect((await refusalOf(answer)).detail).toBe(detail);
  });

  it.each([
    ['https://other.example/v1/overlords/u-1?token=hunter2', 'other.example'],
    ['https://user:hunter2@other.example:8443/', 'other.example:8443'],
    ['/login?token=hunter2', 'another place'],
    [undefined, 'another place'],
  ])('by a redirect to %s names the host and nothing else, and is not followed', async (location, host) => {
    const server = await serve([json(301, undefined, location === undefined ? {} : { location })]);
    const error = await rejection(clientOf(server.url).call(operations.listOverlords, {}, tenant));
    await server.close();
    expect(error).toMatchObject({ name: 'PaletteError', status: 301, detail: expect.stringContaining(`redirects to ${host},`) });
    expect(inspect(error)).not.toContain('hunter2');
    expect(server.received).toHaveLength(1);
  });

  it.each<[boolean, unknown]>([
    [true, json(404, { code: 'ResourceNotFound' })],
    [false, json(404, { code: 'ProjectNotFoundInTenant' })],
    [true, json(404)],
    [false, json(404, { code: 404, message: 'path /v1/x was not found' })],
    [false, json(404, { message: 'Not Found' })],
    [false, text(404, '404 page not found', 'text/plain')],
    [false, text(404, '<html>')],
    [true, json(400, { code: 'ResourceNotFound' })],
    [false, json(403, { code: 'OperationForbidden' })],
  ])('isNotFound: %s', async (expected, answer) => {
    expect(isNotFound(await refusalOf(answer as Answer))).toBe(expected);
  });

  it.each<[boolean, Answer]>([
    [true, json(401)],
    [true, json(403, { code: 'UnAuthorizedAccess', message: 'm' })],
    [false, json(403, { code: 'OperationForbidden', message: 'm' })],
    [false, json(404)],
  ])('isUnauthorized: %s (%#)', async (expected, answer) => {
    expect(isUnauthorized(await refusalOf(answer))).toBe(expected);
  });

  it('isNotFound takes anything', () => {
    expect([undefined, null, 'x', new Error('404')].map(isNotFound)).toEqual([false, false, false, false]);
  });
});

describe('secrets', () => {
  const account = { vcenterServer: 'v', username: 'u', password: 'hunter22-long' };

  it.each<[string, Answer]>([
    [
      'a refusal that repeats them',
      (response, request) =>
        json(400, { code: apiKey, message: `no ${account.password} ${request.headers.apikey}`, ref: apiKey })(response, request),
    ],
    ['text that repeats them', text(500, `no ${account.password} ${apiKey}`, 'text/plain')],
    ['a connection that breaks', hangUp],
    ['a success that makes no sense', text(200, `{"uid":["${account.password}"]}`, 'application/json')],
  ])('are in no error and no log: %s', async (_, answer) => {
    const lines: unknown[] = [];
    const log: Log = (...line) => lines.push(line);
    const server = await serve([answer]);
    const client = clientOf(server.url, { log });
    const body = { metadata: { name: 'n' }, spec: account };
    const errors = await Promise.allSettled([
      client.call(operations.createVsphereAccount, { body }, tenant),
      client.call(operations.updateVsphereAccount, { params: { uid: 'u' }, body }, tenant),
    ]);
    expect(errors[0].status).toBe('rejected');
    await server.close();
    const seen =
      inspect([errors, lines], { depth: 10, showHidden: true }) +
      JSON.stringify([errors, lines]) +
      errors.map((each) => (each.status === 'rejected' ? String(each.reason) : '')).join();
    expect(seen).not.toContain(apiKey);
    expect(seen).not.toContain(account.password);
  });
});
