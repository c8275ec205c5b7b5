import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initProviders } from '../../../src/installer';
import { currentPlatform, platformText } from '../../../src/installer/platform';
import { listenProxy } from '../../security/support/servers';
import { createSigner, type Signer } from '../../support/registry/signer';
import { MIRRORED_HOST, PROXIED_HOST, type Published, publish, type StandIn, startStandIn } from '../../support/registry/stand-in';
import { type ZipEntry, zip } from '../../support/registry/zip';

const PLATFORM = platformText(currentPlatform());
const PROGRAM: ZipEntry = { name: 'terraform-provider-x_v1.0.0', content: '#!/bin/sh\n' };
const DAY = 86_400;
const TOKEN = 'token-that-nobody-may-see';

let registry: StandIn;
let other: StandIn;
let signers: { readonly [name: string]: Signer };
let published: Published;
let root: string;
let folder: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'palette-lies-'));
  const longAgo = new Date(Date.now() - 10 * DAY * 1000);
  const [author, stranger, expired] = await Promise.all([
    createSigner(),
    createSigner(),
    createSigner({ made: longAgo, validFor: DAY }),
  ]);
  signers = { author, stranger, expired };
  [registry, other] = await Promise.all([startStandIn(), startStandIn()]);
  writeFileSync(join(root, 'ca.pem'), `${registry.authority}${other.authority}`);
});
afterAll(async () => {
  await Promise.all([registry.close(), other.close()]);
  rmSync(root, { recursive: true, force: true });
});

const put = async (entries: readonly ZipEntry[], signer = signers.author as Signer) => {
  published = await publish(registry, { name: 'acme/x', version: '1.0.0', archive: zip(entries), signer, platforms: [PLATFORM] });
};

beforeEach(async () => {
  for (const stand of [registry, other]) {
    for (const path of [...stand.replies.keys()]) if (path !== '/.well-known/terraform.json') stand.replies.delete(path);
    stand.replies.set('/.well-known/terraform.json', { body: '{"providers.v1":"/v1/providers/"}' });
    stand.asked.length = 0;
  }
  await put([PROGRAM]);
  folder = mkdtempSync(join(root, 'stack-'));
});

interface Run {
  readonly said: string;
  readonly problems: string;
}

interface More {
  readonly env?: NodeJS.ProcessEnv;
  readonly upgrade?: boolean;
  readonly host?: string;
  /** The CLI configuration. */
  readonly settings?: string;
}

async function init(more: More = {}): Promise<Run> {
  const said: string[] = [];
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, '.terraformrc'), more.settings ?? '');
  const problems = await initProviders({
    place: { folder, env: { HOME: home, SSL_CERT_FILE: join(root, 'ca.pem'), ...more.env } },
    requirements: new Map([[`${more.host ?? registry.host}/acme/x`, []]]),
    inProcess: [],
    upgrade: more.upgrade ?? false,
    readonly: false,
    pluginFolders: [],
    userAgent: 'test',
    now: () => new Date(),
    signal: new AbortController().signal,
    say: (line) => void said.push(line),
    warn: ({ summary, detail }) => void said.push(summary, detail),
  });
  return { said: said.join('\n'), problems: problems.map(({ summary, message }) => `${summary}: ${message}`).join('\n') };
}

/** What is on the disk of the stack, and what of the installer's own is left in the folder for temporary files. */
const left = () => [
  ...readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => !name.startsWith('home')),
  ...readdirSync(tmpdir()).filter((name) => name.startsWith('pcg-provider-')),
];

const change = (path: string, change: (json: { [name: string]: unknown }) => object) => {
  const json = JSON.parse(String(registry.replies.get(path)?.body)) as { [name: string]: unknown };
  registry.replies.set(path, { body: JSON.stringify(change(json)) });
};
const lie = (fields: object) => change(published.download, (json) => ({ ...json, ...fields }));
const moved = (path: string, location: string, status = 302) => registry.replies.set(path, { status, headers: { location } });

test('an honest registry: what it has is installed', async () => {
  const { problems, said } = await init();
  expect(problems).toBe('');
  expect(said).toMatch(/Installed localhost:\d+\/acme\/x v1.0.0 \(signed, key ID [0-9A-F]{16}\)/);
  expect(existsSync(join(folder, '.terraform', 'providers', registry.host, 'acme', 'x', '1.0.0', PLATFORM, PROGRAM.name))).toBe(
    true,
  );
});

const VERSIONS = '/v1/providers/acme/x/versions';

