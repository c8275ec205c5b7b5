import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type InitRequest, initProviders } from '../../../src/installer';
import { currentPlatform, platformText } from '../../../src/installer/platform';
import { conditionsOf } from '../../../src/installer/version-choice';
import { systemClock } from '../../../src/runtime/clock';
import { constraintText } from '../../../src/runtime/constraint-text';

const PALETTE = 'registry.terraform.io/cdktf-palette/palette';
const X = 'example.com/acme/x';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'palette-init-unit-'));
  const mirrored = join(folder, 'mirror', X, '1.0.0', platformText(currentPlatform()));
  mkdirSync(mirrored, { recursive: true });
  writeFileSync(join(mirrored, 'terraform-provider-x'), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function init(sources: readonly string[], more: Partial<InitRequest> = {}, env: NodeJS.ProcessEnv = {}) {
  const said: string[] = [];
  const problems = await initProviders({
    place: { folder, env: { HOME: folder, ...env } },
    requirements: new Map(sources.map((source) => [source, []])),
    inProcess: [PALETTE],
    upgrade: false,
    readonly: false,
    pluginFolders: [join(folder, 'mirror')],
    userAgent: 'test',
    clock: systemClock,
    signal: new AbortController().signal,
    say: (line) => void said.push(line),
    warn: ({ summary }) => void said.push(summary),
    ...more,
  });
  return { said, problems: problems.map(({ message }) => message) };
}

const lockFile = () => readFileSync(join(folder, '.terraform.lock.hcl'), 'utf8');

test('nothing is installed for what is in process, built in, attached or overridden', async () => {
  writeFileSync(join(folder, '.terraformrc'), `provider_installation {\n dev_overrides { "example.com/acme/dev" = "/dev" }\n}`);
  const sources = [PALETTE, 'terraform.io/builtin/terraform', 'example.com/acme/there', 'example.com/acme/dev'];
  const { said, problems } = await init(sources, {}, { TF_REATTACH_PROVIDERS: '{"example.com/acme/there":{}}' });
  expect(problems).toEqual([]);
  expect(said).toEqual([
    'Provider development overrides are in effect',
    'Initializing provider plugins...',
    '- terraform.io/builtin/terraform is built in to pcg: nothing is installed for it',
    '- cdktf-palette/palette is part of pcg: nothing is installed for it',
    '- example.com/acme/there is attached by TF_REATTACH_PROVIDERS: nothing is installed for it',
    '- example.com/acme/dev is overridden in the CLI configuration: nothing is installed for it',
  ]);
  expect(lockFile).toThrow('ENOENT');
});

test('what terraform has locked of palette stays, and what nothing needs goes', async () => {
  const palette = `provider "${PALETTE}" {\n  version = "0.1.0"\n  hashes = [\n    "h1:palette=",\n  ]\n}\n`;
  writeFileSync(join(folder, '.terraform.lock.hcl'), `${palette}\nprovider "example.com/acme/gone" {\n  version = "1.0.0"\n}\n`);
  expect((await init([PALETTE, X])).problems).toEqual([]);
  expect(lockFile()).toContain(palette);
  expect(lockFile()).toContain(`provider "${X}" {\n  version = "1.0.0"\n`);
  expect(lockFile()).not.toContain('gone');
});

test('an error of one provider leaves the lock file as it is', async () => {
  const { problems } = await init([X, 'example.com/acme/none']);
  expect(problems).toEqual([expect.stringContaining('for provider example.com/acme/none: it was not found in')]);
  expect(lockFile).toThrow('ENOENT');
});

test('a locked provider that is there needs no mirror and no registry', async () => {
  await init([X]);
  rmSync(join(folder, '.terraform', 'plugin_path'));
  const { said, problems } = await init([X], { pluginFolders: [join(folder, 'nowhere')] });
  expect([problems, said.at(-1)]).toEqual([[], `- Using previously-installed ${X} v1.0.0`]);
});

test('options that exclude each other are refused', async () => {
  await expect(init([X], { upgrade: true, readonly: true })).rejects.toThrow('exclude each other');
});

/** As terraform 1.11.4 wrote them. */
test.each([
  [['>= 1.0, 1.5.0, != 1.2, ~> 1'], '>= 1.0.0, ~> 1.0, != 1.2.0, 1.5.0'],
  [['~> 1.2.3', '>= 1.2.3', '~>1.2.3'], '>= 1.2.3, ~> 1.2.3'],
  [['< 2', '>1', '<= 2.0-beta'], '> 1.0.0, <= 2.0.0-beta, < 2.0.0'],
])('%j is written as %s', (constraints, text) => {
  expect(constraintText(conditionsOf(constraints))).toBe(text);
});
