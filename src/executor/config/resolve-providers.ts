import { inside } from './config-error';
import type { ProviderConfig } from './configuration';
import type { Draft, ResourceDraft } from './draft';
import { defaultSource, providerRef } from './provider-source';

/** The provider configurations of a draft: those with a block, and those that a resource uses without one. */
export class DraftProviders {
  /** By reference, as state files write it. */
  readonly all = new Map<string, ProviderConfig>();
  readonly #draft: Draft;

  constructor(draft: Draft) {
    this.#draft = draft;
    for (const { value, place } of draft.providers) {
      const { localName, alias } = value;
      const source = this.#sourceOf(localName);
      const ref = providerRef(source, alias);
      if (!this.all.has(ref)) this.all.set(ref, { ...value, source, ref });
      else {
        const which =
          alias === undefined
            ? `A default configuration of "${localName}"`
            : `A configuration of "${localName}" with the alias "${alias}"`;
        draft.problems.error(
          place,
          'Duplicate provider configuration',
          `${which} was already given. Give each further one an "alias" of its own.`,
        );
      }
    }
  }

  /** The configuration that a resource uses. */
  used({ provider: { localName, alias }, place }: Pick<ResourceDraft, 'provider' | 'place'>): string {
    const source = this.#sourceOf(localName);
    const ref = providerRef(source, alias);
    if (this.all.has(ref)) return ref;
    if (alias === undefined) this.all.set(ref, { ref, source, localName, body: {} });
    else
      this.#draft.problems.error(
        inside(place, 'provider'),
        'Provider configuration not present',
        `There is no provider "${localName}" with the alias "${alias}".`,
      );
    return ref;
  }

  #sourceOf(localName: string): string {
    return this.#draft.requiredProviders.get(localName)?.value.source ?? defaultSource(localName);
  }
}

/** The node of a provider configuration among those that depend on each other. No address has a space in it. */
export function providerNode(localName: string, alias: string | undefined): string {
  return `provider ${alias === undefined ? localName : `${localName}.${alias}`}`;
}
