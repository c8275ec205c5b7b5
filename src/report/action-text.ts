import { actionInstanceText } from '../executor/action/action-address';
import { type ActionInvocation, type FiredTrigger, isBefore } from '../executor/action/invocation';
import { instanceText } from '../executor/address';
import type { Plan, ResourceChange } from '../executor/plan/plan';
import { changeDiff } from './change-diff';
import type { Paint } from './render/paint';
import { quote } from './render/quote';
import { render } from './render/render';

/** An event as Terraform's JSON has it: `AfterCreate`. */
export function eventName(event: FiredTrigger['event']): string {
  return event.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The actions that a change fires, below it: those before it, those after it. Empty where there are none. */
export function firedText({ invocations }: Plan, change: ResourceChange, paint: Paint): string {
  if (change.deposed !== undefined) return '';
  const address = instanceText(change.address);
  const fired = invocations.filter(({ trigger }) => trigger && instanceText(trigger.resource) === address);
  const part = (when: string, some: readonly ActionInvocation[]) =>
    some.length === 0
      ? ''
      : `\n\n    ${paint(`# Actions to be invoked ${when} this change in order:`, 'bold')}\n${some.map((each) => invocationText(each, paint)).join('\n\n')}`;
  const early = fired.filter(({ trigger }) => trigger && isBefore(trigger));
  const late = fired.filter(({ trigger }) => trigger && !isBefore(trigger));
  return part('before', early) + part('after', late);
}

/** The actions that somebody has named. */
export function invokedText({ invocations }: Plan, paint: Paint): string {
  const parts = invocations.map((invocation) => {
    const name = paint(`  # ${actionInstanceText(invocation.address)}`, 'bold');
    return `\n${name} will be invoked\n${invocationText(invocation, paint)}\n`;
  });
  return `\npcg will invoke the following action(s):\n${parts.join('')}`;
}

function invocationText({ address, schema, config, sensitive, provider }: ActionInvocation, paint: Paint): string {
  const diff = changeDiff({
    address: { mode: 'managed', type: address.type, name: address.name, key: address.key },
    provider,
    action: 'create',
    block: schema,
    schemaVersion: 0,
    before: null,
    beforeSensitive: [],
    after: config,
    afterSensitive: sensitive,
    replacePaths: [],
    plannedPrivate: null,
    createBeforeDestroy: false,
  });
  const body = render(diff, 2, { paint, showUnchanged: true, noSymbols: true, noNull: true, replacement: 'own' });
  return `    action ${quote(address.type)} ${quote(address.name)} {\n        config ${body}\n    }`;
}
