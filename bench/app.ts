import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');
/** The built program. */
export const PCG = join(ROOT, 'dist', 'cli', 'main.js');
/** cdktf's own. */
export const CDKTF = join(ROOT, 'node_modules', 'cdktf-cli', 'bundle', 'bin', 'cdktf');

/** The module of docs/testing.md as an app, and a kubectl that takes what it is given. */
export function prepareApp(directory: string): void {
  const [, site = ''] = /```js\n(.*?)```/s.exec(readFileSync(join(ROOT, 'docs', 'testing.md'), 'utf8')) ?? [];
  writeFileSync(join(directory, 'dc-site.js'), site);
  const app = `const { App } = require('cdktf');
const { DcSite } = require('./dc-site.js');
const app = new App();
new DcSite(app, 'kiel', { workers: 2 });
app.synth();
`;
  writeFileSync(join(directory, 'app.js'), app);
  const settings = { app: 'node app.js', language: 'typescript', projectId: 'bench', sendCrashReports: 'false' };
  writeFileSync(join(directory, 'cdktf.json'), JSON.stringify(settings));
  for (const folder of ['bin', 'node_modules']) mkdirSync(join(directory, folder));
  symlinkSync(ROOT, join(directory, 'node_modules', 'cdktf-palette'));
  for (const name of ['cdktf', 'constructs']) symlinkSync(join(ROOT, 'node_modules', name), join(directory, 'node_modules', name));
  const kubectl = join(directory, 'bin', 'kubectl');
  writeFileSync(kubectl, '#!/bin/sh\nexec cat >/dev/null\n');
  chmodSync(kubectl, 0o755);
}
