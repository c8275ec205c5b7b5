import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { zip } from '../../support/registry/zip';
import { createBench, DISCOVERY, PLATFORM, PROGRAM, VERSIONS } from './support/bench';

const bench = createBench();
const { init, put, left, lie, moved } = bench;

test('an honest registry: what it has is installed', async () => {
  const { problems, said } = await init();
  expect(problems).toBe('');
  expect(said).toMatch(/Installed localhost:\d+\/acme\/x v1.0.0 \(signed, key ID [0-9A-F]{16}\)/);
  expect(
    existsSync(join(bench.folder, '.terraform', 'providers', bench.registry.host, 'acme', 'x', '1.0.0', PLATFORM, PROGRAM.name)),
  ).toBe(true);
});

const lies: readonly (readonly [string, () => unknown, string])[] = [
  [
    'an archive that was changed',
    () => bench.registry.replies.set(bench.published.archive, { body: zip([PROGRAM, { name: 'more', content: '' }]) }),
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
    () =>
      bench.registry.replies.set(bench.published.sums, {
        body: `${String(bench.registry.replies.get(bench.published.sums)?.body)}\n`,
      }),
    'the signature of its checksums is wrong',
  ],
  [
    'a signature that is none',
    () => bench.registry.replies.set(bench.published.signature, { body: 'signed, me' }),
    'a signature that is none',
  ],
  [
    'no signature',
    () => bench.registry.replies.delete(bench.published.signature),
    'failed to retrieve cryptographic signature for provider: https://localhost',
  ],
  [
    'a key that did not sign',
    () => lie({ signing_keys: { gpg_public_keys: [{ ascii_armor: bench.signers.stranger.publicKey }] } }),
    'authentication signature from unknown issuer: key ID',
  ],
  ['no keys', () => lie({ signing_keys: undefined }), 'authentication signature from unknown issuer: key ID'],
  ['a key that has expired', () => put([PROGRAM], bench.signers.expired), 'signed with a key that has expired: key ID'],
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
    () => moved(bench.published.archive, 'http://localhost:1/x.zip'),
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
    () =>
      bench.registry.replies.set(bench.published.archive, { ...bench.registry.replies.get(bench.published.archive), cut: true }),
    'the connection was cut before the answer was whole',
  ],
  [
    'a cut list',
    () => bench.registry.replies.set(VERSIONS, { body: '{"versions"', cut: true }),
    'the connection was cut before the answer was whole',
  ],
  [
    'a list that is none',
    () => bench.registry.replies.set(VERSIONS, { body: '{"versions":{"1.0.0":{}}}' }),
    "the registry's list of versions is none",
  ],
  [
    'a version that is none',
    () => bench.registry.replies.set(VERSIONS, { body: '{"versions":[{"version":"../../x"}]}' }),
    'invalid version string "../../x"',
  ],
  [
    'a list that is no JSON',
    () => bench.registry.replies.set(VERSIONS, { body: '<html>' }),
    "the registry's list of versions is none",
  ],
  [
    'a list that is huge',
    () => bench.registry.replies.set(VERSIONS, { body: Buffer.alloc(16 * 1024 * 1024 + 1, ' ') }),
    'its answer has more than 16777216 bytes',
  ],
  [
    'no versions',
    () => bench.registry.replies.set(VERSIONS, { body: '{"versions":[]}' }),
    'no available releases match the given constraints',
  ],
  [
    'a host without registries',
    () => bench.registry.replies.set(DISCOVERY, { body: '{"modules.v1":"/x/"}' }),
    'does not offer a Terraform provider registry',
  ],
  [
    'a registry by http',
    () => bench.registry.replies.set(DISCOVERY, { body: '{"providers.v1":"http://localhost:1/"}' }),
    'does not offer a Terraform provider registry that is reached by https',
  ],
  [
    'a host that fails',
    () => bench.registry.replies.set(DISCOVERY, { status: 500 }),
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
      bench.registry.replies.set(bench.published.archive, { body });
      const sum = createHash('sha256').update(body).digest('hex');
      const sums = Buffer.from(`${sum}  terraform-provider-x_1.0.0_${PLATFORM}.zip\n`);
      bench.registry.replies.set(bench.published.sums, { body: sums });
      bench.registry.replies.set(bench.published.signature, { body: await bench.signers.author.sign(sums) });
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
  expect(problems).toContain(`${bench.registry.host}/acme/x`);
  expect(left().filter((name) => !before.includes(name))).toEqual([]);
});

test('what is locked is not exchanged for another, whoever signs it', async () => {
  await init();
  const lock = readFileSync(join(bench.folder, '.terraform.lock.hcl'), 'utf8');
  rmSync(join(bench.folder, '.terraform'), { recursive: true });
  await put([PROGRAM, { name: 'more', content: '' }]);
  const { problems } = await init();
  expect(problems).toContain("doesn't match any of the checksums previously recorded in the dependency lock file");
  expect(readFileSync(join(bench.folder, '.terraform.lock.hcl'), 'utf8')).toBe(lock);
  expect(existsSync(join(bench.folder, '.terraform', 'providers'))).toBe(false);
  // Nor by an upgrade that finds the same version, or an older one.
  expect((await init({ upgrade: true })).problems).toContain("doesn't match any of the checksums");
  bench.registry.replies.set(VERSIONS, { body: '{"versions":[{"version":"0.9.0"}]}' });
  expect((await init()).problems).toContain('the previously-selected version 1.0.0 is no longer available');
});
