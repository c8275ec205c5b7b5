import { connect } from 'node:net';
import { Site } from '../support';

let site: Site;
let port: number;
beforeAll(async () => {
  site = new Site();
  port = Number(new URL(await site.sim.listen()).port);
});
afterAll(() => site.sim.close());

/** What comes back for these bytes on a fresh connection, until it ends or nothing more comes. */
function send(bytes: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    socket.on('data', (part) => parts.push(part));
    socket.on('error', reject);
    socket.on('close', () => resolve(Buffer.concat(parts).toString()));
    socket.setTimeout(5000, () => reject(new Error('it hangs')));
  });
}

const HEAD = 'Host: 127.0.0.1\r\nApiKey: local-palette\r\n';
const request = (line: string, headers = '', body = '') =>
  `${line} HTTP/1.1\r\n${HEAD}${headers}${body === '' ? '' : `Content-Length: ${body.length}\r\n`}Connection: close\r\n\r\n${body}`;
const post = (body: string, type = 'application/json') => request('POST /v1/pcg/selfHosted', `Content-Type: ${type}\r\n`, body);

test.each<[string, string, number, RegExp]>([
  ['an unknown path', request('GET /v1/nothing'), 404, /"code":404,"message":"path \/v1\/nothing was not found"/],
  ['a path outside the API', request('GET /favicon.ico'), 404, /"code":404/],
  [
    'a method that the path lacks',
    request('DELETE /v1/overlords'),
    405,
    /"code":405,"message":"method DELETE is not allowed, but \[GET\] are"/,
  ],
  ['a list with a slash at its end', request('GET /v1/overlords/'), 200, /"items":\[/],
  ['a list without the slash at its end', request('GET /v1/notifications'), 200, /"items":\[/],
  ['a slash too many', request('GET /v1//overlords'), 200, /"items":\[/],
  [
    'a deletion of nothing',
    request('DELETE /v1/spectroclusters/'),
    405,
    /"message":"method DELETE is not allowed, but \[GET\] are"/,
  ],
  ['an empty uid in the middle', request('POST /v1/overlords/vsphere//account/validate'), 404, /"code":404/],
  ['OPTIONS', request('OPTIONS /v1/overlords'), 405, /"code":405/],
  ['HEAD, which has no body', request('HEAD /v1/overlords'), 405, /allow: GET/i],
  ['a method of WebDAV', request('PROPFIND /v1/overlords'), 405, /"code":405/],
  ['a method that nobody knows', request('FETCH /v1/overlords'), 400, /"code":400/],
  ['a NUL in the path', request('GET /v1/overlords/%00'), 404, /"code":"ResourceNotFound"/],
  ['a broken percent sign', request('GET /v1/overlords/%zz'), 400, /"code":400/],
  ['a byte that is no UTF-8', request('GET /v1/overlords/%ff'), 400, /"code":400/],
  ['a very long uid', request(`GET /v1/overlords/${'a'.repeat(5000)}`), 404, /"code"/],
  ['a body that is no JSON', post('{'), 400, /"code":"InvalidRequest"/],
  ['a body of JSON that is no object', post('[]'), 400, /"code":"InvalidRequest"/],
  ['a body of null', post('null'), 400, /"code":"InvalidRequest"/],
  ['another content type', post('a: b', 'application/yaml'), 415, /"code":415/],
  ['plain text', post('{"cloudType":"vsphere","name":"a"}', 'text/plain'), 415, /"code":415/],
  ['a search without a body', request('POST /v1/dashboard/spectroclusters/search', 'Content-Length: 0\r\n'), 200, /"items":\[\]/],
  ['a deletion that can have a body', request('DELETE /v1/projects/none'), 404, /Project none was not found/],
  ['a change without its body', request('POST /v1/pcg/selfHosted', 'Content-Length: 0\r\n'), 400, /required property 'cloudType'/],
  [
    'a value that is none of a few',
    post('{"cloudType":"vsphere","name":"a"}').replace('/v1/pcg/selfHosted', '/v1/spectroclusters/vsphere/rate?periodType=daily'),
    400,
    /query\/periodType must be one of hourly, /,
  ],
  ['a content type that is none', post('{}', 'nonsense'), 415, /"code":415/],
  ['too much in the headers', request('GET /v1/overlords', `X: ${'a'.repeat(100_000)}\r\n`), 431, /"code":431/],
  ['many headers', request('GET /v1/overlords', 'X: a\r\n'.repeat(900)), 200, /"items"/],
  ['what is no HTTP', 'hello\r\n\r\n', 400, /"code":400/],
  [
    'a length that is none',
    request('POST /v1/pcg/selfHosted', 'Content-Type: application/json\r\nContent-Length: ten\r\n'),
    400,
    /"code":400/,
  ],
  ['a prototype', post('{"__proto__":{"polluted":true},"cloudType":"vsphere","name":"a"}'), 200, /overlordUid/],
])('%s: %#', async (_, bytes, status, content) => {
  const answer = await send(bytes);
  expect(answer.split(' ', 2)[1]).toBe(String(status));
  expect(answer).toMatch(content);
  expect(answer).not.toMatch(/node_modules|\.ts:|at \w+ \(/);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('a body over the limit is refused, and the server goes on', async () => {
  const answer = await fetch(`http://127.0.0.1:${port}/v1/pcg/selfHosted`, {
    method: 'POST',
    headers: { apikey: 'local-palette', 'content-type': 'application/json' },
    body: `"${'a'.repeat(17 * 1024 * 1024)}"`,
  }).catch((error: Error) => error);
  // The server may close before the client has sent everything.
  if (answer instanceof Response) expect([answer.status, await answer.json()]).toMatchObject([413, { code: 413 }]);
  else expect(answer.message).toBe('fetch failed');
  expect(await send(request('GET /v1/overlords'))).toMatch(/ 200 OK/);
});

test('a request that is broken off harms nobody', async () => {
  const socket = connect(port, '127.0.0.1', () => {
    socket.write(`POST /v1/pcg/selfHosted HTTP/1.1\r\n${HEAD}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{`);
    setImmediate(() => socket.resetAndDestroy());
  });
  await new Promise((resolve) => socket.on('close', resolve));
  expect(await send(request('GET /v1/overlords'))).toMatch(/ 200 OK/);
});
