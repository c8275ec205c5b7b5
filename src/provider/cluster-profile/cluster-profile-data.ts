import { attr, DiagnosticError, errorAt, nested, path, schema } from '../../framework';
import { getClusterProfile, listClusterProfiles } from '../../palette';
import { dataSource, scopeOf } from '../shared/provider-data';
import { contextOfLookUp } from '../shared/scope-attribute';
import { readPacks } from './profile-body';
import { profiles } from './profile-objects';

const text = (description: string) => attr.string({ computed: true, description });

const profileDataSchema = schema(
  { description: 'A cluster profile, by name and version, or by uid.' },
  {
    id: attr.string({ optional: true, computed: true, description: 'Uid. Give it, or `name`.' }),
    name: attr.string({ optional: true, computed: true, description: 'Name. Give it, or `id`.' }),
    version: attr.string({ optional: true, computed: true, description: 'Version; the newest when unset.' }),
    context: contextOfLookUp,
    pack: nested.list(
      {
        name: text('Name.'),
        type: text('`spectro`, `helm`, `manifest` or `oci`.'),
        uid: text('Uid of this version of the pack.'),
        registry_uid: text('Registry that it comes from; empty for manifests.'),
        tag: text('Version.'),
        values: text('Values (YAML).'),
        manifest: nested.list(
          { name: text('Name.'), uid: text('Uid.'), content: text('The manifest, as YAML.') },
          { computed: true, description: 'Its manifests.' },
        ),
      },
      { computed: true, description: 'Its layers, from the operating system up.' },
    ),
  },
);

/** `data.palette_cluster_profile` */
export const clusterProfileData = dataSource({
  type: 'palette_cluster_profile',
  schema: profileDataSchema,

  validate({ id, name }, report) {
    if (id === null && name === null) report.error(path('name'), 'Which profile?', 'Give name or id.');
  },

  async read({ id, name, version, context }, { data: palette, signal }) {
    const where = context ?? 'project';
    const call = { scope: scopeOf(palette, where), signal };
    const listed = await listClusterProfiles(palette.client, call);
    const versions = listed
      .filter(({ metadata }) => (id === null || metadata.uid === id) && (name === null || metadata.name === name))
      .map((profile) => ({ profile, version: profile.spec?.version ?? '' }))
      .sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
    const wanted = version ?? versions[0]?.version;
    const those = versions.filter((each) => each.version === wanted);
    const uids = those.map(({ profile }) => profile.metadata.uid);
    const [first] = await profiles.firstOf(palette, call.scope, uids, signal);
    const found = those.find(({ profile }) => profile.metadata.uid === first);
    if (!found) {
      const others =
        versions.length > 0
          ? `It exists in the versions ${versions.map((each) => each.version).join(', ')}.`
          : `There is none in the ${where}.`;
      throw new DiagnosticError(
        errorAt(
          path(id === null ? 'name' : 'id'),
          'No such cluster profile',
          `"${name ?? id}"${version === null ? '' : ` ${version}`} was not found. ${others}`,
        ),
      );
    }
    const { uid, name: found_name } = found.profile.metadata;
    const profile = await getClusterProfile(palette.client, uid, call);
    const packs = profile ? await readPacks(palette.client, profile, [], call) : [];
    return {
      id: uid,
      name: found_name,
      version: found.version,
      pack: packs.map(({ registry_name: _, values, ...pack }) => ({ ...pack, values: values ?? '' })),
    };
  },
});
