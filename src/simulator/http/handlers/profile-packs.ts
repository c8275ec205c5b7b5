import type { clusterProfilePackOperations } from '../../../palette/schema/full';
import { invalidProfile } from '../../world/errors';
import { addProfilePack, deleteProfilePack, updatePackRefs, updateProfilePack } from '../../world/profile-edit';
import { resolveReferences } from '../../world/profile-macros';
import { addManifest, deleteManifest, manifestOf, manifestsOfPack, updateManifest } from '../../world/profile-manifests';
import { packNamed } from '../../world/profile-packs';
import { draftOf } from '../../world/profiles';
import type { Handlers } from '../call';
import { manifestView, packConfigView, packsManifestsView, profilePackDetail, profilePackView } from '../views/profile-pack';
import { changeable, macroScope, readable } from './profile-reach';

/** The packs of a profile and their manifests, as the next publication will have them. */
export const profilePackHandlers: Handlers<keyof typeof clusterProfilePackOperations> = {
  listClusterProfilePacks: ({ world, caller, params }) => ({
    items: draftOf(readable(world, caller, params.uid)).map((pack) => profilePackView(world, pack)),
  }),
  addClusterProfilePack: ({ world, caller, params, body }) => {
    const profile = changeable(world, caller, params.uid);
    return { uid: addProfilePack(world, profile, required(body.pack)) };
  },
  getClusterProfilePack: ({ world, caller, params }) => {
    const profile = readable(world, caller, params.uid);
    return profilePackDetail(world, profile, packNamed(draftOf(profile), profile, params.packName), macroScope(caller));
  },
  updateClusterProfilePack: ({ world, caller, params, body }) => {
    updateProfilePack(world, changeable(world, caller, params.uid), params.packName, required(body.pack));
    return undefined;
  },
  deleteClusterProfilePack: ({ world, caller, params }) => {
    deleteProfilePack(world, changeable(world, caller, params.uid), params.packName);
    return undefined;
  },
  getClusterProfilePackConfig: ({ world, caller, params, query }) => {
    const profile = readable(world, caller, params.uid);
    const pack = packNamed(draftOf(profile), profile, params.packName);
    if (pack.uid !== query.packUid) return { items: [] };
    return packConfigView(world, profile, pack);
  },
  listClusterProfilePacksManifests: ({ world, caller, params }) => packsManifestsView(world, readable(world, caller, params.uid)),
  resolveClusterProfilePackValues: ({ world, caller, params, body }) => {
    const profile = readable(world, caller, params.uid);
    return { resolved: resolveReferences(world, profile, macroScope(caller), body.references ?? []) };
  },
  updateClusterProfilePackRefs: ({ world, caller, params, body }) => {
    updatePackRefs(world, changeable(world, caller, params.uid), body.packs ?? []);
    return undefined;
  },
  listClusterProfilePackManifests: ({ world, caller, params }) => {
    const profile = readable(world, caller, params.uid);
    return { items: manifestsOfPack(profile, params.packName).map((manifest) => manifestView(profile, manifest)) };
  },
  addClusterProfilePackManifest: ({ world, caller, params, body }) => ({
    uid: addManifest(world, changeable(world, caller, params.uid), params.packName, body),
  }),
  getClusterProfilePackManifest: ({ world, caller, params }) => {
    const profile = readable(world, caller, params.uid);
    return manifestView(profile, manifestOf(profile, params.packName, params.manifestUid));
  },
  updateClusterProfilePackManifest: ({ world, caller, params, body }) => {
    updateManifest(world, changeable(world, caller, params.uid), params.packName, params.manifestUid, body);
    return undefined;
  },
  deleteClusterProfilePackManifest: ({ world, caller, params }) => {
    deleteManifest(world, changeable(world, caller, params.uid), params.packName, params.manifestUid);
    return undefined;
  },
};

function required<Pack>(pack: Pack | undefined): Pack {
  if (pack === undefined) throw invalidProfile('pack in body is required');
  return pack;
}
