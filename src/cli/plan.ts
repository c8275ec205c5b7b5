import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type Plan, planFileText } from '../executor';
import { planJson, planMarkdown, planText } from '../report';
import { VERSION } from '../version';
import { planStyle } from './console';
import { finder } from './schemas';
import { type Session, withSession } from './session';
import { addPlanFlags, addRunOptions, type PlanFlags, type RunOptions } from './stack-options';
import { UserError } from './user-error';

interface Options extends RunOptions, PlanFlags {
  readonly out?: string;
  readonly format: Format;
  readonly report?: string;
  readonly detailedExitcode?: boolean;
}

const FORMATS = ['terminal', 'markdown', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** `pcg plan` */
export function addPlanCommand(program: Command): void {
  const command = program
    .command('plan')
    .description('show what apply would do')
    .argument('[dir]', 'a synthesized stack, or a cdktf app', '.')
    .option('--out <file>', 'write the plan to a file, to be applied exactly as it was reviewed (0600: it holds secrets)')
    .addOption(new Option('--format <format>', 'how the plan is printed on stdout').choices(FORMATS).default('terminal'))
    .option('--report <file>', 'also write the plan as Markdown to a file, for a pull request')
    .option('--detailed-exitcode', 'exit with 2 when there are changes')
    .option('--destroy', 'plan to destroy everything');
  addRunOptions(addPlanFlags(command)).action(async (directory: string, options: Options) => {
    process.exitCode = await withSession(directory, options, { command: 'plan', operation: 'OperationTypePlan' }, (session) =>
      plan(session, options),
    );
  });
}

async function plan(session: Session, options: Options): Promise<number> {
  const { console, executor } = session;
  if (options.json && options.format !== 'terminal')
    throw new UserError('--json writes events to stdout, --format a plan; take one of them');
  if (options.out !== undefined && resolve(options.out) === session.statePath) {
    throw new UserError(`--out ${options.out} is the state file; give the plan a file of its own`);
  }
  const { plan: made } = await executor.plan(planOptions(options));
  if (!made) return 1;
  if (options.out !== undefined) writePrivate(options.out, planFileText({ version: VERSION, ...planned(session) }, made));
  if (options.report !== undefined) writeFileSync(options.report, planMarkdown(made, { names: console.names }));
  if (!options.json) console.out(inFormat(options.format, made, session));
  if (options.out !== undefined && !options.json) console.say(savedText(options.out));
  return options.detailedExitcode && made.applyable ? 2 : 0;
}

/** What the flags ask of a plan. */
export function planOptions({ destroy, refreshOnly, refresh, target, replace }: PlanFlags) {
  if (destroy && refreshOnly) throw new UserError('--destroy and --refresh-only are two different plans; take one of them');
  if (replace.length > 0 && (destroy || refreshOnly)) throw new UserError('--replace is for plans that change objects');
  if (refreshOnly && !refresh) throw new UserError('--refresh-only refreshes and does nothing else; --no-refresh takes that away');
  const mode = destroy ? 'destroy' : refreshOnly ? 'refresh-only' : 'normal';
  return { mode, refresh, targets: target, replace } as const;
}

function inFormat(format: Format, made: Plan, { console, executor }: Session): string {
  if (format === 'markdown') return planMarkdown(made, { names: console.names });
  if (format === 'json') return planJson(made, { schemas: finder(executor.model.schemas) });
  return planText(made, planStyle(console));
}

function planned({ configuration, statePath, workspace, variables }: Session) {
  const { directory, sources } = configuration;
  return { directory, sources, statePath, workspace, variables };
}

/**
 * A file that is there already would keep its mode: it is replaced, once the new one is whole. What is no
 * file (`/dev/stdout`) is written to.
 */
function writePrivate(file: string, text: string): void {
  const there = statSync(file, { throwIfNoEntry: false });
  if (there && !there.isFile()) {
    writeFileSync(file, text);
    return;
  }
  const replacement = `${file}.new`;
  rmSync(replacement, { force: true });
  try {
    writeFileSync(replacement, text, { mode: 0o600, flag: 'wx', flush: true });
    renameSync(replacement, file);
  } catch (error) {
    rmSync(replacement, { force: true });
    throw error;
  }
}

function savedText(file: string): string {
  return `\nSaved the plan to: ${file}\n\nTo perform exactly these actions, run the following command to apply:\n    pcg apply ${shellWord(file)}`;
}

/** A word as a shell takes it. */
function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
