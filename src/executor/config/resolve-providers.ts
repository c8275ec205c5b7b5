import { moduleName, qualified, ROOT } from '../module-address';
import { inside } from './config-error';
import type { ProviderConfig } from './configuration';
import type { CallDraft, Draft, Placed, ResourceDraft } from './draft';
import { defaultSource, providerRef } from './provider-source';

type Name = ResourceDraft['provider'];

/** A provider configuration that somebody uses. */
interface Found {
  readonly ref: string;
  readonly source: string;
  /** Its node among those that depend on each other, from the root on. */
  readonly node: string;
}

/** Who calls a module, and how. */
interface Caller {
  readonly providers: DraftProviders;
  readonly call: CallDraft;
}

/**
 * The provider configurations of a module: those with a block, those that it is given, and those that it uses without a block
 * (https://developer.hashicorp.com/terraform/language/modules/develop/providers).
 */
export class DraftProviders {
  readonly #draft: Draft;
  readonly #caller: Caller | undefined;
  readonly #own = new Map<string, Found>();
  readonly #passed = new Map<string, Found>();

  /**
   * @param all takes the configurations of all modules, by reference, as state files write it
   * @param caller absent for the root module
   */
  constructor(
    draft: Draft,
    readonly all: Map<string, ProviderConfig>,
    caller?: Caller,
  ) {
    this.#draft = draft;
    this.#caller = caller;
    if (caller) this.#takePassed(caller);
    for (const provider of draft.providers) this.#addBlock(provider);
    if (caller) this.#checkAliases(caller.call);
  }

  /** Whether it has provider blocks that are no mere stand-ins for what it is given. */
  get hasOwn(): boolean {
    return this.#own.size > 0;
  }

  /** The configuration that a resource uses. */
  used({ provider, place }: Pick<ResourceDraft, 'provider' | 'place'>): Found {
    const found = this.find(provider);
    if (found) return found;
    const { localName, alias } = provider;
    this.#draft.problems.error(
      inside(place, 'provider'),
      'Provider configuration not present',
      `There is no provider "${localName}" with the alias "${alias}"${this.#caller ? ` in ${moduleName(this.#draft.module)}` : ''}.`,
    );
    const source = this.sourceOf(localName);
    return { ref: providerRef(source, alias, this.#draft.module), source, node: '' };
  }

  find(name: Name): Found | undefined {
    const known = this.#passed.get(nameText(name)) ?? this.#own.get(nameText(name));
    if (known) return known;
    return name.alias === undefined ? this.default(this.sourceOf(name.localName), name.localName) : undefined;
  }

  /** The configuration without an alias that holds for a source: the module's own, or the next one above it. */
  default(source: string, localName: string): Found {
    for (const known of [this.#passed, this.#own])
      for (const [name, found] of known) if (!name.includes('.') && found.source === source) return found;
    if (this.#caller) return this.#caller.providers.default(source, localName);
    const ref = providerRef(source);
    if (!this.all.has(ref)) this.all.set(ref, { ref, source, localName, body: {} });
    return { ref, source, node: providerNode(localName, undefined) };
  }

  sourceOf(localName: string): string {
    return this.#draft.requiredProviders.get(localName)?.value.source ?? defaultSource(localName);
  }

  #addBlock({ value, place }: Placed<Omit<ProviderConfig, 'ref' | 'source'>>): void {
    const { localName, alias } = value;
    const { module, problems } = this.#draft;
    const name = nameText(value);
    if (this.#passed.has(name)) {
      // An empty block is how older modules say that they want to be given one.
      if (Object.keys(value.body).length === 0) return;
      const detail = `The configuration of ${moduleName(module)} has its own local configuration for ${localName}, and so it cannot accept an overridden configuration provided by the caller.`;
      problems.error(place, 'Cannot override provider configuration', detail);
      return;
    }
    // Without a word in it, and without an alias, it stands for the caller's.
    if (this.#caller && alias === undefined && Object.keys(value.body).length === 0) return;
    const source = this.sourceOf(localName);
    const ref = providerRef(source, alias, module);
    if (this.#own.has(name) || this.all.has(ref)) {
      const which =
        alias === undefined
          ? `A default configuration of "${localName}"`
          : `A configuration of "${localName}" with the alias "${alias}"`;
      problems.error(
        place,
        'Duplicate provider configuration',
        `${which} was already given. Give each further one an "alias" of its own.`,
      );
      return;
    }
    this.all.set(ref, { ...value, source, ref, ...(module === ROOT ? {} : { module }) });
    this.#own.set(name, { ref, source, node: qualified(module, providerNode(localName, alias)) });
  }

  #takePassed({ providers, call }: Caller): void {
    for (const { child, parent, place } of call.providers) {
      const found = providers.find(parent);
      const { problems } = this.#draft;
      if (!found) {
        const detail = `There is no provider "${nameText(parent)}" to be passed to module.${call.name}.`;
        problems.error(place, 'Provider configuration not present', detail);
        continue;
      }
      const source = this.sourceOf(child.localName);
      if (source !== found.source) {
        const detail = `The local name "${nameText(parent)}" stands for ${found.source}, but "${nameText(child)}" stands for ${source} in module.${call.name}.`;
        problems.error(place, 'Provider type mismatch', detail);
        continue;
      }
      this.#passed.set(nameText(child), found);
    }
  }

  #checkAliases(call: CallDraft): void {
    for (const { value } of this.#draft.configurationAliases) {
      if (this.#passed.has(nameText(value)) || this.#own.has(nameText(value))) continue;
      this.#draft.problems.error(
        call.place,
        'Missing required provider configuration',
        `The child module requires an additional configuration for provider ${this.sourceOf(value.localName)}, with the local name "${nameText(value)}". Add it to the "providers" of this block.`,
      );
    }
  }
}

function nameText({ localName, alias }: Name): string {
  return alias === undefined ? localName : `${localName}.${alias}`;
}

/** The node of a provider configuration among those that depend on each other. No address has a space in it. */
export function providerNode(localName: string, alias: string | undefined): string {
  return `provider ${nameText({ localName, ...(alias === undefined ? {} : { alias }) })}`;
}
