import { conforming } from './conform';
import type { AnyResource } from './definition';
import { equal } from './equal';
import { keepNotes, readNotes } from './object-notes';
import type { ReadRequest, StateResult } from './provider-instance';
import { blockType } from './schema';
import { collectSecrets } from './secrets';
import { contextWith, type ProviderSession } from './session';
import { mergeRead } from './state';
import type { ObjectValue } from './value';

/**
 * Asks the remote side what has become of an object. Where nothing has changed the answer holds the very object that came, so
 * that who asked needn't compare or encode it again.
 */
export function readObject(
  session: ProviderSession,
  resource: (type: string) => AnyResource,
  { type, state, private: kept }: ReadRequest,
): Promise<StateResult> {
  const { collected, context } = session.context(type);
  const asItWas = { state, private: kept };
  return session.run<Pick<StateResult, 'state' | 'private'>>(
    `Reading a ${type}`,
    collected,
    async () => {
      const { schema, read, remote } = resource(type);
      collectSecrets(schema.block, state, session.secrets);
      if (session.data === undefined) {
        context.warn(undefined, 'Not refreshed', 'The provider configuration is not fully known yet, so this object was not read.');
        return asItWas;
      }
      const guard = remote === 'none' ? undefined : session.tenants;
      const noted = guard ? await guard.admit(readNotes(kept)) : readNotes(kept);
      const reading = contextWith(context, { notes: { unfinished: noted.unfinished } });
      const look = async () => (await read(state as never, reading)) as ObjectValue | null;
      const found = guard ? await guard.find(noted, look) : await look();
      if (found === null) return { state: null, private: kept };
      const notes = keepNotes(kept, { ...noted, ...reading.notes, ...(guard && { tenant: await guard.tenant() }) });
      const merged = mergeRead(schema.block, state, found);
      if (equal(blockType(schema.block), merged, state)) return { state, private: notes };
      return { state: conforming(type, schema.block, merged), private: notes };
    },
    () => asItWas,
  );
}
