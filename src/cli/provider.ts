import { access, chmod, copyFile, mkdir } from 'node:fs/promises';
import { arch, homedir, platform } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { PROVIDER_ADDRESS } from '../provider/address';
import { VERSION } from '../version';
import { UserError } from './user-error';

/** The bundled plugin, as `npm run build` leaves it. */
export const PLUGIN = resolve(__dirname, '..', 'bin', 'terraform-provider-palette');

const GO_OS: { readonly [os: string]: string } = { win32: 'windows' };
const GO_ARCH: { readonly [arch: string]: string } = { x64: 'amd64', ia32: '386' };

/** The platform as Terraform's mirrors name it: `linux_amd64`. */
export function terraformPlatform(os: string = platform(), cpu: string = arch()): string {
  return `${GO_OS[os] ?? os}_${GO_ARCH[cpu] ?? cpu}`;
}

/** Where Terraform looks for providers by itself. */
function defaultMirror(): string {
  return join(homedir(), '.terraform.d', 'plugins');
}

/**
 * Puts the plugin into a mirror directory in Terraform's layout.
 * @returns the plugin's new place
 */
export async function installProvider(mirror: string): Promise<string> {
  await access(PLUGIN).catch(() => {
    throw new UserError(`the plugin ${PLUGIN} is missing; build the package with "npm run build"`);
  });
  const folder = join(mirror, PROVIDER_ADDRESS, VERSION, terraformPlatform());
  const target = join(folder, `terraform-provider-palette_v${VERSION}`);
  await mkdir(folder, { recursive: true });
  await copyFile(PLUGIN, target);
  await chmod(target, 0o755);
  return target;
}

/** `pcg provider …` */
export function addProviderCommands(program: Command): void {
  const provider = program.command('provider').description('the Terraform provider');

  provider
    .command('install')
    .description('put the provider where "terraform init" finds it')
    .option('--dir <dir>', 'a mirror directory of your own', defaultMirror())
    .action(async ({ dir }: { dir: string }) => {
      const mirror = resolve(dir);
      process.stdout.write(`${await installProvider(mirror)}\n`);
      if (mirror !== defaultMirror()) {
        process.stderr.write(
          `Point terraform at it: terraform init -plugin-dir=${mirror}, or provider_installation { filesystem_mirror } in its CLI configuration.\n`,
        );
      }
    });

  provider
    .command('path')
    .description('print where the plugin is')
    .action(() => void process.stdout.write(`${PLUGIN}\n`));

  provider
    .command('schema')
    .description('print the schema in the form of "terraform providers schema -json"')
    .requiredOption('--json', 'the only form there is')
    .action(async () => {
      const [{ providerSchema, schemaJson }, { paletteProvider }] = await Promise.all([
        import('../framework/index.js'),
        import('../provider/index.js'),
      ]);
      process.stdout.write(`${JSON.stringify(schemaJson(PROVIDER_ADDRESS, providerSchema(paletteProvider)))}\n`);
    });
}
