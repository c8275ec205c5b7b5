import { readFileSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { isPlanFile, planFileText } from '../executor';
import { PLAN_FORMATS, planFormats } from '../report';
import { VERSION } from '../version';
import { shown } from './console';
import { refuseByLook, refuseOwnFile } from './own-files';
import { type PlanCommandOptions, planOptions, refuseTwoFormats } from './plan-options';
import { PlanReport } from './plan-report';
import { replaceFile } from './replace-file';
import { type Session, withSession } from './session';
import { shellWord } from './shell-word';
import { shownPlan } from './shown-plan';
import { addPlanFlags, addRunOptions } from './stack-options';
import { addAllOptions, oneStack, type Several } from './stacks/options';
import { planAll } from './stacks/plan-all';

/** `pcg plan` */
export function addPlanCommand(program: Command): void {
  const command = program
    .command('plan')
    .description('show what apply would do')
    .argument('[dir]', 'a synthesized stack, or a cdktf app', '.')
    .option('--out <file>', 'write the plan to a file, to be applied exactly as it was reviewed (0600: it holds secrets)')
    .addOption(new Option('--format <format>', 'how the plan is printed on stdout').choices(PLAN_FORMATS).default('terminal'))
    .option('--report <file>', 'also write it as Markdown to a file, for a pull request: whatever becomes of the run')
    .option('--detailed-exitcode', 'exit with 2 when there are changes')
    .option('--destroy', 'plan to destroy everything');
  addAllOptions(addRunOptions(addPlanFlags(command))).action(async (directory: string, options: Several<PlanCommandOptions>) => {
    process.exitCode = options.all ? await planAll(directory, options) : await planWithReport(directory, oneStack(options));
  });
}

async function planWithReport(directory: string, options: PlanCommandOptions): Promise<number> {
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

async function plan(session: Session, options: PlanCommandOptions, report: PlanReport): Promise<number> {
  const { console, executor, signal } = session;
  refuseTwoFormats(options);
  if (options.out !== undefined) {
    refuseOwnFile('--out', options.out, session.runFiles);
    refuseByLook('--out', options.out, isPlanFile);
  }
  const answer = await executor.plan(planOptions(options));
  const { plan: made } = answer;
  if (!made) {
    if (options.out !== undefined) dropEarlierPlan(options.out);
    report.failed(answer, signal.aborted);
    return 1;
  }
  if (options.out !== undefined) {
    replaceFile(options.out, planFileText({ version: VERSION, ...planned(session) }, made), { mode: 0o600 });
  }
  report.planned(made);
  if (!options.json && options.format !== 'markdown') {
    console.out(planFormats[options.format](shownPlan(made, { ...session, schemas: executor.model.schemas })));
  }
  if (options.out !== undefined && !options.json) console.say(savedText(options.out));
  return options.detailedExitcode && made.applyable ? 2 : 0;
}

/** A plan that a run before has left: a script that doesn't look how this run ended would apply it as if it were this one's. */
function dropEarlierPlan(file: string): void {
  const isThere = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  if (isThere && isPlanFile(readFileSync(file, 'utf8'))) rmSync(file);
}

function planned({ configuration, storage, workspace, ephemeral }: Session) {
  const { directory, sources } = configuration;
  return { directory, sources, statePath: storage.name, workspace, ephemeral };
}

function savedText(file: string): string {
  return `\nSaved the plan to: ${file}\n\nTo perform exactly these actions, run the following command to apply:\n    pcg apply ${shellWord(file)}`;
}
