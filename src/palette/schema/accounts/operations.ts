import { Type } from '@sinclair/typebox';
import { CloudAccountStatus, VsphereCloudAccount } from '../cloud-account';
import { type Data, list, object, oneOf, optional } from '../data';
import { ListMetaData, pageQuery, StoredObjectMeta, UidParams } from '../metadata';
import { named } from '../named';
import { operation } from '../operation';
import { accountCalls, validateCall } from './calls';
import {
  CloudStackAccount,
  CloudStackAccountInputEntity,
  CloudStackAccountUpdateEntity,
  CloudStackCloudAccount,
} from './cloudstack';
import { MaasAccount, MaasAccountInput, MaasCloudAccount } from './maas';
import { OpenStackAccount, OpenStackAccountInput, OpenStackCloudAccount } from './openstack';

/** An account in the list of all clouds' accounts. `accountId` is the number that public clouds give to their customers. */
export const CloudAccountSummary = optional({
  kind: Type.String(),
  metadata: StoredObjectMeta,
  specSummary: optional({ accountId: Type.String() }),
  status: CloudAccountStatus,
});
export type CloudAccountSummary = Data<typeof CloudAccountSummary>;

/** One step of a JSON patch (RFC 6902). The published description has the value as an object; it is any JSON. */
const HttpPatch = object(
  { op: oneOf('add', 'remove', 'replace', 'move', 'copy'), path: Type.String() },
  { from: Type.String(), value: Type.Unknown() },
);

/** A JSON patch of an account. */
export const CloudAccountsPatch = list(HttpPatch);
export type CloudAccountsPatch = Data<typeof CloudAccountsPatch>;

const gone = { removedIn: '4.8' } as const;

const maas = accountCalls('/v1/cloudaccounts/maas', {
  account: MaasAccount,
  create: MaasAccountInput,
  update: MaasAccountInput,
});
const cloudStack = accountCalls('/v1/cloudaccounts/apache-cloudstack', {
  account: CloudStackAccount,
  create: CloudStackAccountInputEntity,
  update: CloudStackAccountUpdateEntity,
});
const openStack = accountCalls(
  '/v1/cloudaccounts/openstack',
  { account: OpenStackAccount, create: OpenStackAccountInput, update: OpenStackAccountInput },
  gone,
);

/** Cloud accounts: all that the project's own client doesn't call. */
export const fullAccountOperations = {
  ...named('MaasAccount', maas),
  patchMaasAccount: operation({
    method: 'PATCH',
    path: '/v1/cloudaccounts/maas/{uid}',
    scope: 'either',
    params: UidParams,
    body: CloudAccountsPatch,
    bodyRequired: true,
    response: { status: 204 },
    idempotent: false,
  }),
  ...named('CloudStackAccount', cloudStack),
  ...named('OpenStackAccount', openStack),
  validateVsphereAccount: validateCall('/v1/clouds/vsphere', VsphereCloudAccount),
  validateMaasAccount: validateCall('/v1/clouds/maas', MaasCloudAccount),
  validateCloudStackAccount: validateCall('/v1/clouds/apache-cloudstack', CloudStackCloudAccount),
  validateOpenStackAccount: validateCall('/v1/clouds/openstack', OpenStackCloudAccount, gone),
  listAccountSummaries: operation({
    method: 'GET',
    path: '/v1/cloudaccounts/summary',
    scope: 'either',
    query: optional({ filters: Type.String(), orderBy: Type.String(), ...pageQuery }),
    response: { status: 200, body: object({ items: list(CloudAccountSummary) }, { listmeta: ListMetaData }) },
    idempotent: true,
  }),
  listAccountsMetadata: operation({
    method: 'GET',
    path: '/v1/dashboard/cloudaccounts/metadata',
    scope: 'either',
    query: optional({ environment: Type.String() }),
    response: {
      status: 200,
      body: Type.Object({ items: list(optional({ kind: Type.String(), metadata: StoredObjectMeta })) }),
    },
    idempotent: true,
  }),
  patchAccountGeoLocation: operation({
    method: 'PATCH',
    path: '/v1/cloudaccounts/{uid}/geoLocation',
    scope: 'either',
    params: UidParams,
    body: optional({ latitude: Type.Number(), longitude: Type.Number() }),
    bodyRequired: true,
    response: { status: 204 },
    idempotent: true,
  }),
} as const;
