import { checkConfiguration } from './check-configuration';
import type { AnyResource } from './definition';
import { generatedConfig } from './generated-config';
import { inOrder } from './in-order';
import type { Listed, ListRequest, ListResources } from './list';
import type { FoundObject, ListDefinition } from './offer-definitions';
import type { ImportResult, ReadRequest, StateResult } from './provider-instance';
import type { Schema } from './schema';
import { collectSecrets } from './secrets';
import type { ProviderSession } from './session';
import type { ObjectValue } from './value';

type AnyList = ListDefinition<Schema, unknown>;

/** How the objects themselves are had: a list finds their identities only. */
export interface Looks {
  resource(type: string): AnyResource;
  importByIdentity(type: string, identity: ObjectValue): Promise<ImportResult>;
  read(request: ReadRequest): Promise<StateResult>;
}

/** Objects that are read at once. */
const READS = 8;

/** Serves a provider's lists. @param find the definition of a type, or throws */
export function servedLists(session: ProviderSession, find: (type: string) => AnyList, looks: Looks): ListResources {
  return {
    validate: (type, config) => checkConfiguration(session, type, () => find(type), config),
    list: (request) => listed(session, find, looks, request),
    generateConfig: (type, object) => {
      const { collected } = session.context(type);
      const generate = async () => ({ config: generatedConfig(looks.resource(type), object) });
      return session.run<{ readonly config: ObjectValue | null }>(`Writing a ${type} down`, collected, generate, () => ({
        config: null,
      }));
    },
  };
}

async function* listed(
  session: ProviderSession,
  find: (type: string) => AnyList,
  looks: Looks,
  request: ListRequest,
): AsyncGenerator<Listed> {
  const { type, includeObject, limit } = request;
  if (limit <= 0) return;
  const found = steps(session, find, request);
  const results = includeObject ? inOrder(found, Math.min(READS, limit), (step) => withObject(looks, type, step)) : found;
  let given = 0;
  for await (const result of results) {
    yield result;
    if (result.identity) given += 1;
    if (given === limit || request.signal?.aborted) return;
  }
}

/** What the definition finds, one after the other; what it throws is the last of it. */
async function* steps(session: ProviderSession, find: (type: string) => AnyList, request: ListRequest): AsyncGenerator<Listed> {
  const { type, config } = request;
  const { collected, context } = session.context(type);
  let iterator: AsyncIterator<FoundObject> | undefined;
  try {
    for (;;) {
      const { step, diagnostics } = await session.run<{ readonly step: IteratorResult<FoundObject> }>(
        `Listing ${type}`,
        collected,
        async () => {
          if (!iterator) {
            const { schema, list } = find(type);
            collectSecrets(schema.block, config, session.secrets);
            iterator = list(config as never, context)[Symbol.asyncIterator]();
          }
          return { step: await iterator.next() };
        },
        () => ({ step: { done: true, value: undefined } }),
      );
      collected.length = 0;
      if (step.done) {
        if (diagnostics.length > 0) yield { identity: null, displayName: '', object: null, diagnostics };
        return;
      }
      yield { ...step.value, object: null, diagnostics };
    }
  } finally {
    await iterator?.return?.();
  }
}

async function withObject({ importByIdentity, read }: Looks, type: string, listed: Listed): Promise<Listed> {
  if (!listed.identity) return listed;
  const { imported, diagnostics } = await importByIdentity(type, listed.identity);
  if (!imported) return { ...listed, identity: null, diagnostics: [...listed.diagnostics, ...diagnostics] };
  const { state: object, ...answer } = await read({ type, ...imported });
  const all = [...listed.diagnostics, ...diagnostics, ...answer.diagnostics];
  // It went away after it was listed.
  return object ? { ...listed, object, diagnostics: all } : { ...listed, identity: null, diagnostics: all };
}
