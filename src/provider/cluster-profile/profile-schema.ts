import { tagsProblem } from '../../domain/tags';
import { attr, block, schema, timeoutsBlock, validators } from '../../framework';
import { contextAttribute } from '../shared/scope-attribute';

export const timeouts = { create: '10m', update: '10m', delete: '10m' } as const;

const flag = (description: string) => attr.bool({ default: false, description: `${description} Default \`false\`.` });

/** The server may keep no white space at the end of a text. */
const sameText = (a: string, b: string) => a.trimEnd() === b.trimEnd();

const variable = block.list(
  {
    name: attr.string({
      required: true,
      description: 'Name; packs write it as `{{.spectro.var.NAME}}`.',
      validate: (name) =>
        /^[A-Za-z][\w-]*$/.test(name) ? undefined : `"${name}" is no name of a variable: a letter, then letters, digits, _ and -.`,
    }),
    display_name: attr.string({ required: true, description: 'Name for people.', validate: validators.notEmpty }),
    format: attr.string({
      default: 'string',
      description: '`string`, `number`, `boolean`, `ipv4`, `ipv4cidr`, `ipv6`, `version` or `base64`. Default `string`.',
      validate: validators.oneOf('string', 'number', 'boolean', 'ipv4', 'ipv4cidr', 'ipv6', 'version', 'base64'),
    }),
    description: attr.string({ optional: true, description: 'Description.' }),
    default_value: attr.string({
      optional: true,
      description:
        'Value where a cluster gives none. That of a sensitive variable is not read back; it is kept in state, `default_value_wo` is not.',
    }),
    default_value_wo: attr.string({
      optional: true,
      sensitive: true,
      writeOnly: true,
      description:
        'The same for a sensitive variable, kept nowhere (Terraform 1.11 and later). Change `default_value_wo_version` with it.',
    }),
    default_value_wo_version: attr.int({
      optional: true,
      readable: false,
      description: 'Any number; a new one sends the value again.',
    }),
    regex: attr.string({ optional: true, description: 'What a value of the format `string` has to match.' }),
    required: flag('Whether a cluster has to have a value.'),
    immutable: flag('Whether a cluster keeps its first value.'),
    is_sensitive: flag('Whether Palette shows its values to nobody.'),
    hidden: flag('Whether it is left out where a cluster is made by hand.'),
    input_type: attr.string({
      default: 'text',
      description: '`text`, `dropdown` (of `options`) or `multiline`. Default `text`.',
      validate: validators.oneOf('text', 'dropdown', 'multiline'),
    }),
    options: block.list(
      {
        value: attr.string({ required: true, description: 'Value.' }),
        label: attr.string({ required: true, description: 'Name of the value for people.' }),
        description: attr.string({ optional: true, description: 'Description.' }),
        default: attr.bool({ computed: true, description: 'Whether it is the one of `default_value`.' }),
      },
      { description: 'Choices of a `dropdown`.' },
    ),
  },
  { min: 1, description: 'A variable.' },
);

const pack = block.list(
  {
    name: attr.string({ required: true, description: 'Name; a profile has no two of one name.', validate: validators.notEmpty }),
    type: attr.string({
      default: 'spectro',
      description: '`spectro`, `helm`, `oci` or `manifest` (of `manifest` blocks alone). Default `spectro`.',
      validate: validators.oneOf('spectro', 'helm', 'manifest', 'oci'),
    }),
    uid: attr.string({
      optional: true,
      computed: true,
      description: 'Uid of this version of the pack: `id` of a `palette_pack`. Give it, or `tag` with a registry.',
    }),
    registry_uid: attr.string({
      optional: true,
      computed: true,
      description: 'Registry that it comes from: `id` of a `palette_registry`.',
    }),
    registry_name: attr.string({ optional: true, readable: false, description: 'The same by name, in place of `registry_uid`.' }),
    tag: attr.string({ optional: true, computed: true, description: 'Version.' }),
    values: attr.string({
      optional: true,
      description: 'Values (YAML), as the pack reads them. The CA certificates for nodes of clusters are values of the layer `os`.',
      equivalent: sameText,
    }),
    manifest: block.list(
      {
        name: attr.string({ required: true, description: 'Name; a pack has no two of one name.', validate: validators.notEmpty }),
        content: attr.string({ required: true, description: 'Kubernetes objects (YAML).', equivalent: sameText }),
        uid: attr.string({ computed: true, description: 'Uid.' }),
      },
      { description: 'Manifests that are applied with the pack.' },
    ),
  },
  { description: 'Layers, from the lowest to the highest. What order Palette shows them in is no change.' },
);

/** Attributes of `palette_cluster_profile`. */
export const profileSchema = schema(
  {
    description:
      'A cluster profile: the layers that clusters are made of. It is published whenever it has changed, and its clusters are offered the change.',
  },
  {
    id: attr.string({ computed: true, description: 'Uid.' }),
    name: attr.string({ required: true, description: 'Name. It can be changed in place.', validate: validators.notEmpty }),
    version: attr.string({
      default: '1.0.0',
      description:
        'Version; from Palette 4.10 on a semantic one. A change renames this version; another version beside it is another resource. Default `1.0.0`.',
      validate: validators.notEmpty,
    }),
    context: contextAttribute,
    cloud: attr.string({
      default: 'all',
      forceNew: true,
      description: 'Cloud of its clusters: `vsphere`, `maas`, `openstack`, `apache-cloudstack`, or `all`. Default `all`.',
      validate: validators.notEmpty,
    }),
    type: attr.string({
      default: 'add-on',
      forceNew: true,
      description: '`cluster` (all layers), `infra` (those below the add-ons), `add-on` or `system`. Default `add-on`.',
      validate: validators.oneOf('add-on', 'cluster', 'infra', 'system'),
    }),
    tags: attr.set('string', {
      optional: true,
      description: 'Tags: `key:value` (split at the first colon), or `key`. A key occurs once.',
      validate: tagsProblem,
    }),
    description: attr.string({ optional: true, description: 'Description.' }),
    skip_destroy: attr.bool({
      default: false,
      readable: false,
      description: 'Leaves the profile in Palette when it is destroyed here. Default `false`.',
    }),
    pack,
    profile_variables: block.list({ variable }, { max: 1, description: 'Variables that clusters give values for.' }),
    timeouts: timeoutsBlock(timeouts),
  },
);
