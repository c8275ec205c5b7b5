import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './support/workspace';

test('an app is synthesized where there is no terraform, with an owner for each state and with imports', () => {
  const folder = mkdtempSync(join(tmpdir(), 'no-terraform-'));
  try {
    // Nothing but Node is on the PATH there, and the shell that it starts others with.
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    symlinkSync(process.execPath, join(bin, 'node'));
    symlinkSync('/bin/sh', join(bin, 'sh'));
    const program = `const { App } = require(${JSON.stringify(join(ROOT, 'node_modules', 'cdktf'))});
const { SiteStack } = require(${JSON.stringify(join(ROOT, 'dist'))});
const app = new App();
const imported = '0123456789abcdef01234567';
new SiteStack(app, { name: 'dc1', gateways: { main: { install: { method: 'adopted' }, import: imported } } });
app.synth();`;
    writeFileSync(join(folder, 'main.js'), program);
    execFileSync(process.execPath, ['main.js'], { cwd: folder, env: { PATH: bin }, stdio: 'pipe' });
    const stack = JSON.parse(readFileSync(join(folder, 'cdktf.out', 'stacks', 'site-dc1', 'cdk.tf.json'), 'utf8'));
    expect(Object.keys(stack.resource.terraform_data)).toHaveLength(1);
    expect(stack.import).toEqual([
      { to: expect.stringMatching(/^palette_private_cloud_gateway\./), id: '0123456789abcdef01234567' },
      { to: expect.stringMatching(/^palette_private_cloud_gateway_ready\./), id: '0123456789abcdef01234567' },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
