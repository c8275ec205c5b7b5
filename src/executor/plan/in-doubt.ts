import { type Diagnostic, errorAt } from '../../framework';

/**
 * Why nothing is destroyed while it isn't known what there is: an object that a run was making when it
 * was killed is in no state, so a destroy would leave it behind and say that all is gone.
 * @param unknown their addresses
 * @param journal the file that names them
 */
export function refusalToDestroy(unknown: readonly string[], journal: string): Diagnostic {
  const which = unknown.join(', ');
  const detail =
    `An earlier run was ended while it made ${which}. The state doesn't have what it may have made, so a destroy would leave that behind. ` +
    `Nothing was destroyed. Apply first (--target limits it to what is named here): that takes over what was made; then destroy. ` +
    `If you know that nothing was made, or have deleted it yourself, move ${journal} away.`;
  return errorAt(undefined, 'It is not known what would have to be destroyed', detail);
}
