import { attr, DiagnosticError, errorAt, isUnknown, path, schema } from '../../framework';
import type { Pack } from '../../palette';
import { dataSource, scopeOf } from '../shared/provider-data';
import { contextOfLookUp } from '../shared/scope-attribute';
import { filterFields, packsAsked } from './pack-filters';

const either = (description: string) => attr.string({ optional: true, computed: true, description });

const packDataSchema = schema(
  { description: 'A pack of a registry in one version, with the values that it comes with.' },
  {
    id: either('Uid of this version of the pack. Give it, `name`, `filters` or `advance_filters`.'),
    name: either('Name.'),
    version: either('Version; the newest when unset.'),
    registry_uid: either('Registry that it comes from. Needed where several have it.'),
    type: either('`spectro`, `helm`, `oci` or `manifest`.'),
    cloud: attr.set('string', {
      optional: true,
      computed: true,
      description: 'Clouds that it is for. One that is for `all` is for each of them.',
    }),
    context: contextOfLookUp,
    ...filterFields,
    layer: attr.string({ computed: true, description: 'Layer: `os`, `k8s`, `cni`, `csi`, `addon` …' }),
    values: attr.string({ computed: true, description: 'Values (YAML) that it comes with.' }),
  },
);

/** `data.palette_pack` */
export const packData = dataSource({
  type: 'palette_pack',
  schema: packDataSchema,

  validate({ id, name, filters, advance_filters: advanced }, report) {
    const searches = filters !== null || !Array.isArray(advanced) || advanced.length > 0;
    if (id === null && name === null && !searches)
      report.error(path('name'), 'Which pack?', 'Give name, id, filters or advance_filters.');
    if (id !== null && name !== null && !isUnknown(id) && !isUnknown(name))
      report.error(path('id'), 'Two answers', 'Give either name or id.');
    if (id !== null && searches && !isUnknown(id))
      report.error(
        path('id'),
        'Two answers',
        'A pack that is named by its id is not searched for: take filters and advance_filters out.',
      );
  },

  async read(config, { data: palette, signal }) {
    const { version, registry_uid, type, cloud, context } = config;
    const all = await packsAsked(palette.client, config, { scope: scopeOf(palette, context ?? 'project'), signal });
    const found = all.filter(
      (pack) =>
        (version === null || pack.version === version) &&
        (registry_uid === null || pack.registryUid === registry_uid) &&
        (type === null || pack.type === type) &&
        (cloud === null || pack.cloudTypes.includes('all') || cloud.every((each) => pack.cloudTypes.includes(each))),
    );
    const [newest, ...others] = [...found].sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
    if (!newest) throw noPack(config, all);
    const names = [...new Set(found.map(({ name }) => name))];
    if (names.length > 1) {
      const listed = names.slice(0, 20).join(', ');
      throw new DiagnosticError(
        errorAt(undefined, 'Several packs fit', `What is asked for fits ${names.length}: ${listed}. Give name, or more to go by.`),
      );
    }
    const twins = others.filter((each) => each.version === newest.version);
    if (twins.length > 0) {
      const registries = [newest, ...twins].map(({ registryUid }) => registryUid).join(', ');
      throw new DiagnosticError(
        errorAt(
          path('registry_uid'),
          'Several packs fit',
          `"${newest.name}" ${newest.version} is in several registries: ${registries}. Give registry_uid.`,
        ),
      );
    }
    return {
      id: newest.uid,
      name: newest.name,
      version: newest.version,
      registry_uid: newest.registryUid,
      type: newest.type,
      cloud: cloud ?? newest.cloudTypes,
      layer: newest.layer,
      values: newest.values,
    };
  },
});

function noPack(
  { id, name, version }: { readonly [K in 'id' | 'name' | 'version']: string | null },
  all: readonly Pack[],
): DiagnosticError {
  const versions = [...new Set(all.map((each) => each.version))];
  const others = versions.length > 0 ? `It exists in the versions ${versions.join(', ')}.` : 'No registry has it.';
  const key = id ?? name;
  if (key === null)
    return new DiagnosticError(errorAt(undefined, 'No such pack', 'Nothing in the registries fits what is asked for.'));
  const what = version === null ? `"${key}"` : `"${key}" ${version}`;
  return new DiagnosticError(
    errorAt(path(id === null ? 'name' : 'id'), 'No such pack', `${what} was not found as it is asked for. ${others}`),
  );
}
