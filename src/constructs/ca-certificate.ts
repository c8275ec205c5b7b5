import type { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { DataPaletteTenantCaCertificate } from './generated/data-palette-tenant-ca-certificate';
import { TenantCaCertificate } from './generated/tenant-ca-certificate';

/** Anything that stands for a certificate authority that the tenant's clusters trust. */
export interface ICaCertificate {
  /** The certificate's uid. */
  readonly certificateId: string;
}

/** Props of {@link CaCertificate}. */
export interface CaCertificateProps {
  /** Name, unique in the tenant. */
  readonly name: string;
  /** The certificate (PEM); several may stand one after the other. */
  readonly certificate: string;
  /** The provider that it goes through. @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
}

/**
 * A certificate authority that the nodes of the tenant's clusters trust: on all clouds but EKS, AKS, GKE and Edge. A node gets it when it is made;
 * `caCertificates` of a cluster has the cluster made after it.
 *
 * The other two places are no objects of their own: a gateway's nodes trust `caCertificate` of its {@link ProxyConfig}, which its installer gets; the
 * clusters of one profile trust `caCertificates` of its operating system's {@link Layer}.
 */
export class CaCertificate extends Construct implements ICaCertificate {
  /** The resource itself. */
  readonly resource: TenantCaCertificate;

  /** One that exists and is managed elsewhere, by its name. */
  static fromName(scope: Construct, id: string, name: string, provider?: TerraformProvider): ICaCertificate {
    return { certificateId: new DataPaletteTenantCaCertificate(scope, id, { name, provider }).id };
  }

  /** One that exists and is managed elsewhere, by its uid. */
  static fromId(scope: Construct, id: string, certificateId: string, provider?: TerraformProvider): ICaCertificate {
    return { certificateId: new DataPaletteTenantCaCertificate(scope, id, { id: certificateId, provider }).id };
  }

  constructor(scope: Construct, id: string, props: CaCertificateProps) {
    super(scope, id);
    this.resource = new TenantCaCertificate(this, 'Resource', props);
  }

  get certificateId(): string {
    return this.resource.id;
  }
}
