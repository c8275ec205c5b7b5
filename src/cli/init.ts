import { type Command, Option } from 'commander';
import { readConfiguration } from '../executor';
import { errorAt, warningAt } from '../framework';
import { initProviders } from '../installer';
import { uiInit } from '../report';
import { dateOf, systemClock } from '../runtime/clock';
import { VERSION } from '../version';
import { createConsole, interruptible } from './console';
import { type BackendOptions, initBackend } from './init-backend';
import { providerRequirements } from './provider-requirements';
import { providers } from './schemas';
import { stackFolder } from './stack';
import { addStateOptions, collect } from './stack-options';
import { lookAtState } from './state-file';
import { tellError } from './tell-error';

interface InitOptions extends BackendOptions {
  readonly backend: boolean;
  readonly stack?: string;
  readonly synth?: boolean;
  readonly state?: string;
  readonly upgrade?: boolean;
  readonly lockfile?: string;
  readonly pluginDir: readonly string[];
  readonly json?: boolean;
}

/** `pcg init` */
export function addInitCommand(program: Command): void {
  const command = program
    .command('init')
    .description(
      "set up a stack's backend, install the providers that it needs beside palette, and lock their versions, as terraform init does",
    )
    .argument('[dir]', 'a synthesized stack, or a cdktf app', '.')
    .option('--upgrade', 'look for newer versions than those that are locked, within the constraints')
    .addOption(
      new Option('--lockfile <mode>', 'readonly: leave the lock file as it is, and fail where it lacks something').choices([
        'readonly',
      ]),
    )
    .option(
      '--backend-config <setting>',
      'NAME=VALUE, or a file: what the backend block leaves out; may be given again',
      collect,
      [],
    )
    .option('--migrate-state', 'the backend is another one: take states along to it')
    .option('--reconfigure', 'the backend is another one: leave states where they are')
    .option('--force-copy', 'take states along without a question')
    .option('--no-backend', 'leave the backend as it is set up, and look at no state')
    .option('--json', 'one machine-readable message a line on stdout, as "terraform init -json" writes them')
    .option('--plugin-dir <dir>', 'take providers from this folder and from nowhere else; may be given again', collect, []);
  addStateOptions(command).action(async (dir: string, options: InitOptions) => {
    process.exitCode = await init(dir, options);
  });
}

async function init(dir: string, options: InitOptions): Promise<number> {
  const { upgrade = false, lockfile, pluginDir, json = false, backend } = options;
  const console = createConsole({ json });
  const say = (text: string) => (json ? console.out(uiInit(text.trim(), dateOf(systemClock))) : console.say(text));
  const interrupts = interruptible(console.say);
  try {
    const folder = stackFolder(dir, options);
    const configuration = readConfiguration(folder);
    if (backend && !(await initBackend(configuration, options, { console, say, signal: interrupts.signal }))) return 1;
    const state = backend ? (await lookAtState({ ...options, synth: false, dir: folder })).state : undefined;
    const problems = await initProviders({
      place: { folder: configuration.directory, env: process.env },
      requirements: providerRequirements(configuration, state),
      inProcess: [...providers.keys()],
      upgrade,
      readonly: lockfile === 'readonly',
      pluginFolders: pluginDir,
      userAgent: `pcg/${VERSION}`,
      clock: systemClock,
      signal: interrupts.signal,
      say,
      warn: ({ summary, detail }) => console.diagnose([warningAt(undefined, summary, detail)]),
    });
    console.diagnose(problems.map(({ summary, message }) => errorAt(undefined, summary, message)));
    if (problems.length > 0) return 1;
    say('\npcg has been successfully initialized!');
    return 0;
  } catch (error) {
    tellError(console, error);
    return 1;
  } finally {
    interrupts.done();
  }
}
