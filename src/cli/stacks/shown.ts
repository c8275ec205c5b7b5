import { planText } from '../../report';
import { painter } from '../../report/render/paint';
import { printable } from '../../report/render/quote';
import { type Console, planStyle } from '../console';
import type { StackRun } from './stack-run';
import type { StacksRun } from './stacks-run';

/** Shows all plans, each under the name of its stack, and says which stacks wait for others. */
export function showPlans(stacks: StacksRun, console: Console): void {
  for (const run of stacks.runs) showPlan(run, console);
  for (const run of stacks.runs) {
    const awaited = stacks.awaited(run);
    if (awaited.length === 0) continue;
    const others = awaited.map((name) => `"${name}"`).join(', ');
    console.out(
      `\nStack "${printable(run.stack.name)}" cannot be planned yet: what it depends on changes in ${others}. It is planned when ${awaited.length === 1 ? 'that is' : 'those are'} applied.`,
    );
  }
}

/** Shows the plan of a stack under its name, where there is one. */
export function showPlan({ plan, names, stack }: StackRun, console: Console): void {
  if (!plan) return;
  const heading = painter(console.colour)(`Stack "${printable(stack.name)}"`, 'bold');
  console.out(`\n${heading}\n${planText(plan, planStyle({ ...console, names }))}`);
}
