import { labelsToTags, tagsProblem, tagsToLabels } from '../../domain/tags';
import { attr, schema, timeoutsBlock, validators } from '../../framework';
import {
  createProject,
  deleteProject,
  getProject,
  listProjects,
  type Project,
  type ProjectEntity,
  updateProjectMetadata,
} from '../../palette';
import { byUid } from '../shared/identities';
import { official } from '../shared/official';
import { PlainObjects } from '../shared/plain-object';
import { type ProviderData, resource } from '../shared/provider-data';

const timeouts = { create: '10m', update: '10m', delete: '10m' } as const;

const projectSchema = schema(
  { description: 'A project: where clusters, accounts and profiles of one team live. It is deleted only when it has no clusters.' },
  {
    id: attr.string({ computed: true, description: 'Uid.' }),
    name: attr.string({ required: true, description: 'Name. It can be changed in place.', validate: validators.notEmpty }),
    tags: attr.set('string', {
      optional: true,
      description: 'Tags: `key:value` (split at the first colon), or `key`. A key occurs once.',
      validate: tagsProblem,
    }),
    description: attr.string({ optional: true, description: 'Description.' }),
    timeouts: timeoutsBlock(timeouts),
  },
);

/** There is one place for projects. */
type Place = 'tenant';
const place: Place = 'tenant';

/** The projects of the tenant. */
export const projects = new PlainObjects<Project, Place, ProjectEntity>({
  type: 'palette_project',
  kind: 'project',
  placeKey: () => place,
  placeText: () => 'in the tenant',
  list: (client, _, signal) => listProjects(client, { signal }),
  // The list has names alone.
  isWhole: ({ status }) => status !== undefined,
  get: (client, _, uid, signal) => getProject(client, uid, { signal }),
  create: (client, _, body) => createProject(client, body, {}),
  update: (client, _, uid, body, signal) => updateProjectMetadata(client, uid, body, { signal }),
  delete: (client, _, uid, signal) => deleteProject(client, uid, { signal }),
});

interface Settings {
  readonly name: string;
  readonly tags: readonly string[] | null;
  readonly description: string | null;
}

function projectBody(palette: ProviderData, { name, tags, description }: Settings, present: Project | undefined): ProjectEntity {
  const { description: _, ...annotations } = projects.annotations(palette, name, present);
  return {
    metadata: { name, labels: tagsToLabels(tags ?? []), annotations: { ...annotations, description: description ?? '' } },
  };
}

function refOf({ name }: Pick<Settings, 'name'>) {
  return { place, name, importId: name };
}

/** `palette_project` */
export const project = resource({
  type: 'palette_project',
  schema: projectSchema,
  remote: 'object',
  timeouts,
  movesFrom: [official('spectrocloud_project', 2)],

  async preflight({ action, prior, planned }, context) {
    const { name } = planned ?? prior ?? {};
    const subject = { name, place, importId: String(name), ...(prior && { uid: prior.id }) };
    await projects.preflight(context.data, action, subject, context);
  },

  async create(planned, context) {
    return { id: await projects.create(refOf(planned), (present) => projectBody(context.data, planned, present), context) };
  },

  async read(state, { data: palette, signal }) {
    const found = await projects.read(palette, place, state.id, signal);
    if (!found) return null;
    const { uid, name, labels = {}, annotations = {} } = found.metadata;
    const tags = labelsToTags(labels);
    return { id: uid, name, tags: tags.length > 0 ? tags : null, description: annotations.description || null };
  },

  async update(planned, prior, { data: palette, signal }) {
    await projects.update(palette, refOf(planned), prior.id, (present) => projectBody(palette, planned, present), signal);
    return { id: prior.id };
  },

  delete: (state, context) => projects.delete(refOf(state), state.id, context),

  identity: byUid,
  async import(id, { data: palette, signal }) {
    const { metadata } = await projects.find(palette, place, id, signal);
    return { id: metadata.uid, name: metadata.name };
  },
});
