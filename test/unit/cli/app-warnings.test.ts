import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Annotations, App, TerraformStack } from 'cdktf';
import { PaletteProvider, ProxyConfig, Rules } from '../../../src';
import { appWarnings } from '../../../src/cli/app-warnings';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'palette-warnings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const opened = { httpsProxy: 'http://proxy:3128', caCertificate: '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n' };

function synthesized(declare: (stack: TerraformStack) => void): string {
  const app = new App({ outdir: folder });
  for (const name of ['kiel', 'other']) {
    const stack = new TerraformStack(app, name);
    new PaletteProvider(stack, 'palette', { owner: 'test' });
    if (name === 'kiel') declare(stack);
  }
  app.synth();
  return join(folder, 'stacks', 'kiel');
}

test('what an app warns of is told with the stack, and with no other', () => {
  const stack = synthesized((kiel) => new ProxyConfig(kiel, 'proxy', opened));
  expect(appWarnings(stack)).toEqual([
    {
      severity: 'warning',
      summary: 'The app warns of kiel/proxy',
      detail: expect.stringMatching(/^PCG012: The proxy has .* \(https:\/\/docs\.spectrocloud\.com\/.*\)$/),
    },
  ]);
  expect(appWarnings(join(folder, 'stacks', 'other'))).toEqual([]);
});

test('what is suppressed, or only a remark, is not told', () => {
  const stack = synthesized((kiel) => {
    Rules.of(new ProxyConfig(kiel, 'proxy', opened)).suppress('PCG012', 'the proxy lets HTTP/2 through');
    Annotations.of(kiel).addInfo('a remark');
  });
  expect(appWarnings(stack)).toEqual([]);
});

test('a file of that name that cdktf did not write says nothing', () => {
  const stack = join(folder, 'stacks', 'kiel');
  expect(appWarnings(stack)).toEqual([]);
  for (const text of ['{', '{}', '{"stacks":{"kiel":{}}}']) {
    writeFileSync(join(folder, 'manifest.json'), text);
    expect(appWarnings(stack)).toEqual([]);
  }
});
