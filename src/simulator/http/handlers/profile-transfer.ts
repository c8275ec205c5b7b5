import { Value } from '@sinclair/typebox/value';
import { parse, stringify } from 'yaml';
import { ClusterProfileImportEntity, type clusterProfileLifeOperations } from '../../../palette/schema/full';
import { invalidProfile } from '../../world/errors';
import { exportProfile, matchRegistries, readImport } from '../../world/profile-transfer';
import { checkProfileName, createProfile } from '../../world/profiles';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import type { Caller } from '../caller';
import { withoutNulls, withoutUnknown } from '../validation';
import { tarGz } from '../views/archive';
import { terraformText } from '../views/profile-terraform';
import { readable } from './profile-reach';

type TransferOperation =
  | 'importClusterProfile'
  | 'importClusterProfileFile'
  | 'validateClusterProfileImport'
  | 'exportClusterProfile'
  | 'exportClusterProfileTerraform'
  | 'downloadClusterProfileSpc';

// Old readers of YAML take more words for booleans and numbers: those are quoted for them.
const YAML = { version: '1.1', lineWidth: 0 } as const;

/** Profiles that go from one Palette to another. */
export const profileTransferHandlers: Handlers<TransferOperation & keyof typeof clusterProfileLifeOperations> = {
  importClusterProfile: ({ world, caller, body, query }) => ({ uid: importProfile(world, caller, body, query.publish) }),
  importClusterProfileFile: ({ world, caller, form, query }) => ({
    uid: importProfile(world, caller, parseFile(form.importFile, query.format), query.publish),
  }),
  validateClusterProfileImport: ({ world, caller, body }) => {
    const { name, version } = readImport(world, body);
    checkProfileName(world, caller.projectUid, name, version);
    return matchRegistries(world, body);
  },
  exportClusterProfile: ({ world, caller, params, query }) => {
    const exported = exportProfile(world, readable(world, caller, params.uid));
    return query.format === 'yaml' ? stringify(exported, YAML) : `${JSON.stringify(exported, undefined, 2)}\n`;
  },
  exportClusterProfileTerraform: ({ world, caller, params }) => terraformText(world, readable(world, caller, params.uid)),
  downloadClusterProfileSpc: ({ world, caller, params }) => {
    const profile = readable(world, caller, params.uid);
    const content = `${JSON.stringify(exportProfile(world, profile), undefined, 2)}\n`;
    return tarGz([{ name: `${profile.name}-${profile.version}.json`, content, at: profile.modifiedAt }]);
  },
};

function importProfile(world: World, caller: Caller, entity: ClusterProfileImportEntity, publish = false): string {
  return createProfile(world, caller.projectUid, readImport(world, entity), publish ? 'publish' : 'draft').uid;
}

function parseFile(text: string | undefined, format: string | undefined): ClusterProfileImportEntity {
  if (text === undefined) throw invalidProfile('importFile in form is required');
  const sent = withoutNulls(parseText(text, format));
  if (!Value.Check(ClusterProfileImportEntity, sent)) {
    const first = Value.Errors(ClusterProfileImportEntity, sent).First();
    throw invalidProfile(`The file isn't an exported profile: ${first?.path ?? ''} ${first?.message ?? ''}`);
  }
  return withoutUnknown(ClusterProfileImportEntity, sent) as ClusterProfileImportEntity;
}

function parseText(text: string, format: string | undefined): unknown {
  try {
    return format === 'yaml' ? parse(text) : JSON.parse(text);
  } catch {
    throw invalidProfile(`The file can't be read: it is not ${format === 'yaml' ? 'YAML' : 'JSON'}`);
  }
}
