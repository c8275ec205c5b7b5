import { unlessAbsent } from './absent';
import type { Cancelable, PaletteClient } from './client';
import { projectLifeOperations as operations, type ProjectEntity, type ProjectView } from './schema/tenant/projects';

export type { ProjectEntity };

/** A project as Palette stores it. */
export type Project = ProjectView & { readonly metadata: NonNullable<ProjectView['metadata']> };

const inTenant = ({ signal }: Cancelable) => ({ scope: { kind: 'tenant' }, signal }) as const;

/** The project with this uid; undefined when there is none. */
export async function getProject(client: PaletteClient, uid: string, options: Cancelable): Promise<Project | undefined> {
  const { metadata, ...rest } =
    (await unlessAbsent(client.call(operations.getProject, { params: { uid } }, inTenant(options)))) ?? {};
  return metadata && { metadata, ...rest };
}

/** Makes a project. @returns its uid */
export async function createProject(client: PaletteClient, body: ProjectEntity, options: Cancelable): Promise<string> {
  return (await client.call(operations.createProject, { body }, inTenant(options))).uid;
}

/** Changes name, labels and annotations of a project; its users and teams stay. Send all three: what is left out is removed. */
export async function updateProjectMetadata(
  client: PaletteClient,
  uid: string,
  { metadata = {} }: Pick<ProjectEntity, 'metadata'>,
  options: Cancelable,
): Promise<void> {
  await client.call(operations.updateProjectMeta, { params: { uid }, body: { ...metadata, uid } }, inTenant(options));
}

/** Removes a project. @throws PaletteError while it has clusters */
export async function deleteProject(client: PaletteClient, uid: string, options: Cancelable): Promise<void> {
  await client.call(operations.deleteProject, { params: { uid }, body: {} }, inTenant(options));
}
