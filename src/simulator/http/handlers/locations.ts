import type { locationOperations } from '../../../palette/schema/full';
import { createDocument, deleteDocument, documentOf, documentsOf, updateDocument } from '../../world/documents';
import { notFound, Refusal } from '../../world/errors';
import type { MetadataInput } from '../../world/metadata';
import type { CloudDocument, Document } from '../../world/records';
import { touch, type World } from '../../world/world';
import type { Handlers } from '../call';
import { type Caller, requireReach } from '../caller';
import { queried } from '../field-query';
import { metadataView, scopeText } from '../views/metadata';

type Storage = 's3' | 'minio' | 'gcp' | 'azure';

interface Call {
  readonly world: World;
  readonly caller: Caller;
}

interface CallOfOne extends Call {
  readonly params: { readonly uid: string };
}

interface LocationBody {
  readonly metadata?: MetadataInput;
  readonly spec?: { readonly config: unknown; readonly isDefault?: boolean; readonly type?: string };
}

const s3 = locationsIn('s3');
const minio = locationsIn('minio');
const gcp = locationsIn('gcp');
const azure = locationsIn('azure');

/** Places for backups, of a project or of the tenant. Nothing is looked for behind them. */
export const locationHandlers: Handlers<keyof typeof locationOperations> = {
  listLocations: ({ world, caller, query }) => {
    const locations = documentsOf(world, 'location').filter(
      ({ projectUid }) => projectUid === undefined || projectUid === caller.projectUid,
    );
    return { items: [...queried(locations.map(summaryView), query)] };
  },
  deleteLocation: remove,
  setDefaultLocation: ({ world, caller, params }) => {
    const location = reachable(world, caller, params.uid, true);
    if (storageOf(location) !== params.type) throw notFound('Backup location', params.uid);
    makeDefault(world, location);
    return undefined;
  },
  createS3Location: s3.create,
  getS3Location: s3.get,
  updateS3Location: s3.update,
  deleteS3Location: remove,
  createMinioLocation: minio.create,
  getMinioLocation: minio.get,
  updateMinioLocation: minio.update,
  createGcpLocation: gcp.create,
  getGcpLocation: gcp.get,
  updateGcpLocation: gcp.update,
  createAzureLocation: azure.create,
  getAzureLocation: azure.get,
  updateAzureLocation: azure.update,
  validateS3Bucket: ({ body: { credentials, bucket } }) => {
    if (bucket === '') throw new Refusal('InvalidRequest', 'bucket in body is required');
    const { credentialType = 'secret', accessKey, secretKey, sts } = credentials;
    const isComplete = credentialType === 'secret' ? accessKey && secretKey : credentialType !== 'sts' || sts?.arn;
    if (!isComplete) throw new Refusal('InvalidRequest', `credentials in body of type ${credentialType} are incomplete`);
    return undefined;
  },
};

/** The locations of one storage. */
function locationsIn(storage: Storage) {
  const input = ({ metadata = {}, spec }: LocationBody) => {
    if (spec === undefined) throw new Refusal('InvalidRequest', 'spec in body is required');
    return { ...metadata, name: metadata.name ?? '', spec: { storage, ...spec } };
  };
  const settle = (world: World, location: Document) => {
    if (location.spec.isDefault === true) makeDefault(world, location);
  };
  return {
    create: ({ world, caller, body }: Call & { readonly body: LocationBody }) => {
      const location = createDocument(world, 'location', caller.projectUid, input(body));
      settle(world, location);
      return { uid: location.uid };
    },
    get: ({ world, caller, params }: CallOfOne): never => {
      const location = reachable(world, caller, params.uid, false);
      if (storageOf(location) !== storage) throw notFound('Backup location', params.uid);
      const { storage: _, ...spec } = location.spec;
      // The body was checked by the description when it came, and its answer is checked by it when it goes.
      return { metadata: locationMetadata(location), spec } as never;
    },
    update: ({ world, caller, params, body }: CallOfOne & { readonly body: LocationBody }): undefined => {
      const location = reachable(world, caller, params.uid, true);
      if (storageOf(location) !== storage) throw notFound('Backup location', params.uid);
      updateDocument(world, location, input(body));
      settle(world, location);
      return undefined;
    },
  };
}

function remove({ world, caller, params }: CallOfOne): undefined {
  deleteDocument(world, reachable(world, caller, params.uid, true));
  return undefined;
}

function reachable(world: World, caller: Caller, uid: string, writes: boolean): Document {
  const location = documentOf(world, 'location', uid);
  requireReach(caller, location.projectUid, writes);
  return location;
}

/** One location of a scope is the default. */
function makeDefault(world: World, location: Document): void {
  for (const other of documentsOf(world, 'location')) {
    if (other.projectUid === location.projectUid) setDefault(other, other === location);
  }
  touch(world, location);
}

function setDefault(location: Document, isDefault: boolean): void {
  const spec: CloudDocument = { ...location.spec, isDefault };
  location.spec = spec;
}

function storageOf({ spec }: Document): string {
  return String(spec.storage);
}

/** As of whatever lives in a scope. */
function locationMetadata(location: Document) {
  return metadataView(location, { scope: scopeText(location.projectUid) });
}

function summaryView(location: Document) {
  const { isDefault, type } = location.spec;
  return {
    metadata: locationMetadata(location),
    spec: {
      isDefault: isDefault === true,
      storage: storageOf(location),
      ...(typeof type === 'string' && { type }),
    },
  };
}
