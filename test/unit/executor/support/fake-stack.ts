import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Applied,
  type Configuration,
  callFunction,
  createExecutor,
  type ExecutorEvent,
  functionContext,
  type ImportedNow,
  type ImportRequest,
  type MarkedValue,
  type Plan,
  type Planned,
  type PlanOptions,
  type Queried,
  type QueryOptions,
  readConfiguration,
  type Schemas,
  StateStore,
  variableValues,
} from '../../../../src/executor';
import { localStorage } from '../../../../src/executor/state/storage';
import {
  type ApplyRequest,
  attr,
  errorAt,
  type ObjectValue,
  type ProviderInstance,
  type ProviderSchema,
  type StateResult,
  schema,
  storedAttributes,
  UNKNOWN,
} from '../../../../src/framework';
import { type Clock, systemClock } from '../../../../src/runtime/clock';

const SOURCE = 'registry.terraform.io/test/fake';

const SCHEMA: ProviderSchema = {
  provider: schema({ description: 'Fake.' }, {}),
  resources: {
    fake_thing: schema(
      { description: 'A thing.' },
      {
        id: attr.string({ computed: true, description: 'Id.' }),
        value: attr.string({ optional: true, description: 'Changes in place.' }),
        fixed: attr.string({ optional: true, forceNew: true, description: 'A change replaces it.' }),
        secret: attr.string({ optional: true, sensitive: true, description: 'Secret.' }),
        needs: attr.list('string', { optional: true, description: 'Ids of others.' }),
      },
    ),
  },
  dataSources: {},
};

/** What a fake provider does; what isn't given goes well. */
export interface Behaviour {
  apply?(request: ApplyRequest, well: () => StateResult): StateResult | Promise<StateResult>;
  /** What is there of an object: null when it is gone. */
  read?(state: ObjectValue): ObjectValue | null;
  /** Why a plan is refused; undefined when it isn't. */
  refuse?(proposed: ObjectValue | null): string | undefined;
}

/** What the fake provider offers beside its things. */
export interface Offers
  extends Pick<ProviderInstance, 'ephemerals' | 'lists' | 'actions' | 'functions' | 'import' | 'importByIdentity'> {
  readonly schema: Partial<ProviderSchema>;
}

/** A provider of things that live in memory, with every call to it on record. */
function fakeProvider(
  behaviour: () => Behaviour,
  calls: string[],
  { schema: more = {}, ...facets }: Partial<Offers>,
): ProviderInstance {
  const fine = { diagnostics: [] };
  let made = 0;
  const label = (value: ObjectValue | null) => String(value?.value ?? value?.fixed ?? value?.id ?? '');
  return {
    schema: async () => ({ ...SCHEMA, ...more, ...fine }),
    validateProvider: async () => fine,
    validateResource: async () => fine,
    validateDataSource: async () => fine,
    configure: async () => fine,
    upgrade: async ({ raw }) => ({ state: storedAttributes(raw) as ObjectValue, ...fine }),
    read: async ({ state, private: kept }) => {
      const { read } = behaviour();
      return { state: read ? read(state) : state, private: kept, ...fine };
    },
    plan: async ({ prior, proposed, priorPrivate }) => {
      // A token is write-only, where the schema has one.
      const kept = proposed && 'token' in proposed ? { ...proposed, token: null } : proposed;
      const planned: ObjectValue | null = kept && { ...kept, id: prior?.id ?? UNKNOWN };
      const replaced = prior && planned && prior.fixed !== planned.fixed;
      const refused = behaviour().refuse?.(proposed);
      if (refused !== undefined)
        return {
          planned: prior,
          requiresReplace: [],
          plannedPrivate: priorPrivate,
          diagnostics: [errorAt(undefined, refused, '')],
        };
      return { planned, requiresReplace: replaced ? [[{ attribute: 'fixed' }]] : [], plannedPrivate: priorPrivate, ...fine };
    },
    apply: async (request) => {
      const { prior, planned } = request;
      calls.push(`${planned === null ? 'delete' : prior === null ? 'create' : 'update'} ${label(planned ?? prior)}`);
      const well = (): StateResult => ({
        state: planned && { ...planned, id: prior?.id ?? `id-${label(planned)}-${++made}` },
        private: new TextEncoder().encode('kept'),
        ...fine,
      });
      const { apply } = behaviour();
      return apply ? apply(request, well) : well();
    },
    import: async () => ({ imported: null, ...fine }),
    move: async () => ({ state: null, private: null, ...fine }),
    readDataSource: async () => ({ state: null, ...fine }),
    describe: () => ({ name: 'fake', version: '1.2.3', facts: [{ label: 'place', value: 'memory' }] }),
    stop: () => {},
    close: async () => {},
    ...facets,
  };
}

/** A stack of things on a fake provider, with its state in a folder of its own. */
export class FakeStack {
  readonly directory = mkdtempSync(join(tmpdir(), 'palette-executor-'));
  readonly calls: string[] = [];
  readonly events: ExecutorEvent[] = [];
  clock: Clock = systemClock;
  behaviour: Behaviour = {};
  offers: Partial<Offers> = {};
  /** Texts of query files. */
  queries: Configuration['sources'] = {};
  /** What the configuration has beside the things: outputs, local values. */
  more: { readonly [kind: string]: object } = {};
  /** Modules by their folders. */
  modules: { readonly [folder: string]: object } = {};
  /** The texts of other files. */
  others: Configuration['sources'] = {};

