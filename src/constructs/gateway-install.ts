import { Fn } from 'cdktf';
import type { GatewayInstallMethod } from './gateway-install-method';
import { byHand, type Installation, runLocally } from './installation';
import { paletteCli } from './palette-cli';

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
  existingKubernetes<Cloud extends string = string>(options: ExistingKubernetesOptions = {}): GatewayInstallMethod<Cloud> {
    const { command, environment = {}, installation = runLocally } = options;
    return {
      method: 'existing_kubernetes',
      installation,
      settings: {},
      environment,
      commands: (gateway) => command ?? `${FETCH_WITH_KEY}\n${Fn.join('\n', gateway.kubectlCommands)}`,
    };
  },

  /** On nodes of its own, by the Palette CLI. */
  paletteCli,

  /**
   * Not at all: it was installed already, and is imported.
   * @param install how that was done. @default - on existing Kubernetes
   */
  adopted<Cloud extends string = string>(
    install: GatewayInstallMethod<Cloud> = GatewayInstall.existingKubernetes(),
  ): GatewayInstallMethod<Cloud> {
    return { ...install, installation: byHand, isThere: true };
  },
} as const;
