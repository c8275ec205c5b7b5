import { attr, createInstance, definitionsFor, type ProviderInstance, schema } from '../framework';

/** What `hashicorp/null` means to Terraform and to OpenTofu. */
export const NULL_ADDRESSES = ['registry.terraform.io/hashicorp/null', 'registry.opentofu.org/hashicorp/null'] as const;

/** What the provider needs from outside. */
interface NullData {
  /** A whole number that nobody has had: the `id` of an object. */
  readonly random: () => string;
}

const { resource, dataSource, provider } = definitionsFor<NullData>();

/** https://registry.terraform.io/providers/hashicorp/null/latest/docs/resources/resource */
const nullResource = resource({
  type: 'null_resource',
  schema: schema(
    {
      description: 'Follows the life of a resource and does nothing else: what its provisioners do is done when `triggers` change.',
    },
    {
      id: attr.string({ computed: true, description: 'A random number, made with the object.' }),
      triggers: attr.map('string', {
        optional: true,
        forceNew: true,
        description: 'Values of which a change replaces the object.',
      }),
    },
  ),
  remote: 'none',
  create: async (_, { data }) => ({ id: data.random() }),
  read: async () => ({}),
  delete: async () => {},
});

/** https://registry.terraform.io/providers/hashicorp/null/latest/docs/data-sources/data_source */
const nullDataSource = dataSource({
  type: 'null_data_source',
  schema: schema(
    { description: 'Gives back what it is given.', deprecated: 'Local values, and terraform_data, do the same.' },
    {
      id: attr.string({ computed: true, description: 'Always `static`.' }),
      inputs: attr.map('string', { optional: true, description: 'Values that come back as `outputs`.' }),
      outputs: attr.map('string', { computed: true, nullable: true, description: 'The values of `inputs`.' }),
      random: attr.string({ computed: true, description: 'A random number, another one each time.' }),
      has_computed_default: attr.string({ optional: true, computed: true, description: '`default` where it is not set.' }),
    },
  ),
  read: async ({ inputs, has_computed_default }, { data }) => ({
    id: 'static',
    outputs: inputs,
    random: data.random(),
    has_computed_default: has_computed_default ?? 'default',
  }),
});

/**
 * Makes instances of a provider that does what `hashicorp/null` does.
 * @param random makes a whole number of up to 63 bits that nobody has had, in decimal
 */
export function nullProvider(random: () => string, runtime: Parameters<typeof createInstance>[1]): () => ProviderInstance {
  const definition = provider({
    name: 'null',
    version: '3.2.4',
    schema: schema({ description: 'Objects without anything behind them.' }, {}),
    issues: 'https://github.com/cdktf-palette/cdktf-palette/issues',
    configure: async () => ({ random }),
    resources: [nullResource],
    dataSources: [nullDataSource],
  });
  return () => createInstance(definition as Parameters<typeof createInstance>[0], runtime);
}
