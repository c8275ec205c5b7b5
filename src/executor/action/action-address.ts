import { type InstanceKey, instanceText, parseAddress } from '../address';

/** An `action` block: `action.palette_x.y`. */
export interface ActionAddress {
  readonly type: string;
  readonly name: string;
}

/** One instance of it: `action.palette_x.y["a"]`. */
export interface ActionInstanceAddress extends ActionAddress {
  readonly key: InstanceKey;
}

/** The block's address as Terraform writes it. */
export function actionText({ type, name }: ActionAddress): string {
  return `action.${type}.${name}`;
}

/** The instance's address as Terraform writes it. */
export function actionInstanceText({ type, name, key }: ActionInstanceAddress): string {
  return `action.${instanceText({ mode: 'managed', type, name, key })}`;
}

/** Reads an address of an action. @returns undefined when the text is none */
export function parseActionAddress(text: string): ActionInstanceAddress | undefined {
  const found = text.startsWith('action.') ? parseAddress(text.slice('action.'.length)) : undefined;
  return found?.mode === 'managed' ? { type: found.type, name: found.name, key: found.key } : undefined;
}
