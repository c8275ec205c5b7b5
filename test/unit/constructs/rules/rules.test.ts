import { type App, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import {
  CloudAccount,
  type CloudAccountProps,
  Credentials,
  GatewayInstall,
  IpAddresses,
  IpPool,
  PaletteProvider,
  PrivateCloudGateway,
  ProxyConfig,
  Rules,
} from '../../../../src';
import { accountAfterMigration, type Declare, SAMPLES } from './samples';

function stackOf(declare: Declare): TerraformStack {
  const stack = new TerraformStack(Testing.app() as App, 'site');
  declare(stack);
  // Terraform's own validation wants one, whatever it is told.
  if (!stack.node.tryFindChild('palette')) new PaletteProvider(stack, 'palette', { owner: 'test' });
  return stack;
}

const codesOf = (stack: TerraformStack) =>
  Rules.of(stack)
    .findings()
    .map(({ code }) => code);

describe.each(SAMPLES.map((sample) => [sample.code, sample] as const))('%s', (code, { breaks, keeps }) => {
  const rule = Rules.all.find((each) => each.code === code);

  test('is broken by its sample, and by nothing else of the same kind', () => {
    expect(codesOf(stackOf(breaks))).toContain(code);
    expect(codesOf(stackOf(keeps))).not.toContain(code);
  });

  test('is told when the stack is synthesized: an error stops it, a warning is an annotation', () => {
    const stack = stackOf(breaks);
    const warnings = () =>
      stack.node
        .findAll()
        .flatMap(({ node }) => node.metadata)
        .map(({ data }) => String(data));
    if (rule?.severity === 'error') expect(() => Testing.synth(stack, true)).toThrow(`${code}: `);
    else {
      others(stack, code);
      Testing.synth(stack, true);
      Testing.synth(stack, true);
      expect(warnings().filter((text) => text.startsWith(`${code}: `))).toHaveLength(1);
    }
  });

  test('can be suppressed with a reason, for one construct and for all that it is in', () => {
    for (const pick of ['construct', 'stack'] as const) {
      const stack = stackOf(breaks);
      const [found] = Rules.of(stack)
        .findings()
        .filter((finding) => finding.code === code);
      Rules.of(pick === 'stack' ? stack : (found?.construct ?? stack)).suppress(code, 'it is only a test');
      expect(
        Rules.of(stack)
          .findings()
          .find((finding) => finding.code === code)?.suppressed,
      ).toBe('it is only a test');
      others(stack, code);
      expect(() => Testing.synth(stack, true)).not.toThrow();
    }
  });

  test('says what to do and where that is written', () => {
    const [found] = Rules.of(stackOf(breaks))
      .findings()
      .filter((finding) => finding.code === code);
    expect(found?.link).toMatch(/^https:\/\/docs\.spectrocloud\.com\//);
    expect(found?.message).toMatch(/^["A-Z0-9].+\.$/s);
  });
});

/** Lets all other rules pass that the stack breaks. */
function others(stack: TerraformStack, code: string): void {
  for (const other of codesOf(stack).filter((each) => each !== code)) Rules.of(stack).suppress(other, 'not the one that is tried');
}

test('every rule has a sample', () => {
  expect(SAMPLES.map(({ code }) => code)).toEqual(Rules.all.map(({ code }) => code));
});

test('a rule that nobody knows, and a suppression without a reason, are refused', () => {
  const stack = stackOf(() => undefined);
  expect(() => Rules.of(stack).suppress('PCG999', 'because')).toThrow('There is no rule "PCG999"');
  expect(() => Rules.of(stack).suppress('PCG001', ' ')).toThrow('Say why PCG001 does not count at site.');
});

test.each([
  ['https://[fd00::1]', 'fd00::/8'],
  ['[fd00::1]:8443', 'fd00::1'],
  ['palette.example.com:8443', '.example.com:8443'],
])('NO_PROXY does not cover Palette at %s', (host, entry) => {
  const codes = codesOf(
    stackOf((stack) => {
      new PaletteProvider(stack, 'palette', { owner: 'test', host });
      new ProxyConfig(stack, 'proxy', { httpsProxy: 'http://proxy:3128', noProxy: [entry] });
    }),
  );
  expect(codes).toContain('PCG010');
});

test('a migration stands for its target', () => {
  expect(codesOf(stackOf(accountAfterMigration))).toEqual(['PCG004']);
});

test('gateways of one name are of two tenants of a Palette where its providers have different keys', () => {
  const gateways = (...keys: readonly ('literal' | 'other' | 'variable' | 'environment')[]) =>
    codesOf(
      stackOf((stack) => {
        const variable = new TerraformVariable(stack, 'key', { type: 'string', sensitive: true });
        for (const [at, key] of keys.entries()) {
          const apiKey = key === 'environment' ? undefined : key === 'variable' ? variable.stringValue : key;
          const alias = `palette-${at}`;
          const provider = new PaletteProvider(stack, alias, { owner: 'test', host: 'api.spectrocloud.com', alias, apiKey });
          const install = GatewayInstall.existingKubernetes();
          new PrivateCloudGateway(stack, `gateway-${at}`, { name: 'dc1', provider, install });
        }
      }),
    );
  expect(gateways('literal', 'other')).toEqual([]);
  expect(gateways('variable', 'environment')).toEqual([]);
  expect(gateways('variable', 'variable')).toEqual([]);
  expect(gateways('literal', 'literal')).toEqual(['PCG034']);
  expect(gateways('environment', 'environment')).toEqual(['PCG034']);
});

test('accounts of one cloud and one project have names of their own, and so have the pools of a gateway', () => {
  const made = (account: Partial<CloudAccountProps>, pool: string) =>
    codesOf(
      stackOf((stack) => {
        const gateway = new PrivateCloudGateway(stack, 'main', { name: 'main', install: GatewayInstall.existingKubernetes() });
        const credentials = Credentials.vsphere({ vcenter: 'vc.local', username: 'u', password: '${var.p}' });
        const all = { name: 'dc1', gateway, credentials };
        new CloudAccount(stack, 'one', all);
        new CloudAccount(stack, 'other', { ...all, ...account });
        for (const [at, name] of ['dc1', pool].entries()) {
          const addresses = IpAddresses.range(`10.0.${at}.10`, `10.0.${at}.90`);
          new IpPool(stack, `pool-${at}`, { name, gateway, addresses, router: `10.0.${at}.1`, prefix: 24 });
        }
      }),
    );
  expect(made({}, 'dc2')).toEqual(['PCG034']);
  expect(made({ name: 'dc2' }, 'dc1')).toEqual(['PCG034']);
  expect(made({ context: 'tenant' }, 'dc2')).toEqual([]);
  expect(made({ name: 'dc2' }, 'dc2')).toEqual([]);
});

test('what is added after a look is looked at, too', () => {
  const stack = stackOf(() => undefined);
  expect(codesOf(stack)).toEqual([]);
  SAMPLES[2]?.breaks(stack);
  expect(codesOf(stack)).toEqual(['PCG003']);
});
