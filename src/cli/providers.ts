import type { Command } from 'commander';
import { readConfiguration } from '../executor';
import { errorAt, schemaJson, warningAt } from '../framework';
import {
  currentPlatform,
  type InstallationError,
  lockProviders,
  mirrorProviders,
  only,
  type PlatformsRequest,
  parsePlatform,
} from '../installer';
import { systemClock } from '../runtime/clock';
import { VERSION } from '../version';
import { createConsole, interruptible, print } from './console';
import { providerRequirements } from './provider-requirements';
import { openProviders } from './run-providers';
import { providers as inProcess } from './schemas';
import { stackFolder } from './stack';
import { addStackOptions, addStateOptions, collect } from './stack-options';
import { type Look, type LookOptions, lookAtState } from './state-file';
import { tellError } from './tell-error';
import { UserError } from './user-error';

const DIR = 'a synthesized stack, or a cdktf app';

type Options = Omit<LookOptions, 'dir'>;

/** `pcg providers …` */
export function addProvidersCommands(program: Command): void {
  const providers = program.command('providers').description('the providers of a stack').argument('[dir]', DIR, '.');
  addStateOptions(providers).action(async (dir: string, options: Options) =>
    print(requirementsText(await lookAtState({ dir, ...options }))),
  );
  const schema = providers
    .command('schema')
    .description('print the schemas of all providers of a stack, in the form of "terraform providers schema -json"')
    .argument('[dir]', DIR, '.')
    .requiredOption('--json', 'the only form there is');
  addStateOptions(schema).action(async (dir: string, options: Options) => {
    print(`${JSON.stringify(await schemasOf(await lookAtState({ dir, ...options })))}\n`);
  });
  addLockCommand(providers);
  addMirrorCommand(providers);
}

interface PlatformOptions {
  readonly dir: string;
  readonly stack?: string;
  readonly synth?: boolean;
  readonly platform: readonly string[];
}

function addLockCommand(providers: Command): void {
  const command = providers
    .command('lock')
    .description('write checksums of the providers of a stack into its lock file, for platforms of your choice')
    .argument('[providers...]', 'sources of providers; without any, all that the stack asks for')
    .option('--dir <dir>', DIR, '.')
    .option('--platform <os_arch>', 'a platform, linux_amd64; may be given again', collect, [])
    .option('--fs-mirror <dir>', 'take packages from this folder instead of their registries')
    .option('--net-mirror <url>', 'take packages from this mirror instead of their registries');
  addStackOptions(command).action(async (names: readonly string[], options: PlatformOptions & MirrorOptions) => {
    process.exitCode = await withPlatforms(options, async (request) => {
      const mirror = mirrorOf(options);
      const requirements = only(request.requirements, names);
      await lockProviders({ ...request, requirements, ...(mirror ? { mirror } : {}) });
      return [];
    });
  });
}

function addMirrorCommand(providers: Command): void {
  const command = providers
    .command('mirror')
    .description('put the packages of the providers of a stack into a folder that can be a mirror')
    .argument('<target>', 'the folder')
    .option('--dir <dir>', DIR, '.')
    .option('--platform <os_arch>', 'a platform, linux_amd64; may be given again', collect, []);
  addStackOptions(command).action(async (target: string, options: PlatformOptions) => {
    process.exitCode = await withPlatforms(options, (request) => mirrorProviders({ ...request, target }));
  });
}

interface MirrorOptions {
  readonly fsMirror?: string;
  readonly netMirror?: string;
}

function mirrorOf({ fsMirror, netMirror }: MirrorOptions) {
  if (fsMirror !== undefined && netMirror !== undefined) throw new UserError('--fs-mirror and --net-mirror exclude each other');
  if (fsMirror !== undefined) return { folder: fsMirror };
  return netMirror === undefined ? undefined : { url: netMirror };
}

/** Runs what brings packages for platforms: those that are asked for, or this one. */
async function withPlatforms(
  { dir, platform, ...options }: PlatformOptions,
  work: (request: PlatformsRequest) => Promise<readonly InstallationError[]>,
): Promise<number> {
  const platforms = platform.map((text) => {
    const parsed = parsePlatform(text);
    if (!parsed) throw new UserError(`--platform takes OS_ARCH, linux_amd64, not "${text}"`);
    return parsed;
  });
  const console = createConsole();
  const interrupts = interruptible(console.say);
  try {
    const configuration = readConfiguration(stackFolder(dir, options));
    const problems = await work({
      place: { folder: configuration.directory, env: process.env },
      requirements: providerRequirements(configuration),
      inProcess: [...inProcess.keys()],
      platforms: platforms.length > 0 ? platforms : [currentPlatform()],
      userAgent: `pcg/${VERSION}`,
      clock: systemClock,
      signal: interrupts.signal,
      say: console.say,
      warn: ({ summary, detail }) => console.diagnose([warningAt(undefined, summary, detail)]),
    });
    console.diagnose(problems.map(({ summary, message }) => errorAt(undefined, summary, message)));
    return problems.length > 0 ? 1 : 0;
  } catch (error) {
    tellError(console, error);
    return 1;
  } finally {
    interrupts.done();
  }
}

function requirementsText({ configuration, state }: Look): string {
  const wanted = [...providerRequirements(configuration)].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = wanted.map(([source, versions], i) => {
    const branch = i === wanted.length - 1 ? '└──' : '├──';
    return `${branch} provider[${source}]${versions.length > 0 ? ` ${versions.join(', ')}` : ''}\n`;
  });
  const stored = [...providerRequirements({ requiredProviders: {}, providers: {}, modules: {} }, state).keys()].sort();
  const inState =
    stored.length > 0 ? `Providers required by state:\n\n${stored.map((source) => `    provider[${source}]\n\n`).join('')}` : '';
  return `\nProviders required by configuration:\n.\n${lines.join('')}\n${inState}`;
}

async function schemasOf({ configuration, state }: Look) {
  const opened = openProviders({ configuration, state, env: process.env });
  try {
    const { loadSchemas } = await import('../executor/index.js');
    const schemas = await loadSchemas(opened.factories);
    const sources = [...providerRequirements(configuration, state).keys()].sort();
    const all = sources.map((source) => schemaJson(source, schemas.whole(source)).provider_schemas);
    return { format_version: '1.0', provider_schemas: Object.assign({}, ...all) };
  } finally {
    await opened.close();
  }
}
