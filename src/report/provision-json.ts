import type { ExecutorEvent } from '../executor/events';
import { type Fields, resourceFields, uiMessage } from './ui-line';

type ProvisionEvent = Extract<
  ExecutorEvent,
  { kind: 'provision_start' | 'provision_progress' | 'provision_complete' | 'provision_errored' }
>;

/** What becomes of a provisioner, as `terraform apply -json` tells it. */
export function provisionLine(event: ProvisionEvent, now: number): string {
  const { address, provisioner } = event;
  const hook: Fields = { resource: resourceFields(address), provisioner };
  switch (event.kind) {
    case 'provision_start':
      return uiMessage('info', `${address}: Provisioning with '${provisioner}'...`, event.kind, { hook }, now);
    case 'provision_progress': {
      const { output } = event;
      return uiMessage('info', `${address}: (${provisioner}): ${output}`, event.kind, { hook: { ...hook, output } }, now);
    }
    case 'provision_complete':
      return uiMessage('info', `${address}: (${provisioner}) Provisioning complete`, event.kind, { hook }, now);
    case 'provision_errored':
      return uiMessage('info', `${address}: (${provisioner}) Provisioning errored`, event.kind, { hook }, now);
  }
}
