import type { assetOperations, ObjectMetaInputEntity } from '../../../palette/schema/full';
import {
  type CertificateInput,
  certificateOf,
  createCertificate,
  deleteCertificate,
  updateCertificate,
} from '../../world/certificates';
import { notFound } from '../../world/errors';
import { changeTexts } from '../../world/metadata';
import type { Certificate, SshKey } from '../../world/records';
import { createSshKey, deleteSshKey, type SshKeyInput, sshKeyOf, updateSshKey } from '../../world/ssh-keys';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import { queried } from '../field-query';
import { metadataView } from '../views/metadata';

/** SSH keys of users, and certificates of the tenant. */
export const assetHandlers: Handlers<keyof typeof assetOperations> = {
  listSshKeys: ({ world, caller, query }) => {
    const own = [...world.sshKeys.values()].filter(({ userUid }) => userUid === caller.key?.userUid);
    return { items: [...queried(own.map(sshKeyView), query)] };
  },
  createSshKey: ({ world, caller, body }) => {
    const key = createSshKey(world, caller.key?.userUid ?? '', sshKeyInput(body));
    changeTexts(key, body.metadata ?? {});
    return { uid: key.uid };
  },
  getSshKey: ({ world, caller, params }) => sshKeyView(sshKeyOf(world, caller.key?.userUid ?? '', params.uid)),
  updateSshKey: ({ world, caller, params, body }) => {
    const key = sshKeyOf(world, caller.key?.userUid ?? '', params.uid);
    updateSshKey(world, key, sshKeyInput(body));
    changeTexts(key, body.metadata ?? {});
    return undefined;
  },
  deleteSshKey: ({ world, caller, params }) => {
    deleteSshKey(world, sshKeyOf(world, caller.key?.userUid ?? '', params.uid));
    return undefined;
  },
  listCertificates: ({ world, params }) => {
    requireTenant(world, params.tenantUid);
    return { items: [...world.certificates.values()].map(certificateView) };
  },
  createCertificate: ({ world, params, body }) => {
    requireTenant(world, params.tenantUid);
    const certificate = createCertificate(world, certificateInput(body));
    changeTexts(certificate, body.metadata ?? {});
    return { uid: certificate.uid };
  },
  getCertificate: ({ world, params }) => certificateView(reachable(world, params)),
  updateCertificate: ({ world, params, body }) => {
    const certificate = reachable(world, params);
    updateCertificate(world, certificate, certificateInput(body));
    changeTexts(certificate, body.metadata ?? {});
    return undefined;
  },
  deleteCertificate: ({ world, params }) => {
    deleteCertificate(world, reachable(world, params));
    return undefined;
  },
};

/** There is one tenant: another's uid is as good as unknown. */
export function requireTenant(world: World, tenantUid: string): void {
  if (tenantUid !== world.tenant.uid) throw notFound('Tenant', tenantUid);
}

function reachable(world: World, params: { readonly tenantUid: string; readonly certificateUid: string }): Certificate {
  requireTenant(world, params.tenantUid);
  return certificateOf(world, params.certificateUid);
}

function sshKeyInput({
  metadata = {},
  spec,
}: {
  readonly metadata?: ObjectMetaInputEntity;
  readonly spec?: { readonly publicKey?: string };
}): SshKeyInput {
  const { name = '', labels, annotations } = metadata;
  return { name, publicKey: spec?.publicKey ?? '', ...(labels && { labels }), ...(annotations && { annotations }) };
}

function certificateInput(body: {
  readonly metadata?: { readonly name?: string };
  readonly spec?: { readonly certificate?: string; readonly isCA?: boolean; readonly key?: string };
}): CertificateInput {
  const { certificate = '', isCA = true, key = '' } = body.spec ?? {};
  return { name: body.metadata?.name ?? '', pem: certificate, isCA, key };
}

function sshKeyView(key: SshKey) {
  return { metadata: metadataView(key), spec: { publicKey: key.publicKey } };
}

/** Without the private key. */
function certificateView(certificate: Certificate) {
  return { metadata: metadataView(certificate), spec: { certificate: certificate.pem, isCA: certificate.isCA, key: '' } };
}
