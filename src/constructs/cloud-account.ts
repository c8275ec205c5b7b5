import type { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { CloudAccountVsphere } from './generated/cloud-account-vsphere';
import type { IPrivateCloudGateway } from './private-cloud-gateway';

/** Anything that stands for a cloud account. */
export interface ICloudAccount {
  /** The account's uid. */
  readonly accountId: string;
}

/** Credentials of a vCenter. */
export interface VsphereCredentials {
  /** Host name or IP address, without a scheme. */
  readonly vcenter: string;
  readonly username: string;
  /** A sensitive variable or an ephemeral value. */
  readonly password: string;
  /**
   * Keeps the password out of the state: any number, and a new one sends the password again
   * (Terraform 1.11 and later). Without it the password is stored in state.
   * @default - the password is kept in state
   */
  readonly passwordVersion?: number;
  /** Doesn't verify the vCenter's certificate. @default false */
  readonly ignoreInsecureError?: boolean;
}

/** Props of {@link CloudAccount}. */
export interface CloudAccountProps {
  readonly name: string;
  /** The gateway that reaches the infrastructure. */
  readonly gateway: IPrivateCloudGateway;
  readonly vsphere: VsphereCredentials;
  /** Where it lives. @default 'project' */
  readonly context?: 'project' | 'tenant';
  /** @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
}

/** Credentials for an infrastructure endpoint, used through a gateway. */
export class CloudAccount extends Construct implements ICloudAccount {
  /** The resource itself. */
  readonly resource: CloudAccountVsphere;

  constructor(scope: Construct, id: string, { name, gateway, vsphere, context, provider }: CloudAccountProps) {
    super(scope, id);
    const kept = vsphere.passwordVersion === undefined;
    this.resource = new CloudAccountVsphere(this, 'Resource', {
      provider,
      name,
      context,
      privateCloudGatewayId: gateway.gatewayId,
      vsphereVcenter: vsphere.vcenter,
      vsphereUsername: vsphere.username,
      vspherePassword: kept ? vsphere.password : undefined,
      vspherePasswordWo: kept ? undefined : vsphere.password,
      vspherePasswordWoVersion: vsphere.passwordVersion,
      vsphereIgnoreInsecureError: vsphere.ignoreInsecureError,
    });
  }

  get accountId(): string {
    return this.resource.id;
  }
}
