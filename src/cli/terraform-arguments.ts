import { UserError } from './user-error';

type Environment = { readonly [name: string]: string | undefined };

/** Commands that terraform has, too. */
const COMMANDS: ReadonlySet<string> = new Set(
  'init validate plan apply destroy refresh show output state workspace import taint untaint query console force-unlock graph providers version'.split(
    ' ',
  ),
);
/** Those of which each is several. */
const GROUPS: ReadonlySet<string> = new Set(['state', 'workspace', 'providers']);

/** What is so unless it is switched off, which pcg has an option for. */
const SWITCHED_OFF: ReadonlySet<string> = new Set(['refresh', 'lock', 'backend']);
/** What pcg goes by the environment for. */
const BY_ENVIRONMENT: ReadonlyMap<string, Environment> = new Map([
  ['input=false', { TF_INPUT: '0' }],
  ['no-color=true', { NO_COLOR: '1' }],
]);
const FLAGS: ReadonlySet<string> = new Set(
  'allow-missing auto-approve compact-warnings destroy detailed-exitcode dry-run force force-copy include-resource json migrate-state or-create raw reconfigure refresh-only upgrade'.split(
    ' ',
  ),
);

/** A command line as pcg takes it. */
export interface OwnArguments {
  readonly args: readonly string[];
  /** What is said by the environment from now on. */
  readonly env: Environment;
  /** The folder to run in. */
  readonly folder?: string;
}

/**
 * Takes a command line as terraform has it, so that a script that was written for terraform runs pcg: options begin with one dash or two, those
 * that are true or false may say which (`-refresh=false`), and what `TF_CLI_ARGS` and `TF_CLI_ARGS_plan` hold stands before the others
 * (https://developer.hashicorp.com/terraform/cli/config/environment-variables#tf_cli_args-and-tf_cli_args_name).
 * Of commands that terraform hasn't, nothing is changed.
 * @param given the words after the program's name
 * @throws UserError for a variable that is no list of words
 */
export function ownArguments(given: readonly string[], env: Environment): OwnArguments {
  const folder = /^--?chdir=(.+)$/.exec(given[0] ?? '')?.[1];
  const [command = '', ...rest] = folder === undefined ? given : given.slice(1);
  if (/^-(?:help|version)$/.test(command)) return { args: [`-${command}`], env: {} };
  if (!COMMANDS.has(command)) return { args: given, env: {} };
  const second = GROUPS.has(command) && rest[0] !== undefined && !rest[0].startsWith('-') ? [rest[0]] : [];
  const words = [command, ...second];
  const all = [...fromEnvironment(words, env), ...rest.slice(second.length)];
  const end = all.includes('--') ? all.indexOf('--') : all.length;
  const taken = all.slice(0, end).map(ownOption);
  return {
    args: [...words, ...taken.flatMap(({ args }) => args), ...all.slice(end)],
    env: Object.assign({}, ...taken.map(({ env }) => env)),
    ...(folder !== undefined && { folder }),
  };
}

function fromEnvironment(command: readonly string[], env: Environment): readonly string[] {
  const own = `TF_CLI_ARGS_${command.join('_').replaceAll('-', '_')}`;
  return [own, 'TF_CLI_ARGS'].flatMap((name) => wordsIn(name, env[name] ?? ''));
}

function ownOption(word: string): Pick<OwnArguments, 'args' | 'env'> {
  const [, name, value] = /^--?([a-z][a-z-]+)(?:=([\s\S]*))?$/.exec(word) ?? [];
  if (name === undefined) return { args: [word], env: {} };
  const said = value === undefined ? true : booleanOf(value);
  const byEnvironment = BY_ENVIRONMENT.get(`${name}=${said}`);
  if (byEnvironment) return { args: [], env: byEnvironment };
  if (said !== undefined && (name === 'input' || name === 'no-color')) return { args: [], env: {} };
  if (said !== undefined && SWITCHED_OFF.has(name)) return { args: said ? [] : [`--no-${name}`], env: {} };
  if (said !== undefined && FLAGS.has(name)) return { args: said ? [`--${name}`] : [], env: {} };
  return { args: [`--${name}${value === undefined ? '' : `=${value}`}`], env: {} };
}

/** As Go reads it. */
function booleanOf(text: string): boolean | undefined {
  if (/^(?:1|t|T|true|True|TRUE)$/.test(text)) return true;
  return /^(?:0|f|F|false|False|FALSE)$/.test(text) ? false : undefined;
}

/** Words as a shell parts them. */
function wordsIn(name: string, text: string): readonly string[] {
  const words: string[] = [];
  let rest = text.trimStart();
  while (rest !== '') {
    const [whole] = /^(?:[^\s'"\\]|\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*")+/.exec(rest) ?? [];
    if (whole === undefined || !/^(?:\s|$)/.test(rest.slice(whole.length)))
      throw new UserError(`${name} has a quotation mark that is not closed, or nothing after its last backslash`);
    words.push(
      whole.replace(
        /'([^']*)'|\\([\s\S])|"((?:[^"\\]|\\[\s\S])*)"/g,
        (_, plain, escaped, quoted) => plain ?? escaped ?? unescaped(quoted),
      ),
    );
    rest = rest.slice(whole.length).trimStart();
  }
  return words;
}

function unescaped(text: string): string {
  return text.replace(/\\([\s\S])/g, '$1');
}
