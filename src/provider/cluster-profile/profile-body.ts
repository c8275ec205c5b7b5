import { labelsToTags, tagsToLabels } from '../../domain/tags';
import { isUnknown, type Unknown } from '../../framework';
import {
  type CallOptions,
  type ClusterProfile,
  type ClusterProfileEntity,
  type ClusterProfileTexts,
  getProfileManifests,
  getProfileVariables,
  type PackManifestUpdateEntity,
  type PaletteClient,
  type Variable,
} from '../../palette';

type Computed = string | null | Unknown;

/** A layer as it is configured. */
export interface PackSettings {
  readonly name: string;
  readonly type: string;
  readonly uid: Computed;
  readonly registry_uid: Computed;
  readonly registry_name: string | null;
  readonly tag: Computed;
  readonly values: string | null;
  readonly manifest: readonly { readonly name: string; readonly content: string; readonly uid: string | Unknown }[];
}

interface VariableSettings {
  readonly name: string;
  readonly display_name: string;
  readonly format: string;
  readonly description: string | null;
  readonly default_value: string | null;
  readonly default_value_wo_version: number | null;
  readonly regex: string | null;
  readonly required: boolean;
  readonly immutable: boolean;
  readonly is_sensitive: boolean;
  readonly hidden: boolean;
  readonly input_type: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly description: string | null }[];
}

/** A profile as it is configured. */
export interface ProfileSettings {
  readonly name: string;
  readonly version: string;
  readonly context: string;
  readonly cloud: string;
  readonly type: string;
  readonly tags: readonly string[] | null;
  readonly description: string | null;
  readonly pack: readonly PackSettings[];
  readonly profile_variables: readonly { readonly variable: readonly VariableSettings[] }[];
}

const MANIFEST_PACK = 'spectro-manifest-pack';

/** Texts of a profile. @param annotations those that it has, and whose it is */
export function profileTexts(settings: ProfileSettings, annotations: { readonly [key: string]: string }): ClusterProfileTexts {
  const { description: _, ...others } = annotations;
  return {
    metadata: {
      name: settings.name,
      labels: tagsToLabels(settings.tags ?? []),
      annotations: { ...others, description: settings.description ?? '' },
    },
    version: settings.version,
  };
}

/** A new profile. */
export function newProfile(
  settings: ProfileSettings,
  { metadata, version }: ClusterProfileTexts,
  registries: ReadonlyMap<string, string>,
): ClusterProfileEntity {
  const type = settings.type as 'cluster' | 'infra' | 'add-on' | 'system';
  const packs = settings.pack.map((pack) => packBody(pack, registries));
  return { metadata, spec: { template: { cloudType: settings.cloud, type, packs }, variables: variablesBody(settings), version } };
}

/** A layer as Palette takes it. @param registries uids by name */
export function packBody(pack: PackSettings, registries: ReadonlyMap<string, string>): PackManifestUpdateEntity {
  const registryUid = pack.registry_name === null ? known(pack.registry_uid) : registries.get(pack.registry_name);
  const [uid, tag] = [known(pack.uid), known(pack.tag)];
  return {
    name: pack.name,
    type: pack.type as 'spectro' | 'helm' | 'manifest' | 'oci',
    ...(uid || pack.type === 'manifest' ? { uid: uid || MANIFEST_PACK } : {}),
    ...(registryUid && { registryUid }),
    ...(tag && { tag }),
    values: pack.values ?? '',
    manifests: pack.manifest.map(({ name, content, uid: manifest }) => ({
      name,
      content,
      ...(isUnknown(manifest) || !manifest ? {} : { uid: manifest }),
    })),
  };
}

/** What a configuration alone has: values that are kept nowhere. */
export interface SecretDefaults {
  readonly profile_variables: readonly { readonly variable: readonly { readonly default_value_wo: string | null }[] }[];
}

/** A profile with the secrets that only its configuration has, in the places of those that are kept. */
export function withSecrets<S extends ProfileSettings>(settings: S, { profile_variables: configured }: SecretDefaults): S {
  const profile_variables = settings.profile_variables.map(({ variable }, i) => ({
    variable: variable.map((each, j) => ({
      ...each,
      default_value: each.default_value ?? configured[i]?.variable[j]?.default_value_wo ?? null,
    })),
  }));
  return { ...settings, profile_variables };
}

