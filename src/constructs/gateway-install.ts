import { Fn } from 'cdktf';
import { type GatewayCloudConfig, vsphereGateway } from './gateway-cloud';
import type {
  PrivateCloudGateway as GeneratedGateway,
  PrivateCloudGatewayConfig,
  PrivateCloudGatewayImageRegistry,
  PrivateCloudGatewayVsphere,
} from './generated/private-cloud-gateway';
import { byHand, type Installation, runLocally } from './installation';
import { type Secret, secretValue } from './secret';

/** How a gateway is installed. Make one with {@link GatewayInstall}. */
export interface GatewayInstallMethod {
  /** As `install_method` has it. */
  readonly method: 'existing_kubernetes' | 'palette_cli';
  /** The step that does it. */
  readonly installation: Installation;
  /** The cloud that it is for, as `cloud_type` has it. @default - what the gateway's own props say */
  readonly cloud?: string;
  /** What the gateway's resource takes of it. */
  readonly settings: Partial<PrivateCloudGatewayConfig>;
  /** For the commands; references are allowed. */
  readonly environment: { readonly [name: string]: string };
  /** It is there already: nothing is to be written to it once it runs. @default - it comes to be by its installation */
  readonly isThere?: boolean;
  /** The shell commands for a gateway. */
  commands(gateway: GeneratedGateway): string;
}

/** Options of {@link GatewayInstall.existingKubernetes}. */
export interface ExistingKubernetesOptions {
  /**
   * What to run instead of the kubectl commands that Palette gives out. They are in the environment
   * variable `KUBECTL_COMMANDS`, a line each, and the gateway's name is in `GATEWAY_NAME`.
   * @default - the kubectl commands themselves; manifests are fetched by curl with the key in `PALETTE_API_KEY` or `SPECTROCLOUD_APIKEY`
   */
  readonly command?: string;
  /** For the commands: `KUBECONFIG`, say. @default - none */
  readonly environment?: { readonly [name: string]: string };
  /** The step that runs them. @default runLocally */
  readonly installation?: Installation;
}

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

/** Where the nodes go: on a cloud, or on vSphere in short. */
export type PaletteCliPlace =
  | {
      /** The cloud, and where on it: `GatewayCloud.maas({ … })`. */
      readonly cloud: GatewayCloudConfig;
      /** On vSphere in short. @default - the cloud says it */
      readonly vsphere?: undefined;
    }
  | {
      /** In a datacenter of a vCenter: `GatewayCloud.vsphere({ … })` in short. */
      readonly vsphere: PrivateCloudGatewayVsphere;
      /** The cloud. @default - vSphere */
      readonly cloud?: undefined;
    };

/** Options of {@link GatewayInstall.paletteCli}. */
export type PaletteCliOptions = PaletteCliSettings & PaletteCliPlace;

/**
 * Since Palette 4.9.16 the manifests need a key, which kubectl sends none of: they are fetched first. The key comes from the
 * environment of whoever runs Terraform and goes to curl by its standard input, so it is in no state, output or list of processes.
 * Without TLS it goes to this machine only, where the local Palette is.
 */
const FETCH_WITH_KEY = `set -e
without_tls() {
  echo "The manifest at $1 is not fetched: the API key goes over https only. Check the host of Palette." >&2
}
kubectl() {
  manifest=
  for word do
    shift
    case "$word" in
      http://*@*) without_tls "$word"; return 1 ;;
      http://127.0.0.1[:/]*|http://localhost[:/]*|https://*)
        key=$PALETTE_API_KEY
        test -n "$key" || key=$SPECTROCLOUD_APIKEY
        manifest=$(printf 'header = "ApiKey: %s"\\n' "$key" | curl -fsS --config - "$word") || return
        word=- ;;
      http://*) without_tls "$word"; return 1 ;;
    esac
    set -- "$@" "$word"
  done
  printf '%s\\n' "$manifest" | command kubectl "$@"
}`;

/** The ways to install a gateway (https://docs.spectrocloud.com/clusters/pcg/). */
export const GatewayInstall = {
  /** On a Kubernetes cluster that is there and that Palette does not manage, by kubectl. */
  existingKubernetes(options: ExistingKubernetesOptions = {}): GatewayInstallMethod {
    const { command, environment = {}, installation = runLocally } = options;
    return {
      method: 'existing_kubernetes',
      installation,
      settings: {},
      environment,
      commands: ({ kubectlCommands }) => command ?? `${FETCH_WITH_KEY}\n${Fn.join('\n', kubectlCommands)}`,
    };
  },

  /** On nodes of its own, by the Palette CLI. */
  paletteCli(options: PaletteCliOptions): GatewayInstallMethod {
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
  },

  /**
   * Not at all: it was installed already, and is imported.
   * @param install how that was done. @default - on existing Kubernetes
   */
  adopted(install: GatewayInstallMethod = GatewayInstall.existingKubernetes()): GatewayInstallMethod {
    return { ...install, installation: byHand, isThere: true };
  },
} as const;

function sizeOf(size: PaletteCliSettings['size']): Pick<Partial<PrivateCloudGatewayConfig>, 'size' | 'customSize'> {
  if (typeof size !== 'object') return { size };
  return { size: 'custom', customSize: { cpu: size.cpu, memoryMb: size.memory, diskSizeGb: size.disk } };
}