const lies: readonly (readonly [string, () => unknown, string])[] = [
  [
    'an archive that was changed',
    () => registry.replies.set(published.archive, { body: zip([PROGRAM, { name: 'more', content: '' }]) }),
    'archive has incorrect checksum zh:',
  ],
  ["a checksum other than the list's", () => lie({ shasum: '0'.repeat(64) }), 'checksum list has unexpected SHA-256 hash'],
  ['a checksum that is none', () => lie({ shasum: 'x' }), 'an invalid SHA256 hash'],
  [
    'a list without the file',
    () => lie({ filename: 'terraform-provider-x_9.9.9_linux_amd64.zip' }),
    'checksum list has no SHA-256 hash for',
  ],
  [
    'a list that was changed after it was signed',
    () => registry.replies.set(published.sums, { body: `${String(registry.replies.get(published.sums)?.body)}\n` }),
    'the signature of its checksums is wrong',
  ],
  ['a signature that is none', () => registry.replies.set(published.signature, { body: 'signed, me' }), 'a signature that is none'],
  [
    'no signature',
    () => registry.replies.delete(published.signature),
    'failed to retrieve cryptographic signature for provider: https://localhost',
  ],
  [
    'a key that did not sign',
    () => lie({ signing_keys: { gpg_public_keys: [{ ascii_armor: signers.stranger?.publicKey }] } }),
    'authentication signature from unknown issuer: key ID',
  ],
  ['no keys', () => lie({ signing_keys: undefined }), 'authentication signature from unknown issuer: key ID'],
  ['a key that has expired', () => put([PROGRAM], signers.expired), 'signed with a key that has expired: key ID'],
  ['another platform', () => lie({ os: 'plan9' }), 'has incorrect target plan9_'],
  ['another protocol', () => lie({ protocols: ['4.0'] }), 'speaks the plugin protocols 4.0; pcg speaks 5 and 6'],
  [
    'a package by http',
    () => lie({ download_url: 'http://localhost:1/x.zip' }),
    'http://localhost:1/x.zip: only https:// is taken',
  ],
  ['a package from a file', () => lie({ download_url: 'file:///etc/passwd' }), 'only https:// is taken'],
  [
    'a redirect to http',
    () => moved(published.archive, 'http://localhost:1/x.zip'),
    'https:// redirects to this, and only https:// is taken',
  ],
  [
    'a redirect of the list to http',
    () => moved(VERSIONS, 'http://localhost:1/'),
    'https:// redirects to this, and only https:// is taken',
  ],
  ['redirects without end', () => moved(VERSIONS, VERSIONS), 'it redirects more than 5 times'],
  [
    'a cut download',
    () => registry.replies.set(published.archive, { ...registry.replies.get(published.archive), cut: true }),
    'the connection was cut before the answer was whole',
  ],
  [
    'a cut list',
    () => registry.replies.set(VERSIONS, { body: '{"versions"', cut: true }),
    'the connection was cut before the answer was whole',
  ],
  [
    'a list that is none',
    () => registry.replies.set(VERSIONS, { body: '{"versions":{"1.0.0":{}}}' }),
    "the registry's list of versions is none",
  ],
  [
    'a version that is none',
    () => registry.replies.set(VERSIONS, { body: '{"versions":[{"version":"../../x"}]}' }),
    'invalid version string "../../x"',
  ],
  ['a list that is no JSON', () => registry.replies.set(VERSIONS, { body: '<html>' }), "the registry's list of versions is none"],
  [
    'a list that is huge',
    () => registry.replies.set(VERSIONS, { body: Buffer.alloc(16 * 1024 * 1024 + 1, ' ') }),
    'its answer has more than 16777216 bytes',
  ],
  [
    'no versions',
    () => registry.replies.set(VERSIONS, { body: '{"versions":[]}' }),
    'no available releases match the given constraints',
  ],
  [
    'a host without registries',
    () => registry.replies.set('/.well-known/terraform.json', { body: '{"modules.v1":"/x/"}' }),
    'does not offer a Terraform provider registry',
  ],
  [
    'a registry by http',
    () => registry.replies.set('/.well-known/terraform.json', { body: '{"providers.v1":"http://localhost:1/"}' }),
    'does not offer a Terraform provider registry that is reached by https',
  ],
  [
    'a host that fails',
    () => registry.replies.set('/.well-known/terraform.json', { status: 500 }),
    'failed to request discovery document: it answers 500 Internal Server Error',
  ],
  [
    'a name that leads out',
    () => put([PROGRAM, { name: '../../../../out', content: 'x' }]),
    'its package is refused: it has a file "../../../../out"|its package is refused: it cannot be unpacked',
  ],
  ['an absolute name', () => put([PROGRAM, { name: '/tmp/out', content: 'x' }]), 'its package is refused'],
  ['a name of another system', () => put([PROGRAM, { name: '..\\\\out', content: 'x' }]), 'its package is refused'],
  ['a link', () => put([PROGRAM, { name: 'out', content: '/etc/passwd', mode: 0o120777 }]), '"out" in it is a link'],
  [
    'a file below a link',
    () => put([PROGRAM, { name: 'out', content: '/tmp', mode: 0o120777 }, { name: 'out/x', content: 'x' }]),
    '"out" in it is a link',
  ],
  ['a device', () => put([PROGRAM, { name: 'null', content: '', mode: 0o020666 }]), 'something else that is no file'],
  ['a file twice', () => put([PROGRAM, { ...PROGRAM, content: 'other' }]), 'twice'],
  ['a file in a file', () => put([PROGRAM, { name: `${PROGRAM.name}/x`, content: '' }]), 'it cannot be unpacked'],
  [
    'a bomb',
    () => put([PROGRAM, { name: 'zeros', content: Buffer.alloc(65 * 1024 * 1024) }]),
    'it unpacks to more than 67108864 bytes',
  ],
  [
    'a bomb that says it is small',
    () => put([PROGRAM, { name: 'zeros', content: Buffer.alloc(65 * 1024 * 1024), size: 10 }]),
    'its package is refused',
  ],
  [
    'too many files',
    () => put(Array.from({ length: 10_001 }, (_, i) => ({ name: `f${i}`, content: '' }))),
    'it has more than 10000 files',
  ],
  [
    'what is no archive',
    async () => {
      const body = Buffer.from('PK? no');
      registry.replies.set(published.archive, { body });
      const sum = createHash('sha256').update(body).digest('hex');
      const sums = Buffer.from(`${sum}  terraform-provider-x_1.0.0_${PLATFORM}.zip\n`);
      registry.replies.set(published.sums, { body: sums });
      registry.replies.set(published.signature, { body: await (signers.author as Signer).sign(sums) });
      lie({ shasum: sum });
    },
    'it is no zip archive',
  ],
  [
    'a package without a program',
    () => put([{ name: 'readme', content: '' }]),
    'could not find executable file starting with terraform-provider-x',
  ],
];

