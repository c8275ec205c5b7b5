import { type InstanceAddress, instanceText, parseAddress } from '../executor/address';
import { type Document, jsonText } from './json-text';

export type Level = 'info' | 'warn' | 'error';
export type Fields = { readonly [name: string]: Document };

/** A message of Terraform's machine-readable UI, as one JSON object without a line break. */
export function uiMessage(level: Level, message: string, type: string, fields: Fields, now: number): string {
  return jsonText({
    '@level': level,
    '@message': message,
    '@module': 'terraform.ui',
    '@timestamp': new Date(now).toISOString(),
    ...fields,
    type,
  });
}

/** Whether an address is that of a data source. */
export function isDataAddress(text: string): boolean {
  return text.startsWith('data.') || (text.startsWith('module.') && parseAddress(text)?.mode === 'data');
}

/** An object's address with its parts, as messages have it. */
export function resourceFields(text: string): Fields {
  const address: InstanceAddress | undefined = parseAddress(text);
  if (!address) return { addr: text };
  return {
    addr: text,
    module: address.module ?? '',
    resource: instanceText({ ...address, module: undefined }),
    implied_provider: address.type.split('_')[0],
    resource_type: address.type,
    resource_name: address.name,
    resource_key: address.key ?? null,
  };
}

/** Messages of one stack of several, each with its name in it. @param lines messages, one a line */
export function ofStack(lines: string, stack: string): string {
  const member = `{"stack":${jsonText(stack)},`;
  return lines.replace(/^\{/gm, () => member);
}
