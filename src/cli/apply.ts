import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { type Plan, PlanFileError, type ReadPlanFile, readPlanFile } from '../executor';
import { applyText, planFormats, uiApplied } from '../report';
import { dateOf, systemClock } from '../runtime/clock';
import { VERSION } from '../version';
import { carryOut } from './carry-out';
import { confirm } from './console';
import { type ApplyCommandOptions, planOptions, refuseUnseen } from './plan-options';
import { isFile, type Session, withSession } from './session';
import { shownPlan } from './shown-plan';
import { addPlanFlags, addRunOptions, collect, type PlanFlags, type RunOptions } from './stack-options';
import { applyAll } from './stacks/apply-all';
import { addAllOptions, oneStack, type Several } from './stacks/options';
import { UserError } from './user-error';

/** `pcg apply`, `pcg destroy` and `pcg refresh` */
export function addApplyCommands(program: Command): void {
  const apply = program
    .command('apply')
    .description('make what is there what the stack says')
    .argument('[dir-or-plan]', 'a synthesized stack, a cdktf app, or a plan file', '.')
    .option('--auto-approve', 'do not ask')
    .option('--destroy', 'destroy everything');
  addAllOptions(addRunOptions(addPlanFlags(apply))).action(async (given: string, options: Several<ApplyCommandOptions>) => {
    const isPlan = isFile(given);
    if (isPlan && options.all) throw new UserError(`${given} is a plan of one stack: leave out --all`);
    if (options.all) process.exitCode = await applyAll(given, options, 'apply');
    else process.exitCode = await (isPlan ? applyFile : planAndApply)(given, oneStack(options));
  });
  const destroy = program
    .command('destroy')
    .description('take away all that the stack has made')
    .argument('[dir]', 'a synthesized stack, or a cdktf app', '.')
    .option('--auto-approve', 'do not ask');
  addAllOptions(addRunOptions(addPlanFlags(destroy))).action(async (directory: string, given: Several<ApplyCommandOptions>) => {
    const options = { ...given, destroy: true };
    process.exitCode = await (options.all
      ? applyAll(directory, options, 'destroy')
      : planAndApply(directory, oneStack(options), 'destroy'));
  });
  addRefreshCommand(program);
}

/** `pcg refresh`: as terraform has it, an apply of a plan that does nothing else, without a question. */
function addRefreshCommand(program: Command): void {
  const command = program
    .command('refresh')
    .description('take over into the state what has changed outside, without a question (apply --refresh-only asks)')
    .argument('[dir]', 'a synthesized stack, or a cdktf app', '.')
    .option('--target <address>', 'only this and what it depends on; may be given again', collect, []);
  addRunOptions(command).action(async (directory: string, options: RunOptions & Pick<PlanFlags, 'target'>) => {
    const only = { refresh: true, refreshOnly: true, replace: [], invoke: [], autoApprove: true };
    process.exitCode = await planAndApply(directory, { ...options, ...only });
  });
}

function planAndApply(directory: string, options: ApplyCommandOptions, command: 'apply' | 'destroy' = 'apply'): Promise<number> {
  refuseUnseen(options);
  return withSession(directory, options, { command, operation: 'OperationTypeApply' }, async (session) => {
    const { console, executor } = session;
    const { plan } = await executor.plan(planOptions(options));
    if (!plan) return 1;
    if (!options.json) console.out(planFormats.terminal(shownPlan(plan, { ...session, schemas: executor.model.schemas })));
    if (plan.applyable && !options.autoApprove) {
      if (!(await confirm(questionOf(plan), session.signal))) {
        console.say(`\n${plan.mode === 'destroy' ? 'Destroy' : 'Apply'} cancelled.`);
        return 1;
      }
    }
    return perform(session, plan, options, command);
  });
}

async function applyFile(file: string, options: ApplyCommandOptions): Promise<number> {
  refuseFlags(file, options);
  const stored = readPlanFile(file, readFileSync(file, 'utf8'), VERSION);
  if (!existsSync(stored.directory)) {
    throw new PlanFileError(
      file,
      `is about the stack in ${stored.directory}, and that folder is not there: plan and apply in one place`,
    );
  }
  const opening = { command: 'apply', operation: 'OperationTypeApply', planned: stored } as const;
  return withSession('', options, opening, async (session) => {
    refuseStale(file, stored, session);
    const plan = stored.plan(session.executor.model.schemas);
    for (const change of plan.changes) session.console.names.learn(change);
    return perform(session, plan, options);
  });
}

async function perform(session: Session, plan: Plan, options: ApplyCommandOptions, command = 'apply'): Promise<number> {
  const { console, store } = session;
  const counts = await carryOut(session, plan);
  if (!counts) return 1;
  const destroy = command === 'destroy';
  const { outputs } = store.state;
  if (options.json) console.out(uiApplied(counts, outputs, destroy, dateOf(systemClock)));
  else console.out(applyText(counts, outputs, { colour: console.colour, destroy }));
  return 0;
}

function questionOf({ mode }: Plan): string {
  if (mode === 'destroy') {
    return `\nDo you really want to destroy all resources?\n  pcg will destroy all your managed infrastructure, as shown above.\n  There is no undo. Only 'yes' will be accepted to confirm.`;
  }
  const what =
    mode === 'invoke'
      ? 'invoke the specified actions'
      : mode === 'refresh-only'
        ? 'update the state to reflect these detected changes'
        : 'perform these actions';
  return `\nDo you want to ${what}?\n  pcg will perform the actions described above.\n  Only 'yes' will be accepted to approve.`;
}

/** A plan file says itself what is to be done. Values are for its ephemeral variables. */
function refuseFlags(file: string, { target, replace, invoke, destroy, refreshOnly, stack }: ApplyCommandOptions): void {
  if (target.length + replace.length + invoke.length > 0 || destroy || refreshOnly || stack !== undefined) {
    throw new UserError(`${file} is a plan, which is applied as it was reviewed: leave out what would change it`);
  }
}

function refuseStale(file: string, stored: ReadPlanFile, { store, executor, storage }: Session): void {
  const { previous } = stored.plan(executor.model.schemas);
  const { lineage, serial } = store.state;
  if (stored.statePath !== storage.name) {
    throw new PlanFileError(file, `is about the state ${stored.statePath}, and the stack has its state at ${storage.name} now`);
  }
  if (lineage === previous.lineage && serial === previous.serial) return;
  throw new PlanFileError(
    file,
    `is stale: the state has changed since it was made (serial ${previous.serial} then, ${serial} now)`,
  );
}
