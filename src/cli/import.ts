import type { Command } from 'commander';
import { parse as parseJson } from 'lossless-json';
import type { ImportRequest } from '../executor';
import type { Json } from '../framework';
import { withSession } from './session';
import { addRunOptions, type RunOptions } from './stack-options';
import { UserError } from './user-error';

interface Options extends RunOptions {
  readonly dir: string;
  readonly identity?: string;
}

/** `pcg import` */
export function addImportCommand(program: Command): void {
  const command = program
    .command('import')
    .description('take an object that is there into the state, at once; its block has to be in the configuration')
    .argument('<address>', 'the address that it gets: palette_ip_pool.a')
    .argument('[id]', 'its import ID')
    .option('--identity <json>', 'what tells it from all others, in place of an ID: {"id":"…"}')
    .option('--dir <dir>', 'a synthesized stack, or a cdktf app', '.');
  addRunOptions(command).action(async (address: string, id: string | undefined, options: Options) => {
    process.exitCode = await importObject({ address, source: sourceOf(id, options.identity) }, options);
  });
}

function importObject(request: ImportRequest, options: Options): Promise<number> {
  const opening = { command: 'import', operation: 'import' } as const;
  return withSession(options.dir, options, opening, async ({ console, executor }) => {
    const { diagnostics } = await executor.import(request);
    if (diagnostics.some(({ severity }) => severity === 'error')) return 1;
    if (!options.json) console.out(IMPORTED);
    return 0;
  });
}

const IMPORTED = `
Import successful!

The resources that were imported are shown above. These resources are now in
your state and will henceforth be managed by this stack.
`;

function sourceOf(id: string | undefined, identity: string | undefined): ImportRequest['source'] {
  if ((id === undefined) === (identity === undefined)) {
    throw new UserError('give either the ID of the object, after the address, or its --identity');
  }
  if (identity === undefined) return { id: id as string };
  try {
    return { identity: parseJson(identity) as Json };
  } catch {
    throw new UserError(`--identity takes JSON, such as '{"id":"…"}'`);
  }
}
