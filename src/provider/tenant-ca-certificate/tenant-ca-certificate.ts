import { certificateProblem, sameCertificates } from '../../domain/certificate';
import { attr, schema, timeoutsBlock, validators } from '../../framework';
import { orElse } from '../shared/errors';
import { byUid } from '../shared/identities';
import { type ProviderData, resource } from '../shared/provider-data';
import {
  type CertificateSettings,
  certificateAttributes,
  certificateBody,
  tenantCertificates,
  tenantPlace,
} from './tenant-certificates';

const timeouts = { create: '10m', update: '10m', delete: '10m' } as const;

const certificateSchema = schema(
  {
    description:
      'A certificate authority that the nodes of all clusters of the tenant trust, but for those on EKS, AKS, GKE and Edge; nodes of gateways do not. A node gets it when it is made: one that runs has, and keeps, what there was then. It needs an API key that may change the tenant.',
  },
  {
    id: attr.string({ computed: true, description: 'Uid.' }),
    name: attr.string({
      required: true,
      description: 'Name, unique in the tenant. It can be changed in place.',
      validate: validators.notEmpty,
    }),
    certificate: attr.string({
      required: true,
      description:
        'The certificate (PEM); several may stand one after the other. It can be changed in place. How it is wrapped makes no difference.',
      validate: certificateProblem,
      equivalent: sameCertificates,
    }),
    timeouts: timeoutsBlock(timeouts),
  },
);

/** `palette_tenant_ca_certificate` */
export const tenantCaCertificate = resource({
  type: 'palette_tenant_ca_certificate',
  schema: certificateSchema,
  remote: 'object',
  timeouts,

  async preflight({ action, prior, planned }, context) {
    const { name } = planned ?? prior ?? {};
    const place = await orElse(tenantPlace(context.data, context.signal), undefined);
    const subject = { name, place, importId: String(name), ...(prior && { uid: prior.id }) };
    await tenantCertificates.preflight(context.data, action, subject, context);
  },

  async create(planned, context) {
    const ref = await refOf(context.data, planned, context.signal);
    return {
      id: await tenantCertificates.create(ref, (present) => certificateBody(context.data, planned, present), context),
    };
  },

  async read({ id }, { data: palette, signal }) {
    const found = await tenantCertificates.read(palette, await tenantPlace(palette, signal), id, signal);
    return found ? certificateAttributes(found) : null;
  },

  async update(planned, prior, { data: palette, signal }) {
    const ref = await refOf(palette, planned, signal);
    await tenantCertificates.update(palette, ref, prior.id, (present) => certificateBody(palette, planned, present), signal);
    return { id: prior.id };
  },

  async delete(state, context) {
    await tenantCertificates.delete(await refOf(context.data, state, context.signal), state.id, context);
  },

  identity: byUid,
  async import(id, { data: palette, signal }) {
    const { metadata } = await tenantCertificates.find(palette, await tenantPlace(palette, signal), id, signal);
    return { id: metadata.uid, name: metadata.name };
  },
});

async function refOf(palette: ProviderData, { name }: Pick<CertificateSettings, 'name'>, signal: AbortSignal) {
  return { place: await tenantPlace(palette, signal), name, importId: name };
}
