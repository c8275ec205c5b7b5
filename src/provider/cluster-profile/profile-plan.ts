import { isUnknown, path, type Report, UNKNOWN, type Value } from '../../framework';

type Struct = { readonly [name: string]: Value };

/**
 * Keeps what Palette has computed of a pack with the pack: by its name, wherever it stands now. Of a pack whose version or registry
 * changes it is not known before apply.
 */
export function planPacks(config: Value, planned: Value, prior: Value): Value {
  if (!Array.isArray(planned)) return planned;
  return structs(planned).map((pack, i) => {
    const given = structs(config)[i] ?? {};
    const before = named(prior, pack.name);
    const origins = ['uid', 'tag', 'registry_uid', 'registry_name', 'type'] as const;
    const isSame = before && origins.every((name) => isNull(given[name]) || given[name] === before[name]);
    const kept = (name: 'uid' | 'tag' | 'registry_uid') =>
      isNull(given[name]) ? (isSame ? (before[name] ?? null) : UNKNOWN) : (given[name] ?? null);
    return {
      ...pack,
      uid: kept('uid'),
      tag: kept('tag'),
      registry_uid: kept('registry_uid'),
      manifest: Array.isArray(pack.manifest)
        ? structs(pack.manifest).map((each) => ({ ...each, uid: named(before?.manifest ?? null, each.name)?.uid ?? UNKNOWN }))
        : (pack.manifest ?? null),
    };
  });
}

/** Tells of each option of a variable whether it is the default: that follows from the configuration. */
export function planVariables(planned: Value): Value {
  if (!Array.isArray(planned)) return planned;
  return structs(planned).map((outer) => ({
    ...outer,
    variable: !Array.isArray(outer.variable)
      ? (outer.variable ?? null)
      : structs(outer.variable).map((variable) => ({
          ...variable,
          options: !Array.isArray(variable.options)
            ? (variable.options ?? null)
            : structs(variable.options).map((option) => ({ ...option, default: isDefault(option.value, variable.default_value) })),
        })),
  }));
}

function isDefault(value: Value | undefined, byDefault: Value | undefined): Value {
  return isUnknown(value) || isUnknown(byDefault) ? UNKNOWN : value === byDefault;
}

/** Names are unique, and a pack has what its type needs. */
export function checkPacks(packs: unknown, report: Report): void {
  const seen = new Set<unknown>();
  for (const [i, pack] of structs(packs as Value).entries()) {
    const at = (name: string) => path('pack', i, name);
    if (typeof pack.name === 'string') {
      if (seen.has(pack.name))
        report.error(at('name'), 'Two packs of one name', `"${pack.name}" occurs twice, and names tell packs apart.`);
      seen.add(pack.name);
    }
    if (!isNull(pack.registry_uid) && !isNull(pack.registry_name))
      report.error(at('registry_name'), 'Two registries', 'Give either registry_uid or registry_name.');
    const isManifest = pack.type === 'manifest';
    if (isManifest && Array.isArray(pack.manifest) && pack.manifest.length === 0)
      report.error(at('manifest'), 'No manifest', 'A pack with type = "manifest" has at least one manifest.');
    if (!isManifest && !isUnknown(pack.type) && isNull(pack.uid) && isNull(pack.tag))
      report.error(
        at('tag'),
        'Which version?',
        `Give uid, or tag with registry_uid or registry_name, for the pack "${pack.name}".`,
      );
  }
}

/** A secret is given once, and to a variable that Palette keeps secret: any other is read back into the state. */
export function checkVariables(blocks: unknown, report: Report): void {
  const [outer] = structs(blocks as Value);
  for (const [i, variable] of structs(outer?.variable ?? null).entries()) {
    const at = path('profile_variables', 0, 'variable', i, 'default_value_wo');
    if (isNull(variable.default_value_wo)) continue;
    if (!isNull(variable.default_value) && !isUnknown(variable.default_value) && !isUnknown(variable.default_value_wo))
      report.error(at, 'Two defaults', `Give either default_value_wo or default_value of the variable "${variable.name}".`);
    if (variable.is_sensitive !== true && !isUnknown(variable.is_sensitive ?? null))
      report.error(at, 'A secret that is none', `default_value_wo is for is_sensitive = true: set it for "${variable.name}".`);
  }
}

function structs(value: Value): readonly Struct[] {
  return Array.isArray(value) ? ((value as readonly Value[]).filter((item) => !isUnknown(item)) as readonly Struct[]) : [];
}

function named(items: Value, name: Value | undefined): Struct | undefined {
  return structs(items).find((item) => item.name === name);
}

function isNull(value: Value | undefined): boolean {
  return value === null || value === undefined || value === '';
}
