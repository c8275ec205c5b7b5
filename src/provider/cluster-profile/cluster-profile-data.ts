import { attr, DiagnosticError, errorAt, path, schema } from '../../framework';
import { listClusterProfiles } from '../../palette';
import { dataSource, scopeOf } from '../shared/provider-data';
import { contextAttribute } from '../shared/scope-attribute';

const profileDataSchema = schema(
  { description: 'A cluster profile, by name and version, or by uid.' },
  {
    id: attr.string({ optional: true, computed: true, description: 'Uid. Give it, or `name`.' }),
    name: attr.string({ optional: true, computed: true, description: 'Name. Give it, or `id`.' }),
    version: attr.string({ optional: true, computed: true, description: 'Version; the newest when unset.' }),
    context: contextAttribute,
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
    const profiles = await listClusterProfiles(palette.client, { scope: scopeOf(palette, where), signal });
    const versions = profiles
      .filter(({ metadata }) => (id === null || metadata.uid === id) && (name === null || metadata.name === name))
      .map((profile) => ({ profile, version: profile.spec?.version ?? '' }))
      .sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
    const found = versions.find((each) => version === null || each.version === version);
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
    return { id: found.profile.metadata.uid, name: found.profile.metadata.name, version: found.version };
  },
});