test.each(lies)('%s is refused, and nothing is left of it', async (_, tell, message) => {
  await tell();
  const before = left();
  const { problems } = await init();
  expect(problems).toMatch(
    new RegExp(
      message
        .split('|')
        .map((text) => text.replace(/[.*+?^${}()[\]\\]/g, '\\$&'))
        .join('|'),
    ),
  );
  expect(problems).toContain(`${registry.host}/acme/x`);
  expect(left().filter((name) => !before.includes(name))).toEqual([]);
});

test('what is locked is not exchanged for another, whoever signs it', async () => {
  await init();
  const lock = readFileSync(join(folder, '.terraform.lock.hcl'), 'utf8');
  rmSync(join(folder, '.terraform'), { recursive: true });
  await put([PROGRAM, { name: 'more', content: '' }]);
  const { problems } = await init();
  expect(problems).toContain("doesn't match any of the checksums previously recorded in the dependency lock file");
  expect(readFileSync(join(folder, '.terraform.lock.hcl'), 'utf8')).toBe(lock);
  expect(existsSync(join(folder, '.terraform', 'providers'))).toBe(false);
  // Nor by an upgrade that finds the same version, or an older one.
  expect((await init({ upgrade: true })).problems).toContain("doesn't match any of the checksums");
  registry.replies.set(VERSIONS, { body: '{"versions":[{"version":"0.9.0"}]}' });
  expect((await init()).problems).toContain('the previously-selected version 1.0.0 is no longer available');
});

test('a token goes to its own host alone, and into no message', async () => {
  const name = `TF_TOKEN_${registry.host}`;
  moved(published.archive, `https://${other.host}/elsewhere.zip`);
  other.replies.set('/elsewhere.zip', { body: zip([PROGRAM]) });
  const { problems, said } = await init({ env: { [name]: TOKEN } });
  expect(problems).toBe('');
  const told = registry.asked.filter(({ authorization }) => authorization !== undefined).map(({ path }) => path);
  expect(told).toEqual(['/.well-known/terraform.json', VERSIONS, published.download]);
  expect(registry.asked.every(({ authorization }) => authorization === undefined || authorization === `Bearer ${TOKEN}`)).toBe(
    true,
  );
  expect(other.asked).toEqual([{ path: '/elsewhere.zip', authorization: undefined }]);
  expect(said).not.toContain(TOKEN);
});

test('a registry elsewhere is not given the token of the host that names it', async () => {
  const name = `TF_TOKEN_${registry.host}`;
  registry.replies.set('/.well-known/terraform.json', {
    body: JSON.stringify({ 'providers.v1': `https://${other.host}/v1/providers/` }),
  });
  other.replies.set(VERSIONS, { status: 401 });
  const { problems } = await init({ env: { [name]: TOKEN } });
  expect(problems).toContain(`host ${other.host} requires authentication credentials`);
  expect(problems).not.toContain(TOKEN);
  expect(other.asked.map(({ authorization }) => authorization)).toEqual([undefined]);
});

