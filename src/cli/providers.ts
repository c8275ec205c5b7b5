import type { Command } from 'commander';
import { schemaJson } from '../framework';
import { print } from './console';
import { providerRequirements } from './provider-requirements';
import { openProviders } from './run-providers';
import { addStateOptions } from './stack-options';
import { type Look, type LookOptions, lookAtState } from './state-file';

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
}

function requirementsText({ configuration, state }: Look): string {
  const wanted = [...providerRequirements(configuration)].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = wanted.map(([source, versions], i) => {
    const branch = i === wanted.length - 1 ? '└──' : '├──';
    return `${branch} provider[${source}]${versions.length > 0 ? ` ${versions.join(', ')}` : ''}\n`;
  });
  const stored = [...providerRequirements({ requiredProviders: {}, providers: {} }, state).keys()].sort();
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
