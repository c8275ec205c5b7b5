import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { isPlanFile, type Plan, planFileText } from '../executor';
import { planJson, planText } from '../report';
import { VERSION } from '../version';
import { planStyle, shown } from './console';
import { refuseByLook, refuseOwnFile } from './own-files';
import { PlanReport } from './plan-report';
import { replaceFile } from './replace-file';
import { finder } from './schemas';
import { type Session, withSession } from './session';
import { shellWord } from './shell-word';
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
    .option('--report <file>', 'also write it as Markdown to a file, for a pull request: whatever becomes of the run')
    .option('--detailed-exitcode', 'exit with 2 when there are changes')
    .option('--destroy', 'plan to destroy everything');
  addRunOptions(addPlanFlags(command)).action(async (directory: string, options: Options) => {
    process.exitCode = await planWithReport(directory, options);
  });
}

async function planWithReport(directory: string, options: Options): Promise<number> {
  const report = new PlanReport({
    file: options.report,
    planFile: options.out,
    read: options.varFile.flatMap(({ text }) => [resolve(text), resolve(directory, text)]),
    print:
      options.format === 'markdown' && !options.json
        ? (text) => void process.stdout.write(shown(text, false, process.env))
        : undefined,
    stack: options.stack,
    directory,
    env: process.env,
  });
  const opening = { command: 'plan', operation: 'OperationTypePlan', follower: report } as const;
  try {
    const code = await withSession(directory, options, opening, (session) => plan(session, options, report));
    report.ended();
    return code;
  } catch (error) {
    report.ended(error);
    throw error;
  }
}

async function plan(session: Session, options: Options, report: PlanReport): Promise<number> {
  const { console, executor, signal } = session;
  if (options.json && options.format !== 'terminal')
    throw new UserError('--json writes events to stdout, --format a plan; take one of them');
  if (options.out !== undefined) {
    refuseOwnFile('--out', options.out, session.runFiles);
    refuseByLook('--out', options.out, isPlanFile);
  }
  const answer = await executor.plan(planOptions(options));
  const { plan: made } = answer;
  if (!made) {
    report.failed(answer, signal.aborted);
    return 1;
  }
  if (options.out !== undefined) {
    replaceFile(options.out, planFileText({ version: VERSION, ...planned(session) }, made), { mode: 0o600 });
  }
  report.planned(made);
  if (!options.json && options.format !== 'markdown') console.out(inFormat(options.format, made, session));
  if (options.out !== undefined && !options.json) console.say(savedText(options.out));
  return options.detailedExitcode && made.applyable ? 2 : 0;
}

/** What the flags ask of a plan. */
export function planOptions({ destroy, refreshOnly, refresh, target, replace, invoke }: PlanFlags) {
  if (invoke.length > 0 && (destroy || refreshOnly || target.length + replace.length > 0)) {
    throw new UserError('--invoke invokes an action and does nothing else: leave out what would plan more');
  }
  if (destroy && refreshOnly) throw new UserError('--destroy and --refresh-only are two different plans; take one of them');
  if (replace.length > 0 && (destroy || refreshOnly)) throw new UserError('--replace is for plans that change objects');
  if (refreshOnly && !refresh) throw new UserError('--refresh-only refreshes and does nothing else; --no-refresh takes that away');
  const mode = destroy ? 'destroy' : refreshOnly ? 'refresh-only' : 'normal';
  return { mode, refresh, targets: target, replace, invoke } as const;
}

function inFormat(format: Format, made: Plan, { console, executor }: Session): string {
  if (format === 'json') return planJson(made, { schemas: finder(executor.model.schemas) });
  return planText(made, planStyle(console));
}

function planned({ configuration, storage, workspace, ephemeral }: Session) {
  const { directory, sources } = configuration;
  return { directory, sources, statePath: storage.name, workspace, ephemeral };
}

function savedText(file: string): string {
  return `\nSaved the plan to: ${file}\n\nTo perform exactly these actions, run the following command to apply:\n    pcg apply ${shellWord(file)}`;
}
