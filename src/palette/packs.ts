import { unlessAbsent } from './absent';
import type { CallOptions, PaletteClient } from './client';
import type { PackSummary } from './schema/profiles/pack';
import { packOperations as operations, type PackFilterSpec } from './schema/profiles/pack-operations';

export type { PackFilterSpec };

/** A pack of a registry in one version. */
export interface Pack {
  readonly uid: string;
  readonly name: string;
  readonly version: string;
  readonly registryUid: string;
  readonly type: string;
  readonly layer: string;
  readonly cloudTypes: readonly string[];
  readonly values: string;
}

/** All packs of exactly this name, in all versions and registries; of all pages. */
export async function findPacks(client: PaletteClient, name: string, call: CallOptions): Promise<readonly Pack[]> {
  // A name must not be taken for more than one condition; the filter only narrows anyway.
  const query = /^[\w.-]+$/.test(name) && !/AND|OR/.test(name) ? { filters: `spec.name=${name}` } : {};
  const found: Pack[] = [];
  for await (const item of client.paged(operations.listPacks, { query }, call)) {
    const pack = packOf(item as PackSummary);
    if (pack.name === name) found.push(pack);
  }
  return found;
}

/** All packs that Palette's own filter gives (`spec.name=nginxANDspec.version=1.0`), of all pages. */
export async function filterPacks(client: PaletteClient, filters: string, call: CallOptions): Promise<readonly Pack[]> {
  const found: Pack[] = [];
  for await (const item of client.paged(operations.listPacks, { query: { filters } }, call))
    found.push(packOf(item as PackSummary));
  return found;
}

/** Which packs a search finds, by name, each with the uids of the registries that have it. A search tells no versions. */
export async function searchPacks(
  client: PaletteClient,
  filter: PackFilterSpec,
  call: CallOptions,
): Promise<readonly { readonly name: string; readonly registryUids: readonly string[] }[]> {
  const found: { name: string; registryUids: readonly string[] }[] = [];
  for await (const { spec = {} } of client.paged(operations.searchPacks, { body: { filter } }, call)) {
    const { name = '', registries = [] } = spec;
    found.push({ name, registryUids: registries.flatMap(({ uid }) => (uid ? [uid] : [])) });
  }
  return found;
}

/** The pack with this uid; undefined when there is none. Asked for alone it doesn't tell its type, so it is looked up by its name. */
export async function getPack(client: PaletteClient, uid: string, call: CallOptions): Promise<Pack | undefined> {
  const found = await unlessAbsent(client.call(operations.getPack, { params: { uid } }, call));
  return found?.name === undefined ? undefined : (await findPacks(client, found.name, call)).find((pack) => pack.uid === uid);
}

function packOf({ metadata, spec = {} }: PackSummary): Pack {
  const { name = metadata.name, version = '', registryUid = '', type = '', layer = '', cloudTypes = [], values = '' } = spec;
  return { uid: metadata.uid, name, version, registryUid, type, layer, cloudTypes, values };
}
