import { Fn } from 'cdktf';
import type { PrivateCloudGateway as GeneratedGateway, PrivateCloudGatewayVsphere } from './generated/private-cloud-gateway';
import { byHand, type Installation, runLocally } from './installation';

/** How a gateway is installed. Make one with {@link GatewayInstall}. */
export interface GatewayInstallMethod {
  readonly method: 'existing_kubernetes' | 'palette_cli';
  readonly installation: Installation;
  readonly vsphere?: PrivateCloudGatewayVsphere;
  readonly nodeCount?: number;
  readonly size?: 'small' | 'medium' | 'large';
  readonly environment: { readonly [name: string]: string };
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
  /** For the commands: `KUBECONFIG`, say. */
  readonly environment?: { readonly [name: string]: string };
  /** @default runLocally */
  readonly installation?: Installation;
}

/** Options of {@link GatewayInstall.paletteCli}. */
export interface PaletteCliOptions {
  /** Where the nodes go. */
  readonly vsphere: PrivateCloudGatewayVsphere;
  /** 1 or 3. @default 1 */
  readonly nodeCount?: 1 | 3;
  /** Size of a node. @default - the installer's own */
  readonly size?: 'small' | 'medium' | 'large';
  /**
   * Runs the installer. The answers are in the environment variable `INSTALLER_ANSWERS` (JSON), the
   * gateway's name is in `GATEWAY_NAME`.
   * @default - a person runs `palette pcg install` while Terraform waits
   */
  readonly command?: string;
  /** For the command. */
  readonly environment?: { readonly [name: string]: string };
  /** @default runLocally, or byHand without a command */
  readonly installation?: Installation;
}

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
      environment,
      commands: ({ kubectlCommands }) => command ?? `${FETCH_WITH_KEY}\n${Fn.join('\n', kubectlCommands)}`,
    };
  },

  /** On nodes of its own, by the Palette CLI. */
  paletteCli(options: PaletteCliOptions): GatewayInstallMethod {
    const { command, environment = {}, vsphere, nodeCount, size } = options;
    const installation = options.installation ?? (command === undefined ? byHand : runLocally);
    return { method: 'palette_cli', installation, vsphere, nodeCount, size, environment, commands: () => command ?? '' };
  },
} as const;
