import type { BoundConfiguration } from '../model/bound-configuration';

/** The step that closes what is open of a block. */
export const closing = (block: string): string => `close ${block}`;

/** Who uses an ephemeral block, directly or by what they use. */
export interface EphemeralUsers {
  readonly block: string;
  readonly users: readonly string[];
  /** Whether a provider's configuration uses it. */
  isUsedBy(ref: string): boolean;
}

/** The ephemeral blocks of a configuration, with all that has to be done before they are closed. */
export function ephemeralUsers({
  blocks,
  dependencies,
}: Pick<BoundConfiguration, 'blocks' | 'dependencies'>): readonly EphemeralUsers[] {
  const ephemeral = [...blocks.values()].filter(({ address }) => address.mode === 'ephemeral');
  const providers = new Map<string, ReadonlySet<string>>();
  const ofProvider = (ref: string): ReadonlySet<string> => {
    const known = providers.get(ref) ?? dependencies.allOfProvider(ref);
    providers.set(ref, known);
    return known;
  };
  return ephemeral.map(({ text }) => ({
    block: text,
    users: [...blocks.keys()].filter((other) => other !== text && dependencies.all(other).has(text)),
    isUsedBy: (ref) => ofProvider(ref).has(text),
  }));
}

/**
 * The ephemeral blocks that providers need to be configured, with those that these need themselves: in a destroy, they are all that
 * is opened.
 */
export function ephemeralsOfProviders(
  { blocks, dependencies }: Pick<BoundConfiguration, 'blocks' | 'dependencies'>,
  refs: Iterable<string>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = [...refs];
  const seen = new Set(pending);
  for (let ref = pending.pop(); ref !== undefined; ref = pending.pop()) {
    for (const text of dependencies.allOfProvider(ref)) {
      const block = blocks.get(text);
      if (block?.address.mode !== 'ephemeral') continue;
      found.add(text);
      if (!seen.has(block.config.provider)) pending.push(block.config.provider);
      seen.add(block.config.provider);
    }
  }
  return found;
}
