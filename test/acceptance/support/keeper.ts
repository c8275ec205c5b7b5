import { attr, createInstance, definitionsFor, type ProviderInstance, schema } from '../../../src/framework';
import { systemClock } from '../../../src/runtime/clock';
import { noLog } from '../../../src/runtime/log';

/** Address of the provider that stands for another one. */
export const KEEPER = 'registry.terraform.io/acme/keeper';

const { resource, provider } = definitionsFor<object>();

/**
 * Another provider than ours, as a test needs it: its only resource takes a secret that is in no state.
 * @param kept takes each secret that came
 */
export function keeper(kept: string[]): () => ProviderInstance {
  const secretSchema = schema(
    { description: 'Keeps a secret.' },
    {
      id: attr.string({ computed: true, description: 'Id.' }),
      value_wo: attr.string({ optional: true, sensitive: true, writeOnly: true, description: 'The secret.' }),
      value_wo_version: attr.int({ optional: true, description: 'Another one sends it again.' }),
    },
  );
  const secret = resource({
    type: 'keeper_secret',
    schema: secretSchema,
    remote: 'none',
    create: async (_, { config }) => {
      kept.push(String(config.value_wo));
      return { id: 'kept' };
    },
    read: async (state) => state,
    update: async (_, prior, { config }) => {
      kept.push(String(config.value_wo));
      return { id: prior.id };
    },
    delete: async () => {},
  });
  const definition = provider({
    name: 'keeper',
    version: '1.0.0',
    issues: 'https://example.com',
    schema: schema({ description: 'Keeps secrets.' }, {}),
    configure: async () => ({}),
    resources: [secret],
    dataSources: [],
  });
  const runtime = { clock: systemClock, env: {}, log: noLog };
  return () => createInstance(definition as Parameters<typeof createInstance>[0], runtime);
}
