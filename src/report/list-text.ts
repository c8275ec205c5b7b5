import type { ExecutorEvent } from '../executor/events';
import type { Json } from '../framework';
import { printable } from './render/quote';

type Found = Extract<ExecutorEvent, { kind: 'list_found' }>;

/** What a list has found, on a line: the list, the identity, and what people call it. */
export function foundText({ address, identity, name }: Found): string {
  const attributes = Object.entries(identity).flatMap(([key, value]) => (value === null ? [] : [`${key}=${plain(value)}`]));
  return [address, attributes.join(','), name].map(printable).join('   ');
}

function plain(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
