import { resourceText } from '../../address';
import { isWithin, modulePath } from '../../module-address';
import type { RemovedConfig } from '../configuration';

/** Whether a `removed` block is about a block, by its own address or by that of a module around it. */
export function isRemoved({ from }: RemovedConfig, block: string, module: string | undefined): boolean {
  if ('type' in from) return resourceText(from) === block;
  return module !== undefined && isWithin(modulePath(module), from.module);
}
