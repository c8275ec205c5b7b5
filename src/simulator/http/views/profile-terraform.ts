import type { Variable } from '../../../palette/schema/full';
import { shownVariables } from '../../world/profile-variables';
import { draftOf } from '../../world/profiles';
import type { Profile, ProfilePack } from '../../world/records';
import type { World } from '../../world/world';
import { scopeText } from './metadata';

/**
 * A profile as a configuration of the official Terraform provider: registries by name, packs by name and version.
 * See {@link https://registry.terraform.io/providers/spectrocloud/spectrocloud/latest/docs/resources/cluster_profile}.
 */
export function terraformText(world: World, profile: Profile): string {
  const packs = profile.revision === 0 ? draftOf(profile) : profile.packs;
  const registries = [...new Set(packs.map((pack) => pack.registryUid))].flatMap((uid) => world.registries.get(uid) ?? []);
  const blocks = [
    block('terraform', [block('required_providers', ['spectrocloud = {', '  source = "spectrocloud/spectrocloud"', '}'])]),
    ...registries.map(({ name }) => block(`data "spectrocloud_registry" ${text(label(name))}`, [`name = ${text(name)}`])),
    ...packs.flatMap((pack) => packData(world, pack)),
    profileResource(world, profile, packs),
  ];
  return `${blocks.join('\n\n').replaceAll(RAW, '\n')}\n`;
}

function profileResource(world: World, profile: Profile, packs: readonly ProfilePack[]): string {
  const { name, version, cloudType, type, annotations, labels, projectUid } = profile;
  const tags = Object.entries(labels).map(([key, value]) => text(value === 'spectro__tag' ? key : `${key}:${value}`));
  return block(`resource "spectrocloud_cluster_profile" ${text(label(name))}`, [
    ...attributes({ name, description: annotations.description, version, context: scopeText(projectUid), cloud: cloudType, type }),
    ...(tags.length === 0 ? [] : [`tags = [${tags.join(', ')}]`]),
    ...variablesBlock(shownVariables(profile)),
    ...packs.map((pack) => packBlock(world, pack)),
  ]);
}

function variablesBlock(variables: readonly Variable[]): string[] {
  if (variables.length === 0) return [];
  return [block('profile_variables', variables.map(variableBlock))];
}

function variableBlock(variable: Variable): string {
  const { name, displayName, format, description, defaultValue, regex, inputType, options = [] } = variable;
  const flags = {
    required: variable.required,
    immutable: variable.immutable,
    is_sensitive: variable.isSensitive,
    hidden: variable.hidden,
  };
  return block('variable', [
    ...attributes({ name, display_name: displayName ?? name, format: format ?? 'string', description }),
    ...attributes({ default_value: defaultValue, regex, input_type: inputType }),
    ...Object.entries(flags).flatMap(([flag, set]) => (set ? [`${flag} = true`] : [])),
    ...options.map((option) =>
      block('options', attributes({ label: option.label ?? option.value, value: option.value, description: option.description })),
    ),
  ]);
}

/** A look-up of a pack, so that the configuration holds no uid of this Palette. The provider looks up others by itself. */
function packData(world: World, pack: ProfilePack): string[] {
  const registry = world.registries.get(pack.registryUid);
  if (registry === undefined || pack.type !== 'spectro') return [];
  return [
    block(`data "spectrocloud_pack" ${text(label(pack.name))}`, [
      ...attributes({ name: pack.name, version: pack.tag }),
      `registry_uid = data.spectrocloud_registry.${label(registry.name)}.id`,
    ]),
  ];
}

function packBlock(world: World, pack: ProfilePack): string {
  const registry = world.registries.get(pack.registryUid);
  const { name, tag, type, uid, values, manifests } = pack;
  return block('pack', [
    ...attributes({ name, tag, type, ...(registry === undefined ? { uid } : {}) }),
    ...(registry !== undefined && type === 'spectro' ? [`uid = data.spectrocloud_pack.${label(name)}.id`] : []),
    ...(registry === undefined ? [] : [`registry_uid = data.spectrocloud_registry.${label(registry.name)}.id`]),
    ...attributes({ values }),
    ...manifests.map((manifest) => block('manifest', attributes({ name: manifest.name, content: manifest.content }))),
  ]);
}

/** Attributes with their values; empty and absent ones are left out. */
function attributes(values: { readonly [name: string]: string | undefined }): string[] {
  return Object.entries(values).flatMap(([name, value]) => (value ? [`${name} = ${text(value)}`] : []));
}

/** A text of HCL: nothing in it is taken for a template, and several lines stay several lines. */
function text(value: string): string {
  const safe = value.replace(/([$%])\{/g, '$1$1{');
  if (!value.includes('\n') || /[^\P{Cc}\n\t]/u.test(value)) {
    return `"${safe.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')}"`;
  }
  const lines = safe.split('\n');
  let end = 'EOT';
  while (lines.some((line) => line.trim() === end)) end += '_';
  // The lines aren't indented with the block around them: a value is what it is, to the last blank.
  return `<<${end}${RAW}${lines.join(RAW)}${RAW}${end}`;
}

/** A line break inside a value, which the indentation of blocks leaves alone. */
const RAW = '\u0000';

function block(head: string, body: readonly string[]): string {
  if (body.length === 0) return `${head} {}`;
  const inner = body.join('\n').replace(/^/gm, '  ');
  return `${head} {\n${inner}\n}`;
}

/** A name of Terraform's for any name of Palette's. */
function label(name: string): string {
  const safe = name.replace(/[^\w-]/g, '_');
  return /^[A-Za-z_]/.test(safe) ? safe : `_${safe}`;
}
