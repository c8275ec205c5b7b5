import { attr, path, schema } from '../../framework';
import { checkIdOrName, idOrName } from '../shared/id-or-name';
import { dataSource } from '../shared/provider-data';
import { certificateAttributes, tenantCertificates, tenantPlace } from './tenant-certificates';

const certificateDataSchema = schema(
  { description: 'A certificate authority that Palette has for the clusters of the tenant, by its name or uid.' },
  { ...idOrName, certificate: attr.string({ computed: true, description: 'The certificate (PEM).' }) },
);

/** `data.palette_tenant_ca_certificate` */
export const tenantCaCertificateData = dataSource({
  type: 'palette_tenant_ca_certificate',
  schema: certificateDataSchema,
  validate: (config, report) => checkIdOrName('tenant CA certificate', config, report),

  async read({ id, name }, { data: palette, signal }) {
    const place = await tenantPlace(palette, signal);
    const at = path(id === null ? 'name' : 'id');
    return certificateAttributes(await tenantCertificates.find(palette, place, id ?? name ?? '', signal, at));
  },
});
