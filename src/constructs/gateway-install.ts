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
   * @default - the kubectl commands themselves
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

/** The ways to install a gateway (https://docs.spectrocloud.com/clusters/pcg/). */
export const GatewayInstall = {
  /** On a Kubernetes cluster that is there and that Palette does not manage, by kubectl. */
  existingKubernetes(options: ExistingKubernetesOptions = {}): GatewayInstallMethod {
    const { command, environment = {}, installation = runLocally } = options;
    return {
      method: 'existing_kubernetes',
      installation,
      environment,
      commands: ({ kubectlCommands }) => command ?? Fn.join('\n', ['set -e', Fn.join('\n', kubectlCommands)]),
    };
  },

  /** On nodes of its own, by the Palette CLI. */
  paletteCli(options: PaletteCliOptions): GatewayInstallMethod {
    const { command, environment = {}, vsphere, nodeCount, size } = options;
    const installation = options.installation ?? (command === undefined ? byHand : runLocally);
    return { method: 'palette_cli', installation, vsphere, nodeCount, size, environment, commands: () => command ?? '' };
  },
} as const;
