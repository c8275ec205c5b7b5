import { type GatewayCloudConfig, vsphereGateway } from './gateway-cloud';
import type { GatewayInstallMethod } from './gateway-install-method';
import type {
  PrivateCloudGatewayConfig,
  PrivateCloudGatewayImageRegistry,
  PrivateCloudGatewayVsphere,
} from './generated/private-cloud-gateway';
import { byHand, type Installation, runLocally } from './installation';
import { type Secret, secretValue } from './secret';

/** What the Palette CLI asks on every cloud. */
export interface PaletteCliSettings {
  /** 1 or 3. @default 1 */
  readonly nodeCount?: 1 | 3;
  /**
   * Size of a node; on vSphere also one of its own: CPUs, memory in MiB, disk in GiB. MAAS has minima in its place. On CloudStack and OpenStack it
   * says only what the offering or the flavor comes up to.
   * @default - the installer's own
   */
  readonly size?: 'small' | 'medium' | 'large' | { readonly cpu: number; readonly memory: number; readonly disk: number };
  /** Whether all projects may use the account that the installer makes. @default - the installer asks */
  readonly shareWithProjects?: boolean;
  /** Network of the gateway's own pods (CIDR). @default - the installer's own */
  readonly podCidr?: string;
  /** Network of the gateway's own services (CIDR). @default - the installer's own */
  readonly serviceIpRange?: string;
  /** A registry that all images come from. @default - the default one */
  readonly imageRegistry?: PrivateCloudGatewayImageRegistry;
  /**
   * Secret that images are pulled with (Palette CLI 4.9.16 and later): `Secret.fromVariable(…)`, a sensitive variable or an ephemeral value. The command finds it in
   * `IMAGE_PULL_SECRET`; it is stored nowhere.
   * @default - none
   */
  readonly imagePullSecret?: string | Secret;
  /**
   * Token of a subscription to Ubuntu Pro: `Secret.fromVariable(…)`, a sensitive variable or an ephemeral value. The command finds it in `UBUNTU_PRO_TOKEN`; it is stored
   * nowhere.
   * @default - no Ubuntu Pro
   */
  readonly ubuntuProToken?: string | Secret;
  /** Whether nodes are patched when they first boot. @default - the installer asks */
  readonly patchOsOnBoot?: boolean;
  /** Whether nodes boot again once they are patched. @default - the installer asks */
  readonly rebootAfterPatch?: boolean;
  /** Whether the gateway keeps its pods on its own control plane. @default - the installer asks */
  readonly nodeAffinity?: boolean;
  /**
   * Runs the installer. The answers are in the environment variable `INSTALLER_ANSWERS` (JSON), the
   * gateway's name is in `GATEWAY_NAME`.
   * @default - a person runs `palette pcg install` while Terraform waits
   */
  readonly command?: string;
  /** For the command. @default - none */
  readonly environment?: { readonly [name: string]: string };
  /** The step that runs it. @default runLocally, or byHand without a command */
  readonly installation?: Installation;
}

/** Where the nodes go. */
export interface PaletteCliOnCloud<Cloud extends string = string> {
  /** The cloud, and where on it: `GatewayCloud.maas({ … })`. */
  readonly cloud: GatewayCloudConfig<Cloud>;
  /** On vSphere in short. @default - the cloud says it */
  readonly vsphere?: undefined;
}

/** Where the nodes go, on vSphere in short. */
export interface PaletteCliOnVsphere {
  /** In a datacenter of a vCenter: `GatewayCloud.vsphere({ … })` in short. */
  readonly vsphere: PrivateCloudGatewayVsphere;
  /** The cloud. @default - vSphere */
  readonly cloud?: undefined;
}

/** Options of `GatewayInstall.paletteCli`. */
export type PaletteCliOptions<Cloud extends string = string> = PaletteCliSettings &
  (PaletteCliOnCloud<Cloud> | PaletteCliOnVsphere);

/** On nodes of its own, by the Palette CLI. */
export function paletteCli<const Cloud extends string = 'vsphere'>(options: PaletteCliOptions<Cloud>): GatewayInstallMethod<Cloud>;
export function paletteCli(options: PaletteCliOptions): GatewayInstallMethod {
  const {
    cloud: place,
    vsphere,
    command,
    environment = {},
    installation,
    size,
    imagePullSecret: _,
    ubuntuProToken: __,
    ...asked
  } = options;
  const imagePullSecret = secretValue(options.imagePullSecret);
  const ubuntuProToken = secretValue(options.ubuntuProToken);
  const { kind, placement } = place ?? vsphereGateway(vsphere);
  return {
    method: 'palette_cli',
    installation: installation ?? (command === undefined ? byHand : runLocally),
    cloud: kind,
    settings: {
      ...asked,
      ...sizeOf(size),
      ...placement,
      imagePullSecretWo: imagePullSecret,
      ubuntuProTokenWo: ubuntuProToken,
    },
    environment: {
      ...(imagePullSecret === undefined ? {} : { IMAGE_PULL_SECRET: imagePullSecret }),
      ...(ubuntuProToken === undefined ? {} : { UBUNTU_PRO_TOKEN: ubuntuProToken }),
      ...environment,
    },
    commands: () => command ?? '',
  };
}

function sizeOf(size: PaletteCliSettings['size']): Pick<Partial<PrivateCloudGatewayConfig>, 'size' | 'customSize'> {
  if (typeof size !== 'object') return { size };
  return { size: 'custom', customSize: { cpu: size.cpu, memoryMb: size.memory, diskSizeGb: size.disk } };
}
