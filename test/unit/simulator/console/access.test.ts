import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { PAGE_FILES } from '../../../../src/simulator/console/page-files';
import { Site } from '../support';

const CONSOLE = '/__simulator/console';
const HTML = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

// Nothing here changes the world, and making one takes longer than asking.
const { sim } = new Site();

async function get(url: string, headers: { readonly [name: string]: string } = {}, remoteAddress = '127.0.0.1') {
  return sim.inject({ url, headers, remoteAddress });
}

describe('the page', () => {
  it('is where / sends browsers, and nobody else', async () => {
    expect(await get('/', HTML)).toMatchObject({ statusCode: 302, headers: { location: CONSOLE } });
    for (const accept of ['application/json', '*/*']) expect((await get('/', { accept })).statusCode).toBe(404);
    expect((await get('/')).json()).toMatchObject({ code: 404, message: 'path / was not found' });
  });

  it.each(PAGE_FILES.map((name) => [name]))('serves %s, and forbids it everything that it does not need', async (name) => {
    const answer = await get(name === 'index.html' ? CONSOLE : `${CONSOLE}/${name}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.body.length).toBeGreaterThan(50);
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' });
  });

  it('consists of all files that are there for it', () => {
    const folder = resolve(__dirname, '../../../../src/simulator/console/page');
    const there = readdirSync(folder).filter((name) => name !== 'tsconfig.json');
    expect([...PAGE_FILES].sort()).toEqual(there.sort());
  });

  it.each(['tsconfig.json', '../index.ts', '..%2findex.ts', 'nothing.css'])('has no %s', async (name) => {
    expect((await get(`${CONSOLE}/${name}`)).statusCode).toBe(404);
  });

  it('names no other host and has nothing inline', async () => {
    const { body } = await get(CONSOLE);
    expect(body).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
    expect(body).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
  });
});

describe('what the console and the controls answer', () => {
  const state = `${CONSOLE}/state`;

  it.each([
    ['under 127.0.0.1', { host: '127.0.0.1:8765' }, 200],
    ['under localhost', { host: 'localhost:8765' }, 200],
    ['under a name that is this machine by definition', { host: 'palette.localhost' }, 200],
    ['under [::1]', { host: '[::1]:8765' }, 200],
    ['under another name, as after DNS rebinding', { host: 'evil.example:8765' }, 403],
    ['under a name that begins like this machine', { host: '127.0.0.1.evil.example' }, 403],
    ['under a name that ends like this machine', { host: 'evil-localhost' }, 403],
    ['under another address', { host: '192.0.2.7' }, 403],
    ['to its own page', { host: 'localhost:8765', origin: 'http://localhost:8765' }, 200],
    ['to a page of another site', { host: 'localhost:8765', origin: 'http://evil.example' }, 403],
    ['to a page of another port', { host: 'localhost:8765', origin: 'http://localhost:3000' }, 403],
    ['to a page of another name of this machine', { host: 'localhost:8765', origin: 'http://127.0.0.1:8765' }, 403],
    ['to a page without an origin', { host: 'localhost:8765', origin: 'null' }, 403],
  ])('%s', async (_, headers, status) => {
    for (const url of [state, CONSOLE, '/__simulator/summary']) expect((await get(url, headers)).statusCode).toBe(status);
    const write = await sim.inject({ method: 'POST', url: '/__simulator/clock', headers, payload: {} });
    expect(write.statusCode).toBe(status);
  });

  it('nothing to another machine', async () => {
    for (const url of [state, CONSOLE, `${CONSOLE}/main.mjs`]) expect((await get(url, {}, '192.0.2.7')).statusCode).toBe(403);
  });

  it.each([
    ['cross-site', 403],
    ['same-site', 403],
    ['same-origin', 200],
    ['none', 200],
  ])('to a browser whose page is %s', async (from, status) => {
    expect((await get(state, { 'sec-fetch-site': from })).statusCode).toBe(status);
    // A link to the page may stand anywhere.
    expect((await get(CONSOLE, { 'sec-fetch-site': from })).statusCode).toBe(200);
  });
});
