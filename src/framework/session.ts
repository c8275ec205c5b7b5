import type { Log } from '../runtime/log';
import type { AnyProvider } from './definition';
import { type Diagnostic, DiagnosticError, errorAt, hasErrors, warningAt } from './diagnostics';
import type { HandlerContext, Runtime } from './handler-context';
import { quietly } from './progress';
import type { ProviderDescription } from './provider-instance';
import type { Report } from './schema';
import { maskDiagnostic, maskSecrets } from './secrets';
import { TenantGuard } from './tenancy';

/**
 * One configured provider at work: what `configure` made, the signal that stops it, the calls in
 * flight, and the secrets that it has seen and that no message may repeat.
 */
export class ProviderSession {
  readonly secrets = new Set<string>();
  /** The runtime's log, without the secrets. */
  readonly log: Log = (level, message, fields) =>
    this.runtime.log(level, maskSecrets(message, this.secrets), fields && maskedFields(fields, this.secrets));
  /** Whose objects these are; undefined where the provider ties them to no tenant. */
  tenants: TenantGuard | undefined;
  #data: unknown;
  #listener: ((text: string) => void) | undefined;
  private readonly stopping = new AbortController();
  private readonly inFlight = new Set<Promise<unknown>>();

  constructor(
    readonly provider: AnyProvider,
    readonly runtime: Runtime,
  ) {}

  get data(): unknown {
    return this.#data;
  }

  /** What `configure` made. What was known of the tenant goes with the configuration that it was asked under. */
  set data(data: unknown) {
    this.#data = data;
    const { tenancy } = this.provider;
    this.tenants = tenancy && data !== undefined ? new TenantGuard(tenancy, data, this.signal) : undefined;
  }

  listen(listener: (text: string) => void): void {
    this.#listener = listener;
  }

  /** Tells the listener something that concerns no single object. */
  notice(text: string): void {
    const masked = maskSecrets(text, this.secrets);
    quietly(() => this.#listener?.(masked));
  }

  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  /** What the configured provider works with; undefined until it is configured. */
  describe(): ProviderDescription | undefined {
    const { name, version, describe } = this.provider;
    if (this.data === undefined) return undefined;
    const facts = describe?.(this.data) ?? [];
    return { name, version, facts: facts.map((fact) => ({ ...fact, value: maskSecrets(fact.value, this.secrets) })) };
  }

  stop(): void {
    this.stopping.abort(new DiagnosticError(errorAt(undefined, 'Stopped', 'The run was stopped before this operation ended.')));
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.inFlight);
    if (this.data !== undefined) await this.provider.release?.(this.data);
    this.data = undefined;
  }

  /** A report and the context that handlers get with it. */
  context(type: string): { readonly collected: Diagnostic[]; readonly context: HandlerContext<unknown> } {
    const collected: Diagnostic[] = [];
    return { collected, context: new OperationContext(this, type, reportInto(collected)) };
  }

  /**
   * Runs a handler. Whatever it throws becomes diagnostics; `onError` then gives the result to
   * answer with.
   */
  async run<R extends object>(
    what: string,
    collected: Diagnostic[],
    handle: () => Promise<R>,
    onError: () => R,
  ): Promise<R & { readonly diagnostics: readonly Diagnostic[] }> {
    const work = handle().catch((error: unknown) => {
      collected.push(...this.explain(what, error));
      return onError();
    });
    this.inFlight.add(work);
    const result = await work;
    this.inFlight.delete(work);
    return { ...result, diagnostics: collected.map((diagnostic) => maskDiagnostic(diagnostic, this.secrets)) };
  }

  private explain(what: string, error: unknown): readonly Diagnostic[] {
    if (error instanceof DiagnosticError) return error.diagnostics;
    const known = this.provider.explain?.(error);
    if (known) return known;
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [
      errorAt(
        undefined,
        `Bug in the ${this.provider.name} provider`,
        `${what} failed in a way that the provider doesn't expect. Nothing is lost: what is known of the object is kept. ` +
          `Please report this at ${this.provider.issues} with the text below and what you were doing.\n\n ${text.replaceAll('\n', '\n ')}`,
      ),
    ];
  }
}

function maskedFields(
  fields: { readonly [key: string]: unknown },
  secrets: ReadonlySet<string>,
): { readonly [key: string]: unknown } {
  const masked = Object.entries(fields).map(([name, value]) => {
    if (value instanceof Error) return [name, maskSecrets(value.stack ?? value.message, secrets)] as const;
    return [name, typeof value === 'string' ? maskSecrets(value, secrets) : value] as const;
  });
  return Object.fromEntries(masked);
}

/** A class, because one is made for every call and object literals with a getter and a spread are slow to make. */
class OperationContext implements HandlerContext<unknown> {
  readonly error: Report['error'];
  readonly warn: Report['warn'];
  readonly add: Report['add'];
  readonly signal: AbortSignal;
  readonly clock: Runtime['clock'];
  readonly log: Runtime['log'];

  constructor(
    private readonly session: ProviderSession,
    private readonly type: string,
    { error, warn, add }: Report,
  ) {
    this.error = error;
    this.warn = warn;
    this.add = add;
    this.signal = session.signal;
    this.clock = session.runtime.clock;
    this.log = session.log;
  }

  get data(): unknown {
    if (this.session.data === undefined) throw notConfigured(this.type);
    return this.session.data;
  }
}

/** A report that appends to a list. */
export function reportInto(collected: Diagnostic[]): Report {
  return {
    error: (path, summary, detail) => void collected.push(errorAt(path, summary, detail)),
    warn: (path, summary, detail) => void collected.push(warningAt(path, summary, detail)),
    add: (...diagnostics) => void collected.push(...diagnostics),
  };
}

/** Ends a handler when its report has errors: the errors are the explanation. */
export function stopOnErrors(collected: readonly Diagnostic[]): void {
  if (hasErrors(collected)) throw new DiagnosticError();
}

/** What an operation answers when the provider's own configuration isn't known yet. */
function notConfigured(type: string): DiagnosticError {
  return new DiagnosticError(
    errorAt(
      undefined,
      'Provider not configured',
      `A ${type} needs the provider, whose configuration has values that are not known yet. Apply what they come from first.`,
    ),
  );
}

/** The context with more in it; its `data` is still looked up only when it is used, and what is changed in the one shows in the other. */
export function extendContext<C extends object, E extends object>(context: C, more: E): C & E {
  return Object.assign(Object.create(context), more) as C & E;
}

/** The same of a context that stays as it is: many are made, and an object that others are made of is slow from then on. */
export function contextWith<C extends object, E extends object>(context: C, more: E): C & E {
  return Object.assign(Object.create(Object.getPrototypeOf(context)), context, more) as C & E;
}
