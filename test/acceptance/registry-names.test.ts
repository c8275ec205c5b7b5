import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROVIDER_ADDRESSES } from '../../src/provider';
import { type Ran, runPcg } from './support/pcg';
import { type RunningPalette, startPalette } from './support/site';

const [TERRAFORM_NAME, OPENTOFU_NAME] = PROVIDER_ADDRESSES;
const PROXIES = {
  one: { https_proxy: 'http://proxy.dc1.example.com:3128' },
  two: { https_proxy: 'http://proxy.dc2.example.com:3128' },
};

let palette: RunningPalette;
let stack: string;
beforeEach(async () => {
  palette = await startPalette({ speed: 10_000 });
  stack = mkdtempSync(join(tmpdir(), 'palette-names-'));
});
afterEach(async () => {
  await palette.simulator.close();
  rmSync(stack, { recursive: true, force: true });
});

const pcg = (...args: readonly string[]): Promise<Ran> => runPcg(stack, args, palette.env);
const stateFile = () => join(stack, 'terraform.tfstate');

/** A configuration that names the provider so; its proxies have a provider block with an alias where one is asked for. */
function configure(source: string, proxies: object = PROXIES, alias?: string): void {
  const at = alias === undefined ? {} : { provider: `palette.${alias}` };
  const resources = Object.fromEntries(Object.entries(proxies).map(([name, proxy]) => [name, { ...at, ...proxy }]));
  const configuration = {
    terraform: { required_providers: { palette: { source } } },
    provider: { palette: [{ host: palette.url }, ...(alias === undefined ? [] : [{ alias, host: palette.url }])] },
    resource: { palette_proxy_config: resources },
  };
  writeFileSync(join(stack, 'cdk.tf.json'), JSON.stringify(configuration));
}

/** The providers' names in the state, by object. */
function stored(): { readonly [name: string]: string } {
  const { resources } = JSON.parse(readFileSync(stateFile(), 'utf8')) as { resources: { name: string; provider: string }[] };
  return Object.fromEntries(resources.map(({ name, provider }) => [name, provider]));
}

/** The state as a program would have left it that knows some of its objects' provider by another name. */
function rename(from: string, to: string, only?: string): void {
  const state = JSON.parse(readFileSync(stateFile(), 'utf8')) as { resources: { name: string; provider: string }[] };
  for (const resource of state.resources) {
    if (only === undefined || resource.name === only) resource.provider = resource.provider.replace(from, to);
  }
  writeFileSync(stateFile(), JSON.stringify(state));
}

test.each([
  ['cdktf-palette/palette', TERRAFORM_NAME],
  [TERRAFORM_NAME, TERRAFORM_NAME],
  [OPENTOFU_NAME, OPENTOFU_NAME],
])('a configuration that names %s makes a state that does', async (source, name) => {
  configure(source);
  expect(await pcg('apply', '--auto-approve')).toMatchObject({ code: 0 });
  const ref = `provider["${name}"]`;
  expect(stored()).toEqual({ one: ref, two: ref });
});

test.each([
  ['cdktf-palette/palette', TERRAFORM_NAME, OPENTOFU_NAME],
  [OPENTOFU_NAME, OPENTOFU_NAME, TERRAFORM_NAME],
])('under a configuration that names %s a state keeps the other name', async (source, own, other) => {
  for (const alias of [undefined, 'kiel']) {
    configure(source, PROXIES, alias);
    expect(await pcg('apply', '--auto-approve')).toMatchObject({ code: 0 });
    rename(own, other);
    const suffix = alias === undefined ? '' : `.${alias}`;
    const ref = `provider["${other}"]${suffix}`;
    expect(await pcg('plan', '--detailed-exitcode')).toMatchObject({ code: 0, stdout: expect.stringContaining('No changes.') });

    // One goes, one changes, one comes.
    const changed = { two: { https_proxy: 'http://other.dc2.example.com:3128' }, three: PROXIES.one };
    configure(source, changed, alias);
    expect(await pcg('plan', '--out', 'reviewed.plan')).toMatchObject({ code: 0 });
    expect(await pcg('apply', 'reviewed.plan')).toMatchObject({ code: 0 });
    expect(stored()).toEqual({ two: ref, three: ref });
    expect((await pcg('show')).stdout).toContain('other.dc2.example.com');
    expect(await pcg('destroy', '--auto-approve')).toMatchObject({ code: 0 });
  }
});

test('a state with both names is one of one provider, whatever becomes of its objects', async () => {
  configure('cdktf-palette/palette');
  await pcg('apply', '--auto-approve');
  rename(TERRAFORM_NAME, OPENTOFU_NAME, 'two');
  expect(await pcg('plan', '--detailed-exitcode')).toMatchObject({ code: 0 });
  configure('cdktf-palette/palette', { one: PROXIES.one });
  expect((await pcg('apply', '--auto-approve')).stdout).toContain('0 added, 0 changed, 1 destroyed');
  expect(stored()).toEqual({ one: `provider["${TERRAFORM_NAME}"]` });
});
