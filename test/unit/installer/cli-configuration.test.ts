import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCliConfiguration } from '../../../src/installer/cli-config/load';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'palette-cli-config-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const file = (name: string, text: string) => {
  mkdirSync(join(home, name, '..'), { recursive: true });
  writeFileSync(join(home, name), text);
  return join(home, name);
};
const load = (env: NodeJS.ProcessEnv = {}) => loadCliConfiguration({ HOME: home, ...env }, '/stack');

test('without files there are no settings', () => {
  expect(load()).toEqual({ configuration: { cacheMayBreakLockFile: false, hosts: {}, tokens: {} }, warnings: [] });
});

test('the file of the user, those beside it and the environment come together', () => {
  file(
    '.terraformrc',
    `plugin_cache_dir = "\${CACHES}/one"
     credentials "A.example.com" { token = "first" }
     host "reg.example.com" { services = { "providers.v1" = "https://other.example.com/v1/" } }
     provider_installation {
       dev_overrides { "acme/x" = "../x/" }
       filesystem_mirror { path = "/mirror"  include = ["example.com/*/*"] }
       network_mirror { url = "https://mirror.example.com/p/" exclude = ["acme/*"] }
       direct {}
     }`,
  );
  file('.terraform.d/credentials.tfrc.json', '{"credentials":{"a.example.com":{"token":"second"},"b.example.com":{"token":"b"}}}');
  file('.terraform.d/more.tfrc', 'plugin_cache_dir = "/two"\nplugin_cache_may_break_dependency_lock_file = true');
  const { configuration, warnings } = load({ CACHES: '/caches', TF_TOKEN_b_example_com: 'env', TF_TOKEN_x__y_example_com: 'dash' });
  expect(warnings).toEqual([]);
  expect(configuration).toEqual({
    pluginCacheDir: '/caches/one',
    cacheMayBreakLockFile: true,
    hosts: { 'reg.example.com': { 'providers.v1': 'https://other.example.com/v1/' } },
    tokens: { 'a.example.com': 'second', 'b.example.com': 'env', 'x-y.example.com': 'dash' },
    installation: {
      devOverrides: { 'registry.terraform.io/acme/x': '../x/' },
      methods: [
        { location: { kind: 'filesystem_mirror', path: '/mirror' }, include: ['example.com/*/*'], exclude: [] },
        {
          location: { kind: 'network_mirror', url: 'https://mirror.example.com/p/' },
          include: [],
          exclude: ['registry.terraform.io/acme/*'],
        },
        { location: { kind: 'direct' }, include: [], exclude: [] },
      ],
    },
  });
});

test('TF_CLI_CONFIG_FILE stands for all files, and its absence is told', () => {
  file('.terraformrc', 'plugin_cache_dir = "/one"');
  const other = file('other', 'disable_checkpoint = true');
  expect(load({ TF_CLI_CONFIG_FILE: other }).configuration.pluginCacheDir).toBeUndefined();
  expect(load({ TF_CLI_CONFIG_FILE: `${other}.not` }).warnings).toEqual([
    { summary: 'Unable to open CLI configuration file', detail: `The CLI configuration file at "${other}.not" does not exist.` },
  ]);
  expect(load({ TF_PLUGIN_CACHE_DIR: 'rel' }).configuration.pluginCacheDir).toBe('/stack/rel');
});

test.each([
  ['provider_installation = {}', 'line 1: provider_installation must not be introduced with an equals sign'],
  ['provider_installation {\n  copy {}\n}', 'line 2: Unknown provider installation method "copy"'],
  ['provider_installation {\n  network_mirror {}\n}', 'line 2: network_mirror needs "url"'],
  ['provider_installation {\n  direct { url = "x" }\n}', 'line 2: direct has no "url"; it takes include, exclude'],
  ['provider_installation {\n  direct {}\n  dev_overrides {}\n}', 'line 3: dev_overrides must appear before all other'],
  ['provider_installation {\n  direct { include = ["a/b/c/d"] }\n}', 'line 2: "a/b/c/d" is no pattern of sources'],
  ['provider_installation {}\nprovider_installation {}', 'line 2: No more than one provider_installation block'],
  ['plugin_cache_dir = [', 'line 1: a string, a number'],
  ['{"credentials": {"x": {"token": "hush"}', 'it is no JSON'],
])('%s is refused with the place', (text, message) => {
  const path = file('.terraformrc', text);
  expect(() => load()).toThrow(`${path}, ${message}`);
  expect(() => load()).not.toThrow('hush');
});
