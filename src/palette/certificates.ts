import { unlessAbsent } from './absent';
import type { Cancelable, PaletteClient } from './client';
import type { ObjectMeta } from './schema';
import { assetOperations as operations, type TenantAssetCert } from './schema/tenant/assets';

/** A certificate of the tenant as Palette stores it. */
export type TenantCertificate = TenantAssetCert & { readonly metadata: NonNullable<TenantAssetCert['metadata']> };

/** Whose certificates they are. */
export interface TenantPlace {
  readonly tenantUid: string;
}

/** A certificate to be made or changed. */
export interface TenantCertificateSpec {
  readonly metadata: ObjectMeta;
  readonly spec: { readonly certificate: string; readonly isCA: boolean };
}

const inTenant = ({ signal }: Cancelable) => ({ scope: { kind: 'tenant' }, signal }) as const;

/** The certificates of a tenant. */
export async function listCertificates(
  client: PaletteClient,
  { tenantUid }: TenantPlace,
  options: Cancelable,
): Promise<readonly TenantCertificate[]> {
  const { items } = await client.call(operations.listCertificates, { params: { tenantUid } }, inTenant(options));
  return items.filter(isStored);
}

/** The certificate with this uid; undefined when there is none. */
export async function getCertificate(
  client: PaletteClient,
  { tenantUid }: TenantPlace,
  uid: string,
  options: Cancelable,
): Promise<TenantCertificate | undefined> {
  const params = { tenantUid, certificateUid: uid };
  const found = await unlessAbsent(client.call(operations.getCertificate, { params }, inTenant(options)));
  return found && isStored(found) ? found : undefined;
}

/** Adds a certificate: nodes that are made from now on trust it. @returns its uid */
export async function createCertificate(
  client: PaletteClient,
  { tenantUid }: TenantPlace,
  body: TenantCertificateSpec,
  options: Cancelable,
): Promise<string> {
  return (await client.call(operations.createCertificate, { params: { tenantUid }, body }, inTenant(options))).uid;
}

/** Replaces a certificate. */
export async function updateCertificate(
  client: PaletteClient,
  { tenantUid }: TenantPlace,
  uid: string,
  body: TenantCertificateSpec,
  options: Cancelable,
): Promise<void> {
  const params = { tenantUid, certificateUid: uid };
  await client.call(
    operations.updateCertificate,
    { params, body: { ...body, metadata: { ...body.metadata, uid } } },
    inTenant(options),
  );
}

/** Removes a certificate. */
export async function deleteCertificate(
  client: PaletteClient,
  { tenantUid }: TenantPlace,
  uid: string,
  options: Cancelable,
): Promise<void> {
  await client.call(operations.deleteCertificate, { params: { tenantUid, certificateUid: uid } }, inTenant(options));
}

function isStored(certificate: TenantAssetCert): certificate is TenantCertificate {
  return certificate.metadata !== undefined;
}
