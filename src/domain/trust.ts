import type { INSTALL_METHODS } from './gateway';

/** Where a certificate authority is given. */
export type CertificateSource = 'tenant' | 'profile' | 'installer';

/** Whose nodes they are: a gateway's own, or those of a cluster that it makes. */
export type NodesOf =
  | { readonly of: 'gateway'; readonly install: (typeof INSTALL_METHODS)[number] }
  /** `cloudType` as the API calls it. */
  | { readonly of: 'cluster'; readonly cloudType: string | undefined };

/** A certificate authority that nodes trust. */
export interface TrustedCertificate {
  /** What it is called in Palette, or the file that it is on the node. */
  readonly name: string;
  readonly source: CertificateSource;
  /** Where pods see it, too. */
  readonly podPath?: string;
}

/** The certificate that the Palette CLI gives to a gateway has to be called so. */
export const INSTALLER_CERTIFICATE = 'ca.crt';

/** Palette's names for clouds whose nodes don't get the certificates of the tenant: EKS, AKS, GKE and Edge. */
const WITHOUT_TENANT_CERTIFICATES = new Set(['eks', 'aks', 'gke', 'edge', 'edge-native']);

/**
 * Whether what is given there reaches the nodes: that of the tenant those of all clusters but on EKS, AKS, GKE and Edge, that of a profile's OS layer
 * those of the clusters that use it, that of the installer those of the gateway that it installed. A gateway on existing Kubernetes trusts what
 * that cluster does, which is given nowhere here.
 * @see https://docs.spectrocloud.com/clusters/pcg/architecture/
 */
export function reachesNodes(source: CertificateSource, nodes: NodesOf): boolean {
  if (nodes.of === 'gateway') return source === 'installer' && nodes.install === 'palette_cli';
  if (source === 'tenant') return nodes.cloudType === undefined || !WITHOUT_TENANT_CERTIFICATES.has(nodes.cloudType);
  return source === 'profile';
}

/** Of certificates that are given somewhere, those that the nodes trust. */
export function effectiveCertificates(nodes: NodesOf, given: readonly TrustedCertificate[]): readonly TrustedCertificate[] {
  return given.filter(({ source }) => reachesNodes(source, nodes));
}

/**
 * Whether the proxy that a gateway was told is that of its own nodes and of all clusters that it makes: so with the Palette CLI. One on existing
 * Kubernetes has the proxy of that cluster and passes nothing on.
 */
export function passesProxyOn(install: (typeof INSTALL_METHODS)[number]): boolean {
  return install === 'palette_cli';
}

/** Where a node's operating system (Ubuntu) looks for certificate authorities that it is to take in. */
export const INSTALLED_CERTIFICATES = '/usr/local/share/ca-certificates';

/** Takes them in. */
export const TRUST_COMMAND = 'update-ca-certificates';

/** A file that a profile's OS layer puts on nodes. */
export interface NodeFile {
  readonly targetPath: string;
  readonly content: string;
}

/** Whether a file is a certificate authority: it holds a certificate, or lies where the operating system looks for them. */
export function isCertificateFile({ targetPath, content }: NodeFile): boolean {
  return content.includes('-----BEGIN CERTIFICATE-----') || targetPath.includes('/ca-certificates/');
}