/** The variables as Palette takes them. */
export function variablesBody({ profile_variables }: ProfileSettings): readonly Variable[] {
  return profile_variables.flatMap(({ variable }) =>
    variable.map((each) => ({
      name: each.name,
      displayName: each.display_name,
      format: each.format as NonNullable<Variable['format']>,
      inputType: each.input_type as NonNullable<Variable['inputType']>,
      required: each.required,
      immutable: each.immutable,
      isSensitive: each.is_sensitive,
      hidden: each.hidden,
      ...(each.description === null ? {} : { description: each.description }),
      ...(each.default_value === null ? {} : { defaultValue: each.default_value }),
      ...(each.regex === null ? {} : { regex: each.regex }),
      ...(each.options.length === 0
        ? {}
        : {
            options: each.options.map(({ value, label, description }) => ({
              value,
              label,
              ...(description === null ? {} : { description }),
              default: value === each.default_value,
            })),
          }),
    })),
  );
}

/** What a profile says of itself beside its packs. */
export function profileAttributes({ metadata, spec = {} }: ClusterProfile) {
  const tags = labelsToTags(metadata.labels ?? {});
  const { cloudType, type } = spec.published ?? spec.draft ?? {};
  return {
    id: metadata.uid,
    name: metadata.name,
    ...(spec.version ? { version: spec.version } : {}),
    ...(cloudType ? { cloud: cloudType } : {}),
    ...(type ? { type } : {}),
    tags: tags.length > 0 ? tags : null,
    description: metadata.annotations?.description || null,
  };
}

type Kept = Pick<PackSettings, 'name' | 'registry_name' | 'uid' | 'manifest'>;

/** The layers as clusters use them, in the order of the configuration. Their manifests are asked for where there are any. */
export async function readPacks(
  client: PaletteClient,
  { metadata, spec = {} }: ClusterProfile,
  prior: readonly Kept[],
  call: CallOptions,
) {
  const packs = (spec.published ?? spec.draft)?.packs ?? [];
  const withManifests = packs.some(({ manifests = [] }) => manifests.length > 0);
  const contents = withManifests ? await getProfileManifests(client, metadata.uid, call) : [];
  return inOrder(packs, prior).map((pack) => {
    const before = prior.find(({ name }) => name === pack.name);
    const manifests = (pack.manifests ?? []).map(({ name = '', uid = '' }) => ({
      name,
      uid,
      content: contents.find((each) => each.uid === uid)?.content ?? '',
    }));
    return {
      name: pack.name,
      type: pack.type ?? 'spectro',
      uid: pack.packUid ?? '',
      registry_uid: pack.registryUid ?? '',
      registry_name: before?.registry_name ?? null,
      tag: pack.tag ?? '',
      values: pack.values || null,
      manifest: inOrder(manifests, before?.manifest ?? []),
    };
  });
}

/** The variables that a profile declares, as the state has them: a secret default isn't told. */
export async function readVariables(
  client: PaletteClient,
  uid: string,
  prior: ProfileSettings['profile_variables'],
  call: CallOptions,
) {
  const declared = await getProfileVariables(client, uid, call);
  if (declared.length === 0) return [];
  const before = prior.flatMap(({ variable }) => variable);
  const variable = inOrder(declared, before).map((each) => {
    const { default_value: kept = null, default_value_wo_version = null } = before.find(({ name }) => name === each.name) ?? {};
    return {
      name: each.name,
      display_name: each.displayName ?? '',
      format: each.format ?? 'string',
      description: each.description || null,
      default_value: each.isSensitive && each.defaultValue ? kept : each.defaultValue || null,
      default_value_wo: null,
      default_value_wo_version,
      regex: each.regex || null,
      required: each.required ?? false,
      immutable: each.immutable ?? false,
      is_sensitive: each.isSensitive ?? false,
      hidden: each.hidden ?? false,
      input_type: each.inputType ?? 'text',
      options: (each.options ?? []).map(({ value, label = '', description, default: isDefault = false }) => ({
        value,
        label,
        description: description || null,
        default: isDefault,
      })),
    };
  });
  return [{ variable }];
}

/** The items in the order that is known of them; what is new comes last. */
function inOrder<T extends { readonly name: string }>(
  items: readonly T[],
  known: readonly { readonly name: string }[],
): readonly T[] {
  const place = ({ name }: T) => {
    const at = known.findIndex((each) => each.name === name);
    return at < 0 ? known.length : at;
  };
  return items
    .map((item, i) => ({ item, i }))
    .sort((a, b) => place(a.item) - place(b.item) || a.i - b.i)
    .map(({ item }) => item);
}

function known(value: Computed): string | undefined {
  return isUnknown(value) || value === null || value === '' ? undefined : value;
}
