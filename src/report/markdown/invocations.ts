import { actionInstanceText } from '../../executor/action/action-address';
import { instanceText } from '../../executor/address';
import type { Plan } from '../../executor/plan/plan';
import type { Naming } from '../names';
import { codeText } from './escape';

/** The actions that a plan invokes, and what fires them; their number where there is no room. */
export function invocationSection({ invocations }: Plan, names: Naming, room: number): string {
  if (invocations.length === 0) return '';
  const title = '### Invoked\n\n';
  const lines = invocations.map(({ address, trigger }) => {
    const name = codeText(actionInstanceText(address));
    if (!trigger) return `- ${name}, as requested\n`;
    const resource = codeText(names.text(instanceText(trigger.resource)));
    const [when, what] = trigger.event.split('_');
    return `- ${name} ${when} ${resource} is ${what === 'create' ? 'created' : 'updated'}\n`;
  });
  const text = `${title}${lines.join('')}\n`;
  if (text.length <= room) return text;
  const short = `${title}${invocations.length} actions; there is no room for their names.\n\n`;
  return short.length <= room ? short : '';
}
