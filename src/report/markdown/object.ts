import { instanceText } from '../../executor/address';
import type { ResourceChange } from '../../executor/plan/plan';
import { deposedText } from '../change-heading';
import { cut, type Naming, type ObjectName } from '../names';
import { codeText } from './escape';

/** What a changed object is called: `kiel-prod` (`site-kiel/prod`), or its address where nothing else is known. */
export function objectText({ address, deposed }: Pick<ResourceChange, 'address' | 'deposed'>, names: Naming): string {
  return `${nameText(names.of(instanceText(address)))}${deposedText(deposed)}`;
}

/** The same of an object or a block. */
export function nameText({ name, path, address }: ObjectName): string {
  if (name === undefined) return codeText(path === undefined ? address : cut(path));
  return path === undefined ? codeText(cut(name)) : `${codeText(cut(name))} (${codeText(cut(path))})`;
}
