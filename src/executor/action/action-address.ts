import { type InstanceKey, parseAddress } from '../address';
import { indexText } from '../instance-key';
import { MODULES, modulePath, qualified, ROOT } from '../module-address';

/** An `action` block: `action.palette_x.y`, `module.m.action.palette_x.y`. */
export interface ActionAddress {
  /** As in addresses of resources. */
  readonly module?: string | undefined;
  readonly type: string;
  readonly name: string;
}

/** One instance of it: `action.palette_x.y["a"]`. */
export interface ActionInstanceAddress extends ActionAddress {
  readonly key: InstanceKey;
}

/** The block's address as Terraform writes it. */
export function actionText({ module = ROOT, type, name }: ActionAddress): string {
  return qualified(modulePath(module), `action.${type}.${name}`);
}

/** The instance's address as Terraform writes it. */
export function actionInstanceText({ module = ROOT, type, name, key }: ActionInstanceAddress): string {
  return qualified(module, `action.${type}.${name}${indexText(key)}`);
}

const ACTION = new RegExp(String.raw`^(${MODULES})action\.(.*)$`, 'su');

/** Reads an address of an action. @returns undefined when the text is none */
export function parseActionAddress(text: string): ActionInstanceAddress | undefined {
  const [, modules = '', own = ''] = ACTION.exec(text) ?? [];
  const found = parseAddress(modules + own);
  if (found?.mode !== 'managed') return undefined;
  const { mode: _, ...address } = found;
  return address;
}