  /** Plans, and applies unless the plan is wanted alone. @param things bodies by name */
  async run(
    things: { readonly [name: string]: object },
    options: PlanOptions & { readonly signal?: AbortSignal } = {},
  ): Promise<Applied & { readonly plan: Plan }> {
    const { signal, ...planOptions } = options;
    return this.#withExecutor(things, signal, async (executor) => {
      const { plan, diagnostics } = await executor.plan(planOptions);
      if (!plan) throw new Error(diagnostics.map(({ summary, detail }) => `${summary}: ${detail}`).join('\n'));
      return { ...(await executor.apply(plan)), plan };
    });
  }

  /** Plans, whatever comes of it. */
  async plan(
    things: { readonly [name: string]: object },
    { signal, ...options }: PlanOptions & { readonly signal?: AbortSignal } = {},
  ): Promise<Planned> {
    return this.#withExecutor(things, signal, (executor) => executor.plan(options));
  }

  /** Lists what query files ask for. */
  async query(queries: Configuration['sources'], options: QueryOptions = {}, signal?: AbortSignal): Promise<Queried> {
    this.queries = queries;
    return this.#withExecutor({}, signal, (executor) => executor.query(options));
  }

  /** Applies a plan that was made before. */
  async applied(things: { readonly [name: string]: object }, plan: (schemas: Schemas) => Plan): Promise<Applied> {
    return this.#withExecutor(things, undefined, (executor) => executor.apply(plan(executor.model.schemas)));
  }

  /** Takes an object into the state by hand. */
  async import(things: { readonly [name: string]: object }, request: ImportRequest): Promise<ImportedNow> {
    return this.#withExecutor(things, undefined, (executor) => executor.import(request));
  }

  /** What is wrong with a plan. */
  async refusal(things: { readonly [name: string]: object }, options: PlanOptions = {}): Promise<string> {
    return this.#withExecutor(things, undefined, async (executor) => {
      const { plan, diagnostics } = await executor.plan(options);
      if (plan) throw new Error('the plan was made');
      return diagnostics.map(({ address, summary, detail }) => `${address}: ${summary}: ${detail}`).join('\n');
    });
  }

  /** The actions that a plan has, by address; no-ops are left out. */
  async planned(
    things: { readonly [name: string]: object },
    options: PlanOptions = {},
  ): Promise<{ readonly [address: string]: string }> {
    return this.#withExecutor(things, undefined, async (executor) => {
      const { plan, diagnostics } = await executor.plan(options);
      if (!plan) throw new Error(diagnostics.map(({ summary, detail }) => `${summary}: ${detail}`).join('\n'));
      const changes = plan.changes.filter(({ action }) => action !== 'no-op');
      return Object.fromEntries(
        changes.map(({ address, deposed, action }) => [`${address.name}${deposed ? ' (deposed)' : ''}`, action]),
      );
    });
  }

  /** Objects in the state file, by name. */
  get state(): { readonly [name: string]: StoredObject } {
    const file = join(this.directory, 'state');
    if (!existsSync(file)) return {};
    const { resources } = JSON.parse(readFileSync(file, 'utf8')) as {
      resources: readonly { readonly name: string; readonly instances: readonly StoredObject[] }[];
    };
    return Object.fromEntries(
      resources.flatMap(({ name, instances }) =>
        instances.map((instance) => [instance.deposed === undefined ? name : `${name} (deposed)`, instance]),
      ),
    );
  }

  /** The values of variables: what they are by default. */
  variables(configuration: Configuration): { readonly [name: string]: MarkedValue } {
    const call = (name: string, args: readonly MarkedValue[]) =>
      callFunction(name, args, functionContext(this.directory, systemClock, 0, true));
    return variableValues(configuration, { env: {}, directory: this.directory, commandLine: [], call }).values;
  }

  #sources(root: object): Configuration['sources'] {
    const modules = Object.entries(this.modules).map(([folder, json]) => [`${folder}/main.tf.json`, JSON.stringify(json)] as const);
    return { 'cdk.tf.json': JSON.stringify(root), ...Object.fromEntries(modules), ...this.others };
  }

  close(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }

  async #withExecutor<T>(
    things: { readonly [name: string]: object },
    signal: AbortSignal | undefined,
    use: (executor: Awaited<ReturnType<typeof createExecutor>>) => Promise<T>,
  ): Promise<T> {
    const json = {
      terraform: { required_providers: { fake: { source: 'test/fake' } } },
      ...(Object.keys(things).length > 0 ? { resource: { fake_thing: things } } : {}),
      ...this.more,
    };
    const configuration = readConfiguration(this.directory, this.#sources(json), this.queries);
    const store = await StateStore.open({
      storage: localStorage(join(this.directory, 'state')),
      lock: false,
      lockTimeoutMs: 0,
      operation: 'OperationTypeApply',
      command: 'apply',
      clock: systemClock,
      onEvent: () => {},
      who: 'test',
    });
    try {
      const executor = await createExecutor({
        configuration,
        variables: this.variables(configuration),
        store,
        clock: this.clock,
        providers: new Map([[SOURCE, () => fakeProvider(() => this.behaviour, this.calls, this.offers)]]),
        emit: (event) => this.events.push(event),
        ...(signal ? { signal } : {}),
      });
      return await use(executor);
    } finally {
      await store.close();
    }
  }
}

export interface StoredObject {
  readonly status?: string;
  readonly deposed?: string;
  readonly private?: string;
  readonly attributes: { readonly [name: string]: unknown };
  readonly dependencies?: readonly string[];
}
