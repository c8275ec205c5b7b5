import type { ExistingKubernetesOptions } from '../gateway-install';
import type {
  PrivateCloudGatewayApacheCloudstack,
  PrivateCloudGatewayImageRegistry,
  PrivateCloudGatewayMaas,
  PrivateCloudGatewayOpenstack,
  PrivateCloudGatewayVsphere,
} from '../generated/private-cloud-gateway';
import type { PaletteCliSettings } from '../palette-cli';
import type { PrivateCloudGatewayProps, SystemGatewayOptions } from '../private-cloud-gateway';
import type { ExistingDescription, ManagedDescription } from './managed-description';
import type { Plain } from './plain';
import type { VariableSecret } from './secret-description';

/** By kubectl, on a Kubernetes cluster that is there and that Palette does not manage. */
export interface ExistingKubernetesDescription extends Omit<ExistingKubernetesOptions, 'installation'> {
  /** How it is installed. */
  readonly method: 'existing_kubernetes';
}

/** What the Palette CLI asks on every cloud. */
interface PaletteCliDescriptionOf<Cloud extends string, Placement>
  extends Omit<PaletteCliSettings, 'installation' | 'imageRegistry' | 'imagePullSecret' | 'ubuntuProToken'> {
  /** How it is installed. */
  readonly method: 'palette_cli';
  /** The cloud that its nodes are on. */
  readonly cloud: Cloud;
  /** Where its nodes go on that cloud. Only a gateway that is adopted may leave it out. @default - nobody knows any more */
  readonly placement?: Plain<Placement>;
  /** A registry that all images come from. @default - the default one */
  readonly imageRegistry?: Plain<PrivateCloudGatewayImageRegistry>;
  /** Secret that images are pulled with (Palette CLI 4.9.16 and later). @default - none */
  readonly imagePullSecret?: VariableSecret;
  /** Token of a subscription to Ubuntu Pro. @default - no Ubuntu Pro */
  readonly ubuntuProToken?: VariableSecret;
}

/** By the Palette CLI, on nodes of its own. */
export type PaletteCliDescription =
  | PaletteCliDescriptionOf<'vsphere', PrivateCloudGatewayVsphere>
  | PaletteCliDescriptionOf<'maas', PrivateCloudGatewayMaas>
  | PaletteCliDescriptionOf<'apache_cloudstack', PrivateCloudGatewayApacheCloudstack>
  | PaletteCliDescriptionOf<'openstack', PrivateCloudGatewayOpenstack>;

/** Not at all: it was installed already, and is imported. */
export interface AdoptedDescription {
  /** How it is installed. */
  readonly method: 'adopted';
  /** How it was installed. @default - on existing Kubernetes */
  readonly installed?: ExistingKubernetesDescription | PaletteCliDescription;
}

/** How a gateway is installed. */
export type InstallDescription = ExistingKubernetesDescription | PaletteCliDescription | AdoptedDescription;

/** A gateway that the site has. */
export interface ManagedGatewayDescription
  extends ManagedDescription,
    Pick<PrivateCloudGatewayProps, 'cloud' | 'acknowledgeUnseen' | 'pauseAgentUpgrades' | 'readyTimeout'> {
  /**
   * The gateway that takes the clusters over when this one is removed: a key of the site's gateways, or the uid of another. Apply it before the removal.
   * @default - none: it is not removed while it has clusters
   */
  readonly migrateClustersTo?: string;
  /** How it is installed. */
  readonly install: InstallDescription;
  /** Whether it reaches Palette through the site's proxy. @default - where the site has one */
  readonly proxy?: boolean;
}

/** The gateway that is part of a Palette or VerteX that one runs oneself. */
export interface SystemGatewayDescription extends Pick<SystemGatewayOptions, 'switchOn'> {
  /** It is that one. */
  readonly system: true;
}

/** A gateway: made, adopted, the system's, or managed elsewhere. */
export type GatewayDescription = ManagedGatewayDescription | SystemGatewayDescription | ExistingDescription;