test('a redirect takes no token along', async () => {
  moved(VERSIONS, `https://${other.host}/caught`);
  moved('/.well-known/terraform.json', `https://${other.host}/caught`);
  await init({ env: { [`TF_TOKEN_${registry.host}`]: TOKEN } });
  expect(other.asked.length).toBeGreaterThan(0);
  expect(other.asked.every(({ authorization }) => authorization === undefined)).toBe(true);
});

test('a certificate of nobody that is trusted ends it before anything is asked', async () => {
  writeFileSync(join(root, 'other.pem'), other.authority);
  const { problems } = await init({ env: { SSL_CERT_FILE: join(root, 'other.pem') } });
  expect(problems).toContain(`could not connect to ${registry.host}`);
  expect(registry.asked).toEqual([]);
});

test('a host of the CLI configuration is asked where that says, with the token that it has', async () => {
  const settings = `host "acme.example" {
    services = { "providers.v1" = "https://${other.host}/v1/providers/" }
  }
  credentials "acme.example" { token = "${TOKEN}" }`;
  const { problems } = await init({ host: 'acme.example', settings });
  expect(problems).toContain('was not found in provider registry acme.example');
  expect(other.asked).toEqual([{ path: VERSIONS, authorization: `Bearer ${TOKEN}` }]);
  expect(problems).not.toContain(TOKEN);
});

describe('a network mirror', () => {
  const from = (url: string) =>
    init({ host: MIRRORED_HOST, settings: `provider_installation {\n network_mirror { url = "${url}" }\n}` });
  const index = `/mirror/${MIRRORED_HOST}/acme/x/index.json`;
  const description = `/mirror/${MIRRORED_HOST}/acme/x/1.0.0.json`;

  test('that is honest is installed from', async () => {
    const { problems, said } = await from(`https://${registry.host}/mirror/`);
    expect(problems).toBe('');
    expect(said).toContain('(verified checksum)');
  });

  test.each<readonly [string, () => unknown, string]>([
    [
      'with another hash',
      () => change(description, () => ({ archives: { [PLATFORM]: { url: published.archive, hashes: ['zh:00'] } } })),
      'none of those that its mirror gives',
    ],
    [
      'with hashes that are none',
      () => change(description, () => ({ archives: { [PLATFORM]: { url: published.archive, hashes: [1] } } })),
      'its hashes are no list of hashes',
    ],
    [
      'with an archive by http',
      () => change(description, () => ({ archives: { [PLATFORM]: { url: 'http://localhost:1/' } } })),
      'only https:// is taken',
    ],
    ['without a URL', () => change(description, () => ({ archives: { [PLATFORM]: {} } })), 'has no URL'],
    [
      'for other platforms',
      () => change(description, () => ({ archives: { plan9_mips: {} } })),
      'does not have a package available for your current platform',
    ],
    [
      'with a version that is none',
      () => change(index, () => ({ versions: { '../x': {} } })),
      'it has the version "../x", which is none',
    ],
    ['that fails', () => registry.replies.set(index, { status: 503 }), 'it answers 503 Service Unavailable'],
    ['that is a login page', () => registry.replies.set(index, { body: '<html>' }), 'it is no object in JSON'],
  ])('%s is refused', async (_, tell, message) => {
    tell();
    expect((await from(`https://${registry.host}/mirror/`)).problems).toContain(message);
    expect(left()).toEqual([]);
  });

  test.each(['http://localhost/mirror/', 'https://localhost/mirror', 'mirror'])('at %s is none', async (url) => {
    await expect(from(url)).rejects.toThrow('needs a URL that begins with https:// and ends with a slash');
  });
});

test('a registry behind a proxy is reached through it, and its refusal is told', async () => {
  const port = Number(registry.host.split(':')[1]);
  const proxy = await listenProxy(port);
  try {
    const env = { HTTPS_PROXY: `http://user:${TOKEN}@127.0.0.1:${proxy.port}` };
    expect((await init({ host: PROXIED_HOST, env })).problems).toBe('');
    expect(proxy.bytes()).toContain(`CONNECT ${PROXIED_HOST}:443`);
    const refusal = await listenProxy(port, 'HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    rmSync(join(folder, '.terraform'), { recursive: true });
    const { problems } = await init({ host: PROXIED_HOST, env: { https_proxy: `http://user:${TOKEN}@127.0.0.1:${refusal.port}` } });
    await refusal.close();
    expect(problems).toContain('it answers CONNECT with 407 Proxy Authentication Required');
    expect(problems).not.toContain(TOKEN);
  } finally {
    await proxy.close();
  }
});
