import {
  createCertificate,
  deleteCertificate,
  getCertificate,
  listCertificates,
  type TenantCertificate,
  type TenantCertificateSpec,
  type TenantPlace,
  updateCertificate,
} from '../../palette';
import { PlainObjects } from '../shared/plain-object';
import type { ProviderData } from '../shared/provider-data';
import { tenantUidOf } from '../shared/tenant';

/** The certificates of the tenant. */
export const tenantCertificates = new PlainObjects<TenantCertificate, TenantPlace, TenantCertificateSpec>({
  type: 'palette_tenant_ca_certificate',
  kind: 'tenant CA certificate',
  placeKey: ({ tenantUid }) => tenantUid,
  placeText: () => 'in the tenant',
  list: (client, place, signal) => listCertificates(client, place, { signal }),
  isWhole: ({ spec }) => spec?.certificate !== undefined,
  get: (client, place, uid, signal) => getCertificate(client, place, uid, { signal }),
  create: (client, place, body) => createCertificate(client, place, body, {}),
  update: (client, place, uid, body, signal) => updateCertificate(client, place, uid, body, { signal }),
  delete: (client, place, uid, signal) => deleteCertificate(client, place, uid, { signal }),
});

/** Where they are: the tenant of the API key. */
export async function tenantPlace(palette: ProviderData, signal: AbortSignal): Promise<TenantPlace> {
  return { tenantUid: await tenantUidOf(palette, signal) };
}

/** A certificate as it is configured. */
export interface CertificateSettings {
  readonly name: string;
  readonly certificate: string;
}

/** A certificate as Palette takes it. */
export function certificateBody(
  palette: ProviderData,
  { name, certificate }: CertificateSettings,
  present: TenantCertificate | undefined,
): TenantCertificateSpec {
  const labels = present?.metadata.labels;
  return {
    metadata: { name, ...(labels && { labels }), annotations: tenantCertificates.annotations(palette, name, present) },
    spec: { certificate: certificate.trim(), isCA: present?.spec?.isCA ?? true },
  };
}

/** A certificate as Palette has it. */
export function certificateAttributes({ metadata, spec }: TenantCertificate) {
  return { id: metadata.uid, name: metadata.name, certificate: spec?.certificate ?? '' };
}
