import { DiagnosticError, errorAt, type ProviderInstance } from '../framework';
import { compareText } from './address';
import { decodeBody, evaluateBody } from './config/body';
import type { Listener } from './events';
import type { Scope } from './expression/ast';
import type { Model } from './model';
import type { DescribedProvider } from './plan/plan';
import type { Problems } from './run';
import { sourceOf } from './schemas';
import { TERRAFORM_VERSION } from './state/version';

/** The configured providers of one walk, by their references as state files write them. */
export class Providers {
  readonly #model: Model;
  readonly #emit: Listener;
  readonly #instances = new Map<string, ProviderInstance>();

  constructor(model: Model, emit: Listener) {
    this.#model = model;
    this.#emit = emit;
  }

  /**
   * Evaluates a provider's configuration and configures an instance with it.
   * @throws DiagnosticError, ExpressionError
   */
  async configure(ref: string, scope: Scope, problems: Problems): Promise<void> {
    const source = sourceOf(ref);
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
    const { value } = evaluateBody(block, declared?.body ?? decodeBody(block, {}, ref), scope);
    const instance = this.#model.schemas.factory(source)();
    this.#instances.set(ref, instance);
    instance.onNotice?.((text) => this.#emit({ kind: 'notice', provider: ref, text }));
    problems.check((await instance.validateProvider(value)).diagnostics, ref);
    problems.check((await instance.configure(value, TERRAFORM_VERSION)).diagnostics, ref);
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
        return description === undefined ? [] : [{ ref, ...description }];
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
