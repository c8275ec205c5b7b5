import { attr, DiagnosticError, errorAt, path, schema } from '../../framework';
import { listProjects } from '../../palette';
import { dataSource } from '../shared/provider-data';
import { someOf } from '../shared/some-of';

const projectDataSchema = schema(
  { description: 'A project, by its name or uid.' },
  {
    id: attr.string({ optional: true, computed: true, description: 'Uid. Give it, or `name`.' }),
    name: attr.string({ optional: true, computed: true, description: 'Name. Give it, or `id`.' }),
  },
);

/** `data.palette_project` */
export const projectData = dataSource({
  type: 'palette_project',
  schema: projectDataSchema,

  validate({ id, name }, report) {
    if (id === null && name === null) report.error(path('name'), 'Which project?', 'Give name or id.');
  },

  async read({ id, name }, { data: palette, signal }) {
    const projects = await listProjects(palette.client, { signal });
    const project = projects.find(
      ({ metadata }) => (id === null || metadata.uid === id) && (name === null || metadata.name === name),
    );
    if (!project) {
      const names = someOf(projects.map(({ metadata }) => metadata.name));
      throw new DiagnosticError(
        errorAt(
          path(id === null ? 'name' : 'id'),
          'No such project',
          `The API key sees no project "${name ?? id}"; it sees: ${names}.`,
        ),
      );
    }
    return { id: project.metadata.uid, name: project.metadata.name };
  },
});
