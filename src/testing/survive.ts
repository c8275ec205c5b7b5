import type { AnyFaultOrder } from '../simulator';
import { faultOrder } from './test-palette';
import type { TestStack } from './test-stack';

/**
 * Applies a stack while a fault befalls it, and once more without the fault where that failed, as whoever is in charge would.
 * @returns what shows that the stack did not survive it; undefined when it did
 */
export async function hurt(stack: TestStack, order: string | AnyFaultOrder): Promise<string | undefined> {
  const { control } = stack;
  const leftBefore = new Set(control.summary().leftovers.map(({ name }) => name));
  const fault = control.addFault(faultOrder(order));
  const failure = await failureOf(stack);
  if (!control.firedFaults().some((fired) => fired.order === fault.id))
    return `The fault never struck, so nothing is seen of it${failure === undefined ? '' : `, and the apply failed: ${failure}`}. Order one that befalls what the apply does.`;
  control.removeFault(fault.id);
  const again = failure === undefined ? undefined : await failureOf(stack);
  if (again !== undefined) return `With the fault over, the stack still can't be applied. ${again}`;
  const plan = await stack.plan();
  if (!plan.isEmpty) return `The stack was applied, and a plan still has something to do:\n\n${plan.text}`;
  const left = control.summary().leftovers.filter(({ name }) => !leftBefore.has(name));
  if (left.length === 0) return undefined;
  return `Machines were left behind that nothing manages:\n${left.map(({ name, from }) => `  ${name} (${from})`).join('\n')}`;
}

async function failureOf(stack: TestStack): Promise<string | undefined> {
  try {
    await stack.apply();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
