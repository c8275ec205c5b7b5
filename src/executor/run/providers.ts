import { type Diagnosed, DiagnosticError, errorAt, type ProviderInstance } from '../../framework';
import { MASK, maskDiagnostic, maskSecrets } from '../../framework/secrets';
import { compareText } from '../address';
import { decodeBody, evaluateBody } from '../config/decode/body';
import type { Listener } from '../events';
import { answered } from '../expression/evaluate/pending-call';
import type { BoundConfiguration } from '../model/bound-configuration';
import { moduleOfProvider, sourceOf } from '../model/schemas';
import type { DescribedProvider } from '../plan/plan';
import type { ModuleScopes } from '../scope/module-scopes';
import { TERRAFORM_VERSION } from '../state/file/version';
import type { Problems } from './problems';
import { learnTexts } from './sensitive-texts';

/** The configured providers of one walk, by their references as state files write them. */
export class Providers {
  readonly #model: BoundConfiguration;
  readonly #emit: Listener;
  readonly #lineage: () => string;
  readonly #instances = new Map<string, ProviderInstance>();
  /** What each was given that came from something sensitive: the schema alone doesn't tell. */
  readonly #secrets = new Map<string, ReadonlySet<string>>();

  /** @param lineage gives that of the state, or nothing while it has none */
  constructor(model: BoundConfiguration, emit: Listener, lineage: () => string) {
    this.#model = model;
    this.#lineage = lineage;
    this.#emit = emit;
  }

  /**
   * Evaluates a provider's configuration and configures an instance with it.
   * @throws DiagnosticError, ExpressionError
   */
  async configure(ref: string, scopes: ModuleScopes, problems: Problems): Promise<void> {
    const source = sourceOf(ref);
    const factory = this.#model.schemas.factory(source);
    const declared = this.#model.providers.get(ref);
    if (!declared && ref !== `provider["${source}"]`) {
      throw new DiagnosticError(
        errorAt(
          undefined,
          'Provider configuration not present',
          `The state has objects of ${ref}, and the configuration has no such provider block any more. Put it back until the objects are gone.`,
        ),
      );
    }
    const { block } = this.#model.schemas.provider(source);
    const body = declared?.body ?? decodeBody(block, {}, ref);
    const { value, ephemeral, ...marks } = await answered(() =>
      evaluateBody(block, body, scopes.of(moduleOfProvider(ref)), 'not kept'),
    );
    const sensitive = [...marks.sensitive, ...ephemeral];
    const instance = factory();
    this.#instances.set(ref, instance);
    const secrets = new Set<string>();
    learnTexts(value, sensitive, secrets);
    problems.learn(value, sensitive);
    this.#secrets.set(ref, secrets);
    instance.onNotice?.((text) => this.#emit({ kind: 'notice', provider: ref, text: maskSecrets(text, secrets) }));
    const check = ({ diagnostics }: Diagnosed) =>
      problems.check(
        diagnostics.map((diagnostic) => maskDiagnostic(diagnostic, secrets)),
        ref,
      );
    check(await instance.validateProvider(value));
    check(await instance.configure(value, TERRAFORM_VERSION, this.#lineage() || undefined));
  }

  /** A provider that has been configured. */
  get(ref: string): ProviderInstance {
    const instance = this.#instances.get(ref);
    if (!instance) throw new Error(`${ref} was not configured`);
    return instance;
  }

  /** What those that are configured work with, in the order of their references. */
  described(): readonly DescribedProvider[] {
    return [...this.#instances]
      .sort(([a], [b]) => compareText(a, b))
      .flatMap(([ref, instance]) => {
        const description = instance.describe?.();
        if (!description) return [];
        const secrets = this.#secrets.get(ref) ?? new Set();
        const masked = (text: string) => (secrets.has(text) ? MASK : maskSecrets(text, secrets));
        return [{ ref, ...description, facts: description.facts.map(({ label, value }) => ({ label, value: masked(value) })) }];
      });
  }

  /** Asks the calls in flight to end soon. */
  stop(): void {
    for (const instance of this.#instances.values()) instance.stop();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#instances.values()].map((instance) => instance.close()));
  }
}
