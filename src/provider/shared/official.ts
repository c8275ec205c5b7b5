import type { MoveSource } from '../../framework';

/**
 * A type of the official provider that a `moved` block may bring here.
 * @param version the newest version of its schema that it has shipped, as of 0.29.9; of OpenStack's, as of 0.28.3
 */
export function official(type: string, version: number, unconfigured?: MoveSource['unconfigured']): MoveSource {
  return { type, version, provider: 'spectrocloud/spectrocloud', ...(unconfigured && { unconfigured }) };
}
