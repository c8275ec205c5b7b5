import { all, type Json, named, type Readers, type Written } from './reader';

const at = (uid: string) => `/v1/clusterprofiles/${uid}`;

/** A profile as its next publication will have it, in the words in which profiles are written. */
async function draft({ uid, get }: Written): Promise<Json> {
  const found = await get(at(uid));
  const { variables } = await get(`${at(uid)}/variables`);
  const template = found.spec.draft ?? found.spec.published;
  return { metadata: found.metadata, spec: { ...found.spec, variables, template: { ...template, packs: await packs(get, uid) } } };
}

async function packs(get: Written['get'], uid: string): Promise<Json> {
  const { spec } = await get(at(uid));
  const names: Json[] = (spec.draft ?? spec.published).packs;
  return Promise.all(
    names.map(async (pack) => {
      const { items } = await get(`${at(uid)}/packs/${pack.name}/manifests`);
      const manifests = items.map((manifest: Json) => ({
        ...manifest.metadata,
        content: (manifest.spec.draft ?? manifest.spec.published).content,
      }));
      return { ...pack, uid: pack.packUid, manifests };
    }),
  );
}

const ofPath = (written: Written): Written => ({ ...written, uid: written.params.uid ?? '' });

/** What is written of cluster profiles. */
export const profileReaders: Readers = {
  ...all(['createClusterProfile', 'updateClusterProfile'], draft),
  importClusterProfile: async ({ uid, get }) => JSON.parse(await get(`${at(uid)}/export?format=json`)),
  ...all(['cloneClusterProfile', 'patchClusterProfileMetadata'], async (written) => {
    const { metadata, spec } = await draft(written);
    return { metadata: { ...metadata, version: spec.version, target: metadata.annotations }, spec };
  }),
  ...all(['replaceClusterProfileVariables', 'patchClusterProfileVariables'], async (written) => (await draft(written)).spec),
  ...all(['addClusterProfilePack', 'updateClusterProfilePack'], async (written) => {
    const { template } = (await draft(ofPath(written))).spec;
    return { pack: named(template.packs, written.sent.pack.name) };
  }),
  updateClusterProfilePackRefs: async (written) => {
    const { template } = (await draft(written)).spec;
    return { ...template, uid: written.params.uid };
  },
  ...all(['addClusterProfilePackManifest', 'updateClusterProfilePackManifest'], async (written) => {
    const { template } = (await draft(ofPath(written))).spec;
    return named(named(template.packs, written.params.packName ?? '').manifests, written.sent.name);
  }),
};
