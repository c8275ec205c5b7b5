import { chmodSync, copyFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PROVIDER_ADDRESS } from '../src/provider/source-address';
import { VERSION } from '../src/version';

/** The built plugin. This code runs from a folder of the repository, whether bundled or not. */
export const PLUGIN = resolve(__dirname, '..', 'dist', 'bin', 'terraform-provider-palette');

/** Puts the plugin into a mirror directory, in Terraform's layout. */
export function fillMirror(mirror: string): void {
  const cpu = process.arch === 'x64' ? 'amd64' : process.arch;
  const folder = join(mirror, PROVIDER_ADDRESS, VERSION, `${process.platform}_${cpu}`);
  mkdirSync(folder, { recursive: true });
  const target = join(folder, `terraform-provider-palette_v${VERSION}`);
  copyFileSync(PLUGIN, target);
  chmodSync(target, 0o755);
}
