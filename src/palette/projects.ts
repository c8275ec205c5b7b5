import type { Cancelable, PaletteClient } from './client';
import { InvalidResponse } from './errors';
import { operations, operationText, type ProjectMetadata } from './schema';

const inTenant = ({ signal }: Cancelable) => ({ scope: { kind: 'tenant' }, signal }) as const;

/** The uid of the tenant that the API key belongs to. @throws InvalidResponse when Palette doesn't say */
export async function currentTenant(client: PaletteClient, options: Cancelable): Promise<string> {
  const { tenantUid } = await client.call(operations.getUserInfo, {}, inTenant(options));
  if (tenantUid) return tenantUid;
  throw new InvalidResponse(operationText(operations.getUserInfo), '/tenantUid', 'is missing');
}

/** The projects that the API key sees. */
export async function listProjects(client: PaletteClient, options: Cancelable): Promise<readonly ProjectMetadata[]> {
  return (await client.call(operations.listProjectsMetadata, {}, inTenant(options))).items;
}

/** The project of exactly this name; undefined when the key sees none. */
export async function findProject(client: PaletteClient, name: string, options: Cancelable): Promise<ProjectMetadata | undefined> {
  const { items } = await client.call(operations.listProjectsMetadata, { query: { name } }, inTenant(options));
  return items.find(({ metadata }) => metadata.name === name);
}
