import { attr, DiagnosticError, errorAt, isUnknown, path, schema } from '../../framework';
import { findPacks, getPack, type Pack } from '../../palette';
import { dataSource, scopeOf } from '../shared/provider-data';
import { contextAttribute } from '../shared/scope-attribute';

const either = (description: string) => attr.string({ optional: true, computed: true, description });

const packDataSchema = schema(
  { description: 'A pack of a registry in one version, with the values that it comes with.' },
  {
    id: either('Uid of this version of the pack. Give it, or `name`.'),
    name: either('Name. Give it, or `id`.'),
    version: either('Version; the newest when unset.'),
    registry_uid: either('Registry that it comes from. Needed where several have it.'),
    type: either('`spectro`, `helm`, `oci` or `manifest`.'),
    cloud: attr.set('string', {
      optional: true,
      computed: true,
      description: 'Clouds that it is for. One that is for `all` is for each of them.',
    }),
    context: contextAttribute,
    layer: attr.string({ computed: true, description: 'Layer: `os`, `k8s`, `cni`, `csi`, `addon` …' }),
    values: attr.string({ computed: true, description: 'Values (YAML) that it comes with.' }),
  },
);

/** `data.palette_pack` */
export const packData = dataSource({
  type: 'palette_pack',
  schema: packDataSchema,

  validate({ id, name }, report) {
    if (id === null && name === null) report.error(path('name'), 'Which pack?', 'Give name or id.');
    if (id !== null && name !== null && !isUnknown(id) && !isUnknown(name))
      report.error(path('id'), 'Two answers', 'Give either name or id.');
  },

  async read({ id, name, version, registry_uid, type, cloud, context }, { data: palette, signal }) {
    const call = { scope: scopeOf(palette, context ?? 'project'), signal };
    const named = id === null ? await findPacks(palette.client, name ?? '', call) : [];
    const all = id === null ? named : [await getPack(palette.client, id, call)].filter((each) => each !== undefined);
    const found = all.filter(
      (pack) =>
        (version === null || pack.version === version) &&
        (registry_uid === null || pack.registryUid === registry_uid) &&
        (type === null || pack.type === type) &&
        (cloud === null || pack.cloudTypes.includes('all') || cloud.every((each) => pack.cloudTypes.includes(each))),
    );
    const [newest, ...others] = [...found].sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
    if (!newest) throw noPack(id ?? name ?? '', id === null, version, all);
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

function noPack(key: string, byName: boolean, version: string | null, all: readonly Pack[]): DiagnosticError {
  const versions = [...new Set(all.map((each) => each.version))];
  const others = versions.length > 0 ? `It exists in the versions ${versions.join(', ')}.` : 'No registry has it.';
  const what = version === null ? `"${key}"` : `"${key}" ${version}`;
  return new DiagnosticError(
    errorAt(path(byName ? 'name' : 'id'), 'No such pack', `${what} was not found as it is asked for. ${others}`),
  );
}
