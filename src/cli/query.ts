import { existsSync, writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { type GeneratedResource, generatedText, readQueryFiles, type TypeQuery, typeQuerySource } from '../executor';
import type { Json } from '../framework';
import { withSession } from './session';
import { addStateOptions, addValueOptions, collect, PARALLELISM, type RunOptions, whole } from './stack-options';
import { UserError } from './user-error';

interface Options extends Omit<RunOptions, 'lock' | 'lockTimeout' | 'parallelism'> {
  readonly dir: string;
  readonly config: readonly string[];
  readonly limit?: number;
  readonly includeResource?: boolean;
  readonly generate?: string;
}

/** `pcg query` */
export function addQueryCommand(program: Command): void {
  const command = program
    .command('query')
    .description(
      'list what is there, managed or not: what the query files (*.tfquery.json) of the stack ask for, or objects of one type',
    )
    .argument('[type]', 'a resource type: palette_ip_pool')
    .option('--dir <dir>', 'a synthesized stack, or a cdktf app', '.')
    .option('--config <name=value>', 'with a type: what narrows its list; the value may be JSON; may be given again', collect, [])
    .addOption(new Option('--limit <n>', 'with a type: how many at most').argParser(whole).default(undefined, '100'))
    .option('--include-resource', 'with a type: the objects themselves as well, in the events of --json')
    .option('--generate <file>', 'write import blocks and the configuration of what is found to a file that is not there yet')
    .option('--json', 'one machine-readable event a line on stdout, as terraform writes them');
  addValueOptions(addStateOptions(command)).action(async (type: string | undefined, options: Options) => {
    process.exitCode = await query(type, options);
  });
}

function query(type: string | undefined, options: Options): Promise<number> {
  const { generate, config, limit, includeResource = false } = options;
  if (type === undefined && (config.length > 0 || limit !== undefined || includeResource)) {
    throw new UserError('--config, --limit and --include-resource are for a type; query files say it themselves');
  }
  if (generate !== undefined && existsSync(generate))
    throw new UserError(`--generate ${generate} is there already; name another file`);
  const asked: TypeQuery | undefined =
    type === undefined ? undefined : { type, config: settings(config), includeResource, ...(limit === undefined ? {} : { limit }) };
  const opening = {
    command: 'query',
    operation: 'query',
    queries: (folder: string) => (asked ? typeQuerySource(asked) : readQueryFiles(folder)),
  } as const;
  // Nothing is changed, so nobody has to wait.
  const running = { ...options, lock: false, lockTimeout: 0, parallelism: PARALLELISM };
  return withSession(options.dir, running, opening, async ({ console, executor, signal }) => {
    const generated: GeneratedResource[] = [];
    const { diagnostics } = await executor.query(
      generate === undefined ? {} : { generated: (resource) => void generated.push(resource) },
    );
    if (diagnostics.some(({ severity }) => severity === 'error') || signal.aborted) return 1;
    if (generate !== undefined && generated.length > 0) {
      writeFileSync(generate, generatedText(generated), { flag: 'wx' });
      console.say(`\nWrote ${generated.length} resources to ${generate}. pcg plan shows what importing them would change.`);
    }
    return 0;
  });
}

function settings(given: readonly string[]): TypeQuery['config'] {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      if (at < 1) throw new UserError(`--config takes NAME=VALUE, not "${text}"`);
      return [text.slice(0, at), settingOf(text.slice(at + 1))] as const;
    }),
  );
}

/** What is JSON is taken as that, anything else as a text. */
function settingOf(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
