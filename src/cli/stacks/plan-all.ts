import { stacksText, uiStacks } from '../../report';
import { dateOf, systemClock } from '../../runtime/clock';
import { createConsole, interruptible } from '../console';
import { type PlanCommandOptions, planOptions, refuseTwoFormats } from '../plan-options';
import { UserError } from '../user-error';
import { openStacks } from './open-stacks';
import type { Several } from './options';
import { StacksReport } from './report';
import { showPlans } from './shown';

/** `pcg plan --all`. @returns the exit code */
export async function planAll(directory: string, options: Several<PlanCommandOptions>): Promise<number> {
  refuseTwoFormats(options);
  planOptions(options);
  if (options.out !== undefined) throw new UserError('--out keeps the plan of one stack: give --stack NAME without --all');
  if (options.format === 'json')
    throw new UserError('--format json is the plan of one stack; --all has --json, and --format markdown');
  const report = new StacksReport(directory, options, process.env);
  const console = createConsole({ json: options.json === true });
  const interrupts = interruptible(console.say);
  const { signal } = interrupts;
  try {
    report.begin();
    const opening = { command: 'plan', operation: 'OperationTypePlan' } as const;
    const stacks = await openStacks(directory, options, { opening, signal, opened: (files) => report.opened(files) });
    await stacks.plan();
    await stacks.end();
    report.ended(stacks, signal.aborted);
    const outcomes = stacks.outcomes();
    if (options.json) console.out(uiStacks(outcomes, 'plan', dateOf(systemClock)));
    else if (options.format === 'terminal') {
      showPlans(stacks, console);
      console.out(stacksText(outcomes, 'plan', console.colour));
    }
    if (outcomes.some(({ kind }) => kind !== 'planned' && kind !== 'put-off')) return 1;
    return options.detailedExitcode && stacks.applyable ? 2 : 0;
  } finally {
    interrupts.done();
  }
}
