import type { CloudAccountProps } from '../cloud-account';
import type { ApacheCloudStackCredentials } from '../clouds/apache-cloudstack';
import type { CustomCredentials } from '../clouds/custom';
import type { MaasCredentials } from '../clouds/maas';
import type { OpenStackCredentials } from '../clouds/openstack';
import type { VsphereCredentials } from '../clouds/vsphere';
import type { AtGateway, ExistingDescription, InContext, ManagedDescription } from './managed-description';
import type { SecretDescription } from './secret-description';

/** What an account is on every cloud. */
interface AccountDescriptionOf<Cloud extends string, Credentials>
  extends ManagedDescription,
    AtGateway,
    Pick<CloudAccountProps, 'context'> {
  /** The cloud that it is for. */
  readonly cloud: Cloud;
  /** How one gets in. */
  readonly credentials: Credentials;
}

/** Credentials of a vCenter. */
export interface VsphereCredentialsDescription extends Omit<VsphereCredentials, 'password' | 'passwordVersion'> {
  /** Password of the user. @default - none is sent: an account that is imported keeps its own */
  readonly password?: SecretDescription;
}

/** Credentials of a MAAS server. */
export interface MaasCredentialsDescription extends Omit<MaasCredentials, 'apiKey' | 'apiKeyVersion'> {
  /** API key of a MAAS user. @default - none is sent: an account that is imported keeps its own */
  readonly apiKey?: SecretDescription;
}

/** Credentials of an Apache CloudStack server. */
export interface ApacheCloudStackCredentialsDescription
  extends Omit<ApacheCloudStackCredentials, 'apiKey' | 'secretKey' | 'keyVersion'> {
  /** API key of a user. @default - none is sent: an account that is imported keeps its own */
  readonly apiKey?: SecretDescription;
  /** Secret key of the same user. @default - none is sent: an account that is imported keeps its own */
  readonly secretKey?: SecretDescription;
}

/** Credentials of an OpenStack cloud, for Palette 4.7 and before. */
export interface OpenStackCredentialsDescription extends Omit<OpenStackCredentials, 'password' | 'passwordVersion'> {
  /** Password of the user. @default - none is sent: an account that is imported keeps its own */
  readonly password?: SecretDescription;
}

/** An account for Nutanix, or for a cloud that the tenant registered. */
export interface CustomAccountDescription
  extends AccountDescriptionOf<'custom', { readonly [name: string]: SecretDescription }>,
    CustomCloudDescription {
  /** Values by the cloud's own names. Empty, none is sent: an account that is imported keeps its own. */
  readonly credentials: { readonly [name: string]: SecretDescription };
}

/** Which of the clouds it is that the tenant registered. */
export interface CustomCloudDescription {
  /** Name of the cloud: `nutanix`, or as the tenant registered it. */
  readonly customCloud: CustomCredentials<string>['cloud'];
}

/** An account that is managed elsewhere. */
export type ExistingAccountDescription = ExistingDescription &
  InContext &
  (
    | {
        /** The cloud that it is for. */
        readonly cloud: 'vsphere' | 'maas' | 'apache_cloudstack' | 'openstack';
      }
    | ({
        /** The cloud that it is for. */
        readonly cloud: 'custom';
      } & CustomCloudDescription)
  );

/** An account that the site has. */
export type ManagedAccountDescription =
  | AccountDescriptionOf<'vsphere', VsphereCredentialsDescription>
  | AccountDescriptionOf<'maas', MaasCredentialsDescription>
  | AccountDescriptionOf<'apache_cloudstack', ApacheCloudStackCredentialsDescription>
  | AccountDescriptionOf<'openstack', OpenStackCredentialsDescription>
  | CustomAccountDescription;

/** A cloud account: made, imported, or managed elsewhere. */
export type AccountDescription = ManagedAccountDescription | ExistingAccountDescription;
