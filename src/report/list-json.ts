import type { ExecutorEvent } from '../executor/events';
import { sensitivePaths } from '../executor/objchange/sensitive-paths';
import type { Block, ObjectValue } from '../framework';
import type { Document } from './json-text';
import { knownPart } from './masks';
import { type Fields, uiMessage } from './ui-line';

type ListEvent = Extract<ExecutorEvent, { kind: 'list_start' | 'list_found' | 'list_complete' }>;

/** What a list does, as `terraform query -json` tells it. */
export function listLine(event: ListEvent, now: number): string {
  const { address, type } = event;
  const about: Fields = { address, resource_type: type };
  switch (event.kind) {
    case 'list_start':
      return uiMessage(
        'info',
        `${address}: Starting query...`,
        'list_start',
        { list_start: { ...about, input_config: shownObject(event.config.block, event.config.value) } },
        now,
      );
    case 'list_found': {
      const found: Fields = {
        address,
        display_name: event.name,
        identity: event.identity,
        identity_version: event.identityVersion,
        resource_type: type,
        resource_object: event.object && shownObject(event.object.block, event.object.value),
      };
      return uiMessage('info', `${address}: Result found`, 'list_resource_found', { list_resource_found: found }, now);
    }
    case 'list_complete':
      return uiMessage(
        'info',
        `${address}: List complete`,
        'list_complete',
        { list_complete: { ...about, total: event.total } },
        now,
      );
  }
}

/** An object without what is secret of it. */
function shownObject(block: Block, value: ObjectValue): Document {
  const hidden = new Set(sensitivePaths(block, value).flatMap(([step]) => (step && 'attribute' in step ? [step.attribute] : [])));
  return knownPart(Object.fromEntries(Object.entries(value).filter(([name]) => !hidden.has(name))));
}
