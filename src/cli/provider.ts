import { randomUUID } from 'node:crypto';
import { access, chmod, constants, copyFile, lstat, mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { currentPlatform, platformText } from '../installer';
import { PROVIDER_ADDRESS, PROVIDER_ADDRESSES } from '../provider/source-address';
import { VERSION } from '../version';
import { print } from './console';
import { shellWord } from './shell-word';
import { UserError } from './user-error';

/** The bundled plugin, as `npm run build` leaves it. */
export const PLUGIN = resolve(__dirname, '..', 'bin', 'terraform-provider-palette');

/** Where Terraform looks for providers by itself. */
function defaultMirror(): string {
  return join(homedir(), '.terraform.d', 'plugins');
}

/**
 * Puts the plugin into a mirror directory in Terraform's layout, once for each registry's name of it: Terraform looks for
 * it under the one, OpenTofu under the other, and a state may name either.
 * @returns the plugin's new places
 */
export async function installProvider(mirror: string): Promise<readonly string[]> {
  await access(PLUGIN).catch(() => {
    throw new UserError(`the plugin ${PLUGIN} is missing; build the package with "npm run build"`);
  });
  const targets = PROVIDER_ADDRESSES.map((address) =>
    join(mirror, address, VERSION, platformText(currentPlatform()), `terraform-provider-palette_v${VERSION}`),
  );
  await mkdir(mirror, { recursive: true, mode: 0o755 });
  for (const target of targets) {
    await makeFolders(mirror, relative(mirror, dirname(target)).split(sep));
    await replaceByPlugin(target);
  }
  return targets;
}

/** A file of its own, whatever stands at the target: a link is replaced, and a terraform that runs the old one keeps it. */
async function replaceByPlugin(target: string): Promise<void> {
  const replacement = join(dirname(target), `.${randomUUID()}`);
  try {
    await copyFile(PLUGIN, replacement, constants.COPYFILE_EXCL);
    await chmod(replacement, 0o755);
    await rename(replacement, target);
  } catch (error) {
    await rm(replacement, { force: true });
    throw error;
  }
}

/** Makes folders below the mirror, one after the other: none of them may be a link, which could lead anywhere. */
async function makeFolders(mirror: string, names: readonly string[]): Promise<void> {
  let folder = mirror;
  for (const name of names) {
    folder = join(folder, name);
    await mkdir(folder, { mode: 0o755 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    if (!(await lstat(folder)).isDirectory())
      throw new UserError(`${folder} is no folder, or a link to one; remove it, or take another --dir`);
  }
}

/** `pcg provider …` */
export function addProviderCommands(program: Command): void {
  const provider = program.command('provider').description('the Terraform provider');

  provider
    .command('install')
    .description('put the provider where "terraform init" and "tofu init" find it')
    .option('--dir <dir>', 'a mirror directory of your own', defaultMirror())
    .action(async ({ dir }: { dir: string }) => {
      const mirror = resolve(dir);
      for (const target of await installProvider(mirror)) print(`${target}\n`);
      if (mirror !== defaultMirror()) {
        print(
          `Point terraform or tofu at it: terraform init -plugin-dir=${shellWord(mirror)}, or provider_installation { filesystem_mirror } in its CLI configuration.\n`,
          process.stderr,
        );
      }
    });

  provider
    .command('debug')
    .description('run the provider here, and print what has terraform in another shell use it (for debuggers)')
    .action(async () => (await import('./provider-debug.js')).debugProvider());

  provider
    .command('path')
    .description('print where the plugin is')
    .action(() => print(`${PLUGIN}\n`));

  provider
    .command('schema')
    .description('print the schema in the form of "terraform providers schema -json"')
    .requiredOption('--json', 'the only form there is')
    .action(async () => {
      const [{ providerSchema, schemaJson }, { paletteProvider }] = await Promise.all([
        import('../framework/index.js'),
        import('../provider/index.js'),
      ]);
      print(`${JSON.stringify(schemaJson(PROVIDER_ADDRESS, providerSchema(paletteProvider)))}\n`);
    });
}
