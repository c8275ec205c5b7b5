import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProviderAddress } from './provider-address';

/**
 * The program in an unpacked package: the first file by name that is called `terraform-provider-TYPE`, with nothing behind it or
 * something after `_` or `.`, as terraform looks for it.
 * @returns undefined when there is none, or no folder
 */
export async function providerExecutable(folder: string, { type }: ProviderAddress): Promise<string | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  const wanted = `terraform-provider-${type}`;
  const name = names.sort().find((file) => file.startsWith(wanted) && ['', '_', '.'].includes(file.slice(wanted.length)[0] ?? ''));
  return name === undefined ? undefined : join(folder, name);
}
