import { DiagnosticError, hasErrors, type ProviderInstance, type ProviderSchema } from '../../framework';

/** A provider that is configured for one project, as a stack's would be. */
export interface ProjectProvider {
  readonly instance: ProviderInstance;
  readonly schema: ProviderSchema;
}

/** Providers by the project that they work in, each opened when it is first needed. */
export class ProjectProviders {
  readonly #opened = new Map<string, Promise<ProjectProvider>>();

  constructor(
    private readonly make: () => ProviderInstance,
    private readonly signal: AbortSignal,
  ) {}

  /** @throws DiagnosticError when it can't be configured */
  of(project: string): Promise<ProjectProvider> {
    const known = this.#opened.get(project);
    if (known) return known;
    const opened = this.#open(project);
    this.#opened.set(project, opened);
    return opened;
  }

  async close(): Promise<void> {
    const all = await Promise.allSettled(this.#opened.values());
    await Promise.all(all.map((each) => (each.status === 'fulfilled' ? each.value.instance.close() : undefined)));
  }

  async #open(project: string): Promise<ProjectProvider> {
    const instance = this.make();
    this.signal.addEventListener('abort', () => instance.stop(), { once: true });
    const schema = await instance.schema();
    const unset = Object.keys(schema.provider.block.attributes).map((name) => [name, null] as const);
    const { diagnostics } = await instance.configure({ ...Object.fromEntries(unset), project_name: project }, '');
    if (!hasErrors(diagnostics)) return { instance, schema };
    await instance.close();
    throw new DiagnosticError(...diagnostics);
  }
}
